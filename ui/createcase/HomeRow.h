// A line of the tab's start: a title, what there is to say about it, and what can be done with it.
#pragma once

#include "ui/common/Look.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace lotse::ui
{

class Badge;
class NoteLine;

class HomeRow : public QFrame
{
    Q_OBJECT

public:
    HomeRow(const QString& title, QWidget* parent = nullptr);

    void setBadge(Tone tone, const QString& text);
    void setNote(Tone tone, const QString& text);
    // The first action is what a click of the whole row would mean; its name is spoken together with the title.
    QPushButton* addAction(const QString& text, std::function<void()> act);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_fullTitle;
    QLabel* m_title;
    Badge* m_badge;
    NoteLine* m_note;
    QHBoxLayout* m_actions;
};

} // namespace lotse::ui
