#include "ui/shell/MainWindow.h"

#include "foundation/settings/Declared.h"
#include "ui/common/TonedIcons.h"
#include "ui/shell/CloseDialog.h"
#include "ui/shell/KeySheet.h"
#include "ui/shell/LeaveDialog.h"
#include "ui/shell/NoticePanel.h"
#include "ui/shell/ReadinessPanel.h"
#include "ui/shell/WindowCommands.h"
#include "ui/shell/WindowPlaces.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{

constexpr QSize smallest(800, 600);
constexpr QSize first(1180, 780);
constexpr QSize frameRoom(16, 48); // what the desktop puts around a window
constexpr std::chrono::milliseconds placeSettles{500};
constexpr std::chrono::seconds agesGrow{30};
constexpr int mostTabs = 9;

// Where the keyboard begins on a page; nullptr when nothing on it takes the focus.
QWidget* firstStop(QWidget* page)
{
    if (page->focusProxy()) {
        return page->focusProxy();
    }
    for (QWidget* at = page->nextInFocusChain(); at != page; at = at->nextInFocusChain()) {
        if (page->isAncestorOf(at) && (at->focusPolicy() & Qt::TabFocus) && at->isVisible() && at->isEnabled()) {
            return at;
        }
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(settings::Settings& settings, Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_header(new Header(this)),
      m_practiceStrip(new QWidget(this)),
      m_practiceText(new QLabel(m_practiceStrip)),
      m_banners(new BannerArea(this)),
      m_pages(new QStackedWidget(this)),
      m_statusLine(new StatusLine(clock, this)),
      m_noticePanel(new NoticePanel(m_notices, clock, this)),
      m_accountPanel(new AccountPanel(this)),
      m_readinessPanel(new ReadinessPanel(clock, this))
{
    setWindowIcon(icon(QStringLiteral("lotse")));
    setMinimumSize(screen() ? smallest.boundedTo(screen()->availableSize() - frameRoom) : smallest);
    m_practiceStrip->setObjectName(QStringLiteral("practiceStrip"));
    m_practiceStrip->setAttribute(Qt::WA_StyledBackground);
    m_practiceStrip->hide();
    auto* strip = new QHBoxLayout(m_practiceStrip);
    strip->setContentsMargins(Space::large, Space::tiny, Space::large, Space::tiny);
    strip->addWidget(m_practiceText);
    m_practiceText->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_practiceStrip);
    column->addWidget(m_banners);
    column->addWidget(m_pages, 1);
    column->addWidget(m_statusLine);

    connect(m_header, &Header::tabChosen, this, &MainWindow::openTab);
    connect(m_header, &Header::productionDown, this,
            [this] { go({.kind = Destination::Kind::ProductionDown, .id = {}}); });
    connect(m_header, &Header::settingsWanted, this, &MainWindow::settingsWanted);
    connect(m_header, &Header::helpWanted, this, &MainWindow::helpWanted);
    connect(m_header, &Header::accountsWanted, this, [this] { m_accountPanel->dropFrom(m_header->account()); });
    connect(m_accountPanel, &AccountPanel::accountChosen, this, &MainWindow::accountChosen);
    connect(m_accountPanel, &AccountPanel::accountWanted, this, &MainWindow::accountWanted);
    connect(m_accountPanel, &AccountPanel::newAccountWanted, this, &MainWindow::newAccountWanted);
    connect(m_header, &Header::noticesWanted, this, [this] { m_noticePanel->openBelow(m_header->bell()); });
    connect(&m_notices, &NoticeList::changed, this, [this] { m_header->setUnreadNotices(m_notices.unread()); });
    connect(m_noticePanel, &NoticePanel::chosen, this, &MainWindow::go);
    connect(m_statusLine, &StatusLine::waitingChosen, this, [this] {
        if (!m_reports.empty()) {
            go(placeOf(m_reports.front()));
        }
    });
    connect(m_statusLine, &StatusLine::readinessChosen, this,
            [this] { m_readinessPanel->dropFrom(m_statusLine->readiness()); });
    connect(m_readinessPanel, &ReadinessPanel::accountWanted, this, &MainWindow::accountWanted);
    connect(m_readinessPanel, &ReadinessPanel::confirmed, this, &MainWindow::contactsConfirmed);
    connect(m_readinessPanel, &ReadinessPanel::drillWanted, this, &MainWindow::drillWanted);
    connect(m_readinessPanel, &ReadinessPanel::refreshWanted, this, &MainWindow::syncWanted);
    m_ages.setInterval(agesGrow);
    connect(&m_ages, &QTimer::timeout, m_banners, &BannerArea::refresh);
    m_ages.start();
    m_placeTimer.setSingleShot(true);
    m_placeTimer.setInterval(placeSettles);
    connect(&m_placeTimer, &QTimer::timeout, this, &MainWindow::keepPlace);
    addShortcuts();
    retranslate();
    restorePlace();
}

void MainWindow::setReadiness(const std::vector<account::ReadinessItem>& items)
{
    if (&items != &m_readiness) {
        m_readiness = items;
    }
    m_readinessPanel->setItems(items);
    m_statusLine->setReadiness(ReadinessPanel::summary(items),
                               account::readyCount(items) == static_cast<int>(items.size()));
}

MainWindow::~MainWindow()
{
    setTabs({});
}

void MainWindow::addShortcuts()
{
    const auto onKeys = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    for (int i = 0; i < mostTabs; ++i) {
        onKeys(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, i] { openTab(i); });
    }
    onKeys(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { Q_EMIT m_header->productionDown(); });
    onKeys(QKeySequence(Qt::Key_F5), [this] {
        if (auto* tab = qobject_cast<Tab*>(m_pages->currentWidget())) {
            tab->refresh();
        }
    });
    onKeys(QKeySequence(QKeySequence::HelpContents), [this] { Q_EMIT helpWanted(); });
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { Q_EMIT settingsWanted(); });
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    onKeys(QKeySequence(Qt::Key_Question), [this] { showKeys(); }); // in a text it is a question mark
    onKeys(QKeySequence(QKeySequence::Quit), [this] { leave(); });
}

