// Run twice: plainly, where no keychain answers, and (with LOTSE_KEYCHAIN set) beside a real keyring daemon.
#include "support/account/KeychainSecretStore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace lotse;
using namespace lotse::account;

class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsInTheKeychain();
    void fallsBackWithinTheTime();
    void sessionStoreForgets();

private:
    template <typename T>
    static T wait(const QFuture<T>& future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
        return future.result();
    }
    static bool hasKeychain() { return qEnvironmentVariableIsSet("LOTSE_KEYCHAIN"); }
};

void KeychainSecretStoreTest::keepsSecretsInTheKeychain()
{
    if (!hasKeychain()) {
        QSKIP("no keyring daemon in this run");
    }
    const QString key = secretKey(u"account"_s, u"device"_s, u"refresh"_s);
    {
        KeychainSecretStore store(u"lotse-test"_s, 15s);
        QSignalSpy fellBack(&store, &KeychainSecretStore::fellBack);
        const auto nothing = wait(store.read(key));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::NotFoundHere);
        QVERIFY(wait(store.write(key, u"geheim ü 日本"_s)));
        QVERIFY(store.isPersistent());
        QCOMPARE(store.backendName(), u"Secret Service"_s);
        QCOMPARE(fellBack.size(), 0);
    }
    KeychainSecretStore again(u"lotse-test"_s, 15s);
    const auto read = wait(again.read(key));
    QVERIFY(read);
    QCOMPARE(*read, u"geheim ü 日本"_s);
    QVERIFY(!wait(again.read(secretKey(u"account"_s, u"other device"_s, u"refresh"_s))));
    QVERIFY(wait(again.remove(key)));
    QVERIFY(!wait(again.read(key)));
    QVERIFY(wait(again.remove(key))); // gone already: as wished
    QVERIFY(again.isPersistent());
}

void KeychainSecretStoreTest::fallsBackWithinTheTime()
{
    if (hasKeychain()) {
        QSKIP("a keyring daemon answers in this run");
    }
    KeychainSecretStore store(u"lotse-test"_s, 3s);
    QSignalSpy fellBack(&store, &KeychainSecretStore::fellBack);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(wait(store.write(u"k"_s, u"geheim"_s)));
    QVERIFY(timer.elapsed() < 6000);
    QCOMPARE(fellBack.size(), 1);
    QVERIFY(!store.isPersistent());
    QCOMPARE(store.backendName(), SessionSecretStore().backendName());
    const auto read = wait(store.read(u"k"_s));
    QVERIFY(read);
    QCOMPARE(*read, u"geheim"_s);
    const auto unknown = wait(store.read(u"other"_s));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::SecretStoreUnavailable); // it may lie in the keychain
    QVERIFY(wait(store.remove(u"k"_s)));
    QVERIFY(!wait(store.read(u"k"_s)));
    QCOMPARE(fellBack.size(), 1);
}

void KeychainSecretStoreTest::sessionStoreForgets()
{
    SessionSecretStore store;
    QVERIFY(store.write(u"k"_s, u"s"_s).result());
    QCOMPARE(*store.read(u"k"_s).result(), u"s"_s);
    QVERIFY(store.remove(u"k"_s).result());
    const auto gone = store.read(u"k"_s).result();
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFoundHere);
    QVERIFY(!store.isPersistent());
}

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "KeychainSecretStoreTest.moc"
