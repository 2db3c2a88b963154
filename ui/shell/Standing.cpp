#include "ui/shell/Standing.h"

#include "support/community/ForumDesk.h"
#include "support/reports/TalkDesk.h"
#include "ui/common/Formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace lotse::ui
{

namespace
{

struct StandingText {
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::StandingText)
};

using outbox::State;

// In a few words; the receipt and the banner say it at length.
QString shortReason(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case Offline:
    case HostUnknown:
    case ConnectionRefused:
    case ConnectionLost:
    case TimedOut:
        //: why a report waits
        return StandingText::tr("no connection");
    case TlsFailed:
    case ProxyFailed:
    case RedirectRefused:
    case AnswerNotPortal:
        //: why a report waits
        return StandingText::tr("the way to the portal is blocked");
    case SignInNeeded:
    case SessionNotForApi:
    case IdentityChanged:
    case SecretStoreUnavailable:
        //: why a report waits
        return StandingText::tr("sign-in needed");
    case LimitReached:
    case TooManyRequests:
    case Unavailable:
    case ServerFailed:
    case AnswerUnreadable:
        //: why a report waits
        return StandingText::tr("the portal is busy or disturbed");
    default:
        //: why a report waits
        return StandingText::tr("needs your attention");
    }
}

// The one that matters most is told about.
int weight(State state)
{
    switch (state) {
    case State::PersonDecides:
        return 5;
    case State::NeedsAttention:
        return 4;
    case State::Unclear:
    case State::Checking:
        return 3;
    case State::Queued:
        return 2;
    default:
        return 1;
    }
}

} // namespace

QString syncWords(const sync::JobState& state, const QDateTime& lastComplete, const QDateTime& now)
{
    using sync::Standing;
    const QDateTime last = qMax(lastComplete, state.lastSuccess);
    const QString age = formatAge(last, now);
    switch (state.standing) {
    case Standing::Running:
        return last.isValid() ? StandingText::tr("Syncing …") : StandingText::tr("Fetching your cases …");
    case Standing::Offline:
        //: 1 is an age ("3 minutes ago")
        return last.isValid() ? StandingText::tr("Offline; last sync %1").arg(age)
                              : StandingText::tr("Offline; never synced");
    case Standing::SignInNeeded:
        //: 1 is an age ("3 minutes ago")
        return last.isValid() ? StandingText::tr("Sign-in needed; last sync %1").arg(age)
                              : StandingText::tr("Sign-in needed");
    case Standing::Failing:
        //: 1 is an age ("3 minutes ago")
        return last.isValid() ? StandingText::tr("Sync is disturbed; last sync %1").arg(age)
                              : StandingText::tr("Sync is disturbed");
    case Standing::NeverRun:
    case Standing::UpToDate:
    case Standing::Paused:
        break;
    }
    //: 1 is an age ("3 minutes ago")
    return last.isValid() ? StandingText::tr("Last sync: %1").arg(age) : StandingText::tr("Not synced yet");
}

QString waitingWords(const outbox::Item& item)
{
    switch (item.state) {
    case State::Sending:
        //: why a report is still here
        return StandingText::tr("being sent");
    case State::Unclear:
    case State::Checking:
        //: why a report is still here
        return StandingText::tr("checking whether it arrived");
    case State::PersonDecides:
        //: why a report is still here
        return StandingText::tr("needs your decision");
    case State::NeedsAttention:
        return item.reason ? shortReason(item.reason->code) : shortReason(ErrorCode::InputMissing);
    case State::Held:
        //: why a report is still here
        return StandingText::tr("being filed by hand");
    case State::Queued:
        //: why a report is still here
        return item.reason ? shortReason(item.reason->code) : StandingText::tr("about to be sent");
    case State::Delivered:
    case State::Cancelled:
        break;
    }
    return {};
}

std::vector<outbox::Item> reportsIn(const std::vector<outbox::Item>& items)
{
    std::vector<outbox::Item> reports;
    std::ranges::copy_if(items, std::back_inserter(reports), [&](const outbox::Item& item) {
        return !item.isFinished() && std::ranges::none_of(items, [&](const outbox::Item& other) {
            return !other.isFinished() && other.id == item.dependsOn;
        });
    });
    return reports;
}

Destination placeOf(const outbox::Item& item)
{
    if (const std::optional<QString> spokenIn = reports::caseSpokenIn(item)) {
        return {.kind = Destination::Kind::Case, .id = *spokenIn};
    }
    if (community::isForumItem(item)) {
        return {.kind = Destination::Kind::Thread, .id = item.payload.value(QLatin1String("thread")).toString()};
    }
    return {.kind = Destination::Kind::Receipt, .id = item.dependsOn.isEmpty() ? item.id : item.dependsOn};
}

QString outboxWords(const std::vector<outbox::Item>& unfinished)
{
    const std::vector<outbox::Item> reports = reportsIn(unfinished);
    if (reports.empty()) {
        return {};
    }
    const auto told = std::ranges::max_element(
        reports, [](const outbox::Item& a, const outbox::Item& b) { return weight(a.state) < weight(b.state); });
    const auto isReply = [](const outbox::Item& item) { return reports::caseSpokenIn(item).has_value(); };
    const int count = static_cast<int>(reports.size());
    if (std::ranges::all_of(reports, isReply)) {
        //: things said in cases that already exist; 1 is why: "no connection"
        return StandingText::tr("%n reply(ies) waiting: %1", nullptr, count).arg(waitingWords(*told));
    }
    if (std::ranges::all_of(reports, community::isForumItem)) {
        //: questions, answers and the like for the Community; 1 is why: "no connection"
        return StandingText::tr("%n post(s) for the Community waiting: %1", nullptr, count).arg(waitingWords(*told));
    }
    if (std::ranges::any_of(reports, isReply) || std::ranges::any_of(reports, community::isForumItem)) {
        //: reports, replies and posts; 1 is why: "no connection"
        return StandingText::tr("%n message(s) waiting: %1", nullptr, count).arg(waitingWords(*told));
    }
    //: 1 is why: "no connection"
    return StandingText::tr("%n report(s) waiting: %1", nullptr, count).arg(waitingWords(*told));
}

} // namespace lotse::ui
