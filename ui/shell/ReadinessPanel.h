// "If production failed now": what is in place and what is not, each with its remedy.
#pragma once

#include "foundation/Clock.h"
#include "support/account/Readiness.h"
#include "ui/common/DropPanel.h"

class QLabel;
class QVBoxLayout;

namespace lotse::ui
{

class ReadinessPanel final : public DropPanel
{
    Q_OBJECT

public:
    ReadinessPanel(Clock& clock, QWidget* window);

    void setItems(std::vector<account::ReadinessItem> items);
    // "Ready for an outage", or how many points are not; empty while nothing is known.
    [[nodiscard]] static QString summary(const std::vector<account::ReadinessItem>& items);

Q_SIGNALS:
    void accountWanted(); // to complete it or to sign in
    void confirmed();     // the contacts are still right
    void drillWanted();   // a report is to be practised
    void refreshWanted(); // portal and status page are to be asked again

protected:
    int wantedHeight() const override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addItem(const account::ReadinessItem& item);
    QString words(const account::ReadinessItem& item) const;

    Clock& m_clock;
    std::vector<account::ReadinessItem> m_items;
    QLabel* m_title;
    QVBoxLayout* m_rows;
};

} // namespace lotse::ui
