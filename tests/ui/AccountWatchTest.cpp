// What the window says of an open account whose portal cannot be worked with, and what its buttons lead to.
#include "assembly/AccountWatch.h"

#include "ui/AssembledAccount.h"
#include "ui/desktop/SilentNotifier.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::assembly;
using lotse::testing::House;

class AccountWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aProxyThatRefusesLeadsToTheNetworkSettings();
    void anotherPersonIsOfferedAnAccount();
    void anEndedSignInIsSaidOnce();

private:
    void sync(sync::Standing standing, ErrorCode code = ErrorCode::Cancelled, const QString& detail = {});
    ui::Banner* banner() const
    {
        for (ui::Banner* each : m_window->banners().findChildren<ui::Banner*>()) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : m_window->banners().findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    std::unique_ptr<House> m_house;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<OpenAccount> m_open;
    std::unique_ptr<ui::SilentNotifier> m_notifier;
    std::unique_ptr<DesktopNotices> m_desktop;
    std::unique_ptr<AccountWatch> m_watch;
};

void AccountWatchTest::init()
{
    m_house = std::make_unique<House>();
    m_house->account.name = u"Nordwind"_s;
    m_window = std::make_unique<ui::MainWindow>(m_house->settings, m_house->clock);
    m_window->show();
    m_open = m_house->open();
    m_notifier = std::make_unique<ui::SilentNotifier>();
    m_desktop = std::make_unique<DesktopNotices>(*m_notifier, m_house->settings, m_house->clock);
    m_watch = std::make_unique<AccountWatch>(*m_open, *m_window, *m_notifier, *m_desktop, m_house->clock,
                                             m_house->settings, m_house->browser);
}

void AccountWatchTest::cleanup()
{
    m_watch.reset();
    House::close(m_open);
    m_window.reset();
}

void AccountWatchTest::sync(sync::Standing standing, ErrorCode code, const QString& detail)
{
    sync::JobState state;
    state.standing = standing;
    if (code != ErrorCode::Cancelled) {
        state.error = Error{.code = code, .detail = detail};
    }
    Q_EMIT m_open->syncChanged(state, {});
}

void AccountWatchTest::aProxyThatRefusesLeadsToTheNetworkSettings()
{
    QSignalSpy network(m_watch.get(), &AccountWatch::networkWanted);
    sync(sync::Standing::Failing, ErrorCode::ProxyFailed);
    QVERIFY(banner());
    QVERIFY(banner()->message().contains(u"proxy"_s));
    sync(sync::Standing::Running); // what stands there stays until this run has ended
    QVERIFY(banner());
    QVERIFY(button(u"Network settings …"_s));
    button(u"Network settings …"_s)->click();
    QCOMPARE(network.count(), 1);

    // Another fault has another remedy.
    sync(sync::Standing::Failing, ErrorCode::Unavailable);
    QVERIFY(!button(u"Network settings …"_s));
    QVERIFY(button(u"Try now"_s));
    button(u"Try now"_s)->click();
    QCOMPARE(network.count(), 1);
    sync(sync::Standing::UpToDate);
    QVERIFY(!banner());
}

void AccountWatchTest::anotherPersonIsOfferedAnAccount()
{
    QSignalSpy another(m_watch.get(), &AccountWatch::anotherAccountWanted);
    QSignalSpy account(m_watch.get(), &AccountWatch::accountWanted);
    sync(sync::Standing::SignInNeeded, ErrorCode::IdentityChanged, u"00D1/0052"_s);
    QVERIFY(banner()->message().startsWith(u"Nordwind"_s));
    QVERIFY(button(u"Go on as another account …"_s));
    button(u"Go on as another account …"_s)->click();
    QCOMPARE(another.count(), 1);
    const auto who = another.front().at(0).value<cases::PortalIdentity>();
    QCOMPARE(who.organisationId, u"00D1"_s);
    QCOMPARE(who.userId, u"0052"_s);
    button(u"Sign in again …"_s)->click();
    QCOMPARE(account.count(), 1);
}

void AccountWatchTest::anEndedSignInIsSaidOnce()
{
    sync(sync::Standing::SignInNeeded, ErrorCode::SignInNeeded);
    QVERIFY(button(u"Sign in again …"_s));
    QVERIFY(!button(u"Go on as another account …"_s)); // nobody else is there
    sync(sync::Standing::SignInNeeded, ErrorCode::SignInNeeded);
    QCOMPARE(m_window->notices().all().size(), 1U);
}

QTEST_MAIN(AccountWatchTest)
#include "AccountWatchTest.moc"
