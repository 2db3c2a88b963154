// The settings page: the network and the way out that comes of it, the pace, what is kept on the disk.
#include "AccessibilityAudit.h"
#include "assembly/CompanyWay.h"
#include "foundation/settings/Declared.h"
#include "support/account/SessionSecretStore.h"
#include "ui/common/Banner.h"
#include "ui/common/Formats.h"
#include "ui/common/Look.h"
#include "ui/shell/Languages.h"
#include "ui/shell/SettingsDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::ui;
using account::ConnectionReport;
using account::ConnectionStep;

namespace
{

// Answers that it has no room.
class FullSecretStore final : public account::SecretStore
{
public:
    QFuture<Result<QString>> read(QString) override { return done<QString>(Error{.code = ErrorCode::NotFoundHere}); }
    QFuture<Result<void>> write(QString, QString) override
    {
        return done<void>(Error{.code = ErrorCode::SecretStoreUnavailable});
    }
    QFuture<Result<void>> remove(QString) override { return done<void>({}); }
    QString backendName() const override { return u"full"_s; }
    bool isPersistent() const override { return false; }

private:
    template <typename T>
    static QFuture<Result<T>> done(const Result<T>& result)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(result);
        promise.finish();
        return promise.future();
    }
};

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aProxyIsWrittenAsPeopleWriteIt_data();
    void aProxyIsWrittenAsPeopleWriteIt();
    void whatCannotBeUnderstoodIsSaidAndChangesNothing();
    void anAccountHasAWayOfItsOwn();
    void theCompanyDecides();
    void thePasswordIsFetchedForTheWayThatHolds();
    void aPasswordThatIsNotKeptHoldsAndIsSaid();
    void theTestTellsWhatFailed();
    void thePaceIsKept();
    void clearingAsksFirst();
    void everythingHasAName();

private:
    NetworkSettings& open(NetworkFacts facts = {});
    template <typename Control>
    Control* control(const char* name)
    {
        return m_page->findChild<Control*>(QLatin1String(name));
    }
    void chooseWay(int index)
    {
        control<QComboBox>("proxy")->setCurrentIndex(index);
        Q_EMIT control<QComboBox>("proxy")->activated(index);
    }
    void type(const char* name, const QString& text)
    {
        auto* field = control<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void makeSettings()
    {
        m_settings = std::make_unique<settings::Settings>(m_folder->filePath(u"settings.json"_s),
                                                          m_folder->filePath(u"policy"_s));
    }

    Languages m_languages;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<SettingsDialog> m_page;
};

void SettingsPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_languages.use(u"en"_s);
    applyLook(*qApp, platform::ColourScheme::Light);
    makeSettings();
}

void SettingsPageTest::cleanup()
{
    m_page.reset();
    m_settings.reset();
    net::useCompanyNetwork({});
}

NetworkSettings& SettingsPageTest::open(NetworkFacts facts)
{
    SettingsFacts all;
    all.network = std::move(facts);
    m_page = std::make_unique<SettingsDialog>(*m_settings, all);
    m_page->show();
    return m_page->network();
}

void SettingsPageTest::aProxyIsWrittenAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::addRow("host and port") << u"proxy.example:3128"_s << u"http://proxy.example:3128"_s;
    QTest::addRow("address") << u" http://proxy.example:8080/ "_s << u"http://proxy.example:8080"_s;
}

void SettingsPageTest::aProxyIsWrittenAsPeopleWriteIt()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    open();
    QVERIFY(!control<QLineEdit>("proxyAddress")->isEnabled());
    chooseWay(2);
    type("proxyAddress", typed);
    QCOMPARE(m_settings->get(settings::networkProxy), kept);
    type("proxyUser", u"anna"_s);
    QCOMPARE(m_settings->get(settings::networkUser), u"anna"_s);
    open();
    QCOMPARE(control<QComboBox>("proxy")->currentIndex(), 2);
    QCOMPARE(control<QLineEdit>("proxyAddress")->text(), kept);
    QCOMPARE(control<QLineEdit>("proxyUser")->text(), u"anna"_s);
    chooseWay(1);
    QCOMPARE(m_settings->get(settings::networkProxy), u"none"_s);
    QVERIFY(!control<QLineEdit>("proxyUser")->isEnabled());
    chooseWay(0);
    QCOMPARE(m_settings->get(settings::networkProxy), QString());
}

void SettingsPageTest::whatCannotBeUnderstoodIsSaidAndChangesNothing()
{
    m_settings->set(settings::networkProxy, u"http://proxy.example:3128"_s);
    open();
    type("proxyAddress", u"the one in the cellar"_s);
    QCOMPARE(m_settings->get(settings::networkProxy), u"http://proxy.example:3128"_s);
    QCOMPARE(control<QLineEdit>("proxyAddress")->text(), u"the one in the cellar"_s); // what was typed stays
    const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().startsWith(u"Please write it as"_s);
    }));
}

