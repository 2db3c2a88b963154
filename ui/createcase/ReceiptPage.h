// The receipt of one report: how it stands, its number, what was sent, and what can be done now. Follows the outbox
// live.
#pragma once

#include "support/reports/ReportDesk.h"
#include "ui/common/Workspace.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace lotse::ui
{

class Banner;
class CandidateChoice;
class NoteLine;
class SentFiles;

class ReceiptPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptPage(Workspace& workspace, QWidget* parent = nullptr);

    void show(const QString& itemId);
    const QString& itemId() const { return m_itemId; }
    const std::optional<reports::Receipt>& receipt() const { return m_receipt; }
    void reload();
    void showError(const Error& error);
    // It was to be taken back while it was being handed over.
    void showOnItsWay();

Q_SIGNALS:
    void wantsOverview();
    void wantsCase(const QString& caseId);
    void wantsTakeBack(const QString& itemId);
    void wantsByHand(const QString& itemId);
    void wantsSignIn();
    void loaded();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeActions();
    QWidget* makeSent();
    QWidget* makeHotline();
    void refresh();
    void refreshNumber();
    void endDrill(const reports::Receipt& receipt);
    void refreshHotline();
    void openCase();
    void settle(const QFuture<Result<void>>& answer);
    void retranslate();

    Workspace& m_workspace;
    QString m_itemId;
    std::optional<reports::Receipt> m_receipt;
    bool m_isNew = false;
    QLabel* m_title;
    Banner* m_state;
    Banner* m_error;
    NoteLine* m_drill; // in practice mode: how long it took
    QFrame* m_numberCard;
    QLabel* m_numberTitle;
    QLabel* m_number;
    QPushButton* m_copy;
    CandidateChoice* m_candidates;
    QPushButton* m_open;
    QPushButton* m_tryNow;
    QPushButton* m_byHand;
    QPushButton* m_release;
    QPushButton* m_takeBack;
    QPushButton* m_overview;
    QLabel* m_hotlineText;
    QPushButton* m_call;
    QPushButton* m_askManager;
    QFrame* m_hotlineCard;
    QLabel* m_sentTitle;
    QLabel* m_sentAt;
    QLabel* m_subject;
    QPlainTextEdit* m_body;
    SentFiles* m_files;
};

} // namespace lotse::ui
