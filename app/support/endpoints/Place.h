// Where integrations run: an environment, the agent group that serves it, and the agents in that.
#pragma once

#include <QStringList>

namespace lotse::endpoints
{

struct Place {
    QString environment;
    QString agentGroup;
    QStringList agents = {};

    bool isEmpty() const { return environment.isEmpty() && agentGroup.isEmpty(); }
    bool operator==(const Place&) const = default;
};

} // namespace lotse::endpoints
