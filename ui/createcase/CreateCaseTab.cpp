#include "ui/createcase/CreateCaseTab.h"

#include "foundation/settings/Declared.h"
#include "support/community/Sharing.h"
#include "ui/common/Answer.h"
#include "ui/common/Formats.h"
#include "ui/createcase/HandOverPage.h"
#include "ui/createcase/HomePage.h"
#include "ui/createcase/ReceiptPage.h"
#include "ui/createcase/ReportContext.h"
#include "ui/createcase/ReportWizard.h"
#include "ui/createcase/StatusHint.h"
#include "ui/createcase/TwinHint.h"

#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{

// Many changes in a row (a case and its files) are shown once.
constexpr std::chrono::milliseconds reloadPause{60};
// Threads that were opened so long before a report belong to it.
constexpr std::chrono::seconds readLately = std::chrono::hours(4);
constexpr int mostRead = 5;

} // namespace

CreateCaseTab::CreateCaseTab(Workspace& workspace, QWidget* parent)
    : Tab(parent),
      m_workspace(workspace),
      m_hint(new StatusHint(workspace, this)),
      m_twin(new TwinHint(workspace, this)),
      m_stack(new QStackedWidget),
      m_home(new HomePage(workspace)),
      m_receipt(new ReceiptPage(workspace)),
      m_handOver(new HandOverPage(workspace)),
      m_reload(new QTimer(this))
{
    for (QWidget* page :
         {static_cast<QWidget*>(m_home), static_cast<QWidget*>(m_receipt), static_cast<QWidget*>(m_handOver)}) {
        m_stack->addWidget(page);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_hint);
    column->addWidget(m_twin);
    column->addWidget(m_stack, 1);
    connect(m_hint, &StatusHint::wantsIncident, this,
            [this](const QString& id) { Q_EMIT wantsToGo({.kind = Destination::Kind::Status, .id = id}); });

    connect(m_twin, &TwinHint::joined, this, [this](const QString& caseId) {
        showOverview();
        Q_EMIT wantsToGo({Destination::Kind::Case, caseId});
    });
    connect(m_twin, &TwinHint::failed, this, [this](const Error& error) {
        if (m_wizard) {
            m_wizard->showError(error);
        }
    });
    m_reload->setSingleShot(true);
    m_reload->setInterval(reloadPause);
    connect(m_reload, &QTimer::timeout, m_home, &HomePage::reload);
    const auto reloadSoon = [this] {
        if (m_home->isVisible() && !m_reload->isActive()) {
            m_reload->start();
        }
    };
    connect(&workspace.drafts, &drafts::DraftStore::changed, this, reloadSoon);
    connect(&workspace.reports, &reports::ReportDesk::changed, this, reloadSoon);
    connect(
        &workspace.sync, &sync::SyncSchedule::stateChanged, this,
        [this](const sync::JobState& state) {
            if (state.job != u"cases"_qs) {
                return;
            }
            m_offline = state.standing == sync::Standing::Offline;
            if (m_wizard) {
                m_wizard->setOffline(m_offline);
            }
        },
        Qt::QueuedConnection);

    connect(m_home, &HomePage::wantsNew, this, [this] { startReport({}); });
    connect(m_home, &HomePage::wantsProblem, this, [this] { startReport({}, false); });
    connect(m_home, &HomePage::wantsQuestion, this,
            [this] { Q_EMIT wantsToGo({.kind = Destination::Kind::Question, .id = {}}); });
    connect(m_home, &HomePage::wantsDraft, this, &CreateCaseTab::openDraft);
    connect(m_home, &HomePage::wantsReceipt, this, &CreateCaseTab::showReceipt);
    connect(m_home, &HomePage::wantsTakeBack, this, &CreateCaseTab::takeBack);
    connect(m_home, &HomePage::wantsByHand, this, &CreateCaseTab::fileByHand);
    connect(m_receipt, &ReceiptPage::wantsOverview, this, &CreateCaseTab::showOverview);
    connect(m_receipt, &ReceiptPage::wantsTakeBack, this, &CreateCaseTab::takeBack);
    connect(m_receipt, &ReceiptPage::wantsByHand, this, &CreateCaseTab::fileByHand);
    connect(m_receipt, &ReceiptPage::wantsSignIn, this, [this] {
        Q_EMIT wantsToGo({Destination::Kind::Account, m_workspace.account.id});
    });
    connect(m_receipt, &ReceiptPage::wantsCase, this, [this](const QString& id) {
        Q_EMIT wantsToGo({Destination::Kind::Case, id});
    });
    connect(m_handOver, &HandOverPage::wantsOverview, this, &CreateCaseTab::showOverview);
    connect(m_handOver, &HandOverPage::wantsTakeBack, this, &CreateCaseTab::takeBack);
    connect(m_handOver, &HandOverPage::wantsReceipt, this, &CreateCaseTab::showReceipt);
    connect(m_handOver, &HandOverPage::finished, this, &CreateCaseTab::showReceipt);
    m_home->reload();
}

