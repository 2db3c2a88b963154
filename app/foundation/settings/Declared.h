// Every setting of the program.
#pragma once

#include "foundation/settings/Settings.h"

namespace lotse::settings
{

inline const Setting<QString> language{"look.language", QString()}; // "de", "en"; empty: the system's
inline const Setting<QString> colourScheme{"look.colour_scheme",
                                           QString()}; // "light", "dark", "contrast"; empty: the system's
inline const Setting<QString> currentAccount{"accounts.current", QString()};
inline const Setting<QByteArray> accountDraft{"accounts.draft", QByteArray()}; // JSON, typed but not saved yet
inline const Setting<bool> accountDraftIsNew{"accounts.draft_is_new", false};
inline const Setting<QStringList> secretsToRemove{"accounts.secrets_to_remove", QStringList()}; // keys, never secrets
inline const Setting<QByteArray> windowPlaces{"window.places", QByteArray()}; // JSON, one for each set of screens
inline const Setting<int> undoSeconds{"outbox.undo_seconds", 0};
inline const Setting<int> alarmMinutes{"outbox.alarm_minutes", 5};
inline const Setting<int> keepSentDays{"attachments.keep_sent_days", 14}; // copies of files after their receipt
inline const Setting<int> attachmentMegabytes{"attachments.most_megabytes", 4096}; // of all copies together
inline const Setting<QString> drilled{"practice.drilled", QString()}; // ISO date and time; in the practice mode's file
inline const Setting<bool> quietHours{"notices.quiet", false};
inline const Setting<QString> quietFrom{"notices.quiet_from", QStringLiteral("22:00")};
inline const Setting<QString> quietUntil{"notices.quiet_until", QStringLiteral("07:00")};
inline const Setting<bool> privateNotices{"notices.private", false}; // notifications without their content
inline const Setting<int> syncMinutes{"sync.minutes", 5}; // between looks for what is new while nothing is urgent
inline const Setting<int> communityMonths{"community.months", 12};   // of the forums, kept here
inline const Setting<QString> onClose{"window.on_close", QString()}; // "stay", "quit"; empty: asks once, with a tray
inline const Setting<bool> startAtLogin{"session.start_at_login", false};
inline const Setting<QString> networkProxy{"network.proxy", QString()}; // "http://host:port", "none"; empty: system's
inline const Setting<QString> networkUser{"network.user", QString()};   // at the proxy; its password is in the keychain
inline const Setting<QString> networkAuthorities{"network.authorities", QString()}; // a PEM file; empty: none
inline const Setting<QString> versionAddress{"versions.address", QString()}; // tells of newer ones; empty: nothing asks
inline const Setting<QByteArray> versionKnown{"versions.known", QByteArray()}; // JSON, what that address said last

inline std::vector<Declared> everySetting()
{
    return {
        declared(language),       declared(colourScheme),        declared(currentAccount),
        declared(accountDraft),   declared(accountDraftIsNew),   declared(secretsToRemove),
        declared(windowPlaces),   declared(undoSeconds),         declared(alarmMinutes),
        declared(keepSentDays),   declared(attachmentMegabytes), declared(drilled),
        declared(quietHours),     declared(quietFrom),           declared(quietUntil),
        declared(privateNotices), declared(syncMinutes),         declared(communityMonths),
        declared(onClose),        declared(startAtLogin),        declared(networkProxy),
        declared(networkUser),    declared(networkAuthorities),  declared(versionAddress),
        declared(versionKnown),
    };
}

} // namespace lotse::settings
