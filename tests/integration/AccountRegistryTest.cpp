#include "support/account/AccountRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::account;

class AccountRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSeveralAccounts();
    void savingWritesPrivately();
    void removingLeavesTheFolder();
    void damagedListComesBackFromTheOneBefore();
    void keepsWhatANewerProgramWrote();
    void saysWhenTheFolderCannotBeWritten();

private:
    QString path() const { return m_folder->filePath(u"data/accounts.json"_s); }
    QString data() const { return m_folder->filePath(u"data"_s); }
    void write(const QByteArray& text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace
{

Account named(const QString& id)
{
    Account account;
    account.id = id;
    account.name = u"Konto "_s + id;
    account.vendor = u"jitterbit"_s;
    return account;
}

} // namespace

void AccountRegistryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void AccountRegistryTest::keepsSeveralAccounts()
{
    {
        AccountRegistry registry(data());
        QVERIFY(registry.accounts().empty());
        QSignalSpy changed(&registry, &AccountRegistry::changed);
        registry.save(named(u"a"_s));
        registry.save(named(u"b"_s)); // written behind the caller's back; the end waits for it
        QCOMPARE(changed.size(), 2);
        QCOMPARE(registry.accounts().size(), 2U);
    }
    AccountRegistry registry(data());
    QCOMPARE(registry.accounts().size(), 2U);
    QVERIFY(registry.account(u"b"_s) == named(u"b"_s));
    QVERIFY(!registry.account(u"c"_s));
    Account renamed = named(u"a"_s);
    renamed.name = u"Hafen"_s;
    QVERIFY(registry.save(renamed).result());
    QCOMPARE(AccountRegistry(data()).account(u"a"_s)->name, u"Hafen"_s);
    QCOMPARE(AccountRegistry(data()).accounts().size(), 2U);
    const Result<void> refused = registry.save(Account()).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InputInvalid);
}

void AccountRegistryTest::savingWritesPrivately()
{
    AccountRegistry registry(data());
    QVERIFY(registry.save(named(u"a"_s)).result());
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
    QVERIFY(!(QFile::permissions(data()) & others));
#endif
}

void AccountRegistryTest::removingLeavesTheFolder()
{
    AccountRegistry registry(data());
    QVERIFY(registry.save(named(u"a"_s)).result());
    QVERIFY(QDir().mkpath(accountFolder(data(), u"a"_s)));
    QVERIFY(registry.remove(u"a"_s).result());
    QVERIFY(registry.accounts().empty());
    QVERIFY(QDir(accountFolder(data(), u"a"_s)).exists());
    const Result<void> again = registry.remove(u"a"_s).result();
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFoundHere);
}

void AccountRegistryTest::damagedListComesBackFromTheOneBefore()
{
    {
        AccountRegistry registry(data());
        QVERIFY(registry.save(named(u"a"_s)).result());
        QVERIFY(registry.save(named(u"b"_s)).result());
    }
    write("{\"accounts\": [{\"id\"");
    AccountRegistry registry(data());
    QVERIFY(registry.account(u"a"_s)); // b came after the copy
    const QStringList aside = QDir(data()).entryList({u"accounts.json.damaged-*"_s});
    QCOMPARE(aside.size(), 1);
    QVERIFY(registry.save(named(u"c"_s)).result());
    QCOMPARE(AccountRegistry(data()).accounts().size(), 2U);
}

void AccountRegistryTest::keepsWhatANewerProgramWrote()
{
    QVERIFY(QDir().mkpath(data()));
    write(R"({"accounts":[{"id":"new","kind":"telepathy","depth":7},{"id":"a","kind":"assisted","mood":"calm"}]})");
    AccountRegistry registry(data());
    QCOMPARE(registry.accounts().size(), 1U);
    QVERIFY(registry.save(named(u"a"_s)).result());
    const QJsonArray all = QJsonDocument::fromJson(text()).object().value(u"accounts").toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].toObject().value(u"depth").toInt(), 7);
    QCOMPARE(all[1].toObject().value(u"mood").toString(), u"calm"_s);
    QCOMPARE(all[1].toObject().value(u"name").toString(), u"Konto a"_s);
}

void AccountRegistryTest::saysWhenTheFolderCannotBeWritten()
{
    QFile inTheWay(data());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    AccountRegistry registry(data());
    QVERIFY(!registry.save(named(u"a"_s)).result());
    QVERIFY(registry.account(u"a"_s)); // usable for this session all the same
}

QTEST_GUILESS_MAIN(AccountRegistryTest)
#include "AccountRegistryTest.moc"