CreateCaseTab::~CreateCaseTab()
{
    // The wizard's pages look at the contexts, so they go first, those of a wizard that was closed a moment ago, too.
    qDeleteAll(findChildren<ReportWizard*>());
}

QString CreateCaseTab::name()
{
    return tr("Create Case");
}

ReportWizard* CreateCaseTab::wizard() const
{
    return m_stack->currentWidget() == m_wizard ? m_wizard : nullptr;
}

QWidget* CreateCaseTab::currentPage() const
{
    return m_stack->currentWidget();
}

bool CreateCaseTab::go(const Destination& destination)
{
    switch (destination.kind) {
    case Destination::Kind::ProductionDown:
        startReport(destination.related);
        return true;
    case Destination::Kind::Draft:
        openDraft(destination.id);
        return true;
    case Destination::Kind::DraftFile:
        showOverview();
        m_home->importFile(destination.id);
        return true;
    case Destination::Kind::Receipt:
        showReceipt(destination.id);
        return true;
    case Destination::Kind::Problem:
        if (destination.id.isEmpty()) {
            startReport({}, false);
        } else {
            reportFromThread(destination.id);
        }
        return true;
    case Destination::Kind::Case:
    case Destination::Kind::Account:
    case Destination::Kind::Settings:
    case Destination::Kind::Status:
    case Destination::Kind::Thread:
    case Destination::Kind::Question:
        break;
    }
    return false;
}

void CreateCaseTab::refresh()
{
    m_home->reload();
    m_receipt->reload();
    m_workspace.outbox.wake();
}

void CreateCaseTab::startReport(const QString& related, bool urgent)
{
    // Whoever is in the middle of one wants to go on with it, not to begin another; but an outage never waits behind a
    // problem report.
    if (wizard() && m_wizard->context().report().urgent == urgent && !m_wizard->context().isLocked()) {
        if (!related.isEmpty() && m_wizard->context().report().relatedIncident.isEmpty()) {
            m_wizard->context().edit([&](reports::Report& report) { report.relatedIncident = related; });
        }
        m_wizard->goTo(m_wizard->context().page());
        return;
    }
    const QDateTime now = m_workspace.clock.now();
    drafts::Draft draft;
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.kind = urgent ? reports::productionDownKind : reports::problemKind;
    draft.created = now;
    DraftContent content;
    content.report = reports::prefilled(m_workspace.account, interfaceLocale().name().left(2), now);
    content.report.relatedIncident = related;
    content.report.urgent = urgent;
    if (!urgent) {
        content.report.severity = QStringLiteral("3");
    }
    draft.content = toJson(content, {});
    draft.title = reports::titleOf(content.report);
    m_contexts.push_back(std::make_unique<ReportContext>(m_workspace, std::move(draft)));
    showContext(m_contexts.back().get());
    listReadThreads();
}

// What was looked for in the Community shortly before a report was tried already; the person sees and can change it.
void CreateCaseTab::listReadThreads()
{
    if (!m_workspace.threads) {
        return;
    }
    whenAnswered(
        m_workspace.threads->openedSince(m_workspace.clock.now().addSecs(-readLately.count())), this,
        [this, draft = m_contexts.back()->draftId()](const Result<std::vector<community::OpenedThread>>& read) {
            ReportContext* const context = openContext(draft);
            if (!context || !read || read->empty()) {
                return;
            }
            QStringList lines;
            for (const community::OpenedThread& thread : *read) {
                if (!thread.title.isEmpty() && lines.size() < mostRead) {
                    lines << community::triedLine(thread);
                }
            }
            context->suggest([&lines](reports::Report& report) {
                for (const QString& line : std::as_const(lines)) {
                    if (!report.tried.contains(line)) {
                        report.tried += (report.tried.isEmpty() ? QString() : QStringLiteral("\n")) + line;
                    }
                }
            });
        });
}

