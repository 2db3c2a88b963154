// Run twice: plainly, where no keychain answers, and beside a real keyring daemon, whose process LOTSE_KEYCHAIN names.
#include "support/account/KeychainSecretStore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

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
    void aKeychainThatVanishesIsSaid(); // the last: nobody answers afterwards

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
    const auto removed = wait(store.remove(u"k"_s));
    QVERIFY(!removed); // it may lie there still
    QCOMPARE(removed.error().code, ErrorCode::SecretStoreUnavailable);
    QVERIFY(!wait(store.read(u"k"_s)));
    QCOMPARE(fellBack.size(), 1);

    KeychainSecretStore other(u"lotse-test"_s, 3s);
    const auto first = wait(other.remove(u"k"_s)); // the first thing that is asked of it
    QVERIFY(!first);
    QCOMPARE(first.error().code, ErrorCode::SecretStoreUnavailable);
    QVERIFY(!other.isPersistent());
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

void KeychainSecretStoreTest::aKeychainThatVanishesIsSaid()
{
    if (!hasKeychain()) {
        QSKIP("no keyring daemon in this run");
    }
    KeychainSecretStore store(u"lotse-test"_s, 3s);
    QSignalSpy fellBack(&store, &KeychainSecretStore::fellBack);
    QVERIFY(wait(store.write(u"written"_s, u"one"_s)));
    QVERIFY(wait(KeychainSecretStore(u"lotse-test"_s, 15s).write(u"never read"_s, u"two"_s)));
    QVERIFY(wait(KeychainSecretStore(u"lotse-test"_s, 15s).write(u"read"_s, u"three"_s)));
    QCOMPARE(*wait(store.read(u"read"_s)), u"three"_s);
    const int daemon = qEnvironmentVariableIntValue("LOTSE_KEYCHAIN");
    QVERIFY(daemon > 1);
    QCOMPARE(kill(daemon, SIGKILL), 0);

    QElapsedTimer timer;
    timer.start();
    QVERIFY(wait(store.write(u"written"_s, u"one more"_s)));
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(fellBack.size(), 1);
    QVERIFY(!store.isPersistent());
    // The session goes on with what it had in hand, and does not take the rest for absent.
    QCOMPARE(*wait(store.read(u"written"_s)), u"one more"_s);
    QCOMPARE(*wait(store.read(u"read"_s)), u"three"_s);
    const auto unknown = wait(store.read(u"never read"_s));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::SecretStoreUnavailable);
    QVERIFY(!wait(store.remove(u"read"_s)));
    QVERIFY(!wait(store.read(u"read"_s)));
}

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "KeychainSecretStoreTest.moc"
