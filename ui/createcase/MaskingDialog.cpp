#include "ui/createcase/MaskingDialog.h"

#include "ui/common/Answer.h"
#include "ui/common/Formats.h"
#include "ui/common/Look.h"
#include "ui/createcase/MaskingText.h"
#include "ui/createcase/ReportContext.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QTextBlock>

namespace lotse::ui
{

namespace
{

// Of a file, this much is shown.
constexpr qint64 shownBytes = 200 * 1024;
constexpr int mostMarks = 1000;
constexpr int mostRows = 500;

QPlainTextEdit* textPane()
{
    auto* pane = new QPlainTextEdit;
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    pane->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return pane;
}

// The report's texts, one after the other.
QString textsOf(const reports::Report& report)
{
    QStringList texts;
    for (const QString& text : {report.summary, report.impact, report.happened, report.expected, report.done,
                                report.tried, report.project, report.operation, report.errorId}) {
        if (!text.isEmpty()) {
            texts.append(text);
        }
    }
    texts.append(report.lookedAt);
    for (const reports::Endpoint& endpoint : report.endpoints) {
        texts.append(endpoint.system + QStringLiteral(" ") + endpoint.address);
    }
    return texts.join(QStringLiteral("\n\n"));
}

void mark(QPlainTextEdit* pane, const QRegularExpression& what, Tone tone)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString text = pane->toPlainText();
    QRegularExpressionMatchIterator matches = what.globalMatch(text);
    while (matches.hasNext() && marks.size() < mostMarks) {
        const QRegularExpressionMatch match = matches.next();
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(pane->document());
        selection.cursor.setPosition(static_cast<int>(match.capturedStart()));
        selection.cursor.setPosition(static_cast<int>(match.capturedEnd()), QTextCursor::KeepAnchor);
        selection.format.setBackground(toneSurface(tone));
        selection.format.setForeground(toneText(tone));
        marks.append(selection);
    }
    pane->setExtraSelections(marks);
}

} // namespace

MaskingDialog::MaskingDialog(ReportContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(&context),
      m_head(new QLabel),
      m_values(new QTableWidget(0, 4)),
      m_more(new QLineEdit),
      m_mask(new QPushButton),
      m_where(new QLabel),
      m_choice(new QComboBox),
      m_originalTitle(new QLabel),
      m_maskedTitle(new QLabel),
      m_original(textPane()),
      m_masked(textPane()),
      m_note(new QLabel),
      m_close(new QPushButton)
{
    resize(920, 620);
    m_head->setWordWrap(true);
    m_values->verticalHeader()->hide();
    m_values->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_values->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_values->horizontalHeader()->setMinimumSectionSize(18 * fontMetrics().averageCharWidth());
    m_values->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_values->setShowGrid(false);
    m_values->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_values->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_values->setTabKeyNavigation(false);
    m_values->setMinimumHeight(130);
    setTextRole(m_note, TextRole::Small);
    m_mask->setAutoDefault(false);
    m_close->setDefault(true);

    auto* more = new QHBoxLayout;
    more->addWidget(m_more, 1);
    more->addWidget(m_mask);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_note, 1);
    bottom->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    column->setSpacing(Space::small);
    column->addWidget(m_head);
    column->addWidget(m_values, 2);
    column->addLayout(more);
    column->addWidget(makeTexts(), 3);
    column->addLayout(bottom);

    connect(m_values, &QTableWidget::itemChanged, this, &MaskingDialog::decide);
    connect(m_mask, &QPushButton::clicked, this, &MaskingDialog::maskMore);
    connect(m_more, &QLineEdit::returnPressed, this, &MaskingDialog::maskMore);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &MaskingDialog::showTexts);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_original, &QPlainTextEdit::selectionChanged, this, [this] {
        const QString selected = m_original->textCursor().selectedText();
        if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator)) {
            m_more->setText(selected);
        }
    });
    connect(&context, &ReportContext::maskingChanged, this, &MaskingDialog::load);
    connect(&context, &ReportContext::changed, this, &MaskingDialog::load);
    connect(&context, &QObject::destroyed, this, &QDialog::reject);
    retranslate();
}

QWidget* MaskingDialog::makeTexts()
{
    auto* texts = new QWidget;
    auto* grid = new QGridLayout(texts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::small);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_where);
    choice->addWidget(m_choice, 1);
    m_where->setBuddy(m_choice);
    setTextRole(m_originalTitle, TextRole::Small);
    setTextRole(m_maskedTitle, TextRole::Small);
    grid->addLayout(choice, 0, 0, 1, 2);
    grid->addWidget(m_originalTitle, 1, 0);
    grid->addWidget(m_maskedTitle, 1, 1);
    grid->addWidget(m_original, 2, 0);
    grid->addWidget(m_masked, 2, 1);
    grid->setRowStretch(2, 1);
    return texts;
}

QString MaskingDialog::original() const
{
    return m_original->toPlainText();
}

QString MaskingDialog::maskedText() const
{
    return m_masked->toPlainText();
}

void MaskingDialog::load()
{
    if (m_context) {
        fillValues();
        fillChoice();
        showTexts();
    }
}

