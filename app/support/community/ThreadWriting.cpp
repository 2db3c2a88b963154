#include "support/community/ThreadWriting.h"

#include "support/community/ThreadTables.h"

#include <algorithm>

namespace lotse::community::mirror
{

namespace
{

using cases::mirror::documentId;
using cases::mirror::mostDocuments;
using storage::Connection;
using storage::Row;

constexpr const char* followedKey = "community_followed";

constexpr const char* insertThread =
    "INSERT INTO threads (id, forum, title, author, author_name, from_vendor, created, active, replies, votes, "
    "accepted, topics, address, revision, mine, followed, opened, posts, gone, documents) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, 0, 0, 0)";
constexpr const char* updateThread =
    "UPDATE threads SET forum = ?2, title = ?3, author = ?4, author_name = ?5, from_vendor = ?6, created = ?7, "
    "active = ?8, replies = ?9, votes = ?10, accepted = ?11, topics = ?12, address = ?13, revision = ?14, mine = ?15, "
    "gone = 0 WHERE id = ?1 AND (forum, title, author, author_name, from_vendor, created, active, replies, votes, "
    "accepted, topics, address, revision, mine, gone) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
    "?15, 0)";
constexpr const char* insertPost =
    "INSERT INTO posts (id, thread, document, author, author_name, from_vendor, at, votes, rich, cut, revision, body, "
    "text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
constexpr const char* updatePost =
    "UPDATE posts SET author = ?3, author_name = ?4, from_vendor = ?5, at = ?6, votes = ?7, rich = ?8, cut = ?9, "
    "revision = ?10, body = ?11, text = ?12 WHERE id = ?1 AND thread = ?2 AND (author, author_name, from_vendor, at, "
    "votes, rich, cut, revision, body, text) IS NOT (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

QString some(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

std::int64_t integer(bool flag)
{
    return flag ? 1 : 0;
}

bool hasPost(Connection& connection, const QString& postId)
{
    return connection.first("SELECT 1 FROM posts WHERE id = ?1", {postId}, [](Row) { return true; }).has_value();
}

// Whether the reader has to do with it but for following it.
bool isOwn(const Thread& thread, const QString& reader)
{
    return !reader.isEmpty() && thread.author.id == reader;
}

} // namespace

ThreadWriting::ThreadWriting(Connection& connection, const marks::Marks& marks)
    : m_connection(connection), m_marks(marks), m_reader(meta(connection, readerKey))
{
}

// What was said after all that the mirror has of a thread: an earlier reply that it lacks is only fetched late.
std::vector<ThreadNews> ThreadWriting::answersIn(const ThreadChanges& page) const
{
    QStringList order;
    QHash<QString, std::vector<const Post*>> byThread;
    for (const Post& post : page.posts) {
        if (!post.isQuestion() && (m_reader.isEmpty() || post.author.id != m_reader)) {
            if (!byThread.contains(post.threadId)) {
                order.append(post.threadId);
            }
            byThread[post.threadId].push_back(&post);
        }
    }
    std::vector<ThreadNews> news;
    for (const QString& threadId : std::as_const(order)) {
        const std::optional<Line> before = line(m_connection, threadId);
        if (!before || (!before->row.mine && !before->row.followed)) {
            continue;
        }
        const QDateTime latest =
            m_connection
                .first("SELECT max(at) FROM posts WHERE thread = ?1", {threadId}, [](Row row) { return row.time(0); })
                .value_or(QDateTime());
        ThreadNews one{.kind = ThreadNews::Kind::Answer,
                       .scope = before->row.mine ? ThreadNews::Scope::Mine : ThreadNews::Scope::Followed,
                       .head = before->row.head,
                       .author = {},
                       .count = 0};
        QDateTime last;
        for (const Post* post : *byThread.constFind(threadId)) {
            if (latest.isValid() && post->at > latest && !hasPost(m_connection, post->id)) {
                ++one.count;
                if (!last.isValid() || post->at >= last) {
                    last = post->at;
                    one.author = post->author.name;
                }
            }
        }
        if (one.count > 0) {
            news.push_back(std::move(one));
        }
    }
    return news;
}

std::optional<ThreadNews> ThreadWriting::acceptedIn(const Thread& thread) const
{
    if (!thread.isAnswered() || isOwn(thread, m_reader)) {
        return std::nullopt; // who asked accepts
    }
    const std::optional<Line> before = line(m_connection, thread.id);
    if (!before || before->row.head.isAnswered()) {
        return std::nullopt;
    }
    const std::optional<Post> answer = post(m_connection, thread.acceptedPost);
    const bool mine = answer && !m_reader.isEmpty() && answer->author.id == m_reader;
    if (!mine && !before->row.followed) {
        return std::nullopt;
    }
    return ThreadNews{.kind = ThreadNews::Kind::Accepted,
                      .scope = mine ? ThreadNews::Scope::Mine : ThreadNews::Scope::Followed,
                      .head = thread,
                      .author = {},
                      .count = 1};
}

std::vector<ThreadNews> ThreadWriting::newsIn(const ThreadChanges& page) const
{
    if (meta(m_connection, lastCompleteKey).isEmpty()) {
        return {};
    }
    std::vector<ThreadNews> news = answersIn(page);
    for (const Thread& thread : page.threads) {
        if (std::optional<ThreadNews> accepted = acceptedIn(thread)) {
            news.push_back(*std::move(accepted));
        }
    }
    return news;
}

ThreadWriting::Known& ThreadWriting::known(const QString& threadId)
{
    const auto found = m_threads.find(threadId);
    if (found != m_threads.end()) {
        return *found;
    }
    Known thread = m_connection
                       .first("SELECT row, documents FROM threads WHERE id = ?1", {threadId},
                              [](Row row) -> Known { return {.row = row.integer(0), .documents = row.integer(1)}; })
                       .value_or(Known());
    if (thread.row > 0) {
        thread.indexed = questionOf(threadId);
    }
    return *m_threads.insert(threadId, std::move(thread));
}

ThreadWriting::Question ThreadWriting::questionOf(const QString& threadId) const
{
    Question question;
    question.head = m_connection
                        .first("SELECT title || ' ' || author_name FROM threads WHERE id = ?1", {threadId},
                               [](Row row) { return row.text(0); })
                        .value_or(QString());
    m_connection.each("SELECT p.name FROM thread_topics o JOIN topics p ON p.id = o.topic WHERE o.thread = ?1 "
                      "ORDER BY p.id",
                      {threadId}, [&](Row row) {
                          question.head += u' ' + row.text(0);
                          return true;
                      });
    question.body = documentText(m_connection, threadId, 0);
    return question;
}

void ThreadWriting::note(const QString& threadId, int rows)
{
    if (rows == 0) {
        return;
    }
    m_applied.written += rows;
    if (!m_changed.contains(threadId)) {
        m_changed.insert(threadId);
        m_applied.changedThreads.append(threadId);
    }
}

std::int64_t ThreadWriting::nextDocument(Known& thread)
{
    return thread.row > 0 && thread.documents < mostDocuments ? ++thread.documents : -1;
}

void ThreadWriting::write(const ThreadChanges& page)
{
    for (const Topic& topic : page.topics) {
        write(topic);
    }
    if (page.followed) {
        follow(*page.followed);
    }
    for (const Thread& thread : page.threads) {
        write(thread);
    }
    for (const Post& post : page.posts) {
        write(post);
    }
    for (const QString& id : page.deletedPosts) {
        removePost(id);
    }
    // What the person has to do with stays readable.
    for (const QString& id : page.deletedThreads) {
        const std::optional<Line> gone = line(m_connection, id);
        if (gone && (gone->row.mine || gone->row.followed || gone->row.opened)) {
            note(id, m_connection.run("UPDATE threads SET gone = 1 WHERE id = ?1 AND gone = 0", {id}));
        } else if (gone) {
            remove(id);
        }
    }
}

void ThreadWriting::write(const WholeThread& thread)
{
    write(thread.head);
    QSet<QString> there;
    for (const Post& post : thread.posts) {
        write(post);
        there.insert(post.id);
    }
    const std::vector<QString> stored = m_connection.all("SELECT id FROM posts WHERE thread = ?1", {thread.head.id},
                                                         [](Row row) { return row.text(0); });
    for (const QString& id : stored) {
        if (!there.contains(id)) {
            removePost(id);
        }
    }
}

void ThreadWriting::write(const Topic& topic)
{
    const std::optional<QString> name =
        m_connection.first("SELECT name FROM topics WHERE id = ?1", {topic.id}, [](Row row) { return row.text(0); });
    if (name && *name != topic.name) {
        // The index has its threads under the old name.
        const std::vector<QString> threads = m_connection.all("SELECT thread FROM thread_topics WHERE topic = ?1",
                                                              {topic.id}, [](Row row) { return row.text(0); });
        for (const QString& id : threads) {
            known(id).isDirty = true;
        }
    }
    m_applied.written += m_connection.run(
        "INSERT INTO topics (id, forum, name) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET forum = ?2, name = ?3 "
        "WHERE (forum, name) IS NOT (?2, ?3)",
        {topic.id, some(topic.forumId), some(topic.name)});
}

void ThreadWriting::write(const Thread& thread)
{
    Known& record = known(thread.id);
    const std::int64_t mine = integer(isOwn(thread, m_reader));
    const QString topics = thread.topicIds.join(u'\n');
    if (record.row > 0) {
        const int changed = m_connection.run(
            updateThread, {thread.id, some(thread.forumId), some(thread.title), some(thread.author.id),
                           some(thread.author.name), integer(thread.author.fromVendor), thread.created, thread.active,
                           std::int64_t{thread.replies}, std::int64_t{thread.votes}, some(thread.acceptedPost),
                           some(topics), some(thread.address.toString()), some(thread.revision), mine});
        if (changed > 0) {
            writeTopics(thread);
            record.isDirty = true;
        }
        note(thread.id, changed);
        return;
    }
    note(thread.id,
         m_connection.run(insertThread,
                          {thread.id, some(thread.forumId), some(thread.title), some(thread.author.id),
                           some(thread.author.name), integer(thread.author.fromVendor), thread.created, thread.active,
                           std::int64_t{thread.replies}, std::int64_t{thread.votes}, some(thread.acceptedPost),
                           some(topics), some(thread.address.toString()), some(thread.revision), mine,
                           integer(isFollowed(thread.id)), m_marks.opened.value(thread.id)}));
    record.row = m_connection.lastInsertId();
    record.isDirty = true;
    writeTopics(thread);
    adopt(thread.id, record);
}

void ThreadWriting::writeTopics(const Thread& thread)
{
    m_connection.run("DELETE FROM thread_topics WHERE thread = ?1", {thread.id});
    for (const QString& topic : thread.topicIds) {
        m_connection.run("INSERT OR IGNORE INTO thread_topics (topic, thread) VALUES (?1, ?2)", {topic, thread.id});
    }
}

// Replies that came before their thread.
void ThreadWriting::adopt(const QString& threadId, Known& thread)
{
    const std::vector<Post> early = replies(m_connection, threadId, 0, static_cast<int>(mostDocuments));
    for (const Post& post : early) {
        if (const std::int64_t number = nextDocument(thread); number > 0) {
            m_connection.run("UPDATE posts SET document = ?2 WHERE id = ?1", {post.id, number});
            m_words.add(documentId(thread.row, number), {}, post.text());
        }
    }
}

void ThreadWriting::write(const Post& post)
{
    struct Stored {
        QString thread;
        std::int64_t document = -1;
        QString text;
    };
    Known& thread = known(post.threadId);
    const std::optional<Stored> before = m_connection.first(
        "SELECT thread, document, CASE rich WHEN 1 THEN text ELSE body END FROM posts WHERE id = ?1", {post.id},
        [](Row row) -> Stored { return {.thread = row.text(0), .document = row.integer(1), .text = row.text(2)}; });
    if (before && before->thread != post.threadId) {
        removePost(post.id); // moved to another thread: as if it were new
        write(post);
        return;
    }
    if (before) {
        const int changed = m_connection.run(
            updatePost, {post.id, post.threadId, some(post.author.id), some(post.author.name),
                         integer(post.author.fromVendor), post.at, std::int64_t{post.votes}, integer(post.rich),
                         integer(post.cut), some(post.revision), some(post.body), some(post.plain)});
        note(post.threadId, changed);
        if (changed > 0) {
            thread.isDirty = true;
        }
        if (changed > 0 && before->document > 0 && before->text != post.text()) {
            m_words.remove(documentId(thread.row, before->document), {}, before->text);
            m_words.add(documentId(thread.row, before->document), {}, post.text());
        }
        return;
    }
    const std::int64_t number = post.isQuestion() ? 0 : nextDocument(thread);
    note(post.threadId, m_connection.run(insertPost, {post.id, post.threadId, number, some(post.author.id),
                                                      some(post.author.name), integer(post.author.fromVendor), post.at,
                                                      std::int64_t{post.votes}, integer(post.rich), integer(post.cut),
                                                      some(post.revision), some(post.body), some(post.plain)}));
    thread.isDirty = true;
    if (number > 0) {
        m_words.add(documentId(thread.row, number), {}, post.text());
    }
}

void ThreadWriting::removePost(const QString& postId)
{
    const std::optional<Post> gone = post(m_connection, postId);
    if (!gone) {
        return;
    }
    Known& thread = known(gone->threadId);
    const std::int64_t number =
        m_connection.first("SELECT document FROM posts WHERE id = ?1", {postId}, [](Row row) { return row.integer(0); })
            .value_or(-1);
    note(gone->threadId, m_connection.run("DELETE FROM posts WHERE id = ?1", {postId}));
    thread.isDirty = true;
    if (number > 0 && thread.row > 0) {
        m_words.remove(documentId(thread.row, number), {}, gone->text());
    }
}

void ThreadWriting::remove(const QString& threadId)
{
    Known& gone = known(threadId);
    if (gone.row > 0) {
        m_connection.each("SELECT document, CASE rich WHEN 1 THEN text ELSE body END FROM posts WHERE thread = ?1 AND "
                          "document > 0",
                          {threadId}, [&](Row row) {
                              m_words.remove(documentId(gone.row, row.integer(0)), {}, row.text(1));
                              return true;
                          });
        if (gone.indexed) {
            m_words.remove(documentId(gone.row, 0), gone.indexed->head, gone.indexed->body);
        }
    }
    note(threadId, m_connection.run("DELETE FROM threads WHERE id = ?1", {threadId}) +
                       m_connection.run("DELETE FROM posts WHERE thread = ?1", {threadId}) +
                       m_connection.run("DELETE FROM thread_topics WHERE thread = ?1", {threadId}));
    gone = {};
}

bool ThreadWriting::isFollowed(const QString& threadId)
{
    const auto wanted = m_marks.follows.constFind(threadId);
    if (wanted != m_marks.follows.constEnd()) {
        return *wanted;
    }
    if (!m_followedThere) {
        const QStringList ids = meta(m_connection, followedKey).split(u'\n', Qt::SkipEmptyParts);
        m_followedThere = QSet<QString>(ids.begin(), ids.end());
    }
    return m_followedThere->contains(threadId);
}

void ThreadWriting::follow(const QStringList& threadIds)
{
    QStringList ids = threadIds;
    ids.sort();
    m_applied.written += integer(setMeta(m_connection, followedKey, ids.join(u'\n'))) > 0 ? 1 : 0;
    m_followedThere = QSet<QString>(ids.begin(), ids.end());
    QSet<QString> now = *m_followedThere;
    const std::vector<QString> before =
        m_connection.all("SELECT id FROM threads WHERE followed = 1", {}, [](Row row) { return row.text(0); });
    for (auto wish = m_marks.follows.constBegin(); wish != m_marks.follows.constEnd(); ++wish) {
        if (*wish) {
            now.insert(wish.key());
        }
    }
    now.unite({before.begin(), before.end()});
    for (const QString& id : std::as_const(now)) {
        const std::int64_t follows = integer(isFollowed(id));
        note(id, m_connection.run("UPDATE threads SET followed = ?2 WHERE id = ?1 AND followed <> ?2", {id, follows}));
    }
}

// The question's document follows from the thread, its topics and its first post.
void ThreadWriting::settle(const QString& threadId, Known& thread)
{
    if (!thread.isDirty || thread.row == 0) {
        return;
    }
    m_connection.run("UPDATE threads SET documents = ?2, posts = (SELECT count(*) FROM posts WHERE thread = ?1) "
                     "WHERE id = ?1",
                     {threadId, thread.documents});
    const Question now = questionOf(threadId);
    if (thread.indexed == now) {
        return;
    }
    if (thread.indexed) {
        m_words.remove(documentId(thread.row, 0), thread.indexed->head, thread.indexed->body);
    }
    m_words.add(documentId(thread.row, 0), now.head, now.body);
}

ThreadsApplied ThreadWriting::finish(cases::mirror::KnownWords& words)
{
    for (auto thread = m_threads.begin(); thread != m_threads.end(); ++thread) {
        settle(thread.key(), *thread);
    }
    m_words.write(m_connection, words);
    return std::move(m_applied);
}

} // namespace lotse::community::mirror
