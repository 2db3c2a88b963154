// Ctrl+K: what it finds, how the keyboard chooses, and that each setting it names is on the settings page.
#include "foundation/settings/Settings.h"
#include "tests/ui/AccessibilityAudit.h"
#include "ui/common/Look.h"
#include "ui/shell/Languages.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SettingsDialog.h"
#include "ui/shell/WindowCommands.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lotse;
using namespace lotse::testing;
using namespace lotse::ui;

namespace
{

class PlainTab final : public Tab
{
public:
    QString title() const override { return QStringLiteral("My Cases"); }
    QString iconName() const override { return QStringLiteral("cases"); }
    bool go(const Destination& destination) override
    {
        opened.append(destination.id);
        return destination.kind == Destination::Kind::Case;
    }
    QStringList opened;
};

using Found = Result<std::vector<cases::CaseRow>>;

// Each search waits until the test answers it.
struct Searches {
    std::vector<std::shared_ptr<QPromise<Found>>> promises;
    std::vector<std::stop_token> stops;
    QStringList texts;

    CaseFinder finder()
    {
        return [this](const QString& text, std::stop_token stop) {
            texts.append(text);
            stops.push_back(stop);
            promises.push_back(std::make_shared<QPromise<Found>>());
            promises.back()->start();
            return promises.back()->future();
        };
    }
    void answer(std::size_t which, const QString& number, const QString& subject)
    {
        cases::CaseRow row;
        row.head.id = QStringLiteral("id-") + number;
        row.head.number = number;
        row.head.subject = subject;
        promises[which]->addResult(std::vector<cases::CaseRow>{row});
        promises[which]->finish();
    }
};

} // namespace

class CommandPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void casesAreFoundByTypingAlone();
    void anAnswerToOlderWordsIsDropped();
    void actionsAndSettingsAreFound();
    void everySettingIsOnThePage();
    void nothingFoundIsSaid();
    void everythingHasAName();

private:
    CommandPalette* open();
    QStringList rows() const;

    SystemClock m_clock;
    Languages m_languages;
    Searches m_searches;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    PlainTab* m_tab = nullptr;
    QLineEdit* m_field = nullptr;
    QListWidget* m_rows = nullptr;
};

void CommandPaletteTest::init()
{
    m_window.reset();
    m_searches = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<settings::Settings>(m_folder->filePath(QStringLiteral("settings.json")), QString());
    m_languages.use(QStringLiteral("en"));
    applyLook(*qApp, platform::ColourScheme::Light);
    m_window = std::make_unique<MainWindow>(*m_settings, m_clock);
    m_tab = new PlainTab;
    m_window->setTabs({m_tab});
    m_window->setCaseFinder(m_searches.finder());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

CommandPalette* CommandPaletteTest::open()
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get())) {
        return nullptr;
    }
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* palette = m_window->findChild<CommandPalette*>();
    if (palette) {
        m_field = palette->findChild<QLineEdit*>(QStringLiteral("paletteField"));
        m_rows = palette->findChild<QListWidget*>(QStringLiteral("paletteRows"));
    }
    return palette;
}

QStringList CommandPaletteTest::rows() const
{
    QStringList texts;
    for (int i = 0; i < m_rows->count(); ++i) {
        texts.append(m_rows->item(i)->text());
    }
    return texts;
}

void CommandPaletteTest::casesAreFoundByTypingAlone()
{
    QVERIFY(open());
    QTest::keyClicks(m_field, QStringLiteral("00012345"));
    m_searches.answer(m_searches.promises.size() - 1, QStringLiteral("00012345"), QStringLiteral("Orders are late"));
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("Orders are late\nCase 00012345")});
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_tab->opened, QStringList{QStringLiteral("id-00012345")});
    QTRY_VERIFY(!m_window->findChild<CommandPalette*>());
}

void CommandPaletteTest::anAnswerToOlderWordsIsDropped()
{
    QVERIFY(open());
    QTest::keyClicks(m_field, QStringLiteral("zq"));
    QCOMPARE(m_searches.texts, QStringList({QStringLiteral("z"), QStringLiteral("zq")}));
    QVERIFY(m_searches.stops[0].stop_requested());
    m_searches.answer(1, QStringLiteral("2"), QStringLiteral("right"));
    QTRY_COMPARE(rows().size(), 1);
    m_searches.answer(0, QStringLiteral("1"), QStringLiteral("wrong"));
    QCoreApplication::processEvents();
    QCOMPARE(rows(), QStringList{QStringLiteral("right\nCase 2")});
}

void CommandPaletteTest::actionsAndSettingsAreFound()
{
    QSignalSpy help(m_window.get(), &MainWindow::helpWanted);
    QSignalSpy setting(m_window.get(), &MainWindow::settingWanted);
    QVERIFY(open());
    QVERIFY(m_rows->count() > 15); // offered without a word
    QTest::keyClicks(m_field, QStringLiteral("open help"));
    QCOMPARE(m_rows->count(), 1);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(help.count(), 1);
    QTRY_VERIFY(!m_window->findChild<CommandPalette*>());
    QVERIFY(open());
    QTest::keyClicks(m_field, QStringLiteral("setting"));
    QTest::keyClick(m_field, Qt::Key_Down);
    const QString second = m_rows->currentItem()->text();
    QCOMPARE(m_rows->currentRow(), 1);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(setting.count() + (second.contains(QLatin1String("Action")) ? 1 : 0), 1);
}

void CommandPaletteTest::everySettingIsOnThePage()
{
    QStringList names;
    connect(m_window.get(), &MainWindow::settingWanted, this, [&](const QString& name) { names.append(name); });
    const std::vector<Command> commands = windowCommands(*m_window, {});
    for (const Command& command : commands) {
        if (command.group() == QLatin1String("Setting")) {
            command.run();
        }
    }
    QVERIFY(names.size() >= 9);
    SettingsDialog page(*m_settings, {}, m_window.get());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    for (const QString& name : std::as_const(names)) {
        page.showSetting(name);
        QVERIFY2(page.focusWidget() && page.focusWidget()->objectName() == name, qPrintable(name));
        QVERIFY2(!page.focusWidget()->visibleRegion().isEmpty(), qPrintable(name));
    }
}

void CommandPaletteTest::nothingFoundIsSaid()
{
    CommandPalette* palette = open();
    QVERIFY(palette);
    QTest::keyClicks(m_field, QStringLiteral("xyzzy"));
    m_searches.promises.back()->addResult(std::vector<cases::CaseRow>{});
    m_searches.promises.back()->finish();
    auto* said = palette->findChild<QLabel*>(QStringLiteral("paletteSummary"));
    QTRY_VERIFY(said->text().startsWith(QLatin1String("Nothing found")));
    QTest::keyClick(m_field, Qt::Key_Return); // does nothing
    QVERIFY(palette->isVisible());
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void CommandPaletteTest::everythingHasAName()
{
    CommandPalette* palette = open();
    QVERIFY(palette);
    QCOMPARE(unnamedWidgets(*palette), QStringList());
    QCOMPARE(accessibilityProblems(*palette), QStringList());
    QCOMPARE(unreachableByTab(*palette), QStringList());
}

QTEST_MAIN(CommandPaletteTest)
#include "CommandPaletteTest.moc"
