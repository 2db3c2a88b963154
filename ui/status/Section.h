// A titled part of the status page's tab, with room for a few actions beside its title. Its content is made anew when
// it changes.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace lotse::ui
{

class Section : public QWidget
{
    Q_OBJECT

public:
    explicit Section(QWidget* parent = nullptr);

protected:
    void setTitle(const QString& title);
    void addAction(QWidget* action);
    // Below the title; what was there before goes.
    void clear();
    void add(QWidget* widget);
    QLabel* addText(const QString& text); // plain, quiet

private:
    QLabel* m_title;
    QHBoxLayout* m_head;
    QVBoxLayout* m_content;
};

// Plain text that wraps, can be selected and read out.
QLabel* makeText(const QString& text, QWidget* parent);

} // namespace lotse::ui
