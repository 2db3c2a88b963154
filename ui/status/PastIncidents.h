// Everything that was ever seen on the page, with a search over all its words.
#pragma once

#include "ui/status/IncidentCard.h"
#include "ui/status/Section.h"
#include "ui/status/StatusReader.h"

class QLineEdit;
class QTimer;

namespace lotse::ui
{

class PastIncidents final : public Section
{
    Q_OBJECT

public:
    PastIncidents(Workspace& workspace, const StatusReader& reader, QWidget* parent = nullptr);
    void show(); // asks the store
    // Shows one of them whole, whatever is searched for.
    void showOnly(const QString& incidentId);

Q_SIGNALS:
    void reportWanted(const lotse::status::Incident& incident);
    void caseWanted(const QString& caseId);

private:
    void showFound(const std::vector<status::Incident>& found);

    Workspace& m_workspace;
    const StatusReader& m_reader;
    QLineEdit* m_search;
    QTimer* m_soon;
    std::stop_source m_asking;
    QString m_wanted; // to be unfolded
};

} // namespace lotse::ui
