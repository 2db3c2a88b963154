// The sign-in in the browser, from the account dialog to the keychain.
#include "Await.h"
#include "assembly/AccountEditor.h"
#include "assembly/AccountEnd.h"
#include "assembly/CompanyWay.h"
#include "assembly/DeviceMark.h"
#include "assembly/LogFile.h"
#include "foundation/LogCategories.h"
#include "foundation/net/HttpClient.h"
#include "integration/BrowserDouble.h"
#include "portals/salesforce/SignInAddress.h"
#include "practice/Portal.h"
#include "support/account/StorageUse.h"
#include "ui/AccessibilityAudit.h"
#include "ui/AssembledAccount.h"
#include "ui/shell/RemoveAccountDialog.h"
#include "ui/shell/SignInRow.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTcpServer>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::assembly;
using lotse::testing::BrowserDouble;

namespace
{

// Somebody who follows the link with this id on the portal's page.
class Somebody final : public platform::Browser
{
public:
    bool open(const QUrl& address) override
    {
        opened.append(address);
        if (!follows.isEmpty()) {
            QTimer::singleShot(0, qApp, [this, address] {
                end = m_browser.open(BrowserDouble::linkOf(m_browser.open(address).page, follows)).page;
            });
        }
        return takes;
    }

    bool takes = true;
    QString follows;
    QList<QUrl> opened;
    QString end;

private:
    BrowserDouble m_browser;
};

} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void signsInAndKeepsTheToken();
    void aNoIsSaidInWords();
    void withoutABrowserTheAddressIsCopied();
    void waitingCanBeStopped();
    void aTakenPortIsSaidInWords();
    void nothingToSignInAtYet();
    void theFirstAccountIsMadeInThreeSteps();
    void practiceModeIsOfferedFirst();
    void theTeamIsRegisteredByMail();
    void noSecretIsInTheProfile();
    void aClockOffByAnHourDisturbsNothing_data();
    void aClockOffByAnHourDisturbsNothing();
    void anAccountByHandGrowsWithoutLosingACase();
    void signingOutEndsItAtThePortalToo();
    void signingOutOfAPortalThatIsAwayRemovesTheTokenAllTheSame();
    void aRemovedAccountTakesOnlyItsOwnAlong_data();
    void aRemovedAccountTakesOnlyItsOwnAlong();
    void removingSaysWhatIsLost();

private:
    account::Account signedIn();
    std::unique_ptr<OpenAccount> openOn(const account::Account& account, Clock& clock);
    void finish();
    int statusOfRefresh(const QString& token);
    void openDialog(const QString& clientId);
    QLineEdit* field(const QString& name) const { return m_dialog->findChild<QLineEdit*>(name); }
    QPushButton* signIn() const { return m_dialog->findChild<QPushButton*>(u"signIn"_s); }
    bool says(const QString& text) const
    {
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : m_dialog->findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    std::unique_ptr<practice::Portal> m_portal;
    std::unique_ptr<testing::House> m_house;
    std::unique_ptr<Somebody> m_somebody;
    std::unique_ptr<account::AccountRegistry> m_accounts;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<AccountEditor> m_editor;
    ui::AccountDialog* m_dialog = nullptr;
};

void SignInTest::init()
{
    m_portal = std::make_unique<practice::Portal>(practice::PortalOptions{});
    m_portal->start();
    m_house = std::make_unique<testing::House>();
    m_somebody = std::make_unique<Somebody>();
    m_accounts = std::make_unique<account::AccountRegistry>(m_house->folder.path());
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_editor = std::make_unique<AccountEditor>(*m_accounts, m_house->secrets, m_house->settings, m_house->random,
                                               *m_somebody, m_window.get());
    openDialog(m_portal->clientId());
}

void SignInTest::cleanup()
{
    m_editor.reset();
    m_window.reset();
    m_accounts.reset();
}

