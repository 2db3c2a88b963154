// A table as a CSV file that spreadsheets read rightly: UTF-8 with its mark, so that umlauts stay, and no cell that is
// taken for a formula. Pure.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace lotse::cases
{

// `separator`: ';' where the decimal sign is a comma, else ','.
[[nodiscard]] QByteArray csvTable(const std::vector<QStringList>& rows, char separator);

} // namespace lotse::cases
