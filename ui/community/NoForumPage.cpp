#include "ui/community/NoForumPage.h"

#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"
#include "ui/common/TonedIcons.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{
constexpr int textWidth = 560;
} // namespace

NoForumPage::NoForumPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(new QLabel(this)),
      m_why(new QLabel(this)),
      m_way(new QLabel(this)),
      m_links(new QVBoxLayout),
      m_account(new QPushButton(this))
{
    setTextRole(m_title, TextRole::Title);
    for (QLabel* label : {m_title, m_why, m_way}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setTextRole(m_way, TextRole::Secondary);
    m_account->setIcon(icon(u"key"_qs));
    m_links->setSpacing(Space::small);
    auto* column = new QWidget(this);
    column->setMaximumWidth(textWidth);
    auto* inside = new QVBoxLayout(column);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Space::medium);
    inside->addWidget(m_title);
    inside->addWidget(m_why);
    inside->addLayout(m_links);
    inside->addSpacing(Space::small);
    inside->addWidget(m_way);
    inside->addWidget(m_account, 0, Qt::AlignLeft);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 8);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::huge, Space::huge, Space::huge, Space::huge);
    layout->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(2);
    connect(m_account, &QPushButton::clicked, this, &NoForumPage::accountWanted);
    retranslate();
}

void NoForumPage::setRefused(bool refused)
{
    if (refused != m_refused) {
        m_refused = refused;
        retranslate();
    }
}

void NoForumPage::showLinks()
{
    while (QLayoutItem* item = m_links->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const vendor::Link& link : m_workspace.vendor.links) {
        if (link.id != u"community"_qs && link.id != u"data-loader"_qs) {
            continue;
        }
        auto* button = new QPushButton(this);
        //: 1 is the name of a forum
        button->setText(
            tr("Open %1 in the browser").arg(vendor::inLanguage(link.label, interfaceLocale().name().left(2))));
        const bool first = m_links->isEmpty();
        setButtonRole(button, first ? ButtonRole::Primary : ButtonRole::Ordinary);
        button->setIcon(first
                            ? icon(u"open"_qs, [] { return QApplication::palette().color(QPalette::HighlightedText); })
                            : icon(u"open"_qs));
        connect(button, &QPushButton::clicked, this,
                [this, address = link.address] { m_workspace.browser.open(address); });
        m_links->addWidget(button, 0, Qt::AlignLeft);
    }
}

void NoForumPage::retranslate()
{
    m_title->setText(tr("The Community is open in your browser"));
    m_why->setText(m_refused ? tr("The portal lets this account read the Community on its pages only, not through the "
                                  "interface that Lotse needs. You can search, ask and answer there.")
                             : tr("This account has no interface to the portal, so Lotse can keep no copy of the "
                                  "Community here. You can search, ask and answer on its pages."));
    m_way->setText(m_refused ? tr("Ask the vendor for access to the interface (API) for this user. Once it is there, "
                                  "press F5: the forums appear here, readable offline as well.")
                             : tr("If the vendor has given you a user for the portal with access to its interface "
                                  "(API), set the account to sign in there. The forums then appear here, readable "
                                  "offline as well."));
    m_account->setText(tr("Account and sign-in …"));
    showLinks();
}

void NoForumPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
