#include "ui/createcase/EndpointCard.h"

#include "ui/common/Icons.h"
#include "ui/createcase/FieldRow.h"
#include "ui/createcase/LeaveWatch.h"
#include "ui/createcase/ReportPage.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace lotse::ui
{

namespace
{

using Role = reports::Endpoint::Role;
constexpr std::array roles = {Role::Unknown, Role::Source, Role::Target, Role::Both};

void setQuietly(QLineEdit* edit, const QString& text)
{
    if (edit->text() != text) {
        edit->setText(text);
        edit->setCursorPosition(0);
    }
}

} // namespace

EndpointCard::EndpointCard(int index, const QStringList& connectors, bool readOnly, QWidget* parent)
    : QFrame(parent),
      m_index(index),
      m_title(new QLabel),
      m_remove(new QPushButton),
      m_connector(freeTextCombo(nullptr)),
      m_role(new QComboBox),
      m_systemEdit(new QLineEdit),
      m_address(new QLineEdit),
      m_environment(new QLineEdit),
      m_owner(new QLineEdit)
{
    makeCard(this);
    setTextRole(m_title, TextRole::Heading);
    setButtonRole(m_remove, ButtonRole::Quiet);
    m_remove->setIcon(icon(QStringLiteral("remove")));
    m_remove->setEnabled(!readOnly);
    m_connector->addItems(connectors);
    m_connector->setCurrentIndex(-1);
    m_connector->clearEditText();
    m_connector->setEnabled(!readOnly);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        m_role->addItem(QString(), static_cast<int>(roles[i]));
    }
    m_role->setEnabled(!readOnly);

    auto* connectorRow = new FieldRow(std::nullopt, m_connector, false);
    auto* roleRow = new FieldRow(std::nullopt, m_role, false);
    m_rows = {connectorRow, roleRow};
    m_system = addLine(m_systemEdit, readOnly);
    addLine(m_address, readOnly);
    addLine(m_environment, readOnly);
    addLine(m_owner, readOnly);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(Space::medium, Space::small, Space::medium, Space::medium);
    grid->setHorizontalSpacing(Space::medium);
    grid->setVerticalSpacing(Space::small);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_remove);
    grid->addLayout(head, 0, 0, 1, 3);
    for (int i = 0; i < m_rows.size(); ++i) {
        grid->addWidget(m_rows.at(i), 1 + i / 3, i % 3, Qt::AlignTop);
        grid->setColumnStretch(i % 3, 1);
    }

    connect(m_connector, &QComboBox::currentTextChanged, this, [this] {
        if (!m_loading) {
            Q_EMIT edited();
        }
    });
    new LeaveWatch(m_connector, [this] { Q_EMIT left(); });
    connect(m_role, &QComboBox::activated, this, &EndpointCard::edited);
    connect(m_remove, &QPushButton::clicked, this, &EndpointCard::removeClicked);
    retranslate();
}

FieldRow* EndpointCard::addLine(QLineEdit* edit, bool readOnly)
{
    edit->setReadOnly(readOnly);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        if (!m_loading) {
            Q_EMIT edited();
        }
    });
    new LeaveWatch(edit, [this] { Q_EMIT left(); });
    auto* row = new FieldRow(FieldRef{reports::Field::Endpoints, m_index, {}}, edit, false);
    m_rows.append(row);
    return row;
}

void EndpointCard::setEndpoint(const reports::Endpoint& endpoint)
{
    const QScopedValueRollback guard(m_loading, true);
    if (m_connector->currentText() != endpoint.connector) {
        m_connector->setCurrentText(endpoint.connector);
    }
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(endpoint.role)));
    setQuietly(m_systemEdit, endpoint.system);
    setQuietly(m_address, endpoint.address);
    setQuietly(m_environment, endpoint.environment);
    setQuietly(m_owner, endpoint.owner);
}

reports::Endpoint EndpointCard::endpoint() const
{
    return {.connector = m_connector->currentText(),
            .role = static_cast<Role>(m_role->currentData().toInt()),
            .system = m_systemEdit->text(),
            .address = m_address->text(),
            .environment = m_environment->text(),
            .owner = m_owner->text()};
}

void EndpointCard::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void EndpointCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void EndpointCard::retranslate()
{
    m_title->setText(tr("Endpoint %1").arg(m_index + 1));
    m_remove->setText(tr("Remove", "an endpoint from the report"));
    m_remove->setAccessibleName(tr("Remove endpoint %1").arg(m_index + 1));
    const QStringList roleTexts = {tr("not said", "role of an endpoint"), tr("Source", "role of an endpoint"),
                                   tr("Target", "role of an endpoint"), tr("Source and target", "role of an endpoint")};
    for (int i = 0; i < m_role->count(); ++i) {
        m_role->setItemText(i, roleTexts.at(i));
    }
    const QStringList labels = {tr("Connector"), tr("Role"),        tr("System"),
                                tr("Address"),   tr("Environment"), tr("Owner")};
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setTexts(labels.at(i));
        m_rows.at(i)->editor()->setAccessibleName(
            tr("Endpoint %1: %2").arg(QString::number(m_index + 1), labels.at(i)));
    }
    m_systemEdit->setPlaceholderText(tr("for example SAP S/4 production"));
    m_address->setPlaceholderText(tr("host and port, URL or path"));
    m_owner->setPlaceholderText(tr("team or person"));
}

} // namespace lotse::ui
