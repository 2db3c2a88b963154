#include "ui/community/PublicText.h"

#include "foundation/InWorker.h"

#include <algorithm>

namespace lotse::ui
{

namespace
{

QString replaced(const QString& text, const account::Account& account, const PublicChoices& choices,
                 redaction::Pseudonyms& names, std::vector<PublicText::Found>& found)
{
    const QString all = community::anonymised(text, account, names, choices.marked);
    const std::vector<community::Confidential> places = community::confidentialIn(text, account, choices.marked);
    QString out;
    qsizetype done = 0;
    qsizetype at = 0; // in `all`, which has a name in brackets wherever something was found
    for (const community::Confidential& place : places) {
        const qsizetype between = place.start - done;
        out += QStringView(text).mid(done, between);
        at += between;
        const QString name = all.mid(at, all.indexOf(QLatin1Char(']'), at) + 1 - at);
        out += choices.open.contains(place.value, Qt::CaseInsensitive) ? place.value : name;
        at += name.size();
        done = place.start + place.length;
        const bool known = std::ranges::any_of(found, [&place](const PublicText::Found& other) {
            return other.value.compare(place.value, Qt::CaseInsensitive) == 0;
        });
        if (!known) {
            found.push_back({.kind = place.kind, .value = place.value, .name = name});
        }
    }
    out += QStringView(text).mid(done);
    return out;
}

} // namespace

PublicText publicText(const QString& title, const QString& text, const account::Account& account,
                      const PublicChoices& choices, redaction::Pseudonyms& names)
{
    PublicText out;
    out.title = replaced(title, account, choices, names, out.found);
    out.text = replaced(text, account, choices, names, out.found);
    return out;
}

QFuture<PublicText> publicTextInBackground(QString title, QString text, account::Account account, PublicChoices choices,
                                           std::shared_ptr<redaction::Pseudonyms> names)
{
    return inWorker<PublicText>(
        [title = std::move(title), text = std::move(text), account = std::move(account), choices = std::move(choices),
         names = std::move(names)] { return publicText(title, text, account, choices, *names); });
}

} // namespace lotse::ui
