// One case as one document: facts, conversation, attachments, in HTML that stands alone. What strangers wrote goes
// through foundation/html; nothing is loaded, nothing runs. Takes a while for long cases: not for the UI thread.
#pragma once

#include "support/cases/IncidentLog.h"
#include "ui/cases/ConversationView.h"

#include <QCoreApplication>

namespace lotse::ui
{

class CaseDocument
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::CaseDocument)

public:
    enum class For { File, Paper }; // on paper very long messages are cut, and say so

    // `log`: of an outage; empty: none.
    static QString html(const cases::CaseDetail& detail, const Sides& sides, const QDateTime& now, For target,
                        const std::vector<cases::LogEntry>& log = {});
    // "Case 00001024.pdf", safe as a name on every system.
    static QString fileName(const cases::Case& head, const QString& suffix);

    static QFuture<QString> inBackground(cases::CaseDetail detail, Sides sides, QDateTime now, For target,
                                         std::vector<cases::LogEntry> log = {});

private:
    static QString logHtml(const cases::Case& head, const std::vector<cases::LogEntry>& log, const QDateTime& now);
};

} // namespace lotse::ui
