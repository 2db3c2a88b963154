// The forums of the portal: questions, replies, who follows what. Threads are feed items, replies feed comments.
// Throws Refusal where the portal would answer with errors.
#pragma once

#include "practice/Portal.h"
#include "practice/Store.h"

namespace lotse::practice
{

class ForumHall
{
public:
    ForumHall(const Catalogue& catalogue, Store& store);

    struct Network {
        QString id;
        QString name;
    };
    QList<Network> networks() const;
    bool isNetwork(const QString& id) const;

    // Through the interface: noted as arrivals. Text is plain. Return the new id.
    QString ask(const QString& networkId, const QString& title, const QString& text, const QStringList& topicNames,
                const QString& userId);
    QString reply(const QString& threadId, const QString& text, const QString& userId);
    void acceptBy(const QString& threadId, const QString& postId, const QString& userId);
    QString follow(const QString& threadId, const QString& userId); // the subscription's id
    void unfollow(const QString& subscriptionId, const QString& userId);
    QStringList search(const QString& networkId, const QString& words, int most) const; // ids, the newest first
    QVariantMap thread(const QString& id) const;
    QVariantMap author(const QString& userId) const;

    // What others do; empty or false: there is no such thread or post.
    QString replyAsOther(const QString& threadId, const QString& html);
    QString askAsOther(const QString& title, const QString& html);
    bool accept(const QString& threadId, const QString& postId);
    bool remove(const QString& threadId);
    QList<ForumArrival> arrivals() const;

private:
    const Object& object(const char* name) const;
    QString addComment(const QString& threadId, const QString& body, bool rich, const QString& userId);
    QString addItem(const QString& networkId, const QString& title, const QString& body, bool rich,
                    const QString& userId);
    void arrive(const QString& id, const QString& threadId);
    QString other() const;

    const Catalogue& m_catalogue;
    Store& m_store;
};

} // namespace lotse::practice
