// Files a report in the portal's own form with the person's hands: opens the form, hands over field by field in its
// order, takes the case number. May be left and continued at any time.
#pragma once

#include "portals/assisted/HandOver.h"
#include "ui/common/Workspace.h"
#include "ui/createcase/HandOverProgress.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class Banner;
class HandOverStepRow;
class NoteLine;
class OtherWays;

class HandOverPage : public QWidget
{
    Q_OBJECT

public:
    explicit HandOverPage(Workspace& workspace, QWidget* parent = nullptr);

    // `itemId`: a report that is held for filing by hand.
    void show(const QString& itemId);
    const QString& itemId() const { return m_itemId; }
    const std::vector<HandOverStepRow*>& steps() const { return m_steps; }
    OtherWays* otherWays() const { return m_otherWays; }

Q_SIGNALS:
    void finished(const QString& itemId);
    void wantsOverview();
    void wantsReceipt(const QString& itemId);
    void wantsTakeBack(const QString& itemId);
    void loaded();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeNumber();
    void take(const reports::Receipt& receipt, const drafts::Draft& draft);
    void placeOtherWays();
    void rebuild();
    void act(std::size_t index);
    void copy(std::size_t index);
    void openFolder(std::size_t index);
    void focusNext(std::size_t after);
    QString filesFolder() const;
    void openForm();
    void finish();
    void showNumber();
    void showError(const Error& error);
    void retranslate();

    Workspace& m_workspace;
    QString m_itemId;
    reports::Receipt m_receipt;
    assisted::HandOver m_handOver;
    std::unique_ptr<HandOverProgress> m_progress;
    std::vector<HandOverStepRow*> m_steps;
    QLabel* m_title;
    QLabel* m_reason;
    QPushButton* m_overview;
    Banner* m_error;
    QLabel* m_formTitle;
    QLabel* m_formText;
    QPushButton* m_open;
    QLabel* m_fieldsTitle;
    QVBoxLayout* m_column = nullptr;
    QVBoxLayout* m_list;
    OtherWays* m_otherWays;
    QLabel* m_numberTitle;
    QLineEdit* m_number;
    NoteLine* m_numberNote;
    QPushButton* m_finish;
    QPushButton* m_takeBack;
};

} // namespace lotse::ui
