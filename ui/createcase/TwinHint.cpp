#include "ui/createcase/TwinHint.h"

#include "support/reports/Joining.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/Formats.h"
#include "ui/createcase/ReportContext.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

// An outage that was reported longer ago is hardly the same.
constexpr qint64 twinSeconds = 12 * 3600;
constexpr std::chrono::milliseconds typingPause{400};

} // namespace

TwinHint::TwinHint(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_banner(new Banner(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::small, Space::large, 0);
    column->addWidget(m_banner);
    hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &TwinHint::look);
    connect(m_banner, &Banner::firstAction, this, &TwinHint::join);
    connect(m_banner, &Banner::secondAction, this, [this] {
        if (m_twin) {
            m_others.append(m_twin->id);
            m_twin.reset();
            show();
        }
    });
}

void TwinHint::lookAt(ReportContext* report)
{
    if (m_report) {
        m_report->disconnect(this);
    }
    m_report = report;
    m_names.clear();
    m_twin.reset();
    show();
    if (report && !report->isLocked() && m_workspace.account.kind != account::Kind::Assisted) {
        connect(report, &ReportContext::changed, &m_pause, qOverload<>(&QTimer::start));
        m_pause.start();
    }
}

void TwinHint::look()
{
    if (!m_report || !m_report->report().urgent) {
        m_twin.reset();
        m_names.clear();
        show();
        return;
    }
    const QStringList names = reports::endpointNames(m_report->report());
    if (names == m_names) {
        return;
    }
    m_names = names;
    if (names.isEmpty()) {
        m_twin.reset();
        show();
        return;
    }
    whenAnswered(m_workspace.cases.naming(names, m_workspace.clock.now().addSecs(-twinSeconds)), this,
                 [this, names](const Result<std::vector<cases::Case>>& found) {
                     if (names != m_names || !m_report) {
                         return;
                     }
                     m_twin = found ? reports::openTwin(*found, m_workspace.vendor) : std::nullopt;
                     show();
                 });
}

void TwinHint::show()
{
    const bool isThere = m_twin && m_report && !m_others.contains(m_twin->id);
    setVisible(isThere);
    if (!isThere) {
        m_banner->show(Tone::Neutral, {});
        return;
    }
    m_banner->setActions(tr("&Join it"), tr("It is something else"));
    //: 1 is a case number, 2 how long ago: "18 minutes ago", 3 a subject
    m_banner->show(
        Tone::Warning,
        tr("Case %1 for the same endpoint was opened %2: %3")
            .arg(m_twin->number, formatAge(m_twin->created, m_workspace.clock.now()), m_twin->subject),
        tr("Joining adds what you wrote there as a comment, with its files, instead of opening a second case."));
}

void TwinHint::join()
{
    if (!m_report || !m_twin) {
        return;
    }
    if (!m_report->masking().isCurrent()) {
        return; // a moment later everything is searched
    }
    const QString caseId = m_twin->id;
    const QPointer<ReportContext> report = m_report;
    whenAnswered(report->flush(), this, [this, report, caseId](const Result<qint64>& version) {
        if (!report || !version) {
            Q_EMIT failed(version ? Error{.code = ErrorCode::Cancelled} : version.error());
            return;
        }
        const reports::JoinOrder order{.draftId = report->draftId(),
                                       .version = *version,
                                       .account = m_workspace.account,
                                       .caseId = caseId,
                                       .packet = report->packet(),
                                       .files = report->files(),
                                       .now = m_workspace.clock.now()};
        whenAnswered(reports::joinCase(m_workspace.outbox, order), this,
                     [this, report, caseId, draftId = order.draftId](const Result<void>& done) {
                         if (!done) {
                             Q_EMIT failed(done.error());
                             return;
                         }
                         if (report) {
                             report->spend();
                         }
                         m_workspace.drafts.notify(draftId);
                         Q_EMIT joined(caseId);
                     });
    });
}

void TwinHint::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        show();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
