#include "ui/community/ThreadTexts.h"

#include "foundation/html/VisibleText.h"
#include "ui/common/Formats.h"

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

QString ThreadTexts::oneLine(const QString& untrusted)
{
    constexpr qsizetype most = 300;
    const QString line = html::visibleText(QStringView(untrusted).left(2 * most)).simplified();
    return line.size() > most ? line.left(most) + u'…' : line;
}

QString ThreadTexts::author(const community::Author& author)
{
    const QString name = oneLine(author.name);
    return name.isEmpty() ? tr("Somebody", "an author whose name the portal does not tell") : name;
}

QStringList ThreadTexts::facts(const community::ThreadRow& row, const QDateTime& now)
{
    QStringList facts;
    if (row.onServer) {
        facts << tr("On the server", "a thread that is not kept on this computer");
    }
    if (row.removed) {
        facts << tr("Removed there", "a thread that the portal has no longer");
    }
    if (row.head.isAnswered()) {
        facts << tr("✓ Answered", "a thread with an accepted answer");
    }
    facts << (row.head.replies == 0 ? tr("No reply yet") : tr("%n reply(s)", nullptr, row.head.replies));
    if (row.head.votes > 0) {
        facts << tr("%n vote(s)", nullptr, row.head.votes);
    }
    for (const QString& topic : row.topics.mid(0, 2)) {
        facts << oneLine(topic);
    }
    facts << formatAge(row.head.active.isValid() ? row.head.active : row.head.created, now);
    return facts;
}

QString ThreadTexts::standing(const community::Outgoing& outgoing)
{
    using outbox::State;
    switch (outgoing.state) {
    case State::Queued:
        return outgoing.reason ? tr("Waits, is sent as soon as it can be") : tr("Waits to be sent");
    case State::Sending:
        return tr("Is being sent");
    case State::Unclear:
    case State::Checking:
        return tr("Not known yet whether it arrived; Lotse looks before it sends again");
    case State::PersonDecides:
        return tr("Nobody knows whether it arrived: look at the portal and say what you see");
    case State::NeedsAttention:
        return outgoing.reason && outgoing.reason->code == ErrorCode::NotFound
                   ? tr("Not sent: the thread was removed meanwhile")
                   : tr("Not sent: it needs your attention");
    case State::Held:
        return tr("Held");
    case State::Delivered:
        return tr("Arrived");
    case State::Cancelled:
        break;
    }
    return tr("Taken back");
}

Tone ThreadTexts::tone(const community::Outgoing& outgoing)
{
    using outbox::State;
    switch (outgoing.state) {
    case State::Delivered:
        return Tone::Good;
    case State::PersonDecides:
    case State::NeedsAttention:
        return Tone::Warning;
    default:
        return Tone::Info;
    }
}

bool ThreadTexts::canTakeBack(const community::Outgoing& outgoing)
{
    using outbox::State;
    const bool words =
        outgoing.kind == community::Outgoing::Kind::Question || outgoing.kind == community::Outgoing::Kind::Answer;
    return words && (outgoing.state == State::Queued || outgoing.state == State::NeedsAttention ||
                     outgoing.state == State::Held);
}

} // namespace lotse::ui
