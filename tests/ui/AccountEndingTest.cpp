// The way out of an account: what is asked before, what is done while nobody has it open, and what is said after it.
#include "assembly/AccountEnding.h"

#include "assembly/AccountEditor.h"
#include "assembly/DeviceMark.h"
#include "foundation/settings/Declared.h"
#include "portals/salesforce/SignInAddress.h"
#include "ui/AssembledAccount.h"
#include "ui/shell/RemoveAccountDialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::assembly;
using lotse::testing::House;

namespace
{

// A keychain that does not answer, as KeychainSecretStore tells of it, until it does.
class SilentSecrets final : public account::SecretStore
{
public:
    QFuture<Result<QString>> read(QString key) override
    {
        return answers ? kept.read(key) : QtFuture::makeReadyFuture(Result<QString>(silence()));
    }
    QFuture<Result<void>> write(QString key, QString secret) override { return kept.write(key, secret); }
    QFuture<Result<void>> remove(QString key) override
    {
        return answers ? kept.remove(key) : QtFuture::makeReadyFuture(Result<void>(silence()));
    }
    QString backendName() const override { return u"silent"_s; }
    bool isPersistent() const override { return answers; }

    bool answers = false;
    account::SessionSecretStore kept;

private:
    static Error silence() { return {.code = ErrorCode::SecretStoreUnavailable, .detail = u"no answer in time"_s}; }
};

} // namespace

class AccountEndingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingWantedDuringATurnIsDropped();
    void theEndOfTheProgramComesLast();
    void aSilentKeychainIsNotTakenForSignedOut();
    void whatWasLeftInTheKeychainGoesLater();
    void anAccountByHandHasNothingAtThePortal();
    void theQuestionCountsWhatIsThere();
    void theQuestionSaysWhenNobodyCanCount_data();
    void theQuestionSaysWhenNobodyCanCount();
    void theEndIsSaid_data();
    void theEndIsSaid();
    void aSignInGoesOverToItsOwnAccount();

private:
    account::Account signedIn(const QString& id);
    ui::RemoveAccountDialog* question() const { return m_window->findChild<ui::RemoveAccountDialog*>(); }
    ui::Banner* banner() const
    {
        for (ui::Banner* each : m_window->banners().findChildren<ui::Banner*>()) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    std::unique_ptr<House> m_house;
    std::unique_ptr<SilentSecrets> m_secrets;
    std::unique_ptr<account::AccountRegistry> m_accounts;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<AccountEnd> m_end;
    std::unique_ptr<AccountEnding> m_ending;
    std::unique_ptr<OpenAccount> m_open;
    bool m_done = false;
};

void AccountEndingTest::init()
{
    m_house = std::make_unique<House>();
    m_secrets = std::make_unique<SilentSecrets>();
    m_accounts = std::make_unique<account::AccountRegistry>(m_house->folder.path());
    m_window = std::make_unique<ui::MainWindow>(m_house->settings, m_house->clock);
    m_end = std::make_unique<AccountEnd>(*m_accounts, *m_secrets, m_house->settings, m_house->folder.path());
    m_done = false;
    m_ending = std::make_unique<AccountEnding>(*m_end, *m_window, [this](const AccountTurn::Work& work) {
        if (m_open) {
            House::close(m_open);
        }
        work().then(this, [this] { m_done = true; });
    });
    m_window->show();
}

void AccountEndingTest::cleanup()
{
    if (m_open) {
        House::close(m_open);
    }
    m_ending.reset();
    m_end.reset();
    m_window.reset();
    m_accounts.reset();
}

void AccountEndingTest::nothingWantedDuringATurnIsDropped()
{
    QPromise<void> closed;
    closed.start();
    int closings = 0;
    QStringList done;
    AccountTurn turn([&] {
        ++closings;
        return closed.future();
    });
    const auto work = [&](const QString& name) {
        return [&done, name] {
            done << name;
            return QtFuture::makeReadyFuture();
        };
    };
    turn.take([&] { done << u"open the one"_s; });
    QVERIFY(turn.isUnderWay());
    turn.take([&] { done << u"open the other"_s; }, work(u"sign out"_s));
    turn.take([&] { done << u"open the third"_s; }, work(u"remove"_s));
    QCOMPARE(done, QStringList());
    closed.finish();
    QTRY_VERIFY(!turn.isUnderWay());
    QCOMPARE(done, (QStringList{u"sign out"_s, u"remove"_s, u"open the third"_s}));
    QCOMPARE(closings, 1);
    turn.take([&] { done << u"again"_s; });
    QTRY_COMPARE(done.last(), u"again"_s);
    QCOMPARE(closings, 2);
}

