// What is planned: the vendor's maintenances and the own go-lives, with a warning where they clash, and calendar files.
#pragma once

#include "support/status/Calendar.h"
#include "ui/status/Section.h"
#include "ui/status/StatusReader.h"

#include <QPointer>

class QPushButton;

namespace lotse::ui
{

class GoLiveDialog;

class PlansSection final : public Section
{
    Q_OBJECT

public:
    PlansSection(Workspace& workspace, const StatusReader& reader, QWidget* parent = nullptr);
    void show();

Q_SIGNALS:
    void failed(const lotse::Error& error);
    void written(const QString& path);

private:
    QWidget* makeMaintenance(const status::Incident& maintenance, const std::vector<status::Clash>& clashes);
    QWidget* makeGoLive(const status::GoLive& goLive, const std::vector<status::Clash>& clashes);
    void saveCalendar(std::vector<status::CalendarEvent> events, const QString& name);
    void edit(status::GoLive goLive);

    Workspace& m_workspace;
    const StatusReader& m_reader;
    QPushButton* m_all;
    QPushButton* m_add;
    QPointer<GoLiveDialog> m_dialog;
};

} // namespace lotse::ui
