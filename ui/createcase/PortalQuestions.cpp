#include "ui/createcase/PortalQuestions.h"

#include "ui/common/TextBox.h"
#include "ui/createcase/FocusOrder.h"
#include "ui/createcase/LeaveWatch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

using reports::Field;

namespace
{

// Whether two lists ask for the same things, whatever the answers are.
bool sameQuestions(const std::vector<reports::Question>& a, const std::vector<reports::Question>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
        return one.field == other.field && one.choices == other.choices;
    });
}

} // namespace

PortalQuestions::PortalQuestions(ReportContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new QLabel), m_list(new QVBoxLayout)
{
    setTextRole(m_title, TextRole::Heading);
    m_list->setSpacing(Space::tiny);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addLayout(m_list);

    // Answering may change what is asked; the widget that was just used must not vanish under the person's hand.
    const auto loadIfShown = [this] {
        if (parentWidget() && parentWidget()->isVisible()) {
            load();
        }
    };
    connect(&context, &ReportContext::changed, this, loadIfShown, Qt::QueuedConnection);
    connect(&context, &ReportContext::formChanged, this, loadIfShown, Qt::QueuedConnection);
    connect(&context, &ReportContext::findingsChanged, this, &PortalQuestions::showFindings);
    load();
    retranslate();
}

void PortalQuestions::load()
{
    const std::vector<reports::Question> questions = m_context.questions();
    std::vector<reports::Question> asked;
    std::transform(m_asked.begin(), m_asked.end(), std::back_inserter(asked),
                   [](const Asked& one) { return one.question; });
    if (!sameQuestions(questions, asked)) {
        rebuild(questions);
    }
    setVisible(!m_asked.empty());
    showFindings();
}

void PortalQuestions::rebuild(const std::vector<reports::Question>& questions)
{
    QString focused;
    for (const Asked& one : m_asked) {
        if (one.row->isAncestorOf(focusWidget())) {
            focused = one.question.field.name;
        }
        m_list->removeWidget(one.row);
        one.row->hide();
        one.row->deleteLater();
    }
    m_asked.clear();
    for (const reports::Question& question : questions) {
        auto* row = new FieldRow(FieldRef{Field::PortalAnswer, -1, question.field.name}, makeEditor(question));
        row->setNeeded(question.field.required);
        m_list->addWidget(row);
        m_asked.push_back({question, row});
    }
    retranslate();
    Q_EMIT rebuilt();
    if (!focused.isEmpty()) {
        focusField({Field::PortalAnswer, -1, focused});
    }
}

QWidget* PortalQuestions::makeEditor(const reports::Question& question)
{
    using Type = cases::FormField::Type;
    const QString name = question.field.name;
    if (!question.choices.empty() || question.field.type == Type::Choice) {
        return makeChoice(question);
    }
    if (question.field.type == Type::Flag) {
        auto* box = new QCheckBox;
        box->setChecked(question.answer == QLatin1String("true"));
        box->setEnabled(!m_context.isLocked());
        connect(box, &QCheckBox::toggled, this,
                [this, name](bool on) { answer(name, on ? QStringLiteral("true") : QStringLiteral("false")); });
        return box;
    }
    if (question.field.type == Type::LongText) {
        auto* box = new TextBox(2);
        box->setPlainText(question.answer);
        box->setReadOnly(m_context.isLocked());
        connect(box, &QPlainTextEdit::textChanged, this, [this, name, box] { answer(name, box->text()); });
        return box;
    }
    auto* line = new QLineEdit(question.answer);
    line->setReadOnly(m_context.isLocked());
    // An answer that is longer already stays whole.
    if (question.field.maxLength > 0 && question.answer.size() <= question.field.maxLength) {
        line->setMaxLength(question.field.maxLength);
    }
    connect(line, &QLineEdit::textChanged, this, [this, name](const QString& text) { answer(name, text); });
    new LeaveWatch(line, [this, name] { m_context.touch({Field::PortalAnswer, -1, name}); });
    return line;
}

QWidget* PortalQuestions::makeChoice(const reports::Question& question)
{
    const QString name = question.field.name;
    auto* combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setEnabled(!m_context.isLocked());
    combo->addItem(QString());
    bool isOffered = question.answer.isEmpty();
    for (const cases::Choice& choice : question.choices) {
        combo->addItem(choice.label.isEmpty() ? choice.value : choice.label, choice.value);
        isOffered = isOffered || choice.value == question.answer;
    }
    if (!isOffered) {
        // What was chosen once stays in sight until it is chosen anew.
        combo->addItem(question.answer, question.answer);
    }
    combo->setCurrentIndex(question.answer.isEmpty() ? 0 : combo->findData(question.answer));
    new LeaveWatch(combo, [this, name] { m_context.touch({Field::PortalAnswer, -1, name}); });
    connect(combo, &QComboBox::activated, this, [this, combo, name] { answer(name, combo->currentData().toString()); });
    return combo;
}

void PortalQuestions::answer(const QString& portalField, const QString& value)
{
    m_context.edit([&](reports::Report& report) {
        if (value.isEmpty()) {
            report.portalAnswers.remove(portalField);
        } else {
            report.portalAnswers[portalField] = value;
        }
    });
}

bool PortalQuestions::focusField(const FieldRef& ref)
{
    for (const Asked& one : m_asked) {
        if (one.row->ref() == ref) {
            one.row->editor()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void PortalQuestions::showFindings()
{
    for (const Asked& one : m_asked) {
        one.row->setFindings(m_context.shownFindings(*one.row->ref()), m_context.workspace().vendor);
    }
}

void PortalQuestions::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFindings();
    }
    QWidget::changeEvent(event);
}

void PortalQuestions::retranslate()
{
    m_title->setText(tr("The portal also asks"));
    for (const Asked& one : m_asked) {
        QString label = one.question.field.label;
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        one.row->setTexts(label);
        if (auto* combo = qobject_cast<QComboBox*>(one.row->editor())) {
            combo->setItemText(0, tr("Please choose"));
        }
        if (auto* box = qobject_cast<QCheckBox*>(one.row->editor())) {
            box->setText(tr("Yes"));
        }
    }
}

} // namespace lotse::ui
