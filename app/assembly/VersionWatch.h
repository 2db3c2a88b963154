// Asks once a day whether a newer version exists, where the company's policy names an address that tells, and says so
// once in a banner. Without an address nothing is asked. Works in a thread of its own; lives in the main thread.
#pragma once

#include "foundation/Clock.h"
#include "foundation/platform/Desktop.h"
#include "foundation/settings/Settings.h"
#include "support/versions/NewVersion.h"
#include "ui/shell/MainWindow.h"

#include <QThread>
#include <QTimer>

namespace lotse::assembly
{

class VersionWatch : public QObject
{
    Q_OBJECT

public:
    // `version`: of this program.
    VersionWatch(QString version, ui::MainWindow& window, platform::Browser& browser, settings::Settings& settings,
                 Clock& clock);
    ~VersionWatch() override;

    // Asks when it is due, and from now on every day.
    void start();

Q_SIGNALS:
    void asked(); // an answer, or the want of one, is known

private:
    class Worker;

    void ask();
    void keep(const versions::Knowledge& knowledge);
    void show();
    void open();
    void close();
    versions::Knowledge known() const;

    QString m_version;
    ui::MainWindow& m_window;
    platform::Browser& m_browser;
    settings::Settings& m_settings;
    Clock& m_clock;
    QTimer m_hour;
    QThread m_thread;
    Worker* m_worker = nullptr; // lives in m_thread; made with the first question
    std::stop_source m_stop;
    bool m_asking = false;
};

} // namespace lotse::assembly