// What is typed already stays; the thread is listed as tried.
void CreateCaseTab::reportFromThread(const QString& threadId)
{
    if (!m_workspace.threads) {
        return;
    }
    whenAnswered(m_workspace.threads->page(threadId), this, [this](const Result<community::ThreadPage>& page) {
        if (!page) {
            showError(page.error());
            return;
        }
        startReport({}, false);
        if (!wizard()) {
            return;
        }
        m_wizard->context().edit([beginning = community::caseFrom(*page)](reports::Report& report) {
            report.summary = report.summary.isEmpty() ? beginning.subject : report.summary;
            report.happened = report.happened.isEmpty() ? beginning.happened : report.happened;
            if (!report.tried.contains(beginning.tried)) {
                report.tried += (report.tried.isEmpty() ? QString() : QStringLiteral("\n")) + beginning.tried;
            }
        });
        m_wizard->goTo(m_wizard->context().page());
    });
}

void CreateCaseTab::openDraft(const QString& id)
{
    if (ReportContext* open = openContext(id)) {
        showContext(open);
        return;
    }
    m_wantedDraft = id;
    whenAnswered(m_workspace.drafts.load(id), this, [this, id](const Result<drafts::Draft>& draft) {
        if (m_wantedDraft != id || openContext(id)) {
            return;
        }
        m_wantedDraft.clear();
        if (!draft) {
            showError(draft.error());
            return;
        }
        if (draft->state == drafts::DraftState::Delivered) {
            showReceipt(draft->outboxItem);
            return;
        }
        m_contexts.push_back(std::make_unique<ReportContext>(m_workspace, *draft));
        showContext(m_contexts.back().get());
    });
}

ReportContext* CreateCaseTab::openContext(const QString& draftId) const
{
    const auto found = std::find_if(m_contexts.begin(), m_contexts.end(), [&](const auto& context) {
        return context->draftId() == draftId && !context->isSpent();
    });
    return found == m_contexts.end() ? nullptr : found->get();
}

void CreateCaseTab::showContext(ReportContext* context)
{
    if (m_wizard && &m_wizard->context() == context) {
        showPage(m_wizard);
        return;
    }
    closeWizard();
    m_wizard = new ReportWizard(*context);
    m_wizard->setOffline(m_offline);
    m_stack->addWidget(m_wizard);
    connect(m_wizard, &ReportWizard::wantsOverview, this, &CreateCaseTab::showOverview);
    connect(m_wizard, &ReportWizard::wantsToSend, this, &CreateCaseTab::send);
    connect(m_wizard, &ReportWizard::wantsToFileByHand, this, &CreateCaseTab::beginByHand);
    connect(m_wizard, &ReportWizard::wantsReceipt, this, [this] { showReceipt(m_wizard->context().outboxItem()); });
    connect(m_wizard, &ReportWizard::wantsToTakeBack, this, [this] { takeBack(m_wizard->context().outboxItem()); });
    connect(context, &ReportContext::wantsCase, m_wizard, [this](const QString& caseId) {
        Q_EMIT wantsToGo({Destination::Kind::Case, caseId});
    });
    showPage(m_wizard);
    m_wizard->goTo(context->page());
}

void CreateCaseTab::closeWizard()
{
    if (!m_wizard) {
        return;
    }
    ReportContext* context = &m_wizard->context();
    ReportWizard* closed = std::exchange(m_wizard, nullptr);
    m_stack->removeWidget(closed);
    closed->hide();
    closed->deleteLater();
    // Its pages still look at the context until they are gone.
    connect(closed, &QObject::destroyed, this, [this, context](const QObject* gone) {
        context->disconnect(gone); // half of it is still there, and must not hear that the context is saved
        letGo(context);
    });
}

void CreateCaseTab::letGo(ReportContext* context)
{
    const auto drop = [this, context] {
        const bool isShown = m_wizard && &m_wizard->context() == context;
        if (!isShown) {
            std::erase_if(m_contexts, [context](const auto& open) { return open.get() == context; });
        }
    };
    if (context->isLocked() || context->isPristine() || context->isSpent()) {
        drop();
        return;
    }
    // It stays open until its last words are on the disk; opened again meanwhile, it is the same one.
    whenAnswered(context->flush(), this, [drop](const Result<qint64>& saved) {
        if (saved) {
            drop();
        }
    });
}

