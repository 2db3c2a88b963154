#include "assembly/VersionWatch.h"

#include "foundation/settings/Declared.h"
#include "ui/shell/BannerTexts.h"

namespace lotse::assembly
{

namespace
{
using namespace std::chrono_literals;

const QString versionKey = QStringLiteral("version");
constexpr auto lookAgain = 1h; // whether a day has gone
} // namespace

// The way to the address and the question that is under way.
class VersionWatch::Worker : public QObject
{
public:
    using Answered = std::function<void(const versions::Knowledge&)>;

    QCoro::Task<void> ask(QUrl address, versions::Knowledge before, QDateTime now, std::stop_token stop,
                          Answered answered)
    {
        if (!m_http) {
            m_http = std::make_unique<net::HttpClient>(); // here, in the thread that it works in
        }
        const versions::Knowledge knowledge =
            co_await versions::ask(*m_http, std::move(address), std::move(before), std::move(now), std::move(stop));
        answered(knowledge);
        m_running = false;
        leaveIfIdle();
    }
    void begin() { m_running = true; }
    // Ends the thread once nothing runs in it.
    void leave()
    {
        m_leaving = true;
        leaveIfIdle();
    }

private:
    void leaveIfIdle()
    {
        if (m_leaving && !m_running) {
            QThread::currentThread()->quit();
        }
    }

    std::unique_ptr<net::HttpClient> m_http;
    bool m_running = false;
    bool m_leaving = false;
};

VersionWatch::VersionWatch(QString version, ui::MainWindow& window, platform::Browser& browser,
                           settings::Settings& settings, Clock& clock)
    : m_version(std::move(version)), m_window(window), m_browser(browser), m_settings(settings), m_clock(clock)
{
    m_thread.setObjectName(QStringLiteral("version"));
    m_hour.setInterval(lookAgain);
    connect(&m_hour, &QTimer::timeout, this, &VersionWatch::ask);
    connect(&m_window.banners(), &ui::BannerArea::firstAction, this, [this](const QString& key) {
        if (key == versionKey) {
            open();
        }
    });
    connect(&m_window.banners(), &ui::BannerArea::secondAction, this, [this](const QString& key) {
        if (key == versionKey) {
            close();
        }
    });
}

VersionWatch::~VersionWatch()
{
    if (m_worker) {
        m_stop.request_stop();
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->leave(); });
        m_thread.wait();
    }
}

void VersionWatch::start()
{
    show();
    ask();
    m_hour.start();
}

void VersionWatch::ask()
{
    const QUrl address(m_settings.get(settings::versionAddress), QUrl::StrictMode);
    const versions::Knowledge before = known();
    if (m_asking || !versions::mayBeAsked(address) || !versions::isDue(before, m_clock.now())) {
        return;
    }
    if (!m_worker) {
        m_worker = new Worker;
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.start();
    }
    m_asking = true;
    const Worker::Answered tell = [this](const versions::Knowledge& knowledge) {
        QMetaObject::invokeMethod(
            this, [this, knowledge] { keep(knowledge); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, address, before, now = m_clock.now(), stop = m_stop.get_token(), tell] {
            worker->begin();
            worker->ask(address, before, now, stop, tell);
        });
}

void VersionWatch::keep(const versions::Knowledge& knowledge)
{
    m_asking = false;
    m_settings.set(settings::versionKnown, versions::toJson(knowledge));
    show();
    Q_EMIT asked();
}

void VersionWatch::show()
{
    const versions::Release release = known().release;
    if (m_settings.get(settings::versionAddress).isEmpty() || known().mentioned == release.version ||
        !versions::isNewer(release.version, m_version)) {
        m_window.banners().clear(versionKey);
        return;
    }
    m_window.banners().set(versionKey, [release, own = m_version] {
        return ui::newVersionBanner(release.version, own, !release.notes.isEmpty());
    });
}

void VersionWatch::open()
{
    m_browser.open(known().release.notes);
}

void VersionWatch::close()
{
    versions::Knowledge knowledge = known();
    knowledge.mentioned = knowledge.release.version;
    m_settings.set(settings::versionKnown, versions::toJson(knowledge));
    show();
}

versions::Knowledge VersionWatch::known() const
{
    return versions::knowledgeFrom(m_settings.get(settings::versionKnown));
}

} // namespace lotse::assembly
