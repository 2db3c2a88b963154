// The turn from one open account to the next: what is open is closed, work that needs nothing to be open is done, then
// comes what was wanted. Whatever is wanted while a turn is under way becomes part of it.
#pragma once

#include <QFuture>
#include <QObject>

#include <deque>
#include <functional>

namespace lotse::assembly
{

class AccountTurn : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<QFuture<void>()>;

    // `close` is finished when nothing is open any more.
    explicit AccountTurn(Work close, QObject* parent = nullptr);

    // All work is done, in the order in which it was wanted; of several `next` the last one holds.
    void take(std::function<void()> next, Work between = {});
    // The same; what is wanted later has its work done but changes no more what comes next.
    void takeLast(std::function<void()> next);
    bool isUnderWay() const { return m_underWay; }

private:
    void goOn();

    const Work m_close;
    std::deque<Work> m_between;
    std::function<void()> m_next;
    bool m_underWay = false;
    bool m_isLast = false;
};

} // namespace lotse::assembly