void SettingsPageTest::anAccountHasAWayOfItsOwn()
{
    m_settings->set(settings::networkProxy, u"http://everyone.example:3128"_s);
    NetworkSettings& page = open({.accountName = u"Nordwind"_s});
    QSignalSpy chosen(&page, &NetworkSettings::accountWayChosen);
    control<QCheckBox>("ownWay")->setChecked(true);
    QCOMPARE(chosen.count(), 1);
    type("proxyAddress", u"own.example:3128"_s);
    type("proxyUser", u"anna"_s);
    QCOMPARE(chosen.constLast().at(0).toString(), u"http://own.example:3128"_s);
    QCOMPARE(chosen.constLast().at(1).toString(), u"anna"_s);
    QCOMPARE(m_settings->get(settings::networkProxy), u"http://everyone.example:3128"_s);
    chooseWay(0);
    QCOMPARE(chosen.constLast().at(0).toString(), u"system"_s);
    control<QCheckBox>("ownWay")->setChecked(false);
    QCOMPARE(chosen.constLast().at(0).toString(), QString());
    QCOMPARE(control<QLineEdit>("proxyAddress")->text(), u"http://everyone.example:3128"_s);

    account::Account own;
    own.proxy = u"http://own.example:3128"_s;
    own.proxyUser = u"anna"_s;
    QCOMPARE(assembly::companyNetwork(*m_settings, own).proxy, own.proxy);
    QCOMPARE(assembly::companyNetwork(*m_settings, own).user, u"anna"_s);
    own.proxy = u"system"_s;
    QCOMPARE(assembly::companyNetwork(*m_settings, own).proxy, QString());
    QCOMPARE(assembly::companyNetwork(*m_settings, account::Account()).proxy, u"http://everyone.example:3128"_s);
    const Result<account::Account> again = account::accountFromJson(account::toJson([&own] {
        account::Account named = own;
        named.id = u"a"_s;
        return named;
    }()));
    QVERIFY(again);
    QCOMPARE(again->proxy, own.proxy);
    QCOMPARE(again->proxyUser, own.proxyUser);
}

