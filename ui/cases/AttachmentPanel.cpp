#include "ui/cases/AttachmentPanel.h"

#include "foundation/html/VisibleText.h"
#include "foundation/platform/ViewedFiles.h"
#include "portals/assisted/FileNames.h"
#include "ui/cases/PreviewDialog.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int linesShown = 8; // before the list scrolls
constexpr int iconSize = 16;

} // namespace

AttachmentPanel::AttachmentPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(new QLabel(this)),
      m_none(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_open(new QPushButton(this)),
      m_save(new QPushButton(this)),
      m_saveAs(new QPushButton(this)),
      m_preview(new QPushButton(this)),
      m_fetch(workspace)
{
    setTextRole(m_title, TextRole::Heading);
    setTextRole(m_none, TextRole::Secondary);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(false);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({iconSize, iconSize});
    m_list->setSpacing(Space::tiny / 2);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(Space::small);
    for (QPushButton* way : {m_open, m_save}) {
        setButtonRole(way, ButtonRole::Quiet);
        ways->addWidget(way);
    }
    setButtonRole(m_saveAs, ButtonRole::Quiet);
    ways->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::tiny / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addLayout(ways);
    setButtonRole(m_preview, ButtonRole::Quiet);
    auto* others = new QHBoxLayout; // too wide for one line in German
    others->setSpacing(Space::small);
    others->addWidget(m_saveAs);
    others->addWidget(m_preview);
    others->addStretch();
    layout->addLayout(others);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connectAll();
    retranslate();
}

void AttachmentPanel::connectAll()
{
    connect(m_list, &QListWidget::itemActivated, this, [this] { wish(Wish::Open); });
    connect(m_list, &QListWidget::currentRowChanged, this, &AttachmentPanel::showWhatCanBeDone);
    connect(m_open, &QPushButton::clicked, this, [this] { wish(Wish::Open); });
    connect(m_saveAs, &QPushButton::clicked, this, [this] { wish(Wish::SaveAs); });
    connect(m_preview, &QPushButton::clicked, this, [this] { wish(Wish::Preview); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_fetch.isBusy()) {
            m_fetch.cancel();
        } else {
            wish(Wish::Save);
        }
    });
    connect(&m_fetch, &AttachmentFetch::progressed, this, [this](const QString&, int percent) {
        //: while a file is fetched; 1 is a percentage
        m_open->setText(tr("%1 %").arg(percent));
        showWhatCanBeDone();
    });
    connect(&m_fetch, &AttachmentFetch::fetched, this, [this](const QString& path, bool) {
        if (!m_looking.isEmpty()) {
            m_lookedAt.insert(m_looking, path);
            showPreview(path);
            return;
        }
        Q_EMIT told(Tone::Good, tr("Saved: %1").arg(QDir::toNativeSeparators(path)), {});
    });
    connect(&m_fetch, &AttachmentFetch::failed, this, [this](const QString& name, const Error& error) {
        if (error.code == ErrorCode::Cancelled) {
            return;
        }
        const ErrorText text = errorText(error);
        //: 1 is the name of a file
        Q_EMIT told(Tone::Warning, tr("“%1” could not be fetched. %2").arg(name, text.message), text.advice);
    });
    connect(&m_fetch, &AttachmentFetch::ended, this, [this] {
        m_looking.clear();
        showWhatCanBeDone();
    });
}

QList<QWidget*> AttachmentPanel::stops() const
{
    return {m_list, m_open, m_save, m_saveAs, m_preview};
}

void AttachmentPanel::setLines(std::vector<Line> lines)
{
    const bool same = m_here && lines == m_lines;
    m_here = true;
    m_lines = std::move(lines);
    if (!same) {
        fill();
    }
}

void AttachmentPanel::clear()
{
    m_here = false;
    m_lines.clear();
    fill();
}

void AttachmentPanel::fill()
{
    const int before = m_list->currentRow();
    m_list->clear();
    for (const Line& line : m_lines) {
        const QString name = html::visibleText(line.name).simplified();
        auto* item = new QListWidgetItem(icon(u"attach"_qs), name + u'\n' + line.about, m_list);
        item->setData(Qt::AccessibleTextRole, name + u", "_qs + line.about);
        item->setToolTip(toolTipOf(name));
    }
    const int count = m_list->count();
    m_list->setVisible(count > 0);
    m_none->setVisible(count == 0 && m_here);
    if (count > 0) {
        m_list->setFixedHeight(std::min(count, linesShown) * (m_list->sizeHintForRow(0) + Space::tiny) +
                               2 * Space::tiny);
        m_list->setCurrentRow(before >= 0 && before < count ? before : 0);
    }
    showWhatCanBeDone();
}

