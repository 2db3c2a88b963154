#include "assembly/ForumWatch.h"

#include "support/community/ThreadStore.h"
#include "ui/common/Answer.h"

namespace lotse::assembly
{

namespace
{

using community::ThreadNews;
using ui::Notice;

const QString topic = QStringLiteral("community");

Notice noticeOf(const ThreadNews& news, const QDateTime& now)
{
    const bool accepted = news.kind == ThreadNews::Kind::Accepted;
    const bool mine = news.scope == ThreadNews::Scope::Mine;
    return {.id = QStringLiteral("%1:%2:%3").arg(topic, news.head.id).arg(static_cast<int>(news.kind)),
            .kind = accepted ? (mine ? Notice::Kind::AnswerAccepted : Notice::Kind::ThreadSolved)
                             : (mine ? Notice::Kind::QuestionAnswered : Notice::Kind::ThreadAnswered),
            .subject = news.head.title,
            .number = {},
            .count = news.count,
            .at = now,
            .destination = ui::Destination{.kind = ui::Destination::Kind::Thread, .id = news.head.id}};
}

} // namespace

ForumWatch::ForumWatch(OpenAccount& account, ui::MainWindow& window, DesktopNotices& desktop, Clock& clock)
    : m_account(account), m_window(window), m_desktop(desktop), m_clock(clock)
{
    if (const community::ThreadStore* threads = account.workspace().threads) {
        connect(threads, &community::ThreadStore::happened, this, &ForumWatch::tell);
    }
}

// Rules that cannot be read must not silence anything that the usual ones tell.
void ForumWatch::tell(const std::vector<ThreadNews>& news)
{
    ui::whenAnswered(m_account.workspace().threads->rules(), this,
                     [this, news](const Result<community::ThreadRules>& stored) {
                         const community::ThreadRules rules = stored.valueOr(community::ThreadRules::usual());
                         for (const ThreadNews& one : news) {
                             if (!rules.wants(one.scope, one.kind)) {
                                 continue;
                             }
                             Notice notice = noticeOf(one, m_clock.now());
                             m_desktop.show(topic, notices::Weight::Ordinary, notice);
                             m_window.notices().add(std::move(notice));
                         }
                     });
}

} // namespace lotse::assembly