void SettingsPageTest::theCompanyDecides()
{
    QFile policy(m_folder->filePath(u"policy"_s));
    QVERIFY(policy.open(QIODevice::WriteOnly));
    policy.write(R"({"network.proxy": "http://company.example:3128", "network.authorities": "/etc/company.pem"})");
    policy.close();
    makeSettings();
    open({.accountName = u"Nordwind"_s, .accountProxy = u"none"_s});
    for (const char* name : {"proxy", "proxyAddress", "ownWay", "chooseAuthorities", "forgetAuthorities"}) {
        QVERIFY2(!control<QWidget>(name)->isEnabled(), name);
    }
    QVERIFY(control<QPushButton>("testConnection")->isEnabled());
    account::Account own;
    own.proxy = u"none"_s;
    QCOMPARE(assembly::companyNetwork(*m_settings, own).proxy, u"http://company.example:3128"_s);
}

void SettingsPageTest::thePasswordIsFetchedForTheWayThatHolds()
{
    account::SessionSecretStore secrets;
    m_settings->set(settings::networkProxy, u"http://everyone.example:3128"_s);
    m_settings->set(settings::networkUser, u"anna"_s);
    account::Account own;
    own.id = u"one"_s;
    own.proxy = u"http://own.example:3128"_s;
    own.proxyUser = u"berta"_s;
    {
        assembly::CompanyWay way(*m_settings, secrets);
        way.follow(std::nullopt);
        way.keepPassword(u"for everyone"_s);
        way.follow(own);
        way.keepPassword(u"for one"_s);
        QCOMPARE(net::companyNetwork().user, u"berta"_s);
        QCOMPARE(net::companyNetwork().password, u"for one"_s);
    }
    net::useCompanyNetwork({});
    assembly::CompanyWay way(*m_settings, secrets);
    QSignalSpy changed(&way, &assembly::CompanyWay::changed);
    way.follow(own);
    QTRY_COMPARE(net::companyNetwork().password, u"for one"_s);
    way.follow(std::nullopt);
    QTRY_COMPARE(net::companyNetwork().password, u"for everyone"_s);
    QCOMPARE(net::companyNetwork().user, u"anna"_s);
    m_settings->set(settings::networkUser, QString());
    QCOMPARE(net::companyNetwork().password, QString());
    QVERIFY(changed.count() >= 3);
}

void SettingsPageTest::aPasswordThatIsNotKeptHoldsAndIsSaid()
{
    FullSecretStore secrets;
    m_settings->set(settings::networkUser, u"anna"_s);
    NetworkSettings& page = open();
    assembly::CompanyWay way(*m_settings, secrets);
    way.follow(std::nullopt);
    connect(&page, &NetworkSettings::passwordTyped, &way, &assembly::CompanyWay::keepPassword);
    connect(&way, &assembly::CompanyWay::passwordUnkept, &page, &NetworkSettings::showPasswordUnkept);
    type("proxyPassword", u"secret"_s);
    QCOMPARE(net::companyNetwork().password, u"secret"_s);
    QTRY_COMPARE(control<Banner>("connectionResult")->message(), u"The password could not be kept."_s);
}

void SettingsPageTest::theTestTellsWhatFailed()
{
    NetworkSettings& page = open();
    QSignalSpy wanted(&page, &NetworkSettings::testWanted);
    QTest::mouseClick(control<QPushButton>("testConnection"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!control<QPushButton>("testConnection")->isEnabled());
    ConnectionReport good{
        .address = QUrl(u"https://portal.example/"_s),
        .good = {ConnectionStep::Name, ConnectionStep::Connection, ConnectionStep::Encryption, ConnectionStep::Answer},
        .issuer = u"An authority"_s};
    page.showReports({good});
    QVERIFY(control<QPushButton>("testConnection")->isEnabled());
    QCOMPARE(control<Banner>("connectionResult")->message(), u"The connection works."_s);
    ConnectionReport asks{.address = good.address,
                          .proxy = u"proxy.example:3128"_s,
                          .good = {ConnectionStep::ProxyName, ConnectionStep::Proxy},
                          .failed = ConnectionStep::Tunnel,
                          .proxyAsks = true};
    page.showReports({good, asks});
    QCOMPARE(control<Banner>("connectionResult")->message(),
             u"The proxy proxy.example:3128 wants a name and a password, or others than these."_s);
    QSet<QString> said;
    for (const ConnectionStep step :
         {ConnectionStep::ProxyName, ConnectionStep::Proxy, ConnectionStep::Name, ConnectionStep::Tunnel,
          ConnectionStep::Connection, ConnectionStep::Encryption, ConnectionStep::Answer}) {
        page.showReports({{.address = good.address, .proxy = asks.proxy, .failed = step}});
        said.insert(control<Banner>("connectionResult")->message());
    }
    QCOMPARE(said.size(), 7); // each step has words of its own
}

void SettingsPageTest::thePaceIsKept()
{
    open();
    control<QSpinBox>("syncMinutes")->setValue(30);
    QCOMPARE(m_settings->get(settings::syncMinutes), 30);
}

void SettingsPageTest::clearingAsksFirst()
{
    SettingsFacts facts;
    facts.hasCases = true;
    m_page = std::make_unique<SettingsDialog>(*m_settings, facts);
    m_page->show();
    StorageSettings& storage = m_page->storage();
    QSignalSpy wanted(&storage, &StorageSettings::clearWanted);
    storage.setUse({.mirror = 12'000'000, .own = 400'000, .attachments = 3'000'000, .backups = 2'000'000});
    QVERIFY(control<QLabel>("storageUse")->text().contains(formatSize(12'000'000)));
    const auto answer = [&](QMessageBox::ButtonRole role) {
        QTest::mouseClick(control<QPushButton>("clearMirror"), Qt::LeftButton);
        const QList<QMessageBox*> asked = m_page->findChildren<QMessageBox*>();
        const auto shown = std::find_if(asked.begin(), asked.end(), [](QMessageBox* box) { return box->isVisible(); });
        QVERIFY(shown != asked.end());
        QCOMPARE((*shown)->buttonRole((*shown)->defaultButton()), QMessageBox::RejectRole);
        for (QAbstractButton* button : (*shown)->buttons()) {
            if ((*shown)->buttonRole(button) == role) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
    };
    answer(QMessageBox::RejectRole);
    QCOMPARE(wanted.count(), 0);
    answer(QMessageBox::AcceptRole);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!control<QPushButton>("clearMirror")->isEnabled()); // until it is counted again
    storage.showCleared({});
    QVERIFY(control<QLabel>("storageUse")->text().startsWith(u"The copy was cleared"_s));
    storage.showCleared(Error{.code = ErrorCode::StorageFailed, .detail = u"mirror.sqlite: in use"_s});
    QVERIFY(control<QLabel>("storageUse")->text().contains(u"mirror.sqlite: in use"_s));
}

void SettingsPageTest::everythingHasAName()
{
    open({.accountName = u"Nordwind"_s});
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QCOMPARE(lotse::testing::unnamedWidgets(*m_page), QStringList());
    QCOMPARE(lotse::testing::accessibilityProblems(*m_page), QStringList());
    QCOMPARE(lotse::testing::unreachableByTab(*m_page), QStringList());
}

QTEST_MAIN(SettingsPageTest)
#include "SettingsPageTest.moc"
