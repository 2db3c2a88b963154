#include "support/endpoints/EndpointRegister.h"

#include <algorithm>

namespace lotse::endpoints
{

namespace
{

constexpr std::size_t mostKnown = 500;

// The same system and address, however the rest of it was filled in.
bool isSame(const reports::Endpoint& a, const reports::Endpoint& b)
{
    const auto plain = [](const QString& text) { return text.simplified().toCaseFolded(); };
    return plain(a.system) == plain(b.system) && plain(a.address) == plain(b.address) &&
           plain(a.connector) == plain(b.connector);
}

void addNew(std::vector<reports::Endpoint>& all, const std::vector<reports::Endpoint>& more)
{
    for (const reports::Endpoint& endpoint : more) {
        const bool isKnown = std::any_of(all.begin(), all.end(),
                                         [&](const reports::Endpoint& other) { return isSame(other, endpoint); });
        const bool says = !endpoint.system.trimmed().isEmpty() || !endpoint.address.trimmed().isEmpty();
        if (says && !isKnown && all.size() < mostKnown) {
            all.push_back(endpoint);
        }
    }
}

const drafts::Draft* registerOf(const std::vector<drafts::Draft>& drafts)
{
    const auto found = std::find_if(drafts.begin(), drafts.end(),
                                    [](const drafts::Draft& draft) { return draft.kind == registerKind; });
    return found == drafts.end() ? nullptr : &*found;
}

} // namespace

std::vector<reports::Endpoint> known(const std::vector<drafts::Draft>& drafts)
{
    std::vector<const drafts::Draft*> sent;
    for (const drafts::Draft& draft : drafts) {
        if (reports::isReportKind(draft.kind) && draft.state != drafts::DraftState::Editing) {
            sent.push_back(&draft);
        }
    }
    std::stable_sort(sent.begin(), sent.end(),
                     [](const drafts::Draft* a, const drafts::Draft* b) { return a->saved > b->saved; });
    std::vector<reports::Endpoint> all;
    for (const drafts::Draft* draft : sent) {
        addNew(all, reports::reportFromJson(draft->content).endpoints);
    }
    if (const drafts::Draft* kept = registerOf(drafts)) {
        addNew(all, reports::reportFromJson(kept->content).endpoints);
    }
    return all;
}

drafts::Draft withImported(const std::vector<drafts::Draft>& drafts, const std::vector<reports::Endpoint>& more,
                           const QString& newId)
{
    drafts::Draft draft;
    if (const drafts::Draft* kept = registerOf(drafts)) {
        draft = *kept;
    } else {
        draft.id = newId;
        draft.kind = registerKind;
    }
    reports::Report list = reports::reportFromJson(draft.content);
    addNew(list.endpoints, more);
    draft.content = reports::mergeUnknown(reports::toJson(list), draft.content);
    return draft;
}

} // namespace lotse::endpoints
