#include "ui/createcase/ReportContext.h"

#include "foundation/InWorker.h"
#include "foundation/settings/Declared.h"
#include "support/drafts/Archive.h"
#include "ui/common/Answer.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>

#include <algorithm>

namespace lotse::ui
{

namespace
{

// What a report needs is whatever the checks miss in an empty one.
QSet<int> neededFields(const Workspace& workspace, const std::optional<cases::CaseForm>& form, bool urgent)
{
    reports::Report empty;
    empty.urgent = urgent;
    const std::vector<reports::Finding> findings = reports::check(
        {.report = empty, .profile = &workspace.vendor, .form = form, .files = {}, .now = workspace.clock.now()});
    QSet<int> needed;
    for (const reports::Finding& finding : findings) {
        if (finding.problem == reports::Problem::Missing && finding.weight == reports::Weight::Blocking) {
            needed.insert(static_cast<int>(finding.field));
        }
    }
    return needed;
}

QFuture<QByteArray> pngInWorker(const QImage& picture)
{
    return inWorker<QByteArray>([picture] {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        picture.save(&bytes, "PNG");
        return bytes.data();
    });
}

} // namespace

FieldRef refOf(const reports::Finding& finding)
{
    return {finding.field, finding.index, finding.portalField};
}

ReportContext::ReportContext(Workspace& workspace, drafts::Draft draft, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_content(draftContentFromJson(draft.content)),
      m_masking(workspace, m_content.report.masking),
      m_autosave(workspace.drafts, draft),
      m_savedAt(draft.saved),
      m_pristine(draft.version == 0),
      m_needed(neededFields(workspace, {}, m_content.report.urgent))
{
    connect(&m_autosave, &drafts::Autosave::stateChanged, this, [this] {
        if (m_autosave.state() == drafts::Autosave::State::Saved) {
            m_savedAt = m_workspace.clock.now();
        }
        Q_EMIT savedChanged();
    });
    connect(
        &m_masking, &ReportMasking::masked, this, [this](const drafts::DraftFile& raw, const drafts::DraftFile& file) {
            m_content.report.masking.originals.insert(raw.id, {.size = raw.size, .sha256 = raw.sha256, .md5 = raw.md5});
            replaceFile(file);
        });
    connect(&m_masking, &ReportMasking::clean, this, [this](const drafts::DraftFile& raw) {
        if (m_content.report.masking.originals.remove(raw.id) > 0) {
            replaceFile(raw);
        }
    });
    connect(&m_masking, &ReportMasking::changed, this, [this] {
        m_packet.reset();
        Q_EMIT maskingChanged();
    });
    // A report may stay open for days; what the portal offers may change under it.
    connect(&workspace.cases, &cases::CaseStore::syncStateChanged, this, &ReportContext::refreshForm);
    recheck();
    refreshForm();
    searchFiles();
}

ReportContext::~ReportContext()
{
    m_stop.request_stop();
}

void ReportContext::edit(const std::function<void(reports::Report&)>& change)
{
    if (isLocked()) {
        return;
    }
    reports::Report before = m_content.report;
    change(m_content.report);
    if (m_content.report == before) {
        return;
    }
    if (before.urgent != m_content.report.urgent) {
        m_needed = neededFields(m_workspace, m_form, m_content.report.urgent);
    }
    keep();
    recheck();
    Q_EMIT changed();
}

void ReportContext::suggest(const std::function<void(reports::Report&)>& change)
{
    if (!m_pristine || isLocked()) {
        edit(change);
        return;
    }
    change(m_content.report);
    recheck();
    Q_EMIT changed();
}

QString ReportContext::lookedAtLine(const cases::Case& found)
{
    return QString(found.number + u' ' + found.subject).simplified();
}

void ReportContext::lookAt(const cases::Case& found)
{
    edit([line = lookedAtLine(found)](reports::Report& report) {
        report.lookedAt.append(line);
        report.lookedAt.removeDuplicates();
    });
    Q_EMIT wantsCase(found.id);
}

void ReportContext::replaceFile(const drafts::DraftFile& file)
{
    std::vector<drafts::DraftFile> now = files();
    const auto known =
        std::find_if(now.begin(), now.end(), [&](const drafts::DraftFile& other) { return other.id == file.id; });
    if (known == now.end() || isLocked() || isSpent()) {
        return;
    }
    *known = file;
    keep();
    m_autosave.setFiles(std::move(now));
    recheck();
    Q_EMIT filesChanged();
}

// Each by what it was before anything in it was masked.
void ReportContext::searchFiles()
{
    if (isLocked()) {
        return;
    }
    for (const drafts::DraftFile& file : std::vector<drafts::DraftFile>(files())) {
        drafts::DraftFile raw = file;
        const auto& originals = m_content.report.masking.originals;
        if (const auto original = originals.constFind(file.id); original != originals.cend()) {
            raw.size = original->size;
            raw.sha256 = original->sha256;
            raw.md5 = original->md5;
        }
        m_masking.lookAtFile(raw);
    }
}

void ReportContext::decide(const std::function<void(reports::Masking&)>& change)
{
    edit([&change](reports::Report& report) { change(report.masking); });
    searchFiles();
}

void ReportContext::keepOpen(const QString& value)
{
    decide([&value](reports::Masking& masking) {
        masking.added.removeAll(value);
        masking.open.append(value);
        masking.open.removeDuplicates();
    });
}

void ReportContext::maskAgain(const QString& value)
{
    decide([&value](reports::Masking& masking) { masking.open.removeAll(value); });
}

void ReportContext::maskAlso(const QString& value)
{
    if (const QString wanted = value.trimmed(); wanted.size() >= 2) {
        decide([&wanted](reports::Masking& masking) {
            masking.open.removeAll(wanted);
            masking.added.append(wanted);
            masking.added.removeDuplicates();
        });
    }
}

void ReportContext::keep()
{
    if (isLocked() || isSpent()) {
        return;
    }
    m_pristine = false;
    m_autosave.setContent(toJson(m_content, m_autosave.draft().content), reports::titleOf(m_content.report));
}

void ReportContext::setPage(reports::Page page)
{
    if (page == m_content.page) {
        return;
    }
    m_content.visited.insert(static_cast<int>(m_content.page));
    if (page == reports::Page::Review) {
        m_content.visited.insert(static_cast<int>(page));
        refreshForm();
    }
    m_content.page = page;
    if (!m_pristine) {
        keep();
    }
    recheck();
}

std::vector<reports::Finding> ReportContext::shownFindings(const FieldRef& ref) const
{
    const bool showMissing =
        wasVisited(reports::Page::Review) || std::find(m_touched.begin(), m_touched.end(), ref) != m_touched.end();
    std::vector<reports::Finding> shown;
    std::copy_if(m_findings.begin(), m_findings.end(), std::back_inserter(shown), [&](const reports::Finding& finding) {
        const bool missing =
            finding.problem == reports::Problem::Missing || finding.problem == reports::Problem::NoAddress;
        return refOf(finding) == ref && (!missing || showMissing);
    });
    return shown;
}

int ReportContext::blockingOn(reports::Page page) const
{
    return static_cast<int>(
        std::count_if(m_findings.begin(), m_findings.end(), [page](const reports::Finding& finding) {
            return finding.weight == reports::Weight::Blocking && reports::pageOf(finding.field) == page;
        }));
}

bool ReportContext::isSendable(bool byHand) const
{
    return std::none_of(m_findings.begin(), m_findings.end(), [byHand](const reports::Finding& finding) {
        const bool asksPortal =
            finding.field == reports::Field::PortalAnswer || finding.problem == reports::Problem::ChoiceGone;
        return finding.weight == reports::Weight::Blocking && !(byHand && asksPortal);
    });
}

void ReportContext::touch(const FieldRef& ref)
{
    if (std::find(m_touched.begin(), m_touched.end(), ref) != m_touched.end()) {
        return;
    }
    m_touched.push_back(ref);
    Q_EMIT findingsChanged();
}

std::vector<reports::Question> ReportContext::questions() const
{
    return m_form ? reports::bind(m_content.report, packet(), m_workspace.vendor, *m_form).questions
                  : std::vector<reports::Question>();
}

reports::PacketLimits ReportContext::limits() const
{
    return m_form ? reports::limitsOf(m_workspace.vendor, *m_form) : reports::PacketLimits();
}

const reports::Packet& ReportContext::packet() const
{
    if (!m_packet) {
        QStringList names;
        for (const drafts::DraftFile& file : files()) {
            names.append(file.name);
        }
        m_packet = reports::makePacket(m_masking.report(), m_workspace.vendor,
                                       reports::ReportDesk::referenceFor(draftId()), names, limits());
    }
    return *m_packet;
}

QStringList ReportContext::portalChoices(vendor::FormField field) const
{
    QStringList labels;
    if (!m_form) {
        return labels;
    }
    const cases::FormField* bound = m_form->field(reports::boundName(field, m_workspace.vendor, *m_form));
    if (bound) {
        for (const cases::Choice& choice : bound->choices) {
            labels.append(choice.label.isEmpty() ? choice.value : choice.label);
        }
    }
    return labels;
}

void ReportContext::addFiles(const QStringList& paths)
{
    if (isLocked()) {
        return;
    }
    const qint64 most = qint64{m_workspace.settings.get(settings::attachmentMegabytes)} << 20;
    const QString folder = QFileInfo(m_workspace.attachments.pathOf({.id = {}, .name = {}, .sha256 = u"0"_qs})).path();
    whenAnswered(drafts::roomFor(folder, most, paths), this, [this](const drafts::Room& room) { copyFiles(room); });
}

void ReportContext::copyFiles(const drafts::Room& room)
{
    for (const QString& path : room.over) {
        m_incoming.push_back({.key = ++m_lastKey,
                              .name = QFileInfo(path).fileName(),
                              .error = Error{.code = ErrorCode::StorageFull, .detail = path},
                              .noRoom = true});
    }
    for (const QString& path : room.fits) {
        const int key = ++m_lastKey;
        m_incoming.push_back({.key = key, .name = QFileInfo(path).fileName()});
        whenAnswered(m_workspace.attachments.add(path, m_stop.get_token()), this,
                     [this, key, path](const Result<drafts::DraftFile>& file) { taken(key, path, file); });
    }
    Q_EMIT filesChanged();
}

void ReportContext::addText(const QString& name, const QString& text)
{
    if (isLocked()) {
        return;
    }
    addBytes(awaitFile(name), name, QStringLiteral("text/plain"), text.toUtf8());
}

void ReportContext::addPicture(const QString& name, const QImage& picture)
{
    if (isLocked()) {
        return;
    }
    const int key = awaitFile(name);
    whenAnswered(pngInWorker(picture), this, [this, key, name](const QByteArray& bytes) {
        addBytes(key, name, QStringLiteral("image/png"), bytes);
    });
}

int ReportContext::awaitFile(const QString& name)
{
    const int key = ++m_lastKey;
    m_incoming.push_back({.key = key, .name = name});
    Q_EMIT filesChanged();
    return key;
}

void ReportContext::addBytes(int key, const QString& name, const QString& type, const QByteArray& bytes)
{
    whenAnswered(m_workspace.attachments.addBytes(name, type, bytes), this,
                 [this, key, name](const Result<drafts::DraftFile>& file) { taken(key, name, file); });
}

void ReportContext::taken(int key, const QString& path, const Result<drafts::DraftFile>& file)
{
    const auto incoming = std::find_if(m_incoming.begin(), m_incoming.end(),
                                       [key](const IncomingFile& candidate) { return candidate.key == key; });
    if (incoming == m_incoming.end()) {
        return;
    }
    if (!file) {
        incoming->error = file.error();
    } else {
        m_incoming.erase(incoming);
        std::vector<drafts::DraftFile> now = files();
        const bool known = std::any_of(now.begin(), now.end(), [&](const drafts::DraftFile& other) {
            const auto searched = m_masking.files().find(other.id);
            const bool sameRaw = searched != m_masking.files().end() && searched->second.raw.sha256 == file->sha256;
            return (sameRaw || other.sha256 == file->sha256) && other.name == QFileInfo(path).fileName();
        });
        if (!known) {
            now.push_back(*file);
            keep();
            m_autosave.setFiles(std::move(now));
            m_masking.lookAtFile(*file);
        }
    }
    recheck();
    Q_EMIT filesChanged();
}

void ReportContext::packFiles()
{
    if (isLocked() || m_packing || files().size() < 2 || !m_masking.isCurrent()) {
        return;
    }
    m_packing = true;
    const std::vector<drafts::DraftFile> together = files();
    const QString name =
        QStringLiteral("files-%1.zip").arg(m_workspace.clock.now().toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    whenAnswered(drafts::pack(together, name, m_workspace.attachments, m_stop.get_token()), this,
                 [this, together](const Result<drafts::DraftFile>& archive) { packed(together, archive); });
    Q_EMIT filesChanged();
}

void ReportContext::packed(const std::vector<drafts::DraftFile>& files, const Result<drafts::DraftFile>& archive)
{
    m_packing = false;
    if (!archive) {
        m_incoming.push_back({.key = ++m_lastKey, .name = QStringLiteral("zip"), .error = archive.error()});
    } else if (!isLocked()) {
        // What changed meanwhile stays beside it.
        std::vector<drafts::DraftFile> now = this->files();
        std::erase_if(now, [&](const drafts::DraftFile& file) {
            return std::find(files.begin(), files.end(), file) != files.end();
        });
        for (const drafts::DraftFile& file : files) {
            m_masking.forgetFile(file.id);
            m_content.report.masking.originals.remove(file.id);
        }
        now.push_back(*archive);
        keep();
        m_autosave.setFiles(std::move(now));
        m_masking.lookAtFile(*archive);
    }
    recheck();
    Q_EMIT filesChanged();
}

void ReportContext::removeFile(const QString& id)
{
    if (isLocked()) {
        return;
    }
    std::vector<drafts::DraftFile> now = files();
    std::erase_if(now, [&id](const drafts::DraftFile& file) { return file.id == id; });
    m_masking.forgetFile(id);
    m_content.report.masking.originals.remove(id);
    keep();
    m_autosave.setFiles(std::move(now));
    recheck();
    Q_EMIT filesChanged();
}

void ReportContext::dismissIncoming(int key)
{
    std::erase_if(m_incoming, [key](const IncomingFile& file) { return file.key == key; });
    Q_EMIT filesChanged();
}

QFuture<Result<qint64>> ReportContext::flush()
{
    // The names that the review showed are those that will be sent.
    const QJsonObject names = m_masking.names();
    const bool newNames = names != m_content.report.masking.names && !isLocked() && !isPristine();
    if (newNames) {
        m_content.report.masking.names = names;
    }
    if (m_autosave.draft().version == 0 || newNames) {
        keep();
    }
    return m_autosave.flush();
}

void ReportContext::refreshForm()
{
    whenAnswered(m_workspace.cases.form(), this, [this](const Result<std::optional<cases::CaseForm>>& form) {
        // Without an answer the form known until now, or the usual limits, stay in use.
        if (form && *form && *form != m_form) {
            m_form = *form;
            m_needed = neededFields(m_workspace, m_form, m_content.report.urgent);
            recheck();
            Q_EMIT formChanged();
        }
    });
}

void ReportContext::recheck()
{
    m_packet.reset();
    m_masking.look(m_content.report);
    std::vector<std::pair<QString, qint64>> fileSizes;
    for (const drafts::DraftFile& file : files()) {
        fileSizes.emplace_back(file.name, file.size);
    }
    m_findings = reports::check({.report = m_content.report,
                                 .profile = &m_workspace.vendor,
                                 .form = m_form,
                                 .files = std::move(fileSizes),
                                 .now = m_workspace.clock.now()});
    Q_EMIT findingsChanged();
}

} // namespace lotse::ui
