// How a report that left the person's hands stands, in words.
#pragma once

#include "support/reports/ReportDesk.h"
#include "ui/common/Look.h"

#include <QCoreApplication>

namespace lotse::ui
{

struct SentWords {
    Tone tone = Tone::Neutral;
    QString state;  // a word or two for a badge: "Waits"
    QString line;   // one sentence: what it waits for, where it arrived
    QString detail; // what happens next or what to do; may be empty
};

class SentText
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::SentText)

public:
    static SentWords of(const reports::Receipt& receipt);
    // "subject", "description", "file:NAME" as a person calls them.
    static QString difference(const QString& name);

private:
    static SentWords delivered(const reports::Receipt& receipt);
    static SentWords waiting(const reports::Receipt& receipt);
};

// What may be done with a report in its state.
bool canTakeBack(const reports::Receipt& receipt);
bool canTryNow(const reports::Receipt& receipt);
bool canFileByHand(const reports::Receipt& receipt);

} // namespace lotse::ui
