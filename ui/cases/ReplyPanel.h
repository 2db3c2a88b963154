// Below a conversation: what a person can do in the case. A reply with its files and a closing, kept while it is typed;
// what waits, with the way to take it back; and, where Lotse cannot send by itself, what can be done instead.
#pragma once

#include "ui/cases/ReplyDraft.h"
#include "ui/common/Look.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace lotse::ui
{

class Banner;
class OutgoingBanner;
class ReplyBox;
class ReplyFiles;

class ReplyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyPanel(Workspace& workspace, QWidget* parent = nullptr);

    // `reader`: the person's name at the portal.
    void setCase(const cases::CaseDetail& detail, const QString& reportItem, const QString& reader);
    // The case is not here any more; what was written stays and can be copied.
    void setGone(const QString& caseId);
    void clear();
    void setSpoken(const std::vector<reports::Spoken>& spoken);

    void write(); // opens the box
    void pickFiles();
    void closeCase(); // opens the box for a last word
    void takeFiles(const QStringList& paths);
    bool isWriting() const;
    QList<QWidget*> stops() const;

Q_SIGNALS:
    void escalationWanted();
    void showNewestWanted();
    void sent();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Way { Portal, ByHand, Gone, None };

    void build();
    void connectAll();
    void showDraft();
    void showFiles();
    void showState();
    void showNote(Tone tone, const QString& text);
    bool changedMeanwhile() const;
    QString newestWord() const;
    void typed();
    void send();
    void sendNow();
    void sentByHand();
    void copyText();
    void endWriting();
    bool isTooLong() const;
    Way way() const;
    void retranslate();

    Workspace& m_workspace;
    ReplyDraft m_draft;
    cases::CaseDetail m_detail;
    QString m_reportItem;
    QString m_reader;
    bool m_here = false;
    bool m_gone = false;
    bool m_open = false;
    bool m_sending = false;
    int m_replyLimit = 0;
    qint64 m_fileLimit = 0;

    OutgoingBanner* m_outgoing;
    Banner* m_asking; // it changed meanwhile; it could not be sent; it is gone
    QWidget* m_ways;
    QPushButton* m_reply;
    QPushButton* m_attach;
    QPushButton* m_escalate;
    QPushButton* m_close;
    QWidget* m_writing;
    QLabel* m_honest; // how a reply by hand works
    ReplyBox* m_box;
    ReplyFiles* m_files;
    QCheckBox* m_closing;
    QLabel* m_note;
    QPushButton* m_attachHere;
    QPushButton* m_discard;
    QPushButton* m_copy;
    QPushButton* m_portal;
    QPushButton* m_send;
};

} // namespace lotse::ui
