#include "ui/status/IncidentCard.h"

#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/status/Section.h"
#include "ui/status/StatusTexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

IncidentCard::IncidentCard(Workspace& workspace, status::Incident incident, const IncidentSurroundings& around,
                           bool folded, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_incident(std::move(incident)),
      m_around(around),
      m_column(new QVBoxLayout(this))
{
    makeCard(this);
    setAccessibleName(m_incident.name);
    m_column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    m_column->setSpacing(Space::small);
    m_column->addWidget(makeHead());
    if (folded) {
        m_more = new QPushButton(tr("Show everything"), this);
        //: 1 is the name of an incident
        m_more->setAccessibleName(tr("Show everything about %1").arg(m_incident.name));
        setButtonRole(m_more, ButtonRole::Quiet);
        connect(m_more, &QPushButton::clicked, this, &IncidentCard::unfold);
        m_column->addWidget(m_more, 0, Qt::AlignLeft);
    } else {
        makeBody();
    }
}

void IncidentCard::unfold()
{
    if (m_more) {
        const bool hadFocus = m_more->hasFocus();
        m_more->hide();
        std::exchange(m_more, nullptr)->deleteLater();
        makeBody();
        if (hadFocus) {
            if (auto* button = findChild<QPushButton*>(QStringLiteral("report"))) {
                button->setFocus();
            }
        }
    }
}

QWidget* IncidentCard::makeHead()
{
    auto* head = new QWidget(this);
    auto* name = makeText(m_incident.name, head);
    setTextRole(name, TextRole::Heading);
    auto* state = new Badge(head);
    const bool over = status::isOver(m_incident);
    const Tone tone = over ? Tone::Good : StatusTexts::tone(status::severityOf(m_incident));
    state->set(tone, StatusTexts::phase(m_incident.status));
    auto* top = new QHBoxLayout;
    top->setSpacing(Space::small);
    top->addWidget(name, 1);
    if (!m_incident.impact.isEmpty() && !m_incident.maintenance) {
        auto* impact = new Badge(head);
        impact->set(over ? Tone::Neutral : StatusTexts::tone(status::severityOfImpact(m_incident.impact)),
                    StatusTexts::impact(m_incident.impact));
        top->addWidget(impact, 0, Qt::AlignTop);
    }
    top->addWidget(state, 0, Qt::AlignTop);

    QStringList facts;
    if (m_incident.maintenance && m_incident.plannedFrom.isValid()) {
        facts.append(StatusTexts::span(m_incident.plannedFrom, m_incident.plannedUntil));
    } else if (m_incident.began().isValid()) {
        const QDateTime end = m_incident.ended();
        //: 1 is a day and time
        facts.append(end.isValid() ? StatusTexts::span(m_incident.began(), end)
                                   : tr("since %1").arg(StatusTexts::time(m_incident.began(), m_around.timeZone)));
    }
    const QStringList regions = status::regionsOf(m_incident, m_around.parts, m_around.regions);
    if (!regions.isEmpty()) {
        facts.append(regions.join(QStringLiteral(", ")));
    }
    QStringList parts;
    for (const status::PartMention& part : m_incident.parts) {
        parts.append(part.name);
    }
    if (!parts.isEmpty()) {
        facts.append(parts.join(QStringLiteral(", ")));
    }
    if (m_around.gone) {
        facts.append(tr("the page no longer lists it"));
    }
    auto* line = makeText(facts.join(QStringLiteral(" · ")), head);
    setTextRole(line, TextRole::Secondary);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    column->addLayout(top);
    column->addWidget(line);
    return head;
}

QWidget* IncidentCard::makeUpdate(const status::Update& update)
{
    auto* row = new QWidget(this);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(Space::medium, 0, 0, 0);
    column->setSpacing(Space::tiny);
    //: 1 is a state of an incident, 2 a day and time
    auto* head = makeText(
        tr("%1 · %2").arg(StatusTexts::phase(update.status), StatusTexts::time(update.at, m_around.timeZone)), row);
    setTextRole(head, TextRole::Secondary);
    column->addWidget(head);
    if (!update.body.isEmpty()) {
        column->addWidget(makeText(update.body, row));
    }
    QStringList changes;
    for (const status::PartChange& change : update.changes) {
        changes.append(StatusTexts::change(change));
    }
    if (!changes.isEmpty()) {
        auto* parts = makeText(changes.join(QStringLiteral("\n")), row);
        setTextRole(parts, TextRole::Small);
        column->addWidget(parts);
    }
    return row;
}

void IncidentCard::makeBody()
{
    for (const status::Update& update : m_incident.updates) {
        m_column->addWidget(makeUpdate(update));
    }
    m_cases = new QVBoxLayout;
    m_cases->setSpacing(Space::tiny);
    m_column->addLayout(m_cases);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(Space::small);
    auto* report = new QPushButton(tr("Report a problem with this"), this);
    report->setObjectName(QStringLiteral("report"));
    //: 1 is the name of an incident
    report->setAccessibleDescription(tr("Begins a report that names %1").arg(m_incident.name));
    connect(report, &QPushButton::clicked, this, [this] { Q_EMIT reportWanted(m_incident); });
    actions->addWidget(report);
    if (!m_incident.link.isEmpty()) {
        auto* open = new QPushButton(tr("Open at the vendor"), this);
        setButtonRole(open, ButtonRole::Quiet);
        connect(open, &QPushButton::clicked, this, [this] { m_workspace.browser.open(m_incident.link); });
        actions->addWidget(open);
    }
    actions->addStretch(1);
    m_column->addLayout(actions);
    readCases();
}

void IncidentCard::readCases()
{
    QStringList names{m_incident.id};
    if (!m_incident.link.isEmpty()) {
        names.append(m_incident.link.toString());
    }
    const QDateTime began = m_incident.began();
    whenAnswered(m_workspace.cases.naming(names, began.isValid() ? began.addDays(-1) : began), this,
                 [this](const Result<std::vector<cases::Case>>& own) {
                     for (const cases::Case& each : own.valueOr({})) {
                         const QString number = each.number.isEmpty() ? tr("no number yet") : each.number;
                         //: an own case that names this incident: 1 is its number, 2 its subject
                         auto* open = new QPushButton(tr("Your case %1: %2").arg(number, each.subject), this);
                         setButtonRole(open, ButtonRole::Quiet);
                         open->setIcon(icon(QStringLiteral("cases")));
                         connect(open, &QPushButton::clicked, this, [this, id = each.id] { Q_EMIT caseWanted(id); });
                         m_cases->addWidget(open, 0, Qt::AlignLeft);
                     }
                 });
}

} // namespace lotse::ui
