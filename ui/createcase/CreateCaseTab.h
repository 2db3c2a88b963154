// The tab Create Case: drafts, the production-down wizard, the outbox with its receipts, and filing by hand.
#pragma once

#include "ui/common/Tab.h"
#include "ui/common/Workspace.h"

#include <memory>
#include <vector>

class QStackedWidget;
class QTimer;

namespace lotse::ui
{

class HandOverPage;
class HomePage;
class ReceiptPage;
class ReportContext;
class ReportWizard;
class StatusHint;
class TwinHint;

class CreateCaseTab : public Tab
{
    Q_OBJECT

public:
    explicit CreateCaseTab(Workspace& workspace, QWidget* parent = nullptr);
    ~CreateCaseTab() override;

    static QString name(); // translated
    QString title() const override { return name(); }
    QString iconName() const override { return QStringLiteral("create"); }
    bool go(const Destination& destination) override;
    void refresh() override;

    // What is on the screen; nullptr while another page is.
    ReportWizard* wizard() const;
    HomePage* home() const { return m_home; }
    ReceiptPage* receipt() const { return m_receipt; }
    HandOverPage* handOver() const { return m_handOver; }
    QWidget* currentPage() const;
    TwinHint* twinHint() const { return m_twin; }

Q_SIGNALS:
    void pageChanged();

private:
    void startReport(const QString& related, bool urgent = true);
    void listReadThreads();
    void reportFromThread(const QString& threadId);
    void openDraft(const QString& id);
    void showContext(ReportContext* context);
    void closeWizard();
    void letGo(ReportContext* context);
    ReportContext* openContext(const QString& draftId) const;
    void showOverview();
    void showReceipt(const QString& itemId);
    void takeBack(const QString& itemId);
    void fileByHand(const QString& itemId);
    void showHandOver(const QString& itemId);
    void send();
    void beginByHand();
    void handedOver(const Result<QString>& itemId, bool byHand);
    void showPage(QWidget* page);
    void showError(const Error& error);

    Workspace& m_workspace;
    StatusHint* m_hint;
    TwinHint* m_twin;
    QStackedWidget* m_stack;
    HomePage* m_home;
    ReceiptPage* m_receipt;
    HandOverPage* m_handOver;
    ReportWizard* m_wizard = nullptr;
    // Open reports: the one in the wizard, and those whose last words are still on their way to the disk.
    std::vector<std::unique_ptr<ReportContext>> m_contexts;
    QTimer* m_reload;
    bool m_offline = false;
    bool m_takingBack = false;
    QString m_wantedDraft;
};

} // namespace lotse::ui
