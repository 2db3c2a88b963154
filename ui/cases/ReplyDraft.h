// What a person is writing in one case: found again when the case is opened, kept while they type, with its files.
// Lives in the UI thread; never waits.
#pragma once

#include "support/drafts/Autosave.h"
#include "support/reports/TalkDesk.h"
#include "ui/common/Workspace.h"

#include <QObject>

#include <memory>
#include <stop_token>

class QImage;

namespace lotse::ui
{

class ReplyDraft final : public QObject
{
    Q_OBJECT

public:
    // `kind`: one of those of reports::TalkDesk.
    ReplyDraft(Workspace& workspace, QString kind, QObject* parent = nullptr);
    ~ReplyDraft() override;

    // Takes up what was being written in this case; loaded() follows. What was open before is kept first.
    void open(const QString& caseId);
    void close();
    // The case goes on under another id (a report has arrived); what was written goes with it.
    void moveTo(const QString& caseId);

    QString caseId() const { return m_caseId; }
    bool isLoaded() const { return m_loaded; }
    bool isEmpty() const;
    QString text() const { return value(u"text"); }
    QString value(QStringView key) const;
    QJsonValue at(const QString& key) const { return m_content.value(key); }
    std::vector<drafts::DraftFile> files() const;
    int incoming() const { return m_incoming; } // files that are being copied
    std::optional<drafts::Autosave::State> state() const;
    std::optional<Error> saveError() const;

    void set(const QString& key, const QJsonValue& value);
    void addFiles(const QStringList& paths);
    void addImage(const QImage& image, const QString& name);
    void removeFile(const QString& id);
    void discard();

    // Saved first, then handed to the outbox; answers the item. The draft is then gone from here.
    void send(const QString& title, const QString& reportItem, std::chrono::seconds undo);

Q_SIGNALS:
    void loaded();
    void changed(); // files, or how it is kept
    void fileFailed(const QString& name, const lotse::Error& error);
    void sent(const QString& itemId);
    void sendFailed(const lotse::Error& error);

private:
    void look();
    void begin(drafts::Draft draft);
    void keep();
    void taken(const QString& name, const Result<drafts::DraftFile>& file);

    Workspace& m_workspace;
    QString m_kind;
    QString m_caseId;
    QJsonObject m_content;
    std::unique_ptr<drafts::Autosave> m_autosave; // only once there is something to keep
    bool m_loaded = false;
    bool m_done = false; // sent or discarded: what is stored of it is not taken up again
    int m_incoming = 0;
    int m_generation = 0; // grows with every case
    std::stop_source m_stop;
};

} // namespace lotse::ui
