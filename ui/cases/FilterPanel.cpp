#include "ui/cases/FilterPanel.h"

#include "support/cases/SearchWords.h"
#include "ui/cases/FilterTexts.h"
#include "ui/common/Look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

using cases::CaseTrait;
using cases::SearchKey;

constexpr std::array keys{SearchKey::Turn,   SearchKey::Product, SearchKey::Severity,
                          SearchKey::Status, SearchKey::Contact, SearchKey::Since};
constexpr std::array traits{CaseTrait::Unread, CaseTrait::ProductionDown, CaseTrait::Escalated, CaseTrait::Watched};
constexpr std::array periods{0, 7, 30, 365}; // days back

} // namespace

FilterPanel::FilterPanel(QString vendorName, QWidget* window)
    : DropPanel(window), m_vendorName(std::move(vendorName)), m_title(new QLabel(this)), m_form(new QFormLayout)
{
    setTextRole(m_title, TextRole::Heading);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(Space::medium);
    m_form->setVerticalSpacing(Space::small);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const SearchKey key : keys) {
        m_choices.emplace_back(key, addChoice(key));
    }
    auto* grid = new QGridLayout;
    grid->setSpacing(Space::small);
    for (std::size_t i = 0; i < traits.size(); ++i) {
        addTrait(traits[i]);
        grid->addWidget(m_traits.back().second, static_cast<int>(i / 2), static_cast<int>(i % 2));
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addLayout(m_form);
    column->addLayout(grid);
    retranslate();
}

QComboBox* FilterPanel::addChoice(SearchKey key)
{
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    auto* label = new QLabel(this);
    label->setBuddy(box);
    m_form->addRow(label, box);
    connect(box, &QComboBox::activated, this, [this, key, box] {
        const cases::CaseSearch search = cases::parseCaseSearch(box->currentData().toString(), QDate::currentDate());
        Q_EMIT chosen(search.terms.empty() ? cases::SearchTerm{.key = key} : search.terms.front());
    });
    return box;
}

void FilterPanel::addTrait(CaseTrait trait)
{
    auto* box = new QCheckBox(this);
    m_traits.emplace_back(trait, box);
    // Assistive technology toggles without a click.
    connect(box, &QCheckBox::toggled, this, [this, trait](bool on) {
        Q_EMIT chosen({.key = SearchKey::Is,
                       .value = on ? cases::wordFor(cases::traitWords(), trait) : QString(),
                       .trait = trait});
    });
}

void FilterPanel::setKnownValues(const cases::KnownValues& known)
{
    m_known = known;
    retranslate();
}

void FilterPanel::retranslate()
{
    m_title->setText(tr("Filters", "title of the panel that filters My Cases"));
    setAccessibleName(m_title->text());
    for (const auto& [key, box] : m_choices) {
        const QSignalBlocker quiet(box);
        auto* label = qobject_cast<QLabel*>(m_form->labelForField(box));
        label->setText(FilterTexts::key(key));
        box->setAccessibleName(label->text());
        box->clear();
        box->addItem(key == SearchKey::Since ? tr("any time", "filter of My Cases: no filter")
                                             : tr("any", "filter of My Cases: no filter"));
        // Each entry carries what it means in the language of the search box.
        const auto add = [key = key, box = box](const QString& shown, const QString& value) {
            cases::SearchTerm term{.key = key, .value = value};
            box->addItem(shown, cases::toText({{term}}));
        };
        const auto addAll = [&add](const QStringList& values) {
            for (const QString& value : values) {
                add(value, value);
            }
        };
        switch (key) {
        case SearchKey::Turn:
            add(FilterTexts::turn(cases::Turn::Ours, m_vendorName), u"us"_qs);
            add(FilterTexts::turn(cases::Turn::Vendors, m_vendorName), u"vendor"_qs);
            break;
        case SearchKey::Product:
            addAll(m_known.products);
            break;
        case SearchKey::Severity:
            addAll(m_known.severities);
            break;
        case SearchKey::Status:
            addAll(m_known.statuses);
            break;
        case SearchKey::Contact:
            addAll(m_known.contacts);
            break;
        default:
            for (const int days : periods) {
                add(days == 0 ? tr("today") : tr("%n days ago", "filter of My Cases: changed in the last days", days),
                    QDate::currentDate().addDays(-days).toString(Qt::ISODate));
            }
        }
    }
    for (const auto& [trait, box] : m_traits) {
        box->setText(FilterTexts::trait(trait));
    }
    setTerms(m_terms);
}

void FilterPanel::setTerms(const std::vector<cases::SearchTerm>& terms)
{
    m_terms = terms;
    const auto on = [&](auto fits) { return std::find_if(terms.begin(), terms.end(), fits); };
    for (const auto& [key, box] : m_choices) {
        const QSignalBlocker quiet(box);
        const auto term = on([key = key](const cases::SearchTerm& one) { return one.key == key && !one.negated; });
        const QString text = term == terms.end() ? QString() : cases::toText({{*term}});
        const int at = text.isEmpty() ? 0 : box->findData(text, Qt::UserRole, Qt::MatchFixedString);
        box->setCurrentIndex(at);
    }
    for (const auto& [trait, box] : m_traits) {
        const QSignalBlocker quiet(box);
        const auto term =
            on([trait = trait](const cases::SearchTerm& one) { return one.trait == trait && !one.negated; });
        box->setChecked(term != terms.end());
    }
}

int FilterPanel::wantedHeight() const
{
    return layout()->sizeHint().height();
}

void FilterPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    DropPanel::changeEvent(event);
}

} // namespace lotse::ui
