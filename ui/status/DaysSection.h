// The last 90 days of each part that had something, as bars and in words.
#pragma once

#include "ui/status/Section.h"
#include "ui/status/StatusReader.h"

class QPushButton;

namespace lotse::ui
{

class DaysSection final : public Section
{
    Q_OBJECT

public:
    DaysSection(Workspace& workspace, const StatusReader& reader, QWidget* parent = nullptr);
    void show();

private:
    QWidget* makeRow(const QString& name, const std::vector<status::Day>& days);

    Workspace& m_workspace;
    const StatusReader& m_reader;
    QPushButton* m_words;
    bool m_asText = false;
};

} // namespace lotse::ui
