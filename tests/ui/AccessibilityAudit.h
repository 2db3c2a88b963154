// Finds what a screen-reader user or somebody without a mouse would stumble over in a window that is shown.
#pragma once

#include <QAccessible>
#include <QHash>
#include <QLabel>
#include <QMetaEnum>
#include <QStringList>
#include <QWidget>

namespace lotse::testing
{

inline QString describe(const QWidget* widget)
{
    QString chain;
    for (const QWidget* at = widget; at && chain.size() < 240; at = at->parentWidget()) {
        chain += QLatin1String(at->metaObject()->className());
        chain += at->objectName().isEmpty() ? QStringLiteral(" < ") : QStringLiteral("#%1 < ").arg(at->objectName());
    }
    return chain;
}

inline bool takesFocus(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
}

// Every visible widget that can take focus and has no accessible name.
inline QStringList unnamedWidgets(const QWidget& root)
{
    QStringList unnamed;
    QList<const QWidget*> all;
    const auto children = root.findChildren<QWidget*>();
    std::copy(children.begin(), children.end(), std::back_inserter(all));
    all.append(&root);
    for (const QWidget* widget : all) {
        if (!takesFocus(widget)) {
            continue;
        }
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty()) {
            unnamed.append(describe(widget));
        }
    }
    return unnamed;
}

// Every visible widget that can take focus and is not reached by Tab from `start`.
inline QStringList unreachableByTab(QWidget& root)
{
    QSet<const QWidget*> reached;
    const QWidget* at = &root;
    do {
        reached.insert(at);
        at = at->nextInFocusChain();
    } while (at && !reached.contains(at));
    QStringList missed;
    const auto children = root.findChildren<QWidget*>();
    for (const QWidget* widget : children) {
        const bool byTab = widget->focusPolicy() & Qt::TabFocus;
        if (byTab && takesFocus(widget) && !reached.contains(widget)) {
            missed.append(describe(widget));
        }
    }
    return missed;
}

// Letters that more than one visible label or button of the window claims with Alt.
inline QStringList doubledMnemonics(const QWidget& root)
{
    QHash<QString, QStringList> claims;
    const auto children = root.findChildren<QWidget*>();
    for (const QWidget* widget : children) {
        const QVariant text = widget->property("text");
        const bool isClickable = widget->inherits("QAbstractButton");
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (!widget->isVisible() || !text.isValid() || !(isClickable || (label && label->buddy()))) {
            continue;
        }
        const QString mnemonic = QKeySequence::mnemonic(text.toString()).toString();
        if (!mnemonic.isEmpty()) {
            claims[mnemonic].append(text.toString());
        }
    }
    QStringList doubled;
    for (auto it = claims.cbegin(); it != claims.cend(); ++it) {
        if (it->size() > 1) {
            doubled.append(it.key() + QStringLiteral(": ") + it->join(QStringLiteral(", ")));
        }
    }
    return doubled;
}

} // namespace lotse::testing
