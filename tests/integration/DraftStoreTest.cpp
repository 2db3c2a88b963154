// Drafts on a real file: versions, locks, files, what is told to others.
#include "support/drafts/DraftStore.h"

#include "support/account/Profile.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lotse;
using namespace lotse::drafts;
using namespace Qt::Literals::StringLiterals;

namespace
{
Draft draft(const QString& id)
{
    return {.id = id,
            .kind = u"production-down"_qs,
            .title = u"Aufträge stehen"_qs,
            .content = {{u"subject"_qs, u"Größe \U0001F6A8 \"quoted\""_qs}, {u"list"_qs, QJsonArray{1, 2}}},
            .files = {{.id = u"f1"_qs, .name = u"障害.log"_qs, .size = 3, .sha256 = u"aa"_qs, .md5 = u"bb"_qs},
                      {.id = u"f0"_qs, .name = u"second"_qs, .size = 4, .sha256 = u"cc"_qs}}};
}

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(0); }
    QCoro::Task<void> sleep(std::chrono::milliseconds, std::stop_token) override { co_return; }

    QDateTime time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
};
} // namespace

class DraftStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesBackAsSaved();
    void countsVersions();
    void refusesOldVersion();
    void followsSaveOnItsWay();
    void locksWhileQueued();
    void listsNewestFirst();
    void removes();
    void stateMovesWithTheCallersTransaction();
    void tellsOthers();
    void survivesItsOwnerWhileSaving();

private:
    Result<void> setState(const QString& id, DraftState state, const QString& item,
                          std::optional<qint64> version = std::nullopt);

    std::unique_ptr<QTemporaryDir> m_folder;
    account::Profile m_profile;
    FixedClock m_clock;
    std::unique_ptr<DraftStore> m_store;
};

void DraftStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = account::openProfile(m_folder->filePath(u"account"_qs));
    m_store = std::make_unique<DraftStore>(m_profile.user, m_clock);
}

void DraftStoreTest::cleanup()
{
    m_store.reset();
    m_profile = {};
}

void DraftStoreTest::comesBackAsSaved()
{
    Draft expected = draft(u"d"_qs);
    QCOMPARE(m_store->save(expected).result().value(), 1);
    expected.version = 1;
    expected.created = m_clock.time;
    expected.saved = m_clock.time;
    expected.outboxItem = u""_qs;
    m_store.reset();
    m_profile = account::openProfile(m_folder->filePath(u"account"_qs));
    m_store = std::make_unique<DraftStore>(m_profile.user, m_clock);
    const Result<Draft> loaded = m_store->load(u"d"_qs).result();
    QVERIFY(loaded);
    QVERIFY(*loaded == expected);
    QVERIFY(m_store->list().result().value() == std::vector{expected});
}

void DraftStoreTest::countsVersions()
{
    Draft changing = draft(u"d"_qs);
    changing.version = m_store->save(changing).result().value();
    changing.content = {{u"subject"_qs, u"new"_qs}};
    changing.title = u"new title"_qs;
    changing.files.pop_back();
    QCOMPARE(m_store->save(changing).result().value(), 2);
    const Draft loaded = m_store->load(u"d"_qs).result().value();
    QCOMPARE(loaded.content, changing.content);
    QCOMPARE(loaded.title, u"new title"_qs);
    QCOMPARE(loaded.files.size(), std::size_t{1});
}

void DraftStoreTest::refusesOldVersion()
{
    Draft mine = draft(u"d"_qs);
    mine.version = m_store->save(mine).result().value();
    Draft theirs = mine;
    theirs.title = u"theirs"_qs;
    QVERIFY(m_store->save(theirs).result());
    mine.title = u"mine"_qs;
    QCOMPARE(m_store->save(mine).result().error().code, ErrorCode::VersionConflict);
    mine.version = 3;
    QCOMPARE(m_store->save(mine).result().error().code, ErrorCode::VersionConflict);
    mine.version = 0;
    QCOMPARE(m_store->save(mine).result().error().code, ErrorCode::VersionConflict);
    QCOMPARE(m_store->load(u"d"_qs).result().value().title, u"theirs"_qs);

    Draft gone = draft(u"gone"_qs);
    gone.version = 4;
    QCOMPARE(m_store->save(gone).result().error().code, ErrorCode::NotFoundHere);
    QCOMPARE(m_store->save(draft(QString())).result().error().code, ErrorCode::InputInvalid);
}

