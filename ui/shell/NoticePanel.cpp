#include "ui/shell/NoticePanel.h"

#include "ui/common/Formats.h"
#include "ui/common/TonedIcons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

QLabel* plainLabel(const QString& text, TextRole role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role);
    return label;
}

} // namespace

NoticePanel::NoticePanel(NoticeList& notices, Clock& clock, QWidget* parent)
    : DropPanel(parent),
      m_notices(notices),
      m_clock(clock),
      m_title(new QLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_list(new QWidget(this)),
      m_rows(new QVBoxLayout)
{
    setTextRole(m_title, TextRole::Heading);
    m_list->setObjectName(QStringLiteral("plain"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::medium);
    m_list->setLayout(m_rows);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_list);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(m_scroll, 1);
    connect(&m_notices, &NoticeList::changed, this, [this] {
        if (isVisible()) {
            rebuild();
        }
    });
    rebuild();
}

void NoticePanel::openBelow(QWidget* button)
{
    rebuild();
    dropFrom(button);
    if (isVisible()) {
        m_notices.markAllRead();
    }
}

int NoticePanel::wantedHeight() const
{
    const QMargins margins = layout()->contentsMargins();
    const int inside = width() - margins.left() - margins.right();
    const int rows =
        m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(inside) : m_rows->totalSizeHint().height();
    return margins.top() + m_title->sizeHint().height() + layout()->spacing() + rows + margins.bottom() + Space::tiny;
}

void NoticePanel::rebuild()
{
    m_title->setText(tr("Notices"));
    setAccessibleName(tr("Notices"));
    m_scroll->setAccessibleName(tr("Notices"));
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const Notice& notice : m_notices.all()) {
        m_rows->addWidget(makeRow(notice));
    }
    if (m_notices.all().empty()) {
        m_rows->addWidget(plainLabel(tr("Nothing has happened since you started Lotse."), TextRole::Secondary, this));
    }
    m_rows->addStretch(1);
}

QWidget* NoticePanel::makeRow(const Notice& notice)
{
    auto* row = new QWidget(this);
    const NoticeWords words = wordsFor(notice);
    const Tone tone = toneOf(notice.kind);
    auto* symbol = new QLabel(row);
    symbol->setPixmap(icon(iconOf(tone), [tone] { return toneText(tone); }).pixmap(QSize(20, 20), devicePixelRatioF()));
    auto* title = plainLabel(words.title, TextRole::Body, row);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
    texts->addWidget(plainLabel(words.text, TextRole::Body, row));
    texts->addWidget(plainLabel(formatAge(notice.at, m_clock.now()), TextRole::Small, row));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::small);
    line->addWidget(symbol, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    if (notice.destination) {
        auto* open = new QPushButton(tr("Show"), row);
        setButtonRole(open, ButtonRole::Quiet);
        //: 1 is the notice's title, for screen readers
        open->setAccessibleName(tr("Show: %1").arg(words.title));
        line->addWidget(open, 0, Qt::AlignTop);
        connect(open, &QPushButton::clicked, this, [this, destination = *notice.destination] {
            closeAndReturn();
            Q_EMIT chosen(destination);
        });
    }
    return row;
}

void NoticePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
    DropPanel::changeEvent(event);
}

} // namespace lotse::ui
