// The search box of My Cases: says what is typed at every keystroke, offers keys and values below itself while one is
// being written. Its list of offers is a part of the window, so that screen readers find it.
#pragma once

#include "support/cases/SearchCompletion.h"

#include <QLineEdit>
#include <QListWidget>

namespace lotse::ui
{

class SearchBar final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget* parent = nullptr);

    void setKnownValues(cases::KnownValues known);
    const QListWidget& offers() const { return *m_offers; }

Q_SIGNALS:
    void typed(const QString& text); // every change, also by the program
    void entered();                  // Enter: what is complete may become a filter
    void leftDown();                 // the arrow key down: to the list
    void escaped();                  // Escape with nothing left to clear
    void valuesWanted();             // the values may have changed

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void offer();
    void place();
    void accept(int row);

    cases::KnownValues m_known;
    QListWidget* m_offers;
    std::vector<cases::SearchCompletion> m_completions;
    QAction* m_symbol;
};

} // namespace lotse::ui
