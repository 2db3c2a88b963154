#include "ui/createcase/StatusHint.h"

#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/StatusLag.h"
#include "ui/createcase/ReportContext.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{

constexpr qsizetype shortestPartWord = 4;

// Whether one of the parts that it names is spoken of in a text, by a word of its own.
bool namesPartIn(const status::Incident& incident, const QString& text)
{
    return std::any_of(incident.parts.begin(), incident.parts.end(), [&text](const status::PartMention& part) {
        const QStringList words = part.name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return std::any_of(words.begin(), words.end(), [&text](const QString& word) {
            return word.size() >= shortestPartWord && text.contains(word, Qt::CaseInsensitive);
        });
    });
}

} // namespace

StatusHint::StatusHint(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_banner(new Banner(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::small, Space::large, 0);
    column->addWidget(m_banner);
    hide();
    connect(&workspace.status, &status::StatusStore::changed, this, &StatusHint::read);
    connect(m_banner, &Banner::firstAction, this, [this] {
        if (m_incident.isEmpty()) {
            m_greenSeen = true;
        } else if (m_report) {
            m_report->edit([this](reports::Report& report) { report.relatedIncident = m_citation; });
        }
        hide();
    });
    connect(m_banner, &Banner::secondAction, this, [this] { Q_EMIT wantsIncident(m_incident); });
}

void StatusHint::lookAt(ReportContext* report)
{
    m_report = report;
    read();
}

void StatusHint::read()
{
    if (!m_report || m_report->isLocked() || !m_report->report().relatedIncident.isEmpty()) {
        hide();
        return;
    }
    whenAnswered(m_workspace.status.overview(), this, [this](const Result<status::Overview>& overview) {
        if (overview && m_report) {
            tell(*overview);
        }
    });
}

void StatusHint::tell(const status::Overview& overview)
{
    hide();
    if (!overview.isKnown() || overview.address != m_workspace.statusPage) {
        return;
    }
    const std::vector<status::Incident>& open = overview.summary.incidents;
    const reports::Report& report = m_report->report();
    const auto isHere = [&](const status::Incident& incident) {
        const QStringList regions = status::regionsOf(incident, overview.summary.parts, m_workspace.vendor.regions);
        return regions.isEmpty() || report.region.isEmpty() || regions.contains(report.region);
    };
    // The one whose parts the report speaks of, before any other of the region.
    const QString about = report.product + u' ' + report.agentGroup + u' ' + report.summary;
    auto mine = std::find_if(open.begin(), open.end(), [&](const status::Incident& incident) {
        return isHere(incident) && namesPartIn(incident, about);
    });
    mine = mine != open.end() ? mine : std::find_if(open.begin(), open.end(), isHere);
    if (mine != open.end()) {
        hint(*mine);
    } else if (open.empty() && !m_greenSeen) {
        m_incident.clear();
        m_banner->show(Tone::Info, tr("The vendor's status page is green. Report it anyway."),
                       statusLagWords(m_workspace.vendor, overview.checked, m_workspace.clock.now()));
        m_banner->setActions(tr("Close"));
        setVisible(true);
    }
}

void StatusHint::hint(const status::Incident& incident)
{
    m_incident = incident.id;
    m_citation = status::citationOf(incident);
    //: 1 is the name of an incident on the vendor's status page
    m_banner->show(Tone::Warning, tr("The vendor reports an incident: %1").arg(incident.name),
                   tr("If it is this one, name it in your report: the support sees at once what it belongs to."));
    m_banner->setActions(tr("Name it in this report"), tr("Show it"));
    setVisible(true);
}

void StatusHint::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        read();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
