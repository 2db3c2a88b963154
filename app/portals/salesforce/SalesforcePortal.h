// The port CasePortal over Salesforce's REST interface. Lives in the network thread.
#pragma once

#include "foundation/Clock.h"
#include "foundation/net/HttpClient.h"
#include "support/cases/CasePortal.h"

#include <QUrl>

#include <memory>

namespace lotse::salesforce
{

// Where the session's tokens come from and go to. Answers arrive in the network thread.
class TokenSource
{
public:
    virtual ~TokenSource() = default;
    // The stored token. Errors: NotFoundHere, SecretStoreUnavailable.
    virtual QCoro::Task<Result<QString>> load() = 0;
    // Settles when the token is stored; a rotated refresh token is used only after that.
    virtual QCoro::Task<Result<void>> store(QString token) = 0;
};

struct SiteSpec {
    QUrl site = {};        // whole site address, path included
    QString clientId = {}; // empty: the stored token is an access token that cannot be refreshed
    // After each sign-in these must match, else IdentityChanged; empty: not known yet.
    QString expectedOrganisation = {};
    QString expectedUser = {};
    QStringList productLabels = {}; // label candidates for the fields of a case that the mirror shows
    QStringList severityLabels = {};
};

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
    cases::ApiBudget budget() const override;
    QDateTime serverTime() const override;

private:
    struct State;
    std::shared_ptr<State> m_state; // kept by what is under way
};

} // namespace lotse::salesforce
