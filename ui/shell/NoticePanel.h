// The list of notices that drops from the bell.
#pragma once

#include "foundation/Clock.h"
#include "ui/common/DropPanel.h"
#include "ui/shell/NoticeList.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace lotse::ui
{

class NoticePanel final : public DropPanel
{
    Q_OBJECT

public:
    NoticePanel(NoticeList& notices, Clock& clock, QWidget* parent = nullptr);
    // Opens below the button, or closes; what is shown counts as read.
    void openBelow(QWidget* button);

Q_SIGNALS:
    void chosen(const lotse::ui::Destination& destination);

protected:
    int wantedHeight() const override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeRow(const Notice& notice);

    NoticeList& m_notices;
    Clock& m_clock;
    QLabel* m_title;
    QScrollArea* m_scroll;
    QWidget* m_list;
    QVBoxLayout* m_rows;
};

} // namespace lotse::ui
