// The tab Community: what narrows down on the left, threads in the middle, the thread or a question on the right.
#pragma once

#include "support/community/ForumDesk.h"
#include "ui/common/Tab.h"
#include "ui/common/Workspace.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace lotse::ui
{

class AskPage;
class Banner;
class NoForumPage;
class ForumPanel;
class ThreadListPanel;
class ThreadPageView;

class CommunityTab final : public Tab
{
    Q_OBJECT

public:
    explicit CommunityTab(Workspace& workspace, QWidget* parent = nullptr);

    static QString name(); // translated
    QString title() const override { return name(); }
    QString iconName() const override;
    // Thread: its id; empty: whatever is open. Question: a draft's id, or `related`: the case that a new one is made
    // of; neither: a new one.
    bool go(const Destination& destination) override;
    void refresh() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectAll();
    void openThread(const QString& threadId);
    void ask(const QJsonObject& content);
    void askAboutCase(const QString& caseId);
    void goOnAsking(const QString& draftId);
    void showNothing();
    void readOutgoing();
    void showOutgoing();
    void outgoingActed(bool first);
    void readState();
    void showStanding();
    void showPlace();
    bool isRefused() const;
    const community::Outgoing* toldQuestion() const;
    void retranslate();

    Workspace& m_workspace;
    std::vector<community::Outgoing> m_outgoing;
    sync::JobState m_job;
    QDateTime m_lastComplete;
    QString m_arrived; // item of a question that was asked here, until its thread is known

    QStackedWidget* m_stack;
    QSplitter* m_columns;
    NoForumPage* m_noForum;
    ForumPanel* m_forums;
    ThreadListPanel* m_list;
    Banner* m_banner; // of a question on its way
    QStackedWidget* m_right;
    QLabel* m_nothing;
    ThreadPageView* m_thread;
    AskPage* m_ask;
    QTimer* m_tick; // ages grow, undo windows end
};

} // namespace lotse::ui
