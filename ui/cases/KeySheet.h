// Every key of My Cases on one sheet.
#pragma once

#include <QDialog>

namespace lotse::ui
{

class KeySheet final : public QDialog
{
    Q_OBJECT

public:
    explicit KeySheet(QWidget* parent = nullptr);
};

} // namespace lotse::ui
