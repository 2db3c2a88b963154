#include "ui/cases/CaseTexts.h"

#include "ui/cases/CaseListModel.h"

using namespace std::chrono_literals;

namespace lotse::ui
{

QString CaseTexts::column(int column)
{
    switch (column) {
    case CaseListModel::Mark:
        return tr("Unread", "column of My Cases");
    case CaseListModel::Number:
        return tr("Number", "column of My Cases: the case number");
    case CaseListModel::Subject:
        return tr("Subject", "column of My Cases");
    case CaseListModel::Product:
        return tr("Product", "column of My Cases");
    case CaseListModel::Severity:
        return tr("Severity", "column of My Cases");
    case CaseListModel::Status:
        return tr("Status", "column of My Cases");
    case CaseListModel::Turn:
        return tr("Whose turn", "column of My Cases: who has to act next");
    case CaseListModel::Contact:
        return tr("Contact", "column of My Cases: who reported the case");
    case CaseListModel::Changed:
        return tr("Last change", "column of My Cases: when the case last changed");
    default:
        return {};
    }
}

QString CaseTexts::outboxState(outbox::State state)
{
    switch (state) {
    case outbox::State::Queued:
        return tr("Waits in the outbox", "state of a report that has not left yet");
    case outbox::State::Sending:
        return tr("Being sent", "state of a report on its way to the portal");
    case outbox::State::Unclear:
    case outbox::State::Checking:
        return tr("Checking whether it arrived", "state of a report: sent, but the portal's answer was lost");
    case outbox::State::PersonDecides:
        return tr("Needs your decision", "state of a report: whether it arrived cannot be found out");
    case outbox::State::NeedsAttention:
        return tr("Needs your attention", "state of a report that the portal refused");
    case outbox::State::Held:
        return tr("Held for another way", "state of a report: the person sends it by another way");
    case outbox::State::Delivered:
        return tr("Delivered", "state of a report");
    case outbox::State::Cancelled:
        return tr("Taken back", "state of a report: the person took it back before it left");
    }
    return {};
}

Tone CaseTexts::outboxTone(outbox::State state)
{
    switch (state) {
    case outbox::State::PersonDecides:
    case outbox::State::NeedsAttention:
        return Tone::Danger;
    case outbox::State::Delivered:
        return Tone::Good;
    case outbox::State::Sending:
        return Tone::Info;
    case outbox::State::Cancelled:
        return Tone::Neutral;
    default:
        return Tone::Warning;
    }
}

Tone CaseTexts::statusTone(const cases::Case& head)
{
    if (head.closed) {
        return Tone::Neutral;
    }
    return head.escalated ? Tone::Warning : Tone::Info;
}

QString CaseTexts::followedByHand()
{
    return tr("Followed by hand", "mark of a case that the person filed in the portal's own form");
}

QString CaseTexts::productionDown()
{
    return tr("Production down", "mark of an urgent case: production has failed");
}

QString CaseTexts::escalated()
{
    return tr("Escalated", "mark of a case");
}

QString CaseTexts::noNumber()
{
    return tr("no number yet", "in place of the number of a case that the portal has not answered for");
}

QString CaseTexts::silence(std::chrono::seconds length)
{
    using std::chrono::duration_cast;
    using std::chrono::hours;
    if (length < 1h) {
        return tr("last word less than an hour ago", "how long nobody has said anything in a case");
    }
    if (length < 48h) {
        return tr("no word for %n hour(s)", "how long nobody has said anything in a case",
                  static_cast<int>(duration_cast<hours>(length).count()));
    }
    return tr("no word for %n day(s)", "how long nobody has said anything in a case",
              static_cast<int>(duration_cast<hours>(length).count() / 24));
}

} // namespace lotse::ui
