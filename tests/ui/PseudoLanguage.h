// A language that nobody speaks: every translated text in it is a third longer, in letters that no text of the program
// has otherwise. What still shows plain letters in it was not translated; what is cut off would be in some language.
#pragma once

#include "ui/AccessibilityAudit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGroupBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QTranslator>

#include <algorithm>
#include <functional>

namespace lotse::testing
{

inline QString pseudo(const QString& text)
{
    static const QString plain = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    static const QString strange = QStringLiteral("åƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ");
    // What stands for something else stays: tags, entities, places of arguments.
    static const QRegularExpression kept(QStringLiteral("<[^>]*>|&[a-z]+;|%L?\\d|%n"));
    static const QRegularExpression format(QStringLiteral("^[dMyHhmsz.,:/ -]+$")); // of a date or a time
    if (format.match(text).hasMatch()) {
        return text;
    }
    QString made;
    qsizetype at = 0;
    const auto add = [&](QStringView part) {
        for (const QChar letter : part) {
            const qsizetype place = plain.indexOf(letter);
            made += place < 0 ? letter : strange[place];
        }
    };
    for (auto found = kept.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        add(QStringView(text).mid(at, match.capturedStart() - at));
        made += match.captured();
        at = match.capturedEnd();
    }
    add(QStringView(text).mid(at));
    // Some of the length in words of their own, so that lines can be broken as in a real language.
    for (qsizetype more = text.size() * 3 / 10; more > 0; more -= 5) {
        made += QStringLiteral(" öööö").left(static_cast<int>(qMin<qsizetype>(more, 5)));
    }
    return made;
}

class PseudoTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return pseudo(QString::fromUtf8(text));
    }
};

inline QString plainText(const QString& text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

// Every text of a widget that a person can see or hear.
inline QStringList textsOf(const QWidget* widget)
{
    QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(),
                      widget->statusTip()};
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        texts << plainText(label->text());
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        texts << button->text();
    } else if (const auto* group = qobject_cast<const QGroupBox*>(widget)) {
        texts << group->title();
    } else if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
        texts << line->placeholderText();
    } else if (const auto* box = qobject_cast<const QPlainTextEdit*>(widget)) {
        texts << box->placeholderText();
    } else if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
        for (int i = 0; i < combo->count() && !combo->isEditable(); ++i) {
            texts << combo->itemText(i);
        }
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts << tabs->tabText(i);
        }
    }
    if (widget->isWindow()) {
        texts << widget->windowTitle();
    }
    return texts;
}

// Texts with a word in plain letters, other than `data`: what a person or a portal wrote, addresses, names; with a star
// at its end: how such a text begins. References are no words.
inline QStringList untranslatedTexts(const QWidget& root, QStringList data)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    static const QRegularExpression reference(QStringLiteral("\\b[A-Z0-9]{10,}\\b"));
    std::ranges::sort(data, std::ranges::greater(), &QString::size); // a part of another goes after it
    QStringList found;
    QList<const QWidget*> all{&root};
    const auto children = root.findChildren<QWidget*>();
    std::copy(children.begin(), children.end(), std::back_inserter(all));
    for (const QWidget* widget : all) {
        if (!widget->isVisible()) {
            continue;
        }
        for (QString text : textsOf(widget)) {
            const bool isData = std::ranges::any_of(
                data, [&](const QString& each) { return each.endsWith(u'*') && text.startsWith(each.chopped(1)); });
            text.remove(reference);
            for (const QString& each : std::as_const(data)) {
                text.remove(each);
            }
            if (!isData && text.contains(word)) {
                found.append(QStringLiteral("not translated: “%1” in %2").arg(text.left(80), describe(widget)));
            }
        }
    }
    return found;
}

// How much wider or higher than it is a widget must be for its whole text.
inline QSize missingRoom(const QWidget* widget)
{
    QSize needed;
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (label->text().isEmpty()) {
            return {};
        }
        if (label->wordWrap()) {
            needed = {label->minimumSizeHint().width(), label->heightForWidth(label->width())};
            int longest = 0; // a word that does not fit is cut, whatever the height
            const QStringList words = plainText(label->text()).split(QRegularExpression(QStringLiteral("\\s+")));
            for (const QString& word : words) {
                longest = qMax(longest, label->fontMetrics().horizontalAdvance(word));
            }
            needed.setWidth(qMin(needed.width(), longest));
        } else {
            needed = label->sizeHint();
        }
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        if (button->text().isEmpty()) {
            return {};
        }
        needed = button->sizeHint();
    }
    return (needed - widget->size()).expandedTo({0, 0});
}

// Whether something that the widget is in cuts it off at a side, where nobody can scroll.
inline bool isCutAtASide(const QWidget* widget)
{
    for (const QWidget* parent = widget->parentWidget(); parent && !widget->isWindow();
         parent = parent->parentWidget()) {
        const int left = widget->mapTo(parent, QPoint(0, 0)).x();
        if (left < 0 || left + widget->width() > parent->width()) {
            return true;
        }
        if (parent->isWindow()) {
            break;
        }
    }
    return false;
}

inline QStringList cutTexts(const QWidget& root)
{
    QStringList found;
    const auto children = root.findChildren<QWidget*>();
    for (const QWidget* widget : children) {
        const bool hasText = qobject_cast<const QLabel*>(widget) || qobject_cast<const QAbstractButton*>(widget);
        if (!widget->isVisible() || !hasText) {
            continue;
        }
        const QSize missing = missingRoom(widget);
        if (missing.width() > 1 || missing.height() > 1) {
            found.append(QStringLiteral("cut by %1 × %2: “%3” in %4")
                             .arg(missing.width())
                             .arg(missing.height())
                             .arg(textsOf(widget).join(u' ').simplified().left(60), describe(widget)));
        } else if (isCutAtASide(widget) && !textsOf(widget).join(QString()).isEmpty()) {
            found.append(QStringLiteral("outside: “%1” in %2")
                             .arg(textsOf(widget).join(u' ').simplified().left(60), describe(widget)));
        }
    }
    return found;
}

} // namespace lotse::testing
