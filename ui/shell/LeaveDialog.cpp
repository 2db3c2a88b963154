#include "ui/shell/LeaveDialog.h"

#include "ui/common/Look.h"
#include "ui/shell/Standing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{
constexpr std::size_t mostNamed = 6;
}

LeaveDialog::LeaveDialog(std::vector<outbox::Item> reports, QWidget* parent)
    : QDialog(parent),
      m_reports(std::move(reports)),
      m_title(new QLabel(this)),
      m_list(new QLabel(this)),
      m_explanation(new QLabel(this)),
      m_stay(new QPushButton(this)),
      m_otherWay(new QPushButton(this)),
      m_quit(new QPushButton(this))
{
    std::ranges::stable_sort(m_reports, {}, &outbox::Item::lane);
    setObjectName(QStringLiteral("leaveDialog"));
    setTextRole(m_title, TextRole::Heading);
    for (QLabel* label : {m_title, m_list, m_explanation}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(420);
    }
    makeCard(m_list);
    m_list->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    setButtonRole(m_stay, ButtonRole::Primary);
    m_stay->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_quit);
    buttons->addStretch(1);
    buttons->addWidget(m_otherWay);
    buttons->addWidget(m_stay);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(m_list);
    column->addWidget(m_explanation);
    column->addSpacing(Space::small);
    column->addLayout(buttons);
    connect(m_stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_otherWay, &QPushButton::clicked, this, [this] {
        const QString id = m_reports.front().id;
        accept();
        Q_EMIT otherWayWanted(id);
    });
    connect(m_quit, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT quitWanted();
    });
    retranslate();
}

void LeaveDialog::retranslate()
{
    const auto count = static_cast<int>(m_reports.size());
    setWindowTitle(tr("Quit Lotse?"));
    m_title->setText(tr("%n report(s) not delivered yet", nullptr, count));
    QStringList lines;
    for (std::size_t i = 0; i < m_reports.size() && i < mostNamed; ++i) {
        //: 1 is the title of a report, 2 why it waits ("no connection")
        lines.append(tr("%1 (%2)").arg(m_reports[i].title, waitingWords(m_reports[i])));
    }
    if (m_reports.size() > mostNamed) {
        lines.append(tr("and %n more", nullptr, static_cast<int>(m_reports.size() - mostNamed)));
    }
    m_list->setText(lines.join(QLatin1Char('\n')));
    m_explanation->setText(
        tr("While Lotse is closed, nothing is sent. Everything is kept on this computer, your drafts as "
           "well. If you quit, Lotse starts again when you next log in and goes on by itself."));
    m_stay->setText(tr("Stay"));
    m_otherWay->setText(tr("Send another way …"));
    m_quit->setText(tr("Quit and start at login"));
}

void LeaveDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
