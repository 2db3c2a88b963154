#include "ui/shell/SignInRow.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Look.h"
#include "ui/common/Tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

SignInRow::SignInRow(QWidget* parent)
    : QWidget(parent),
      m_signIn(new QPushButton(this)),
      m_copy(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_note(new QLabel(this))
{
    m_signIn->setObjectName(QStringLiteral("signIn"));
    setButtonRole(m_copy, ButtonRole::Quiet);
    setButtonRole(m_cancel, ButtonRole::Quiet);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setTextRole(m_note, TextRole::Secondary);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    column->addLayout(buttons);
    column->addWidget(m_note);
    setFocusProxy(m_signIn);

    connect(m_signIn, &QPushButton::clicked, this, [this] {
        setState(State::Opening);
        Q_EMIT wanted();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setState(State::Idle);
        m_signIn->setFocus();
        Q_EMIT cancelled();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded)); });
    setState(State::Idle);
}

void SignInRow::setReady(bool ready)
{
    m_ready = ready;
    setState(m_state);
}

void SignInRow::showWaiting(const QUrl& address, bool shown)
{
    m_address = address;
    m_shown = shown;
    setState(State::Waiting);
}

void SignInRow::showDone()
{
    setState(State::Done);
}

void SignInRow::showProblem(const Error& error)
{
    m_error = error;
    setState(State::Failed);
}

void SignInRow::showNotLasting()
{
    setState(State::NotLasting);
}

void SignInRow::showNothing()
{
    setState(State::Idle);
}

void SignInRow::setState(State state)
{
    m_state = state;
    m_signIn->setEnabled(m_ready && !isWaiting());
    m_copy->setVisible(state == State::Waiting);
    m_cancel->setVisible(isWaiting());
    const Tone tone = state == State::Done                                   ? Tone::Good
                      : state == State::Failed || state == State::NotLasting ? Tone::Danger
                                                                             : Tone::Neutral;
    setTone(m_note, tone);
    retranslate();
}

void SignInRow::retranslate()
{
    m_signIn->setText(m_state == State::Done ? tr("Sign in again in the browser") : tr("Sign in in the browser"));
    m_copy->setText(tr("Copy the address"));
    m_cancel->setText(tr("Stop waiting"));
    switch (m_state) {
    case State::Idle:
        m_note->setText(m_ready ? tr("Your password stays between you and the portal; Lotse never sees it.")
                                : tr("Please enter the site address and the client ID first."));
        break;
    case State::Opening:
        m_note->setText(tr("Opening your browser …"));
        break;
    case State::Waiting:
        m_note->setText(m_shown ? tr("Waiting for you to sign in in your browser. Nothing opened? Copy the address "
                                     "and open it yourself.")
                                : tr("No browser could be opened. Please copy the address and open it in one on this "
                                     "computer."));
        break;
    case State::Done:
        m_note->setText(tr("You are signed in. Save the account to use it."));
        break;
    case State::NotLasting:
        m_note->setText(tr("The portal let you in but gives no lasting sign-in. Please ask the vendor to allow "
                           "“refresh tokens” for this client ID."));
        break;
    case State::Failed: {
        const ErrorText text = errorText(m_error);
        m_note->setText(text.message + u' ' + text.advice);
        break;
    }
    }
}

} // namespace lotse::ui
