#include "ui/common/ErrorText.h"

#include <QCoreApplication>

#include <array>

namespace lotse::ui
{

namespace
{

using enum ErrorCode;

struct Entry {
    ErrorCode code;
    const char* message;
    const char* advice;
};

constexpr const char* context = "lotse::ui::ErrorText";

// clang-format off
constexpr std::array entries = {
    Entry{Cancelled,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "This was cancelled."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Nothing was lost; start it again whenever you like.")},
    Entry{StorageFull,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "There is no space left on this computer's disk."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "What you typed is still in this window. Please free some space; saving is tried again by itself.")},
    Entry{StorageReadOnly,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Lotse may not write into its data folder."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "What you typed is still in this window. Please make the folder writable for you (Settings shows where it is); saving is tried again by itself.")},
    Entry{StorageBusy,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Another program is holding Lotse's data at the moment."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Nothing was lost. Lotse tries again by itself; a backup or a virus scanner is often the reason.")},
    Entry{StorageDamaged,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "A data file of Lotse is damaged."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The damaged file was kept and put aside. Please start Lotse again; it saves all that can still be read.")},
    Entry{StorageNewer,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "This data was written by a newer version of Lotse."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "It was left exactly as it is. Please update Lotse to work with it.")},
    Entry{StorageFailed,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The data could not be read or written."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "What you typed is still in this window. Please check the disk; saving is tried again by itself.")},
    Entry{FileNotReadable,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The file could not be read."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything else was kept. Please check that the file exists and that you may open it, then attach it again.")},
    Entry{FileChanged,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The file changed while it was being used."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything else was kept. Please attach the file again when no program is writing to it any more.")},
    Entry{VersionConflict,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "This was changed somewhere else in the meantime."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Both versions were kept. Please look at it once more before you go on.")},
    Entry{Offline,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "There is no network connection."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept on this computer and goes on by itself when you are connected again.")},
    Entry{HostUnknown,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal's address was not found."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept and tried again by itself. If it stays so, check the network and the site address in the account.")},
    Entry{ConnectionRefused,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal does not accept connections at the moment."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept and tried again by itself; an urgent report can also go another way.")},
    Entry{ConnectionLost,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The connection to the portal broke off."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept. What may already have arrived is looked up before anything is sent again.")},
    Entry{TimedOut,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal did not answer in time."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept. What may already have arrived is looked up before anything is sent again.")},
    Entry{TlsFailed,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "No secure connection to the portal could be made."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Nothing was sent and everything is kept. Please check this computer's date, and ask your IT whether a proxy replaces certificates.")},
    Entry{ProxyFailed,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Your network's proxy did not let the connection through."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept and tried again by itself. The network settings test the connection and take a name and a password for the proxy; your IT knows them.")},
    Entry{RedirectRefused,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal wanted to send us to another address."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Lotse did not follow, so that your data goes nowhere else. Please check the site address in the account.")},
    Entry{SignInNeeded,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Your sign-in at the portal has expired."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept and goes on when you have signed in again.")},
    Entry{SignInRefused,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal did not let you sign in."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything was kept. Please try once more; if it stays so, ask the vendor whether Lotse's client ID and callback address are set up for you.")},
    Entry{CallbackTaken,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Another program uses the port that your browser comes back to."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Please close that program (often it waits for a sign-in of its own) and sign in again.")},
    Entry{SessionNotForApi,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal does not allow this sign-in to be used by programs."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept. Please ask your administrator or the vendor for access by interface; until then reports can be filed by hand.")},
    Entry{IdentityChanged,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal answers for another user or another organisation than this account's."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Nothing was sent and nothing was mixed. Please sign in as the user of this account, or make a new account.")},
    Entry{Forbidden,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal does not allow you to do this."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept. Please ask your portal's administrator for the permission, or go another way.")},
    Entry{LimitReached,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Your organisation's daily limit of calls to the portal is used up."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept and tried again later by itself; an urgent report can go another way now.")},
    Entry{TooManyRequests,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal asks us to wait a little."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept and goes on by itself in a moment.")},
    Entry{Unavailable,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal is not available at the moment."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept and tried again by itself; an urgent report can also go another way.")},
    Entry{ServerFailed,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal had an internal error."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept. What may already have arrived is looked up before anything is sent again.")},
    Entry{NotFound,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal does not know this any more."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "What is stored here was kept. It may have been removed at the portal, or you may not see it there.")},
    Entry{Rejected,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal did not accept some of what was entered."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Nothing was lost. Please correct what the portal names and send again.")},
    Entry{Duplicate,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal knows this report already."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "It was not sent a second time. The existing case is being looked up.")},
    Entry{AnswerUnreadable,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal's answer could not be understood."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept. What may already have arrived is looked up before anything is sent again.")},
    Entry{AnswerNotPortal,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Something other than the portal answered, perhaps the sign-in page of a Wi-Fi network or a maintenance page."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything is kept. Please open a page in your browser to sign in to the network; Lotse then goes on by itself.")},
    Entry{InputMissing,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Something that is needed is still missing."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "What you entered was kept. Please fill in the marked fields.")},
    Entry{InputInvalid,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Something that was entered cannot be right."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "What you entered was kept. Please check it once more.")},
    Entry{ChoiceGone,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The portal no longer offers a value that was chosen."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The report was kept. Please choose one of the values that the portal offers now.")},
    Entry{ProfileInvalid,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "The vendor's profile in this installation cannot be used."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Your data was left as it is. Please install Lotse again.")},
    Entry{SecretStoreUnavailable,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "This computer's keychain does not answer."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Your token is kept until you quit, and then has to be entered again. Please unlock the keychain if you can.")},
    Entry{NotFoundHere,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "This is not stored on this computer any more."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Everything else was kept. Please go back to the list.")},
    Entry{Unsupported,
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "This is not possible with this account or on this computer."),
          QT_TRANSLATE_NOOP("lotse::ui::ErrorText", "Nothing was changed.")},
};
// clang-format on

} // namespace

ErrorText errorText(const Error& error)
{
    for (const Entry& entry : entries) {
        if (entry.code == error.code) {
            return {.message = QCoreApplication::translate(context, entry.message),
                    .advice = QCoreApplication::translate(context, entry.advice),
                    .code = errorName(error.code)};
        }
    }
    return {.message = {}, .advice = {}, .code = errorName(error.code)};
}

} // namespace lotse::ui
