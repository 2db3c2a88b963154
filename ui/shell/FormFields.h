// A field of a form: label above, input, and below it what is wrong or what the field is for. Texts are functions, so
// that they follow the language.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace lotse::ui
{

using Text = std::function<QString()>;

class FormField : public QWidget
{
    Q_OBJECT

public:
    // `hint` may be empty.
    FormField(QWidget* input, Text label, Text hint, QWidget* parent = nullptr);
    QWidget* input() const { return m_input; }
    // An empty problem shows the hint again.
    void setProblem(const QString& problem);
    bool hasProblem() const { return m_hasProblem; }
    void retranslate();

private:
    QWidget* m_input;
    QLabel* m_label;
    QLabel* m_note;
    Text m_words;
    Text m_hint;
    bool m_hasProblem = false;
};

// A titled group of fields in two columns, or in one where there is no room for two.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    FormSection(Text title, QWidget* parent = nullptr);
    FormField* add(QWidget* input, Text label, Text hint = {});
    FormField* addWide(QWidget* input, Text label, Text hint = {});
    void retranslate();
    QSize minimumSizeHint() const override; // of one column

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Place {
        FormField* field;
        bool wide;
    };
    FormField* place(FormField* field, bool wide);
    int columnWidth() const;
    void arrange(int columns);

    Text m_words;
    QLabel* m_title;
    QGridLayout* m_grid;
    std::vector<Place> m_fields;
    int m_columns = 2;
};

} // namespace lotse::ui
