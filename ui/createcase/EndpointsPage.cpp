#include "ui/createcase/EndpointsPage.h"

#include "ui/common/Icons.h"
#include "ui/createcase/EndpointCard.h"
#include "ui/createcase/FindingText.h"
#include "ui/createcase/KnownEndpoints.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

using reports::Field;
using reports::Report;

EndpointsPage::EndpointsPage(ReportContext& context, QWidget* parent)
    : ReportPage(context, reports::Page::Endpoints, parent),
      m_list(new QVBoxLayout),
      m_add(new QPushButton),
      m_note(new NoteLine(this)),
      m_known(new KnownEndpoints(context))
{
    m_list->setSpacing(Space::medium);
    m_add->setIcon(icon(QStringLiteral("add")));
    m_add->setEnabled(!context.isLocked());
    body()->addWidget(m_note);
    body()->addLayout(m_list);
    auto* more = new QHBoxLayout;
    more->setSpacing(Space::small);
    more->addWidget(m_add, 0, Qt::AlignTop);
    more->addWidget(m_known, 1);
    body()->addLayout(more);
    body()->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &EndpointsPage::add);
    connect(m_known, &KnownEndpoints::chosen, this, &EndpointsPage::take);
    retranslate();
}

void EndpointsPage::load()
{
    const std::vector<reports::Endpoint>& endpoints = context().report().endpoints;
    // An empty card invites; it becomes part of the report with the first letter.
    setCount(std::max(1, static_cast<int>(endpoints.size())));
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setEndpoint(i < endpoints.size() ? endpoints[i] : reports::Endpoint());
    }
    m_known->load();
    ReportPage::load();
}

// Into the first card that is still empty.
void EndpointsPage::take(const reports::Endpoint& endpoint)
{
    context().edit([&endpoint](Report& report) {
        const auto free = std::find_if(report.endpoints.begin(), report.endpoints.end(),
                                       [](const reports::Endpoint& each) { return each.isEmpty(); });
        if (free != report.endpoints.end()) {
            *free = endpoint;
        } else {
            report.endpoints.push_back(endpoint);
        }
    });
    load();
}

void EndpointsPage::setCount(int count)
{
    const auto wanted = static_cast<std::size_t>(count);
    while (m_cards.size() > wanted) {
        EndpointCard* card = m_cards.back();
        m_cards.pop_back();
        m_list->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    const bool grew = m_cards.size() < wanted;
    while (m_cards.size() < wanted) {
        const int index = static_cast<int>(m_cards.size());
        auto* card = new EndpointCard(index, context().workspace().vendor.connectors, context().isLocked());
        for (QComboBox* combo : card->combos()) {
            keepFromWheel(combo);
        }
        connect(card, &EndpointCard::edited, this, [this, index] { edited(index); });
        connect(card, &EndpointCard::left, this, [this, index] {
            context().touch({Field::Endpoints, index, {}});
            context().touch({Field::Endpoints});
        });
        connect(card, &EndpointCard::removeClicked, this, [this, index] { removed(index); });
        m_list->addWidget(card);
        card->show();
        m_cards.push_back(card);
    }
    for (EndpointCard* card : m_cards) {
        card->setRemovable(!context().isLocked() && m_cards.size() > 1);
    }
    if (grew) {
        Q_EMIT rebuilt();
    }
}

void EndpointsPage::edited(int index)
{
    context().edit([&](Report& report) {
        const auto at = static_cast<std::size_t>(index);
        if (report.endpoints.size() <= at) {
            report.endpoints.resize(at + 1);
        }
        report.endpoints[at] = m_cards[at]->endpoint();
    });
}

void EndpointsPage::removed(int index)
{
    context().edit([index](Report& report) {
        if (static_cast<std::size_t>(index) < report.endpoints.size()) {
            report.endpoints.erase(report.endpoints.begin() + index);
        }
    });
    load();
    m_add->setFocus(Qt::OtherFocusReason);
}

void EndpointsPage::add()
{
    context().edit([this](Report& report) { report.endpoints.resize(m_cards.size() + 1); });
    load();
    focusField({Field::Endpoints, static_cast<int>(m_cards.size()) - 1, {}});
}

void EndpointsPage::focusFirst()
{
    if (!m_cards.empty()) {
        m_cards.front()->rows().constFirst()->editor()->setFocus(Qt::OtherFocusReason);
    }
}

bool EndpointsPage::focusField(const FieldRef& ref)
{
    if (ref.field != Field::Endpoints) {
        return false;
    }
    const auto index = static_cast<std::size_t>(std::max(0, ref.index));
    if (index >= m_cards.size()) {
        return false;
    }
    QWidget* target = m_cards[index]->rows().constFirst()->editor();
    target->setFocus(Qt::OtherFocusReason);
    scrollTo(m_cards[index]);
    return true;
}

void EndpointsPage::showFindings()
{
    const vendor::VendorProfile& profile = context().workspace().vendor;
    for (EndpointCard* card : m_cards) {
        card->findingRow()->setFindings(context().shownFindings({Field::Endpoints, card->index(), {}}), profile);
    }
    const std::vector<reports::Finding> general = context().shownFindings({Field::Endpoints});
    m_note->setVisible(!general.empty());
    if (!general.empty()) {
        m_note->set(FindingText::tone(general.front()), FindingText::of(general.front(), profile));
    }
}

void EndpointsPage::retranslate()
{
    setHead(
        tr("What does it connect?"),
        tr("With the systems at both ends the vendor can rule out causes at once. One of them is enough to begin."));
    m_add->setText(tr("&Add another endpoint"));
}

} // namespace lotse::ui