void MainWindow::showKeys()
{
    (new KeySheet(this))->open();
}

QWidget* MainWindow::tabPlace() const
{
    return m_pages;
}

void MainWindow::setTabs(const std::vector<Tab*>& tabs)
{
    delete m_palette.data(); // it names the tabs, and looks for cases of their account
    for (Tab* tab : m_tabs) {
        delete tab; // their autosaves hand over what is unsaved
    }
    m_tabs = tabs;
    for (Tab* tab : m_tabs) {
        m_pages->addWidget(tab);
        connect(tab, &Tab::wantsToGo, this, &MainWindow::go);
        connect(tab, &Tab::faceChanged, this, &MainWindow::retranslate);
    }
    retranslate();
    openTab(0);
    if (!m_tabs.empty()) {
        m_tabs.front()->setFocus();
    }
}

void MainWindow::setAccounts(std::vector<AccountEntry> accounts, const QString& current)
{
    const auto open =
        std::find_if(accounts.begin(), accounts.end(), [&](const AccountEntry& entry) { return entry.id == current; });
    m_header->setAccount(open == accounts.end() ? QString() : open->name);
    m_accountPanel->setAccounts(std::move(accounts), current);
}

void MainWindow::setPractice(bool practice)
{
    m_practiceStrip->setVisible(practice);
}

void MainWindow::setWaiting(const std::vector<outbox::Item>& unfinished)
{
    m_reports = reportsIn(unfinished);
    m_statusLine->setWaiting(unfinished);
}

