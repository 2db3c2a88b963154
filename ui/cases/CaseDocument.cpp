#include "ui/cases/CaseDocument.h"

#include "foundation/InWorker.h"
#include "foundation/html/SafeHtml.h"
#include "foundation/html/VisibleText.h"
#include "portals/assisted/FileNames.h"
#include "support/cases/WhoseTurn.h"
#include "ui/cases/IncidentLogPanel.h"
#include "ui/common/Formats.h"

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr qsizetype mostOnPaper = 20'000; // characters of one message: about seven pages

const QString style = u"body{font-family:sans-serif;color:#14273a;max-width:52em;margin:1.5em auto;padding:0 1em;}"
                      "h1{font-size:1.4em;}h2{font-size:1.1em;}table{border-collapse:collapse;}"
                      "td{padding:2px 12px 2px 0;vertical-align:top;}.who{color:#52606c;font-size:.9em;}"
                      "pre{background:#f2eee6;padding:6px;white-space:pre-wrap;}blockquote{color:#52606c;}"
                      ".change{color:#52606c;font-size:.9em;}"_qs;

QString plain(const QString& untrusted)
{
    return html::visibleText(untrusted).simplified().toHtmlEscaped();
}

} // namespace

QString CaseDocument::logHtml(const cases::Case& head, const std::vector<cases::LogEntry>& log, const QDateTime& now)
{
    const cases::Impact impact = cases::impactOf(head, log);
    QString out = u"<h2>%1</h2><p>%2</p><table>"_qs.arg(
        tr("Incident log").toHtmlEscaped(),
        //: 1 from, 2 until or "now", 3 how long ("3 h 12 min")
        tr("Production down from %1 until %2: %3")
            .arg(formatDateTime(impact.from),
                 impact.until.isValid() ? formatDateTime(impact.until) : formatDateTime(now),
                 IncidentLogPanel::lengthText(impact.length(now)))
            .toHtmlEscaped());
    for (const cases::LogEntry& entry : log) {
        out += u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>"_qs.arg(
            formatDateTime(entry.at).toHtmlEscaped(), IncidentLogPanel::kindName(entry.kind).toHtmlEscaped(),
            plain(entry.who), plain(entry.what));
    }
    return out + u"</table>"_qs;
}

QString CaseDocument::html(const cases::CaseDetail& detail, const Sides& sides, const QDateTime& now, For target,
                           const std::vector<cases::LogEntry>& log)
{
    const cases::Case& head = detail.head;
    const bool sidesKnown =
        std::ranges::any_of(detail.entries, [](const cases::Entry& entry) { return entry.fromVendor; });
    const auto said = [&](const QString& text, const QString& markup = {}) {
        html::SafeLimits limits;
        if (target == For::Paper) {
            limits.input = mostOnPaper;
        }
        const html::SafeHtml safe = markup.isEmpty() ? html::safeText(text, limits) : html::safeHtml(markup, limits);
        return safe.cut ? safe.html + u"<p><i>"_qs + tr("The rest of this message was left out: it is very long.") +
                              u"</i></p>"_qs
                        : safe.html;
    };
    QString out =
        u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title><style>%2</style></head><body>"_qs.arg(
            plain(head.number + u' ' + head.subject), style);
    out += u"<h1>%1</h1><table>"_qs.arg(plain(head.subject));
    const auto fact = [&out](const QString& label, const QString& value) {
        if (!value.isEmpty()) {
            out += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_qs.arg(label.toHtmlEscaped(), plain(value));
        }
    };
    fact(tr("Number", "a fact of a case"), head.number);
    fact(tr("Product"), head.product);
    fact(tr("Severity"), head.severity);
    fact(tr("Status"), head.status);
    fact(tr("Contact", "a fact of a case: the person who reports"), head.contactName);
    fact(tr("Created", "a fact of a case: when"), formatDateTime(head.created));
    fact(tr("Last change"), formatDateTime(head.modified));
    //: in an exported case; when it was made
    fact(tr("As of"), formatDateTime(now));
    out += u"</table>"_qs;
    if (!log.empty()) {
        out += logHtml(head, log, now);
    }
    if (!detail.attachments.empty()) {
        out += u"<h2>%1</h2><ul>"_qs.arg(tr("Attachments").toHtmlEscaped());
        for (const cases::Attachment& file : detail.attachments) {
            out += u"<li>%1 (%2)</li>"_qs.arg(plain(file.name), formatSize(file.size).toHtmlEscaped());
        }
        out += u"</ul>"_qs;
    }
    out += u"<h2>%1</h2>"_qs.arg(tr("Conversation").toHtmlEscaped());
    if (!head.description.isEmpty()) {
        out += u"<p class=\"who\"><b>%1</b> · %2</p>%3<hr>"_qs.arg(
            plain(head.contactName), formatDateTime(head.created).toHtmlEscaped(), said(head.description));
    }
    for (const cases::Entry& entry : detail.entries) {
        const QString when = formatDateTime(entry.at).toHtmlEscaped();
        if (entry.kind == cases::EntryKind::Change) {
            out += u"<p class=\"change\">%1: %2 → %3 · %4 · %5</p><hr>"_qs.arg(
                plain(entry.field), plain(entry.oldValue), plain(entry.newValue), plain(entry.authorName), when);
            continue;
        }
        QStringList about;
        if (entry.fromVendor) {
            about << tr("%1 support", "side of who wrote: the vendor's support; 1 is the vendor's name")
                         .arg(sides.vendor)
                         .toHtmlEscaped();
        } else if (sidesKnown) {
            about << tr("Your company", "side of who wrote").toHtmlEscaped();
        }
        if (entry.kind == cases::EntryKind::Email) {
            about << tr("e-mail", "how something was said in a case").toHtmlEscaped();
        }
        about << when;
        out += u"<p class=\"who\"><b>%1</b> · %2</p>%3<hr>"_qs.arg(plain(entry.authorName), about.join(u" · "_qs),
                                                                   said(entry.text, entry.html));
    }
    return out + u"</body></html>"_qs;
}

QString CaseDocument::fileName(const cases::Case& head, const QString& suffix)
{
    const QString name = head.number.isEmpty() ? head.subject.left(60).simplified()
                                               //: the name of a file; 1 is a case number
                                               : tr("Case %1").arg(head.number);
    return assisted::safeFileNames({name + u'.' + suffix}).value(0);
}

QFuture<QString> CaseDocument::inBackground(cases::CaseDetail detail, Sides sides, QDateTime now, For target,
                                            std::vector<cases::LogEntry> log)
{
    return inWorker<QString>([detail = std::move(detail), sides = std::move(sides), now, target, log = std::move(log)] {
        return html(detail, sides, now, target, log);
    });
}

} // namespace lotse::ui
