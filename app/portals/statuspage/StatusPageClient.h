// A vendor's status page at its address, read through the public interface of Atlassian Statuspage (API v2):
// conditional requests, the page's own cache times respected, the history feed where a look-alike has no list of
// incidents.
#pragma once

#include "foundation/Clock.h"
#include "foundation/net/HttpClient.h"
#include "support/status/StatusPage.h"

#include <memory>

namespace lotse::statuspage
{

class StatusPageClient final : public status::StatusPage
{
public:
    // `address`: of the page, with or without a path ("https://trust.example.com"). Redirects are followed within its
    // host only. The clock outlives the calls.
    StatusPageClient(QUrl address, Clock& clock);
    ~StatusPageClient() override;

    QCoro::Task<Result<status::Reading>> read(status::Tags known, bool everything, std::stop_token stop) override;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

// What is left of an address that a person typed or pasted: of a page or of one of its interfaces.
QUrl pageAddress(const QUrl& typed);

} // namespace lotse::statuspage
