#include "ui/cases/CaseFacts.h"

#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace lotse::ui
{

namespace
{

constexpr int factCount = 6;

QLabel* plainLabel(QWidget* parent, TextRole role)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role);
    return label;
}

} // namespace

CaseFacts::CaseFacts(QWidget* parent)
    : QWidget(parent), m_title(plainLabel(this, TextRole::Heading)), m_change(new QPushButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::tiny / 2);
    layout->addWidget(m_title);
    for (int fact = 0; fact < factCount; ++fact) {
        Fact made{.label = plainLabel(this, TextRole::Small), .value = plainLabel(this, TextRole::Body)};
        made.value->setWordWrap(true);
        made.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        made.label->setContentsMargins(0, Space::tiny, 0, 0);
        layout->addWidget(made.label);
        layout->addWidget(made.value);
        m_facts.push_back(made);
    }
    setButtonRole(m_change, ButtonRole::Quiet);
    layout->addSpacing(Space::tiny);
    layout->addWidget(m_change, 0, Qt::AlignLeft);
    connect(m_change, &QPushButton::clicked, this, &CaseFacts::changeWanted);
}

void CaseFacts::show(const cases::Case& head, bool canChange)
{
    const std::array<std::pair<QString, QString>, factCount> facts{{
        {tr("Product"), head.product},
        {tr("Severity"), head.severity},
        {tr("Status"), head.origin == cases::Origin::Local ? QString() : head.status},
        {tr("Contact", "a fact of a case: the person who reports"), head.contactName},
        {tr("Created", "a fact of a case: when"), formatDateTime(head.created)},
        {tr("Last change"), formatDateTime(head.modified)},
    }};
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto& [label, value] = facts[i];
        m_facts[i].label->setText(label);
        m_facts[i].value->setText(value);
        m_facts[i].value->setAccessibleName(
            tr("%1: %2", "a fact of a case, read out: label and value").arg(label, value));
        m_facts[i].label->setVisible(!value.isEmpty());
        m_facts[i].value->setVisible(!value.isEmpty());
    }
    m_change->setVisible(canChange);
}

void CaseFacts::retranslate()
{
    m_title->setText(tr("At a glance", "heading above the facts of a case"));
    m_change->setText(tr("C&hange …", "button: other values for subject, product or severity of this case"));
    m_change->setToolTip(tr("Change what the portal lets you change: subject, product, severity"));
}

QList<QWidget*> CaseFacts::stops() const
{
    return {m_change};
}

} // namespace lotse::ui
