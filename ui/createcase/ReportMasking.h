// What in an open report is masked before it leaves: its texts and its files, searched away from the window's thread
// where they are long. Knows the masked report and what stands for what; the report itself holds the decisions.
#pragma once

#include "support/drafts/AttachmentFolder.h"
#include "support/reports/Redacted.h"
#include "ui/common/Workspace.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <stop_token>

namespace lotse::ui
{

class ReportMasking : public QObject
{
    Q_OBJECT

public:
    struct File {
        drafts::DraftFile raw;
        bool searching = true;
        bool isText = true; // false: nothing can be searched in it
        std::vector<redaction::MaskedValue> values = {};
        qint64 places = 0;
        std::optional<Error> error = {};
        std::shared_ptr<std::atomic<qint64>> read = std::make_shared<std::atomic<qint64>>(0); // bytes
        std::stop_source stop = {};
    };

    ReportMasking(Workspace& workspace, const reports::Masking& kept, QObject* parent = nullptr);
    ~ReportMasking() override;

    // The report changed; a short one is searched when somebody asks, a long one at once in a worker.
    void look(const reports::Report& report);
    // The report as it may leave; while a long one is searched, as it was before.
    const reports::Report& report() const;
    // Nothing is being searched.
    bool isCurrent() const;
    QJsonObject names() const;

    // Searches a file; it ends in masked(), or in clean() where nothing is to be masked.
    void lookAtFile(const drafts::DraftFile& raw);
    void forgetFile(const QString& id);
    const std::map<QString, File>& files() const { return m_files; }
    // Of texts and files, each value once.
    std::vector<redaction::MaskedValue> values() const;

    // Texts of the report up to this length are searched within a keystroke's budget.
    static constexpr qsizetype searchedAtOnce = 16 * 1024;

Q_SIGNALS:
    void changed();
    void masked(const lotse::drafts::DraftFile& raw, const lotse::drafts::DraftFile& file);
    void clean(const lotse::drafts::DraftFile& raw);

private:
    const redaction::SecretFinder& finder() const;
    void searchNow() const;
    void searchInWorker();
    void fileSearched(const QString& id, const Result<std::optional<drafts::DraftFile>>& file,
                      const redaction::MaskedFile& found);

    Workspace& m_workspace;
    std::shared_ptr<redaction::Pseudonyms> m_names;
    reports::Report m_typed;
    mutable reports::RedactedReport m_redacted;
    mutable bool m_stale = true;
    bool m_working = false;
    mutable std::optional<redaction::Rules> m_rules;
    mutable std::optional<redaction::SecretFinder> m_finder;
    std::map<QString, File> m_files; // by id
    QTimer m_progress;
};

} // namespace lotse::ui
