#include "ui/createcase/SavedIndicator.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/createcase/ReportContext.h"

#include <QEvent>

namespace lotse::ui
{

SavedIndicator::SavedIndicator(ReportContext& context, QWidget* parent) : NoteLine(parent), m_context(context)
{
    connect(&context, &ReportContext::savedChanged, this, &SavedIndicator::refresh);
    connect(&context, &ReportContext::changed, this, &SavedIndicator::refresh);
    refresh();
}

void SavedIndicator::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoteLine::changeEvent(event);
}

void SavedIndicator::refresh()
{
    using State = drafts::Autosave::State;
    if (m_context.isLocked()) {
        set(Tone::Info, tr("Locked: it was sent"));
    } else if (m_context.isPristine()) {
        set(Tone::Neutral, tr("Saved while you type"));
    } else if (m_context.savedState() == State::Failing) {
        const std::optional<Error> error = m_context.saveError();
        set(Tone::Danger, error ? tr("Cannot be saved: %1").arg(errorText(*error).message) : tr("Cannot be saved"));
    } else if (m_context.savedState() == State::Unsaved) {
        set(Tone::Neutral, tr("Saving …"));
    } else {
        //: 1 is a time of the day
        set(Tone::Good, tr("Saved %1").arg(formatTime(m_context.savedAt())));
    }
    setAccessibleName(text());
}

} // namespace lotse::ui
