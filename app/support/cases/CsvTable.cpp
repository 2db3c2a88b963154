#include "support/cases/CsvTable.h"

#include <algorithm>

namespace lotse::cases
{

namespace
{

QString cell(QString text, QChar separator)
{
    // Spreadsheets run what begins so; the apostrophe makes it text.
    static const QString formulas = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    if (!text.isEmpty() && formulas.contains(text.front())) {
        text.prepend(u'\'');
    }
    const bool quotes = std::any_of(text.begin(), text.end(), [&](QChar letter) {
        return letter == separator || letter == u'"' || letter == u'\n' || letter == u'\r' || letter == u',' ||
               letter == u';';
    });
    return quotes ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

} // namespace

QByteArray csvTable(const std::vector<QStringList>& rows, char separator)
{
    const QChar between = QLatin1Char(separator);
    QByteArray table("\xEF\xBB\xBF");
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& text : row) {
            cells.append(cell(text, between));
        }
        table += cells.join(between).toUtf8() + "\r\n";
    }
    return table;
}

} // namespace lotse::cases
