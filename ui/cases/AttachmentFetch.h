// Fetches attached files from the portal into the person's folder for downloads, and opens them there: what can only be
// looked at with the program for it, everything else by showing its folder. Lives in the UI thread; never waits.
#pragma once

#include "ui/common/Workspace.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <stop_token>

namespace lotse::ui
{

class AttachmentFetch final : public QObject
{
    Q_OBJECT

public:
    // `folder`: empty for the person's folder for downloads.
    explicit AttachmentFetch(Workspace& workspace, QString folder = {}, QObject* parent = nullptr);
    ~AttachmentFetch() override;

    // One at a time; a second one while the first is under way is not begun.
    bool begin(const cases::Attachment& attachment, bool thenOpen);
    // To a place that the person chose; what stands there is replaced, as they were asked.
    bool beginTo(const cases::Attachment& attachment, const QString& path);
    void cancel();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void progressed(const QString& attachmentId, int percent);
    void fetched(const QString& path, bool opened);
    void failed(const QString& name, const lotse::Error& error);
    void ended(); // after either

private:
    void start(const cases::Attachment& attachment, const QString& path, bool thenOpen);
    void settle(const cases::Attachment& attachment, const QString& path, bool thenOpen, const Result<void>& result);
    void tell();

    Workspace& m_workspace;
    QString m_folder;
    bool m_busy = false;
    std::stop_source m_stop;
    QTimer m_watch;
    std::shared_ptr<std::atomic<qint64>> m_received;
    cases::Attachment m_current;
};

} // namespace lotse::ui
