// Words for what a case's line and page show.
#pragma once

#include "support/cases/Case.h"
#include "support/outbox/OutboxItem.h"
#include "ui/common/Look.h"

#include <QCoreApplication>

#include <chrono>

namespace lotse::ui
{

class CaseTexts
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::CaseTexts)

public:
    static QString column(int column); // CaseListModel::Column
    // How a report that has no number yet stands in the outbox.
    static QString outboxState(outbox::State state);
    static Tone outboxTone(outbox::State state);
    // The portal's own wording is shown as it is; only closed and escalated are told apart by tone.
    static Tone statusTone(const cases::Case& head);
    static QString followedByHand();
    static QString productionDown();
    static QString escalated();
    static QString noNumber();
    // "no word for 3 days"
    static QString silence(std::chrono::seconds length);
};

} // namespace lotse::ui
