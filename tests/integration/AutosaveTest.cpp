// One open draft while a person types: how soon it is on the disk, and what happens when saving fails.
#include "support/drafts/Autosave.h"

#include "support/account/Profile.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace lotse;
using namespace lotse::drafts;
using namespace Qt::Literals::StringLiterals;

class AutosaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesSoonAfterFirstKeystroke();
    void savesWhileTypingGoesOn();
    void savesNewestOneAtATime();
    void sameContentIsNoChange();
    void flushWaitsForNewest();
    void flushOfCleanDraftIsDone();
    void failureIsShownAndTriedAgain();
    void handsOverWhatIsUnsaved();
    void handsOverBehindSaveOnItsWay();
    void removedDraftIsStoredAnew();
    void conflictGoesOnAsDraftOfItsOwn();
    void lockedDraftIsNotTriedAgain();

private:
    static QJsonObject text(const QString& typed) { return {{u"text"_qs, typed}}; }
    QString stored(const QString& id)
    {
        return m_store->load(id).result().valueOr({}).content.value(u"text"_qs).toString();
    }
    // Holds the writer thread until the returned promise is set.
    std::promise<void> blockWriter();
    void failWrites(bool on);

    std::unique_ptr<QTemporaryDir> m_folder;
    account::Profile m_profile;
    SystemClock m_clock;
    std::unique_ptr<DraftStore> m_store;
};

void AutosaveTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = account::openProfile(m_folder->filePath(u"account"_qs));
    m_store = std::make_unique<DraftStore>(m_profile.user, m_clock);
    QVERIFY(m_profile.user->opened().result());
}

void AutosaveTest::cleanup()
{
    m_store.reset();
    m_profile = {};
}

std::promise<void> AutosaveTest::blockWriter()
{
    std::promise<void> release;
    (void)m_profile.user->write(
        [held = std::make_shared<std::future<void>>(release.get_future())](storage::Connection&) -> Result<void> {
            held->wait();
            return {};
        });
    return release;
}

void AutosaveTest::failWrites(bool on)
{
    QVERIFY(m_profile.user
                ->write([on](storage::Connection& connection) -> Result<void> {
                    connection.script(on ? u"CREATE TRIGGER full BEFORE INSERT ON drafts BEGIN "
                                           "SELECT RAISE(ABORT, 'no room'); END"_qs
                                         : u"DROP TRIGGER full"_qs);
                    return {};
                })
                .result());
}

void AutosaveTest::savesSoonAfterFirstKeystroke()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
    QElapsedTimer time;
    time.start();
    autosave.setContent(text(u"a"_qs), u"t"_qs);
    QVERIFY(autosave.state() == Autosave::State::Unsaved);
    QTRY_VERIFY_WITH_TIMEOUT(autosave.state() == Autosave::State::Saved, 2000);
    QVERIFY2(time.elapsed() < 300, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(stored(u"d"_qs), u"a"_qs);
    QCOMPARE(autosave.draft().version, 1);
}

void AutosaveTest::savesWhileTypingGoesOn()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
    QElapsedTimer time;
    time.start();
    QString typed;
    while (time.elapsed() < 500) {
        typed += u'x';
        autosave.setContent(text(typed), u"t"_qs);
        QTest::qWait(10);
    }
    QVERIFY2(autosave.draft().version >= 2, qPrintable(QString::number(autosave.draft().version)));
    QVERIFY2(autosave.draft().version <= 5, qPrintable(QString::number(autosave.draft().version)));
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
    QCOMPARE(stored(u"d"_qs), typed);
}

void AutosaveTest::savesNewestOneAtATime()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
    std::promise<void> release = blockWriter();
    autosave.setContent(text(u"first"_qs), {});
    QTest::qWait(150);
    for (int i = 0; i < 20; ++i) {
        autosave.setContent(text(QString::number(i)), {});
        QTest::qWait(20);
    }
    release.set_value();
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
    QCOMPARE(autosave.draft().version, 2);
    QCOMPARE(stored(u"d"_qs), u"19"_qs);
}

