// The filters that are on, each a button that takes it away.
#pragma once

#include "support/cases/CaseSearch.h"

#include <QWidget>

namespace lotse::ui
{

class FlowLayout;

class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget* parent = nullptr);

    void setTerms(std::vector<cases::SearchTerm> terms);

Q_SIGNALS:
    void removed(int term);
    void allRemoved();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<cases::SearchTerm> m_terms;
    FlowLayout* m_rows;
};

} // namespace lotse::ui