void SignInTest::openDialog(const QString& clientId)
{
    m_editor->create({*vendor::loadVendorProfile(u"jitterbit"_s)});
    m_dialog = m_window->findChild<ui::AccountDialog*>();
    QVERIFY(m_dialog);
    auto* kind = m_dialog->findChild<QComboBox*>(u"kind"_s);
    kind->setCurrentIndex(kind->findData(QVariant::fromValue(account::Kind::Salesforce)));
    field(u"site"_s)->setText(m_portal->site().toString());
    field(u"clientId"_s)->setText(clientId);
}

void SignInTest::signsInAndKeepsTheToken()
{
    m_somebody->follows = u"allow"_s;
    QCOMPARE(testing::unnamedWidgets(*m_dialog), QStringList());
    QTest::mouseClick(signIn(), Qt::LeftButton);
    QVERIFY(!signIn()->isEnabled()); // once is enough
    QTRY_VERIFY(says(u"You are signed in."_s));
    QTRY_VERIFY(m_somebody->end.contains(u"You can close this page"_s));
    const QString token = field(u"token"_s)->text();
    QVERIFY(token.size() > 20);
    QSignalSpy stored(m_editor.get(), &AccountEditor::stored);
    finish();
    QTRY_COMPARE(stored.size(), 1);
    const auto account = stored.front().at(1).value<account::Account>();
    QCOMPARE(*m_house->secrets.read(tokenKey(account.id)).result(), token);
}

void SignInTest::aNoIsSaidInWords()
{
    m_somebody->follows = u"deny"_s;
    signIn()->click();
    QTRY_VERIFY(says(u"The portal did not let you sign in."_s));
    QVERIFY(signIn()->isEnabled());
    QVERIFY(field(u"token"_s)->text().isEmpty());
}

void SignInTest::withoutABrowserTheAddressIsCopied()
{
    m_somebody->takes = false;
    signIn()->click();
    QTRY_VERIFY(says(u"No browser could be opened."_s));
    button(u"Copy the address"_s)->click();
    const QUrl copied(QGuiApplication::clipboard()->text());
    QCOMPARE(copied, m_somebody->opened.first());
    // In whatever browser it is opened: it goes on.
    BrowserDouble other;
    other.open(BrowserDouble::linkOf(other.open(copied).page, u"allow"_s));
    QTRY_VERIFY(says(u"You are signed in."_s));
}

void SignInTest::waitingCanBeStopped()
{
    signIn()->click();
    QTRY_VERIFY(button(u"Stop waiting"_s) && !m_somebody->opened.isEmpty());
    button(u"Stop waiting"_s)->click();
    QVERIFY(signIn()->isEnabled());
    // And begun once more, which is another one.
    m_somebody->follows = u"allow"_s;
    signIn()->click();
    QTRY_VERIFY(says(u"You are signed in."_s));
    QVERIFY(m_somebody->opened[0].query() != m_somebody->opened[1].query());
}

void SignInTest::aTakenPortIsSaidInWords()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    field(u"callback"_s)->setText(u"http://localhost:%1/callback"_s.arg(other.serverPort()));
    signIn()->click();
    QTRY_VERIFY(says(u"Another program uses the port"_s));
    QVERIFY(m_somebody->opened.isEmpty());
    field(u"callback"_s)->setText(u"https://elsewhere.example"_s);
    QVERIFY(says(u"It begins with http://localhost"_s));
}

void SignInTest::nothingToSignInAtYet()
{
    field(u"clientId"_s)->clear();
    QVERIFY(!signIn()->isEnabled());
    QVERIFY(says(u"Please enter the site address and the client ID first."_s));
}

// To the end of the three steps.
void SignInTest::finish()
{
    for (int step = 0; step < 3; ++step) {
        m_dialog->findChild<QPushButton*>(u"saveAccount"_s)->click();
    }
}

