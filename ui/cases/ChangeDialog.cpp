#include "ui/cases/ChangeDialog.h"

#include "support/reports/SubjectRule.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Look.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int least = 560; // width
constexpr std::chrono::seconds undo{10};
const QString wantedKey = u"wanted"_qs; // portal's name of a field: what the person wants there
const QString fieldsKey = u"fields"_qs;

QString heldBy(const cases::Case& head, const cases::FormField& field)
{
    return cases::valueOf(head, field.part);
}

} // namespace

ChangeDialog::ChangeDialog(Workspace& workspace, cases::Case head, std::vector<cases::FormField> fields,
                           QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_head(std::move(head)),
      m_draft(workspace, reports::changeKind),
      m_title(new QLabel(this)),
      m_intro(new QLabel(this)),
      m_banner(new Banner(this)),
      m_discard(new QPushButton(this)),
      m_leave(new QPushButton(this)),
      m_send(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"changeDialog"_qs);
    for (const cases::FormField& field : fields) {
        m_lines.push_back({.field = field});
    }
    build();
    retranslate();
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_draft.discard();
        reject();
    });
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &ChangeDialog::send);
    connect(&m_draft, &ReplyDraft::loaded, this, &ChangeDialog::takeDraft);
    connect(&m_draft, &ReplyDraft::sent, this, [this] {
        Q_EMIT sent();
        accept();
    });
    connect(&m_draft, &ReplyDraft::sendFailed, this, [this](const Error& error) {
        m_sending = false;
        const ErrorText text = errorText(error);
        showState();
        m_banner->show(Tone::Danger, text.message, text.advice);
    });
    m_draft.open(m_head.id);
    showState();
}

void ChangeDialog::build()
{
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_intro, TextRole::Secondary);
    for (QLabel* label : {m_title, m_intro}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setButtonRole(m_discard, ButtonRole::Quiet);
    setButtonRole(m_leave, ButtonRole::Quiet);
    setButtonRole(m_send, ButtonRole::Primary);
    m_send->setDefault(true);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::medium);
    grid->setVerticalSpacing(Space::tiny);
    grid->setColumnStretch(1, 1);
    for (Line& line : m_lines) {
        const int row = grid->rowCount();
        auto* label = new QLabel(line.field.label, this);
        label->setTextFormat(Qt::PlainText);
        line.now = new QLabel(this);
        line.now->setTextFormat(Qt::PlainText);
        line.now->setWordWrap(true);
        setTextRole(line.now, TextRole::Small);
        const QString held = heldBy(m_head, line.field);
        QWidget* input = nullptr;
        if (line.field.choices.empty()) {
            input = line.text = new QLineEdit(held, this);
            line.text->setMaxLength(line.field.maxLength > 0 ? line.field.maxLength : line.text->maxLength());
            line.text->setCursorPosition(0);
        } else {
            input = line.choice = new QComboBox(this);
            for (const cases::Choice& choice : line.field.choices) {
                line.choice->addItem(choice.label, choice.value);
            }
            if (line.choice->findData(held) < 0) {
                line.choice->insertItem(0, held, held); // not offered any more, or nothing
            }
            line.choice->setCurrentIndex(line.choice->findData(held));
        }
        input->setObjectName(line.field.name);
        input->setAccessibleName(line.field.label);
        label->setBuddy(input);
        grid->addWidget(label, row, 0);
        grid->addWidget(input, row, 1);
        grid->addWidget(line.now, row + 1, 1);
    }
    for (const Line& line : m_lines) {
        if (line.text) {
            connect(line.text, &QLineEdit::textChanged, this, [this, line] { edited(line); });
        } else {
            connect(line.choice, &QComboBox::currentIndexChanged, this, [this, line] { edited(line); });
        }
    }

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_send);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addLayout(grid);
    column->addWidget(m_banner);
    column->addStretch();
    column->addLayout(buttons);
    resize(least, sizeHint().height());

    QWidget* before = nullptr;
    for (const Line& line : m_lines) {
        QWidget* const input = line.text ? static_cast<QWidget*>(line.text) : line.choice;
        if (before) {
            setTabOrder(before, input);
        } else {
            input->setFocus();
        }
        before = input;
    }
    for (QWidget* stop : {m_discard, m_leave, m_send}) {
        setTabOrder(before, stop);
        before = stop;
    }
}

