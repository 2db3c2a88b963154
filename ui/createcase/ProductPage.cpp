#include "ui/createcase/ProductPage.h"

#include "support/endpoints/EndpointRegister.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/Formats.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace lotse::ui
{

using reports::Field;
using reports::Report;

ProductPage::ProductPage(ReportContext& context, QWidget* parent)
    : ReportPage(context, reports::Page::Product, parent),
      m_product(freeTextCombo(nullptr)),
      m_version(freeTextCombo(nullptr)),
      m_region(freeTextCombo(nullptr)),
      m_environment(freeTextCombo(nullptr)),
      m_group(freeTextCombo(nullptr)),
      m_language(new QComboBox),
      m_productRow(comboRow({Field::Product}, m_product, [](Report& r) -> QString& { return r.product; })),
      m_versionRow(
          comboRow({Field::ProductVersion}, m_version, [](Report& r) -> QString& { return r.productVersion; })),
      m_regionRow(comboRow({Field::Region}, m_region, [](Report& r) -> QString& { return r.region; })),
      m_environmentRow(
          comboRow({Field::Environment}, m_environment, [](Report& r) -> QString& { return r.environment; })),
      m_agentGroup(comboRow({Field::AgentGroup}, m_group, [](Report& r) -> QString& { return r.agentGroup; })),
      m_project(lineRow({Field::Project}, new QLineEdit, [](Report& r) -> QString& { return r.project; })),
      m_operation(lineRow({Field::Operation}, new QLineEdit, [](Report& r) -> QString& { return r.operation; })),
      m_organisation(
          lineRow({Field::Organisation}, new QLineEdit, [](Report& r) -> QString& { return r.organisation; })),
      m_languageRow(new FieldRow(std::nullopt, m_language)),
      m_elsewhere(new Banner(this))
{
    // Languages are named in themselves, so that nobody has to know another one to find theirs.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->setEnabled(!context.isLocked());
    keepFromWheel(m_language);
    addRow(m_languageRow);
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString language = m_language->currentData().toString();
        this->context().edit([&](Report& report) { report.language = language; });
    });
    onLoad(m_language,
           [this] { m_language->setCurrentIndex(m_language->findData(this->context().report().language)); });

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::medium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const QList<FieldRow*> ordered = {m_productRow,   m_versionRow, m_environmentRow, m_regionRow,  m_agentGroup,
                                      m_organisation, m_project,    m_operation,      m_languageRow};
    for (int i = 0; i < ordered.size(); ++i) {
        grid->addWidget(ordered.at(i), i / 2, i % 2);
    }
    body()->addWidget(m_elsewhere);
    body()->addLayout(grid);
    body()->addStretch(1);

    connect(m_elsewhere, &Banner::firstAction, this, [this] {
        const vendor::Product* product = this->context().workspace().vendor.product(this->context().report().product);
        if (product) {
            this->context().workspace().browser.open(product->supportLink);
        }
    });
    connect(m_environment, &QComboBox::currentTextChanged, this, [this] {
        if (!isLoading() && isVisible()) {
            suggestGroups();
        }
    });
    connect(&context, &ReportContext::formChanged, this, &ProductPage::fillSuggestions);
    fillSuggestions();
    retranslate();
}

void ProductPage::load()
{
    ReportPage::load();
    showSupportElsewhere();
    if (!context().isLocked()) {
        readPlaces();
    }
}

// The agent groups of the environment that is chosen, else all that are known.
void ProductPage::suggestGroups()
{
    const QString chosen = context().report().environment;
    QStringList here;
    QStringList all;
    for (const endpoints::Place& place : m_places) {
        if (!place.agentGroup.isEmpty()) {
            all.append(place.agentGroup);
            if (place.environment.compare(chosen, Qt::CaseInsensitive) == 0) {
                here.append(place.agentGroup);
            }
        }
    }
    QStringList& groups = here.isEmpty() ? all : here;
    groups.removeDuplicates();
    suggest(m_group, groups);
}

void ProductPage::readPlaces()
{
    whenAnswered(context().workspace().drafts.list(), this, [this](const Result<std::vector<drafts::Draft>>& drafts) {
        if (drafts) {
            m_places = endpoints::knownPlaces(*drafts);
            fillSuggestions();
        }
    });
}

QStringList ProductPage::products() const
{
    QStringList names = context().portalChoices(vendor::FormField::Product);
    const bool portalKnows = !names.isEmpty();
    for (const vendor::Product& product : context().workspace().vendor.products) {
        // What the portal does not offer stays in sight only to say where its support is.
        if ((!portalKnows || !product.supportElsewhere.isEmpty()) && !names.contains(product.name)) {
            names.append(product.name);
        }
    }
    return names;
}

void ProductPage::fillSuggestions()
{
    const vendor::VendorProfile& profile = context().workspace().vendor;
    const auto choicesOr = [this](vendor::FormField field, const QStringList& known) {
        const QStringList choices = context().portalChoices(field);
        return choices.isEmpty() ? known : choices;
    };
    suggest(m_product, products());
    suggest(m_version, choicesOr(vendor::FormField::Version, profile.versions));
    suggest(m_region, choicesOr(vendor::FormField::Region, profile.regions));
    QStringList environments;
    for (const endpoints::Place& place : m_places) {
        if (!place.environment.isEmpty()) {
            environments.append(place.environment);
        }
    }
    environments.removeDuplicates();
    suggest(m_environment, choicesOr(vendor::FormField::Environment, environments));
    suggestGroups();
}

void ProductPage::showFindings()
{
    ReportPage::showFindings();
    showSupportElsewhere();
}

void ProductPage::showSupportElsewhere()
{
    const vendor::Product* product = context().workspace().vendor.product(context().report().product);
    const QString sentence =
        product ? vendor::inLanguage(product->supportElsewhere, interfaceLocale().name().left(2)) : QString();
    if (sentence == m_elsewhere->message() && m_elsewhere->isHidden() == sentence.isEmpty()) {
        return;
    }
    m_elsewhere->setActions(product && product->supportLink.isValid() && !sentence.isEmpty() ? tr("Open") : QString());
    m_elsewhere->show(Tone::Warning, sentence,
                      sentence.isEmpty() ? QString() : tr("You can still send this report, but it may take longer."));
}

void ProductPage::retranslate()
{
    setHead(tr("What is down, and where does it run?"),
            tr("The vendor sends the case to the people who know this product and this environment."));
    m_productRow->setTexts(tr("&Product"));
    m_versionRow->setTexts(tr("&Version"), tr("Cloud products have none."));
    m_environmentRow->setTexts(tr("&Environment"), tr("As it is called in your organisation."));
    m_regionRow->setTexts(tr("&Region"));
    m_agentGroup->setTexts(tr("A&gent group"));
    m_organisation->setTexts(tr("&Organisation ID"), tr("Stands in brackets at the top of the vendor's console."));
    m_project->setTexts(tr("Pro&ject"));
    m_operation->setTexts(tr("Opera&tion"));
    m_languageRow->setTexts(tr("&Language of the report"), tr("Labels stay readable for the vendor in either."));
    showSupportElsewhere();
}

} // namespace lotse::ui
