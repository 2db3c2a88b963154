#include "assembly/AccountEnding.h"

#include "foundation/LogCategories.h"
#include "ui/common/Answer.h"
#include "ui/shell/BannerTexts.h"
#include "ui/shell/RemoveAccountDialog.h"

namespace lotse::assembly
{

namespace
{
const QString endedKey = QStringLiteral("ended");
}

AccountEnding::AccountEnding(AccountEnd& end, ui::MainWindow& window, WhileClosed whileClosed)
    : m_end(end), m_window(window), m_whileClosed(std::move(whileClosed))
{
    connect(&m_window.banners(), &ui::BannerArea::firstAction, this, [this](const QString& key) {
        if (key == endedKey) {
            m_window.banners().clear(key);
        }
    });
}

void AccountEnding::signOut(const account::Account& account)
{
    m_whileClosed([this, account] {
        return m_end.signOut(account).then(
            this, [this, name = account.name](const Result<AccountEnded>& ended) { tell(name, false, ended); });
    });
}

void AccountEnding::askToRemove(const account::Account& account, OpenAccount* open)
{
    if (!open) {
        ask(account, Error{.code = ErrorCode::StorageBusy}, Error{.code = ErrorCode::StorageBusy});
        return;
    }
    auto* asking = new QObject(open); // ends with the account
    auto& outbox = open->workspace().outbox.store();
    ui::whenAnswered(open->workspace().drafts.list(), asking, [this, account, asking, &outbox](const auto& drafts) {
        ui::whenAnswered(outbox.unfinished(), asking,
                         [this, account, drafts](const auto& unfinished) { ask(account, drafts, unfinished); });
    });
}

void AccountEnding::ask(const account::Account& account, const Result<std::vector<drafts::Draft>>& drafts,
                        const Result<std::vector<outbox::Item>>& unfinished)
{
    const bool signedIn = account.kind == account::Kind::Salesforce && !account.clientId.isEmpty();
    auto* question = new ui::RemoveAccountDialog({.name = account.name,
                                                  .drafts = drafts ? static_cast<int>(drafts->size()) : 0,
                                                  .undelivered = unfinished ? static_cast<int>(unfinished->size()) : 0,
                                                  .isReadable = drafts && unfinished,
                                                  .signedIn = signedIn},
                                                 &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &ui::RemoveAccountDialog::removalWanted, this,
            [this, account](bool keepOwn) { remove(account, keepOwn); });
    question->open();
}

void AccountEnding::remove(const account::Account& account, bool keepOwn)
{
    Q_EMIT removing(account);
    m_whileClosed([this, account, keepOwn] {
        return m_end.remove(account, keepOwn)
            .then(this, [this, name = account.name](const Result<AccountEnded>& ended) { tell(name, true, ended); });
    });
}

void AccountEnding::tell(const QString& name, bool removed, const Result<AccountEnded>& ended)
{
    if (!ended) {
        m_window.banners().set(endedKey, [error = ended.error()] { return ui::settingsUnsavedBanner(error); });
        return;
    }
    const ui::EndedFacts facts{.name = name,
                               .removed = removed,
                               .stillAtPortal = ended->mayHoldAtPortal,
                               .secretsLeft = ended->secretsLeft,
                               .filesProblem = ended->filesProblem,
                               .kept = ended->kept};
    m_window.banners().set(endedKey, [facts] { return ui::endedBanner(facts); });
}

void AccountEnding::handOver(const account::Account& from, const account::Account& to)
{
    m_whileClosed([this, from, to] {
        return m_end.handOver(from, to).then(this, [](const Result<void>& done) {
            if (!done) { // the new account asks for a sign-in of its own
                qCWarning(lcAccount) << "the sign-in is not handed over:" << errorName(done.error().code);
            }
        });
    });
}

} // namespace lotse::assembly
