// "If production failed now": what has to be in place before an outage, judged from what is known. Pure rules.
#pragma once

#include "support/account/Account.h"

#include <QDateTime>

#include <vector>

namespace lotse::account
{

enum class ReadinessPoint { Contact, Confirmed, Hotline, SignIn, Mirror, StatusPage, Drill };
enum class Standing { Ready, Missing, Unknown };

struct ReadinessItem {
    ReadinessPoint point = ReadinessPoint::Contact;
    Standing standing = Standing::Unknown;
    QDateTime since = {}; // Confirmed, Mirror, StatusPage, Drill: when it was last so

    bool operator==(const ReadinessItem&) const = default;
};

struct ReadinessFacts {
    Account account;
    Standing signIn = Standing::Unknown; // of an account with an interface
    QDateTime lastSync;                  // when the mirror last was known to equal the portal
    QDateTime lastDrill = {};            // when a report was last practised to its end
    bool mayHaveHotline = true;          // by the customer's plan
    QDateTime lastStatus;                // when the status page last answered
};

// Without an interface there is neither sign-in nor mirror to look at, and some plans have no hotline. A confirmation
// holds 90 days, a drill 180, the mirror and the status page a day.
[[nodiscard]] std::vector<ReadinessItem> readiness(const ReadinessFacts& facts, const QDateTime& now);
[[nodiscard]] int readyCount(const std::vector<ReadinessItem>& items);

} // namespace lotse::account

Q_DECLARE_METATYPE(std::vector<lotse::account::ReadinessItem>)
