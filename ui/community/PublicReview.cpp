#include "ui/community/PublicReview.h"

#include "ui/common/Answer.h"
#include "ui/common/Look.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{
constexpr std::chrono::milliseconds pause{250};
constexpr int mostRows = 200;
constexpr int shownRows = 4;
constexpr qsizetype shortestMark = 2;
} // namespace

PublicReview::PublicReview(const account::Account& account, QWidget* parent)
    : QWidget(parent),
      m_account(account),
      m_head(new QLabel(this)),
      m_found(new QListWidget(this)),
      m_more(new QLineEdit(this)),
      m_mark(new QPushButton(this)),
      m_previewTitle(new QLabel(this)),
      m_preview(new QPlainTextEdit(this))
{
    m_head->setWordWrap(true);
    setTextRole(m_head, TextRole::Secondary);
    setTextRole(m_previewTitle, TextRole::Heading);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setMinimumHeight(120);
    m_previewTitle->setBuddy(m_preview);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::small);
    layout->addWidget(m_head);
    layout->addWidget(m_found);
    auto* more = new QHBoxLayout;
    more->setSpacing(Space::small);
    more->addWidget(m_more, 1);
    more->addWidget(m_mark);
    layout->addLayout(more);
    layout->addWidget(m_previewTitle);
    layout->addWidget(m_preview, 1);
    m_found->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PublicReview::look);
    connect(m_found, &QListWidget::itemChanged, this, &PublicReview::decide);
    connect(m_preview, &QPlainTextEdit::selectionChanged, this, &PublicReview::takeMarked);
    connect(m_more, &QLineEdit::textChanged, this, &PublicReview::showMark);
    connect(m_more, &QLineEdit::returnPressed, this, &PublicReview::mark);
    connect(m_mark, &QPushButton::clicked, this, &PublicReview::mark);
    retranslate();
}

void PublicReview::setText(const QString& title, const QString& text)
{
    if (title == m_title && text == m_text && m_read) {
        return;
    }
    m_title = title;
    m_text = text;
    lookAgain();
    showMark();
}

void PublicReview::setChoices(const PublicChoices& choices)
{
    if (choices != m_choices) {
        m_choices = choices;
        lookAgain();
    }
}

void PublicReview::lookAgain()
{
    m_isCurrent = false;
    m_pause.start();
}

std::optional<PublicText> PublicReview::current() const
{
    return m_isCurrent ? m_read : std::nullopt;
}

QStringList PublicReview::leftOpen() const
{
    QStringList left;
    if (m_read) {
        for (const PublicText::Found& found : m_read->found) {
            if (m_choices.open.contains(found.value, Qt::CaseInsensitive)) {
                left << found.value;
            }
        }
    }
    return left;
}

void PublicReview::look()
{
    whenAnswered(publicTextInBackground(m_title, m_text, m_account, m_choices, m_names), this,
                 [this, asked = ++m_asked](const PublicText& read) {
                     if (asked == m_asked) {
                         show(read);
                     }
                 });
}

void PublicReview::show(const PublicText& read)
{
    m_isCurrent = !m_pause.isActive();
    m_read = read;
    {
        const QScopedValueRollback filling(m_filling, true);
        m_found->clear();
        for (const PublicText::Found& found : read.found) {
            if (m_found->count() == mostRows) {
                break;
            }
            //: something that is masked: 1 is its kind, 2 the value, 3 what stands there instead
            auto* item = new QListWidgetItem(
                tr("%1: %2  →  %3").arg(kind(found.kind), found.value.simplified(), found.name), m_found);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setData(Qt::UserRole, found.value);
            item->setCheckState(m_choices.open.contains(found.value, Qt::CaseInsensitive) ? Qt::Unchecked
                                                                                          : Qt::Checked);
        }
    }
    const int rows = std::min(shownRows, m_found->count());
    m_found->setFixedHeight(rows * std::max(1, m_found->sizeHintForRow(0)) + 2 * m_found->frameWidth() + Space::tiny);
    m_found->setVisible(!read.found.empty());
    const QString whole = read.text.isEmpty() ? read.title : read.title + u"\n\n"_qs + read.text;
    if (m_preview->toPlainText() != whole) {
        m_preview->setPlainText(whole);
    }
    retranslate();
    Q_EMIT changed();
}

void PublicReview::decide(const QListWidgetItem* item)
{
    if (m_filling) {
        return;
    }
    const QString value = item->data(Qt::UserRole).toString();
    m_choices.open.removeAll(value);
    if (item->checkState() == Qt::Unchecked && m_choices.marked.removeAll(value) == 0) {
        m_choices.open << value;
    }
    lookAgain();
    Q_EMIT choicesChanged();
}

void PublicReview::takeMarked()
{
    const QString marked = m_preview->textCursor().selectedText().trimmed();
    if (canBeMarked(marked)) {
        m_more->setText(marked);
    }
}

// A value stands within one line, and in what was typed.
bool PublicReview::canBeMarked(const QString& value) const
{
    return value.size() >= shortestMark &&
           (m_title.contains(value, Qt::CaseInsensitive) || m_text.contains(value, Qt::CaseInsensitive));
}

void PublicReview::mark()
{
    const QString value = m_more->text().trimmed();
    if (!canBeMarked(value)) {
        return;
    }
    m_more->clear();
    m_choices.open.removeIf([&value](const QString& open) { return open.compare(value, Qt::CaseInsensitive) == 0; });
    if (!m_choices.marked.contains(value, Qt::CaseInsensitive)) {
        m_choices.marked << value;
    }
    lookAgain();
    Q_EMIT choicesChanged();
}

void PublicReview::showMark()
{
    m_mark->setEnabled(canBeMarked(m_more->text().trimmed()));
}

QString PublicReview::kind(community::Confidential::Kind kind)
{
    using Kind = community::Confidential::Kind;
    switch (kind) {
    case Kind::Secret:
        return tr("Secret", "kind of what is masked: a password, a key");
    case Kind::Address:
        return tr("Address", "kind of what is masked: of a person or a machine");
    case Kind::Own:
        return tr("Your own", "kind of what is masked: a name of the company or a person");
    case Kind::Marked:
        return tr("Marked by you", "kind of what is masked");
    case Kind::Case:
        break;
    }
    return tr("Case number", "kind of what is masked");
}

void PublicReview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void PublicReview::retranslate()
{
    const int found = m_read ? static_cast<int>(m_read->found.size()) : 0;
    m_head->setText(found == 0
                        ? tr("Everybody can read this. Nothing was found in it that looks confidential.")
                        : tr("Everybody can read this. %n value(s) that look confidential are replaced; take the "
                             "tick away to leave one as it is.",
                             nullptr, found));
    m_found->setAccessibleName(tr("What is replaced"));
    m_more->setPlaceholderText(tr("something else to be replaced, or mark it in the text below"));
    m_more->setAccessibleName(tr("Something else to be replaced"));
    m_mark->setText(tr("&Replace it too"));
    showMark();
    m_previewTitle->setText(tr("This becomes public"));
    m_preview->setAccessibleName(m_previewTitle->text());
}

} // namespace lotse::ui
