#include "ui/status/StateCard.h"

#include "ui/common/Formats.h"
#include "ui/common/Tokens.h"
#include "ui/common/TonedIcons.h"
#include "ui/status/Section.h"
#include "ui/status/StatusTexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{
constexpr int signSize = 40;
constexpr qint64 worthSaying = 3 * 60'000; // of a clock that differs
} // namespace

StateCard::StateCard(Workspace& workspace, const StatusReader& reader, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_reader(reader),
      m_sign(new QLabel(this)),
      m_state(makeText({}, this)),
      m_region(makeText({}, this)),
      m_age(makeText({}, this)),
      m_connection(makeText({}, this)),
      m_clock(makeText({}, this)),
      m_refresh(new QToolButton(this)),
      m_rules(new QPushButton(this)),
      m_subscribe(new QPushButton(this)),
      m_page(new QPushButton(this)),
      m_seen(new QPushButton(this))
{
    makeCard(this);
    setTextRole(m_state, TextRole::Title);
    setTextRole(m_age, TextRole::Secondary);
    setTextRole(m_connection, TextRole::Secondary);
    setTextRole(m_clock, TextRole::Secondary);
    m_refresh->setIcon(icon(QStringLiteral("refresh")));
    for (QPushButton* button : {m_rules, m_subscribe, m_page}) {
        setButtonRole(button, ButtonRole::Ordinary);
    }
    setButtonRole(m_seen, ButtonRole::Quiet);

    auto* words = new QVBoxLayout;
    words->setSpacing(Space::tiny);
    for (QLabel* label : {m_state, m_region, m_age, m_connection, m_clock}) {
        words->addWidget(label);
    }
    auto* top = new QHBoxLayout;
    top->setSpacing(Space::medium);
    top->addWidget(m_sign, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    top->addWidget(m_refresh, 0, Qt::AlignTop);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(Space::small);
    actions->addWidget(m_rules);
    actions->addWidget(m_subscribe);
    actions->addWidget(m_page);
    actions->addStretch(1);
    actions->addWidget(m_seen);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::medium);
    column->addLayout(top);
    column->addLayout(actions);

    connect(m_refresh, &QToolButton::clicked, this, &StateCard::refreshWanted);
    connect(m_rules, &QPushButton::clicked, this, &StateCard::rulesWanted);
    connect(m_subscribe, &QPushButton::clicked, this, &StateCard::subscriptionWanted);
    connect(m_page, &QPushButton::clicked, this, &StateCard::pageWanted);
    connect(m_seen, &QPushButton::clicked, this, &StateCard::outageSeen);
    retranslate();
}

void StateCard::showSign(Tone tone)
{
    const QIcon sign = icon(iconOf(tone), [tone] { return toneText(tone); });
    m_sign->setPixmap(sign.pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    setTone(m_state, tone);
}

void StateCard::show()
{
    const status::Overview& overview = m_reader.view().overview;
    const QDateTime now = m_workspace.clock.now();
    const bool known = overview.isKnown();
    const status::Severity severity = status::severityOf(overview.summary);
    const Tone tone = known ? StatusTexts::tone(severity) : Tone::Neutral;
    if (known) {
        m_state->setText(StatusTexts::overall(severity));
    } else if (m_workspace.statusPage.isEmpty()) {
        m_state->setText(tr("No status page is known for this vendor"));
    } else {
        m_state->setText(m_reader.job().error ? tr("The status is not known") : tr("The status is being read …"));
    }
    showSign(tone);

    const QString region = m_workspace.account.region;
    m_region->setVisible(known && !region.isEmpty());
    if (known && !region.isEmpty()) {
        const status::Severity own = status::severityIn(overview.summary, region, m_workspace.vendor.regions);
        //: 1 is the name of a region, 2 a sentence like "All systems operational"
        m_region->setText(tr("Your region %1: %2").arg(region, StatusTexts::overall(own)));
    }
    m_age->setText(known && !overview.summary.page.name.isEmpty()
                       ? overview.summary.page.name + QStringLiteral(" · ") + StatusTexts::age(overview, now)
                       : StatusTexts::age(overview, now));
    sync::JobState job = m_reader.job();
    if (!job.lastSuccess.isValid()) {
        job.lastSuccess = overview.checked; // asked before anybody looked
    }
    m_connection->setText(StatusTexts::connection(job, now));
    setTone(m_connection, StatusTexts::isConnectionWell(m_reader.job()) ? Tone::Neutral : Tone::Warning);
    m_connection->setVisible(!m_workspace.statusPage.isEmpty());
    const bool differs = qAbs(overview.clockAhead) > worthSaying;
    m_clock->setVisible(known && differs);
    if (differs) {
        const int minutes = static_cast<int>(qAbs(overview.clockAhead) / 60'000);
        m_clock->setText(overview.clockAhead > 0
                             ? tr("This computer's clock is %n minute(s) ahead of the page's.", nullptr, minutes)
                             : tr("This computer's clock is %n minute(s) behind the page's.", nullptr, minutes));
        setTone(m_clock, Tone::Warning);
    }
    m_seen->setVisible(known && overview.summary.incidents.empty());
    m_page->setEnabled(!m_workspace.statusPage.isEmpty());
    m_subscribe->setEnabled(!m_workspace.statusPage.isEmpty());
    setAccessibleName(m_state->text());
}

void StateCard::retranslate()
{
    m_refresh->setToolTip(tr("Ask the page now (F5)"));
    m_refresh->setAccessibleName(tr("Ask the page now"));
    m_rules->setText(tr("&Notify me …"));
    m_rules->setToolTip(tr("What this computer tells you of: by region, part and severity"));
    m_subscribe->setText(tr("&Subscribe at the vendor"));
    m_subscribe->setToolTip(tr("Opens the page's own form for e-mail, SMS, Slack or webhook"));
    m_page->setText(tr("&Open the page"));
    m_seen->setText(tr("I see an outage that is not here"));
    show();
}

void StateCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        show();
    }
    QFrame::changeEvent(event);
}

} // namespace lotse::ui
