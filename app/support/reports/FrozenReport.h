// A report as it leaves the person's hands: outbox items and a local case, made of one saved draft. Pure; ReportDesk
// stores them.
#pragma once

#include "foundation/Random.h"
#include "support/account/Account.h"
#include "support/cases/CasePortal.h"
#include "support/drafts/Draft.h"
#include "support/outbox/OutboxItem.h"
#include "support/reports/Packet.h"
#include "support/reports/Report.h"
#include "support/vendor/VendorProfile.h"

namespace lotse::reports
{

struct FreezeInput {
    drafts::Draft draft;
    Report report;
    Packet packet;
    std::vector<drafts::DraftFile> files; // the person's, then the overflow
    QString reference;
    account::Account account;
    std::optional<cases::CaseForm> form; // without: bound when it is sent
    QDateTime now;
    QDateTime notBefore;
    bool byHand = false; // held for the person instead of sent
};

struct FrozenReport {
    std::vector<outbox::Item> items; // the case first, then one for each file
    cases::Case local;
    QStringList originals = {}; // hashes of raw copies whose masked ones are sent
};

FrozenReport freeze(const FreezeInput& input, const vendor::VendorProfile& profile, Random& random);

// The case that a delivered or held item stands for: the local one, or the one followed by hand.
cases::Case caseOf(const outbox::Item& item, cases::Origin origin);

// "<organisation>/<user>" that something is frozen for; empty while unknown.
QString identityOf(const account::Account& account);

QJsonObject wayToJson(const cases::DeliveryWay& way);
cases::DeliveryWay wayFromJson(const QJsonObject& json);

} // namespace lotse::reports
