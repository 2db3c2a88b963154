// What is still missing or odd, each a link to its field.
#pragma once

#include "ui/createcase/ReportContext.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class MissingList : public QFrame
{
    Q_OBJECT

public:
    explicit MissingList(ReportContext& context, QWidget* parent = nullptr);

    void load();
    // False when nothing is missing.
    bool focusFirst();

Q_SIGNALS:
    void wantsField(const lotse::ui::FieldRef& ref);
    void rebuilt();

protected:
    void changeEvent(QEvent* event) override;

private:
    ReportContext& m_context;
    QLabel* m_title;
    QVBoxLayout* m_links;
    std::vector<reports::Finding> m_shown;
    bool m_stale = true; // texts are of another language
};

} // namespace lotse::ui
