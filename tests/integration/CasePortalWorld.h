// A portal with its vendor's side, so that one suite can ask the same of every portal: what the customer does goes
// through the port, what the vendor does and how the way there misbehaves goes through here.
#pragma once

#include "integration/TcpProxy.h"
#include "support/cases/CasePortal.h"

#include <QHash>

#include <memory>

namespace lotse::testing
{

class CasePortalWorld
{
public:
    virtual ~CasePortalWorld() = default;

    virtual cases::CasePortal& portal() = 0;
    // As after a new start of the program.
    virtual void reconnect() = 0;
    // A report that this portal's form accepts, with the reference in its text.
    virtual cases::NewCase report(const QString& reference) = 0;
    virtual QString subjectField() const = 0;
    virtual int seeded() const = 0; // cases that were there before
    // First lines of the requests that create, reply and upload.
    virtual QByteArray createLine() const = 0;
    virtual QByteArray replyLine() const = 0;
    virtual QByteArray uploadLine() const = 0;
    virtual TcpProxy& way() = 0;

    // The vendor's side.
    virtual bool vendorReplies(const QString& caseId, const QString& text) = 0;
    virtual bool vendorCloses(const QString& caseId) = 0;
    virtual bool remove(const QString& caseId) = 0;
    // The token is worth nothing any more; a person gets another one.
    virtual void endToken() = 0;
    virtual void newToken() = 0;
    // The customer may look and do nothing else from now on. False: this portal has no such rights.
    virtual bool onlyLook() = 0;
};

// Null where it cannot be had here, with the reason.
std::unique_ptr<CasePortalWorld> salesforceWorld();
std::unique_ptr<CasePortalWorld> requestTrackerWorld(QString* whyNot);

} // namespace lotse::testing
