#include "ui/shell/StorageSettings.h"

#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

StorageSettings::StorageSettings(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_use(new QLabel(this)), m_clear(new QPushButton(this))
{
    m_use->setObjectName(QStringLiteral("storageUse"));
    m_use->setTextFormat(Qt::PlainText);
    m_use->setWordWrap(true);
    m_use->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_clear->setObjectName(QStringLiteral("clearMirror"));
    m_title->setBuddy(m_use);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    column->addWidget(m_title);
    column->addWidget(m_use);
    column->addSpacing(Space::small);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    connect(m_clear, &QPushButton::clicked, this, &StorageSettings::ask);
    retranslate();
}

void StorageSettings::setUse(const account::StorageUse& use)
{
    m_measured = use;
    m_clear->setEnabled(true);
    retranslate();
}

void StorageSettings::showCleared(const Result<void>& done)
{
    m_cleared = done;
    retranslate();
}

void StorageSettings::ask()
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Clear the copy"), {}, QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("Clear the copy of the portal's data?"));
    box->setInformativeText(
        tr("Cases, questions and the status history on this computer are removed and fetched again. "
           "Without a network there is nothing to be seen until then. Your drafts, reports and "
           "attachments stay."));
    QPushButton* const clear = box->addButton(tr("Clear and fetch again"), QMessageBox::AcceptRole);
    QPushButton* const leave = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    box->setDefaultButton(leave);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_clear->setEnabled(false);
        m_cleared.reset();
        Q_EMIT clearWanted();
    });
    box->open();
}

QString StorageSettings::words() const
{
    if (!m_measured) {
        return tr("Being counted …");
    }
    //: 1 to 5 are sizes such as "12 MB"
    const QString sizes =
        tr("Copied from the portal: %1. Your drafts and reports: %2. Copies of attachments: %3. "
           "Backups: %4. Other: %5.")
            .arg(formatSize(m_measured->mirror), formatSize(m_measured->own), formatSize(m_measured->attachments),
                 formatSize(m_measured->backups), formatSize(m_measured->other));
    if (!m_cleared) {
        return sizes;
    }
    return (*m_cleared ? tr("The copy was cleared and is being fetched again.")
                       : tr("The copy could not be cleared: %1").arg(m_cleared->error().detail)) +
           QLatin1Char('\n') + sizes;
}

void StorageSettings::retranslate()
{
    m_title->setText(tr("What this account takes"));
    m_use->setText(words());
    m_clear->setText(tr("Clear what was copied from the portal …"));
}

void StorageSettings::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
