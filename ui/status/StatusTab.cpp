#include "ui/status/StatusTab.h"

#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/StatusLag.h"
#include "ui/common/TonedIcons.h"
#include "ui/status/DaysSection.h"
#include "ui/status/IncidentCard.h"
#include "ui/status/PartsGrid.h"
#include "ui/status/PastIncidents.h"
#include "ui/status/PlansSection.h"
#include "ui/status/RulesDialog.h"
#include "ui/status/StateCard.h"
#include "ui/status/StatusReader.h"
#include "ui/status/StatusTexts.h"

#include <QDir>
#include <QEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace lotse::ui
{

StatusTab::StatusTab(Workspace& workspace, QWidget* parent)
    : Tab(parent),
      m_workspace(workspace),
      m_reader(new StatusReader(workspace, this)),
      m_scroll(new QScrollArea(this)),
      m_banner(new Banner(this)),
      m_lag(new Banner(this)),
      m_state(new StateCard(workspace, *m_reader, this)),
      m_open(new QVBoxLayout),
      m_parts(new PartsGrid(workspace, *m_reader, this)),
      m_plans(new PlansSection(workspace, *m_reader, this)),
      m_days(new DaysSection(workspace, *m_reader, this)),
      m_past(new PastIncidents(workspace, *m_reader, this))
{
    build();
    connectReader();
    m_banner->show(Tone::Neutral, {});
    m_lag->show(Tone::Neutral, {});
    showAll();
    m_reader->read();
}

StatusTab::~StatusTab() = default;

void StatusTab::build()
{
    auto* content = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Space::large, Space::medium, Space::large, Space::large);
    column->setSpacing(Space::large);
    m_open->setSpacing(Space::medium);
    column->addWidget(m_banner);
    column->addWidget(m_state);
    column->addWidget(m_lag);
    column->addLayout(m_open);
    for (QWidget* section : std::initializer_list<QWidget*>{m_parts, m_plans, m_days, m_past}) {
        column->addWidget(section);
    }
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(title());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    setFocusProxy(m_scroll);
}

void StatusTab::connectReader()
{
    connect(m_reader, &StatusReader::arrived, this, &StatusTab::showAll);
    connect(m_reader, &StatusReader::aged, m_state, &StateCard::show);
    connect(m_reader, &StatusReader::jobChanged, m_state, &StateCard::show);
    connect(m_reader, &StatusReader::failed, this, [this](const Error& error) {
        const ErrorText text = errorText(error);
        m_banner->show(Tone::Warning, text.message, text.advice);
    });
    connect(m_plans, &PlansSection::failed, this, [this](const Error& error) {
        const ErrorText text = errorText(error);
        m_banner->show(Tone::Warning, text.message, text.advice);
    });
    connect(m_plans, &PlansSection::written, this, [this](const QString& path) {
        m_banner->show(Tone::Good, tr("The calendar file was written."), QDir::toNativeSeparators(path));
    });
    connect(m_state, &StateCard::refreshWanted, this, &StatusTab::refresh);
    const auto openPage = [this] {
        const QUrl page = m_reader->view().overview.summary.page.url;
        m_workspace.browser.open(page.isEmpty() ? m_workspace.statusPage : page);
    };
    connect(m_state, &StateCard::pageWanted, this, openPage);
    // The page has its form behind a button of its own; no address of the form itself is public.
    connect(m_state, &StateCard::subscriptionWanted, this, openPage);
    connect(m_state, &StateCard::rulesWanted, this, &StatusTab::editRules);
    connect(m_state, &StateCard::outageSeen, this, &StatusTab::showLag);
    connect(m_lag, &Banner::firstAction, this,
            [this] { Q_EMIT wantsToGo({.kind = Destination::Kind::ProductionDown, .id = {}}); });
    connect(m_lag, &Banner::secondAction, this, [this] { m_lag->show(Tone::Neutral, {}); });
    connect(m_past, &PastIncidents::reportWanted, this, &StatusTab::report);
    connect(m_past, &PastIncidents::caseWanted, this, &StatusTab::openCase);
}

