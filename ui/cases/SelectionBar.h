// What can be done with the cases that are selected together.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class SelectionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget* parent = nullptr);

    // `allWatched`: then the button stops watching.
    void setSelected(int count, bool allWatched);

Q_SIGNALS:
    void readWanted(bool read);
    void watchWanted(bool watched);
    void exportWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    int m_selected = 0;
    bool m_allWatched = false;
    QLabel* m_count;
    QPushButton* m_read;
    QPushButton* m_unread;
    QPushButton* m_watch;
    QPushButton* m_export;
};

} // namespace lotse::ui