void AccountEndingTest::theEndOfTheProgramComesLast()
{
    QPromise<void> closed;
    closed.start();
    QStringList done;
    AccountTurn turn([&] { return closed.future(); });
    turn.takeLast([&] { done << u"end"_s; });
    turn.take([&] { done << u"open"_s; },
              [&] {
                  done << u"sign out"_s;
                  return QtFuture::makeReadyFuture();
              });
    closed.finish();
    QTRY_COMPARE(done, (QStringList{u"sign out"_s, u"end"_s}));
}

account::Account AccountEndingTest::signedIn(const QString& id)
{
    account::Account account;
    account.id = id;
    account.name = u"Nordwind"_s;
    account.kind = account::Kind::Salesforce;
    account.clientId = u"client"_s;
    account.site = QUrl(u"http://127.0.0.1:9"_s); // nobody is there
    [&] { QVERIFY(m_accounts->save(account).result()); }();
    return account;
}

void AccountEndingTest::aSilentKeychainIsNotTakenForSignedOut()
{
    const account::Account account = signedIn(u"one"_s);
    m_secrets->kept.write(tokenKey(account.id), u"token"_s);
    const QFuture<Result<AccountEnded>> ended = m_end->signOut(account);
    QTRY_VERIFY(ended.isFinished());
    QVERIFY(ended.result()->mayHoldAtPortal);
    QVERIFY(!ended.result()->revoked);
    QVERIFY(ended.result()->secretsLeft);
    QCOMPARE(m_house->settings.get(settings::secretsToRemove), QStringList(tokenKey(account.id)));

    m_ending->signOut(account);
    QTRY_VERIFY(m_done);
    QVERIFY(banner());
    QCOMPARE(banner()->tone(), ui::Tone::Warning);
    QVERIFY(banner()->detail().contains(u"The portal could not be told"_s));
    QVERIFY(banner()->detail().contains(u"The keychain does not answer"_s));
    QVERIFY(!banner()->detail().contains(u"no answer in time"_s)); // words of the log
}

void AccountEndingTest::whatWasLeftInTheKeychainGoesLater()
{
    const account::Account account = signedIn(u"one"_s);
    m_secrets->kept.write(tokenKey(account.id), u"token"_s);
    m_secrets->kept.write(tokenKey(u"other"_s), u"other's"_s);
    const QFuture<Result<AccountEnded>> ended = m_end->remove(account, false);
    QTRY_VERIFY(ended.isFinished());
    QVERIFY(m_end->hasLeftovers());

    QFuture<Result<void>> later = m_end->removeLeftovers();
    QTRY_VERIFY(later.isFinished());
    QVERIFY(m_end->hasLeftovers()); // it is as silent as before

    m_secrets->answers = true;
    later = m_end->removeLeftovers();
    QTRY_VERIFY(later.isFinished());
    QVERIFY(!m_end->hasLeftovers());
    QVERIFY(!m_secrets->kept.read(tokenKey(account.id)).result());
    QCOMPARE(*m_secrets->kept.read(tokenKey(u"other"_s)).result(), u"other's"_s);
}

void AccountEndingTest::anAccountByHandHasNothingAtThePortal()
{
    const QFuture<Result<AccountEnded>> ended = m_end->signOut(m_house->account);
    QTRY_VERIFY(ended.isFinished());
    QVERIFY(!ended.result()->mayHoldAtPortal);
}

void AccountEndingTest::theQuestionCountsWhatIsThere()
{
    m_open = m_house->open();
    QSignalSpy opened(m_open.get(), &OpenAccount::opened);
    m_open->start();
    QTRY_COMPARE(opened.count(), 1);
    drafts::Draft draft;
    draft.id = u"d"_s;
    draft.kind = u"production-down"_s;
    QVERIFY(m_open->workspace().drafts.save(draft).result());
    {
        outbox::Item item;
        item.id = u"q"_s;
        item.operation = u"case.create"_s;
        item.state = outbox::State::Held;
        const account::Profile profile = account::openProfile(m_house->place);
        QVERIFY(profile.user
                    ->write([item](storage::Connection& connection) -> Result<void> {
                        outbox::OutboxStore::insert(connection, item);
                        return {};
                    })
                    .result());
    }
    m_ending->askToRemove(m_house->account, m_open.get());
    QTRY_VERIFY(question());
    auto* undelivered = question()->findChild<QCheckBox*>(u"undelivered"_s);
    QVERIFY(undelivered->isVisible());
    QVERIFY2(undelivered->text().startsWith(u"1 report"_s), qPrintable(undelivered->text()));
    QSignalSpy removing(m_ending.get(), &AccountEnding::removing);
    undelivered->click();
    question()->findChild<QRadioButton*>(u"deleteAll"_s)->click();
    question()->findChild<QPushButton*>(u"remove"_s)->click();
    QTRY_VERIFY(m_done);
    QCOMPARE(removing.count(), 1);
    QVERIFY(!QFile::exists(QDir(m_house->place).filePath(u"user.sqlite"_s)));
}

