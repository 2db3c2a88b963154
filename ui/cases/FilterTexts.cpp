#include "ui/cases/FilterTexts.h"

#include "ui/common/Formats.h"

namespace lotse::ui
{

QString FilterTexts::trait(cases::CaseTrait trait)
{
    switch (trait) {
    case cases::CaseTrait::Open:
        return tr("Open", "filter of My Cases");
    case cases::CaseTrait::Closed:
        return tr("Closed", "filter of My Cases");
    case cases::CaseTrait::Unread:
        return tr("Unread", "filter of My Cases");
    case cases::CaseTrait::ProductionDown:
        return tr("Production down", "filter of My Cases");
    case cases::CaseTrait::Escalated:
        return tr("Escalated", "filter of My Cases");
    case cases::CaseTrait::Watched:
        return tr("Watched", "filter of My Cases");
    }
    return {};
}

QString FilterTexts::turn(cases::Turn turn, const QString& vendor)
{
    switch (turn) {
    case cases::Turn::Ours:
        return tr("Us", "whose turn a case is: the customer's");
    case cases::Turn::Vendors:
        return vendor;
    case cases::Turn::Nobody:
        break;
    }
    return {};
}

QString FilterTexts::key(cases::SearchKey key)
{
    switch (key) {
    case cases::SearchKey::Is:
        return {};
    case cases::SearchKey::Turn:
        return tr("Waiting on", "filter of My Cases: who has to act next");
    case cases::SearchKey::Product:
        return tr("Product", "filter of My Cases");
    case cases::SearchKey::Severity:
        return tr("Severity", "filter of My Cases");
    case cases::SearchKey::Status:
        return tr("Status", "filter of My Cases");
    case cases::SearchKey::Contact:
        return tr("Contact", "filter of My Cases");
    case cases::SearchKey::Since:
        return tr("Changed since", "filter of My Cases");
    case cases::SearchKey::Until:
        return tr("Changed until", "filter of My Cases");
    }
    return {};
}

QString FilterTexts::chip(const cases::SearchTerm& term)
{
    QString text;
    if (!term.key) {
        text = term.value;
    } else if (term.trait) {
        text = trait(*term.trait);
    } else {
        QString value = term.value;
        if (term.turn) {
            value = *term.turn == cases::Turn::Nobody ? tr("nobody", "filter of My Cases: waiting on nobody")
                                                      : turn(*term.turn, tr("the vendor", "waiting on the vendor"));
        } else if (term.date.isValid()) {
            value = interfaceLocale().toString(term.date, QLocale::ShortFormat);
        }
        //: 1 is a filter's name, 2 its value, for example Product: Design Studio
        text = tr("%1: %2").arg(key(*term.key), value);
    }
    //: 1 is a filter that must not hold, for example not: Closed
    return term.negated ? tr("not: %1").arg(text) : text;
}

} // namespace lotse::ui
