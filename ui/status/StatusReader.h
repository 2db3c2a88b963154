// What the tab shows, read from the stores and kept until they change: so that every section looks at the same moment.
#pragma once

#include "support/status/DaysHistory.h"
#include "ui/common/Workspace.h"

#include <QObject>
#include <QTimer>

namespace lotse::ui
{

struct StatusView {
    status::Overview overview;            // of the page that is to be read; else unknown
    std::vector<status::Incident> lately; // touching the last 90 days, newest first
    std::vector<status::GoLive> goLives;  // not over for more than a day
    std::vector<status::Rule> rules;      // what holds, never empty
    bool hasOwnRules = false;             // the person made them
};

class StatusReader : public QObject
{
    Q_OBJECT

public:
    static constexpr int days = 90;

    explicit StatusReader(Workspace& workspace, QObject* parent = nullptr);

    const StatusView& view() const { return m_view; }
    const sync::JobState& job() const { return m_job; }
    void read();
    status::Surroundings surroundings() const;

Q_SIGNALS:
    void arrived(); // view() is new
    void aged();    // only its age is: checked again, or a minute has passed
    void jobChanged();
    void failed(const lotse::Error& error);

private:
    void readLately();
    void readOwn();

    Workspace& m_workspace;
    StatusView m_view;
    sync::JobState m_job;
    QTimer m_minute;
};

} // namespace lotse::ui
