// What flows about the vendor's forums: values only. Times are UTC; ids are the portal's own and opaque. Bodies are
// untrusted: a view shows them through foundation/html/SafeHtml only.
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace lotse::community
{

// A forum that the portal lets us read.
struct Forum {
    QString id;
    QString name;
    QUrl address = {}; // of its site; may be empty
    bool operator==(const Forum&) const = default;
};

struct Topic {
    QString id;
    QString forumId;
    QString name;
    bool operator==(const Topic&) const = default;
};

struct Author {
    QString id;   // empty where the portal does not tell
    QString name; // likewise
    bool fromVendor = false;
    bool operator==(const Author&) const = default;
};

// A question and what is known of its answers.
struct Thread {
    QString id;
    QString forumId;
    QString title;
    Author author = {};
    QDateTime created = {};
    QDateTime active = {}; // when something was said last
    int replies = 0;       // as the portal counts them
    int votes = 0;
    QString acceptedPost = {}; // the answer that the asker accepted; empty: none yet
    QStringList topicIds = {};
    QUrl address = {}; // its page at the portal; may be empty
    QString revision = {};

    bool isAnswered() const { return !acceptedPost.isEmpty(); }
    bool operator==(const Thread&) const = default;
};

// Something said in a thread: the question itself (its id is the thread's) or a reply.
struct Post {
    QString id;
    QString threadId;
    Author author = {};
    QDateTime at = {};
    int votes = 0;
    QString body = {};  // HTML where `rich`, else plain text; at most longestBody characters
    bool rich = false;  // body is HTML
    QString plain = {}; // rich: its words without markup, for search and quoting; else empty
    bool cut = false;   // the portal has more of it than is kept here
    QString revision = {};

    bool isQuestion() const { return id == threadId; }
    const QString& text() const { return rich ? plain : body; }
    bool operator==(const Post&) const = default;
};

// Embedded images beyond a few hundred bytes are left out of bodies before this is counted.
inline constexpr qsizetype longestBody = 400'000;

struct WholeThread {
    Thread head;
    std::vector<Post> posts; // oldest first, the question before all
};

} // namespace lotse::community
