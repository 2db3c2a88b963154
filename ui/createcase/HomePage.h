// The start of the tab: report a production outage, go on with a draft, see what became of what was sent.
#pragma once

#include "support/drafts/Draft.h"
#include "support/reports/ReportDesk.h"
#include "ui/common/Look.h"
#include "ui/common/Workspace.h"

#include <QTimer>
#include <QWidget>

#include <stop_token>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class Banner;
class WhereTo;

class HomePage : public QWidget
{
    Q_OBJECT

public:
    explicit HomePage(Workspace& workspace, QWidget* parent = nullptr);
    ~HomePage() override;

    void reload();
    void showError(const Error& error);
    // A draft that a colleague handed over; what became of it is said on the page.
    void importFile(const QString& path);
    const std::vector<drafts::Draft>& drafts() const { return m_drafts; }
    const std::vector<reports::Receipt>& sent() const { return m_sent; }
    // What a removed draft waits for before it goes for good.
    static constexpr std::chrono::seconds undoTime{20};

Q_SIGNALS:
    void wantsNew();
    void wantsProblem();
    void wantsQuestion();
    void wantsDraft(const QString& id);
    void wantsReceipt(const QString& itemId);
    void wantsTakeBack(const QString& itemId);
    void wantsByHand(const QString& itemId);
    void reloaded();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void searchDrafts();
    void copyDraft(const drafts::Draft& draft);
    void handOver(const drafts::Draft& draft);
    void importDraft();
    void imported(const Result<drafts::Draft>& draft);
    void tell(Tone tone, const QString& message, const QString& detail = {});
    void removeDraft(const drafts::Draft& draft);
    void removeForGood();
    void undoRemove();
    void rebuildDrafts();
    void rebuildSent();
    void rebuilt();
    void retranslate();

    Workspace& m_workspace;
    std::vector<drafts::Draft> m_drafts; // all that are being edited
    std::vector<reports::Receipt> m_sent;
    QString m_removed; // a draft that is hidden and goes when the time for undo is over
    QTimer m_removal;
    QLabel* m_heroTitle;
    QLabel* m_heroText;
    QPushButton* m_new;
    WhereTo* m_whereTo;
    Banner* m_banner;
    bool m_bannerIsUndo = false;
    QLabel* m_draftsTitle;
    QLineEdit* m_search;
    QPushButton* m_import;
    std::stop_source m_importing;
    QLabel* m_noDrafts;
    QVBoxLayout* m_draftRows;
    QLabel* m_sentTitle;
    QLabel* m_noSent;
    QVBoxLayout* m_sentRows;
};

} // namespace lotse::ui
