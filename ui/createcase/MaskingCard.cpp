#include "ui/createcase/MaskingCard.h"

#include "ui/common/Look.h"
#include "ui/createcase/MaskingDialog.h"
#include "ui/createcase/MaskingText.h"
#include "ui/createcase/NoteLine.h"
#include "ui/createcase/ReportContext.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

MaskingCard::MaskingCard(ReportContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_title(new QLabel), m_note(new NoteLine), m_look(new QPushButton)
{
    makeCard(this);
    setTextRole(m_title, TextRole::Small);
    m_look->setAutoDefault(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_look);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    column->setSpacing(Space::tiny);
    column->addLayout(head);
    column->addWidget(m_note);
    connect(m_look, &QPushButton::clicked, this, &MaskingCard::look);
    connect(&context, &ReportContext::maskingChanged, this, &MaskingCard::load);
    connect(&context, &ReportContext::changed, this, [this] {
        if (isVisible()) {
            load();
        }
    });
    retranslate();
}

QString MaskingCard::text() const
{
    return m_note->text();
}

QString MaskingCard::searching() const
{
    for (const auto& [id, file] : m_context.masking().files()) {
        if (file.searching) {
            const qint64 percent = file.raw.size > 0 ? *file.read * 100 / file.raw.size : 0;
            //: 1 is a file's name, 2 a number from 0 to 100
            return tr("%1 is being searched for secrets … %2 %").arg(file.raw.name).arg(percent);
        }
    }
    return m_context.masking().isCurrent() ? QString() : tr("The text is being searched for secrets …");
}

MaskingDialog* MaskingCard::dialog() const
{
    return m_dialog;
}

void MaskingCard::load()
{
    const ReportMasking& masking = m_context.masking();
    const std::vector<redaction::MaskedValue> values = masking.values();
    const QString busy = searching();
    QStringList unreadable;
    for (const auto& [id, file] : masking.files()) {
        if (!file.searching && (!file.isText || file.error)) {
            unreadable.append(file.raw.name);
        }
    }
    QString text = busy;
    if (busy.isEmpty()) {
        text = values.empty() ? tr("Nothing was found that looks like a secret.")
                              //: 1 is a list: "3 passwords, 5 e-mail addresses"
                              : tr("%n place(s): %1", nullptr, static_cast<int>(redaction::placesIn(values)))
                                    .arg(MaskingText::counts(values));
    }
    if (!unreadable.isEmpty()) {
        text += QLatin1Char('\n') +
                tr("Not searched, because it is no text: %1").arg(unreadable.join(QStringLiteral(", ")));
    }
    m_note->set(!busy.isEmpty()                          ? Tone::Info
                : values.empty() && unreadable.isEmpty() ? Tone::Neutral
                                                         : Tone::Good,
                text);
    m_look->setVisible(!m_context.isLocked());
}

void MaskingCard::look()
{
    if (!m_dialog) {
        m_dialog = new MaskingDialog(m_context, window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->open();
}

void MaskingCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void MaskingCard::retranslate()
{
    m_title->setText(tr("Masked before it is sent"));
    m_look->setText(tr("&Look at it …"));
    load();
}

} // namespace lotse::ui