void CreateCaseTab::showOverview()
{
    closeWizard();
    showPage(m_home);
}

void CreateCaseTab::showReceipt(const QString& itemId)
{
    closeWizard();
    m_receipt->show(itemId);
    showPage(m_receipt);
}

void CreateCaseTab::showHandOver(const QString& itemId)
{
    closeWizard();
    m_handOver->show(itemId);
    showPage(m_handOver);
}

void CreateCaseTab::send()
{
    m_wizard->setSending(true);
    const QPointer<ReportContext> context(&m_wizard->context());
    whenAnswered(context->flush(), this, [this, context](const Result<qint64>& version) {
        if (!version || !context) {
            handedOver(version ? Error{.code = ErrorCode::Cancelled} : version.error(), false);
            return;
        }
        const std::chrono::seconds undo(m_workspace.settings.get(settings::undoSeconds));
        whenAnswered(m_workspace.reports.send(context->draftId(), *version, m_workspace.account, context->form(), undo),
                     this, [this](const Result<QString>& itemId) { handedOver(itemId, false); });
    });
}

void CreateCaseTab::beginByHand()
{
    m_wizard->setSending(true);
    const QPointer<ReportContext> context(&m_wizard->context());
    whenAnswered(context->flush(), this, [this, context](const Result<qint64>& version) {
        if (!version || !context) {
            handedOver(version ? Error{.code = ErrorCode::Cancelled} : version.error(), true);
            return;
        }
        whenAnswered(m_workspace.reports.beginByHand(context->draftId(), *version, m_workspace.account), this,
                     [this](const Result<QString>& itemId) { handedOver(itemId, true); });
    });
}

void CreateCaseTab::handedOver(const Result<QString>& itemId, bool byHand)
{
    if (!itemId) {
        if (m_wizard) {
            m_wizard->setSending(false);
            m_wizard->showError(itemId.error());
        }
        return;
    }
    if (m_wizard) {
        m_wizard->context().spend();
    }
    if (byHand) {
        showHandOver(*itemId);
    } else {
        showReceipt(*itemId);
    }
}

void CreateCaseTab::takeBack(const QString& itemId)
{
    // A second click while the first is being answered would take the opened draft away again.
    if (m_takingBack) {
        return;
    }
    m_takingBack = true;
    whenAnswered(m_workspace.reports.receipt(itemId), this, [this, itemId](const Result<reports::Receipt>& receipt) {
        if (!receipt) {
            m_takingBack = false;
            showError(receipt.error());
            return;
        }
        // Taken back by an earlier click: its draft is opening, and opening it twice would take away what is typed.
        if (receipt->state == outbox::State::Cancelled) {
            m_takingBack = false;
            return;
        }
        whenAnswered(m_workspace.reports.takeBack(itemId), this,
                     [this, itemId, draftId = receipt->draftId](const Result<void>& taken) {
                         m_takingBack = false;
                         if (!taken) {
                             // Meanwhile it may have left the house: the receipt says how it stands.
                             showReceipt(itemId);
                             if (taken.error().code == ErrorCode::InputInvalid) {
                                 m_receipt->showOnItsWay();
                             } else {
                                 m_receipt->showError(taken.error());
                             }
                             return;
                         }
                         if (ReportContext* locked = openContext(draftId)) {
                             locked->spend();
                         }
                         openDraft(draftId);
                     });
    });
}

void CreateCaseTab::fileByHand(const QString& itemId)
{
    whenAnswered(m_workspace.reports.holdForHand(itemId), this, [this, itemId](const Result<void>& held) {
        if (!held) {
            showReceipt(itemId);
            m_receipt->showError(held.error());
            return;
        }
        showHandOver(itemId);
    });
}

void CreateCaseTab::showPage(QWidget* page)
{
    m_stack->setCurrentWidget(page);
    m_hint->lookAt(page == m_wizard ? &m_wizard->context() : nullptr);
    m_twin->lookAt(page == m_wizard ? &m_wizard->context() : nullptr);
    Q_EMIT pageChanged();
}

void CreateCaseTab::showError(const Error& error)
{
    showOverview();
    m_home->showError(error);
}

} // namespace lotse::ui
