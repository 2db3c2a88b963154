#include "ui/createcase/ReportWizard.h"

#include "ui/common/Banner.h"
#include "ui/common/TonedIcons.h"
#include "ui/createcase/ContactPage.h"
#include "ui/createcase/EndpointsPage.h"
#include "ui/createcase/FocusOrder.h"
#include "ui/createcase/ProductPage.h"
#include "ui/createcase/ReviewPage.h"
#include "ui/createcase/SavedIndicator.h"
#include "ui/createcase/StepRail.h"
#include "ui/createcase/WhatHappenedPage.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lotse::ui
{

using reports::Page;

namespace
{

// Below this width the steps are marks without words.
constexpr int wideEnoughForWords = 880;

} // namespace

ReportWizard::ReportWizard(ReportContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_review(new ReviewPage(context)),
      m_stack(new QStackedWidget),
      m_lock(new Banner(this)),
      m_trouble(new Banner(this)),
      m_saveTrouble(new Banner(this)),
      m_back(new QPushButton),
      m_next(new QPushButton),
      m_byHand(new QPushButton),
      m_saved(new SavedIndicator(context)),
      m_footer(new QWidget),
      m_side(new QWidget),
      m_overview(new QPushButton),
      m_rail(new StepRail(context))
{
    m_pages = {new ContactPage(context), new ProductPage(context), new EndpointsPage(context),
               new WhatHappenedPage(context), m_review};
    for (ReportPage* page : m_pages) {
        m_stack->addWidget(page);
        connect(page, &ReportPage::wantsField, this, &ReportWizard::goToField);
        connect(page, &ReportPage::rebuilt, this, &ReportWizard::orderFocus);
    }
    m_back->setIcon(icon(QStringLiteral("back")));
    m_overview->setIcon(icon(QStringLiteral("back")));
    setButtonRole(m_next, ButtonRole::Primary);
    setButtonRole(m_overview, ButtonRole::Quiet);
    for (QPushButton* button : {m_back, m_next, m_byHand, m_overview}) {
        button->setAutoDefault(true);
    }

    auto* foot = new QHBoxLayout(m_footer);
    foot->setContentsMargins(Space::large, Space::small, Space::large, Space::medium);
    foot->setSpacing(Space::small);
    foot->addWidget(m_back);
    foot->addSpacing(Space::small);
    foot->addWidget(m_saved, 1, Qt::AlignVCenter);
    foot->addWidget(m_byHand);
    foot->addWidget(m_next);

    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(Space::medium, Space::medium, 0, Space::medium);
    side->setSpacing(Space::medium);
    side->addWidget(m_rail);
    side->addStretch(1);
    side->addWidget(m_overview, 0, Qt::AlignLeft);

    auto* main = new QVBoxLayout;
    main->setSpacing(0);
    auto* banners = new QVBoxLayout;
    banners->setContentsMargins(Space::large, Space::small, Space::large, 0);
    banners->setSpacing(Space::tiny);
    for (Banner* banner : {m_lock, m_trouble, m_saveTrouble}) {
        banners->addWidget(banner);
    }
    main->addLayout(banners);
    main->addWidget(m_stack, 1);
    main->addWidget(m_footer);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addLayout(main, 1);

    connect(m_rail, &StepRail::chosen, this, &ReportWizard::goTo);
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_byHand, &QPushButton::clicked, this, [this] { leave(true); });
    connect(m_overview, &QPushButton::clicked, this, &ReportWizard::wantsOverview);
    connect(m_lock, &Banner::firstAction, this, &ReportWizard::wantsToTakeBack);
    connect(m_lock, &Banner::secondAction, this, &ReportWizard::wantsReceipt);
    connect(m_trouble, &Banner::firstAction, this, [this] { m_trouble->show(Tone::Neutral, {}); });
    connect(&context, &ReportContext::savedChanged, this, &ReportWizard::showSaveTrouble);
    retranslate();
    orderFocus();
    showPage();
}

void ReportWizard::goTo(Page page)
{
    m_context.setPage(page);
    showPage();
}

void ReportWizard::showPage()
{
    const Page current = m_context.page();
    ReportPage* shown = page(current);
    if (m_stack->currentWidget() != shown) {
        m_trouble->show(Tone::Neutral, {}); // it was about the page before
    }
    shown->load();
    m_stack->setCurrentWidget(shown);
    m_rail->refresh();
    retranslate();
    shown->focusFirst();
}

void ReportWizard::goToField(const FieldRef& ref)
{
    // A question of the portal may stand on the review itself.
    if (!m_review->isVisible() || !m_review->focusField(ref)) {
        goTo(reports::pageOf(ref.field));
        page(m_context.page())->focusField(ref);
    }
}

void ReportWizard::step(int by)
{
    const int wanted = static_cast<int>(m_context.page()) + by;
    if (wanted < 0) {
        Q_EMIT wantsOverview();
    } else if (wanted > static_cast<int>(Page::Review)) {
        leave(m_context.workspace().account.kind == account::Kind::Assisted);
    } else {
        goTo(static_cast<Page>(wanted));
    }
}

void ReportWizard::leave(bool byHand)
{
    if (m_context.isLocked()) {
        Q_EMIT wantsReceipt();
        return;
    }
    m_context.recheck();
    if (!m_context.isSendable(byHand)) {
        m_trouble->setActions(tr("Close"));
        m_trouble->show(Tone::Warning, tr("Something is still missing."),
                        tr("Each line of the list leads to its field. Everything you typed is kept."));
        m_review->focusMissing();
        return;
    }
    if (!m_context.masking().isCurrent()) {
        m_trouble->setActions(tr("Close"));
        m_trouble->show(Tone::Info, tr("The files are still being searched for passwords and other secrets."),
                        tr("As soon as that is done, the report can be sent. A file can also be left out."));
        return;
    }
    m_trouble->show(Tone::Neutral, {});
    if (byHand) {
        Q_EMIT wantsToFileByHand();
    } else {
        Q_EMIT wantsToSend();
    }
}

void ReportWizard::setSending(bool sending)
{
    m_sending = sending;
    m_next->setEnabled(!sending);
    m_byHand->setEnabled(!sending);
    retranslate();
}

void ReportWizard::setOffline(bool offline)
{
    m_review->setOffline(offline);
}

void ReportWizard::showError(const Error& error)
{
    const ErrorText text = errorText(error);
    m_trouble->setActions(tr("Close"));
    m_trouble->show(Tone::Danger, text.message, text.advice);
}

void ReportWizard::showSaveTrouble()
{
    const std::optional<Error> error = m_context.saveError();
    if (m_context.savedState() != drafts::Autosave::State::Failing || !error) {
        m_saveTrouble->show(Tone::Neutral, {});
        return;
    }
    const ErrorText text = errorText(*error);
    m_saveTrouble->show(Tone::Danger, text.message, text.advice);
}

void ReportWizard::showLock()
{
    if (!m_context.isLocked()) {
        return;
    }
    m_lock->setActions(tr("Take back to edit"), tr("Show receipt"));
    m_lock->show(Tone::Info, tr("This report was handed to the outbox and is locked."),
                 tr("You can read it here. To change something, take it back first."));
}

void ReportWizard::orderFocus()
{
    orderFocusByLayout({m_lock, m_trouble, m_saveTrouble, m_stack, m_footer, m_side});
}

void ReportWizard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showSaveTrouble();
        m_trouble->show(Tone::Neutral, {});
    }
    QWidget::changeEvent(event);
}

