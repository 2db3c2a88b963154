#include "ui/createcase/FileList.h"

#include "foundation/settings/Declared.h"
#include "ui/common/Answer.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/LocalFiles.h"
#include "ui/createcase/FindingText.h"
#include "ui/createcase/NoteLine.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

constexpr int mostLogs = 12;
constexpr std::chrono::milliseconds together{30};

} // namespace

FileList::FileList(ReportContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_title(new QLabel),
      m_add(new QPushButton),
      m_pack(new QPushButton),
      m_logs(new QPushButton),
      m_note(new NoteLine),
      m_lines(new QVBoxLayout)
{
    makeCard(this);
    setAcceptDrops(!context.isLocked());
    m_add->setIcon(icon(QStringLiteral("attach")));
    m_add->setEnabled(!context.isLocked());
    m_lines->setSpacing(0);

    auto* head = new QHBoxLayout;
    head->setSpacing(Space::medium);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    head->addWidget(m_pack);
    head->addWidget(m_logs);
    head->addWidget(m_add);
    m_logs->setMenu(new QMenu(m_logs));
    m_pack->hide();
    connect(m_pack, &QPushButton::clicked, &context, &ReportContext::packFiles);
    connect(&context, &ReportContext::maskingChanged, this, &FileList::showPacking);
    m_logs->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::small, Space::small, Space::small);
    column->setSpacing(Space::tiny);
    column->addLayout(head);
    column->addLayout(m_lines);

    connect(m_add, &QPushButton::clicked, this, &FileList::pick);
    m_soon.setSingleShot(true);
    m_soon.setInterval(together);
    connect(&m_soon, &QTimer::timeout, this, &FileList::rebuild);
    connect(&context, &ReportContext::filesChanged, this, &FileList::rebuildSoon);
    connect(&context, &ReportContext::formChanged, this, &FileList::rebuildSoon);
    retranslate();
    if (!context.isLocked()) {
        lookForLogs();
    }
}

int FileList::count() const
{
    return m_lines->count();
}

void FileList::pick()
{
    m_context.workspace().files.pickFiles(this, tr("Attach files"),
                                          [context = QPointer(&m_context)](const QStringList& paths) {
                                              if (context && !paths.isEmpty()) {
                                                  context->addFiles(paths);
                                              }
                                          });
}

void FileList::lookForLogs()
{
    const QStringList folders = vendor::logFolders(m_context.workspace().vendor.id);
    if (!folders.isEmpty()) {
        whenAnswered(vendor::newestLogs(folders, mostLogs), this,
                     [this](const std::vector<vendor::LogFile>& logs) { offerLogs(logs); });
    }
}

void FileList::offerLogs(const std::vector<vendor::LogFile>& logs)
{
    m_logs->menu()->clear();
    const QDateTime now = m_context.workspace().clock.now();
    for (const vendor::LogFile& log : logs) {
        const QString name = QDir::toNativeSeparators(log.path).replace(QLatin1Char('&'), QStringLiteral("&&"));
        //: 1 is the path of a log, 2 its size, 3 how long ago it was written to
        m_logs->menu()->addAction(tr("%1 · %2 · %3").arg(name, formatSize(log.size), formatAge(log.changed, now)), this,
                                  [this, path = log.path] { m_context.addFiles({path}); });
    }
    m_logs->setVisible(!logs.empty());
}

// Hundreds of files are copied and searched one after the other; their lines are not made anew for each.
void FileList::rebuildSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void FileList::rebuild()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const drafts::DraftFile& file : m_context.files()) {
        QString detail = formatSize(file.size);
        Tone tone = Tone::Neutral;
        const qint64 limit = m_context.form() ? m_context.form()->fileLimit : 0;
        if (limit > 0 && file.size > limit) {
            //: 1 is a size, 2 the greatest size that the portal takes
            detail = tr("%1 – the portal takes %2 at most").arg(detail, formatSize(limit));
            tone = Tone::Danger;
        }
        const auto searched = m_context.masking().files().find(file.id);
        if (searched != m_context.masking().files().end() && searched->second.places > 0) {
            detail += QStringLiteral(" · ") +
                      tr("%n place(s) masked", "in a file", static_cast<int>(searched->second.places));
        }
        addLine(file.name, detail, tone, tr("Remove %1").arg(file.name),
                [this, id = file.id] { m_context.removeFile(id); });
    }
    for (const IncomingFile& file : m_context.incomingFiles()) {
        const int most = m_context.workspace().settings.get(settings::attachmentMegabytes);
        const QString detail =
            file.noRoom ? tr("does not fit: Lotse keeps at most %1 of attachments. Remove drafts or files that are no "
                             "longer needed, or raise the limit in the settings.")
                              .arg(formatSize(qint64{most} << 20))
            : file.error ? errorText(*file.error).message
                         : tr("is being copied …");
        addLine(file.name, detail, file.error ? Tone::Danger : Tone::Neutral, tr("Dismiss %1").arg(file.name),
                [this, key = file.key] { m_context.dismissIncoming(key); });
    }
    showPacking();
    const qint64 limit = m_context.form() ? m_context.form()->fileLimit : 0;
    QString hint = tr("Screenshots, logs, exported project. Secrets in texts are masked.");
    if (limit > 0) {
        hint += QLatin1Char(' ') + tr("At most %1 each.").arg(formatSize(limit));
    }
    m_note->set(Tone::Neutral, hint);
    Q_EMIT rebuilt();
}

void FileList::showPacking()
{
    m_pack->setVisible(!m_context.isLocked() && m_context.files().size() >= ReportContext::manyFiles);
    // What is packed is not searched any more, so it waits until everything was.
    m_pack->setEnabled(m_context.masking().isCurrent() && !m_context.isPacking());
}

void FileList::addLine(const QString& name, const QString& detail, Tone tone, const QString& removeText,
                       std::function<void()> remove)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::small);
    auto* nameLabel = new QLabel(name);
    nameLabel->setTextFormat(Qt::PlainText);
    nameLabel->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* state = new NoteLine;
    state->set(tone, detail);
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("remove")));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(removeText);
    button->setAccessibleName(removeText);
    button->setEnabled(!m_context.isLocked());
    row->addWidget(nameLabel);
    row->addWidget(state, 1);
    row->addWidget(button);
    // The click removes this very line: let it end first.
    connect(button, &QToolButton::clicked, this, std::move(remove), Qt::QueuedConnection);
    m_lines->addWidget(line);
}

void FileList::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFilesIn(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void FileList::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_context.addFiles(localFilesIn(*event->mimeData()));
}

void FileList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void FileList::retranslate()
{
    m_title->setText(tr("Files"));
    m_add->setText(tr("Attach fi&les …"));
    m_add->setToolTip(tr("Files can also be dropped here or pasted (%1), and so can a screenshot.")
                          .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    m_pack->setText(tr("Pack into one archive"));
    m_logs->setText(tr("Logs of the agent", "that runs on this computer"));
    rebuild();
}

} // namespace lotse::ui
