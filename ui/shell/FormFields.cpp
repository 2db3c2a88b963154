#include "ui/shell/FormFields.h"

#include "ui/common/Look.h"
#include "ui/common/Tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace lotse::ui
{

FormField::FormField(QWidget* input, Text label, Text hint, QWidget* parent)
    : QWidget(parent),
      m_input(input),
      m_label(new QLabel(this)),
      m_note(new QLabel(this)),
      m_words(std::move(label)),
      m_hint(std::move(hint))
{
    m_label->setBuddy(input);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setTextRole(m_note, TextRole::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    column->addWidget(m_label);
    column->addWidget(m_input);
    column->addWidget(m_note);
    column->addStretch(1);
    retranslate();
}

void FormField::setProblem(const QString& problem)
{
    m_hasProblem = !problem.isEmpty();
    const QString note = m_hasProblem ? problem : m_hint ? m_hint() : QString();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setTone(m_note, m_hasProblem ? Tone::Danger : Tone::Neutral);
    m_input->setProperty("invalid", m_hasProblem);
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
    m_input->setAccessibleDescription(note);
}

void FormField::retranslate()
{
    m_label->setText(m_words());
    m_input->setAccessibleName(m_words());
    if (!m_hasProblem) {
        setProblem({});
    }
}

FormSection::FormSection(Text title, QWidget* parent)
    : QWidget(parent), m_words(std::move(title)), m_title(new QLabel(this)), m_grid(new QGridLayout)
{
    setTextRole(m_title, TextRole::Heading);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Space::medium);
    m_grid->setVerticalSpacing(Space::medium);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    retranslate();
}

FormField* FormSection::add(QWidget* input, Text label, Text hint)
{
    return place(new FormField(input, std::move(label), std::move(hint), this), false);
}

FormField* FormSection::addWide(QWidget* input, Text label, Text hint)
{
    return place(new FormField(input, std::move(label), std::move(hint), this), true);
}

FormField* FormSection::place(FormField* field, bool wide)
{
    m_fields.push_back({field, wide});
    arrange(m_columns);
    return field;
}

void FormSection::arrange(int columns)
{
    m_columns = columns;
    int next = 0; // places used
    for (const Place& each : m_fields) {
        if (each.wide) {
            next += next % columns;
        }
        m_grid->addWidget(each.field, next / columns, next % columns, 1, each.wide ? columns : 1);
        next += each.wide ? columns : 1;
    }
    m_grid->setColumnStretch(1, columns > 1 ? 1 : 0);
}

int FormSection::columnWidth() const
{
    int width = 0;
    for (const Place& each : m_fields) {
        width = qMax(width, each.field->minimumSizeHint().width());
    }
    return width;
}

QSize FormSection::minimumSizeHint() const
{
    return {qMax(columnWidth(), m_title->minimumSizeHint().width()), QWidget::minimumSizeHint().height()};
}

void FormSection::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int columns = width() >= 2 * columnWidth() + m_grid->horizontalSpacing() ? 2 : 1;
    if (columns != m_columns) {
        arrange(columns);
    }
}

void FormSection::retranslate()
{
    m_title->setText(m_words());
    for (const Place& each : m_fields) {
        each.field->retranslate();
    }
}

} // namespace lotse::ui
