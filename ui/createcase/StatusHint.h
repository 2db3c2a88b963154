// What the vendor's status page says while a report is written: an open incident that the report may belong to, or that
// a green page is no reason not to report.
#pragma once

#include "ui/common/Workspace.h"

#include <QPointer>
#include <QWidget>

namespace lotse::ui
{

class Banner;
class ReportContext;

class StatusHint final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusHint(Workspace& workspace, QWidget* parent = nullptr);

    // nullptr: no report is on the screen, nothing is said.
    void lookAt(ReportContext* report);

Q_SIGNALS:
    void wantsIncident(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void tell(const status::Overview& overview);
    void hint(const status::Incident& incident);

    Workspace& m_workspace;
    QPointer<ReportContext> m_report;
    Banner* m_banner;
    QString m_incident; // that is offered; empty: the page is green
    QString m_citation;
    bool m_greenSeen = false; // the person has read that and closed it
};

} // namespace lotse::ui