void ReportWizard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool compact = event->size().width() < wideEnoughForWords;
    m_rail->setCompact(compact);
    m_overview->setText(compact ? QString() : tr("All reports"));
}

void ReportWizard::retranslate()
{
    const bool assisted = m_context.workspace().account.kind == account::Kind::Assisted;
    const bool onReview = m_context.page() == Page::Review;
    m_back->setText(tr("&Back"));
    if (!onReview) {
        m_next->setText(tr("Ne&xt"));
    } else if (m_context.isLocked()) {
        m_next->setText(tr("Show receipt"));
    } else if (assisted) {
        m_next->setText(tr("File in the &portal's form"));
    } else {
        m_next->setText(m_sending ? tr("Being handed over …") : tr("&Send now"));
    }
    m_next->setIcon(icon(onReview ? QStringLiteral("sent") : QStringLiteral("next"),
                         [] { return QApplication::palette().color(QPalette::HighlightedText); }));
    // The arrow points where it leads.
    m_next->setLayoutDirection(onReview ? Qt::LeftToRight : Qt::RightToLeft);
    m_byHand->setText(tr("File by &hand instead"));
    m_byHand->setVisible(onReview && !assisted && !m_context.isLocked());
    m_overview->setText(width() < wideEnoughForWords ? QString() : tr("All reports"));
    m_overview->setAccessibleName(tr("All reports"));
    m_overview->setToolTip(tr("The draft stays as it is and can be continued at any time."));
    showLock();
}

} // namespace lotse::ui
