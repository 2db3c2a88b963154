// What a person is writing for a forum, a question or an answer: found again when it is opened, kept while they type,
// handed to the outbox. Lives in the UI thread; never waits.
#pragma once

#include "support/community/ForumDesk.h"
#include "support/drafts/Autosave.h"
#include "ui/common/Workspace.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace lotse::ui
{

class ForumDraft final : public QObject
{
    Q_OBJECT

public:
    // `kind`: community::questionKind or community::answerKind.
    ForumDraft(Workspace& workspace, community::ForumDesk* desk, QString kind, QObject* parent = nullptr);

    // Takes up what was being written about `value` (of `key`), or begins with nothing; loaded() follows.
    void openAbout(const QString& key, const QString& value);
    void openDraft(const QString& draftId);
    // A new one, kept at once when `content` says something.
    void begin(const QJsonObject& content);
    void close(); // what is unsaved is handed over

    bool isOpen() const { return m_open; }
    const QJsonObject& content() const { return m_content; }
    QString value(const QString& key) const { return m_content.value(key).toString(); }
    QString draftId() const { return m_autosave ? m_autosave->draft().id : QString(); }
    std::optional<drafts::Autosave::State> state() const;

    void set(const QString& key, const QJsonValue& value);
    void discard();
    // Saved first, then handed to the outbox. The draft is then gone from here.
    void send(std::chrono::seconds undo);

Q_SIGNALS:
    void loaded();
    void changed(); // how it is kept
    void sent(const QString& itemId);
    void sendFailed(const lotse::Error& error);

private:
    void take(drafts::Draft draft);
    void keep();
    void reset();

    Workspace& m_workspace;
    community::ForumDesk* m_desk;
    QString m_kind;
    QJsonObject m_content;
    QJsonObject m_beginning;                      // what it holds without a word of the person
    std::unique_ptr<drafts::Autosave> m_autosave; // only once there is something to keep
    bool m_open = false;
    int m_generation = 0; // grows with every draft
};

} // namespace lotse::ui
