// The port CasePortal over Salesforce's REST interface. Lives in the network thread.
#pragma once

#include "foundation/Clock.h"
#include "foundation/net/HttpClient.h"
#include "support/cases/CasePortal.h"
#include "support/cases/TokenSource.h"

#include <QUrl>

#include <memory>

namespace lotse::salesforce
{

using cases::TokenSource;

struct SiteSpec {
    QUrl site = {};        // whole site address, path included
    QString clientId = {}; // empty: the stored token is an access token that cannot be refreshed
    // After each sign-in these must match, else IdentityChanged; empty: not known yet.
    QString expectedOrganisation = {};
    QString expectedUser = {};
    QStringList productLabels = {}; // label candidates for the fields of a case that the mirror shows
    QStringList severityLabels = {};
};

class Session;

class SalesforcePortal final : public cases::CasePortal
{
public:
    SalesforcePortal(SiteSpec site, net::HttpClient& http, TokenSource& tokens, Clock& clock);
    ~SalesforcePortal() override;

    QCoro::Task<Result<cases::PortalIdentity>> identity(std::stop_token stop) override;
    QCoro::Task<Result<cases::CaseForm>> describe(std::stop_token stop) override;
    QCoro::Task<Result<cases::ChangePage>> changes(QByteArray cursor, std::stop_token stop) override;
    QCoro::Task<Result<cases::CreatedCase>> create(cases::NewCase newCase, std::stop_token stop) override;
    QCoro::Task<Result<std::vector<cases::CreatedCase>>> lookUp(QString reference, QDateTime since,
                                                                std::stop_token stop) override;
    QCoro::Task<Result<cases::CaseDetail>> read(QString caseId, std::stop_token stop) override;
    QCoro::Task<Result<cases::Attachment>> addFile(cases::NewFile file, std::stop_token stop) override;
    QCoro::Task<Result<std::vector<cases::Attachment>>> files(QString caseId, std::stop_token stop) override;
    QCoro::Task<Result<void>> download(cases::WantedFile file, std::stop_token stop) override;
    QCoro::Task<Result<cases::Entry>> reply(cases::NewReply reply, std::stop_token stop) override;
    QCoro::Task<Result<std::vector<cases::Entry>>> lookUpReplies(QString caseId, QString text, QDateTime since,
                                                                 std::stop_token stop) override;
    QCoro::Task<Result<void>> close(QString caseId, std::stop_token stop) override;
    QCoro::Task<Result<void>> change(cases::CaseChange change, std::stop_token stop) override;
    cases::ApiBudget budget() const override;
    QDateTime serverTime() const override;

    // For what else is spoken with this site; it is closed when this object goes.
    std::shared_ptr<Session> session() const;

private:
    struct State;
    std::shared_ptr<State> m_state; // kept by what is under way
};

} // namespace lotse::salesforce
