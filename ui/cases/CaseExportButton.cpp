#include "ui/cases/CaseExportButton.h"

#include "ui/cases/CaseDocument.h"
#include "ui/common/Answer.h"
#include "ui/common/Look.h"
#include "ui/common/Paper.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

CaseExportButton::CaseExportButton(Workspace& workspace, std::function<std::optional<Shown>()> shown, QWidget* page)
    : QPushButton(page), m_workspace(workspace), m_shown(std::move(shown))
{
    setButtonRole(this, ButtonRole::Quiet);
    auto* menu = new QMenu(this);
    // Popped up instead of the button's own menu, which would run an event loop of its own.
    connect(this, &QPushButton::clicked, menu, [this, menu] { menu->popup(mapToGlobal(QPoint(0, height()))); });
    const auto add = [this, menu](auto act) {
        QAction* const action = menu->addAction(QString());
        connect(action, &QAction::triggered, this, act);
        m_ways.push_back(action);
        return action;
    };
    add([this] { write(true); });
    add([this] { write(false); });
    QAction* const printing = add([this] { print(); });
    menu->addSeparator();
    add([this] { copyReference(); });
    add([this] {
        QGuiApplication::clipboard()->setText(m_workspace.vendor.link(u"my-cases"_qs).toString(QUrl::FullyEncoded));
    });
    printing->setShortcut(QKeySequence::Print);
    printing->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(printing);
    retranslate();
}

void CaseExportButton::write(bool pdf)
{
    const std::optional<Shown> shown = m_shown();
    if (!shown) {
        return;
    }
    const QString name = CaseDocument::fileName(shown->detail.head, pdf ? u"pdf"_qs : u"html"_qs);
    const auto writeTo = [button = QPointer(this), pdf, shown = *shown](const QString& path) {
        if (!button || path.isEmpty()) {
            return;
        }
        const auto target = pdf ? CaseDocument::For::Paper : CaseDocument::For::File;
        const QDateTime now = button->m_workspace.clock.now();
        whenAnswered(CaseDocument::inBackground(shown.detail, shown.sides, now, target, shown.log), button.data(),
                     [button, pdf, path, title = shown.reference](const QString& html) {
                         whenAnswered(
                             pdf ? writePdf(html, title, path) : writeFile(html.toUtf8(), path), button.data(),
                             [button, path](const Result<void>& result) { Q_EMIT button->saved(path, result); });
                     });
    };
    m_workspace.files.pickNewFile(this, tr("Save the case"), name, writeTo);
}

void CaseExportButton::print()
{
    const std::optional<Shown> shown = m_shown();
    if (!shown) {
        return;
    }
    whenAnswered(CaseDocument::inBackground(shown->detail, shown->sides, m_workspace.clock.now(),
                                            CaseDocument::For::Paper, shown->log),
                 this, [this, title = shown->reference](const QString& html) { printDocument(this, html, title); });
}

void CaseExportButton::copyReference()
{
    if (const std::optional<Shown> shown = m_shown()) {
        QGuiApplication::clipboard()->setText(shown->reference);
    }
}

void CaseExportButton::retranslate()
{
    setText(tr("E&xport"));
    const QStringList ways{tr("Save as PDF …"), tr("Save as HTML …"), tr("Print …"), tr("Copy number and subject"),
                           tr("Copy the portal's address")};
    for (std::size_t i = 0; i < m_ways.size(); ++i) {
        m_ways[i]->setText(ways[static_cast<qsizetype>(i)]);
    }
}

} // namespace lotse::ui
