// What the open account takes on this disk, and clearing what can be fetched again.
#pragma once

#include "support/account/StorageUse.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class StorageSettings : public QWidget
{
    Q_OBJECT

public:
    explicit StorageSettings(QWidget* parent = nullptr);

    void setUse(const account::StorageUse& use);
    void showCleared(const Result<void>& done); // setUse() follows

Q_SIGNALS:
    void clearWanted(); // the person was asked

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void retranslate();
    QString words() const;

    QLabel* m_title;
    QLabel* m_use;
    QPushButton* m_clear;
    std::optional<account::StorageUse> m_measured;
    std::optional<Result<void>> m_cleared;
};

} // namespace lotse::ui
