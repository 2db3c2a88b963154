// The forums below /services/data/vNN.N/connect: which there are, asking, replying, choosing an answer, following,
// searching.
#pragma once

#include "practice/Answers.h"
#include "practice/ForumHall.h"

namespace lotse::practice
{

class ForumInterface
{
public:
    explicit ForumInterface(ForumHall& hall) : m_hall(hall) {}

    void setOpen(bool open) { m_open = open; }
    // Throws Refusal where the forums' records are asked for and the user may not.
    void checkOpen(const QString& soql) const;
    // `path`: what follows /connect. Throws Refusal.
    Answer serve(const Request& request, const QStringList& path, const QString& userId);

private:
    Answer communities(const Request& request) const;
    Answer elements(const Request& request, const QString& networkId, const QStringList& path, const QString& userId);
    QJsonObject element(const QString& threadId) const;

    ForumHall& m_hall;
    bool m_open = true;
};

} // namespace lotse::practice
