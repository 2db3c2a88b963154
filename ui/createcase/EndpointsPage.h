// What the failing integration connects.
#pragma once

#include "ui/createcase/ReportPage.h"

class QPushButton;

namespace lotse::ui
{

class EndpointCard;
class KnownEndpoints;

class EndpointsPage final : public ReportPage
{
    Q_OBJECT

public:
    explicit EndpointsPage(ReportContext& context, QWidget* parent = nullptr);

    KnownEndpoints* knownEndpoints() const { return m_known; }
    void load() override;
    void focusFirst() override;
    bool focusField(const FieldRef& ref) override;

protected:
    void retranslate() override;
    void showFindings() override;

private:
    void setCount(int count);
    void edited(int index);
    void removed(int index);
    void add();
    void take(const reports::Endpoint& endpoint);

    std::vector<EndpointCard*> m_cards;
    QVBoxLayout* m_list;
    QPushButton* m_add;
    NoteLine* m_note;
    KnownEndpoints* m_known;
};

} // namespace lotse::ui