const AttachmentPanel::Line* AttachmentPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_lines.size()) ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

void AttachmentPanel::wish(Wish wish)
{
    const Line* const line = chosen();
    if (!line || !line->file || m_fetch.isBusy()) {
        return;
    }
    if (platform::mayRun(line->name)) {
        warn(wish, html::visibleText(line->name).simplified());
        return;
    }
    fetchChosen(wish);
}

void AttachmentPanel::warn(Wish wish, const QString& name)
{
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Careful"), {}, QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    //: 1 is the name of a file
    box->setText(tr("“%1” can run programs on this computer.").arg(name));
    box->setInformativeText(tr("Fetch it only if you expected it and know who sent it. Lotse does not open it."));
    QPushButton* const fetch = box->addButton(tr("Fetch it"), QMessageBox::AcceptRole);
    QPushButton* const leave = box->addButton(tr("Leave it"), QMessageBox::RejectRole);
    box->setDefaultButton(leave);
    box->setEscapeButton(leave);
    connect(fetch, &QPushButton::clicked, this, [this, wish] { fetchChosen(wish); });
    box->open();
}

void AttachmentPanel::fetchChosen(Wish wish)
{
    const Line* const line = chosen();
    if (!line || !line->file) {
        return;
    }
    if (wish == Wish::Preview) {
        preview(*line->file);
        return;
    }
    if (wish != Wish::SaveAs) {
        m_fetch.begin(*line->file, wish == Wish::Open);
        return;
    }
    const QString suggested = assisted::safeFileNames({line->name}).value(0);
    m_workspace.files.pickNewFile(this, tr("Save the attachment"), suggested,
                                  [panel = QPointer(this), file = *line->file](const QString& path) {
                                      if (panel && !path.isEmpty()) {
                                          panel->m_fetch.beginTo(file, path);
                                      }
                                  });
}

// Fetched to a place of its own that only this person can read, not among their downloads.
void AttachmentPanel::preview(const cases::Attachment& file)
{
    if (const QString known = m_lookedAt.value(file.id); QFileInfo::exists(known)) {
        showPreview(known);
        return;
    }
    if (!m_looked) {
        m_looked = std::make_unique<QTemporaryDir>();
    }
    const QString ending = QFileInfo(assisted::safeFileNames({file.name}).value(0)).suffix();
    m_looking = file.id;
    if (!m_looked->isValid() ||
        !m_fetch.beginTo(file, m_looked->filePath(u"%1.%2"_qs.arg(m_lookedAt.size() + 1).arg(ending)))) {
        m_looking.clear();
    }
}

void AttachmentPanel::showPreview(const QString& path)
{
    const Line* const line = chosen();
    const QString name = line ? html::visibleText(line->name).simplified() : QString();
    (new PreviewDialog(name, path, this))->open();
}

void AttachmentPanel::showWhatCanBeDone()
{
    const bool any = m_here && m_workspace.portal &&
                     std::ranges::any_of(m_lines, [](const Line& line) { return line.file.has_value(); });
    const bool busy = m_fetch.isBusy();
    const Line* const line = chosen();
    const bool can = any && line && line->file;
    m_open->setVisible(any);
    m_save->setVisible(any);
    m_saveAs->setVisible(any && !busy);
    m_saveAs->setEnabled(can);
    m_preview->setVisible(any && !busy && line && canBePreviewed(line->name));
    m_preview->setEnabled(can);
    m_open->setEnabled(can && !busy);
    m_save->setEnabled(any && (busy || can));
    if (!busy) {
        m_open->setText(tr("Open", "button: an attached file"));
    }
    m_save->setText(busy ? tr("Cancel") : tr("Save", "button: an attached file, to the downloads"));
}

void AttachmentPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void AttachmentPanel::retranslate()
{
    m_title->setText(tr("Attachments"));
    m_list->setAccessibleName(tr("Attachments"));
    m_saveAs->setText(tr("Save as …"));
    m_preview->setText(tr("Preview", "button: look at an attached file without saving it"));
    m_none->setText(tr("None", "no attachments"));
    fill();
}

} // namespace lotse::ui
