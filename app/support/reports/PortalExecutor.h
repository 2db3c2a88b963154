// What every executor of a case portal has: the portal, how long a request may take, and who sends.
#pragma once

#include "support/cases/CasePortal.h"
#include "support/outbox/Executor.h"

namespace lotse::reports
{

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
