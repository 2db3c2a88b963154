// The language of the search box of My Cases: words, "phrases" and keys (is:open product:"Design Studio" -severity:4
// since:2026-10-01), in English or German, with positions for chips and completion. Pure.
#pragma once

#include "support/cases/WhoseTurn.h"

#include <QDate>
#include <QLocale>

namespace lotse::cases
{

enum class SearchKey { Is, Turn, Product, Severity, Status, Contact, Since, Until };
enum class CaseTrait { Open, Closed, Unread, ProductionDown, Escalated, Watched };

// Why a term does less than it seems to. Never an error: the search goes on with the rest.
enum class SearchNote {
    None,
    UnknownKey,    // taken as words
    UnknownValue,  // of is: or turn:; the term has no effect
    NoDate,        // not a date that can be read; the term has no effect
    EmptyValue,    // the term has no effect
    UnclosedQuote, // taken to end with the text
};

struct SearchTerm {
    std::optional<SearchKey> key = {};   // nothing: `value` is to be found in the text of the case
    QString value = {};                  // what was looked for; for Is, Turn and dates in its canonical spelling
    bool phrase = false;                 // it stood in quotes
    bool negated = false;                // a '-' before it
    std::optional<CaseTrait> trait = {}; // Is
    std::optional<Turn> turn = {};       // Turn
    QDate date = {};                     // Since (that day and later), Until (that day and earlier)
    SearchNote note = SearchNote::None;
    qsizetype start = 0; // in the text that was typed
    qsizetype length = 0;
    qsizetype valueStart = 0;

    [[nodiscard]] bool hasEffect() const;
    // Whether both look for the same; positions, quotes and notes aside.
    [[nodiscard]] bool means(const SearchTerm& other) const;
    bool operator==(const SearchTerm&) const = default;
};

struct CaseSearch {
    std::vector<SearchTerm> terms; // in their order
    bool operator==(const CaseSearch&) const = default;
};

// Dates: 2026-10-01, 2026-10, 1.10.2026, 1.10.26, 1.10. (the last such day), with slashes in the locale's order, today,
// yesterday, heute, gestern. Keys and their fixed values: English or German, in any case.
[[nodiscard]] CaseSearch parseCaseSearch(const QString& text, QDate today, const QLocale& locale = QLocale::c());
// With English keys and ISO dates; what it gives parses to terms that mean the same. Empty phrases are left out.
[[nodiscard]] QString toText(const CaseSearch& search);

} // namespace lotse::cases
