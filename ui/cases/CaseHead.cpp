#include "ui/cases/CaseHead.h"

#include "foundation/Clock.h"
#include "foundation/html/VisibleText.h"
#include "support/cases/WhoseTurn.h"
#include "support/reports/SubjectRule.h"
#include "ui/cases/CaseTexts.h"
#include "ui/common/Banner.h"
#include "ui/common/Formats.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr std::chrono::minutes silenceGrows{1};

QLabel* plainLabel(QWidget* parent, TextRole role)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, role);
    return label;
}

} // namespace

CaseHead::CaseHead(const vendor::VendorProfile& vendor, Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_vendor(vendor),
      m_clock(clock),
      m_number(plainLabel(this, TextRole::Secondary)),
      m_subject(plainLabel(this, TextRole::Heading)),
      m_status(new Badge(this)),
      m_urgent(new Badge(this)),
      m_mark(new Badge(this)),
      m_turn(new Badge(this)),
      m_silence(plainLabel(this, TextRole::Secondary))
{
    m_subject->setWordWrap(true);
    auto* badges = new QHBoxLayout;
    badges->setSpacing(Space::small);
    for (QWidget* part : std::initializer_list<QWidget*>{m_number, m_urgent, m_status, m_mark, m_turn, m_silence}) {
        badges->addWidget(part);
    }
    badges->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::tiny);
    layout->addWidget(m_subject);
    layout->addLayout(badges);
    m_growing.setInterval(silenceGrows);
    connect(&m_growing, &QTimer::timeout, this, &CaseHead::fillTurn);
    fill();
}

void CaseHead::setCase(const cases::CaseDetail& detail)
{
    m_detail = detail;
    m_growing.start();
    fill();
}

void CaseHead::clear()
{
    m_detail.reset();
    m_growing.stop();
    fill();
}

QString CaseHead::reference() const
{
    if (!m_detail) {
        return {};
    }
    const QString subject = m_detail->head.subject.simplified();
    return m_detail->head.number.isEmpty() ? subject
                                           //: a case in one line, to paste elsewhere: number, subject
                                           : tr("Case %1: %2").arg(m_detail->head.number, subject);
}

void CaseHead::fill()
{
    const cases::Case head = m_detail ? m_detail->head : cases::Case();
    m_number->setText(!m_detail ? QString() : head.number.isEmpty() ? CaseTexts::noNumber() : head.number);
    m_subject->setText(html::visibleText(head.subject).simplified());
    m_urgent->set(Tone::Danger, CaseTexts::productionDown());
    m_urgent->setVisible(m_detail && reports::isUrgentSubject(m_vendor.productionDown, head.subject));
    m_status->set(CaseTexts::statusTone(head), html::visibleText(head.status).simplified());
    m_status->setVisible(!head.status.isEmpty() && head.origin != cases::Origin::Local);
    const bool followed = head.origin == cases::Origin::FollowedByHand;
    m_mark->set(followed ? Tone::Neutral : Tone::Warning,
                followed ? CaseTexts::followedByHand() : CaseTexts::escalated());
    m_mark->setVisible(followed || head.escalated);
    fillTurn();
}

void CaseHead::fillTurn()
{
    const cases::Turn turn =
        m_detail && m_detail->head.origin != cases::Origin::Local ? cases::whoseTurn(*m_detail) : cases::Turn::Nobody;
    const bool ours = turn == cases::Turn::Ours;
    m_turn->set(ours ? Tone::Warning : Tone::Neutral,
                ours ? tr("Your turn", "of a case: the vendor waits for the customer")
                     //: of a case: 1 is the vendor's name, whose turn it is
                     : tr("%1’s turn").arg(m_vendor.name));
    m_turn->setVisible(turn != cases::Turn::Nobody);
    const auto silent = turn == cases::Turn::Nobody ? std::nullopt : cases::silentFor(*m_detail, m_clock.now());
    m_silence->setVisible(silent.has_value());
    m_silence->setText(silent ? CaseTexts::silence(*silent) : QString());
    m_silence->setToolTip(silent ? formatDateTime(cases::lastWord(*m_detail)) : QString());
}

void CaseHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
}

} // namespace lotse::ui
