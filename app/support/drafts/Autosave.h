// Keeps one open draft on the disk while a person types: a save starts at most 120 ms after the first unsaved keystroke
// (never later, however long they type), one at a time, always of the newest content. Failed saves are tried again,
// after 250 ms and then twice as long each time up to 5 s, and shown; nothing typed is dropped: a draft that was
// removed meanwhile is stored anew, one that somebody else saved goes on under an id of its own (see draft()). Lives in
// the UI thread; never waits there.
#pragma once

#include "support/drafts/DraftStore.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace lotse::drafts
{

class Autosave : public QObject
{
    Q_OBJECT

public:
    enum class State { Saved, Unsaved, Failing };

    Autosave(DraftStore& store, Draft draft, QObject* parent = nullptr);
    // What is unsaved is handed to the store before the object goes; the store outlives it.
    ~Autosave() override;

    const Draft& draft() const { return m_draft; }
    void setContent(const QJsonObject& content, const QString& title);
    void setFiles(std::vector<DraftFile> files);
    // Saves now what is unsaved; finished when the newest content is on the disk, or with the error.
    QFuture<Result<qint64>> flush();
    State state() const { return m_state; }
    std::optional<Error> lastError() const { return m_error; }

Q_SIGNALS:
    void stateChanged();

private:
    void touch();
    void saveNow();
    void settle();
    void afterFailure(const Error& error);
    void answerWaiting(const Result<qint64>& result);
    void show(State state, std::optional<Error> error);

    DraftStore& m_store;
    Draft m_draft;
    QTimer m_timer;
    QFutureWatcher<Result<qint64>> m_saving;
    State m_state = State::Saved;
    std::optional<Error> m_error;
    bool m_isSaving = false;
    bool m_isDirty = false;
    std::chrono::milliseconds m_retryAfter;
    std::vector<QPromise<Result<qint64>>> m_waiting;
};

} // namespace lotse::drafts
