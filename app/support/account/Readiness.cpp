#include "support/account/Readiness.h"

#include <algorithm>

namespace lotse::account
{

namespace
{

constexpr std::chrono::days confirmationHolds{90};
constexpr std::chrono::days drillHolds{180};
constexpr std::chrono::hours newsHold{24};

Standing fresh(const QDateTime& time, std::chrono::seconds holds, const QDateTime& now)
{
    if (!time.isValid()) {
        return Standing::Missing;
    }
    // Ahead of the clock is as doubtful as long ago.
    const qint64 age = time.secsTo(now);
    return age <= holds.count() && age >= -std::chrono::seconds(newsHold).count() ? Standing::Ready : Standing::Missing;
}

bool isReachable(const Contact& contact)
{
    return !contact.name.isEmpty() && !contact.email.isEmpty() && !contact.phone.isEmpty() && !contact.deputy.isEmpty();
}

} // namespace

std::vector<ReadinessItem> readiness(const ReadinessFacts& facts, const QDateTime& now)
{
    const auto given = [](bool there) { return there ? Standing::Ready : Standing::Missing; };
    const QDateTime confirmed = QDateTime::fromString(facts.account.confirmed, Qt::ISODate);
    std::vector<ReadinessItem> items{
        {.point = ReadinessPoint::Contact, .standing = given(isReachable(facts.account.contact))},
        {.point = ReadinessPoint::Confirmed, .standing = fresh(confirmed, confirmationHolds, now), .since = confirmed}};
    if (facts.mayHaveHotline || !facts.account.hotline.isEmpty()) {
        items.push_back({.point = ReadinessPoint::Hotline, .standing = given(!facts.account.hotline.isEmpty())});
    }
    if (facts.account.hasInterface()) {
        items.push_back({.point = ReadinessPoint::SignIn, .standing = facts.signIn});
        items.push_back({.point = ReadinessPoint::Mirror,
                         .standing = fresh(facts.lastSync, newsHold, now),
                         .since = facts.lastSync});
    }
    items.push_back({.point = ReadinessPoint::StatusPage,
                     .standing = fresh(facts.lastStatus, newsHold, now),
                     .since = facts.lastStatus});
    items.push_back({.point = ReadinessPoint::Drill,
                     .standing = fresh(facts.lastDrill, drillHolds, now),
                     .since = facts.lastDrill});
    return items;
}

int readyCount(const std::vector<ReadinessItem>& items)
{
    return static_cast<int>(std::count_if(items.begin(), items.end(),
                                          [](const ReadinessItem& item) { return item.standing == Standing::Ready; }));
}

} // namespace lotse::account
