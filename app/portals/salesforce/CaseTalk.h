// What a person does in a case that exists: reply, close, change its facts, fetch a file.
#pragma once

#include "portals/salesforce/CaseDescription.h"
#include "portals/salesforce/Session.h"

#include <memory>

namespace lotse::salesforce
{

// Bytes that a comment may have.
inline constexpr int longestComment = 4000;

// As CasePortal::reply.
QCoro::Task<Result<cases::Entry>> replyInCase(std::shared_ptr<Session> session, cases::NewReply reply,
                                              std::stop_token stop);
// As CasePortal::lookUpReplies. Texts cannot be searched at the portal, so they are compared here.
QCoro::Task<Result<std::vector<cases::Entry>>> lookUpComments(std::shared_ptr<Session> session, QString caseId,
                                                              QString text, QDateTime since, std::stop_token stop);
// As CasePortal::close. Which status closes is asked of the site.
QCoro::Task<Result<void>> closeCase(std::shared_ptr<Session> session, QString caseId, std::stop_token stop);
// As CasePortal::change.
QCoro::Task<Result<void>> changeCase(std::shared_ptr<Session> session, cases::CaseChange change,
                                     std::shared_ptr<const CaseDescription> description, std::stop_token stop);
// As CasePortal::download.
QCoro::Task<Result<void>> fetchFile(std::shared_ptr<Session> session, cases::WantedFile wanted, std::stop_token stop);

} // namespace lotse::salesforce