void StatusTab::showAll()
{
    m_state->retranslate();
    Q_EMIT faceChanged();
    showOpen();
    m_parts->show();
    m_plans->show();
    m_days->show();
    m_past->show();
    if (!m_wanted.isEmpty() && m_reader->view().overview.isKnown()) {
        showIncident(std::exchange(m_wanted, QString()));
    }
}

void StatusTab::showOpen()
{
    for (IncidentCard* card : std::exchange(m_cards, {})) {
        m_open->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    const status::Summary& summary = m_reader->view().overview.summary;
    const IncidentSurroundings around{
        .timeZone = summary.page.timeZone, .regions = m_workspace.vendor.regions, .parts = summary.parts};
    for (const status::Incident& incident : summary.incidents) {
        auto* card = new IncidentCard(m_workspace, incident, around, false, this);
        connect(card, &IncidentCard::reportWanted, this, &StatusTab::report);
        connect(card, &IncidentCard::caseWanted, this, &StatusTab::openCase);
        m_open->addWidget(card);
        m_cards.push_back(card);
    }
}

void StatusTab::showLag()
{
    const QDateTime checked = m_reader->view().overview.checked;
    const QString detail = statusLagWords(m_workspace.vendor, checked, m_workspace.clock.now());
    m_lag->show(Tone::Info, tr("A green page does not mean that it is your side. Report it anyway."), detail);
    m_lag->setActions(tr("Report production down"), tr("Close"));
}

bool StatusTab::go(const Destination& destination)
{
    if (destination.kind != Destination::Kind::Status) {
        return false;
    }
    if (!destination.id.isEmpty()) {
        if (m_reader->view().overview.isKnown()) {
            showIncident(destination.id);
        } else {
            m_wanted = destination.id;
        }
    }
    return true;
}

void StatusTab::showIncident(const QString& id)
{
    for (IncidentCard* card : m_cards) {
        if (card->incident().id == id) {
            // Laid out first: only then is it known where it stands.
            QTimer::singleShot(0, card, [this, card] { m_scroll->ensureWidgetVisible(card); });
            return;
        }
    }
    m_past->showOnly(id);
    QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_past); });
}

void StatusTab::report(const status::Incident& incident)
{
    Q_EMIT wantsToGo({.kind = Destination::Kind::ProductionDown, .id = {}, .related = status::citationOf(incident)});
}

void StatusTab::openCase(const QString& id)
{
    Q_EMIT wantsToGo({.kind = Destination::Kind::Case, .id = id});
}

void StatusTab::editRules()
{
    if (m_rules) {
        m_rules->raise();
        return;
    }
    m_rules = new RulesDialog(m_reader->view().rules, m_reader->surroundings(), this);
    m_rules->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_rules, &RulesDialog::saved, this, [this](const std::vector<status::Rule>& rules) {
        whenAnswered(m_workspace.statusBook.saveRules(rules), this, [this](const Result<void>& done) {
            if (!done) {
                const ErrorText text = errorText(done.error());
                m_banner->show(Tone::Warning, text.message, text.advice);
            }
        });
    });
    m_rules->open();
}

void StatusTab::refresh()
{
    m_workspace.sync.wake();
}

QString StatusTab::name()
{
    return tr("System Status");
}

QString StatusTab::iconName() const
{
    const status::Overview& overview = m_reader->view().overview;
    const Tone tone = overview.isKnown() ? StatusTexts::tone(status::severityOf(overview.summary)) : Tone::Neutral;
    return tone == Tone::Warning || tone == Tone::Danger ? iconOf(tone) : QStringLiteral("status");
}

void StatusTab::changeEvent(QEvent* event)
{
    Tab::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        m_scroll->setAccessibleName(title());
        showAll();
    }
}

} // namespace lotse::ui
