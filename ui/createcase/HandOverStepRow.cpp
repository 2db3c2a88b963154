#include "ui/createcase/HandOverStepRow.h"

#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lotse::ui
{

namespace
{

// Enough to recognise a value by.
QString preview(const QString& value)
{
    constexpr int most = 160;
    const QString oneLine = value.simplified();
    return oneLine.size() > most ? oneLine.left(most) + QStringLiteral(" …") : oneLine;
}

} // namespace

HandOverStepRow::HandOverStepRow(assisted::HandOverStep step, QWidget* parent)
    : QFrame(parent),
      m_step(std::move(step)),
      m_tick(new QCheckBox),
      m_label(new QLabel),
      m_value(new QLabel),
      m_action(new QPushButton)
{
    makeCard(this);
    setTextRole(m_value, TextRole::Small);
    QFont bold = m_label->font();
    bold.setWeight(QFont::DemiBold);
    m_label->setFont(bold);
    m_label->setMinimumWidth(130);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setWordWrap(true);
    m_value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_action->setIcon(icon(m_step.isFiles ? QStringLiteral("folder") : QStringLiteral("copy")));
    m_action->setAutoDefault(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::medium, Space::tiny, Space::small, Space::tiny);
    row->setSpacing(Space::medium);
    row->addWidget(m_label);
    row->addWidget(m_value, 1);
    row->addWidget(m_action);
    row->addWidget(m_tick);

    connect(m_action, &QPushButton::clicked, this, &HandOverStepRow::acted);
    connect(m_tick, &QCheckBox::toggled, this, &HandOverStepRow::ticked);
    retranslate();
}

QString HandOverStepRow::key() const
{
    return QStringLiteral("field-%1").arg(static_cast<int>(m_step.field));
}

void HandOverStepRow::setDone(bool done)
{
    m_tick->setChecked(done);
}

bool HandOverStepRow::isDone() const
{
    return m_tick->isChecked();
}

void HandOverStepRow::focusAction()
{
    m_action->setFocus(Qt::OtherFocusReason);
}

void HandOverStepRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void HandOverStepRow::retranslate()
{
    const QString label = vendor::inLanguage(m_step.label, interfaceLocale().name().left(2));
    m_label->setText(label);
    m_value->setText(m_step.isFiles ? tr("Choose the files of this folder in the form.") : preview(m_step.value));
    m_action->setText(m_step.isFiles ? tr("Open folder") : tr("Copy"));
    m_action->setAccessibleName(m_step.isFiles ? tr("Open the folder with the files") : tr("Copy %1").arg(label));
    m_action->setAccessibleDescription(m_value->text());
    m_tick->setText(tr("Done", "a field was carried over into the portal's form"));
    m_tick->setAccessibleName(tr("%1 is in the form").arg(label));
}

} // namespace lotse::ui