QString ChangeDialog::valueOf(const Line& line) const
{
    return line.text ? line.text->text() : line.choice->currentData().toString();
}

void ChangeDialog::takeDraft()
{
    m_taking = true;
    const QJsonObject wanted = m_draft.at(wantedKey).toObject();
    for (const Line& line : m_lines) {
        const QJsonValue value = wanted.value(line.field.name);
        if (!value.isString()) {
            continue;
        }
        if (line.text) {
            line.text->setText(value.toString());
        } else if (const int at = line.choice->findData(value.toString()); at >= 0) {
            line.choice->setCurrentIndex(at);
        }
    }
    m_taking = false;
    showState();
}

void ChangeDialog::edited(const Line& line)
{
    if (!m_taking) {
        QJsonObject wanted = m_draft.at(wantedKey).toObject();
        wanted.insert(line.field.name, valueOf(line));
        m_draft.set(wantedKey, wanted);
    }
    showState();
}

QJsonObject ChangeDialog::changes() const
{
    QJsonObject fields;
    for (const Line& line : m_lines) {
        const QString value = valueOf(line).trimmed();
        if (value != heldBy(m_head, line.field).trimmed()) {
            fields.insert(line.field.name, value);
        }
    }
    return fields;
}

QString ChangeDialog::concern() const
{
    for (const Line& line : m_lines) {
        if (line.text && (line.field.required || line.field.part == cases::FormPart::Subject) &&
            valueOf(line).trimmed().isEmpty()) {
            //: 1 is the portal's name of a field
            return tr("“%1” must not be empty.").arg(line.field.label);
        }
    }
    return {};
}

void ChangeDialog::showState()
{
    const QJsonObject fields = changes();
    for (const Line& line : m_lines) {
        const QString held = heldBy(m_head, line.field);
        const bool differs = fields.contains(line.field.name);
        line.now->setVisible(differs);
        //: below an input: what the case holds at the portal now
        line.now->setText(held.isEmpty() ? tr("Empty so far") : tr("So far: %1").arg(held));
    }
    const QString wrong = concern();
    const auto subject =
        std::ranges::find(m_lines, cases::FormPart::Subject, [](const Line& line) { return line.field.part; });
    const vendor::SubjectPhrases& phrases = m_workspace.vendor.productionDown;
    const bool wasUrgent = reports::isUrgentSubject(phrases, m_head.subject);
    const bool isUrgent = subject == m_lines.end() ? wasUrgent : reports::isUrgentSubject(phrases, valueOf(*subject));
    m_banner->setActions({});
    if (!wrong.isEmpty()) {
        m_banner->show(Tone::Danger, wrong);
    } else if (wasUrgent && !isUrgent) {
        m_banner->show(Tone::Warning, tr("With this subject the case is no longer recognised as a production outage."));
    } else if (!wasUrgent && isUrgent) {
        m_banner->show(Tone::Info, tr("With this subject the case reads as a production outage."),
                       tr("Whether a changed subject still raises the priority is not known: ask for escalation, or "
                          "report the outage as a case of its own."));
    } else {
        m_banner->show(Tone::Neutral, {});
    }
    m_discard->setVisible(!fields.isEmpty());
    // What appeared must not press the inputs together.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    m_send->setEnabled(wrong.isEmpty() && !fields.isEmpty() && !m_sending);
}

void ChangeDialog::send()
{
    if (!m_send->isEnabled()) {
        return;
    }
    m_sending = true;
    m_draft.set(fieldsKey, changes());
    showState();
    m_draft.send(m_head.subject, {}, undo);
}

void ChangeDialog::retranslate()
{
    setWindowTitle(tr("Change the case"));
    //: 1 is the number of a case
    m_title->setText(m_head.number.isEmpty() ? tr("Change the case") : tr("Change case %1").arg(m_head.number));
    m_intro->setText(tr("What the portal lets you change. It may still refuse a change in this case; then you are "
                        "told why, and nothing is lost."));
    m_discard->setText(tr("&Discard"));
    m_leave->setText(tr("Later", "button: leaves the dialog, what was typed is kept"));
    m_leave->setToolTip(tr("What you chose is kept."));
    m_send->setText(tr("&Send"));
}

} // namespace lotse::ui
