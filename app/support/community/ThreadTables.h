// Reads the tables of the forums' mirror. For use inside a transaction of mirror.sqlite.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/CaseWords.h"
#include "support/community/ThreadStore.h"

#include <optional>

namespace lotse::community::mirror
{

// The index of words, of the same make as that of the cases.
inline constexpr cases::mirror::WordTables wordTables{.documents = "thread_words", .known = "thread_known_words"};

struct Line {
    ThreadRow row;
    std::int64_t place = 0; // threads.row
    int posts = 0;          // in the mirror
};

std::optional<Line> line(storage::Connection& connection, const QString& threadId);
std::optional<Line> lineAt(storage::Connection& connection, std::int64_t place);
// Every place that fits but for the words, in the query's order; and the same, greatest first.
std::vector<std::int64_t> places(storage::Connection& connection, const ThreadQuery& query);
// Whether every thread fits.
bool isEverything(const ThreadQuery& query);

// From the question (0) on.
QString documentText(storage::Connection& connection, const QString& threadId, std::int64_t document);
std::optional<Post> post(storage::Connection& connection, const QString& postId);
std::vector<Post> replies(storage::Connection& connection, const QString& threadId, int offset, int limit);
int replyCount(storage::Connection& connection, const QString& threadId);
std::vector<Forum> forums(storage::Connection& connection);
std::vector<TopicRow> topics(storage::Connection& connection, const QString& forumId);
MirrorSize size(storage::Connection& connection);

QString meta(storage::Connection& connection, const char* key);
bool setMeta(storage::Connection& connection, const char* key, const QString& value); // whether it was written

inline constexpr const char* cursorKey = "community_cursor";
inline constexpr const char* lastCompleteKey = "community_complete";
inline constexpr const char* readerKey = "community_reader";

} // namespace lotse::community::mirror
