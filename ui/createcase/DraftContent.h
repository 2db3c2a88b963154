// What a production-down draft holds as JSON: the report, and how far the person came in the wizard. Members that this
// program does not know survive.
#pragma once

#include "support/reports/Checks.h"
#include "support/reports/Report.h"

#include <QJsonObject>
#include <QSet>

namespace lotse::ui
{

struct DraftContent {
    reports::Report report;
    reports::Page page = reports::Page::Contact; // the one that was open last
    QSet<int> visited;                           // pages that were left at least once, as int of reports::Page

    bool operator==(const DraftContent&) const = default;
};

// `before` is what the draft held until now.
QJsonObject toJson(const DraftContent& content, const QJsonObject& before);
// Tolerant: what is missing or nonsense is as in a new draft.
DraftContent draftContentFromJson(const QJsonObject& json);

} // namespace lotse::ui
