// The sign-in in the browser as a row of a form: a button, then what is waited for, then how it ended.
#pragma once

#include "foundation/Error.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class SignInRow final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInRow(QWidget* parent = nullptr);

    // Whether what a sign-in needs is entered.
    void setReady(bool ready);
    [[nodiscard]] bool isWaiting() const { return m_state == State::Opening || m_state == State::Waiting; }

    // `shown`: a browser took the address; else the person copies it.
    void showWaiting(const QUrl& address, bool shown);
    void showDone();
    void showProblem(const Error& error);
    // The portal let the person in but gives nothing that lasts.
    void showNotLasting();
    void showNothing();
    void retranslate();

Q_SIGNALS:
    void wanted();
    void cancelled();

private:
    enum class State { Idle, Opening, Waiting, Done, NotLasting, Failed };

    void setState(State state);

    State m_state = State::Idle;
    bool m_ready = false;
    bool m_shown = true;
    QUrl m_address;
    Error m_error;
    QPushButton* m_signIn;
    QPushButton* m_copy;
    QPushButton* m_cancel;
    QLabel* m_note;
};

} // namespace lotse::ui
