#include "ui/status/PastIncidents.h"

#include "ui/common/Answer.h"
#include "ui/common/Icons.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

namespace lotse::ui
{

namespace
{
constexpr int most = 40;
constexpr std::chrono::milliseconds typingPause{120};
constexpr int searchWidth = 280;
} // namespace

PastIncidents::PastIncidents(Workspace& workspace, const StatusReader& reader, QWidget* parent)
    : Section(parent), m_workspace(workspace), m_reader(reader), m_search(new QLineEdit(this)), m_soon(new QTimer(this))
{
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    addAction(m_search);
    m_soon->setSingleShot(true);
    m_soon->setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_soon, &QTimer::timeout, this, &PastIncidents::show);
}

void PastIncidents::showOnly(const QString& incidentId)
{
    m_wanted = incidentId;
    m_search->setText(incidentId);
}

void PastIncidents::show()
{
    setTitle(tr("Everything seen so far"));
    m_search->setPlaceholderText(tr("Search all incidents"));
    m_search->setAccessibleName(tr("Search all incidents"));
    m_asking.request_stop();
    m_asking = std::stop_source();
    setVisible(m_reader.view().overview.isKnown());
    if (!m_reader.view().overview.isKnown()) {
        return; // what is current is not known yet, so what is past is neither
    }
    status::IncidentQuery query;
    query.words = m_search->text();
    whenAnswered(m_workspace.status.incidents(query, most, m_asking.get_token()), this,
                 [this](const Result<std::vector<status::Incident>>& found) {
                     if (found) {
                         showFound(*found);
                     }
                 });
}

void PastIncidents::showFound(const std::vector<status::Incident>& found)
{
    clear();
    const status::Summary& summary = m_reader.view().overview.summary;
    for (const status::Incident& each : found) {
        const auto isThis = [&](const status::Incident& other) { return other.id == each.id; };
        const bool current = std::any_of(summary.incidents.begin(), summary.incidents.end(), isThis) ||
                             std::any_of(summary.maintenances.begin(), summary.maintenances.end(), isThis);
        if (current && m_search->text().isEmpty()) {
            continue; // stands above
        }
        const IncidentSurroundings around{.timeZone = summary.page.timeZone,
                                          .regions = m_workspace.vendor.regions,
                                          .parts = summary.parts,
                                          .gone = !current && !status::isOver(each)};
        auto* card = new IncidentCard(m_workspace, each, around, each.id != m_wanted, this);
        connect(card, &IncidentCard::reportWanted, this, &PastIncidents::reportWanted);
        connect(card, &IncidentCard::caseWanted, this, &PastIncidents::caseWanted);
        add(card);
    }
    if (found.empty()) {
        addText(m_search->text().isEmpty() ? tr("Nothing was seen so far.") : tr("Nothing was found."));
    } else if (found.size() == most) {
        addText(tr("Only the newest %n are shown; search for others.", nullptr, most));
    }
}

} // namespace lotse::ui
