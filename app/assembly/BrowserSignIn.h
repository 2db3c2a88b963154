// One sign-in at a time in the person's browser, worked in a thread of its own. Lives in the main thread.
#pragma once

#include "foundation/platform/Desktop.h"
#include "support/account/CodeFlow.h"

#include <QThread>

namespace lotse::assembly
{

class BrowserSignIn : public QObject
{
    Q_OBJECT

public:
    explicit BrowserSignIn(platform::Browser& browser);
    ~BrowserSignIn() override;

    // One that is under way ends, and is not heard of again.
    void start(const account::SignInSpec& spec, const account::SignInPages& pages);
    void cancel();

Q_SIGNALS:
    // `shown`: a browser took the address; else the person opens it.
    void opened(const QUrl& address, bool shown);
    void ended(const lotse::Result<lotse::account::SignInTokens>& tokens);

private:
    class Worker;

    platform::Browser& m_browser;
    QThread m_thread;
    Worker* m_worker; // lives in m_thread
    std::stop_source m_stop;
    int m_round = 0; // of the sign-in that is listened to
};

} // namespace lotse::assembly