void SignInTest::theFirstAccountIsMadeInThreeSteps()
{
    auto* next = m_dialog->findChild<QPushButton*>(u"saveAccount"_s);
    auto* back = m_dialog->findChild<QPushButton*>(u"back"_s);
    auto* kind = m_dialog->findChild<QComboBox*>(u"kind"_s);
    QVERIFY(says(u"Step 1 of 3"_s));
    QVERIFY(!back->isEnabled());
    QVERIFY(field(u"site"_s)->isVisible() && !field(u"contactName"_s)->isVisible());
    next->click(); // neither signed in nor a token
    QVERIFY(says(u"Step 1 of 3"_s));
    QVERIFY(says(u"Please sign in in the browser, or paste the token that you got."_s));
    QTRY_COMPARE(m_dialog->focusWidget(), field(u"token"_s));
    kind->setCurrentIndex(kind->findData(QVariant::fromValue(account::Kind::Assisted)));
    next->click();
    QVERIFY(says(u"Step 2 of 3"_s));
    QVERIFY(!field(u"site"_s)->isVisible() && field(u"contactName"_s)->isVisible());
    QCOMPARE(m_dialog->focusWidget(), field(u"contactName"_s));
    QVERIFY(!m_dialog->findChild<QPushButton*>(u"practise"_s)->isVisible());
    field(u"email"_s)->setText(u"no address"_s);
    next->click();
    QVERIFY(says(u"Step 2 of 3"_s));
    field(u"email"_s)->setText(u"jana@example.com"_s);
    back->click();
    QVERIFY(says(u"Step 1 of 3"_s));
    next->click();
    QCOMPARE(field(u"email"_s)->text(), u"jana@example.com"_s);
    next->click();
    QVERIFY(says(u"Step 3 of 3"_s));
    QVERIFY(field(u"hotline"_s)->isVisible() && field(u"environment"_s)->isVisible());
    auto* plan = m_dialog->findChild<QComboBox*>(u"plan"_s);
    plan->setCurrentText(u"Standard"_s);
    QVERIFY(says(u"This plan has none, as far as Lotse knows."_s));
    plan->setCurrentText(u"Enterprise"_s);
    QVERIFY(says(u"Your own number; your Customer Success Manager knows it."_s));
    QCOMPARE(testing::unnamedWidgets(*m_dialog), QStringList());
    QCOMPARE(testing::accessibilityProblems(*m_dialog), QStringList());
    QSignalSpy stored(m_editor.get(), &AccountEditor::stored);
    next->click();
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(m_accounts->accounts().front().plan, u"Enterprise"_s);
    // The next one is made on one page, by who knows what it is about.
    m_editor->create({*vendor::loadVendorProfile(u"jitterbit"_s)});
    for (ui::AccountDialog* dialog : m_window->findChildren<ui::AccountDialog*>()) {
        if (dialog->isVisible()) {
            QVERIFY(dialog->findChild<QLineEdit*>(u"hotline"_s)->isVisibleTo(dialog));
            QVERIFY(!dialog->findChild<QPushButton*>(u"back"_s)->isVisible());
        }
    }
}

void SignInTest::practiceModeIsOfferedFirst()
{
    QSignalSpy practice(m_editor.get(), &AccountEditor::practiceWanted);
    auto* practise = m_dialog->findChild<QPushButton*>(u"practise"_s);
    QVERIFY(practise->isVisible());
    practise->click();
    QCOMPARE(practice.count(), 1);
    QVERIFY(m_dialog->isVisible()); // what was typed waits
}

void SignInTest::theTeamIsRegisteredByMail()
{
    auto* write = m_dialog->findChild<QPushButton*>(u"registerTeam"_s);
    QVERIFY(!write->isEnabled());
    m_dialog->findChild<QPlainTextEdit*>(u"team"_s)->setPlainText(u"Jana Köhler, jana@example.com"_s);
    QVERIFY(!write->isEnabled()); // nobody to write to
    field(u"sales"_s)->setText(u"sales@vendor.example"_s);
    QVERIFY(write->isEnabled());
    write->click();
    QCOMPARE(m_somebody->opened.size(), 1);
    QCOMPARE(m_somebody->opened.first().path(), u"sales@vendor.example"_s);
    QCOMPARE(m_dialog->account().team, u"Jana Köhler, jana@example.com"_s);
}

