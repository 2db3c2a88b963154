#include "ui/createcase/ContactPage.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>

namespace lotse::ui
{

using reports::Field;
using reports::Report;

namespace
{

QStringList timeZones()
{
    QStringList names;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : ids) {
        // "Etc/GMT+5" and the like mean the opposite of what people read.
        if (id.contains('/') && !id.startsWith("Etc/")) {
            names.append(QString::fromLatin1(id));
        }
    }
    return names;
}

} // namespace

ContactPage::ContactPage(ReportContext& context, QWidget* parent)
    : ReportPage(context, reports::Page::Contact, parent),
      m_name(lineRow({Field::ContactName}, new QLineEdit, [](Report& r) -> QString& { return r.contact.name; })),
      m_email(lineRow({Field::ContactEmail}, new QLineEdit, [](Report& r) -> QString& { return r.contact.email; })),
      m_phone(lineRow({Field::ContactPhone}, new QLineEdit, [](Report& r) -> QString& { return r.contact.phone; })),
      m_deputy(lineRow({Field::Deputy}, new QLineEdit, [](Report& r) -> QString& { return r.contact.deputy; })),
      m_from(new QLineEdit),
      m_until(new QLineEdit),
      m_to(new QLabel),
      m_times(new FieldRow(FieldRef{Field::ReachableTimes}, makeTimes())),
      m_zone(
          comboRow({Field::TimeZone}, freeTextCombo(nullptr), [](Report& r) -> QString& { return r.contact.timeZone; }))
{
    auto* zones = qobject_cast<QComboBox*>(m_zone->editor());
    suggest(zones, timeZones());
    addRow(m_times);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::medium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_email, 0, 1);
    grid->addWidget(m_phone, 1, 0);
    grid->addWidget(m_deputy, 1, 1);
    grid->addWidget(m_times, 2, 0);
    grid->addWidget(m_zone, 2, 1);
    body()->addLayout(grid);
    body()->addStretch(1);
    retranslate();
}

QWidget* ContactPage::makeTimes()
{
    auto* times = new QWidget;
    times->setFocusProxy(m_from);
    auto* line = new QHBoxLayout(times);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::small);
    line->addWidget(m_from, 1);
    line->addWidget(m_to);
    line->addWidget(m_until, 1);
    bindLine({Field::ReachableTimes}, m_from, [](Report& r) -> QString& { return r.contact.reachableFrom; });
    bindLine({Field::ReachableTimes}, m_until, [](Report& r) -> QString& { return r.contact.reachableUntil; });
    return times;
}

void ContactPage::retranslate()
{
    setHead(tr("Who can the vendor call?"), tr("With a production outage the vendor calls back, at any hour. Somebody "
                                               "who knows the system should answer."));
    m_name->setTexts(tr("&Name"));
    m_email->setTexts(tr("E-&mail"), tr("Answers to the case go there."));
    m_phone->setTexts(tr("&Phone"), tr("With country code, for example +49 30 1234567."));
    m_deputy->setTexts(tr("&Deputy"), tr("Name and phone of somebody who can answer for you."));
    m_times->setTexts(tr("Reachable &from – until"), tr("Empty: at any time."));
    m_to->setText(tr("until", "between two times: 08:00 until 18:00"));
    m_from->setAccessibleName(tr("Reachable from"));
    m_until->setAccessibleName(tr("Reachable until"));
    m_from->setPlaceholderText(tr("08:00"));
    m_until->setPlaceholderText(tr("18:00"));
    m_zone->setTexts(tr("Time &zone"), tr("The times are meant in this zone."));
}

} // namespace lotse::ui