void AutosaveTest::sameContentIsNoChange()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs, .title = u"t"_qs, .content = text(u"a"_qs)});
    autosave.setContent(text(u"a"_qs), u"t"_qs);
    autosave.setFiles({});
    QVERIFY(autosave.state() == Autosave::State::Saved);
}

void AutosaveTest::flushWaitsForNewest()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
    autosave.setContent(text(u"one"_qs), {});
    const auto first = autosave.flush();
    autosave.setContent(text(u"two"_qs), {});
    const auto second = autosave.flush();
    QTRY_VERIFY(second.isFinished());
    QVERIFY(first.isFinished());
    QCOMPARE(second.result().value(), 2);
    QCOMPARE(stored(u"d"_qs), u"two"_qs);
    QVERIFY(autosave.state() == Autosave::State::Saved);
}

void AutosaveTest::flushOfCleanDraftIsDone()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs, .version = 4});
    QVERIFY(autosave.flush().isFinished());
    QCOMPARE(autosave.flush().result().value(), 4);
}

void AutosaveTest::failureIsShownAndTriedAgain()
{
    failWrites(true);
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
    QSignalSpy states(&autosave, &Autosave::stateChanged);
    autosave.setContent(text(u"a"_qs), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Failing);
    QCOMPARE(autosave.lastError()->code, ErrorCode::StorageFailed);
    const auto failed = autosave.flush();
    QTRY_VERIFY(failed.isFinished());
    QVERIFY(!failed.result());
    autosave.setContent(text(u"b"_qs), {});
    QVERIFY(autosave.state() == Autosave::State::Failing);
    failWrites(false);
    QTRY_VERIFY_WITH_TIMEOUT(autosave.state() == Autosave::State::Saved, 3000);
    QVERIFY(!autosave.lastError());
    QCOMPARE(stored(u"d"_qs), u"b"_qs);
    QVERIFY(states.count() >= 3);
}

void AutosaveTest::handsOverWhatIsUnsaved()
{
    {
        Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
        autosave.setContent(text(u"last word"_qs), {});
    }
    QTRY_COMPARE(stored(u"d"_qs), u"last word"_qs);
}

void AutosaveTest::handsOverBehindSaveOnItsWay()
{
    QFuture<Result<qint64>> waited;
    std::promise<void> release = blockWriter();
    {
        Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
        autosave.setContent(text(u"one"_qs), {});
        waited = autosave.flush();
        autosave.setContent(text(u"two"_qs), {});
    }
    release.set_value();
    QCOMPARE(waited.result().value(), 2);
    QCOMPARE(stored(u"d"_qs), u"two"_qs);
}

void AutosaveTest::removedDraftIsStoredAnew()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
    autosave.setContent(text(u"a"_qs), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
    QVERIFY(m_store->remove(u"d"_qs).result());
    autosave.setContent(text(u"typed on"_qs), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
    QCOMPARE(stored(u"d"_qs), u"typed on"_qs);
}

void AutosaveTest::conflictGoesOnAsDraftOfItsOwn()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
    autosave.setContent(text(u"a"_qs), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
    Draft theirs = autosave.draft();
    theirs.content = text(u"theirs"_qs);
    QVERIFY(m_store->save(theirs).result());
    autosave.setContent(text(u"mine"_qs), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
    QVERIFY(autosave.draft().id != u"d"_qs);
    QCOMPARE(stored(u"d"_qs), u"theirs"_qs);
    QCOMPARE(stored(autosave.draft().id), u"mine"_qs);
}

void AutosaveTest::lockedDraftIsNotTriedAgain()
{
    Autosave autosave(*m_store, {.id = u"d"_qs, .kind = u"k"_qs});
    autosave.setContent(text(u"a"_qs), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
    QVERIFY(m_profile.user
                ->write([](storage::Connection& connection) {
                    return DraftStore::setState(connection, u"d"_qs, DraftState::Queued, u"item"_qs);
                })
                .result());
    autosave.setContent(text(u"b"_qs), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Failing);
    QCOMPARE(autosave.lastError()->code, ErrorCode::InputInvalid);
    QCOMPARE(stored(u"d"_qs), u"a"_qs);
}

QTEST_GUILESS_MAIN(AutosaveTest)
#include "AutosaveTest.moc"
