// The port CasePortal over Request Tracker's REST 2.0 interface: a case is a ticket of one queue. Lives in the network
// thread.
#pragma once

#include "foundation/Clock.h"
#include "foundation/net/HttpClient.h"
#include "support/cases/CasePortal.h"
#include "support/cases/TokenSource.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace lotse::requesttracker
{

struct ServerSpec {
    QUrl site = {};     // address of the web interface, without /REST
    QString queue = {}; // name of the queue that holds the company's tickets
    // After each sign-in these must match, else IdentityChanged; empty: not known yet.
    QString expectedOrganisation = {};
    QString expectedUser = {};
    QStringList productLabels = {}; // label candidates for the custom fields that the mirror shows
    QStringList severityLabels = {};
    // How often all ids are listed where the server does not say how many tickets there are.
    std::chrono::milliseconds listEvery = std::chrono::minutes(30);
};

class RequestTrackerPortal final : public cases::CasePortal
{
public:
    RequestTrackerPortal(ServerSpec server, net::HttpClient& http, cases::TokenSource& tokens, Clock& clock);
    ~RequestTrackerPortal() override;

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

private:
    struct State;
    std::shared_ptr<State> m_state; // kept by what is under way
};

} // namespace lotse::requesttracker
