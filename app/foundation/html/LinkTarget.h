// Where a link of untrusted text may lead.
#pragma once

#include <QString>

#include <optional>

namespace lotse::html
{

struct LinkTarget {
    QString address;        // fully encoded
    bool hadPerson = false; // a user name stood before the host and was taken out
};

// Nothing for any scheme but http, https and mailto, for relative and for unreadable addresses. Of a mailto link only
// the addressee and the subject remain.
[[nodiscard]] std::optional<LinkTarget> linkTarget(QString written);
// Whether the text of a link claims another host than the target's.
[[nodiscard]] bool claimsAnotherHost(const QString& shown, const QString& target);

} // namespace lotse::html
