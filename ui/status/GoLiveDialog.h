// Enters or changes an own go-live.
#pragma once

#include "support/status/GoLive.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lotse::ui
{

class GoLiveDialog final : public QDialog
{
    Q_OBJECT

public:
    GoLiveDialog(status::GoLive goLive, const QStringList& regions, QWidget* parent = nullptr);
    status::GoLive goLive() const;

Q_SIGNALS:
    void saved(const lotse::status::GoLive& goLive);

private:
    void check();

    status::GoLive m_goLive;
    QLineEdit* m_title;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_until;
    QComboBox* m_region;
    QLineEdit* m_endpoints;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace lotse::ui

Q_DECLARE_METATYPE(lotse::status::GoLive)
