// Opens addresses in the person's browser, mail program, telephone or file manager.
#pragma once

#include "foundation/platform/Desktop.h"

namespace lotse::ui
{

class DesktopBrowser final : public platform::Browser
{
public:
    // `log`: when not empty, addresses are appended to this file instead of being opened (tests of the whole program).
    explicit DesktopBrowser(QString log = {}) : m_log(std::move(log)) {}

    // False for an address of another kind, and when no program takes it.
    bool open(const QUrl& address) override;
    bool compose(const platform::Mail& mail) override;

private:
    QString m_log;
};

bool mayBeOpened(const QUrl& address);

} // namespace lotse::ui
