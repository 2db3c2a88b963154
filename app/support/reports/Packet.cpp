#include "support/reports/Packet.h"

#include "support/reports/PlainText.h"
#include "support/reports/SubjectRule.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace lotse::reports
{

namespace
{

constexpr PacketLimits usualLimits;

// Where not even the compact form fits. The longest plausible e-mail address is the longest value that must stay whole.
constexpr qsizetype clippedValue = 254;
constexpr qsizetype clippedEndpointPart = 100;

// How much room a body gives to its parts; each level gives up a little more than the one before.
enum class Level { Full, CompactEndpoints, ClippedValues };

// The long texts, in the order of the body; only these are ever shortened in favour of the rest.
constexpr std::size_t textCount = 5;
enum TextIndex : std::size_t { Impact, Happened, Expected, Done, Tried };
constexpr qsizetype mostLookedAt = 160; // characters of one

using Texts = std::array<QString, textCount>;

struct Shape {
    Level level = Level::Full;
    Texts texts;
    std::size_t endpoints = 0; // how many are listed
};

// The report with every value fit to travel; long texts keep their lines.
Report cleaned(Report report)
{
    account::Contact& contact = report.contact;
    for (QString* value :
         {&contact.name, &contact.email, &contact.phone, &contact.reachableFrom, &contact.reachableUntil,
          &contact.timeZone, &contact.deputy, &report.organisation, &report.product, &report.productVersion,
          &report.region, &report.environment, &report.agentGroup, &report.project, &report.operation, &report.summary,
          &report.errorId, &report.operationInstance, &report.relatedIncident}) {
        *value = oneLine(*value);
    }
    for (Endpoint& endpoint : report.endpoints) {
        for (QString* value :
             {&endpoint.connector, &endpoint.system, &endpoint.address, &endpoint.environment, &endpoint.owner}) {
            *value = oneLine(*value);
        }
    }
    for (QString* text : {&report.impact, &report.happened, &report.expected, &report.done, &report.tried}) {
        *text = cleanText(*text);
    }
    for (QString& looked : report.lookedAt) {
        looked = shortenedAtWord(oneLine(looked), mostLookedAt);
    }
    return report;
}

class Composer
{
public:
    Composer(const Report& report, const QString& reference, QStringList fileNames)
        : m_report(report),
          m_german(report.language == QLatin1String("de")),
          m_reference(reference),
          m_fileNames(std::move(fileNames))
    {
    }

    QString body(const Shape& shape);
    QString referenceLine() const { return QStringLiteral("Reference: ") + m_reference; }
    // What stands in place of what went into the attached file.
    QString note(const QString& fileName) const;

private:
    QString label(const char* english, const char* german) const;
    QString clipped(const QString& value, qsizetype most = clippedValue) const;
    void line(const QString& name, const QString& value);
    void block(const QString& name, const QString& value);
    void heading(const QString& name);
    // A heading with what `write` adds; nothing at all when it adds nothing.
    template <typename Write>
    void section(const QString& name, Write write)
    {
        const qsizetype before = m_text.size();
        heading(name);
        const qsizetype after = m_text.size();
        write();
        if (m_text.size() == after) {
            m_text.truncate(before);
        }
    }
    void glance(const Texts& texts);
    void contact();
    void product();
    void endpoints(std::size_t count);
    QString endpointLine(const Endpoint& endpoint) const;
    QString role(Endpoint::Role role) const;
    void identifiers();
    void files();
    QString since() const;
    QString reachable() const;

    const Report& m_report;
    const bool m_german;
    const QString m_reference;
    const QStringList m_fileNames;
    Level m_level = Level::Full;
    QString m_text;
};

QString Composer::label(const char* english, const char* german) const
{
    const QString first = QString::fromUtf8(english);
    const QString second = QString::fromUtf8(german);
    return m_german && first != second ? first + QStringLiteral(" / ") + second : first;
}

QString Composer::clipped(const QString& value, qsizetype most) const
{
    return m_level == Level::ClippedValues ? shortenedAtWord(value, most) : value;
}

void Composer::line(const QString& name, const QString& value)
{
    if (const QString shown = clipped(value); !shown.isEmpty()) {
        m_text += name + QStringLiteral(": ") + shown + u'\n';
    }
}

void Composer::block(const QString& name, const QString& value)
{
    if (!value.isEmpty()) {
        heading(name);
        m_text += value + u'\n';
    }
}

void Composer::heading(const QString& name)
{
    m_text += (m_text.isEmpty() ? QString() : QStringLiteral("\n")) + name.toUpper() + u'\n';
}

QString Composer::note(const QString& fileName) const
{
    const QString english = QStringLiteral("shortened here; the full text is in the attached file %1").arg(fileName);
    const QString german = QStringLiteral("hier gekürzt; der volle Text steht in der angehängten Datei");
    return QStringLiteral("[") + english + (m_german ? QStringLiteral(" / ") + german : QString()) +
           QStringLiteral("]");
}

QString Composer::since() const
{
    if (!m_report.since.isValid()) {
        return {};
    }
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm");
    const QString utc = m_report.since.toUTC().toString(format) + QStringLiteral(" UTC");
    const QByteArray zoneId = m_report.contact.timeZone.toUtf8();
    const QTimeZone zone(zoneId);
    if (zoneId.isEmpty() || !zone.isValid() || zone == QTimeZone::utc() || zone.id() == "UTC") {
        return utc;
    }
    return QStringLiteral("%1 %2 = %3")
        .arg(m_report.since.toTimeZone(zone).toString(format), QString::fromUtf8(zone.id()), utc);
}

void Composer::glance(const Texts& texts)
{
    line(m_report.urgent ? label("What is down", "Was ausgefallen ist") : QStringLiteral("Problem"), m_report.summary);
    if (!m_report.urgent) {
        line(label("Severity", "Schweregrad"), m_report.severity);
    }
    line(label("Since", "Seit"), since());
    if (!texts[Impact].isEmpty()) {
        const bool severalLines = texts[Impact].contains(u'\n');
        m_text += label("Impact", "Auswirkung") + (severalLines ? QStringLiteral(":\n") : QStringLiteral(": ")) +
                  texts[Impact] + u'\n';
    }
}

QString Composer::reachable() const
{
    const QString from = m_report.contact.reachableFrom;
    const QString until = m_report.contact.reachableUntil;
    if (from.isEmpty() && until.isEmpty()) {
        return {};
    }
    const QString unknown = QStringLiteral("...");
    return (from.isEmpty() ? unknown : from) + QStringLiteral(" - ") + (until.isEmpty() ? unknown : until);
}

void Composer::contact()
{
    const account::Contact& contact = m_report.contact;
    const bool isAnybody = !(contact.name + contact.phone + contact.email).isEmpty();
    section(label("Contact", "Kontakt"), [&] {
        line(QStringLiteral("Name"), contact.name);
        line(label("Phone", "Telefon"), contact.phone);
        line(label("E-mail", "E-Mail"), contact.email);
        line(label("Reachable", "Erreichbar"), reachable());
        line(label("Time zone", "Zeitzone"), isAnybody ? contact.timeZone : QString());
        line(label("Deputy", "Vertretung"), contact.deputy);
    });
}

void Composer::product()
{
    section(label("Product", "Produkt"), [&] {
        line(label("Product", "Produkt"), m_report.product);
        line(QStringLiteral("Version"), m_report.productVersion);
        line(label("Organization ID", "Organisations-ID"), m_report.organisation);
        line(QStringLiteral("Region"), m_report.region);
        line(label("Environment", "Umgebung"), m_report.environment);
        line(label("Agent group", "Agentengruppe"), m_report.agentGroup);
        line(label("Project", "Projekt"), m_report.project);
        line(QStringLiteral("Operation"), m_report.operation);
    });
}

QString Composer::role(Endpoint::Role role) const
{
    // Doubled labels on every line are the first thing to go where room is short.
    const bool doubled = m_level == Level::Full;
    switch (role) {
    case Endpoint::Role::Source:
        return doubled ? label("Source", "Quelle") : QStringLiteral("Source");
    case Endpoint::Role::Target:
        return doubled ? label("Target", "Ziel") : QStringLiteral("Target");
    case Endpoint::Role::Both:
        return doubled ? label("Source and target", "Quelle und Ziel") : QStringLiteral("Source and target");
    case Endpoint::Role::Unknown:
        break;
    }
    return {};
}

QString Composer::endpointLine(const Endpoint& endpoint) const
{
    QStringList parts;
    for (const QString& part : {endpoint.connector, endpoint.system, endpoint.address}) {
        if (const QString shown = clipped(part, clippedEndpointPart); !shown.isEmpty()) {
            parts.append(shown);
        }
    }
    if (m_level == Level::Full) {
        if (!endpoint.environment.isEmpty()) {
            parts.append(label("environment", "Umgebung") + QStringLiteral(": ") + endpoint.environment);
        }
        if (!endpoint.owner.isEmpty()) {
            parts.append(label("owner", "zuständig") + QStringLiteral(": ") + endpoint.owner);
        }
    }
    const QString said = parts.join(QStringLiteral(" | "));
    const QString shownRole = role(endpoint.role);
    return shownRole.isEmpty() ? said : shownRole + QStringLiteral(": ") + said;
}

void Composer::endpoints(std::size_t count)
{
    section(label("Endpoints", "Endpunkte"), [&] {
        std::size_t number = 0;
        for (const Endpoint& endpoint : m_report.endpoints) {
            if (!endpoint.isEmpty() && ++number <= count) {
                m_text += QStringLiteral("%1. ").arg(number) + endpointLine(endpoint) + u'\n';
            }
        }
        if (number > count) {
            m_text += QStringLiteral("[%1 ").arg(number - count) +
                      label("more, see the attached file", "weitere, siehe angehängte Datei") + QStringLiteral("]\n");
        }
    });
}

void Composer::identifiers()
{
    section(label("Identifiers", "Kennungen"), [&] {
        line(label("Error ID", "Fehler-ID"), m_report.errorId);
        line(label("Operation instance", "Operationsinstanz"), m_report.operationInstance);
        line(label("Related incident", "Zugehörige Störung"), m_report.relatedIncident);
    });
}

void Composer::files()
{
    section(label("Files", "Dateien"), [&] {
        for (const QString& name : m_fileNames) {
            m_text += QStringLiteral("- ") + clipped(oneLine(name)) + u'\n';
        }
    });
}

QString Composer::body(const Shape& shape)
{
    m_text.clear();
    m_level = shape.level;
    glance(shape.texts);
    contact();
    product();
    endpoints(shape.endpoints);
    block(label("What happened", "Was passiert ist"), shape.texts[Happened]);
    block(label("What was expected", "Was erwartet wurde"), shape.texts[Expected]);
    block(label("What was done before", "Was vorher getan wurde"), shape.texts[Done]);
    block(label("Already tried", "Schon versucht"), shape.texts[Tried]);
    identifiers();
    files();
    m_text += u'\n' + referenceLine();
    return m_text;
}

Texts textsOf(const Report& report)
{
    QStringList tried(report.tried);
    tried.removeAll(QString());
    const bool german = report.language == QLatin1String("de");
    for (const QString& looked : report.lookedAt) {
        tried.append((german ? QStringLiteral("Looked at / Angesehen: ") : QStringLiteral("Looked at: ")) + looked);
    }
    return {report.impact, report.happened, report.expected, report.done, tried.join(u'\n')};
}

// The beginning of `text` with the note after it, costing no more than `room` as the portal stores it; the note alone
// always stands there.
QString beginning(const QString& text, const QString& note, qsizetype room)
{
    qsizetype length = room - storedLength(note) - 2;
    QString begin = shortenedAtWord(text, length);
    while (!begin.isEmpty() && storedLength(begin) > room - storedLength(note) - 2) {
        length -= storedLength(begin) - (room - storedLength(note) - 2);
        begin = shortenedAtWord(text, length);
    }
    return begin.isEmpty() ? note : begin + u'\n' + note;
}

// Every text that is there, at its least: as its note alone.
Texts notesOnly(const Texts& texts, const QString& note)
{
    Texts notes;
    std::transform(texts.begin(), texts.end(), notes.begin(),
                   [&note](const QString& text) { return storedLength(text) <= storedLength(note) ? text : note; });
    return notes;
}

// Shares `room` among the texts, beyond what their least costs: short ones stay whole, long ones get equal parts.
Texts shared(const Texts& texts, const QString& note, qsizetype room)
{
    Texts result = notesOnly(texts, note);
    const auto missing = [&](std::size_t index) { return storedLength(texts[index]) - storedLength(result[index]); };
    std::array<std::size_t, textCount> order = {Impact, Happened, Expected, Done, Tried};
    std::stable_sort(order.begin(), order.end(),
                     [&missing](std::size_t a, std::size_t b) { return missing(a) < missing(b); });
    qsizetype textsLeft = textCount;
    for (const std::size_t index : order) {
        const qsizetype part = room / textsLeft--;
        const qsizetype least = storedLength(result[index]);
        result[index] = missing(index) <= part ? texts[index] : beginning(texts[index], note, least + part);
        room -= storedLength(result[index]) - least;
    }
    return result;
}

// The best shape that fits; nothing when not even one without endpoints does.
std::optional<Shape> fitting(Composer& composer, const Texts& texts, std::size_t endpointCount, const QString& note,
                             qsizetype limit)
{
    const auto room = [&](const Shape& shape) { return limit - storedLength(composer.body(shape)); };
    Shape shape{.level = Level::Full, .texts = notesOnly(texts, note), .endpoints = endpointCount};
    for (const Level level : {Level::Full, Level::CompactEndpoints, Level::ClippedValues}) {
        shape.level = level;
        if (const qsizetype left = room(shape); left >= 1) {
            // One unit is for a short impact that becomes one of several lines.
            shape.texts = shared(texts, note, left - 1);
            return shape;
        }
    }
    std::size_t fits = 0;
    std::size_t most = endpointCount;
    while (fits < most) {
        shape.endpoints = fits + (most - fits + 1) / 2;
        (room(shape) >= 0 ? fits : most) = room(shape) >= 0 ? shape.endpoints : shape.endpoints - 1;
    }
    shape.endpoints = fits;
    return room(shape) >= 0 ? std::optional(shape) : std::nullopt;
}

QString overflowNameFor(const QString& reference)
{
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9-]"));
    QString safe = reference;
    safe.remove(other);
    return QStringLiteral("report-%1.txt").arg(safe.isEmpty() ? QStringLiteral("full") : safe.left(60));
}

} // namespace

