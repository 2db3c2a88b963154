#include "assembly/BrowserSignIn.h"

#include "foundation/LogCategories.h"

namespace lotse::assembly
{

// The way to the server and the sign-in that is under way.
class BrowserSignIn::Worker : public QObject
{
public:
    using Opened = std::function<void(const QUrl&)>;
    using Ended = std::function<void(const Result<account::SignInTokens>&)>;

    void start(const account::SignInSpec& spec, const account::SignInPages& pages, std::stop_token stop,
               const Opened& opened, Ended ended)
    {
        if (!m_http) {
            m_http = std::make_unique<net::HttpClient>(); // here, in the thread that it works in
        }
        auto flow = std::make_shared<account::CodeFlow>(*m_http, spec, pages);
        const Result<QUrl> address = flow->begin();
        if (!address) {
            ended(address.error());
            return;
        }
        opened(*address);
        ++m_running;
        finish(std::move(flow), std::move(stop), std::move(ended));
    }
    // Ends the thread once nothing runs in it.
    void leave()
    {
        m_leaving = true;
        leaveIfIdle();
    }

private:
    QCoro::Task<void> finish(std::shared_ptr<account::CodeFlow> flow, std::stop_token stop, Ended ended)
    {
        const Result<account::SignInTokens> tokens = co_await flow->finish(stop);
        ended(tokens);
        --m_running;
        leaveIfIdle();
    }
    void leaveIfIdle()
    {
        if (m_leaving && m_running == 0) {
            QThread::currentThread()->quit();
        }
    }

    std::unique_ptr<net::HttpClient> m_http;
    int m_running = 0;
    bool m_leaving = false;
};

BrowserSignIn::BrowserSignIn(platform::Browser& browser) : m_browser(browser), m_worker(new Worker)
{
    m_thread.setObjectName(QStringLiteral("sign-in"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

BrowserSignIn::~BrowserSignIn()
{
    cancel();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->leave(); });
    m_thread.wait();
}

void BrowserSignIn::start(const account::SignInSpec& spec, const account::SignInPages& pages)
{
    cancel();
    m_stop = {};
    const int round = m_round;
    const auto inMainThread = [this, round](auto work) {
        QMetaObject::invokeMethod(
            this,
            [this, round, work] {
                if (round == m_round) {
                    work();
                }
            },
            Qt::QueuedConnection);
    };
    const Worker::Opened tellOpened = [this, inMainThread](const QUrl& address) {
        inMainThread([this, address] { Q_EMIT opened(address, m_browser.open(address)); });
    };
    const Worker::Ended tellEnded = [this, inMainThread](const Result<account::SignInTokens>& tokens) {
        if (!tokens) {
            qCInfo(lcAccount) << "sign-in in the browser:" << errorName(tokens.error().code) << tokens.error().detail;
        }
        inMainThread([this, tokens] { Q_EMIT ended(tokens); });
    };
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, spec, pages, stop = m_stop.get_token(), tellOpened,
                                         tellEnded] { worker->start(spec, pages, stop, tellOpened, tellEnded); });
}

void BrowserSignIn::cancel()
{
    ++m_round;
    m_stop.request_stop();
}

} // namespace lotse::assembly
