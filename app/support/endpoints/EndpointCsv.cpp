#include "support/endpoints/EndpointCsv.h"

#include <QStringDecoder>

#include <algorithm>
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

struct Row {
    reports::Endpoint endpoint;
    Place place = {}; // its environment is the endpoint's
};

struct Column {
    enum class What { Text, Role, AgentGroup, Agents };
    What what;
    QString reports::Endpoint::*member; // Text
    std::array<const char*, 4> heads;   // the first in English, the second in German
};

const std::array columns = {
    Column{Column::What::Text, &reports::Endpoint::connector, {"Connector", "Konnektor", "type", "typ"}},
    Column{Column::What::Role, nullptr, {"Role", "Rolle", "direction", "richtung"}},
    Column{Column::What::Text, &reports::Endpoint::system, {"System", "System", "name", "bezeichnung"}},
    Column{Column::What::Text, &reports::Endpoint::address, {"Address", "Adresse", "host", "url"}},
    Column{Column::What::Text, &reports::Endpoint::environment, {"Environment", "Umgebung", "stage", "stufe"}},
    Column{Column::What::Text, &reports::Endpoint::owner, {"Owner", "Zuständig", "team", "verantwortlich"}},
    Column{Column::What::AgentGroup, nullptr, {"Agent group", "Agentengruppe", "agentgroup", "agenten-gruppe"}},
    Column{Column::What::Agents, nullptr, {"Agents", "Agenten", "agent", "agent name"}},
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

QStringList namesIn(const QString& list)
{
    QStringList names;
    const QStringList parts = list.split(u',');
    for (const QString& part : parts) {
        if (const QString name = part.simplified(); !name.isEmpty() && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

void take(Row& row, const Column& column, const QString& value)
{
    switch (column.what) {
    case Column::What::Text:
        row.endpoint.*column.member = value;
        break;
    case Column::What::Role:
        row.endpoint.role = roleOf(value);
        break;
    case Column::What::AgentGroup:
        row.place.agentGroup = value;
        break;
    case Column::What::Agents:
        row.place.agents = namesIn(value);
        break;
    }
}

QString textOf(const Row& row, const Column& column, bool german)
{
    switch (column.what) {
    case Column::What::Text:
        return row.endpoint.*column.member;
    case Column::What::Role:
        return roleText(row.endpoint.role, german);
    case Column::What::AgentGroup:
        return row.place.agentGroup;
    case Column::What::Agents:
        return row.place.agents.join(QStringLiteral(", "));
    }
    return {};
}

void addPlace(std::vector<Place>& places, const Place& place)
{
    const auto known = std::find_if(places.begin(), places.end(), [&](const Place& other) {
        return other.environment == place.environment && other.agentGroup == place.agentGroup;
    });
    if (known == places.end()) {
        places.push_back(place);
        return;
    }
    known->agents.append(place.agents);
    known->agents.removeDuplicates();
}

} // namespace

Result<RegisterTable> tableFromCsv(const QByteArray& bytes)
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
        const bool says = columns[i].member || columns[i].what == Column::What::AgentGroup;
        isKnown = isKnown || (places[i] >= 0 && says);
    }
    if (!isKnown) {
        return refused("no column with a head that is known");
    }
    RegisterTable table;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        Row row;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (places[i] >= 0) {
                take(row, columns[i], plainValue(rows[at].value(places[i])));
            }
        }
        const reports::Endpoint& endpoint = row.endpoint;
        if (!row.place.agentGroup.isEmpty()) {
            row.place.environment = endpoint.environment;
            addPlace(table.places, row.place);
        }
        // A row of a place alone has an environment, too.
        const bool isEndpoint = !endpoint.connector.isEmpty() || !endpoint.system.isEmpty() ||
                                !endpoint.address.isEmpty() || row.place.agentGroup.isEmpty();
        if (isEndpoint && !endpoint.isEmpty()) {
            table.endpoints.push_back(endpoint);
        }
    }
    return table;
}

QByteArray csvOf(const RegisterTable& table, bool german)
{
    QStringList lines;
    QStringList heads;
    for (const Column& column : columns) {
        heads.append(quotedValue(QString::fromUtf8(column.heads[german ? 1 : 0])));
    }
    lines.append(heads.join(u';'));
    std::vector<Row> rows;
    for (const reports::Endpoint& endpoint : table.endpoints) {
        rows.push_back({.endpoint = endpoint});
    }
    for (const Place& place : table.places) {
        rows.push_back({.endpoint = {.environment = place.environment}, .place = place});
    }
    for (const Row& row : rows) {
        QStringList values;
        for (const Column& column : columns) {
            values.append(quotedValue(textOf(row, column, german)));
        }
        lines.append(values.join(u';'));
    }
    return "\xef\xbb\xbf" + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace lotse::endpoints
