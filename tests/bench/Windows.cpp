#include "bench/Windows.h"

#include "assembly/LogFile.h"
#include "assembly/Program.h"
#include "bench/Measure.h"
#include "bench/OpenedAccount.h"
#include "ui/cases/CaseListPage.h"
#include "ui/cases/CaseListView.h"
#include "ui/cases/CasesTab.h"
#include "ui/common/Look.h"
#include "ui/shell/Languages.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QProcess>
#include <QScrollBar>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace lotse::bench
{

namespace
{

constexpr int width = 1024;
constexpr int height = 768;
constexpr int scrollSteps = 400;
constexpr int patience = 60'000; // milliseconds

// Resident and, of it, what this process alone holds, in MB.
struct Memory {
    double resident = 0;
    double own = 0;
};

Memory memoryOfThisProcess()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QList<QByteArray> pages = file.readAll().split(' ');
    const double perPage = static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
    return {.resident = pages.value(1).toDouble() * perPage,
            .own = (pages.value(1).toDouble() - pages.value(2).toDouble()) * perPage};
}

void say(const char* what)
{
    std::printf("%s\n", what);
    std::fflush(stdout);
}

void sayMemoryAndEnd()
{
    const Memory memory = memoryOfThisProcess();
    std::printf("memory %.2f %.2f\n", memory.resident, memory.own);
    std::fflush(stdout);
    QCoreApplication::exit(); // quit() would ask the window first
}

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!m_painted) {
            m_painted = true;
            QTimer::singleShot(0, this, [] {
                say("painted");
                sayMemoryAndEnd();
            });
        }
    }

private:
    bool m_painted = false;
};

// Watches the application for the first frame of the list in which no line still loads.
class FirstFrame final : public QObject
{
public:
    FirstFrame(QApplication& application, bool scroll) : m_scroll(scroll) { application.installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_painted && isComplete(watched)) {
            m_painted = true;
            QTimer::singleShot(0, this, [this] {
                say("painted");
                if (m_scroll) {
                    scrollOn();
                } else {
                    sayMemoryAndEnd();
                }
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool isComplete(QObject* painted)
    {
        m_view = qobject_cast<ui::CaseListView*>(painted->parent());
        if (!m_view || m_view->viewport() != painted) {
            return false;
        }
        const auto* const model = qobject_cast<const ui::CaseListModel*>(m_view->model());
        return model->isLoaded() && model->rowCount() > 0 && model->pagesHere() > 0;
    }

    void scrollOn()
    {
        QScrollBar* const bar = m_view->verticalScrollBar();
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * m_step / scrollSteps));
        if (++m_step <= scrollSteps) {
            QTimer::singleShot(5, this, [this] { scrollOn(); });
        } else {
            QTimer::singleShot(500, this, [] { sayMemoryAndEnd(); });
        }
    }

    QPointer<ui::CaseListView> m_view;
    bool m_scroll;
    bool m_painted = false;
    int m_step = 0;
};

struct Child {
    double paintedAfter = 0; // milliseconds from starting the process
    Memory memory;
};

Child runChild(const QStringList& arguments)
{
    QProcess process;
    QElapsedTimer elapsed;
    elapsed.start();
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    Child child;
    QByteArray output;
    while (process.waitForReadyRead(patience)) {
        output += process.readAllStandardOutput();
        if (child.paintedAfter <= 0 && output.contains("painted\n")) {
            child.paintedAfter = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
        }
    }
    process.waitForFinished(patience);
    for (const QByteArray& line : output.split('\n')) {
        if (line.startsWith("memory ")) {
            const QList<QByteArray> values = line.split(' ');
            child.memory = {.resident = values.value(1).toDouble(), .own = values.value(2).toDouble()};
        }
    }
    return child;
}

// An account whose portal does not answer.
void addAccount(const QString& folder)
{
    account::Account account;
    account.id = OpenedAccount::accountId;
    account.name = QStringLiteral("Bench");
    account.vendor = QStringLiteral("jitterbit");
    account.kind = account::Kind::Salesforce;
    account.site = QUrl(QStringLiteral("http://127.0.0.1:9/support"));
    account::AccountRegistry(folder).save(account).waitForFinished();
}

const QStringList emptyArguments{QStringLiteral("child"), QStringLiteral("empty")};

} // namespace

int emptyWindow(QApplication& application, const QString& text)
{
    EmptyWindow window;
    if (!text.isEmpty()) {
        ui::applyLook(application, platform::ColourScheme::Light);
        new QLabel(text, &window);
    }
    window.resize(width, height);
    window.show();
    return application.exec();
}

int listWindow(QApplication& application, const QString& folder, bool scroll)
{
    OpenedAccount open(folder);
    ui::Workspace workspace = open.workspace();
    ui::Languages languages;
    languages.use(QStringLiteral("en"));
    ui::applyLook(application, platform::ColourScheme::Light);
    ui::MainWindow window(open.settings, open.clock);
    const FirstFrame first(application, scroll);
    window.setTabs({new ui::CasesTab(workspace)});
    window.resize(width, height);
    window.show();
    const int result = application.exec();
    window.setTabs({});
    return result;
}

int program(QApplication& application, const QString& folder, bool scroll)
{
    assembly::SingleInstance instance(folder);
    if (!instance.claim()) {
        return 1;
    }
    const assembly::LogFile log(folder);
    const FirstFrame first(application, scroll);
    assembly::Options options;
    options.folder = folder;
    assembly::Program program(application, options);
    program.start();
    return QApplication::exec();
}

void compareStart(const QString& folder, int runs)
{
    std::vector<double> empty;
    std::vector<double> word;
    std::vector<double> list;
    std::vector<double> whole;
    addAccount(folder);
    for (int run = 0; run < runs; ++run) {
        empty.push_back(runChild(emptyArguments).paintedAfter);
        word.push_back(runChild({QStringLiteral("child"), QStringLiteral("word")}).paintedAfter);
        list.push_back(runChild({QStringLiteral("child"), QStringLiteral("list"), folder}).paintedAfter);
        whole.push_back(runChild({QStringLiteral("child"), QStringLiteral("program"), folder}).paintedAfter);
    }
    // An empty window draws no letter, and the first font is what it saves: one word in the same look is the yardstick.
    report("start to the first painted list", median(whole), median(word), "ms", 2.0);
    report("  the same beside an empty window", median(whole), median(empty), "ms", 0);
    report("  its stores and its window alone", median(list), median(empty), "ms", 0);
}

void compareMemory(const QString& folder, int runs)
{
    std::vector<double> empty;
    std::vector<double> emptyOwn;
    addAccount(folder);
    std::vector<double> list;
    std::vector<double> listOwn;
    for (int run = 0; run < runs; ++run) {
        const Child yardstick = runChild(emptyArguments);
        empty.push_back(yardstick.memory.resident);
        emptyOwn.push_back(yardstick.memory.own);
        const Child scrolled = runChild({QStringLiteral("child"), QStringLiteral("program-scroll"), folder});
        list.push_back(scrolled.memory.resident);
        listOwn.push_back(scrolled.memory.own);
    }
    report("memory, list scrolled from end to end", median(list), median(empty), "MB", 2.0);
    report("  of it not shared with files on disk", median(listOwn), median(emptyOwn), "MB", 0);
}

} // namespace lotse::bench
