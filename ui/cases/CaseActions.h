// Does with the cases that are selected in the list what a person asks for: read marks, watching, the CSV file.
#pragma once

#include "ui/cases/CaseListModel.h"
#include "ui/common/Workspace.h"

#include <QObject>

namespace lotse::ui
{

class CaseActions final : public QObject
{
    Q_OBJECT

public:
    // Of the list, as runs of first and last row.
    using Runs = std::vector<std::pair<int, int>>;

    CaseActions(Workspace& workspace, const CaseListModel& model, QWidget* window);

    void markRead(const Runs& runs, bool read);
    void watch(const Runs& runs, bool watched);
    void exportCsv(const Runs& runs);

Q_SIGNALS:
    void said(const QString& text); // what was done
    void failed(const lotse::Error& error);

private:
    using Rows = std::vector<cases::CaseRow>;
    // Rows that are not on show are read, in pieces; `use` gets all of them.
    void withRows(const Runs& runs, std::function<void(Rows)> use);
    void readOn(std::shared_ptr<Runs> left, std::shared_ptr<Rows> rows, cases::CaseQuery query,
                std::function<void(Rows)> use);

    Workspace& m_workspace;
    const CaseListModel& m_model;
    QWidget* m_window;
};

} // namespace lotse::ui
