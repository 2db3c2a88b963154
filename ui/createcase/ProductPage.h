// What is down and where it runs.
#pragma once

#include "support/endpoints/Place.h"
#include "ui/createcase/ReportPage.h"

namespace lotse::ui
{

class Banner;
class PortalQuestions;

class ProductPage final : public ReportPage
{
    Q_OBJECT

public:
    explicit ProductPage(ReportContext& context, QWidget* parent = nullptr);
    void load() override;

protected:
    void retranslate() override;
    void showFindings() override;

private:
    void fillSuggestions();
    void showSupportElsewhere();
    void readPlaces();
    void suggestGroups();
    QStringList products() const;

    QComboBox* m_product;
    QComboBox* m_version;
    QComboBox* m_region;
    QComboBox* m_environment;
    QComboBox* m_group;
    QComboBox* m_language;
    std::vector<endpoints::Place> m_places; // known ones
    FieldRow* m_productRow;
    FieldRow* m_versionRow;
    FieldRow* m_regionRow;
    FieldRow* m_environmentRow;
    FieldRow* m_agentGroup;
    FieldRow* m_project;
    FieldRow* m_operation;
    FieldRow* m_organisation;
    FieldRow* m_languageRow;
    Banner* m_elsewhere;
};

} // namespace lotse::ui
