// Creates cases and files at the portal, each handed over once, and finds out whether one arrived.
#pragma once

#include "portals/salesforce/CaseDescription.h"
#include "portals/salesforce/Session.h"

#include <memory>

namespace lotse::salesforce
{

// As CasePortal::create, by the way that `newCase` names.
QCoro::Task<Result<cases::CreatedCase>> createCase(std::shared_ptr<Session> session, cases::NewCase newCase,
                                                   std::shared_ptr<const CaseDescription> description,
                                                   std::stop_token stop);
// As CasePortal::lookUp. Long text cannot be searched at the portal, so the references are compared here.
QCoro::Task<Result<std::vector<cases::CreatedCase>>> lookUpCases(std::shared_ptr<Session> session, QString reference,
                                                                 QDateTime since, std::stop_token stop);
// As CasePortal::addFile; checked afterwards by size and MD5. Errors: FileNotReadable, FileChanged.
QCoro::Task<Result<cases::Attachment>> addFileToCase(std::shared_ptr<Session> session, cases::NewFile file,
                                                     std::stop_token stop);

} // namespace lotse::salesforce
