#include "ui/createcase/CandidateChoice.h"

#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace lotse::ui
{

CandidateChoice::CandidateChoice(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel),
      m_list(new QVBoxLayout),
      m_group(new QButtonGroup(this)),
      m_mine(new QPushButton),
      m_none(new QPushButton),
      m_warning(new QLabel)
{
    makeCard(this);
    m_list->setSpacing(Space::tiny);
    setTextRole(m_title, TextRole::Heading);
    setTextRole(m_warning, TextRole::Small);
    m_title->setWordWrap(true);
    m_warning->setWordWrap(true);
    setButtonRole(m_mine, ButtonRole::Primary);
    m_mine->setAutoDefault(true);
    m_none->setAutoDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_mine);
    buttons->addWidget(m_none);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addLayout(m_list);
    column->addLayout(buttons);
    column->addWidget(m_warning);

    connect(m_mine, &QPushButton::clicked, this, [this] {
        const int index = m_group->checkedId();
        if (index >= 0) {
            Q_EMIT chosen(m_candidates[static_cast<std::size_t>(index)]);
        }
    });
    connect(m_none, &QPushButton::clicked, this, &CandidateChoice::sendAgain);
    connect(m_group, &QButtonGroup::idToggled, this, [this] { m_mine->setEnabled(m_group->checkedId() >= 0); });
    retranslate();
}

void CandidateChoice::setCandidates(const std::vector<outbox::Candidate>& candidates)
{
    if (candidates != m_candidates) {
        m_candidates = candidates;
        rebuild();
    }
}

void CandidateChoice::rebuild()
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const outbox::Candidate& candidate = m_candidates[i];
        //: 1 is a case number, 2 when it was created
        auto* option =
            new QRadioButton(tr("Case %1, created %2").arg(candidate.number, formatDateTime(candidate.created)));
        option->setAccessibleDescription(candidate.title);
        // Radio buttons cannot wrap, subjects are long.
        auto* subject = new QLabel(candidate.title);
        subject->setTextFormat(Qt::PlainText);
        subject->setWordWrap(true);
        subject->setIndent(Space::large + Space::tiny);
        setTextRole(subject, TextRole::Small);
        m_group->addButton(option, static_cast<int>(i));
        m_list->addWidget(option);
        m_list->addWidget(subject);
    }
    m_mine->setEnabled(false);
    m_mine->setVisible(!m_candidates.empty());
    Q_EMIT rebuilt();
}

void CandidateChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
    QFrame::changeEvent(event);
}

void CandidateChoice::retranslate()
{
    m_title->setText(tr("Did the report arrive? These cases were found at the portal."));
    m_mine->setText(tr("This &is my report"));
    m_none->setText(tr("None of them: send it a&gain"));
    m_warning->setText(tr("Send it again only when you are sure: a second case for the same outage costs time."));
}

} // namespace lotse::ui
