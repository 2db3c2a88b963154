// The button "Export" of a case: takes it out of the program, as PDF or HTML, on paper, or as text in the clipboard.
#pragma once

#include "foundation/Result.h"
#include "support/cases/CaseStore.h"
#include "ui/cases/ConversationView.h"
#include "ui/common/Workspace.h"

#include <QPushButton>

#include <functional>
#include <optional>

namespace lotse::ui
{

class CaseExportButton final : public QPushButton
{
    Q_OBJECT

public:
    // What is taken out: the case as it stands when a person chooses.
    struct Shown {
        cases::CaseDetail detail;
        std::vector<cases::LogEntry> log;
        Sides sides;
        QString reference; // number and subject
    };
    // `shown` answers nothing while no case is there. `page` is where the key for printing works.
    CaseExportButton(Workspace& workspace, std::function<std::optional<Shown>()> shown, QWidget* page);

    void retranslate();

Q_SIGNALS:
    void saved(const QString& path, const lotse::Result<void>& result);

private:
    void write(bool pdf);
    void print();
    void copyReference();

    Workspace& m_workspace;
    std::function<std::optional<Shown>()> m_shown;
    std::vector<QAction*> m_ways; // PDF, HTML, print, number and subject, the portal's address
};

} // namespace lotse::ui