// As after the dialog: the account is in the list, its token among the secrets.
account::Account SignInTest::signedIn()
{
    m_somebody->follows = u"allow"_s;
    signIn()->click();
    [&] { QTRY_VERIFY(!field(u"token"_s)->text().isEmpty()); }();
    QSignalSpy stored(m_editor.get(), &AccountEditor::stored);
    finish();
    [&] { QTRY_COMPARE(stored.size(), 1); }();
    return stored.isEmpty() ? account::Account() : stored.front().at(1).value<account::Account>();
}

int SignInTest::statusOfRefresh(const QString& token)
{
    net::HttpClient http;
    net::HttpRequest request;
    request.method = "POST";
    request.url = salesforce::signInAddress(m_portal->site(), u"token"_s);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "grant_type=refresh_token&client_id=" + m_portal->clientId().toUtf8() +
                   "&refresh_token=" + QUrl::toPercentEncoding(token);
    const Result<net::HttpResponse> answer = testing::await(http.send(request, {}));
    return answer ? answer->status : 0;
}

// With the portal, as the program opens it.
std::unique_ptr<OpenAccount> SignInTest::openOn(const account::Account& account, Clock& clock)
{
    return std::make_unique<OpenAccount>(AccountNeeds{.account = account,
                                                      .vendor = *vendor::loadVendorProfile(u"jitterbit"_s),
                                                      .dataFolder = m_house->folder.path(),
                                                      .tokenKey = tokenKey(account.id),
                                                      .statusPage = m_portal->statusPage(),
                                                      .secrets = m_house->secrets,
                                                      .settings = m_house->settings,
                                                      .clock = clock,
                                                      .random = m_house->random,
                                                      .browser = m_house->browser,
                                                      .files = m_house->files});
}

void SignInTest::noSecretIsInTheProfile()
{
    const account::Account account = signedIn();
    const QString first = *m_house->secrets.read(tokenKey(account.id)).result();
    QVERIFY(first.startsWith(u"5Aep"_s)); // so that the search below looks for the right thing
    m_house->secrets.write(proxyKey(account.id), u"the proxy's own word"_s);
    {
        const LogFile log(m_house->folder.path()); // what is logged lies there, too
        QLoggingCategory::setFilterRules(u"lotse.*=true"_s);
        qCInfo(lcAccount) << "signed in";
        auto open = openOn(account, m_house->clock);
        QSignalSpy synced(open.get(), &OpenAccount::syncChanged);
        open->start();
        QTRY_VERIFY_WITH_TIMEOUT(!synced.isEmpty() &&
                                     synced.back().at(0).value<sync::JobState>().standing == sync::Standing::UpToDate,
                                 20000);
        m_portal->endSessions(); // one more token is fetched
        open->wake();
        synced.clear();
        QTRY_VERIFY_WITH_TIMEOUT(!synced.isEmpty() &&
                                     synced.back().at(0).value<sync::JobState>().standing == sync::Standing::UpToDate,
                                 20000);
        testing::House::close(open);
        QLoggingCategory::setFilterRules({});
    }
    // What every token of the portal has: access "<organisation>!AQ...", refresh "5Aep...".
    const QStringList marks{u"!AQ"_s, u"5Aep"_s, u"the proxy's own word"_s,
                            *m_house->secrets.read(tokenKey(account.id)).result()};
    int files = 0;
    qint64 bytes = 0;
    QDirIterator each(m_house->folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QString& mark : marks) {
            QVERIFY2(!content.contains(mark.toUtf8()), qPrintable(file.fileName() + u": "_s + mark));
            const QByteArray wide(reinterpret_cast<const char*>(mark.utf16()), mark.size() * 2);
            QVERIFY2(!content.contains(wide), qPrintable(file.fileName() + u": "_s + mark));
        }
        ++files;
        bytes += content.size();
    }
    QVERIFY(QFile::exists(QDir(m_house->folder.path()).filePath(u"lotse.log"_s)));
    QVERIFY(files >= 5 && bytes > 100'000); // both databases, the accounts, the log
}

