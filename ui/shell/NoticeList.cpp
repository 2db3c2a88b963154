#include "ui/shell/NoticeList.h"

#include <algorithm>

namespace lotse::ui
{

namespace
{
constexpr std::size_t most = 100;
}

void NoticeList::add(Notice notice)
{
    std::erase_if(m_notices, [&](const Notice& known) { return known.id == notice.id; });
    m_notices.insert(m_notices.begin(), std::move(notice));
    if (m_notices.size() > most) {
        m_notices.resize(most);
    }
    Q_EMIT changed();
}

void NoticeList::remove(const QString& id)
{
    if (std::erase_if(m_notices, [&](const Notice& known) { return known.id == id; }) > 0) {
        Q_EMIT changed();
    }
}

void NoticeList::markAllRead()
{
    if (unread() == 0) {
        return;
    }
    for (Notice& notice : m_notices) {
        notice.isRead = true;
    }
    Q_EMIT changed();
}

int NoticeList::unread() const
{
    return static_cast<int>(std::ranges::count_if(m_notices, [](const Notice& notice) { return !notice.isRead; }));
}

} // namespace lotse::ui
