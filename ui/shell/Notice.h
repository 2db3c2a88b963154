// Something that happened and that a person may want to know, as a value: its words are made when it is shown, so that
// they follow the language.
#pragma once

#include "ui/common/Look.h"
#include "ui/common/Tab.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lotse::ui
{

struct Notice {
    enum class Kind {
        Delivered,
        NeedsAttention,
        PersonDecides,
        Alarm,
        SignIn,
        Salvaged,
        Restored,
        Rebuilt,
        NewerVersion,
        SessionSecrets,
        IncidentOpened,
        IncidentUpdated,
        IncidentOver,
        MaintenanceNews,
        MaintenanceSoon,
        Burst,
        CaseReply,
        CaseStatus,
        CaseClosed,
        CaseEscalated,
        QuestionAnswered,
        ThreadAnswered,
        AnswerAccepted,
        ThreadSolved,
    };
    QString id; // the same id replaces the earlier one
    Kind kind = Kind::Delivered;
    QString subject;    // of the report, case or thread, or the name of the account or the incident
    QString number;     // of the case; of an incident or maintenance how it stands, or when it begins
    int count = 0;      // Salvaged: drafts and other rows that were read; Alarm: minutes; Burst and replies: how many
    QString state = {}; // CaseStatus: the portal's wording of how the case stands now
    QDateTime at;
    std::optional<Destination> destination = std::nullopt; // where a click leads
    bool isRead = false;
};

struct NoticeWords {
    QString title;
    QString text;
};
NoticeWords wordsFor(const Notice& notice);
Tone toneOf(Notice::Kind kind);

} // namespace lotse::ui