void AccountEndingTest::theQuestionSaysWhenNobodyCanCount_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::addRow("its drafts cannot be read") << true;
    QTest::addRow("it is not open") << false;
}

void AccountEndingTest::theQuestionSaysWhenNobodyCanCount()
{
    QFETCH(bool, isOpen);
    std::unique_ptr<storage::Connection> other;
    if (isOpen) {
        {
            const account::Profile profile = account::openProfile(m_house->place);
            QVERIFY(profile.user->opened().result());
        }
        // Another program holds the file.
        other = std::make_unique<storage::Connection>(QDir(m_house->place).filePath(u"user.sqlite"_s),
                                                      SQLite::OPEN_READWRITE, QString());
        other->script(QStringLiteral("PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE"));
        m_open = m_house->open();
        QSignalSpy failed(m_open.get(), &OpenAccount::openFailed);
        m_open->start();
        QVERIFY(failed.wait(20000));
    }
    m_ending->askToRemove(m_house->account, m_open.get());
    QTRY_VERIFY_WITH_TIMEOUT(question(), 20000);
    auto* unknown = question()->findChild<QCheckBox*>(u"undelivered"_s);
    QVERIFY(unknown->isVisible());
    QVERIFY2(unknown->text().contains(u"cannot be read"_s), qPrintable(unknown->text()));
    QVERIFY(!question()->findChild<QPushButton*>(u"remove"_s)->isEnabled());
    unknown->click();
    QVERIFY(question()->findChild<QPushButton*>(u"remove"_s)->isEnabled());
}

void AccountEndingTest::theEndIsSaid_data()
{
    QTest::addColumn<bool>("keepOwn");
    QTest::addColumn<bool>("silent");
    QTest::addRow("everything went") << false << false;
    QTest::addRow("what was written stays") << true << false;
    QTest::addRow("the keychain is silent") << false << true;
}

void AccountEndingTest::theEndIsSaid()
{
    QFETCH(bool, keepOwn);
    QFETCH(bool, silent);
    m_secrets->answers = !silent;
    m_house->account.name = u"Nordwind"_s;
    QVERIFY(m_accounts->save(m_house->account).result());
    m_ending->askToRemove(m_house->account, nullptr);
    QTRY_VERIFY(question());
    question()->findChild<QCheckBox*>(u"undelivered"_s)->click();
    question()->findChild<QRadioButton*>(keepOwn ? u"keepOwn"_s : u"deleteAll"_s)->click();
    question()->findChild<QPushButton*>(u"remove"_s)->click();
    QTRY_VERIFY(m_done);
    QVERIFY(banner());
    QVERIFY(banner()->message().contains(u"“Nordwind” was removed"_s));
    QCOMPARE(banner()->tone(), silent ? ui::Tone::Warning : ui::Tone::Info);
    QCOMPARE(banner()->detail().contains(QDir::toNativeSeparators(m_house->place)), keepOwn);
    QCOMPARE(banner()->detail().contains(u"keychain"_s), silent);
    banner()->findChild<QPushButton*>()->click();
    QTRY_VERIFY(!banner());
}

void AccountEndingTest::aSignInGoesOverToItsOwnAccount()
{
    const account::Account from = signedIn(u"one"_s);
    m_secrets->answers = true;
    m_secrets->write(tokenKey(from.id), u"somebody else's"_s);
    AccountEditor editor(*m_accounts, *m_secrets, m_house->settings, m_house->random, m_house->browser, m_window.get());
    connect(&editor, &AccountEditor::handedOver, m_ending.get(), &AccountEnding::handOver);
    editor.createFrom(from, {*vendor::loadVendorProfile(u"jitterbit"_s)});
    auto* dialog = m_window->findChild<ui::AccountDialog*>();
    QVERIFY(dialog);
    QVERIFY(dialog->account().id != from.id);
    QCOMPARE(dialog->account().site, from.site);
    dialog->findChild<QPushButton*>(u"saveAccount"_s)->click();
    QTRY_VERIFY(m_done);
    QCOMPARE(m_accounts->accounts().size(), 2U);
    QVERIFY(!m_secrets->kept.read(tokenKey(from.id)).result());
    QCOMPARE(*m_secrets->kept.read(tokenKey(dialog->account().id)).result(), u"somebody else's"_s);
}

QTEST_MAIN(AccountEndingTest)
#include "AccountEndingTest.moc"
