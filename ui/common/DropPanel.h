// A card that drops from a button of the header over the window's pages. It is part of the window and no popup of its
// own, because popups are missing from the accessibility tree: a screen reader finds and works everything on it.
#pragma once

#include <QFrame>
#include <QPointer>

namespace lotse::ui
{

class DropPanel : public QFrame
{
    Q_OBJECT

public:
    explicit DropPanel(QWidget* window);

    // Opens below the button, or above where there is more room, inside its window, and takes the focus; closes when it
    // is open already. Escape, a press elsewhere and the focus going elsewhere close it.
    void dropFrom(QWidget* button);

protected:
    // The height that the content needs at the panel's width.
    virtual int wantedHeight() const = 0;
    // Closes and gives the focus back to the button.
    void closeAndReturn();

    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    QList<QWidget*> stops() const;
    void follow(QWidget* focused);

    QPointer<QWidget> m_button;
};

} // namespace lotse::ui
