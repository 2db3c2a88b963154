// Dates, ages, sizes as the interface's language writes them.
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace lotse::ui
{

QLocale interfaceLocale();                     // of the language that is on now
QString formatDate(QDate day);                 // "22.11.2026"
QString formatDateTime(const QDateTime& time); // local time, short: "22.11.2026 17:43"
QString formatTime(const QDateTime& time);     // "17:43"
// "just now", "12 minutes ago", "yesterday 17:43", then the date.
QString formatAge(const QDateTime& time, const QDateTime& now);
QString formatSize(qint64 bytes);
// Whatever somebody wrote, as a tool tip that wraps and in which no mark-up works; empty: none.
QString toolTipOf(const QString& plain);

} // namespace lotse::ui
