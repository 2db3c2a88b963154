#include "ui/createcase/MissingList.h"

#include "ui/common/TonedIcons.h"
#include "ui/createcase/FindingText.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

bool isWorthALook(const reports::Finding& finding)
{
    return finding.weight == reports::Weight::Blocking || finding.problem != reports::Problem::Missing;
}

} // namespace

MissingList::MissingList(ReportContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_title(new QLabel), m_links(new QVBoxLayout)
{
    makeCard(this);
    setTextRole(m_title, TextRole::Heading);
    m_title->setWordWrap(true);
    m_links->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::small, Space::small, Space::small);
    column->setSpacing(Space::tiny);
    column->addWidget(m_title);
    column->addLayout(m_links);
    load();
}

void MissingList::load()
{
    std::vector<reports::Finding> shown;
    int blocking = 0;
    for (const reports::Finding& finding : m_context.findings()) {
        if (isWorthALook(finding)) {
            shown.push_back(finding);
            blocking += finding.weight == reports::Weight::Blocking ? 1 : 0;
        }
    }
    if (shown == m_shown && !m_stale) {
        return;
    }
    m_shown = std::move(shown);
    m_stale = false;
    setVisible(!m_shown.empty());
    m_title->setText(blocking > 0 ? tr("%n thing(s) needed before it can be sent", nullptr, blocking)
                                  : tr("Worth a look before you send"));
    while (QLayoutItem* item = m_links->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const vendor::VendorProfile& profile = m_context.workspace().vendor;
    for (const reports::Finding& finding : m_shown) {
        const Tone tone = FindingText::tone(finding);
        auto* link = new QPushButton;
        setButtonRole(link, ButtonRole::Quiet);
        link->setIcon(icon(iconOf(tone), [tone] { return toneText(tone); }));
        //: 1 is a field, 2 what is wrong with it
        const QString text = tr("%1: %2").arg(FindingText::fieldName(finding), FindingText::of(finding, profile));
        QString shownText = link->fontMetrics().elidedText(text, Qt::ElideRight, 420);
        link->setText(shownText.replace(QLatin1Char('&'), QLatin1String("&&")));
        link->setToolTip(text);
        link->setAccessibleName(text);
        connect(link, &QPushButton::clicked, this, [this, ref = refOf(finding)] { Q_EMIT wantsField(ref); });
        m_links->addWidget(link, 0, Qt::AlignLeft);
    }
    Q_EMIT rebuilt();
}

bool MissingList::focusFirst()
{
    if (m_links->count() == 0) {
        return false;
    }
    m_links->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
    return true;
}

void MissingList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_stale = true;
        load();
    }
    QFrame::changeEvent(event);
}

} // namespace lotse::ui
