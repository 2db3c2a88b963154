// The program's log: a file in its folder that is turned over at one megabyte, four are kept. Lines are written in a
// thread of their own. Payloads and tokens never get here.
#pragma once

#include <QString>

namespace lotse::assembly
{

class LogFile
{
public:
    // Takes all of Qt's messages until destroyed. Only one at a time.
    explicit LogFile(const QString& folder);
    ~LogFile();

    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;
};

} // namespace lotse::assembly
