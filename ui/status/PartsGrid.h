// Regions and their parts. What is fine is folded into one line; what is not stands out, the own region first.
#pragma once

#include "ui/status/Section.h"
#include "ui/status/StatusReader.h"

#include <QSet>

namespace lotse::ui
{

class PartsGrid final : public Section
{
    Q_OBJECT

public:
    PartsGrid(Workspace& workspace, const StatusReader& reader, QWidget* parent = nullptr);
    void show();

private:
    struct Group {
        QString id;
        QString name;
        QString region;
        std::vector<status::Part> parts;
    };
    std::vector<Group> groups() const;
    QWidget* makeGroup(const Group& group);
    QWidget* makePart(const status::Part& part, QWidget* parent) const;

    Workspace& m_workspace;
    const StatusReader& m_reader;
    QSet<QString> m_open; // groups that the person opened
};

} // namespace lotse::ui
