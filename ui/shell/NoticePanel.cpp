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

constexpr int panelWidth = 380;
constexpr int mostHeight = 420;

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
    : QFrame(parent, Qt::Popup), m_notices(notices), m_clock(clock), m_title(new QLabel(this)), m_rows(new QVBoxLayout)
{
    makeCard(this);
    setTextRole(m_title, TextRole::Heading);
    auto* list = new QWidget(this);
    list->setObjectName(QStringLiteral("plain"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::medium);
    list->setLayout(m_rows);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    connect(&m_notices, &NoticeList::changed, this, [this] {
        if (isVisible()) {
            rebuild();
        }
    });
    rebuild();
}

void NoticePanel::openBelow(QWidget* widget)
{
    rebuild();
    const QWidget* window = widget->window();
    setFixedWidth(panelWidth);
    setFixedHeight(qMin(mostHeight, window->height() - Space::huge * 2));
    const QPoint below = widget->mapToGlobal(QPoint(widget->width() - panelWidth, widget->height() + Space::tiny));
    const int left = window->mapToGlobal(QPoint(0, 0)).x() + Space::small;
    move(qMax(left, below.x()), below.y());
    show();
    setFocus();
    m_notices.markAllRead();
}

void NoticePanel::rebuild()
{
    m_title->setText(tr("Notices"));
    setAccessibleName(tr("Notices"));
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
            close();
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
    QFrame::changeEvent(event);
}

} // namespace lotse::ui
