// What a case is about, at a glance: label and value of each fact, and the way to change those that the portal lets
// this person change. Facts that nobody knows are not shown.
#pragma once

#include "support/cases/Case.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class CaseFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseFacts(QWidget* parent = nullptr);

    void show(const cases::Case& head, bool canChange);
    void retranslate();
    QList<QWidget*> stops() const;

Q_SIGNALS:
    void changeWanted();

private:
    struct Fact {
        QLabel* label;
        QLabel* value;
    };

    QLabel* m_title;
    std::vector<Fact> m_facts;
    QPushButton* m_change;
};

} // namespace lotse::ui
