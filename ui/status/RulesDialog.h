// What this computer tells of the status page: one rule or several, of which any may want something told.
#pragma once

#include "support/status/Subscription.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace lotse::ui
{

class RuleForm;

class RulesDialog final : public QDialog
{
    Q_OBJECT

public:
    // `rules`: at least one.
    RulesDialog(std::vector<status::Rule> rules, const status::Surroundings& surroundings, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<status::Rule>& rules() const { return m_rules; }

Q_SIGNALS:
    void saved(const std::vector<lotse::status::Rule>& rules);

private:
    void choose(int place);
    void takeOver();
    void add();
    void remove();
    void showChoice();

    std::vector<status::Rule> m_rules;
    int m_place = 0; // of the rule that the form shows
    QComboBox* m_choice;
    QPushButton* m_remove;
    RuleForm* m_form;
};

} // namespace lotse::ui

Q_DECLARE_METATYPE(std::vector<lotse::status::Rule>)
