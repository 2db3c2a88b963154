#include "ui/createcase/KnownEndpoints.h"

#include "foundation/InWorker.h"
#include "support/endpoints/EndpointCsv.h"
#include "support/endpoints/EndpointRegister.h"
#include "ui/common/Answer.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/createcase/NoteLine.h"
#include "ui/createcase/ReportContext.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

namespace lotse::ui
{

using endpoints::ProbeResult;
using endpoints::ProbeTarget;
using Step = ProbeResult::Step;

namespace
{

constexpr qint64 mostTableBytes = qint64{6} << 20;
constexpr std::size_t mostShown = 30;

Result<QByteArray> readTable(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{.code = ErrorCode::FileNotReadable, .detail = file.errorString(), .retry = Retry::AfterPerson};
    }
    return file.read(mostTableBytes);
}

Result<void> writeTable(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        return Error{.code = ErrorCode::StorageFailed, .detail = file.errorString(), .retry = Retry::AfterPerson};
    }
    return {};
}

QString nameOf(const reports::Endpoint& endpoint)
{
    QStringList parts;
    for (const QString& part : {endpoint.connector, endpoint.system, endpoint.address}) {
        if (!part.trimmed().isEmpty()) {
            parts.append(part.simplified().left(60));
        }
    }
    // A menu takes "&" for a mnemonic.
    return parts.join(QStringLiteral(" · ")).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString placeOf(const ProbeTarget& target)
{
    return target.port > 0 ? QStringLiteral("%1:%2").arg(target.host).arg(target.port) : target.host;
}

} // namespace

KnownEndpoints::KnownEndpoints(ReportContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_choose(new QPushButton),
      m_test(new QPushButton),
      m_knownMenu(new QMenu(this)),
      m_testMenu(new QMenu(this)),
      m_note(new NoteLine)
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    column->addLayout(buttons);
    column->addWidget(m_note);
    m_note->hide();
    m_choose->setMenu(m_knownMenu);
    m_test->setMenu(m_testMenu);
    connect(m_knownMenu, &QMenu::aboutToShow, this, &KnownEndpoints::fillKnown);
    connect(m_testMenu, &QMenu::aboutToShow, this, &KnownEndpoints::fillTest);
    retranslate();
}

KnownEndpoints::~KnownEndpoints()
{
    m_stop.request_stop();
}

void KnownEndpoints::load()
{
    setVisible(!m_context.isLocked());
    if (!m_context.isLocked()) {
        read();
    }
}

void KnownEndpoints::read()
{
    whenAnswered(m_context.workspace().drafts.list(), this, [this](const Result<std::vector<drafts::Draft>>& drafts) {
        if (drafts) {
            m_drafts = *drafts;
            m_known = endpoints::known(m_drafts);
            m_places = endpoints::knownPlaces(m_drafts);
            fillKnown();
        }
    });
}

void KnownEndpoints::fillKnown()
{
    m_knownMenu->clear();
    for (std::size_t i = 0; i < std::min(mostShown, m_known.size()); ++i) {
        m_knownMenu->addAction(nameOf(m_known[i]), this, [this, endpoint = m_known[i]] { Q_EMIT chosen(endpoint); });
    }
    if (m_known.empty()) {
        m_knownMenu->addAction(tr("None yet: what you report is remembered."))->setEnabled(false);
    }
    m_knownMenu->addSeparator();
    m_knownMenu->addAction(tr("Import a table (CSV) …"), this, &KnownEndpoints::importTable);
    m_knownMenu->addAction(tr("Export as a table (CSV) …"), this, &KnownEndpoints::exportTable)
        ->setEnabled(!m_known.empty() || !m_places.empty());
}

void KnownEndpoints::fillTest()
{
    m_testMenu->clear();
    std::vector<ProbeTarget> all;
    for (const reports::Endpoint& endpoint : m_context.report().endpoints) {
        const std::optional<ProbeTarget> target = endpoints::targetOf(endpoint.address);
        if (target && std::find(all.begin(), all.end(), *target) == all.end()) {
            all.push_back(*target);
            m_testMenu->addAction(placeOf(*target), this, [this, target] { test({*target}); });
        }
    }
    if (all.size() > 1) {
        m_testMenu->addAction(tr("All of them"), this, [this, all] { test(all); });
    }
    if (all.empty()) {
        m_testMenu->addAction(tr("Fill in an address with host and port first."))->setEnabled(false);
    }
}

void KnownEndpoints::importTable()
{
    m_context.workspace().files.pickFiles(this, tr("Import endpoints"), [this](const QStringList& paths) {
        if (!paths.isEmpty()) {
            const auto reading = inWorker<Result<QByteArray>>([path = paths.front()] { return readTable(path); });
            whenAnswered(reading, this, [this](const Result<QByteArray>& table) {
                if (table) {
                    keep(*table);
                } else {
                    m_note->set(Tone::Danger, errorText(table.error()).message);
                    m_note->show();
                }
            });
        }
    });
}

