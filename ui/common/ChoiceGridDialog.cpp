#include "ui/common/ChoiceGridDialog.h"

#include "ui/common/Look.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{
constexpr int lineWidth = 320;
constexpr int columnWidth = 100;
} // namespace

ChoiceGridDialog::ChoiceGridDialog(const QString& title, const QString& note, const QStringList& lines,
                                   const QStringList& columns, QWidget* parent)
    : QDialog(parent), m_columns(static_cast<std::size_t>(columns.size()))
{
    setWindowTitle(title);
    auto* head = new QLabel(title, this);
    setTextRole(head, TextRole::Title);
    auto* below = new QLabel(note, this);
    below->setWordWrap(true);
    setTextRole(below, TextRole::Secondary);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::medium);
    grid->setColumnStretch(0, 1);
    for (int column = 0; column < columns.size(); ++column) {
        auto* name = new QLabel(columns[column], this);
        setTextRole(name, TextRole::Secondary);
        grid->addWidget(name, 0, column + 1, Qt::AlignHCenter);
    }
    for (int line = 0; line < lines.size(); ++line) {
        grid->addWidget(new QLabel(lines[line], this), line + 1, 0);
        for (int column = 0; column < columns.size(); ++column) {
            auto* box = new QCheckBox(this);
            box->setProperty("alone", true); // no text beside it
            //: for screen readers; 1 is which cases or threads, 2 is what happens in them
            box->setAccessibleName(tr("%1: %2").arg(lines[line], columns[column]));
            m_boxes.push_back(box);
            grid->addWidget(box, line + 1, column + 1, Qt::AlignHCenter);
        }
    }

    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* save = new QPushButton(tr("Save"), this);
    setButtonRole(save, ButtonRole::Primary);
    save->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(head);
    column->addWidget(below);
    column->addSpacing(Space::small);
    column->addLayout(grid);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(lineWidth + columnWidth * static_cast<int>(columns.size()), sizeHint().height());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        this->save();
        accept();
    });
}

bool ChoiceGridDialog::isChosen(std::size_t line, std::size_t column) const
{
    return m_boxes.at(line * m_columns + column)->isChecked();
}

void ChoiceGridDialog::choose(std::size_t line, std::size_t column, bool chosen)
{
    m_boxes.at(line * m_columns + column)->setChecked(chosen);
}

} // namespace lotse::ui
