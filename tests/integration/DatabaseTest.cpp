#include "foundation/storage/Database.h"

#include "support/account/Profile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lotse;
using namespace lotse::storage;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensProfileWithItsSchemas();
};

void DatabaseTest::opensProfileWithItsSchemas()
{
    QTemporaryDir folder;
    const account::Profile profile = account::openProfile(folder.filePath(QStringLiteral("account")));
    QVERIFY(profile.user->opened().result());
    QCOMPARE(profile.user->opened().result()->outcome, OpenReport::Outcome::Created);
    QVERIFY(profile.mirror->opened().result());
    const auto names = profile.user
                           ->read([](Connection& c) -> Result<std::vector<QString>> {
                               return c.all("SELECT name FROM sqlite_schema WHERE type='table'", {},
                                            [](Row row) { return row.text(0); });
                           })
                           .result();
    QVERIFY(names);
    QVERIFY(std::find(names->begin(), names->end(), QStringLiteral("drafts")) != names->end());
    QVERIFY(profile.user->backUp().result());
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "DatabaseTest.moc"
