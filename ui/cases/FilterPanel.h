// Filters to choose from, dropped below a button: what occurs in the company's cases. Each choice holds at once.
#pragma once

#include "support/cases/CaseSearch.h"
#include "support/cases/SearchCompletion.h"
#include "ui/common/DropPanel.h"

#include <QList>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace lotse::ui
{

class FilterPanel final : public DropPanel
{
    Q_OBJECT

public:
    FilterPanel(QString vendorName, QWidget* window);

    void setKnownValues(const cases::KnownValues& known);
    // Shows the filters that are on.
    void setTerms(const std::vector<cases::SearchTerm>& terms);

Q_SIGNALS:
    // A filter in its canonical form is to take the place of all of its kind; of a trait only of that one. An empty
    // value takes it away.
    void chosen(const lotse::cases::SearchTerm& term);

protected:
    int wantedHeight() const override;
    void changeEvent(QEvent* event) override;

private:
    QComboBox* addChoice(cases::SearchKey key);
    void addTrait(cases::CaseTrait trait);
    void retranslate();

    QString m_vendorName;
    QLabel* m_title;
    QFormLayout* m_form;
    std::vector<std::pair<cases::SearchKey, QComboBox*>> m_choices;
    std::vector<std::pair<cases::CaseTrait, QCheckBox*>> m_traits;
    cases::KnownValues m_known;
    std::vector<cases::SearchTerm> m_terms;
};

} // namespace lotse::ui
