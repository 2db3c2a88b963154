// The report as plain text: what the vendor reads. The same packet feeds every route. Labels are stable English,
// doubled in German for a German report; contact, product and endpoints come first and are never cut.
#pragma once

#include "support/reports/Report.h"
#include "support/vendor/VendorProfile.h"

#include <QString>

#include <optional>

namespace lotse::reports
{

struct Packet {
    QString subject;
    QString body;                    // fits the limit
    std::optional<QString> overflow; // the full text, to be attached as `overflowName`, when the body did not fit
    QString overflowName;
    bool subjectShortened = false;
};

struct PacketLimits {
    int subject = 255;
    int body = 32000;
};

// `reference` is the client reference; it stands in the body's last line as "Reference: <reference>".
Packet makePacket(const Report& report, const vendor::VendorProfile& profile, const QString& reference,
                  const QStringList& fileNames, PacketLimits limits = {});

// The reference that a body carries, however the portal re-wrapped it; empty when none.
QString referenceIn(const QString& body);
// Bodies compared as portals store them: line ends, trailing white space and Unicode normalisation do not matter.
bool sameText(const QString& a, const QString& b);

} // namespace lotse::reports
