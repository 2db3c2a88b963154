// One case: what it is about, how it stands, what was said, and what is attached. Reading it marks it read.
#pragma once

#include "support/reports/ReportDesk.h"
#include "ui/cases/AttachmentFetch.h"
#include "ui/common/Tab.h"
#include "ui/common/Workspace.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace lotse::ui
{

class Badge;
class Banner;
class ConversationView;

class CasePage final : public QWidget
{
    Q_OBJECT

public:
    explicit CasePage(Workspace& workspace, QWidget* parent = nullptr);

    // `outboxItem`: of a local case, where the caller knows it.
    void open(const QString& caseId, const QString& outboxItem = {});
    void leave(); // nothing is shown, nothing is read any more
    QString caseId() const { return m_caseId; }
    bool isFollowed() const { return m_detail.head.origin == cases::Origin::FollowedByHand; }
    void retranslate();

Q_SIGNALS:
    void back();
    void pasteWanted();
    void wantsToGo(const lotse::ui::Destination& destination);

private:
    struct Fact {
        QLabel* label;
        QLabel* value;
    };

    void build();
    QWidget* makeHeader();
    QWidget* makeSide();
    void connectStores();
    void read();
    void show(const cases::CaseDetail& detail);
    void readReceipt();
    void markRead();
    void showGone();
    void followToPortal();
    void showHeader();
    void showFacts();
    void showConversation();
    void showAttachments();
    void refreshFromPortal();
    void connectAttachments();
    void fetchChosen(bool thenOpen);
    void showWhatCanBeFetched();
    void showStanding();
    void showReportStanding();

    Workspace& m_workspace;
    QString m_caseId;
    QString m_outboxItem;
    QString m_readRevision; // up to which it was marked read
    cases::CaseDetail m_detail;
    std::optional<reports::Receipt> m_receipt;
    bool m_here = false; // m_detail is of m_caseId

    QPushButton* m_back;
    QPushButton* m_newest;
    QLabel* m_number;
    QLabel* m_subject;
    Badge* m_status;
    Badge* m_urgent;
    Badge* m_mark;
    Banner* m_banner;
    ConversationView* m_conversation;
    QLabel* m_factsTitle;
    std::vector<Fact> m_facts;
    QLabel* m_attachmentsTitle;
    QLabel* m_noAttachments;
    QListWidget* m_attachments;
    QPushButton* m_openFile;
    QPushButton* m_saveFile;
    AttachmentFetch m_fetch;
};

} // namespace lotse::ui
