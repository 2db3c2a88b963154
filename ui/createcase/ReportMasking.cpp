#include "ui/createcase/ReportMasking.h"

#include "ui/common/Answer.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace lotse::ui
{

namespace
{

constexpr std::chrono::milliseconds progressPause{250};

} // namespace

ReportMasking::ReportMasking(Workspace& workspace, const reports::Masking& kept, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_names(kept.names.isEmpty() ? std::make_shared<redaction::Pseudonyms>()
                                   : std::make_shared<redaction::Pseudonyms>(kept.names))
{
    m_progress.setInterval(progressPause);
    connect(&m_progress, &QTimer::timeout, this, &ReportMasking::changed);
}

ReportMasking::~ReportMasking()
{
    for (auto& [id, file] : m_files) {
        file.stop.request_stop();
    }
}

const redaction::SecretFinder& ReportMasking::finder() const
{
    redaction::Rules rules = reports::maskingRules(m_typed, m_workspace.vendor);
    if (!m_finder || m_rules != rules) {
        m_finder.emplace(rules);
        m_rules = std::move(rules);
    }
    return *m_finder;
}

void ReportMasking::look(const reports::Report& report)
{
    m_typed = report;
    m_stale = true;
    if (reports::searchedLength(m_typed) > searchedAtOnce) {
        searchInWorker();
    }
}

const reports::Report& ReportMasking::report() const
{
    if (m_stale && !m_working && reports::searchedLength(m_typed) <= searchedAtOnce) {
        searchNow();
    }
    return m_redacted.report;
}

void ReportMasking::searchNow() const
{
    m_redacted = reports::redacted(m_typed, finder(), *m_names);
    m_stale = false;
}

void ReportMasking::searchInWorker()
{
    if (m_working) {
        return; // the newest is taken when this one is done
    }
    m_working = true;
    m_stale = false;
    auto promise = std::make_shared<QPromise<reports::RedactedReport>>();
    promise->start();
    whenAnswered(promise->future(), this, [this](const reports::RedactedReport& redacted) {
        m_working = false;
        m_redacted = redacted;
        if (m_stale) {
            look(reports::Report(m_typed));
        }
        Q_EMIT changed();
    });
    QThreadPool::globalInstance()->start([promise, report = m_typed, search = finder(), names = m_names] {
        promise->addResult(reports::redacted(report, search, *names));
        promise->finish();
    });
}

bool ReportMasking::isCurrent() const
{
    return !m_working &&
           std::none_of(m_files.begin(), m_files.end(), [](const auto& each) { return each.second.searching; });
}

QJsonObject ReportMasking::names() const
{
    return m_names->toJson();
}

void ReportMasking::lookAtFile(const drafts::DraftFile& raw)
{
    forgetFile(raw.id);
    File& file = m_files[raw.id];
    file.raw = raw;
    auto found = std::make_shared<redaction::MaskedFile>();
    const auto make = [search = finder(), names = m_names, found, read = file.read,
                       stop = file.stop.get_token()](const QString& source, const QString& target) -> Result<bool> {
        Result<redaction::MaskedFile> masked =
            redaction::maskFile(source, target, search, *names, stop, [read](qint64 bytes) { *read = bytes; });
        if (!masked) {
            return masked.error();
        }
        *found = *masked;
        return masked->isText && masked->places > 0;
    };
    const auto isThis = file.read;
    whenAnswered(m_workspace.attachments.derive(raw, make), this,
                 [this, id = raw.id, found, isThis](const Result<std::optional<drafts::DraftFile>>& result) {
                     const auto known = m_files.find(id);
                     if (known != m_files.end() && known->second.read == isThis) {
                         fileSearched(id, result, *found);
                     }
                 });
    m_progress.start();
    Q_EMIT changed();
}

void ReportMasking::fileSearched(const QString& id, const Result<std::optional<drafts::DraftFile>>& result,
                                 const redaction::MaskedFile& found)
{
    File& file = m_files[id];
    file.searching = false;
    file.isText = found.isText;
    file.values = found.values;
    file.places = found.places;
    if (!result) {
        file.error = result.error();
    } else if (*result) {
        Q_EMIT masked(file.raw, **result);
    } else {
        Q_EMIT clean(file.raw);
    }
    if (isCurrent()) {
        m_progress.stop();
    }
    Q_EMIT changed();
}

void ReportMasking::forgetFile(const QString& id)
{
    const auto known = m_files.find(id);
    if (known != m_files.end()) {
        known->second.stop.request_stop();
        m_files.erase(known);
        Q_EMIT changed();
    }
}

std::vector<redaction::MaskedValue> ReportMasking::values() const
{
    report();
    std::vector<redaction::MaskedValue> all = m_redacted.values;
    for (const auto& [id, file] : m_files) {
        redaction::addValues(all, file.values);
    }
    return all;
}

} // namespace lotse::ui
