// Writes what the portal told of its forums into the mirror's tables: rows that are already as they should be are not
// written; the index of words follows in the same transaction. For use inside a transaction of mirror.sqlite.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/CaseWords.h"
#include "support/community/ThreadMarks.h"
#include "support/community/ThreadStore.h"

#include <QHash>
#include <QSet>

namespace lotse::community::mirror
{

class ThreadWriting
{
public:
    ThreadWriting(storage::Connection& connection, const marks::Marks& marks);

    // What somebody else did that concerns the reader; asked before anything of the page is written.
    std::vector<ThreadNews> newsIn(const ThreadChanges& page) const;

    void write(const ThreadChanges& page);
    void write(const WholeThread& thread);
    void remove(const QString& threadId);
    void removePost(const QString& postId);

    // Once, at the end.
    ThreadsApplied finish(cases::mirror::KnownWords& words);

private:
    // The question as it is in the index.
    struct Question {
        QString head;
        QString body;
        bool operator==(const Question&) const = default;
    };
    struct Known {
        std::int64_t row = 0; // 0: not there
        std::int64_t documents = 0;
        std::optional<Question> indexed = std::nullopt; // before this transaction
        bool isDirty = false;                           // what is derived must be written
    };

    void write(const Thread& thread);
    void write(const Post& post);
    void write(const Topic& topic);
    void writeTopics(const Thread& thread);
    void adopt(const QString& threadId, Known& thread);
    void follow(const QStringList& threadIds);
    bool isFollowed(const QString& threadId);
    Known& known(const QString& threadId);
    Question questionOf(const QString& threadId) const;
    static std::int64_t nextDocument(Known& thread);
    void note(const QString& threadId, int rows);
    void settle(const QString& threadId, Known& thread);
    std::vector<ThreadNews> answersIn(const ThreadChanges& page) const;
    std::optional<ThreadNews> acceptedIn(const Thread& thread) const;

    storage::Connection& m_connection;
    const marks::Marks& m_marks;
    QString m_reader;
    std::optional<QSet<QString>> m_followedThere; // as the portal said last
    ThreadsApplied m_applied;
    QSet<QString> m_changed;
    QHash<QString, Known> m_threads;
    cases::mirror::WordChanges m_words;
};

} // namespace lotse::community::mirror
