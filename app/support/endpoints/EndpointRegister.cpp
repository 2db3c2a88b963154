#include "support/endpoints/EndpointRegister.h"

#include <QJsonArray>

#include <algorithm>

namespace lotse::endpoints
{

namespace
{

constexpr std::size_t mostKnown = 500;
const QString placesName = QStringLiteral("places");

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

void addNew(std::vector<Place>& all, const Place& place)
{
    const auto same = [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
    const auto known = std::find_if(all.begin(), all.end(), [&](const Place& other) {
        return same(other.environment, place.environment) && same(other.agentGroup, place.agentGroup);
    });
    if (known != all.end()) {
        known->agents.append(place.agents);
        known->agents.removeDuplicates();
    } else if (!place.isEmpty() && all.size() < mostKnown) {
        all.push_back(place);
    }
}

std::vector<Place> placesIn(const QJsonObject& content)
{
    std::vector<Place> places;
    for (const QJsonValue& value : content.value(placesName).toArray()) {
        const QJsonObject json = value.toObject();
        Place place{.environment = json.value(QLatin1String("environment")).toString(),
                    .agentGroup = json.value(QLatin1String("agentGroup")).toString()};
        for (const QJsonValue& agent : json.value(QLatin1String("agents")).toArray()) {
            place.agents.append(agent.toString());
        }
        addNew(places, place);
    }
    return places;
}

QJsonArray jsonOf(const std::vector<Place>& places)
{
    QJsonArray json;
    for (const Place& place : places) {
        json.append(QJsonObject{{QStringLiteral("environment"), place.environment},
                                {QStringLiteral("agentGroup"), place.agentGroup},
                                {QStringLiteral("agents"), QJsonArray::fromStringList(place.agents)}});
    }
    return json;
}

// Reports that left, the newest first.
std::vector<const drafts::Draft*> sentReports(const std::vector<drafts::Draft>& drafts)
{
    std::vector<const drafts::Draft*> sent;
    for (const drafts::Draft& draft : drafts) {
        if (reports::isReportKind(draft.kind) && draft.state != drafts::DraftState::Editing) {
            sent.push_back(&draft);
        }
    }
    std::stable_sort(sent.begin(), sent.end(),
                     [](const drafts::Draft* a, const drafts::Draft* b) { return a->saved > b->saved; });
    return sent;
}

} // namespace

std::vector<reports::Endpoint> known(const std::vector<drafts::Draft>& drafts)
{
    std::vector<reports::Endpoint> all;
    for (const drafts::Draft* draft : sentReports(drafts)) {
        addNew(all, reports::reportFromJson(draft->content).endpoints);
    }
    if (const drafts::Draft* kept = registerOf(drafts)) {
        addNew(all, reports::reportFromJson(kept->content).endpoints);
    }
    return all;
}

std::vector<Place> knownPlaces(const std::vector<drafts::Draft>& drafts)
{
    std::vector<Place> all;
    for (const drafts::Draft* draft : sentReports(drafts)) {
        const reports::Report report = reports::reportFromJson(draft->content);
        addNew(all, {.environment = report.environment.simplified(), .agentGroup = report.agentGroup.simplified()});
    }
    if (const drafts::Draft* kept = registerOf(drafts)) {
        for (const Place& place : placesIn(kept->content)) {
            addNew(all, place);
        }
    }
    return all;
}

drafts::Draft withImported(const std::vector<drafts::Draft>& drafts, const RegisterTable& more, const QString& newId)
{
    drafts::Draft draft;
    if (const drafts::Draft* kept = registerOf(drafts)) {
        draft = *kept;
    } else {
        draft.id = newId;
        draft.kind = registerKind;
    }
    reports::Report list = reports::reportFromJson(draft.content);
    addNew(list.endpoints, more.endpoints);
    std::vector<Place> places = placesIn(draft.content);
    for (const Place& place : more.places) {
        addNew(places, place);
    }
    draft.content = reports::mergeUnknown(reports::toJson(list), draft.content);
    draft.content[placesName] = jsonOf(places);
    return draft;
}

} // namespace lotse::endpoints
