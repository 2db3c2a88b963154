// The tab System Status: how the vendor's platform does, as its status page tells it.
#pragma once

#include "ui/common/Tab.h"
#include "ui/common/Workspace.h"

#include <QPointer>

class QScrollArea;
class QVBoxLayout;

namespace lotse::status
{
struct Incident;
}

namespace lotse::ui
{

class Banner;
class DaysSection;
class IncidentCard;
class PartsGrid;
class PastIncidents;
class PlansSection;
class RulesDialog;
class StateCard;
class StatusReader;

class StatusTab final : public Tab
{
    Q_OBJECT

public:
    explicit StatusTab(Workspace& workspace, QWidget* parent = nullptr);
    ~StatusTab() override;

    static QString name(); // translated
    QString title() const override { return name(); }
    QString iconName() const override;
    bool go(const Destination& destination) override;
    void refresh() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectReader();
    void showAll();
    void showOpen();
    void showLag();
    void showIncident(const QString& id);
    void editRules();
    void report(const status::Incident& incident);
    void openCase(const QString& id);

    Workspace& m_workspace;
    StatusReader* m_reader;
    QScrollArea* m_scroll;
    Banner* m_banner;
    Banner* m_lag;
    StateCard* m_state;
    QVBoxLayout* m_open; // cards of what is open
    std::vector<IncidentCard*> m_cards;
    PartsGrid* m_parts;
    PlansSection* m_plans;
    DaysSection* m_days;
    PastIncidents* m_past;
    QPointer<RulesDialog> m_rules;
    QString m_wanted; // an incident that is to be shown when it arrives
};

} // namespace lotse::ui