void MaskingDialog::fillValues()
{
    std::vector<redaction::MaskedValue> values = m_context->masking().values();
    for (const QString& open : m_context->report().masking.open) {
        values.push_back({.kind = redaction::Kind::Other, .value = open, .name = {}, .count = 0});
    }
    if (values == m_shown && m_values->rowCount() > 0) {
        return;
    }
    const QScopedValueRollback loading(m_loading, true);
    m_shown = std::move(values);
    const int rows = std::min(mostRows, static_cast<int>(m_shown.size()));
    m_values->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const redaction::MaskedValue& value = m_shown[static_cast<std::size_t>(row)];
        const bool isMasked = !value.name.isEmpty();
        auto* check = new QTableWidgetItem(isMasked ? value.name : tr("stays as it is"));
        check->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        check->setCheckState(isMasked ? Qt::Checked : Qt::Unchecked);
        m_values->setItem(row, 0, check);
        m_values->setItem(row, 1, new QTableWidgetItem(isMasked ? MaskingText::kind(value.kind) : QString()));
        m_values->setItem(row, 2, new QTableWidgetItem(value.value.simplified()));
        m_values->setItem(row, 3, new QTableWidgetItem(isMasked ? interfaceLocale().toString(value.count) : QString()));
    }
}

void MaskingDialog::fillChoice()
{
    QStringList names = {tr("Texts of the report")};
    QStringList ids = {QString()};
    for (const auto& [id, file] : m_context->masking().files()) {
        if (file.isText && !file.error) {
            names.append(file.raw.name);
            ids.append(id);
        }
    }
    QStringList known;
    for (int i = 0; i < m_choice->count(); ++i) {
        known.append(m_choice->itemText(i));
    }
    if (known == names) {
        return;
    }
    const QScopedValueRollback loading(m_loading, true);
    const QString current = m_choice->currentData().toString();
    m_choice->clear();
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_choice->addItem(names[i], ids[i]);
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(current)));
}

void MaskingDialog::showTexts()
{
    if (!m_context || m_loading) {
        return;
    }
    const QString id = m_choice->currentData().toString();
    m_note->clear();
    if (id.isEmpty()) {
        show(textsOf(m_context->report()), textsOf(m_context->masking().report()));
        return;
    }
    const auto searched = m_context->masking().files().find(id);
    const auto sent = std::find_if(m_context->files().begin(), m_context->files().end(),
                                   [&id](const drafts::DraftFile& file) { return file.id == id; });
    if (searched == m_context->masking().files().end() || sent == m_context->files().end()) {
        return;
    }
    const drafts::AttachmentFolder& folder = m_context->workspace().attachments;
    if (searched->second.raw.size > shownBytes) {
        m_note->setText(tr("Here you see the first %1; the whole file is masked.").arg(formatSize(shownBytes)));
    }
    whenAnswered(folder.beginning(searched->second.raw, shownBytes), this,
                 [this, id, folder, masked = *sent](const Result<QByteArray>& raw) {
                     whenAnswered(
                         folder.beginning(masked, shownBytes), this, [this, id, raw](const Result<QByteArray>& bytes) {
                             if (id == m_choice->currentData().toString()) {
                                 show(QString::fromUtf8(raw.valueOr({})), QString::fromUtf8(bytes.valueOr({})));
                             }
                         });
                 });
}

void MaskingDialog::show(const QString& original, const QString& masked)
{
    if (m_original->toPlainText() != original) {
        m_original->setPlainText(original);
    }
    if (m_masked->toPlainText() != masked) {
        m_masked->setPlainText(masked);
    }
    QStringList values;
    for (const redaction::MaskedValue& value : m_shown) {
        if (!value.name.isEmpty() && values.size() < mostRows) {
            values.append(QRegularExpression::escape(value.value));
        }
    }
    static const QRegularExpression names(QStringLiteral("\\[[a-z]+-[0-9]+\\]"));
    const QRegularExpression secrets(values.isEmpty() ? QStringLiteral("(?!)") : values.join(QLatin1Char('|')),
                                     QRegularExpression::CaseInsensitiveOption);
    mark(m_original, secrets, Tone::Warning);
    mark(m_masked, names, Tone::Good);
}

void MaskingDialog::decide(QTableWidgetItem* item)
{
    if (m_loading || !m_context || item->column() != 0) {
        return;
    }
    const QString value = m_shown[static_cast<std::size_t>(item->row())].value;
    const bool mask = item->checkState() == Qt::Checked;
    // The table is filled anew by what follows.
    QMetaObject::invokeMethod(
        this,
        [this, value, mask] {
            if (m_context && mask) {
                m_context->maskAgain(value);
            } else if (m_context) {
                m_context->keepOpen(value);
            }
        },
        Qt::QueuedConnection);
}

void MaskingDialog::maskMore()
{
    if (m_context && !m_more->text().trimmed().isEmpty()) {
        m_context->maskAlso(m_more->text());
        m_more->clear();
    }
}

void MaskingDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void MaskingDialog::retranslate()
{
    setWindowTitle(tr("What is masked"));
    m_head->setText(
        tr("These values do not leave this computer: each becomes the name beside it, the same in every text "
           "and file. Take the tick away and the value is sent as it is."));
    m_values->setHorizontalHeaderLabels(
        {tr("Sent as"), tr("Kind"), tr("Value, only here"), tr("Places", "where a value stands, how many")});
    m_values->setAccessibleName(tr("Masked values"));
    m_more->setPlaceholderText(tr("something else to be masked, or mark it in the original text"));
    m_more->setAccessibleName(tr("Something else to be masked"));
    m_mask->setText(tr("&Mask it too"));
    m_where->setText(tr("&Show"));
    m_choice->setAccessibleName(tr("Text to compare"));
    m_originalTitle->setText(tr("Original, stays here"));
    m_maskedTitle->setText(tr("This is sent"));
    m_original->setAccessibleName(tr("Original text"));
    m_masked->setAccessibleName(tr("Text as it is sent"));
    m_close->setText(tr("&Done"));
    m_shown.clear();
    load();
}

} // namespace lotse::ui
