#include "ui/common/TextBox.h"

#include <QTextDocument>

namespace lotse::ui
{

TextBox::TextBox(int lines, QWidget* parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QString TextBox::text() const
{
    QString raw = document()->toRawText();
    for (QChar& character : raw) {
        switch (character.unicode()) {
        case 0x2028: // line separator
        case 0x2029: // paragraph separator
        case 0xfdd0: // frame borders
        case 0xfdd1:
            character = QLatin1Char('\n');
            break;
        default:
            break;
        }
    }
    return raw;
}

QSize TextBox::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), minimumSizeHint().height()};
}

QSize TextBox::minimumSizeHint() const
{
    const int margins = 2 * (frameWidth() + static_cast<int>(document()->documentMargin())) + 4;
    return {120, fontMetrics().lineSpacing() * m_lines + margins};
}

} // namespace lotse::ui