void KnownEndpoints::keep(const QByteArray& table)
{
    m_note->show();
    const Result<endpoints::RegisterTable> imported = endpoints::tableFromCsv(table);
    if (!imported) {
        m_note->set(Tone::Danger,
                    tr("This is no table of endpoints. A first line with System, Address, Connector, Role, "
                       "Environment, Owner, Agent group, Agents is needed."));
        return;
    }
    const drafts::Draft draft =
        endpoints::withImported(m_drafts, *imported, QUuid::createUuid().toString(QUuid::WithoutBraces));
    const int count = static_cast<int>(imported->endpoints.size());
    const int places = static_cast<int>(imported->places.size());
    whenAnswered(m_context.workspace().drafts.save(draft), this, [this, count, places](const Result<qint64>& saved) {
        QStringList said{tr("%n endpoint(s) imported.", nullptr, count)};
        if (places > 0) {
            said.append(tr("%n agent group(s) imported.", nullptr, places));
        }
        m_note->set(saved ? Tone::Good : Tone::Danger, saved ? said.join(u' ') : errorText(saved.error()).message);
        read();
    });
}

void KnownEndpoints::exportTable()
{
    m_context.workspace().files.pickNewFile(
        this, tr("Export endpoints"), QStringLiteral("endpoints.csv"), [this](const QString& path) {
            if (path.isEmpty()) {
                return;
            }
            const bool german = interfaceLocale().language() == QLocale::German;
            const auto writing =
                inWorker<Result<void>>([path, table = endpoints::csvOf({.endpoints = m_known, .places = m_places},
                                                                       german)] { return writeTable(path, table); });
            whenAnswered(writing, this, [this](const Result<void>& written) {
                m_note->set(written ? Tone::Good : Tone::Danger,
                            written ? tr("Exported.") : errorText(written.error()).message);
                m_note->show();
            });
        });
}

void KnownEndpoints::test(const std::vector<ProbeTarget>& targets)
{
    if (m_waiting > 0) {
        return;
    }
    m_results.clear();
    m_waiting = targets.size();
    m_test->setEnabled(false);
    m_note->set(Tone::Info, tr("The connection is being tested …"));
    m_note->show();
    const QDateTime now = m_context.workspace().clock.now();
    for (const ProbeTarget& target : targets) {
        whenAnswered(endpoints::probe(target, now, std::chrono::seconds(8), m_stop.get_token()), this,
                     [this](const ProbeResult& result) { tested(result); });
    }
}

void KnownEndpoints::tested(const ProbeResult& result)
{
    m_results.push_back(result);
    if (m_results.size() < m_waiting) {
        return;
    }
    m_waiting = 0;
    m_test->setEnabled(true);
    QStringList lines;
    bool allReached = true;
    for (const ProbeResult& each : m_results) {
        lines.append(wordsOf(each));
        allReached = allReached && (each.isReached() || (each.target.port == 0 && each.name == Step::Good));
    }
    const QString name =
        QStringLiteral("connection-test-%1.txt").arg(m_results.front().at.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    m_context.addText(name, endpoints::probeText(m_results, m_context.report().language == QLatin1String("de")));
    lines.append(tr("The result is attached to the report: %1").arg(name));
    m_note->set(allReached ? Tone::Good : Tone::Warning, lines.join(QLatin1Char('\n')));
}

QString KnownEndpoints::wordsOf(const ProbeResult& result) const
{
    const QString place = placeOf(result.target);
    if (result.name == Step::Failed) {
        return tr("%1: the name is not known (%2)").arg(place, result.error);
    }
    if (result.connection == Step::Failed) {
        return tr("%1: no connection (%2)").arg(place, result.error);
    }
    if (result.tls == Step::Failed) {
        return tr("%1: connected, but TLS fails (%2)").arg(place, result.error);
    }
    if (result.connection == Step::NotTested) {
        return tr("%1: the name is known").arg(place);
    }
    if (result.tls == Step::NotTested) {
        return tr("%1: connected in %2 ms").arg(place).arg(result.connectMilliseconds);
    }
    return tr("%1: connected in %2 ms, certificate valid until %3")
        .arg(place, QString::number(result.connectMilliseconds), formatDateTime(result.validUntil));
}

void KnownEndpoints::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void KnownEndpoints::retranslate()
{
    m_choose->setText(tr("&Used before"));
    m_choose->setAccessibleDescription(tr("Endpoints of earlier reports and of imported tables"));
    m_test->setText(tr("&Test the connection"));
    m_test->setAccessibleDescription(tr("From this computer, only to the endpoint that you choose"));
}

} // namespace lotse::ui
