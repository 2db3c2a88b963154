#include "ui/shell/Notice.h"

#include <QCoreApplication>

#include <algorithm>

namespace lotse::ui
{

namespace
{

struct NoticeText {
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::NoticeText)
};

} // namespace

NoticeWords wordsFor(const Notice& notice)
{
    switch (notice.kind) {
    case Notice::Kind::Delivered:
        //: 1 is a case number
        return {.title = notice.number.isEmpty() ? NoticeText::tr("Your report was delivered")
                                                 : NoticeText::tr("Delivered as case %1").arg(notice.number),
                .text = notice.subject};
    case Notice::Kind::NeedsAttention:
        return {.title = NoticeText::tr("A report needs your attention"), .text = notice.subject};
    case Notice::Kind::PersonDecides:
        return {.title = NoticeText::tr("Please say whether this report arrived"), .text = notice.subject};
    case Notice::Kind::Alarm:
        return {.title = NoticeText::tr("Production down, and not delivered for %n minute(s)", nullptr, notice.count),
                .text = notice.subject};
    case Notice::Kind::SignIn:
        return {.title = NoticeText::tr("Please sign in again"),
                //: 1 is the name of an account
                .text = NoticeText::tr("The sign-in of “%1” has expired.").arg(notice.subject)};
    case Notice::Kind::Salvaged:
        return {.title = NoticeText::tr("Your data was saved from a damaged file"),
                .text = NoticeText::tr("%n entry(ies) could be read. Please look through your drafts.", nullptr,
                                       notice.count)};
    case Notice::Kind::Restored:
        return {.title = NoticeText::tr("Your data was restored from a backup"),
                .text = NoticeText::tr("Please look through your drafts: the last minutes may be missing.")};
    case Notice::Kind::Rebuilt:
        return {.title = NoticeText::tr("The copy of your cases is fetched again"),
                .text = NoticeText::tr("Its file was damaged. Drafts and reports are not touched.")};
    case Notice::Kind::NewerVersion:
        return {.title = NoticeText::tr("A newer version of Lotse is needed"),
                .text = NoticeText::tr("The data on this computer was written by a newer version and is left alone.")};
    case Notice::Kind::SessionSecrets:
        return {.title = NoticeText::tr("The keychain does not answer"),
                .text = NoticeText::tr("Your token is kept only until you quit.")};
    case Notice::Kind::IncidentOpened:
        return {.title = NoticeText::tr("The vendor reports an incident"), .text = notice.subject};
    case Notice::Kind::IncidentUpdated:
        //: 1 is the state of an incident, such as "Cause identified"
        return {.title = NoticeText::tr("News on an incident: %1").arg(notice.number), .text = notice.subject};
    case Notice::Kind::IncidentOver:
        return {.title = NoticeText::tr("An incident is over"), .text = notice.subject};
    case Notice::Kind::MaintenanceNews:
        //: 1 is the state of a maintenance, such as "Scheduled"
        return {.title = NoticeText::tr("Maintenance at the vendor: %1").arg(notice.number), .text = notice.subject};
    case Notice::Kind::MaintenanceSoon:
        //: 1 is when, such as "tomorrow" or "in 3 days"
        return {.title = NoticeText::tr("Maintenance at the vendor %1").arg(notice.number), .text = notice.subject};
    case Notice::Kind::CaseReply:
        //: 1 is a case number, n how many replies
        return {
            .title =
                NoticeText::tr("%n new reply(ies) in case %1", nullptr, std::max(1, notice.count)).arg(notice.number),
            .text = notice.subject};
    case Notice::Kind::CaseStatus:
        //: 1 is a case number, 2 its status in the portal's own words
        return {.title = NoticeText::tr("Case %1: %2").arg(notice.number, notice.state), .text = notice.subject};
    case Notice::Kind::CaseClosed:
        return {.title = NoticeText::tr("Case %1 is closed").arg(notice.number), .text = notice.subject};
    case Notice::Kind::CaseEscalated:
        return {.title = NoticeText::tr("Case %1 is escalated").arg(notice.number), .text = notice.subject};
    case Notice::Kind::QuestionAnswered:
        return {.title = NoticeText::tr("%n new answer(s) to your question", nullptr, std::max(1, notice.count)),
                .text = notice.subject};
    case Notice::Kind::ThreadAnswered:
        return {.title =
                    NoticeText::tr("%n new answer(s) in a thread that you follow", nullptr, std::max(1, notice.count)),
                .text = notice.subject};
    case Notice::Kind::AnswerAccepted:
        //: in the Community
        return {.title = NoticeText::tr("Your answer was accepted"), .text = notice.subject};
    case Notice::Kind::ThreadSolved:
        //: in the Community
        return {.title = NoticeText::tr("A thread that you follow has an accepted answer"), .text = notice.subject};
    case Notice::Kind::Burst:
        return {.title = NoticeText::tr("%n new notice(s)", nullptr, notice.count),
                .text = NoticeText::tr("They stand in the list of notices.")};
    }
    return {};
}

Tone toneOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Delivered:
    case Notice::Kind::IncidentOver:
    case Notice::Kind::CaseClosed:
    case Notice::Kind::AnswerAccepted:
    case Notice::Kind::ThreadSolved:
        return Tone::Good;
    case Notice::Kind::Alarm:
    case Notice::Kind::NewerVersion:
        return Tone::Danger;
    case Notice::Kind::Rebuilt:
    case Notice::Kind::IncidentUpdated:
    case Notice::Kind::MaintenanceNews:
    case Notice::Kind::MaintenanceSoon:
    case Notice::Kind::Burst:
    case Notice::Kind::CaseReply:
    case Notice::Kind::CaseStatus:
    case Notice::Kind::QuestionAnswered:
    case Notice::Kind::ThreadAnswered:
        return Tone::Info;
    case Notice::Kind::NeedsAttention:
    case Notice::Kind::PersonDecides:
    case Notice::Kind::SignIn:
    case Notice::Kind::Salvaged:
    case Notice::Kind::Restored:
    case Notice::Kind::SessionSecrets:
    case Notice::Kind::IncidentOpened:
    case Notice::Kind::CaseEscalated:
        return Tone::Warning;
    }
    return Tone::Neutral;
}

} // namespace lotse::ui
