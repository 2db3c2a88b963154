#include "bench/Durability.h"

#include "bench/Measure.h"
#include "foundation/Clock.h"
#include "support/account/Profile.h"
#include "support/drafts/Autosave.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

namespace lotse::bench
{

namespace
{

constexpr int draftSize = 4096;
constexpr double budget = 300; // milliseconds after the last keystroke

drafts::Draft draftOf(int run)
{
    drafts::Draft draft;
    draft.id = QStringLiteral("bench-draft");
    draft.kind = QStringLiteral("production-down");
    draft.title = QStringLiteral("Orders stand still");
    draft.content = {{QStringLiteral("happened"), QString(draftSize, QLatin1Char('x')) + QString::number(run)}};
    return draft;
}

double fsyncOnce(QFile& file)
{
    QElapsedTimer elapsed;
    elapsed.start();
    file.seek(0);
    file.write(QByteArray(draftSize, 'x'));
    file.flush();
    ::fsync(file.handle());
    return static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
}

} // namespace

void compareDurability(const QString& folder, int runs)
{
    SystemClock clock;
    const account::Profile profile = account::openProfile(folder);
    drafts::DraftStore store(profile.user, clock);
    QFile file(folder + QStringLiteral("/fsync.probe"));
    if (!file.open(QIODevice::WriteOnly)) {
        note(QStringLiteral("draft durability: the folder cannot be written"));
        return;
    }
    std::vector<double> saves;
    std::vector<double> syncs;
    qint64 version = 0;
    for (int run = 0; run < runs; ++run) {
        syncs.push_back(fsyncOnce(file));
        drafts::Draft draft = draftOf(run);
        draft.version = version;
        QElapsedTimer elapsed;
        elapsed.start();
        QFuture<Result<qint64>> saved = store.save(draft);
        saved.waitForFinished();
        saves.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
        version = saved.result().valueOr(version);
    }
    file.remove();
    report("a draft's save, beside one fsync", median(saves), median(syncs), "ms", 0);

    std::vector<double> safe;
    {
        drafts::Draft draft = draftOf(0);
        draft.version = version;
        drafts::Autosave autosave(store, draft);
        for (int run = 1; run <= runs / 4; ++run) {
            QElapsedTimer elapsed;
            elapsed.start();
            autosave.setContent(draftOf(run).content, draft.title);
            while (autosave.state() != drafts::Autosave::State::Saved) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
            safe.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
        }
    }
    report("keystroke to safe on the disk, worst", percentile(safe, 1.0), budget, "ms", 1.0);
}

} // namespace lotse::bench
