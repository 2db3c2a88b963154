// Text that strangers wrote, made fit to be shown: HTML is parsed and rebuilt from an allow-list, plain text is marked
// up in the same way. Nothing in the result runs, loads anything, or hides what it is. Pure; any thread.
#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace lotse::html
{

struct SafeLink {
    QString target;          // http, https or mailto; fully encoded, the host in its ASCII form
    QString shown;           // what the text says, at most 200 characters
    bool misleading = false; // the text names another host than the one it leads to, or the address hid a user name
    bool operator==(const SafeLink&) const = default;
};

// An image that was not loaded. Its alternative text stands in its place, after the mark U+25A3.
struct SafeImage {
    QString source; // http, https or cid; to be fetched only when the person asks
    QString alternative;
    qsizetype position = 0; // of the mark in SafeHtml::html; -1 for a tracker, which has none
    bool tracker = false;   // too small to be seen
    bool operator==(const SafeImage&) const = default;
};

// A part of SafeHtml::html that repeats an earlier message, with the line that introduces it; whole elements only, so
// that a view can take it out and put it back.
struct SafeQuote {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const SafeQuote&) const = default;
};

struct SafeHtml {
    // p, br, hr, h1-h4, pre, blockquote, ul, ol, li, table, tr, td, th, b, i, u, s, code and a, well formed as XML
    // content. Attributes: href of a, colspan and rowspan of cells. Characters that cannot be seen or turn the reading
    // direction are written out (⟦U+202E⟧).
    QString html;
    QString text; // the same words without markup, a line for each paragraph; for search
    std::vector<SafeLink> links;
    std::vector<SafeImage> images;
    std::vector<SafeQuote> quotes; // in their order, none inside another
    bool cut = false;              // it was larger than the limits: the rest is missing
    bool simplified = false;       // it could not be laid out within the limits: text without markup
};

struct SafeLimits {
    qsizetype input = 4'000'000;   // characters that are looked at
    qsizetype output = 12'000'000; // characters of html
    int depth = 24;                // of lists, tables and quotes; what is deeper is shown flat
    qint64 memory = 512'000'000;   // bytes for parsing
    std::chrono::milliseconds time{3000};
};

[[nodiscard]] SafeHtml safeHtml(const QString& untrusted, const SafeLimits& limits = {});
// Escaped, with links found, '>' quotes marked, code and logs in monospace.
[[nodiscard]] SafeHtml safeText(const QString& untrusted, const SafeLimits& limits = {});

} // namespace lotse::html
