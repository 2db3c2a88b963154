// The way out of an account as a person goes it: the question before, the end once nobody has the account open, and
// what is said after it. Also: a sign-in that turned out to be somebody else's goes over to an account of its own.
#pragma once

#include "assembly/AccountEnd.h"
#include "assembly/AccountTurn.h"
#include "assembly/OpenAccount.h"
#include "ui/shell/MainWindow.h"

#include <functional>

namespace lotse::assembly
{

class AccountEnding : public QObject
{
    Q_OBJECT

public:
    // Closes the account that is open, runs the work, and opens the one that is then current.
    using WhileClosed = std::function<void(AccountTurn::Work)>;

    // All outlive this.
    AccountEnding(AccountEnd& end, ui::MainWindow& window, WhileClosed whileClosed);

    void signOut(const account::Account& account);
    // `open`: where the account's drafts and outbox are read; nullptr: it is not open, and nobody knows what is there.
    void askToRemove(const account::Account& account, OpenAccount* open);
    void handOver(const account::Account& from, const account::Account& to);

Q_SIGNALS:
    void removing(const lotse::account::Account& account); // it was decided

private:
    void ask(const account::Account& account, const Result<std::vector<drafts::Draft>>& drafts,
             const Result<std::vector<outbox::Item>>& unfinished);
    void remove(const account::Account& account, bool keepOwn);
    void tell(const QString& name, bool removed, const Result<AccountEnded>& ended);

    AccountEnd& m_end;
    ui::MainWindow& m_window;
    const WhileClosed m_whileClosed;
};

} // namespace lotse::assembly
