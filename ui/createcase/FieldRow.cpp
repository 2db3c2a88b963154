#include "ui/createcase/FieldRow.h"

#include "ui/createcase/FindingText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

FieldRow::FieldRow(std::optional<FieldRef> ref, QWidget* editor, bool roomForNote, QWidget* parent)
    : QWidget(parent),
      m_ref(std::move(ref)),
      m_editor(editor),
      m_roomForNote(roomForNote),
      m_label(new QLabel(this)),
      m_needed(new QLabel(this)),
      m_head(new QHBoxLayout),
      m_note(new NoteLine(this))
{
    m_editor->setParent(this);
    m_label->setBuddy(m_editor);
    setTextRole(m_needed, TextRole::Small);
    m_needed->hide();

    m_head->setSpacing(Space::small);
    m_head->addWidget(m_label);
    m_head->addWidget(m_needed);
    m_head->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    column->addLayout(m_head);
    column->addWidget(m_editor, 1);
    column->addWidget(m_note);
    showNote();
}

void FieldRow::setTexts(const QString& label, const QString& hint)
{
    m_label->setText(label);
    m_needed->setText(tr("needed", "mark beside a field without which a report cannot be sent"));
    m_hint = hint;
    m_editor->setAccessibleName(this->label());
    showNote();
}

QString FieldRow::label() const
{
    QString plain = m_label->text();
    plain.remove(QLatin1Char('&'));
    return plain;
}

void FieldRow::setNeeded(bool needed)
{
    m_needed->setVisible(needed);
}

bool FieldRow::isNeeded() const
{
    return m_needed->isVisibleTo(this);
}

bool FieldRow::isEmpty() const
{
    const QWidget* editor = m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
    if (const auto* line = qobject_cast<const QLineEdit*>(editor)) {
        return line->text().isEmpty();
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(editor)) {
        return combo->currentText().isEmpty();
    }
    const auto* box = qobject_cast<const QPlainTextEdit*>(editor);
    return box && box->document()->isEmpty();
}

void FieldRow::setFindings(const std::vector<reports::Finding>& findings, const vendor::VendorProfile& profile)
{
    const auto weightiest =
        std::min_element(findings.begin(), findings.end(), [](const reports::Finding& a, const reports::Finding& b) {
            return a.weight == reports::Weight::Blocking && b.weight != reports::Weight::Blocking;
        });
    m_finding = weightiest == findings.end() ? QString() : FindingText::of(*weightiest, profile);
    m_findingTone = weightiest == findings.end() ? Tone::Neutral : FindingText::tone(*weightiest);
    showNote();
}

void FieldRow::addBesideLabel(QWidget* widget)
{
    m_head->addWidget(widget);
}

void FieldRow::showNote()
{
    const QString& text = m_finding.isEmpty() ? m_hint : m_finding;
    m_note->set(m_finding.isEmpty() ? Tone::Neutral : m_findingTone, text);
    m_note->setVisible(m_roomForNote || !text.isEmpty());
    m_editor->setAccessibleDescription(text);
}

} // namespace lotse::ui
