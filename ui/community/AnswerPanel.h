// Below a thread: a reply, kept while it is typed, masked before it becomes public, sent through the outbox; what
// waits, with the way to take it back.
#pragma once

#include "ui/common/Workspace.h"
#include "ui/community/ForumDraft.h"
#include "ui/community/PublicText.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class Banner;
class TextBox;

class AnswerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPanel(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QString& threadId);
    void close();
    void setRemoved(bool removed); // the portal has the thread no more: what was written stays and can be copied
    void setOutgoing(const std::vector<community::Outgoing>& outgoing);
    void write(); // the box takes the focus

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void showOutgoing();
    void typed();
    void send();
    void sendNow(const PublicText& read);
    void outgoingActed(bool first);
    const community::Outgoing* told() const;
    void retranslate();

    Workspace& m_workspace;
    ForumDraft m_draft;
    QString m_threadId;
    std::vector<community::Outgoing> m_outgoing;
    std::optional<PublicText> m_asked; // what would be sent, while the person is asked
    QString m_askedFor;                // the text it was made of
    bool m_removed = false;
    bool m_sending = false;
    QTimer m_counting; // the undo window

    Banner* m_waiting;
    Banner* m_asking;
    TextBox* m_box;
    QLabel* m_note;
    QPushButton* m_send;
};

} // namespace lotse::ui
