// What the pages of one open report share: its content, kept on the disk while the person types, its files, what the
// checks say about it, and what the portal last said about its form. Lives as long as the report is open.
#pragma once

#include "support/drafts/Autosave.h"
#include "support/drafts/Quota.h"
#include "support/reports/FormBinding.h"
#include "ui/common/Workspace.h"
#include "ui/createcase/DraftContent.h"
#include "ui/createcase/ReportMasking.h"

#include <QObject>

#include <functional>
#include <stop_token>

class QImage;

namespace lotse::ui
{

// A field of the report as findings name it.
struct FieldRef {
    reports::Field field;
    int index = -1;           // endpoint
    QString portalField = {}; // PortalAnswer

    bool operator==(const FieldRef&) const = default;
};
FieldRef refOf(const reports::Finding& finding);

// A file on its way into the draft, or one that could not be taken.
struct IncomingFile {
    int key = 0;
    QString name;
    std::optional<Error> error = {}; // empty: being copied
    bool noRoom = false;             // the copies of attachments would take more than they may
};

class ReportContext : public QObject
{
    Q_OBJECT

public:
    ReportContext(Workspace& workspace, drafts::Draft draft, QObject* parent = nullptr);
    ~ReportContext() override;

    Workspace& workspace() const { return m_workspace; }
    const QString& draftId() const { return m_autosave.draft().id; }
    const QString& outboxItem() const { return m_autosave.draft().outboxItem; }
    // A copy of it is in the outbox: it can be read, not changed.
    bool isLocked() const { return m_autosave.draft().state != drafts::DraftState::Editing; }
    // It left for the outbox or came back from it: what is here is not the draft any more.
    bool isSpent() const { return m_spent; }
    void spend() { m_spent = true; }
    // Nothing was ever typed: leaving it leaves nothing behind.
    bool isPristine() const { return m_pristine; }

    const reports::Report& report() const { return m_content.report; }
    void edit(const std::function<void(reports::Report&)>& change);

    // What is known before anything is typed; kept once something is, gone with a report that stays empty.
    void suggest(const std::function<void(reports::Report&)>& change);

    // A case is opened while the report is written: it is named there from now on.
    void lookAt(const cases::Case& found);
    static QString lookedAtLine(const cases::Case& found);

    reports::Page page() const { return m_content.page; }
    void setPage(reports::Page page);
    bool wasVisited(reports::Page page) const { return m_content.visited.contains(static_cast<int>(page)); }

    // Everything the checks say, in the order of the pages.
    const std::vector<reports::Finding>& findings() const { return m_findings; }
    // What is said beside one field: what is missing only after the person was there or saw the review.
    std::vector<reports::Finding> shownFindings(const FieldRef& ref) const;
    int blockingOn(reports::Page page) const;
    // By hand the portal's own form asks its questions itself.
    bool isSendable(bool byHand) const;
    // A report cannot be sent without it.
    bool isNeeded(reports::Field field) const { return m_needed.contains(static_cast<int>(field)); }
    void touch(const FieldRef& ref);

    // What the portal last said; empty while nothing is known.
    const std::optional<cases::CaseForm>& form() const { return m_form; }
    std::vector<reports::Question> questions() const;
    reports::PacketLimits limits() const;
    // Exactly what "Send" freezes.
    const reports::Packet& packet() const;
    // Choices of the portal for one of our fields, else none.
    QStringList portalChoices(vendor::FormField field) const;

    const std::vector<drafts::DraftFile>& files() const { return m_autosave.draft().files; }
    const std::vector<IncomingFile>& incomingFiles() const { return m_incoming; }
    void addFiles(const QStringList& paths);
    // A text of the program's own as a file: the result of a test.
    void addText(const QString& name, const QString& text);
    // A pasted picture, as PNG.
    void addPicture(const QString& name, const QImage& picture);
    // The files that are there as one archive in their place, masked as they are; nothing happens while one of them is
    // still being searched.
    void packFiles();
    bool isPacking() const { return m_packing; }
    static constexpr std::size_t manyFiles = 10;
    void removeFile(const QString& id);
    void dismissIncoming(int key);

    // What is masked before the report leaves.
    const ReportMasking& masking() const { return m_masking; }
    // Decisions about one value: it stays as it is, it is masked again, it is masked although nothing found it.
    void keepOpen(const QString& value);
    void maskAgain(const QString& value);
    void maskAlso(const QString& value);

    drafts::Autosave::State savedState() const { return m_autosave.state(); }
    QDateTime savedAt() const { return m_savedAt; }
    std::optional<Error> saveError() const { return m_autosave.lastError(); }
    // Finished when the newest content is on the disk; answers its version.
    QFuture<Result<qint64>> flush();

    void refreshForm();
    void recheck();

Q_SIGNALS:
    void changed();         // the report
    void findingsChanged(); // findings, visited pages or touched fields
    void formChanged();     // what the portal says, hence questions and choices
    void filesChanged();
    void savedChanged();
    void maskingChanged();
    void wantsCase(const QString& caseId);

private:
    void keep();
    void packed(const std::vector<drafts::DraftFile>& files, const Result<drafts::DraftFile>& archive);
    void copyFiles(const drafts::Room& room);
    void addBytes(int key, const QString& name, const QString& type, const QByteArray& bytes);
    int awaitFile(const QString& name);
    void taken(int key, const QString& path, const Result<drafts::DraftFile>& file);
    void replaceFile(const drafts::DraftFile& file);
    void searchFiles();
    void decide(const std::function<void(reports::Masking&)>& change);

    Workspace& m_workspace;
    DraftContent m_content;
    ReportMasking m_masking;
    drafts::Autosave m_autosave;
    QDateTime m_savedAt;
    bool m_pristine;
    bool m_spent = false;
    std::optional<cases::CaseForm> m_form;
    std::vector<reports::Finding> m_findings;
    mutable std::optional<reports::Packet> m_packet; // made when somebody asks, once for each change
    std::vector<FieldRef> m_touched;
    QSet<int> m_needed;
    std::vector<IncomingFile> m_incoming;
    int m_lastKey = 0;
    bool m_packing = false;
    std::stop_source m_stop;
};

} // namespace lotse::ui
