// Finds what a screen-reader user or somebody without a mouse would stumble over in a window that is shown.
#pragma once

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QMetaEnum>
#include <QSet>
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

// What a screen reader finds below a widget, as it finds it: by walking the accessibility tree.
struct AccessibleWalk {
    QList<QAccessibleInterface*> shown;
    QSet<const QObject*> objects;
};

inline void walk(QAccessibleInterface* node, AccessibleWalk& found)
{
    if (!node || !node->isValid() || (node->object() && node->state().invisible)) {
        return;
    }
    found.shown.append(node);
    found.objects.insert(node->object());
    const auto role = node->role();
    if (role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List ||
        role == QAccessible::ComboBox || role == QAccessible::SpinBox) {
        return; // their parts are read out with them
    }
    for (int i = 0; i < node->childCount(); ++i) {
        walk(node->child(i), found);
    }
}

inline AccessibleWalk accessibleWalk(QWidget& root)
{
    AccessibleWalk found;
    walk(QAccessible::queryAccessibleInterface(&root), found);
    return found;
}

inline QAccessibleInterface* inTree(QWidget& root, QAccessible::Role role, const QString& name)
{
    const QList<QAccessibleInterface*> shown = accessibleWalk(root).shown;
    for (QAccessibleInterface* node : shown) {
        if (node->role() == role && node->text(QAccessible::Name) == name) {
            return node;
        }
    }
    return nullptr;
}

inline bool isLabelled(QAccessibleInterface* node)
{
    // Linux reads out what a combo box shows as its name; only a label says what it is.
    return node->role() == QAccessible::ComboBox ? !node->relations(QAccessible::Label).isEmpty()
                                                 : !node->text(QAccessible::Name).trimmed().isEmpty();
}

// Controls of the tree without a name, fields without a label, and widgets that take the focus but are not in the tree.
inline QStringList accessibilityProblems(QWidget& root)
{
    static const QSet<QAccessible::Role> controls{
        QAccessible::Button,       QAccessible::CheckBox, QAccessible::RadioButton,   QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::SpinBox,  QAccessible::Slider,        QAccessible::List,
        QAccessible::Table,        QAccessible::Tree,     QAccessible::PageTab,       QAccessible::PageTabList,
        QAccessible::ButtonMenu,   QAccessible::Link,     QAccessible::ButtonDropDown};
    const AccessibleWalk found = accessibleWalk(root);
    QStringList problems;
    for (QAccessibleInterface* node : found.shown) {
        const auto* widget = qobject_cast<QWidget*>(node->object());
        if (controls.contains(node->role()) && !isLabelled(node)) {
            problems.append(QStringLiteral("role %1 without a name or label: ").arg(node->role()) +
                            (widget ? describe(widget) : QString()));
        }
    }
    const auto children = root.findChildren<QWidget*>();
    for (const QWidget* widget : children) {
        const QWidget* parent = widget->parentWidget();
        const bool partOfField =
            qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
        if (takesFocus(widget) && !partOfField && !found.objects.contains(widget)) {
            problems.append(QStringLiteral("not in the accessibility tree: ") + describe(widget));
        }
    }
    return problems;
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
