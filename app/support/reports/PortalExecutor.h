// What every executor of a case portal has: the portal, how long a request may take, and who sends.
#pragma once

#include "support/cases/CasePortal.h"
#include "support/outbox/Executor.h"

namespace lotse::reports
{

// The portal's id of the case that a delivered item made or belongs to: what made the case answers it as "id", what was
// said or added there as "number".
inline QString caseOfDelivered(const outbox::Item& item)
{
    const bool made = item.operation == QLatin1String("case.create");
    return item.result.value(made ? QLatin1String("id") : QLatin1String("number")).toString();
}

class PortalExecutor : public outbox::Executor
{
public:
    PortalExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout) : m_portal(portal), m_timeout(timeout)
    {
    }

    std::chrono::milliseconds timeout(const outbox::Item& /*item*/) const override { return m_timeout; }
    QString identity() const override { return m_identity; }
    QDateTime serverTime() const override { return m_portal.serverTime(); }

    // Set after each sign-in.
    void setIdentity(const QString& identity) { m_identity = identity; }

protected:
    cases::CasePortal& m_portal;
    const std::chrono::milliseconds m_timeout;

private:
    QString m_identity;
};

} // namespace lotse::reports