namespace
{

// The clock on the wall is wrong; time passes as it does.
class WrongClock final : public Clock
{
public:
    explicit WrongClock(std::chrono::seconds by) : m_by(by) {}
    QDateTime now() const override { return m_right.now().addSecs(m_by.count()); }
    std::chrono::milliseconds monotonic() const override { return m_right.monotonic(); }
    QCoro::Task<void> sleep(std::chrono::milliseconds time, std::stop_token stop) override
    {
        return m_right.sleep(time, std::move(stop));
    }

private:
    const std::chrono::seconds m_by;
    SystemClock m_right;
};

} // namespace

void SignInTest::aClockOffByAnHourDisturbsNothing_data()
{
    QTest::addColumn<int>("hours");
    QTest::addRow("an hour ahead") << 1;
    QTest::addRow("an hour behind") << -1;
}

void SignInTest::aClockOffByAnHourDisturbsNothing()
{
    QFETCH(int, hours);
    WrongClock clock{std::chrono::hours(hours)};
    const account::Account account = signedIn();
    auto open = openOn(account, clock);
    QSignalSpy synced(open.get(), &OpenAccount::syncChanged);
    const auto isSynced = [&] {
        return !synced.isEmpty() && synced.back().at(0).value<sync::JobState>().standing == sync::Standing::UpToDate;
    };
    open->start();
    QTRY_VERIFY_WITH_TIMEOUT(isSynced(), 20000);
    const auto rows = [&open] {
        const auto all = open->workspace().cases.rows({}, 0, 1000);
        [&] { QTRY_VERIFY(all.isFinished()); }();
        return *all.result();
    };
    const auto known = rows();
    QVERIFY(known.size() > 5);
    // What happens at the portal from now on comes here, though its clock says another time.
    const QString number = known.back().head.number;
    QVERIFY(m_portal->vendorReplies(number, u"a word of this minute"_s));
    QDateTime modified;
    for (int attempt = 0; attempt < 40 && !(modified > known.back().head.modified); ++attempt) {
        open->wake();
        QTest::qWait(300);
        const auto now = rows();
        const auto again = std::ranges::find_if(now, [&](const auto& row) { return row.head.number == number; });
        QVERIFY(again != now.end());
        modified = again->head.modified;
    }
    QVERIFY(modified > known.back().head.modified);
    QVERIFY(std::abs(modified.secsTo(QDateTime::currentDateTimeUtc())) < 600); // the portal's own time
    testing::House::close(open);
}

