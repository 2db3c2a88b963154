// The port ForumPortal over a site's records (FeedItem, FeedComment, Topic) and Connect REST. It shares the session of
// the cases' portal, so that tokens are refreshed once. Lives in the network thread.
#pragma once

#include "portals/salesforce/SalesforcePortal.h"
#include "support/community/ForumPortal.h"

#include <memory>

namespace lotse::salesforce
{

class SalesforceForum final : public community::ForumPortal
{
public:
    // Ends with the portal's session.
    explicit SalesforceForum(const SalesforcePortal& portal);
    ~SalesforceForum() override;

    QCoro::Task<Result<QString>> reader(std::stop_token stop) override;
    QCoro::Task<Result<std::vector<community::Forum>>> forums(std::stop_token stop) override;
    QCoro::Task<Result<community::ThreadChanges>> changes(QByteArray cursor, QDateTime from,
                                                          std::stop_token stop) override;
    QCoro::Task<Result<community::WholeThread>> thread(QString threadId, std::stop_token stop) override;
    QCoro::Task<Result<std::vector<community::Thread>>> search(community::ForumSearch search,
                                                               std::stop_token stop) override;
    QCoro::Task<Result<community::Thread>> ask(community::NewQuestion question, std::stop_token stop) override;
    QCoro::Task<Result<std::vector<community::Thread>>> lookUpQuestions(community::NewQuestion question,
                                                                        QDateTime since, std::stop_token stop) override;
    QCoro::Task<Result<community::Post>> reply(community::NewAnswer answer, std::stop_token stop) override;
    QCoro::Task<Result<std::vector<community::Post>>> lookUpAnswers(community::NewAnswer answer, QDateTime since,
                                                                    std::stop_token stop) override;
    QCoro::Task<Result<void>> follow(QString threadId, bool follows, std::stop_token stop) override;
    QCoro::Task<Result<void>> accept(QString threadId, QString postId, std::stop_token stop) override;
    QDateTime serverTime() const override;
    double budgetUsed() const override;

private:
    struct State;
    std::shared_ptr<State> m_state; // kept by what is under way
};

} // namespace lotse::salesforce
