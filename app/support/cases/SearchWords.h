// The words that the search box's language knows, in English and German: for its parser and its completions.
#pragma once

#include "support/cases/CaseSearch.h"

#include <span>

namespace lotse::cases
{

template <typename Meaning>
struct SearchWord {
    QLatin1StringView word;
    Meaning meaning;
    bool german = false;
};

// The first word of a meaning and language is the one that is written.
[[nodiscard]] std::span<const SearchWord<SearchKey>> keyWords();
[[nodiscard]] std::span<const SearchWord<CaseTrait>> traitWords();
[[nodiscard]] std::span<const SearchWord<Turn>> turnWords();

template <typename Meaning>
[[nodiscard]] std::optional<Meaning> meaningOf(std::span<const SearchWord<Meaning>> words, QStringView written)
{
    for (const SearchWord<Meaning>& one : words) {
        if (written.compare(one.word, Qt::CaseInsensitive) == 0) {
            return one.meaning;
        }
    }
    return std::nullopt;
}

template <typename Meaning>
[[nodiscard]] QString wordFor(std::span<const SearchWord<Meaning>> words, Meaning meaning)
{
    for (const SearchWord<Meaning>& one : words) {
        if (one.meaning == meaning && !one.german) {
            return one.word;
        }
    }
    return {};
}

} // namespace lotse::cases
