#include "assembly/CaseWatch.h"

#include "ui/common/Answer.h"

namespace lotse::assembly
{

namespace
{

using cases::CaseNews;
using ui::Notice;

const QString topic = QStringLiteral("cases");

Notice::Kind noticeKind(CaseNews::Kind kind)
{
    switch (kind) {
    case CaseNews::Kind::Reply:
        return Notice::Kind::CaseReply;
    case CaseNews::Kind::Status:
        return Notice::Kind::CaseStatus;
    case CaseNews::Kind::Closed:
        return Notice::Kind::CaseClosed;
    case CaseNews::Kind::Escalated:
        return Notice::Kind::CaseEscalated;
    }
    return Notice::Kind::CaseReply;
}

Notice noticeOf(const CaseNews& news, const QDateTime& now)
{
    return {.id = QStringLiteral("%1:%2:%3").arg(topic, news.head.id).arg(static_cast<int>(news.kind)),
            .kind = noticeKind(news.kind),
            .subject = news.head.subject,
            .number = news.head.number,
            .count = news.count,
            .state = news.head.status,
            .at = now,
            .destination = ui::Destination{.kind = ui::Destination::Kind::Case, .id = news.head.id}};
}

} // namespace

CaseWatch::CaseWatch(OpenAccount& account, ui::MainWindow& window, DesktopNotices& desktop, Clock& clock)
    : m_account(account), m_window(window), m_desktop(desktop), m_clock(clock)
{
    connect(&account.workspace().cases, &cases::CaseStore::happened, this, &CaseWatch::tell);
}

// Rules that cannot be read must not silence anything that the usual ones tell.
void CaseWatch::tell(const std::vector<CaseNews>& news)
{
    ui::whenAnswered(m_account.workspace().caseBook.rules(), this, [this, news](const Result<cases::NewsRules>& rules) {
        ui::whenAnswered(m_account.workspace().caseBook.watched(), this,
                         [this, news, rules](const Result<QSet<QString>>& watched) {
                             tellByRules(news, rules.valueOr(cases::NewsRules::usual()), watched.valueOr({}));
                         });
    });
}

void CaseWatch::tellByRules(const std::vector<CaseNews>& news, const cases::NewsRules& rules,
                            const QSet<QString>& watched)
{
    for (const CaseNews& one : news) {
        const cases::NewsScope scope = scopeOf(one, m_account.vendor().productionDown.recognised, watched);
        if (!rules.wants(scope, one.kind)) {
            continue;
        }
        const bool urgent = scope == cases::NewsScope::ProductionDown;
        Notice notice = noticeOf(one, m_clock.now());
        m_desktop.show(topic, urgent ? notices::Weight::Urgent : notices::Weight::Ordinary, notice);
        m_window.notices().add(std::move(notice));
    }
}

} // namespace lotse::assembly
