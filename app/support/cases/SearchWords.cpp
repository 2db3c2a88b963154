#include "support/cases/SearchWords.h"

#include <array>

namespace lotse::cases
{

namespace
{

template <typename Meaning>
constexpr SearchWord<Meaning> english(const char* word, Meaning meaning)
{
    return {QLatin1StringView(word), meaning, false};
}

template <typename Meaning>
constexpr SearchWord<Meaning> german(const char* word, Meaning meaning)
{
    return {QLatin1StringView(word), meaning, true};
}

} // namespace

std::span<const SearchWord<SearchKey>> keyWords()
{
    static constexpr std::array words{
        english("is", SearchKey::Is),           english("turn", SearchKey::Turn),
        english("product", SearchKey::Product), english("severity", SearchKey::Severity),
        english("status", SearchKey::Status),   english("contact", SearchKey::Contact),
        english("since", SearchKey::Since),     english("until", SearchKey::Until),
        german("ist", SearchKey::Is),           german("dran", SearchKey::Turn),
        german("produkt", SearchKey::Product),  german("schweregrad", SearchKey::Severity),
        german("kontakt", SearchKey::Contact),  german("seit", SearchKey::Since),
        german("ab", SearchKey::Since),         german("bis", SearchKey::Until),
    };
    return words;
}

std::span<const SearchWord<CaseTrait>> traitWords()
{
    static constexpr std::array words{
        english("open", CaseTrait::Open),           english("closed", CaseTrait::Closed),
        english("unread", CaseTrait::Unread),       english("production-down", CaseTrait::ProductionDown),
        english("escalated", CaseTrait::Escalated), english("watched", CaseTrait::Watched),
        german("offen", CaseTrait::Open),           german("geschlossen", CaseTrait::Closed),
        german("ungelesen", CaseTrait::Unread),     german("produktionsausfall", CaseTrait::ProductionDown),
        german("eskaliert", CaseTrait::Escalated),  german("beobachtet", CaseTrait::Watched),
    };
    return words;
}

std::span<const SearchWord<Turn>> turnWords()
{
    static constexpr std::array words{
        english("us", Turn::Ours),       english("vendor", Turn::Vendors), english("nobody", Turn::Nobody),
        english("me", Turn::Ours),       german("wir", Turn::Ours),        german("hersteller", Turn::Vendors),
        german("niemand", Turn::Nobody), german("uns", Turn::Ours),        german("ich", Turn::Ours),
    };
    return words;
}

} // namespace lotse::cases
