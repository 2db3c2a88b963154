// What is said to a forum by Connect REST: asking, answering, accepting, following, searching.
#pragma once

#include "foundation/net/HttpClient.h"
#include "support/community/ForumPortal.h"

namespace lotse::salesforce
{

// Their targets are below the version's address of the site.
net::HttpRequest askRequest(const community::NewQuestion& question, const QStringList& topicNames);
net::HttpRequest replyRequest(const community::NewAnswer& answer, const QString& forumId);
net::HttpRequest acceptRequest(const QString& forumId, const QString& threadId, const QString& postId);
net::HttpRequest followRequest(const QString& forumId, const QString& threadId);
net::HttpRequest unfollowRequest(const QString& forumId, const QString& subscriptionId);
net::HttpRequest searchRequest(const QString& forumId, const community::ForumSearch& search);

} // namespace lotse::salesforce
