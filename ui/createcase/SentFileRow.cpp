#include "ui/createcase/SentFileRow.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/createcase/NoteLine.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace lotse::ui
{

using outbox::State;

namespace
{

constexpr int progressWidth = 160; // pixels at 100 %
constexpr int steps = 1000;        // a bar counts in int, a file in more

QPushButton* quietButton()
{
    auto* button = new QPushButton;
    setButtonRole(button, ButtonRole::Quiet);
    button->setAutoDefault(true);
    button->hide();
    return button;
}

bool isOnItsWay(State state)
{
    return state == State::Queued || state == State::Sending || state == State::Unclear || state == State::Checking;
}

} // namespace

SentFileRow::SentFileRow(QWidget* parent)
    : QWidget(parent),
      m_line(new NoteLine),
      m_progress(new QProgressBar),
      m_pause(quietButton()),
      m_on(quietButton()),
      m_again(quietButton()),
      m_send(quietButton()),
      m_done(quietButton())
{
    m_progress->setRange(0, steps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_progress->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::small);
    row->addWidget(m_line, 1);
    row->addWidget(m_progress);
    for (QPushButton* button : {m_pause, m_on, m_again, m_done, m_send}) {
        row->addWidget(button);
    }
    // What is asked for changes these very buttons: let the click end first.
    connect(m_pause, &QPushButton::clicked, this, &SentFileRow::wantsPause, Qt::QueuedConnection);
    connect(m_on, &QPushButton::clicked, this, &SentFileRow::wantsOn, Qt::QueuedConnection);
    connect(m_again, &QPushButton::clicked, this, &SentFileRow::wantsAgain, Qt::QueuedConnection);
    connect(m_send, &QPushButton::clicked, this, &SentFileRow::wantsSend, Qt::QueuedConnection);
    connect(m_done, &QPushButton::clicked, this, &SentFileRow::wantsDone, Qt::QueuedConnection);
}

void SentFileRow::show(const reports::Receipt::File& file, const reports::Receipt& receipt)
{
    m_file = file;
    //: 1 is a file's name, 2 its size, 3 how it stands
    m_line->set(tone(receipt), tr("%1 · %2 · %3").arg(file.name, formatSize(file.size), standing(receipt)));
    m_line->setToolTip(QStringLiteral("SHA-256 ") + file.sha256);
    if (file.state != State::Sending) {
        m_progress->hide();
    }
    refreshActions(receipt);
}

void SentFileRow::showProgress(qint64 sent, qint64 total)
{
    if (m_file.state != State::Sending || total <= 0) {
        return;
    }
    const qint64 of = std::min(m_file.size, sent);
    m_progress->setValue(static_cast<int>(steps * (static_cast<double>(sent) / static_cast<double>(total))));
    m_progress->setAccessibleName(tr("Sending %1").arg(m_file.name));
    m_progress->show();
    //: 1 is a file's name, 2 how much of it was sent, 3 its size
    m_line->set(Tone::Neutral,
                sent < total
                    ? tr("%1 · sent %2 of %3").arg(m_file.name, formatSize(of), formatSize(m_file.size))
                    : tr("%1 · %2 sent, waiting for the portal's answer").arg(m_file.name, formatSize(m_file.size)));
}

QString SentFileRow::standing(const reports::Receipt& receipt) const
{
    using Outcome = outbox::Verification::Outcome;
    if (receipt.byHand) {
        return tr("handed in with the form", "a file");
    }
    switch (m_file.state) {
    case State::Delivered:
        return m_file.verification.outcome == Outcome::Verified  ? tr("arrived and checked at the portal", "a file")
               : m_file.verification.outcome == Outcome::Differs ? tr("arrived, but the portal shows it differently")
                                                                 : tr("arrived", "a file");
    case State::Held:
        return receipt.state == State::Held ? tr("waits with the report", "a file") : tr("paused", "a file");
    case State::PersonDecides:
        return tr("cannot be found out whether it arrived: please look at the case", "a file");
    case State::Cancelled:
        return tr("not sent", "a file");
    case State::NeedsAttention:
    case State::Queued:
        return m_file.reason                       ? errorText(*m_file.reason).message
               : receipt.state == State::Delivered ? tr("waits", "a file")
                                                   : tr("waits until the report has arrived", "a file");
    case State::Sending:
        return tr("is being sent", "a file");
    case State::Unclear:
    case State::Checking:
        return tr("being looked up, whether it arrived", "a file");
    }
    return {};
}

Tone SentFileRow::tone(const reports::Receipt& receipt) const
{
    if (receipt.byHand) {
        return Tone::Good;
    }
    if (m_file.state == State::Delivered) {
        return m_file.verification.outcome == outbox::Verification::Outcome::Differs ? Tone::Warning : Tone::Good;
    }
    const bool needsPerson = m_file.state == State::PersonDecides || m_file.state == State::NeedsAttention;
    return needsPerson || (m_file.reason && m_file.state != State::Held) ? Tone::Warning : Tone::Neutral;
}

void SentFileRow::refreshActions(const reports::Receipt& receipt)
{
    const bool ownWay = !m_file.itemId.isEmpty() && !receipt.byHand && receipt.state != State::Held;
    const auto set = [this](QPushButton* button, const QString& text, bool visible) {
        button->setText(text);
        button->setAccessibleName(text + QStringLiteral(": ") + m_file.name);
        button->setVisible(visible);
    };
    set(m_pause, tr("Pause", "sending a file"), ownWay && isOnItsWay(m_file.state));
    set(m_on, tr("Go on", "with sending a file"), ownWay && m_file.state == State::Held);
    set(m_again, tr("Try again"), ownWay && m_file.state == State::NeedsAttention);
    set(m_done, tr("It is there", "a file at the portal"), ownWay && m_file.state == State::PersonDecides);
    set(m_send, tr("Send it again", "a file"), ownWay && m_file.state == State::PersonDecides);
}

} // namespace lotse::ui
