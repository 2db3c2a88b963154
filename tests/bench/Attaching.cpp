#include "bench/Attaching.h"

#include "bench/AgentLog.h"
#include "bench/Measure.h"
#include "bench/OpenedAccount.h"
#include "foundation/settings/Declared.h"
#include "ui/common/Look.h"
#include "ui/createcase/CreateCaseTab.h"
#include "ui/createcase/ReportWizard.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QTimer>

namespace lotse::bench
{

namespace
{

using namespace Qt::Literals::StringLiterals;

constexpr double frame = 16;             // milliseconds
constexpr qint64 patience = 30 * 60'000; // milliseconds
constexpr std::chrono::milliseconds keystroke{90};

QString binary(const QString& folder, qint64 size)
{
    QFile file(folder + u"/dump.bin"_qs);
    QByteArray block(1 << 20, Qt::Uninitialized);
    quint32 state = 17;
    for (char& byte : block) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    if (file.open(QIODevice::WriteOnly)) {
        while (file.pos() < size) {
            file.write(block);
        }
    }
    return file.fileName();
}

// Somebody goes on typing all the while.
class Typist final : public QObject
{
public:
    explicit Typist(ui::ReportContext& context)
    {
        connect(&m_timer, &QTimer::timeout, this, [this, &context] {
            context.edit([this](reports::Report& report) { report.happened += m_text[m_typed++ % m_text.size()]; });
        });
        m_timer.start(keystroke);
    }

private:
    QTimer m_timer;
    const QString m_text = u"Since the night no order reaches SAP; the queue grows. "_qs;
    qsizetype m_typed = 0;
};

void attach(WatchedApplication& application, ui::ReportWizard& wizard, const QString& path, const QString& what)
{
    ui::ReportContext& context = wizard.context();
    const std::size_t before = context.files().size();
    QElapsedTimer elapsed;
    elapsed.start();
    qint64 copied = 0;
    {
        const Typist typist(context);
        application.watch();
        context.addFiles({path});
        while (elapsed.elapsed() < patience && (context.files().size() == before || !context.masking().isCurrent())) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
            if (copied == 0 && context.files().size() > before) {
                copied = elapsed.elapsed();
            }
        }
        application.stopWatching();
    }
    const double longest = application.busiest().worked;
    note(u"attaching %1 (%2 MB): copied after %3 s, searched after %4 s; longest event %5 ms of work, %6 ms on the "
         "clock (%7); frame of %8 ms: %9"_qs.arg(what)
             .arg(QFileInfo(path).size() >> 20)
             .arg(static_cast<double>(copied) / 1000, 0, 'f', 1)
             .arg(static_cast<double>(elapsed.elapsed()) / 1000, 0, 'f', 1)
             .arg(longest, 0, 'f', 1)
             .arg(application.longest().onTheClock, 0, 'f', 1)
             .arg(application.busiest().what)
             .arg(frame)
             .arg(longest <= frame ? u"within"_qs : u"OVER"_qs));
}

} // namespace

void compareAttaching(WatchedApplication& application, const QString& folder, int megabytes)
{
    OpenedAccount open(folder);
    open.settings.set(settings::attachmentMegabytes, 8 * megabytes);
    ui::Workspace workspace = open.workspace();
    ui::applyLook(*qApp, platform::ColourScheme::Light);
    ui::CreateCaseTab tab(workspace);
    tab.resize(1024, 768);
    tab.show();
    tab.go({ui::Destination::Kind::ProductionDown, {}});
    tab.wizard()->goTo(reports::Page::WhatHappened);
    const qint64 size = qint64{megabytes} << 20;
    const QString log = folder + u"/agent.log"_qs;
    for (const bool asOneLine : {false, true}) {
        writeAgentLog(log, size, asOneLine);
        attach(application, *tab.wizard(), log, asOneLine ? u"a log that is one line"_qs : u"a log"_qs);
        QFile::remove(log);
    }
    attach(application, *tab.wizard(), binary(folder, size), u"a binary file"_qs);
}

} // namespace lotse::bench
