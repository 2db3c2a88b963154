// While a report is written: cases of the company that speak of the same, found in the mirror with every keystroke. One
// that is opened counts as looked at and is named in the report.
#pragma once

#include "support/cases/Case.h"

#include <QWidget>

#include <stop_token>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class NoteLine;
class ReportContext;

class SimilarCases final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarCases(ReportContext& context, QWidget* parent = nullptr);
    ~SimilarCases() override;

    // Looks for what the report says now; called whenever that changes.
    void look();
    const std::vector<cases::Case>& found() const { return m_found; }
    static constexpr int mostShown = 4;

Q_SIGNALS:
    void rebuilt();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* rowFor(const cases::Case& found);
    void retranslate();

    ReportContext& m_context;
    QString m_text; // that was looked for last
    std::stop_source m_stop;
    std::vector<cases::Case> m_found;
    NoteLine* m_note;
    QPushButton* m_show;
    QWidget* m_list;
    QVBoxLayout* m_rows;
};

} // namespace lotse::ui