bool MainWindow::go(const Destination& destination)
{
    if (destination.kind == Destination::Kind::Settings) {
        Q_EMIT settingsWanted();
        return true;
    }
    if (destination.kind == Destination::Kind::Account) {
        Q_EMIT accountWanted();
        return true;
    }
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i]->go(destination)) {
            openTab(static_cast<int>(i));
            return true;
        }
    }
    if (destination.kind == Destination::Kind::ProductionDown && m_tabs.empty()) {
        Q_EMIT reportElsewhereWanted();
    }
    return false;
}

void MainWindow::openTab(int index)
{
    if (index < 0 || index >= static_cast<int>(m_tabs.size())) {
        return;
    }
    Tab* tab = m_tabs[static_cast<std::size_t>(index)];
    const bool takesOver = m_pages->currentWidget() != tab && m_pages->isAncestorOf(focusWidget());
    m_pages->setCurrentWidget(tab);
    m_header->setCurrentTab(index);
    // Whoever worked in the page before works in this one now; who chose it in the header stays there.
    if (QWidget* stop = takesOver ? firstStop(tab) : nullptr) {
        stop->setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::openPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(windowCommands(*this, m_tabs), m_caseFinder, this);
        m_palette->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_palette, &CommandPalette::caseChosen, this,
                [this](const QString& id) { go({.kind = Destination::Kind::Case, .id = id}); });
    }
    m_palette->open();
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::leave()
{
    if (m_reports.empty()) {
        Q_EMIT quitWanted(false);
        return;
    }
    comeToFront();
    if (m_leaveDialog) {
        m_leaveDialog->raise();
        return;
    }
    m_leaveDialog = new LeaveDialog(m_reports, this);
    m_leaveDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_leaveDialog, &LeaveDialog::quitWanted, this, [this] { Q_EMIT quitWanted(true); });
    connect(m_leaveDialog, &LeaveDialog::otherWayWanted, this, [this](const QString& id) {
        const auto item = std::ranges::find(m_reports, id, &outbox::Item::id);
        go(item == m_reports.end() ? Destination{.kind = Destination::Kind::Receipt, .id = id} : placeOf(*item));
    });
    m_leaveDialog->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepPlace();
    event->ignore(); // whoever hears quitWanted() ends the program when everything is at rest
    const QString answer = m_settings.get(settings::onClose);
    if (!m_hasTray || !m_hasTray() || answer == QLatin1String("quit")) {
        leave();
    } else if (answer == QLatin1String("stay")) {
        hide();
    } else {
        askOnClose();
    }
}

void MainWindow::askOnClose()
{
    auto* question = new CloseDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &CloseDialog::stayWanted, this, [this] {
        m_settings.set(settings::onClose, QStringLiteral("stay"));
        hide();
    });
    connect(question, &CloseDialog::quitWanted, this, [this] {
        m_settings.set(settings::onClose, QStringLiteral("quit"));
        leave();
    });
    question->open();
}

void MainWindow::keepPlace()
{
    m_settings.set(settings::windowPlaces,
                   withPlace(m_settings.get(settings::windowPlaces), screensNow(), saveGeometry()));
}

void MainWindow::restorePlace()
{
    if (!restoreGeometry(placeOn(m_settings.get(settings::windowPlaces), screensNow()))) {
        const QScreen* screen = QGuiApplication::primaryScreen();
        resize(screen ? first.boundedTo(screen->availableSize() - frameRoom) : first);
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    m_placeTimer.start();
    QWidget::resizeEvent(event);
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    m_placeTimer.start();
    QWidget::moveEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(QStringLiteral("Lotse"));
    m_practiceText->setText(tr("Practice mode: nothing here reaches the vendor"));
    std::vector<Header::TabEntry> entries;
    for (const Tab* tab : m_tabs) {
        entries.push_back({.title = tab->title(), .icon = tab->iconName()});
    }
    m_header->setTabs(entries);
    setReadiness(m_readiness);
}

} // namespace lotse::ui
