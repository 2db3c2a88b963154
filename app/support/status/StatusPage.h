// Port to a vendor's status page. One object reads one page; it lives in the network thread and all calls come from
// there. Every call ends soon after its stop token is raised, with Cancelled.
#pragma once

#include "foundation/Result.h"
#include "support/status/Status.h"

#include <QCoro/QCoroTask>
#include <QMap>

#include <optional>
#include <stop_token>

namespace lotse::status
{

// The marks under which the page's answers were stored, so that asking again costs nothing when nothing changed.
using Tags = QMap<QString, QByteArray>;

// What an answer brought; parts that did not change are absent. Nothing at all: the page is as it was.
struct Reading {
    std::optional<Summary> summary;
    std::optional<std::vector<Incident>> incidents;    // the newest ones, over or not
    std::optional<std::vector<Incident>> maintenances; // likewise
    Tags tags;                                         // to be stored together with it
    QDateTime serverTime;                              // the page's clock; invalid when it does not say

    bool isEmpty() const { return !summary && !incidents && !maintenances; }
};

class StatusPage
{
public:
    virtual ~StatusPage() = default;

    // What changed since `known`. The summary is asked for first and alone; lists only when it changed or `everything`
    // is wanted. Errors: those of the way there; RedirectRefused (the page moved: detail is its new address);
    // AnswerNotPortal (a web page, such as a sign-in of the network, where the interface should be); AnswerUnreadable
    // (half a document, too long, too deep, or not a status page's); TooManyRequests, Unavailable, ServerFailed,
    // NotFound, Forbidden.
    virtual QCoro::Task<Result<Reading>> read(Tags known, bool everything, std::stop_token stop) = 0;
};

} // namespace lotse::status
