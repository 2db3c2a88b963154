// The list of notices that drops from the bell.
#pragma once

#include "foundation/Clock.h"
#include "ui/shell/NoticeList.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace lotse::ui
{

class NoticePanel : public QFrame
{
    Q_OBJECT

public:
    NoticePanel(NoticeList& notices, Clock& clock, QWidget* parent = nullptr);
    // Opens below the widget, kept inside its window, and marks everything read.
    void openBelow(QWidget* widget);

Q_SIGNALS:
    void chosen(const lotse::ui::Destination& destination);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeRow(const Notice& notice);

    NoticeList& m_notices;
    Clock& m_clock;
    QLabel* m_title;
    QVBoxLayout* m_rows;
};

} // namespace lotse::ui
