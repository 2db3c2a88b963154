// The way through a production-down report: five pages over one context, the steps at the side, Back and Next below.
// Every page can be left at any time; only sending asks for what is missing.
#pragma once

#include "ui/common/ErrorText.h"
#include "ui/createcase/ReportContext.h"

#include <QWidget>

#include <array>

class QPushButton;
class QStackedWidget;

namespace lotse::ui
{

class Banner;
class ReportPage;
class ReviewPage;
class SavedIndicator;
class StepRail;

class ReportWizard : public QWidget
{
    Q_OBJECT

public:
    explicit ReportWizard(ReportContext& context, QWidget* parent = nullptr);

    ReportContext& context() const { return m_context; }
    void goTo(reports::Page page);
    void setOffline(bool offline);
    // While the report is on its way into the outbox nothing else can be pressed twice.
    void setSending(bool sending);
    void showError(const Error& error);
    ReportPage* page(reports::Page page) const { return m_pages[static_cast<std::size_t>(page)]; }
    ReviewPage* review() const { return m_review; }

Q_SIGNALS:
    void wantsOverview();
    void wantsToSend();
    void wantsToFileByHand();
    void wantsToTakeBack();
    void wantsReceipt();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void goToField(const FieldRef& ref);
    void step(int by);
    void leave(bool byHand);
    void showPage();
    void showLock();
    void showSaveTrouble();
    void orderFocus();
    void retranslate();

    ReportContext& m_context;
    std::array<ReportPage*, 5> m_pages{};
    ReviewPage* m_review;
    QStackedWidget* m_stack;
    Banner* m_lock;
    Banner* m_trouble;
    Banner* m_saveTrouble;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_byHand;
    SavedIndicator* m_saved;
    QWidget* m_footer;
    QWidget* m_side;
    QPushButton* m_overview;
    StepRail* m_rail;
    bool m_sending = false;
};

} // namespace lotse::ui
