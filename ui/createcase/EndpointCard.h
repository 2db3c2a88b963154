// One endpoint of the report: what is connected, in which role, and who owns it.
#pragma once

#include "support/reports/Report.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lotse::ui
{

class FieldRow;

class EndpointCard : public QFrame
{
    Q_OBJECT

public:
    EndpointCard(int index, const QStringList& connectors, bool readOnly, QWidget* parent = nullptr);

    int index() const { return m_index; }
    void setEndpoint(const reports::Endpoint& endpoint);
    reports::Endpoint endpoint() const;
    const QList<FieldRow*>& rows() const { return m_rows; }
    // The row beside which a finding about this endpoint stands.
    FieldRow* findingRow() const { return m_system; }
    void setRemovable(bool removable);
    QList<QComboBox*> combos() const { return {m_connector, m_role}; }

Q_SIGNALS:
    void edited();
    void left(); // a field of it lost the focus
    void removeClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    FieldRow* addLine(QLineEdit* edit, bool readOnly);
    void retranslate();

    int m_index;
    bool m_loading = false;
    QLabel* m_title;
    QPushButton* m_remove;
    QComboBox* m_connector;
    QComboBox* m_role;
    QLineEdit* m_systemEdit;
    QLineEdit* m_address;
    QLineEdit* m_environment;
    QLineEdit* m_owner;
    FieldRow* m_system = nullptr;
    QList<FieldRow*> m_rows;
};

} // namespace lotse::ui
