// One case: what it is about, how it stands, what was said, and what is attached. Reading it marks it read.
#pragma once

#include "support/reports/ReportDesk.h"
#include "ui/cases/CaseExportButton.h"
#include "ui/common/Tab.h"
#include "ui/common/Workspace.h"

#include <QPointer>
#include <QUrl>

class QPushButton;

namespace lotse::ui
{

class AttachmentPanel;
class Banner;
class CaseFacts;
class CaseHead;
class ChangeDialog;
class ConversationView;
class EscalationDialog;
class IncidentLogPanel;
class ReplyPanel;

class CasePage final : public QWidget
{
    Q_OBJECT

public:
    explicit CasePage(Workspace& workspace, QWidget* parent = nullptr);

    // `outboxItem`: of a local case, where the caller knows it.
    void open(const QString& caseId, const QString& outboxItem = {});
    void setSought(const QStringList& words); // folded; marked in the conversation
    void leave();                             // nothing is shown, nothing is read any more
    QString caseId() const { return m_caseId; }
    bool isFollowed() const { return m_detail.head.origin == cases::Origin::FollowedByHand; }
    void retranslate();

Q_SIGNALS:
    void back();
    void pasteWanted();
    void wantsToGo(const lotse::ui::Destination& destination);

private:
    void build();
    QLayout* makeWays();
    QWidget* makeSide();
    void connectAll();
    void connectStores();
    void read();
    void showCase(const cases::CaseDetail& detail);
    void readReceipt();
    void markRead();
    void showGone();
    void followToPortal();
    void showFacts();
    void showConversation();
    void showAttachments();
    void showLog();
    void refreshFromPortal();
    void showStanding();
    void showReportStanding();
    void openLink(const QUrl& target, bool misleading);
    void bannerActed();
    void readSpoken();
    void showOutgoing();
    void escalate();
    void change();
    bool canChange() const;
    QStringList changesIn(const reports::Spoken& spoken) const;
    void readForm();
    Sides sides() const;
    std::optional<CaseExportButton::Shown> shown() const;
    void saved(const QString& path, const Result<void>& result);

    Workspace& m_workspace;
    QString m_caseId;
    QString m_outboxItem;
    QString m_readRevision; // up to which it was marked read
    cases::CaseDetail m_detail;
    std::optional<reports::Receipt> m_receipt;
    bool m_here = false; // m_detail is of m_caseId
    QString m_reader;    // the person's name at the portal
    QUrl m_asked;        // a misleading link that the banner asks about

    QPushButton* m_back;
    QPushButton* m_newest;
    QPushButton* m_ask; // the community
    CaseExportButton* m_export;
    CaseHead* m_head;
    Banner* m_banner;
    ConversationView* m_conversation;
    ReplyPanel* m_reply;
    QPointer<EscalationDialog> m_escalation;
    QPointer<ChangeDialog> m_changing;
    std::vector<cases::FormField> m_changeable; // what the portal lets this user change
    std::vector<reports::Spoken> m_spoken;
    CaseFacts* m_facts;
    AttachmentPanel* m_attachments;
    IncidentLogPanel* m_log; // of a production-down case
};

} // namespace lotse::ui
