#include "support/reports/Redacted.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lotse::reports
{

namespace
{

using redaction::Kind;

// What stays open because a text names it: addresses and hosts.
QStringList named(const redaction::SecretFinder& finder, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    QStringList values;
    finder.each({bytes.constData(), static_cast<std::size_t>(bytes.size())}, 0, [&](const redaction::Finding& found) {
        if (found.kind == Kind::HostName || found.kind == Kind::IpAddress || found.kind == Kind::Email) {
            values.append(QString::fromUtf8(bytes.mid(found.begin, found.length)));
        }
        return false;
    });
    return values;
}

// "sapprod01:3300", "tcp://sapprod01/x": the machine's name.
QString machineOf(const QString& address)
{
    static const QRegularExpression machine(
        QStringLiteral("^\\s*(?:[A-Za-z][A-Za-z0-9+.-]*://)?([\\w.-]{2,})(?=[:/\\s]|$)"));
    return machine.match(address).captured(1);
}

QStringList domainsOf(const vendor::VendorProfile& profile)
{
    QStringList domains = profile.statusMailSenders;
    for (const vendor::Link& link : profile.links) {
        domains.append(link.address.host());
    }
    domains.append(profile.supportEmail.section(QLatin1Char('@'), 1));
    domains.removeAll(QString());
    return domains;
}

template <typename R>
auto searchedTexts(R& report)
{
    return std::array{&report.summary,  &report.impact,     &report.done,       &report.expected,
                      &report.happened, &report.tried,      &report.project,    &report.operation,
                      &report.errorId,  &report.agentGroup, &report.environment};
}

// What is masked where it stands in a report; in its contact nothing is.
std::vector<QString*> maskedTexts(Report& report)
{
    const auto described = searchedTexts(report);
    std::vector<QString*> texts(described.begin(), described.end());
    for (Endpoint& endpoint : report.endpoints) {
        texts.insert(texts.end(), {&endpoint.system, &endpoint.address, &endpoint.environment});
    }
    for (QString& looked : report.lookedAt) {
        texts.push_back(&looked);
    }
    for (QString& answer : report.portalAnswers) {
        texts.push_back(&answer);
    }
    return texts;
}

} // namespace

redaction::Rules maskingRules(const Report& report, const vendor::VendorProfile& profile)
{
    static const redaction::SecretFinder finder;
    redaction::Rules rules{
        .open = report.masking.open, .openDomains = domainsOf(profile), .added = report.masking.added};
    rules.open.append(report.contact.email);
    rules.open.append(named(finder, report.contact.deputy));
    for (const Endpoint& endpoint : report.endpoints) {
        rules.open.append(named(finder, endpoint.address + QLatin1Char(' ') + endpoint.system));
        rules.open.append(machineOf(endpoint.address));
    }
    rules.open.removeAll(QString());
    return rules;
}

RedactedReport redacted(const Report& report, const redaction::SecretFinder& finder, redaction::Pseudonyms& names)
{
    RedactedReport result{.report = report, .values = {}};
    const std::vector<QString*> texts = maskedTexts(result.report);
    QStringList typed;
    for (const QString* text : texts) {
        typed.append(*text);
    }
    std::vector<redaction::MaskedText> masked = redaction::maskWhileTyping(typed, finder, names);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        *texts[i] = std::move(masked[i].text);
        redaction::addValues(result.values, masked[i].values);
    }
    return result;
}

RedactedReport redacted(const Report& report, const vendor::VendorProfile& profile)
{
    redaction::Pseudonyms names(report.masking.names);
    return redacted(report, redaction::SecretFinder(maskingRules(report, profile)), names);
}

qsizetype searchedLength(const Report& report)
{
    qsizetype length = 0;
    for (const QString* text : searchedTexts(report)) {
        length += text->size();
    }
    return length;
}

} // namespace lotse::reports
