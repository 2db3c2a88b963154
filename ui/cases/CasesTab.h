// The tab My Cases: the list, the page of one case, and status e-mails that a person drops or pastes.
#pragma once

#include "portals/assisted/StatusMail.h"
#include "ui/cases/StatusMailDialog.h"
#include "ui/common/Tab.h"
#include "ui/common/Workspace.h"

#include <QPointer>
#include <QQueue>

class QMimeData;
class QStackedWidget;

namespace lotse::ui
{

class Banner;
class CaseListPage;
class CasePage;
class LostDrafts;

class CasesTab final : public Tab
{
    Q_OBJECT

public:
    explicit CasesTab(Workspace& workspace, QWidget* parent = nullptr);
    ~CasesTab() override;

    QString title() const override;
    QString iconName() const override;
    bool go(const Destination& destination) override;
    void refresh() override;

    CaseListPage& list() { return *m_list; }
    CasePage& page(); // made when it is first needed

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void openCase(const QString& caseId, const QString& outboxItem = {});
    void openFromList(const QString& caseId, const QString& outboxItem);
    void showList();
    void showLost();
    void paste();
    void take(const QMimeData& mime);
    void mailRead(const Result<assisted::StatusMail>& mail, const QString& fileName);
    void askNext();
    void ask(const assisted::StatusMail& mail, const std::vector<cases::Case>& followed);
    void takeOver(const StatusMailDialog::Confirmed& confirmed);
    void taken(const Result<void>& result, const QString& number);
    void write(const StatusMailDialog::Confirmed& confirmed, cases::Case followed);
    void saveEntries(std::vector<cases::Entry> entries, const QString& number);

    Workspace& m_workspace;
    Banner* m_banner;
    Banner* m_lostBanner; // on the list: drafts whose cases are no longer here
    LostDrafts* m_lost;
    QStackedWidget* m_pages;
    CaseListPage* m_list;
    CasePage* m_page = nullptr;
    QQueue<assisted::StatusMail> m_mails; // read, not asked about yet
    QPointer<StatusMailDialog> m_dialog;
};

} // namespace lotse::ui
