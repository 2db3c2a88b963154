#include "ui/shell/RemoveAccountDialog.h"

#include "ui/common/Look.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{
constexpr int textWidth = 440;
}

RemoveAccountDialog::RemoveAccountDialog(RemovalFacts facts, QWidget* parent)
    : QDialog(parent),
      m_facts(std::move(facts)),
      m_title(new QLabel(this)),
      m_explanation(new QLabel(this)),
      m_keep(new QRadioButton(this)),
      m_keepNote(new QLabel(this)),
      m_delete(new QRadioButton(this)),
      m_deleteNote(new QLabel(this)),
      m_undelivered(new QCheckBox(this)),
      m_cancel(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    setObjectName(QStringLiteral("removeAccountDialog"));
    m_keep->setObjectName(QStringLiteral("keepOwn"));
    m_delete->setObjectName(QStringLiteral("deleteAll"));
    m_undelivered->setObjectName(QStringLiteral("undelivered"));
    m_remove->setObjectName(QStringLiteral("remove"));
    setTextRole(m_title, TextRole::Heading);
    for (QLabel* label : {m_title, m_explanation, m_keepNote, m_deleteNote}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(textWidth);
    }
    for (QLabel* note : {m_keepNote, m_deleteNote}) {
        setTextRole(note, TextRole::Small);
        note->setContentsMargins(Space::large + Space::small, 0, 0, 0);
    }
    m_keep->setChecked(true);
    const bool mayLose = m_facts.undelivered > 0 || !m_facts.isReadable;
    m_undelivered->setVisible(mayLose);
    setButtonRole(m_remove, ButtonRole::Danger);
    m_cancel->setDefault(true);
    m_remove->setEnabled(!mayLose);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addSpacing(Space::small);
    column->addWidget(m_keep);
    column->addWidget(m_keepNote);
    column->addWidget(m_delete);
    column->addWidget(m_deleteNote);
    column->addSpacing(Space::small);
    column->addWidget(m_undelivered);
    column->addSpacing(Space::medium);
    column->addLayout(buttons);
    connect(m_undelivered, &QCheckBox::toggled, m_remove, &QPushButton::setEnabled);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const bool keepOwn = m_keep->isChecked();
        accept();
        Q_EMIT removalWanted(keepOwn);
    });
    retranslate();
    m_keep->setFocus();
}

void RemoveAccountDialog::retranslate()
{
    setWindowTitle(tr("Remove account"));
    //: 1 is the name of an account
    m_title->setText(tr("Remove “%1” from this computer?").arg(m_facts.name));
    m_explanation->setText(m_facts.signedIn
                               ? tr("Your sign-in ends, at the portal as well, and its tokens are removed. Your cases "
                                    "at the portal stay as "
                                    "they are; what was copied from there goes.")
                               : tr("Your cases at the portal stay as they are; what was copied from there goes."));
    m_keep->setText(tr("Keep what I wrote"));
    m_keepNote->setText(tr("Drafts, reports and copies of attachments stay in their folder on this computer."));
    m_delete->setText(tr("Delete everything of this account"));
    m_deleteNote->setText(
        m_facts.drafts > 0 ? tr("%n draft(s) as well. Backups go too; this cannot be undone.", nullptr, m_facts.drafts)
                           : tr("Backups go too; this cannot be undone."));
    m_keep->setAccessibleDescription(m_keepNote->text());
    m_delete->setAccessibleDescription(m_deleteNote->text());
    m_undelivered->setText(
        m_facts.isReadable
            ? tr("%n report(s) or answer(s) that have not arrived are not sent any more", nullptr, m_facts.undelivered)
            : tr("What you wrote cannot be read now: drafts may be there, and reports that are not sent any more"));
    m_cancel->setText(tr("Cancel"));
    m_remove->setText(tr("Remove account"));
}

void RemoveAccountDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
