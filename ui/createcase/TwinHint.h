// While a production-down report is written: a colleague's open one for the same endpoint, and the way to join it.
#pragma once

#include "support/cases/Case.h"
#include "ui/common/Workspace.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace lotse::ui
{

class Banner;
class ReportContext;

class TwinHint final : public QWidget
{
    Q_OBJECT

public:
    explicit TwinHint(Workspace& workspace, QWidget* parent = nullptr);

    // nullptr: no report is on the screen, nothing is said.
    void lookAt(ReportContext* report);
    const std::optional<cases::Case>& twin() const { return m_twin; }

Q_SIGNALS:
    void joined(const QString& caseId);
    void failed(const lotse::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void look();
    void show();
    void join();

    Workspace& m_workspace;
    QPointer<ReportContext> m_report;
    Banner* m_banner;
    QTimer m_pause;
    QStringList m_names; // that were looked for last
    std::optional<cases::Case> m_twin;
    QStringList m_others; // cases that the person said are something else
};

} // namespace lotse::ui
