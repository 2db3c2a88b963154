#include "support/endpoints/EndpointCsv.h"

#include <QStringDecoder>

#include <array>

namespace lotse::endpoints
{

namespace
{

constexpr qsizetype mostBytes = qsizetype{5} << 20;
constexpr std::size_t mostRows = 5000;
constexpr qsizetype longestValue = 500;

// 0x80 to 0x9F of Windows-1252.
constexpr std::array<char16_t, 32> upperControls = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Column {
    QString reports::Endpoint::*member; // nullptr: the role
    std::array<const char*, 4> heads;   // the first in English, the second in German
};

const std::array columns = {
    Column{&reports::Endpoint::connector, {"Connector", "Konnektor", "type", "typ"}},
    Column{nullptr, {"Role", "Rolle", "direction", "richtung"}},
    Column{&reports::Endpoint::system, {"System", "System", "name", "bezeichnung"}},
    Column{&reports::Endpoint::address, {"Address", "Adresse", "host", "url"}},
    Column{&reports::Endpoint::environment, {"Environment", "Umgebung", "stage", "stufe"}},
    Column{&reports::Endpoint::owner, {"Owner", "Zuständig", "team", "verantwortlich"}},
};

QString decoded(const QByteArray& bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return decoder.decode(bytes);
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError()) {
        return text;
    }
    QString windows = QString::fromLatin1(bytes);
    for (QChar& character : windows) {
        if (character.unicode() >= 0x80 && character.unicode() < 0xA0) {
            character = QChar(upperControls[character.unicode() - 0x80U]);
        }
    }
    return windows;
}

QChar separatorOf(const QString& text)
{
    const QString head = text.section(QLatin1Char('\n'), 0, 0);
    QChar best = u';';
    for (const QChar candidate : {u';', u',', u'\t'}) {
        best = head.count(candidate) > head.count(best) ? candidate : best;
    }
    return best;
}

std::vector<QStringList> rowsOf(const QString& text, QChar separator)
{
    std::vector<QStringList> rows(1);
    QString value;
    bool quoted = false;
    const auto endValue = [&] {
        rows.back().append(value.simplified().left(longestValue));
        value.clear();
    };
    for (qsizetype i = 0; i < text.size() && rows.size() <= mostRows; ++i) {
        const QChar character = text[i];
        if (quoted) {
            if (character == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                value += u'"';
                ++i;
            } else if (character == u'"') {
                quoted = false;
            } else {
                value += character;
            }
        } else if (character == u'"' && value.trimmed().isEmpty()) {
            quoted = true;
            value.clear();
        } else if (character == separator) {
            endValue();
        } else if (character == u'\n') {
            endValue();
            rows.emplace_back();
        } else if (character != u'\r') {
            value += character;
        }
    }
    endValue();
    return rows;
}

reports::Endpoint::Role roleOf(const QString& text)
{
    using Role = reports::Endpoint::Role;
    const QString said = text.toCaseFolded();
    const bool source = said.contains(QLatin1String("sourc")) || said.contains(QLatin1String("quell"));
    const bool target = said.contains(QLatin1String("target")) || said.contains(QLatin1String("ziel"));
    if ((source && target) || said == QLatin1String("both") || said == QLatin1String("beide")) {
        return Role::Both;
    }
    return source ? Role::Source : target ? Role::Target : Role::Unknown;
}

QString roleText(reports::Endpoint::Role role, bool german)
{
    using Role = reports::Endpoint::Role;
    switch (role) {
    case Role::Source:
        return german ? QStringLiteral("Quelle") : QStringLiteral("Source");
    case Role::Target:
        return german ? QStringLiteral("Ziel") : QStringLiteral("Target");
    case Role::Both:
        return german ? QStringLiteral("Quelle und Ziel") : QStringLiteral("Source and target");
    case Role::Unknown:
        break;
    }
    return {};
}

QString quotedValue(QString value)
{
    // A spreadsheet runs what begins so.
    if (!value.isEmpty() && QStringLiteral("=+-@\t").contains(value.front())) {
        value.prepend(u'\'');
    }
    return u'"' + value.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

// One that csvOf() made harmless.
QString plainValue(const QString& value)
{
    const bool guarded = value.size() > 1 && value.front() == u'\'' && QStringLiteral("=+-@").contains(value[1]);
    return guarded ? value.mid(1) : value;
}

} // namespace

Result<std::vector<reports::Endpoint>> endpointsFromCsv(const QByteArray& bytes)
{
    const auto refused = [](const char* why) {
        return Error{.code = ErrorCode::InputInvalid, .detail = QLatin1String(why), .retry = Retry::AfterPerson};
    };
    if (bytes.size() > mostBytes) {
        return refused("the table is too large");
    }
    const QString text = decoded(bytes);
    if (text.contains(QChar(u'\0'))) {
        return refused("not a table");
    }
    const std::vector<QStringList> rows = rowsOf(text, separatorOf(text));
    std::array<qsizetype, columns.size()> places{};
    bool isKnown = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        places[i] = -1;
        for (const char* head : columns[i].heads) {
            for (qsizetype at = 0; at < rows.front().size() && places[i] < 0; ++at) {
                if (rows.front()[at].compare(QString::fromUtf8(head), Qt::CaseInsensitive) == 0) {
                    places[i] = at;
                }
            }
        }
        isKnown = isKnown || (places[i] >= 0 && columns[i].member);
    }
    if (!isKnown) {
        return refused("no column with a head that is known");
    }
    std::vector<reports::Endpoint> endpoints;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        reports::Endpoint endpoint;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QString value = plainValue(rows[row].value(places[i]));
            if (places[i] >= 0 && columns[i].member) {
                endpoint.*columns[i].member = value;
            } else if (places[i] >= 0) {
                endpoint.role = roleOf(value);
            }
        }
        if (!endpoint.isEmpty()) {
            endpoints.push_back(endpoint);
        }
    }
    return endpoints;
}

QByteArray csvOf(const std::vector<reports::Endpoint>& endpoints, bool german)
{
    QStringList lines;
    QStringList heads;
    for (const Column& column : columns) {
        heads.append(quotedValue(QString::fromUtf8(column.heads[german ? 1 : 0])));
    }
    lines.append(heads.join(u';'));
    for (const reports::Endpoint& endpoint : endpoints) {
        QStringList values;
        for (const Column& column : columns) {
            values.append(quotedValue(column.member ? endpoint.*column.member : roleText(endpoint.role, german)));
        }
        lines.append(values.join(u';'));
    }
    return "\xef\xbb\xbf" + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace lotse::endpoints
