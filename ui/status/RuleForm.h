// The fields of one rule of what to be told of the status page.
#pragma once

#include "support/status/Subscription.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace lotse::ui
{

class RuleForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleForm(const status::Surroundings& surroundings, QWidget* parent = nullptr);

    void show(const status::Rule& rule);
    [[nodiscard]] status::Rule rule() const; // as it is entered
    // What a rule is about in a few words: region, severity, and whether only some parts.
    [[nodiscard]] static QString summary(const status::Rule& rule);

Q_SIGNALS:
    void edited(); // by the person

private:
    static QString severityWords(status::Severity severity);

    status::Rule m_rule;
    QComboBox* m_region;
    QComboBox* m_severity;
    QComboBox* m_reminder;
    QCheckBox* m_start;
    QCheckBox* m_update;
    QCheckBox* m_end;
    QCheckBox* m_maintenances;
    QListWidget* m_parts;
};

} // namespace lotse::ui
