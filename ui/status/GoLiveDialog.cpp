#include "ui/status/GoLiveDialog.h"

#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

GoLiveDialog::GoLiveDialog(status::GoLive goLive, const QStringList& regions, QWidget* parent)
    : QDialog(parent),
      m_goLive(std::move(goLive)),
      m_title(new QLineEdit(m_goLive.title, this)),
      m_from(new QDateTimeEdit(m_goLive.starts.toLocalTime(), this)),
      m_until(new QDateTimeEdit(m_goLive.ends.toLocalTime(), this)),
      m_region(new QComboBox(this)),
      m_endpoints(new QLineEdit(m_goLive.endpoints, this)),
      m_problem(new QLabel(this)),
      m_save(new QPushButton(tr("&Save"), this))
{
    setObjectName(QStringLiteral("goLiveDialog"));
    setWindowTitle(tr("Own go-live"));
    auto* title = new QLabel(tr("Own go-live"), this);
    setTextRole(title, TextRole::Title);
    setTextRole(m_problem, TextRole::Secondary);
    m_region->addItem(tr("any region"), QString());
    for (const QString& region : regions) {
        m_region->addItem(region, region);
    }
    m_region->setCurrentIndex(std::max(0, m_region->findData(m_goLive.region)));
    for (QDateTimeEdit* edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        edit->setLocale(interfaceLocale());
    }
    m_from->setAccessibleName(tr("Begins"));
    m_until->setAccessibleName(tr("Ends"));
    m_title->setAccessibleName(tr("Title"));
    m_region->setAccessibleName(tr("Region"));
    m_endpoints->setAccessibleName(tr("Endpoints"));
    auto* form = new QFormLayout;
    form->setSpacing(Space::small);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Begins"), m_from);
    form->addRow(tr("&Ends"), m_until);
    form->addRow(tr("&Region"), m_region);
    form->addRow(tr("End&points"), m_endpoints);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    setButtonRole(m_save, ButtonRole::Primary);
    m_save->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(title);
    column->addLayout(form);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(460, 320);
    connect(m_title, &QLineEdit::textChanged, this, &GoLiveDialog::check);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &GoLiveDialog::check);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &GoLiveDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT saved(this->goLive());
        accept();
    });
    check();
}

status::GoLive GoLiveDialog::goLive() const
{
    status::GoLive made = m_goLive;
    made.title = m_title->text().simplified();
    made.starts = m_from->dateTime().toUTC();
    made.ends = m_until->dateTime().toUTC();
    made.region = m_region->currentData().toString();
    made.endpoints = m_endpoints->text().simplified();
    return made;
}

void GoLiveDialog::check()
{
    const bool backwards = m_until->dateTime() < m_from->dateTime();
    m_problem->setText(backwards ? tr("It ends before it begins.") : QString());
    m_save->setEnabled(!backwards && !m_title->text().trimmed().isEmpty());
}

} // namespace lotse::ui