Packet makePacket(const Report& typed, const vendor::VendorProfile& profile, const QString& reference,
                  const QStringList& fileNames, PacketLimits limits)
{
    const int subjectLimit = limits.subject > 0 ? limits.subject : usualLimits.subject;
    const qsizetype bodyLimit = limits.body > 0 ? limits.body : usualLimits.body;
    const Report report = cleaned(typed);
    Packet packet;
    const auto subject = [&](int limit) {
        return report.urgent ? productionDownSubject(profile.productionDown, report.language, report.summary, limit)
                             : plainSubject(report.summary, limit);
    };
    packet.subject = subject(subjectLimit);
    packet.subjectShortened = packet.subject != subject(INT_MAX);

    const Texts texts = textsOf(report);
    const std::size_t endpointCount = report.endpoints.size();
    Composer whole(report, reference, fileNames);
    packet.body = whole.body({.level = Level::Full, .texts = texts, .endpoints = endpointCount});
    if (storedLength(packet.body) <= bodyLimit) {
        return packet;
    }
    packet.overflow = packet.body;
    packet.overflowName = overflowNameFor(reference);
    Composer shortened(report, reference, fileNames + QStringList(packet.overflowName));
    if (const auto shape = fitting(shortened, texts, endpointCount, shortened.note(packet.overflowName), bodyLimit)) {
        packet.body = shortened.body(*shape);
        return packet;
    }
    // A portal that takes less than contact and product: the beginning and the reference are the most useful rest.
    const QString tail = QStringLiteral("\n") + shortened.referenceLine();
    const QString clipped = shortened.body({.level = Level::ClippedValues, .texts = {}, .endpoints = 0});
    QString head = clipped.left(std::max<qsizetype>(0, bodyLimit - storedLength(tail)));
    while (!head.isEmpty() && storedLength(head) + storedLength(tail) > bodyLimit) {
        head.chop(1);
    }
    if (head.endsWith(u'\n') || (!head.isEmpty() && head.back().isHighSurrogate())) {
        head.chop(1);
    }
    packet.body = head + tail;
    return packet;
}

QString referenceIn(const QString& body)
{
    // A hyphen is where a line may have been broken.
    static const QRegularExpression pattern(
        QStringLiteral("Reference:[\\s>]{0,40}([A-Za-z0-9](?:[A-Za-z0-9_.]|-(?:[ \\t>]{0,10}\\r?\\n[ \\t>]{0,10})?)"
                       "{0,80})"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString reference;
    QRegularExpressionMatchIterator matches = pattern.globalMatch(body);
    while (matches.hasNext()) {
        reference = matches.next().captured(1);
    }
    static const QRegularExpression breaks(QStringLiteral("[\\s>]+"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression tail(QStringLiteral("[.-]+$"));
    return reference.remove(breaks).remove(tail);
}

bool sameText(const QString& a, const QString& b)
{
    const auto plain = [](const QString& text) {
        QStringList lines = cleanText(text.normalized(QString::NormalizationForm_C)).split(u'\n');
        for (QString& each : lines) {
            while (!each.isEmpty() && each.back().isSpace()) {
                each.chop(1);
            }
        }
        return lines.join(u'\n');
    };
    return plain(a) == plain(b);
}

} // namespace lotse::reports
