#include "ui/createcase/WhereTo.h"

#include "foundation/platform/Desktop.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lotse::ui
{

WhereTo::WhereTo(const vendor::VendorProfile& vendor, platform::Browser& browser, bool readsForums, QWidget* parent)
    : QFrame(parent),
      m_vendor(vendor),
      m_browser(browser),
      m_readsForums(readsForums),
      m_title(new QLabel),
      m_list(new QVBoxLayout)
{
    makeCard(this);
    setTextRole(m_title, TextRole::Heading);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addLayout(m_list);
    m_list->setSpacing(Space::tiny);
    addWay({});
    for (const char* link : {"community", "app-builder", "data-loader", "bmc"}) {
        if (!vendor.link(QLatin1String(link)).isEmpty()) {
            addWay(QLatin1String(link));
        }
    }
    retranslate();
}

void WhereTo::addWay(const QString& link)
{
    Way way{.link = link, .text = new QLabel, .button = new QPushButton};
    way.text->setWordWrap(true);
    way.text->setTextFormat(Qt::PlainText);
    way.button->setAutoDefault(true);
    if (!link.isEmpty() && !(m_readsForums && link == QLatin1String("community"))) {
        way.button->setIcon(icon(QStringLiteral("open")));
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::medium);
    row->addWidget(way.text, 1);
    row->addWidget(way.button);
    m_list->addLayout(row);
    connect(way.button, &QPushButton::clicked, this, [this, link] {
        if (link.isEmpty()) {
            Q_EMIT wantsProblem();
        } else if (m_readsForums && link == QLatin1String("community")) {
            Q_EMIT wantsQuestion();
        } else {
            m_browser.open(m_vendor.link(link));
        }
    });
    m_ways.push_back(way);
}

QString WhereTo::sentence(const QString& link) const
{
    if (link.isEmpty()) {
        return tr("A problem: something does not work as it should, but production runs.");
    }
    if (link == QLatin1String("community")) {
        return tr("A question: search and ask in the %1. Others may know the answer.")
            .arg(vendor::inLanguage(m_vendor.links.front().label, QStringLiteral("en")));
    }
    // The vendor's own words on products whose support is elsewhere.
    const QString language = interfaceLocale().name().left(2);
    const QUrl address = m_vendor.link(link);
    for (const vendor::Product& product : m_vendor.products) {
        if (!product.supportElsewhere.isEmpty() && product.supportLink == address) {
            return vendor::inLanguage(product.supportElsewhere, language);
        }
    }
    return tr("BMC customers get their support from BMC.");
}

void WhereTo::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void WhereTo::retranslate()
{
    m_title->setText(tr("Something else?"));
    for (const Way& way : m_ways) {
        const QString said = sentence(way.link);
        way.text->setText(said);
        way.button->setText(way.link.isEmpty() ? tr("Report a problem")
                            : way.link == QLatin1String("community")
                                ? m_readsForums ? tr("Ask the Community") : tr("Open the Community")
                            : way.link == QLatin1String("app-builder") ? tr("Write to App Builder support")
                            : way.link == QLatin1String("data-loader") ? tr("Open the Data Loader Community")
                                                                       : tr("Open BMC Support Central"));
        way.button->setAccessibleDescription(said);
    }
}

} // namespace lotse::ui
