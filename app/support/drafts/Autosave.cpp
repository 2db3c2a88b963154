#include "support/drafts/Autosave.h"

#include "foundation/LogCategories.h"

#include <QUuid>

namespace lotse::drafts
{

namespace
{
using namespace std::chrono_literals;

// Leaves the event loop some of the 120 ms that are promised.
constexpr auto gathering = 100ms;
constexpr auto firstRetry = 250ms;
constexpr std::chrono::milliseconds longestRetry = 5s;

QFuture<Result<qint64>> finishedWith(const Result<qint64>& result)
{
    QPromise<Result<qint64>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

void answer(std::vector<QPromise<Result<qint64>>>& promises, const Result<qint64>& result)
{
    for (QPromise<Result<qint64>>& promise : promises) {
        promise.addResult(result);
        promise.finish();
    }
}
} // namespace

Autosave::Autosave(DraftStore& store, Draft draft, QObject* parent)
    : QObject(parent), m_store(store), m_draft(std::move(draft)), m_retryAfter(firstRetry)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::saveNow);
    connect(&m_saving, &QFutureWatcherBase::finished, this, &Autosave::settle);
}

Autosave::~Autosave()
{
    QFuture<Result<qint64>> last = m_saving.future();
    if (m_isDirty) {
        last = m_isSaving ? m_store.saveFollowing(m_draft) : m_store.save(m_draft);
    } else if (!m_isSaving) {
        return;
    }
    auto waiting = std::make_shared<std::vector<QPromise<Result<qint64>>>>(std::move(m_waiting));
    last.then([waiting, id = m_draft.id](const Result<qint64>& result) {
        if (!result) {
            qCCritical(lcDrafts) << "last save of draft" << id << "failed:" << errorName(result.error().code);
        }
        answer(*waiting, result);
    });
}

void Autosave::setContent(const QJsonObject& content, const QString& title)
{
    if (content == m_draft.content && title == m_draft.title) {
        return;
    }
    m_draft.content = content;
    m_draft.title = title;
    touch();
}

void Autosave::setFiles(std::vector<DraftFile> files)
{
    if (files == m_draft.files) {
        return;
    }
    m_draft.files = std::move(files);
    touch();
}

QFuture<Result<qint64>> Autosave::flush()
{
    if (!m_isDirty && !m_isSaving) {
        return finishedWith(m_draft.version);
    }
    QPromise<Result<qint64>>& promise = m_waiting.emplace_back();
    promise.start();
    QFuture<Result<qint64>> future = promise.future();
    saveNow();
    return future;
}

void Autosave::touch()
{
    m_isDirty = true;
    // A running timer stands for an earlier keystroke, or for the next attempt after a failure.
    if (!m_timer.isActive()) {
        m_timer.start(gathering);
    }
    if (m_state == State::Saved) {
        show(State::Unsaved, {});
    }
}

void Autosave::saveNow()
{
    if (m_isSaving || !m_isDirty) {
        return;
    }
    m_timer.stop();
    m_isDirty = false;
    m_isSaving = true;
    m_saving.setFuture(m_store.save(m_draft));
}

void Autosave::settle()
{
    const Result<qint64> result = m_saving.result();
    m_isSaving = false;
    if (!result) {
        m_isDirty = true;
        answerWaiting(result);
        afterFailure(result.error());
        return;
    }
    m_draft.version = *result;
    m_draft.state = DraftState::Editing;
    m_retryAfter = firstRetry;
    if (!m_isDirty) {
        answerWaiting(result);
        show(State::Saved, {});
        return;
    }
    show(State::Unsaved, {});
    if (!m_timer.isActive() || !m_waiting.empty()) {
        saveNow();
    }
}

void Autosave::afterFailure(const Error& error)
{
    qCWarning(lcDrafts) << "draft" << m_draft.id << "not saved:" << errorName(error.code);
    if (error.code == ErrorCode::NotFoundHere) {
        m_draft.version = 0;
    }
    if (error.code == ErrorCode::VersionConflict) {
        m_draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_draft.version = 0;
    }
    // A locked draft stays locked; everything else may get better.
    if (error.code != ErrorCode::InputInvalid) {
        m_timer.start(m_retryAfter);
        m_retryAfter = std::min(m_retryAfter * 2, longestRetry);
    }
    show(State::Failing, error);
}

void Autosave::answerWaiting(const Result<qint64>& result)
{
    std::vector<QPromise<Result<qint64>>> waiting;
    waiting.swap(m_waiting);
    answer(waiting, result);
}

void Autosave::show(State state, std::optional<Error> error)
{
    const bool isNews = state != m_state || error != m_error;
    m_state = state;
    m_error = std::move(error);
    if (isNews) {
        Q_EMIT stateChanged();
    }
}

} // namespace lotse::drafts

#include "moc_Autosave.cpp"
