#include "ui/createcase/ReportPage.h"

#include "ui/common/TextBox.h"
#include "ui/createcase/FocusOrder.h"
#include "ui/createcase/LeaveWatch.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace lotse::ui
{

ReportPage::ReportPage(ReportContext& context, reports::Page page, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_page(page),
      m_title(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_area(new QScrollArea(this)),
      m_body(new QVBoxLayout)
{
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_reason, TextRole::Secondary);
    m_reason->setWordWrap(true);

    auto* content = new QWidget;
    m_body->setContentsMargins(Space::large, Space::small, Space::large, Space::medium);
    m_body->setSpacing(Space::small);
    content->setLayout(m_body);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its fields scroll into view by themselves when they get the focus.
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::medium, 0, 0);
    column->setSpacing(Space::tiny);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(Space::large, 0, Space::large, 0);
    head->setSpacing(Space::tiny);
    head->addWidget(m_title);
    head->addWidget(m_reason);
    column->addLayout(head);
    column->addWidget(m_area, 1);

    connect(&m_context, &ReportContext::findingsChanged, this, &ReportPage::showFindings);
}

void ReportPage::setHead(const QString& title, const QString& reason)
{
    m_title->setText(title);
    m_reason->setText(reason);
}

void ReportPage::load()
{
    const QScopedValueRollback guard(m_loading, true);
    for (const Loader& loader : m_loaders) {
        loader.load();
    }
    showFindings();
}

void ReportPage::focusFirst()
{
    const auto focusOn = [this](auto fits) {
        for (const FieldRow* row : m_rows) {
            QWidget* target = fits(*row) ? firstFocusable(row->editor()) : nullptr;
            if (target) {
                target->setFocus(Qt::OtherFocusReason);
                return true;
            }
        }
        return false;
    };
    // Where the person has something to do: what a report needs comes before what it may have.
    if (!focusOn([](const FieldRow& row) { return row.isNeeded() && row.isEmpty(); }) &&
        !focusOn([](const FieldRow& row) { return row.isEmpty(); })) {
        focusOn([](const FieldRow&) { return true; });
    }
}

bool ReportPage::focusField(const FieldRef& ref)
{
    for (const FieldRow* row : m_rows) {
        if (row->ref() == ref) {
            if (QWidget* target = firstFocusable(row->editor())) {
                target->setFocus(Qt::OtherFocusReason);
                scrollTo(target);
                return true;
            }
        }
    }
    return false;
}

void ReportPage::scrollTo(QWidget* widget)
{
    // What was just added has no place yet.
    QTimer::singleShot(0, widget, [area = QPointer(m_area), widget] {
        if (area) {
            area->ensureWidgetVisible(widget, 0, Space::huge);
        }
    });
}

void ReportPage::showFindings()
{
    for (FieldRow* row : m_rows) {
        if (row->ref()) {
            row->setNeeded(m_context.isNeeded(row->ref()->field));
            row->setFindings(m_context.shownFindings(*row->ref()), m_context.workspace().vendor);
        }
    }
}

void ReportPage::addRow(FieldRow* row)
{
    m_rows.push_back(row);
}

void ReportPage::removeRow(FieldRow* row)
{
    std::erase(m_rows, row);
    std::erase_if(m_loaders, [row](const Loader& loader) {
        return loader.owner == row->editor() || row->editor()->isAncestorOf(qobject_cast<QWidget*>(loader.owner));
    });
}

void ReportPage::onLoad(QObject* owner, std::function<void()> load)
{
    m_loaders.push_back({owner, std::move(load)});
}

void ReportPage::bindLine(const FieldRef& ref, QLineEdit* edit, const Access& access)
{
    edit->setReadOnly(m_context.isLocked());
    connect(edit, &QLineEdit::textChanged, this, [this, access](const QString& text) {
        if (!m_loading) {
            m_context.edit([&](reports::Report& report) { access(report) = text; });
        }
    });
    new LeaveWatch(edit, [this, ref] { m_context.touch(ref); });
    onLoad(edit, [this, edit, access] {
        reports::Report report = m_context.report();
        if (edit->text() != access(report)) {
            edit->setText(access(report));
            edit->setCursorPosition(0);
        }
    });
}

FieldRow* ReportPage::lineRow(const FieldRef& ref, QLineEdit* edit, const Access& access, bool roomForNote)
{
    bindLine(ref, edit, access);
    auto* row = new FieldRow(ref, edit, roomForNote);
    addRow(row);
    return row;
}

FieldRow* ReportPage::comboRow(const FieldRef& ref, QComboBox* combo, const Access& access, bool roomForNote)
{
    combo->setEnabled(!m_context.isLocked());
    keepFromWheel(combo);
    connect(combo, &QComboBox::currentTextChanged, this, [this, access](const QString& text) {
        if (!m_loading) {
            m_context.edit([&](reports::Report& report) { access(report) = text; });
        }
    });
    new LeaveWatch(combo, [this, ref] { m_context.touch(ref); });
    onLoad(combo, [this, combo, access] {
        reports::Report report = m_context.report();
        if (combo->currentText() != access(report)) {
            combo->setCurrentText(access(report));
            combo->lineEdit()->setCursorPosition(0);
        }
    });
    auto* row = new FieldRow(ref, combo, roomForNote);
    addRow(row);
    return row;
}

FieldRow* ReportPage::textRow(const FieldRef& ref, TextBox* box, const Access& access, bool roomForNote)
{
    box->setReadOnly(m_context.isLocked());
    connect(box, &QPlainTextEdit::textChanged, this, [this, box, access] {
        if (!m_loading) {
            m_context.edit([&](reports::Report& report) { access(report) = box->text(); });
        }
    });
    new LeaveWatch(box, [this, ref] { m_context.touch(ref); });
    onLoad(box, [this, box, access] {
        reports::Report report = m_context.report();
        if (box->text() != access(report)) {
            box->setPlainText(access(report));
        }
    });
    auto* row = new FieldRow(ref, box, roomForNote);
    addRow(row);
    return row;
}

void ReportPage::suggest(QComboBox* combo, const QStringList& suggestions)
{
    const QSignalBlocker quiet(combo);
    const QString shown = combo->currentText();
    combo->clear();
    combo->addItems(suggestions);
    combo->setCurrentIndex(-1);
    combo->setCurrentText(shown);
}

void ReportPage::keepFromWheel(QWidget* editor)
{
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(this);
}

bool ReportPage::eventFilter(QObject* watched, QEvent* event)
{
    const auto* editor = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && editor && !editor->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReportPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFindings();
    }
    QWidget::changeEvent(event);
}

QComboBox* freeTextCombo(QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    combo->setMaxVisibleItems(12);
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return combo;
}

} // namespace lotse::ui
