// A plain text editor of a form: Tab leaves it, and it gives back exactly what was typed.
#pragma once

#include <QPlainTextEdit>

namespace lotse::ui
{

class TextBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    // `lines`: as tall as these many lines at least.
    explicit TextBox(int lines, QWidget* parent = nullptr);
    // Exactly what was typed or pasted; toPlainText() turns spaces that must not break into ordinary ones.
    QString text() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int m_lines;
};

} // namespace lotse::ui
