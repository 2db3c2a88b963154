// What a window may ask of the portal directly: one case as it is now, a file of a case. Everything that changes
// something at the portal goes through the outbox instead. Safe to call from any thread; answers are futures.
#pragma once

#include "support/cases/CasePortal.h"
#include "support/cases/CaseStore.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace lotse::cases
{

class PortalDoor : public QObject
{
    Q_OBJECT

public:
    // Lives in the network thread, or is moved there. The store outlives it.
    explicit PortalDoor(CaseStore& store, QObject* parent = nullptr);
    ~PortalDoor() override;

    // (its own thread) The portal that is asked from now on; it outlives stop(). Without one everything is Unsupported.
    void setPortal(CasePortal& portal);
    // (its own thread) Ends what is under way and settles when nothing runs any more; then all is Cancelled.
    QCoro::Task<void> stop();

    // Reads the case anew into the mirror: portals that hold back conversations until a case is opened answer them
    // here. Errors: those of CasePortal::read (NotFound, Forbidden: it cannot be seen any more) and of the store.
    QFuture<Result<void>> refresh(QString caseId);
    // As CasePortal::download. `wanted.progress` is called in the network thread.
    QFuture<Result<void>> download(WantedFile wanted, std::stop_token stop = {});

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::cases
