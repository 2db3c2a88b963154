#include "ui/cases/ReplyFiles.h"

#include "foundation/html/VisibleText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace lotse::ui
{

ReplyFiles::ReplyFiles(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(Space::tiny);
}

void ReplyFiles::setFiles(const std::vector<drafts::DraftFile>& files, qint64 limit)
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const drafts::DraftFile& file : files) {
        m_lines->addWidget(makeLine(file, limit));
    }
    setVisible(!files.empty());
}

QWidget* ReplyFiles::makeLine(const drafts::DraftFile& file, qint64 limit)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::small);
    const bool tooLarge = limit > 0 && file.size > limit;
    auto* name = new QLabel(html::visibleText(file.name).simplified(), line);
    name->setTextFormat(Qt::PlainText);
    auto* about = new QLabel(line);
    about->setTextFormat(Qt::PlainText);
    setTextRole(about, TextRole::Secondary);
    about->setText(tooLarge
                       //: 1 is a size, 2 the greatest size that the portal takes
                       ? tr("%1 – the portal takes %2 at most").arg(formatSize(file.size), formatSize(limit))
                       : formatSize(file.size));
    auto* remove = new QToolButton(line);
    remove->setIcon(icon(QStringLiteral("remove")));
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Remove %1").arg(name->text()));
    remove->setAccessibleName(remove->toolTip());
    // The click removes this very line: let it end first.
    connect(
        remove, &QToolButton::clicked, this, [this, id = file.id] { Q_EMIT removeWanted(id); }, Qt::QueuedConnection);
    row->addWidget(name);
    row->addWidget(about);
    row->addWidget(remove);
    row->addStretch();
    return line;
}

} // namespace lotse::ui
