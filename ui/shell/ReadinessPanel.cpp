#include "ui/shell/ReadinessPanel.h"

#include "ui/common/Formats.h"
#include "ui/common/TonedIcons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

using account::ReadinessItem;
using account::ReadinessPoint;
using account::Standing;

constexpr int symbolSize = 18;

} // namespace

ReadinessPanel::ReadinessPanel(Clock& clock, QWidget* window)
    : DropPanel(window), m_clock(clock), m_title(new QLabel(this)), m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("readinessPanel"));
    setTextRole(m_title, TextRole::Heading);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    rebuild();
}

void ReadinessPanel::setItems(std::vector<ReadinessItem> items)
{
    if (items == m_items) {
        return;
    }
    m_items = std::move(items);
    rebuild();
}

QString ReadinessPanel::summary(const std::vector<ReadinessItem>& items)
{
    if (items.empty()) {
        return {};
    }
    const int open = static_cast<int>(items.size()) - account::readyCount(items);
    return open == 0 ? tr("Ready for an outage") : tr("Ready for an outage but for %n point(s)", nullptr, open);
}

void ReadinessPanel::rebuild()
{
    m_title->setText(tr("If production failed now"));
    setAccessibleName(tr("If production failed now"));
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const ReadinessItem& item : m_items) {
        addItem(item);
    }
}

void ReadinessPanel::addItem(const ReadinessItem& item)
{
    const Tone tone = item.standing == Standing::Ready     ? Tone::Good
                      : item.standing == Standing::Missing ? Tone::Warning
                                                           : Tone::Neutral;
    auto* row = new QWidget(this);
    auto* symbol = new QLabel(row);
    symbol->setPixmap(icon(iconOf(tone), [tone] {
                          return toneText(tone);
                      }).pixmap(QSize(symbolSize, symbolSize), devicePixelRatioF()));
    auto* text = new QLabel(words(item), row);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::small);
    line->addWidget(symbol, 0, Qt::AlignTop);
    auto* said = new QVBoxLayout;
    said->setSpacing(Space::tiny);
    said->addWidget(text);
    line->addLayout(said, 1);
    m_rows->addWidget(row);
    if (item.standing == Standing::Ready) {
        return;
    }
    const auto remedy = [&](const QString& words, void (ReadinessPanel::*wanted)()) {
        auto* button = new QPushButton(words, row);
        setButtonRole(button, ButtonRole::Quiet);
        button->setAutoDefault(true); // Return presses what has the focus
        said->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            closeAndReturn();
            Q_EMIT(this->*wanted)();
        });
    };
    switch (item.point) {
    case ReadinessPoint::Contact:
    case ReadinessPoint::Hotline:
        remedy(tr("Enter it"), &ReadinessPanel::accountWanted);
        break;
    case ReadinessPoint::Confirmed:
        remedy(tr("They are right"), &ReadinessPanel::confirmed);
        break;
    case ReadinessPoint::SignIn:
        remedy(tr("Sign in"), &ReadinessPanel::accountWanted);
        break;
    case ReadinessPoint::Drill:
        remedy(tr("Practise now"), &ReadinessPanel::drillWanted);
        break;
    case ReadinessPoint::Mirror:
    case ReadinessPoint::StatusPage:
        remedy(tr("Try again"), &ReadinessPanel::refreshWanted);
        break;
    }
}

QString ReadinessPanel::words(const ReadinessItem& item) const
{
    const bool ready = item.standing == Standing::Ready;
    const QString age = item.since.isValid() ? formatAge(item.since, m_clock.now()) : QString();
    switch (item.point) {
    case ReadinessPoint::Contact:
        return ready ? tr("Who is called back, and the deputy, are entered.")
                     : tr("Name, e-mail, phone or deputy of whom the vendor calls back is missing.");
    case ReadinessPoint::Confirmed:
        if (ready) {
            //: 1 is when, such as "3 days ago"
            return tr("Contact and deputy were confirmed: %1.").arg(age);
        }
        return tr("Please look whether contact and deputy are still right; nobody confirmed that within 90 days.");
    case ReadinessPoint::Hotline:
        return ready ? tr("The emergency hotline is entered.")
                     : tr("The emergency hotline is not known; Enterprise customers get it from their Customer Success "
                          "Manager.");
    case ReadinessPoint::SignIn:
        return ready                                ? tr("You are signed in at the portal.")
               : item.standing == Standing::Missing ? tr("The sign-in at the portal has expired.")
                                                    : tr("Whether the sign-in still holds is not known yet.");
    case ReadinessPoint::Mirror:
        //: 1 is when, such as "3 days ago"
        return age.isEmpty() ? tr("The cases were never synced.") : tr("The cases were last synced: %1.").arg(age);
    case ReadinessPoint::StatusPage:
        return age.isEmpty() ? tr("The vendor's status page was never reached.")
                             //: 1 is when, such as "3 days ago"
                             : tr("The vendor's status page last answered: %1.").arg(age);
    case ReadinessPoint::Drill:
        return age.isEmpty()
                   ? tr("A report was never practised; the practice portal takes it, nothing reaches the vendor.")
               //: 1 is when, such as "3 days ago"
               : ready ? tr("A report was last practised: %1.").arg(age)
                       //: 1 is when, such as "3 days ago"
                       : tr("A report was last practised: %1. Once more does no harm.").arg(age);
    }
    return {};
}

int ReadinessPanel::wantedHeight() const
{
    const QMargins margins = layout()->contentsMargins();
    const int inside = width() - margins.left() - margins.right();
    // Before it was ever shown, the buttons have not their own measures yet.
    for (QWidget* child : findChildren<QWidget*>()) {
        child->ensurePolished();
    }
    int rows = 0;
    for (int i = 0; i < m_rows->count(); ++i) {
        QLayout* row = m_rows->itemAt(i)->widget()->layout();
        row->invalidate();
        rows += row->totalHeightForWidth(inside) + (i > 0 ? m_rows->spacing() : 0);
    }
    const int titleHeight = m_title->sizeHint().height();
    return margins.top() + titleHeight + layout()->spacing() + rows + margins.bottom() + Space::medium;
}

void ReadinessPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
    DropPanel::changeEvent(event);
}

} // namespace lotse::ui
