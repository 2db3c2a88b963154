// What this computer tells of the status page: region, parts, severity, start, update, end, reminder.
#pragma once

#include "support/status/Subscription.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace lotse::ui
{

class RulesDialog final : public QDialog
{
    Q_OBJECT

public:
    RulesDialog(status::Rule rule, const status::Surroundings& surroundings, QWidget* parent = nullptr);
    status::Rule rule() const;

Q_SIGNALS:
    void saved(const lotse::status::Rule& rule);

private:
    void fillParts(const status::Surroundings& surroundings);

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

Q_DECLARE_METATYPE(lotse::status::Rule)
