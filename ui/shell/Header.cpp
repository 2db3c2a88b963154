#include "ui/shell/Header.h"

#include "ui/common/Tokens.h"
#include "ui/common/TonedIcons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QTabBar>
#include <QToolButton>

namespace lotse::ui
{

namespace
{

constexpr int markSize = 32;
constexpr int symbolSize = 20;
constexpr int symbolRoom = 28;     // beside a text: the symbol with some air
constexpr int gaps = 96;           // between the parts, and around the account's name
constexpr int roomForNames = 1000; // narrower windows show symbols without the account's name

QColor onHeader()
{
    return QColor(tokens().headerText);
}

QToolButton* makeSymbolButton(const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name, onHeader));
    button->setIconSize(QSize(symbolSize, symbolSize));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

// The bell with a dot while something is unread.
class BellButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;
    void setMarked(bool marked)
    {
        m_marked = marked;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QToolButton::paintEvent(event);
        if (m_marked) {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(QColor(tokens().header), 2));
            painter.setBrush(QColor(tokens().headerMark));
            painter.drawEllipse(QPointF(width() / 2.0 + 6, height() / 2.0 - 6), 5, 5);
        }
    }

private:
    bool m_marked = false;
};

} // namespace

Header::Header(QWidget* parent)
    : QWidget(parent),
      m_mark(new QLabel(this)),
      m_wordMark(new QLabel(QStringLiteral("Lotse"), this)),
      m_tabs(new QTabBar(this)),
      m_productionDown(new QPushButton(this)),
      m_account(makeSymbolButton(QStringLiteral("account"), this)),
      m_bell(new BellButton(this)),
      m_settings(makeSymbolButton(QStringLiteral("settings"), this)),
      m_help(makeSymbolButton(QStringLiteral("help"), this))
{
    setObjectName(QStringLiteral("header"));
    setAttribute(Qt::WA_StyledBackground);
    m_wordMark->setObjectName(QStringLiteral("wordMark"));
    m_mark->setPixmap(icon(QStringLiteral("lotse")).pixmap(QSize(markSize, markSize), devicePixelRatioF()));

    m_tabs->setObjectName(QStringLiteral("mainTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setIconSize(QSize(symbolSize, symbolSize));
    m_tabs->setFocusPolicy(Qt::StrongFocus);
    connect(m_tabs, &QTabBar::currentChanged, this, &Header::tabChosen);

    m_bell->setIcon(icon(QStringLiteral("bell"), onHeader));
    m_bell->setIconSize(QSize(symbolSize, symbolSize));
    m_bell->setFocusPolicy(Qt::StrongFocus);
    m_bell->setObjectName(QStringLiteral("bell"));
    m_account->setIconSize(QSize(symbolRoom, symbolSize));
    m_account->setObjectName(QStringLiteral("account"));
    m_productionDown->setObjectName(QStringLiteral("productionDown"));
    m_productionDown->setIcon(icon(QStringLiteral("alarm"), onHeader));
    m_productionDown->setIconSize(QSize(symbolRoom, symbolSize));
    connect(m_productionDown, &QPushButton::clicked, this, &Header::productionDown);
    connect(m_account, &QToolButton::clicked, this, &Header::accountsWanted);
    connect(m_bell, &QToolButton::clicked, this, &Header::noticesWanted);
    connect(m_settings, &QToolButton::clicked, this, &Header::settingsWanted);
    connect(m_help, &QToolButton::clicked, this, &Header::helpWanted);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::large, Space::small, Space::large, Space::small);
    row->setSpacing(Space::small);
    row->addWidget(m_mark);
    row->addWidget(m_wordMark);
    row->addSpacing(Space::medium);
    row->addWidget(m_tabs, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_account, m_bell, m_settings, m_help, m_productionDown}) {
        row->addWidget(widget);
    }
    retranslate();
}

void Header::setTabs(const std::vector<TabEntry>& tabs)
{
    const QSignalBlocker quiet(m_tabs);
    m_entries = tabs;
    while (m_tabs->count() > static_cast<int>(tabs.size())) {
        m_tabs->removeTab(m_tabs->count() - 1);
    }
    for (int i = 0; i < static_cast<int>(tabs.size()); ++i) {
        const TabEntry& tab = tabs[static_cast<std::size_t>(i)];
        if (i >= m_tabs->count()) {
            m_tabs->addTab(QString());
        }
        m_tabs->setTabText(i, tab.title);
        m_tabs->setTabToolTip(
            i, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)).toString(QKeySequence::NativeText));
    }
    arrange();
}

void Header::setCurrentTab(int index)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(index);
}

void Header::setAccount(const QString& name)
{
    m_accountName = name;
    arrange();
}

void Header::setUnreadNotices(int count)
{
    m_unread = count;
    static_cast<BellButton*>(m_bell)->setMarked(count > 0);
    const QString words = count > 0 ? tr("Notices, %n unread", nullptr, count) : tr("Notices");
    m_bell->setToolTip(words);
    m_bell->setAccessibleName(words);
}

QWidget* Header::bell() const
{
    return m_bell;
}

QWidget* Header::account() const
{
    return m_account;
}

void Header::arrange()
{
    const QString& name = m_accountName;
    const QString shortName = fontMetrics().elidedText(name, Qt::ElideRight, width() / 6);
    showTabIcons(true);
    // With names only where the tabs still have their whole width.
    int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right() + markSize + symbolRoom +
                 fontMetrics().horizontalAdvance(shortName) + gaps;
    for (const QWidget* widget :
         std::initializer_list<const QWidget*>{m_wordMark, m_tabs, m_bell, m_settings, m_help, m_productionDown}) {
        needed += widget->sizeHint().width();
    }
    const bool roomy = width() >= qMax(roomForNames, needed);
    m_wordMark->setVisible(roomy);
    // Titles before symbols: a cut title is worse than none beside it.
    const int unnamed = needed - m_wordMark->sizeHint().width() - fontMetrics().horizontalAdvance(shortName);
    showTabIcons(width() >= unnamed);
    m_account->setToolButtonStyle(roomy && !name.isEmpty() ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_account->setText(shortName);
    const QString words = name.isEmpty() ? tr("Account") : tr("Account: %1").arg(name);
    m_account->setAccessibleName(words);
    m_account->setToolTip(words);
}

void Header::showTabIcons(bool shown)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->setTabIcon(i, shown ? icon(m_entries[static_cast<std::size_t>(i)].icon, onHeader) : QIcon());
    }
}

void Header::retranslate()
{
    m_mark->setAccessibleName(QStringLiteral("Lotse"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_productionDown->setText(tr("Production down"));
    m_productionDown->setToolTip(tr("Report a production outage (Ctrl+Shift+P)"));
    m_settings->setToolTip(tr("Settings"));
    m_settings->setAccessibleName(tr("Settings"));
    m_help->setToolTip(tr("Help (F1)"));
    m_help->setAccessibleName(tr("Help"));
    setUnreadNotices(m_unread);
    arrange();
}

void Header::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void Header::resizeEvent(QResizeEvent* event)
{
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace lotse::ui
