#include "ui/createcase/SentText.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"

#include <algorithm>

namespace lotse::ui
{

using outbox::State;

namespace
{

bool isNoConnection(const Error& error)
{
    using enum ErrorCode;
    return error.code == Offline || error.code == HostUnknown || error.code == ConnectionRefused ||
           error.code == ConnectionLost || error.code == TimedOut;
}

} // namespace

SentWords SentText::of(const reports::Receipt& receipt)
{
    switch (receipt.state) {
    case State::Queued:
        return waiting(receipt);
    case State::Sending:
        return {Tone::Info, tr("Being sent"), tr("The report is being handed over to the portal."), {}};
    case State::Unclear:
        return {Tone::Warning, tr("Being checked"), tr("It is not certain whether the report arrived."),
                tr("Lotse asks the portal before anything is sent again, so that no case is filed twice.")};
    case State::Checking:
        return {Tone::Warning, tr("Being checked"), tr("Lotse is looking in the portal whether the report arrived."),
                tr("Nothing is sent again before that is known.")};
    case State::PersonDecides:
        return {Tone::Danger, tr("You decide"), tr("The portal holds cases that could be this report."),
                tr("Please look at them and say whether one of them is yours. Nothing is sent until then.")};
    case State::NeedsAttention: {
        const ErrorText text = receipt.reason ? errorText(*receipt.reason) : ErrorText();
        return {Tone::Danger, tr("Needs you"),
                text.message.isEmpty() ? tr("The report could not be delivered as it is.") : text.message,
                text.advice.isEmpty() ? tr("Nothing is lost: correct it and send it again.") : text.advice};
    }
    case State::Held:
        return {Tone::Info, tr("By hand"), tr("You are filing this report yourself; Lotse sends nothing."),
                tr("Type the case number in as soon as you have it.")};
    case State::Delivered:
        return delivered(receipt);
    case State::Cancelled:
        break;
    }
    return {Tone::Neutral, tr("Taken back"), tr("The report was taken back; it is among the drafts."), {}};
}

SentWords SentText::waiting(const reports::Receipt& receipt)
{
    if (!receipt.reason) {
        return {Tone::Info, tr("Waits"), tr("The report leaves in a moment."), {}};
    }
    if (receipt.reason->code == ErrorCode::SignInNeeded) {
        return {Tone::Warning, tr("Waits"), tr("Waits, because you have to sign in again."),
                tr("It leaves by itself as soon as you are signed in.")};
    }
    if (isNoConnection(*receipt.reason)) {
        return {Tone::Warning, tr("Waits"), tr("Waits, because the portal cannot be reached."),
                tr("It leaves by itself as soon as the connection is back. You can close this page.")};
    }
    //: 1 is a whole sentence that says why
    return {Tone::Warning, tr("Waits"), tr("Waits: %1").arg(errorText(*receipt.reason).message),
            tr("It is tried again by itself.")};
}

SentWords SentText::delivered(const reports::Receipt& receipt)
{
    using Outcome = outbox::Verification::Outcome;
    const QString arrived = receipt.number.isEmpty() ? tr("The report arrived. Its number is on the way.")
                            : receipt.byHand         ? tr("Filed by hand as case %1.").arg(receipt.number)
                                                     : tr("The report arrived as case %1.").arg(receipt.number);
    const bool allFiles =
        std::all_of(receipt.files.begin(), receipt.files.end(),
                    [](const reports::Receipt::File& file) { return file.state == State::Delivered; });
    const QString files = allFiles || receipt.byHand ? QString() : tr("Its files follow.");
    switch (receipt.verification.outcome) {
    case Outcome::Verified:
        return {Tone::Good, tr("Verified"), arrived,
                tr("Verified at the portal, %1.").arg(formatTime(receipt.verification.at)) +
                    (files.isEmpty() ? QString() : QLatin1Char(' ') + files)};
    case Outcome::Differs: {
        QStringList names;
        for (const QString& name : receipt.verification.differences) {
            names.append(difference(name));
        }
        return {Tone::Warning, tr("Differs"), arrived,
                //: 1 is a time of the day, 2 a list of parts of the case
                tr("Read back at %1. At the portal differs: %2. Please look at the case there.")
                    .arg(formatTime(receipt.verification.at), names.join(QStringLiteral(", ")))};
    }
    case Outcome::NotYet:
        break;
    }
    if (receipt.byHand) {
        return {Tone::Good, tr("Filed by hand"), arrived,
                tr("You find it in My Cases. Drop status e-mails of the portal there to keep it up to date.")};
    }
    return {Tone::Good, tr("Delivered"), arrived, files.isEmpty() ? tr("It is being read back and compared.") : files};
}

QString SentText::difference(const QString& name)
{
    if (name == QLatin1String("subject")) {
        return tr("subject");
    }
    if (name == QLatin1String("description")) {
        return tr("description");
    }
    if (name.startsWith(QLatin1String("file:"))) {
        return tr("file %1").arg(name.mid(5));
    }
    return name;
}

bool canTakeBack(const reports::Receipt& receipt)
{
    return receipt.state == State::Queued || receipt.state == State::NeedsAttention || receipt.state == State::Held;
}

bool canTryNow(const reports::Receipt& receipt)
{
    return receipt.state == State::Queued;
}

bool canFileByHand(const reports::Receipt& receipt)
{
    return receipt.state == State::Queued || receipt.state == State::NeedsAttention || receipt.state == State::Held;
}

} // namespace lotse::ui
