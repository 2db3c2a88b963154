#include "assembly/AccountTurn.h"

#include <utility>

namespace lotse::assembly
{

AccountTurn::AccountTurn(Work close, QObject* parent) : QObject(parent), m_close(std::move(close))
{
}

void AccountTurn::take(std::function<void()> next, Work between)
{
    if (between) {
        m_between.push_back(std::move(between));
    }
    if (!m_isLast) {
        m_next = std::move(next);
    }
    if (!std::exchange(m_underWay, true)) {
        m_close().then(this, [this] { goOn(); });
    }
}

void AccountTurn::takeLast(std::function<void()> next)
{
    take(std::move(next));
    m_isLast = true;
}

void AccountTurn::goOn()
{
    if (m_between.empty()) {
        m_underWay = false;
        std::exchange(m_next, {})();
        return;
    }
    const Work work = std::move(m_between.front());
    m_between.pop_front();
    work().then(this, [this] { goOn(); });
}

} // namespace lotse::assembly
