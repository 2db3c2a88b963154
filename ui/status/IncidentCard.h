// One incident or maintenance as the page tells it: how it stands, whom it concerns, the whole timeline with what
// happened to which part, the own cases that name it, and the way into a report.
#pragma once

#include "support/status/Status.h"
#include "ui/common/Workspace.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

struct IncidentSurroundings {
    QString timeZone; // of the page
    QStringList regions;
    std::vector<status::Part> parts;
    bool gone = false; // the page no longer lists it although it never ended
};

class IncidentCard final : public QFrame
{
    Q_OBJECT

public:
    // `folded`: only its head until the person asks for more.
    IncidentCard(Workspace& workspace, status::Incident incident, const IncidentSurroundings& around, bool folded,
                 QWidget* parent = nullptr);
    const status::Incident& incident() const { return m_incident; }
    void unfold();

Q_SIGNALS:
    void reportWanted(const lotse::status::Incident& incident);
    void caseWanted(const QString& caseId);

private:
    QWidget* makeHead();
    QWidget* makeUpdate(const status::Update& update);
    void makeBody();
    void readCases();

    Workspace& m_workspace;
    status::Incident m_incident;
    IncidentSurroundings m_around;
    QVBoxLayout* m_column;
    QVBoxLayout* m_cases = nullptr;
    QPushButton* m_more = nullptr;
};

} // namespace lotse::ui
