// A report that becomes a comment in a case that a colleague opened for the same outage, instead of a second case.
#pragma once

#include "support/account/Account.h"
#include "support/cases/Case.h"
#include "support/drafts/DraftStore.h"
#include "support/outbox/Outbox.h"
#include "support/reports/Packet.h"
#include "support/reports/Report.h"

namespace lotse::reports
{

// Names by which other reports would speak of the same endpoints: systems and machines, each at least four characters.
QStringList endpointNames(const Report& report);
// The newest of the cases that is an open production-down one and not this report itself.
std::optional<cases::Case> openTwin(const std::vector<cases::Case>& cases, const vendor::VendorProfile& profile);

struct JoinOrder {
    QString draftId;
    qint64 version = 0;
    account::Account account;
    QString caseId; // the portal's
    Packet packet;  // masked
    std::vector<drafts::DraftFile> files;
    QDateTime now;
};

// Text and files go to the case by the outbox; the draft is done with it. Errors: those of DraftStore::setState and of
// storage.
QFuture<Result<void>> joinCase(outbox::Outbox& outbox, const JoinOrder& order);

} // namespace lotse::reports
