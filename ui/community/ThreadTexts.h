// What threads and what is on its way to them are called.
#pragma once

#include "support/community/ForumDesk.h"
#include "ui/common/Look.h"

#include <QCoreApplication>

namespace lotse::ui
{

class ThreadTexts
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::ThreadTexts)

public:
    // Of a stranger's: one line, nothing in it hidden.
    static QString oneLine(const QString& untrusted);
    static QString author(const community::Author& author);
    // "Answered · 3 replies · 2 votes · Agents · 12 minutes ago"
    static QStringList facts(const community::ThreadRow& row, const QDateTime& now);
    // How something on its way stands.
    static QString standing(const community::Outgoing& outgoing);
    static Tone tone(const community::Outgoing& outgoing);
    static bool canTakeBack(const community::Outgoing& outgoing);
};

} // namespace lotse::ui