void SignInTest::anAccountByHandGrowsWithoutLosingACase()
{
    const account::Account grown = signedIn();
    account::Account byHand = grown; // as it was before the interface was granted
    byHand.kind = account::Kind::Assisted;
    const auto wait = [](const auto& future) {
        [&] { QTRY_VERIFY(future.isFinished()); }();
        return future.result();
    };
    QString number;
    {
        auto open = openOn(grown, m_house->clock); // only to learn of a case that the portal has
        QSignalSpy synced(open.get(), &OpenAccount::syncChanged);
        open->start();
        QTRY_VERIFY_WITH_TIMEOUT(!synced.isEmpty() &&
                                     synced.back().at(0).value<sync::JobState>().standing == sync::Standing::UpToDate,
                                 20000);
        number = wait(open->workspace().cases.rows({}, 0, 1))->front().head.number;
        testing::House::close(open);
        QVERIFY(wait(account::clearMirror(account::accountFolder(m_house->folder.path(), grown.id))));
    }
    {
        auto open = openOn(byHand, m_house->clock);
        QSignalSpy opened(open.get(), &OpenAccount::opened);
        open->start();
        QTRY_COMPARE(opened.count(), 1);
        for (const QString& each : {number, u"99999999"_s}) {
            cases::Case followed;
            followed.id = u"by hand "_s + each;
            followed.number = each;
            followed.subject = u"followed by hand"_s;
            followed.created = followed.modified = QDateTime::currentDateTimeUtc();
            QVERIFY(wait(open->workspace().cases.putFollowed(followed)));
        }
        drafts::Draft draft;
        draft.id = u"d"_s;
        QVERIFY(wait(open->workspace().drafts.save(draft)));
        QCOMPARE(wait(open->workspace().cases.rows({}, 0, 1000))->size(), 2U);
        testing::House::close(open);
    }
    auto open = openOn(grown, m_house->clock);
    QSignalSpy synced(open.get(), &OpenAccount::syncChanged);
    open->start();
    QTRY_VERIFY_WITH_TIMEOUT(
        !synced.isEmpty() && synced.back().at(0).value<sync::JobState>().standing == sync::Standing::UpToDate, 20000);
    const auto rows = *wait(open->workspace().cases.rows({}, 0, 1000));
    const auto countOf = [&rows](const QString& sought) {
        return std::ranges::count_if(rows, [&](const cases::CaseRow& row) { return row.head.number == sought; });
    };
    QVERIFY(rows.size() > 5);
    QCOMPARE(countOf(number), 1);        // the portal's own now, and not twice
    QCOMPARE(countOf(u"99999999"_s), 1); // the portal does not show it; it stays all the same
    QCOMPARE(wait(open->workspace().drafts.list())->size(), 1U);
    testing::House::close(open);
}

void SignInTest::signingOutEndsItAtThePortalToo()
{
    const account::Account account = signedIn();
    const QString token = *m_house->secrets.read(tokenKey(account.id)).result();
    AccountEnd end(*m_accounts, m_house->secrets, m_house->settings, m_house->folder.path());
    const QFuture<Result<AccountEnded>> ended = end.signOut(account);
    QTRY_VERIFY(ended.isFinished());
    QVERIFY(!ended.result()->mayHoldAtPortal);
    QVERIFY(ended.result()->revoked);
    QVERIFY(!m_house->secrets.read(tokenKey(account.id)).result());
    QCOMPARE(statusOfRefresh(token), 400); // it is worth nothing any more, whoever has a copy
    QVERIFY(m_accounts->account(account.id));

    const QFuture<Result<AccountEnded>> again = end.signOut(account);
    QTRY_VERIFY(again.isFinished());
    QVERIFY(!again.result()->mayHoldAtPortal && !again.result()->revoked);
}

void SignInTest::signingOutOfAPortalThatIsAwayRemovesTheTokenAllTheSame()
{
    const account::Account account = signedIn();
    m_portal.reset();
    AccountEnd end(*m_accounts, m_house->secrets, m_house->settings, m_house->folder.path());
    const QFuture<Result<AccountEnded>> ended = end.signOut(account);
    QTRY_VERIFY(ended.isFinished());
    QVERIFY(ended.result()->mayHoldAtPortal);
    QVERIFY(!ended.result()->revoked);
    QVERIFY(!m_house->secrets.read(tokenKey(account.id)).result());
}

void SignInTest::aRemovedAccountTakesOnlyItsOwnAlong_data()
{
    QTest::addColumn<bool>("keepOwn");
    QTest::addRow("everything goes") << false;
    QTest::addRow("what was written stays") << true;
}

