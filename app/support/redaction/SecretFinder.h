// Finds what must not leave in a text. Linear in the text's length whatever stands in it. Immutable; any thread.
#pragma once

#include "support/redaction/Secret.h"

#include <memory>
#include <string_view>

namespace lotse::redaction
{

class SecretFinder
{
public:
    explicit SecretFinder(const Rules& rules = {});

    // Everything in `text` (UTF-8, or any bytes) from `from` on, in order, without overlaps. What lies before `from` is
    // only context. A private key that has no end in the text reaches to
    // the text's, at most 64 KiB.
    std::vector<Finding> find(std::string_view text, std::size_t from = 0) const;
    // A finding for which `done` answers true is the last.
    template <typename F>
    void each(std::string_view text, std::size_t from, F done) const
    {
        while (const std::optional<Finding> found = next(text, from)) {
            if (done(*found)) {
                return;
            }
            from = static_cast<std::size_t>(found->begin + found->length);
        }
    }
    // The first at or after `from`.
    std::optional<Finding> next(std::string_view text, std::size_t from) const;

    // Longer ones are cut: no value of interest is longer.
    static constexpr std::size_t longestValue = 4096;

private:
    struct Engine;
    std::shared_ptr<const Engine> m_engine;
};

} // namespace lotse::redaction
