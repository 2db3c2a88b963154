// Every key of the program on one sheet.
#pragma once

#include <QDialog>

#include <vector>

namespace lotse::ui
{

class KeySheet final : public QDialog
{
    Q_OBJECT

public:
    explicit KeySheet(QWidget* parent = nullptr);

private:
    struct Group {
        QString title;
        std::vector<std::pair<QString, QString>> keys; // and what they do
    };
    void build();

    std::vector<std::vector<Group>> m_columns;
};

} // namespace lotse::ui
