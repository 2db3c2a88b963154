// What the portal requires and Lotse has no field for: asked in the portal's own words, with its choices.
#pragma once

#include "ui/createcase/FieldRow.h"
#include "ui/createcase/ReportContext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace lotse::ui
{

class PortalQuestions : public QWidget
{
    Q_OBJECT

public:
    explicit PortalQuestions(ReportContext& context, QWidget* parent = nullptr);

    void load();
    bool focusField(const FieldRef& ref);
    int count() const { return static_cast<int>(m_asked.size()); }

Q_SIGNALS:
    void rebuilt();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Asked {
        reports::Question question;
        FieldRow* row = nullptr;
    };

    void rebuild(const std::vector<reports::Question>& questions);
    QWidget* makeEditor(const reports::Question& question);
    QWidget* makeChoice(const reports::Question& question);
    void answer(const QString& portalField, const QString& value);
    void showFindings();
    void retranslate();

    ReportContext& m_context;
    QLabel* m_title;
    QVBoxLayout* m_list;
    std::vector<Asked> m_asked;
};

} // namespace lotse::ui
