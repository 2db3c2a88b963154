// A dialog with a grid of ticks: what lines concern by what columns say. Saved or left alone as a whole.
#pragma once

#include <QDialog>

#include <vector>

class QCheckBox;

namespace lotse::ui
{

class ChoiceGridDialog : public QDialog
{
    Q_OBJECT

public:
    bool isChosen(std::size_t line, std::size_t column) const;

protected:
    // `title` is the window's as well; `note` stands below it.
    ChoiceGridDialog(const QString& title, const QString& note, const QStringList& lines, const QStringList& columns,
                     QWidget* parent);
    template <typename Values, typename Words>
    static QStringList eachOf(const Values& values, Words words)
    {
        QStringList each;
        for (const auto& value : values) {
            each << words(value);
        }
        return each;
    }
    void choose(std::size_t line, std::size_t column, bool chosen);
    virtual void save() = 0;

private:
    std::size_t m_columns;
    std::vector<QCheckBox*> m_boxes; // line by line
};

} // namespace lotse::ui
