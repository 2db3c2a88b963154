#include "support/reports/Escalation.h"

#include "support/cases/WhoseTurn.h"
#include "support/reports/PlainText.h"

#include <QStringList>

namespace lotse::reports
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr std::chrono::hours longSilence{24};

struct Words {
    bool german;

    QString operator()(const char* english, const char* inGerman) const
    {
        return german ? QString::fromUtf8(inGerman) : QString::fromUtf8(english);
    }
    // A label that the vendor's support reads, whatever the report's language.
    QString label(const char* english, const char* inGerman) const
    {
        return german ? QString::fromUtf8(english) + u" / "_s + QString::fromUtf8(inGerman)
                      : QString::fromUtf8(english);
    }
};

Words wordsOf(const EscalationCase& about)
{
    return {about.language == u"de"_s};
}

QString moment(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s) : QString();
}

QString reasonWords(EscalationReason reason, const Words& say)
{
    switch (reason) {
    case EscalationReason::NoAnswer:
        return say("No answer from support", "Keine Antwort vom Support");
    case EscalationReason::NoProgress:
        return say("No progress", "Kein Fortschritt");
    case EscalationReason::ImpactGrew:
        return say("The impact has grown", "Die Auswirkung ist größer geworden");
    case EscalationReason::Deadline:
        return say("A deadline is near", "Ein Termin rückt näher");
    case EscalationReason::Other:
        break;
    }
    return say("Other, see below", "Anderer Grund, siehe unten");
}

QString silence(const EscalationCase& about, const Words& say)
{
    const auto silent = cases::silentFor(about.detail, about.now);
    if (!silent) {
        return {};
    }
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(*silent).count();
    return hours < 48 ? say("%1 hours", "%1 Stunden").arg(hours) : say("%1 days", "%1 Tage").arg(hours / 24);
}

void line(QStringList& lines, const QString& label, const QString& value)
{
    if (!value.isEmpty()) {
        lines << label + u": "_s + value;
    }
}

QString contactLine(const account::Contact& contact)
{
    QStringList parts{oneLine(contact.name), oneLine(contact.phone), oneLine(contact.email)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString reachable(const account::Contact& contact)
{
    if (contact.reachableFrom.isEmpty() || contact.reachableUntil.isEmpty()) {
        return {};
    }
    return contact.reachableFrom + u" - "_s + contact.reachableUntil + u' ' + contact.timeZone;
}

QString numberOf(const EscalationCase& about, const Words& say)
{
    return about.detail.head.number.isEmpty() ? say("(no number yet)", "(noch ohne Nummer)") : about.detail.head.number;
}

} // namespace

EscalationReason likelyReason(const cases::CaseDetail& detail, const QDateTime& now)
{
    const auto silent = cases::silentFor(detail, now);
    const bool waits = cases::whoseTurn(detail) == cases::Turn::Vendors;
    return waits && silent && *silent >= longSilence ? EscalationReason::NoAnswer : EscalationReason::NoProgress;
}

QString escalationText(const Escalation& escalation, const EscalationCase& about)
{
    const Words say = wordsOf(about);
    const cases::Case& head = about.detail.head;
    QStringList lines;
    lines << say.label("ESCALATION REQUEST", "BITTE UM ESKALATION") + u" - case "_s + numberOf(about, say);
    lines << QString();
    line(lines, say.label("Subject", "Betreff"), oneLine(head.subject));
    line(lines, say.label("Reason", "Grund"), reasonWords(escalation.reason, say));
    line(lines, say.label("Justification", "Begründung"), cleanText(escalation.justification).trimmed());
    line(lines, say.label("Business impact", "Auswirkung auf das Geschäft"), cleanText(escalation.impact).trimmed());
    lines << QString();
    line(lines, say.label("Open since", "Offen seit"), moment(head.created));
    line(lines, say.label("Last word in the case", "Letztes Wort im Fall"), moment(cases::lastWord(about.detail)));
    line(lines, say.label("Silent for", "Kein Wort seit"), silence(about, say));
    line(lines, say.label("Severity", "Schweregrad"), oneLine(head.severity));
    line(lines, say.label("Product", "Produkt"), oneLine(head.product));
    line(lines, say.label("Contact", "Ansprechpartner"), contactLine(about.account.contact));
    line(lines, say.label("Reachable", "Erreichbar"), reachable(about.account.contact));
    lines << QString();
    lines << say("Please confirm the escalation, tell us who takes care of the case, and when we hear from you next.",
                 "Bitte bestätigen Sie die Eskalation und sagen Sie uns, wer sich um den Fall kümmert und wann wir "
                 "wieder von Ihnen hören.");
    return lines.join(u'\n');
}

QString hotlineScript(const Escalation& escalation, const EscalationCase& about)
{
    const Words say = wordsOf(about);
    const cases::Case& head = about.detail.head;
    const account::Account& account = about.account;
    QStringList lines;
    if (!account.contact.name.isEmpty()) {
        lines << say("My name is %1.", "Mein Name ist %1.").arg(oneLine(account.contact.name));
    }
    if (!account.vendorOrganisation.isEmpty()) {
        lines << say("Our organisation ID is %1.", "Unsere Organisations-ID ist %1.").arg(account.vendorOrganisation);
    }
    lines << say("I am calling to escalate case %1.", "Ich rufe an, um den Fall %1 zu eskalieren.")
                 .arg(numberOf(about, say));
    lines << say("It is about: %1.", "Es geht um: %1.").arg(oneLine(head.subject));
    if (head.created.isValid()) {
        lines << say("It has been open since %1.", "Er ist offen seit %1.").arg(moment(head.created));
    }
    if (const QString silent = silence(about, say); !silent.isEmpty()) {
        lines << say("The last word in it is %1 old.", "Das letzte Wort darin ist %1 her.").arg(silent);
    }
    lines << say("The reason: %1.", "Der Grund: %1.").arg(reasonWords(escalation.reason, say));
    if (!escalation.justification.trimmed().isEmpty()) {
        lines << cleanText(escalation.justification).trimmed();
    }
    if (!escalation.impact.trimmed().isEmpty()) {
        lines << say("The impact on our business: %1", "Die Auswirkung auf unser Geschäft: %1")
                     .arg(cleanText(escalation.impact).trimmed());
    }
    if (!account.contact.phone.isEmpty()) {
        lines << say("You reach me at %1.", "Sie erreichen mich unter %1.").arg(oneLine(account.contact.phone));
    }
    lines << say("Who takes care of it, and when do we hear from you next?",
                 "Wer kümmert sich darum, und wann hören wir wieder von Ihnen?");
    return lines.join(u'\n');
}

Letter hotlineQuestion(const Escalation& escalation, const EscalationCase& about)
{
    const Words say = wordsOf(about);
    QStringList lines;
    lines << say("Hello,", "Guten Tag,") << QString();
    lines
        << say("we need to escalate case %1 and do not know our emergency hotline of %2. Please tell us its number, or "
               "pass this on.",
               "wir müssen den Fall %1 eskalieren und kennen unsere Notfall-Hotline bei %2 nicht. Bitte nennen Sie "
               "uns die Nummer, oder geben Sie dies weiter.")
               .arg(numberOf(about, say), about.vendor);
    lines << QString() << escalationText(escalation, about) << QString();
    lines << oneLine(about.account.contact.name);
    return {.subject =
                say("Emergency hotline for case %1", "Notfall-Hotline für den Fall %1").arg(numberOf(about, say)),
            .body = lines.join(u'\n').trimmed()};
}

} // namespace lotse::reports