void SignInTest::aRemovedAccountTakesOnlyItsOwnAlong()
{
    QFETCH(bool, keepOwn);
    const account::Account account = signedIn();
    account::Account other = account;
    other.id = u"other"_s;
    QVERIFY(m_accounts->save(other).result());
    m_house->secrets.write(tokenKey(other.id), u"other's"_s);
    m_house->secrets.write(proxyKey(account.id), u"proxy's"_s);
    const auto file = [this](const account::Account& of, const QString& name) {
        return QDir(account::accountFolder(m_house->folder.path(), of.id)).filePath(name);
    };
    for (const account::Account& each : {account, other}) {
        for (const QString& name : {u"user.sqlite"_s, u"mirror.sqlite"_s, u"mirror.sqlite-wal"_s, u"attachments/a"_s}) {
            QVERIFY(QDir().mkpath(QFileInfo(file(each, name)).path()));
            QFile made(file(each, name));
            QVERIFY(made.open(QIODevice::WriteOnly));
        }
    }
    AccountEnd end(*m_accounts, m_house->secrets, m_house->settings, m_house->folder.path());
    const QFuture<Result<AccountEnded>> ended = end.remove(account, keepOwn);
    QTRY_VERIFY(ended.isFinished());
    QVERIFY(ended.result());
    QVERIFY(ended.result()->revoked);
    QCOMPARE(ended.result()->filesProblem, QString());
    QCOMPARE(!ended.result()->kept.isEmpty(), keepOwn);
    QCOMPARE(QFile::exists(file(account, u"user.sqlite"_s)), keepOwn);
    QCOMPARE(QFile::exists(file(account, u"attachments/a"_s)), keepOwn);
    QVERIFY(!QFile::exists(file(account, u"mirror.sqlite"_s)));
    QVERIFY(!QFile::exists(file(account, u"mirror.sqlite-wal"_s)));
    QVERIFY(!m_accounts->account(account.id));
    QVERIFY(!m_house->secrets.read(tokenKey(account.id)).result());
    QVERIFY(!m_house->secrets.read(proxyKey(account.id)).result());
    // The other one is as it was.
    QVERIFY(m_accounts->account(other.id));
    QCOMPARE(*m_house->secrets.read(tokenKey(other.id)).result(), u"other's"_s);
    QVERIFY(QFile::exists(file(other, u"mirror.sqlite"_s)) && QFile::exists(file(other, u"user.sqlite"_s)));
}

void SignInTest::removingSaysWhatIsLost()
{
    ui::RemoveAccountDialog calm({.name = u"Nordwind"_s, .drafts = 2}, m_window.get());
    calm.show();
    QVERIFY(!calm.findChild<QCheckBox*>(u"undelivered"_s)->isVisible());
    QVERIFY(calm.findChild<QPushButton*>(u"remove"_s)->isEnabled());
    QVERIFY(!calm.findChild<QPushButton*>(u"remove"_s)->isDefault());
    QVERIFY(calm.findChild<QRadioButton*>(u"keepOwn"_s)->isChecked());
    QCOMPARE(testing::unnamedWidgets(calm), QStringList());
    QCOMPARE(testing::accessibilityProblems(calm), QStringList());

    ui::RemoveAccountDialog urgent({.name = u"Nordwind"_s, .undelivered = 1, .signedIn = true}, m_window.get());
    QSignalSpy wanted(&urgent, &ui::RemoveAccountDialog::removalWanted);
    urgent.show();
    auto* remove = urgent.findChild<QPushButton*>(u"remove"_s);
    QVERIFY(!remove->isEnabled());
    QVERIFY(urgent.findChild<QCheckBox*>(u"undelivered"_s)->text().startsWith(u"1 report"_s));
    urgent.findChild<QCheckBox*>(u"undelivered"_s)->click();
    urgent.findChild<QRadioButton*>(u"deleteAll"_s)->click();
    remove->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().at(0).toBool(), false);
}

QTEST_MAIN(SignInTest)
#include "SignInTest.moc"
