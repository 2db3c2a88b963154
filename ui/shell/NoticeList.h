// The notices of this run, newest first; at most 100.
#pragma once

#include "ui/shell/Notice.h"

#include <QObject>

#include <vector>

namespace lotse::ui
{

class NoticeList : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void add(Notice notice);
    void remove(const QString& id);
    void markAllRead();
    const std::vector<Notice>& all() const { return m_notices; }
    int unread() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<Notice> m_notices;
};

} // namespace lotse::ui
