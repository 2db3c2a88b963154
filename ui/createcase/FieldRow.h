// One question of a page: its label, the editor, and below them the hint or what the checks found. The editor's
// accessible name and description follow what is shown.
#pragma once

#include "ui/createcase/NoteLine.h"
#include "ui/createcase/ReportContext.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace lotse::ui
{

class FieldRow : public QWidget
{
    Q_OBJECT

public:
    // Takes the editor. Without `roomForNote` the line below appears only when there is something to say. Without `ref`
    // no finding ever concerns the field.
    FieldRow(std::optional<FieldRef> ref, QWidget* editor, bool roomForNote = true, QWidget* parent = nullptr);

    const std::optional<FieldRef>& ref() const { return m_ref; }
    QWidget* editor() const { return m_editor; }
    // Nothing stands in the editor, or in the first of several.
    bool isEmpty() const;
    bool isNeeded() const;
    // `label` may carry a mnemonic.
    void setTexts(const QString& label, const QString& hint = {});
    QString label() const; // without mnemonic
    void setNeeded(bool needed);
    // The weightiest of them is shown; none: the hint.
    void setFindings(const std::vector<reports::Finding>& findings, const vendor::VendorProfile& profile);
    QString note() const { return m_note->text(); }
    // A small widget at the right end of the label's line (a counter, quick buttons).
    void addBesideLabel(QWidget* widget);

private:
    void showNote();

    std::optional<FieldRef> m_ref;
    QWidget* m_editor;
    bool m_roomForNote;
    QLabel* m_label;
    QLabel* m_needed;
    QHBoxLayout* m_head;
    NoteLine* m_note;
    QString m_hint;
    Tone m_findingTone = Tone::Neutral;
    QString m_finding;
};

} // namespace lotse::ui