void DraftStoreTest::followsSaveOnItsWay()
{
    Draft typed = draft(u"d"_qs);
    const auto first = m_store->save(typed);
    typed.title = u"typed on"_qs;
    QCOMPARE(m_store->saveFollowing(typed).result().value(), 2);
    typed.version = 2;
    typed.title = u"and on"_qs;
    QCOMPARE(m_store->saveFollowing(typed).result().value(), 3);
    typed.version = 1;
    QCOMPARE(m_store->saveFollowing(typed).result().error().code, ErrorCode::VersionConflict);
}

Result<void> DraftStoreTest::setState(const QString& id, DraftState state, const QString& item,
                                      std::optional<qint64> version)
{
    return m_profile.user
        ->write(
            [=](storage::Connection& connection) { return DraftStore::setState(connection, id, state, item, version); })
        .result();
}

void DraftStoreTest::locksWhileQueued()
{
    Draft queued = draft(u"d"_qs);
    queued.version = m_store->save(queued).result().value();
    QCOMPARE(setState(u"d"_qs, DraftState::Queued, u"item"_qs, 7).error().code, ErrorCode::VersionConflict);
    QVERIFY(setState(u"d"_qs, DraftState::Queued, u"item"_qs, 1));
    QCOMPARE(m_store->save(queued).result().error().code, ErrorCode::InputInvalid);
    QCOMPARE(m_store->remove(u"d"_qs).result().error().code, ErrorCode::InputInvalid);
    const Draft locked = m_store->load(u"d"_qs).result().value();
    QVERIFY(locked.state == DraftState::Queued);
    QCOMPARE(locked.outboxItem, u"item"_qs);
    QVERIFY(setState(u"d"_qs, DraftState::Editing, QString()));
    QCOMPARE(m_store->save(queued).result().value(), 2);
    QCOMPARE(setState(u"nobody"_qs, DraftState::Queued, QString()).error().code, ErrorCode::NotFoundHere);
}

void DraftStoreTest::listsNewestFirst()
{
    for (const QString& id : {u"old"_qs, u"middle"_qs, u"new"_qs}) {
        QVERIFY(m_store->save(draft(id)).result());
        m_clock.time = m_clock.time.addSecs(60);
    }
    QStringList ids;
    const std::vector<Draft> drafts = m_store->list().result().value();
    for (const Draft& listed : drafts) {
        ids.append(listed.id);
        QCOMPARE(listed.files.size(), std::size_t{2});
        QCOMPARE(listed.files.front().id, u"f1"_qs);
    }
    QCOMPARE(ids, (QStringList{u"new"_qs, u"middle"_qs, u"old"_qs}));
}

void DraftStoreTest::removes()
{
    QVERIFY(m_store->save(draft(u"d"_qs)).result());
    QVERIFY(m_store->remove(u"d"_qs).result());
    QVERIFY(m_store->remove(u"d"_qs).result());
    QCOMPARE(m_store->load(u"d"_qs).result().error().code, ErrorCode::NotFoundHere);
    Draft again = draft(u"d"_qs);
    again.files.clear();
    QVERIFY(m_store->save(again).result());
    QVERIFY(m_store->load(u"d"_qs).result().value().files.empty());
}

void DraftStoreTest::stateMovesWithTheCallersTransaction()
{
    QVERIFY(m_store->save(draft(u"d"_qs)).result());
    const Result<void> undone =
        m_profile.user
            ->write([](storage::Connection& connection) -> Result<void> {
                const Result<void> moved = DraftStore::setState(connection, u"d"_qs, DraftState::Queued, u"item"_qs);
                return moved ? Result<void>(Error{.code = ErrorCode::InputMissing, .detail = {}}) : moved;
            })
            .result();
    QCOMPARE(undone.error().code, ErrorCode::InputMissing);
    QVERIFY(m_store->load(u"d"_qs).result().value().state == DraftState::Editing);
}

void DraftStoreTest::tellsOthers()
{
    QSignalSpy changes(m_store.get(), &DraftStore::changed);
    QVERIFY(m_store->save(draft(u"d"_qs)).result());
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toString(), u"d"_qs);
    QVERIFY(!m_store->save(draft(u"d"_qs)).result());
    QVERIFY(m_store->remove(u"d"_qs).result());
    QTRY_COMPARE(changes.count(), 2);
}

void DraftStoreTest::survivesItsOwnerWhileSaving()
{
    for (int i = 0; i < 50; ++i) {
        const auto save = m_store->save(draft(QString::number(i)));
        m_store = std::make_unique<DraftStore>(m_profile.user, m_clock);
        QVERIFY(save.result());
    }
    QCOMPARE(m_store->list().result().value().size(), std::size_t{50});
}

QTEST_GUILESS_MAIN(DraftStoreTest)
#include "DraftStoreTest.moc"
