#include "foundation/html/BoundedTree.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <new>

#if defined(_MSC_VER)
#pragma warning(disable : 4611) // setjmp beside destructors: parseWithin has none
#endif

namespace lotse::html
{

// All that the parser asks for, freed at once: Gumbo's own release of a tree recurses as deep as the tree.
struct BoundedTree::Arena {
    using Clock = std::chrono::steady_clock;
    struct Chunk {
        Chunk* previous;
    };
    static constexpr std::size_t usual = 256 * 1024;
    static constexpr std::size_t grain = alignof(std::max_align_t);
    static constexpr std::size_t heading = (sizeof(Chunk) + grain - 1) / grain * grain;

    std::size_t limit = 0;
    Clock::time_point deadline;
    std::jmp_buf over;

    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    ~Arena()
    {
        while (m_newest != nullptr) {
            Chunk* const previous = m_newest->previous;
            ::operator delete(m_newest);
            m_newest = previous;
        }
    }

    // Nothing when a limit is reached. Never throws: C code calls it.
    void* take(std::size_t size) noexcept
    {
        if (++m_asked % 256 == 0 && Clock::now() > deadline) {
            return nullptr;
        }
        const std::size_t needed = (size + grain - 1) / grain * grain;
        if (needed > m_left && !grow(needed)) {
            return nullptr;
        }
        void* const place = m_next;
        m_next += needed;
        m_left -= needed;
        return place;
    }

    GumboOutput* parseWithin(const char* text, std::size_t size);

private:
    bool grow(std::size_t needed) noexcept
    {
        const std::size_t room = std::max(usual, needed);
        if (m_used + room > limit) {
            return false;
        }
        void* const place = ::operator new(heading + room, std::nothrow);
        if (place == nullptr) {
            return false;
        }
        m_newest = ::new (place) Chunk{m_newest};
        m_next = static_cast<char*>(place) + heading;
        m_left = room;
        m_used += room;
        return true;
    }

    Chunk* m_newest = nullptr;
    char* m_next = nullptr;
    std::size_t m_left = 0;
    std::size_t m_used = 0;
    std::size_t m_asked = 0;
};

GumboOutput* BoundedTree::Arena::parseWithin(const char* text, std::size_t size)
{
    GumboOptions options = kGumboDefaultOptions;
    options.userdata = this;
    options.max_errors = 0;
    options.allocator = [](void* arena, std::size_t wanted) {
        void* const place = static_cast<Arena*>(arena)->take(wanted);
        if (place == nullptr) {
            // Gumbo does not look whether it got memory. Only its own frames are left out here, which hold nothing
            // that the arena does not free.
            std::longjmp(static_cast<Arena*>(arena)->over, 1);
        }
        return place;
    };
    options.deallocator = [](void*, void*) {};
    if (setjmp(over) != 0) {
        return nullptr;
    }
    return gumbo_parse_with_options(&options, text, size);
}

BoundedTree::BoundedTree(QByteArray utf8) : m_utf8(std::move(utf8)), m_arena(std::make_unique<Arena>())
{
}

BoundedTree::~BoundedTree() = default;

std::unique_ptr<BoundedTree> BoundedTree::parse(QByteArray utf8, qint64 memory, std::chrono::milliseconds time)
{
    std::unique_ptr<BoundedTree> tree(new BoundedTree(std::move(utf8)));
    tree->m_arena->limit = static_cast<std::size_t>(memory);
    tree->m_arena->deadline = Arena::Clock::now() + time;
    tree->m_output =
        tree->m_arena->parseWithin(tree->m_utf8.constData(), static_cast<std::size_t>(tree->m_utf8.size()));
    return tree->m_output == nullptr ? nullptr : std::move(tree);
}

const GumboNode* BoundedTree::root() const
{
    return m_output->root;
}

} // namespace lotse::html
