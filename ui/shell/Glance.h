// The vendor's state at a glance, outside of the window: the tray's icon where the desktop has a tray, and a dot on the
// window's icon. Nothing needs it: without a tray everything is in the window.
#pragma once

#include "ui/common/Look.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace lotse::ui
{

class Glance : public QObject
{
    Q_OBJECT

public:
    explicit Glance(QWidget& window);
    ~Glance() override;

    // Neutral: nothing is known. `words`: the whole state, for the tooltip.
    void show(Tone tone, const QString& words);
    bool isInTray() const { return m_tray.isVisible(); }
    Tone tone() const { return m_tone; }

Q_SIGNALS:
    void openWanted();
    void statusWanted();
    void productionDownWanted();
    void quitWanted();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void retranslate();
    void paint();

    QWidget& m_window;
    QSystemTrayIcon m_tray;
    QMenu m_menu;
    QAction* m_open;
    QAction* m_status;
    QAction* m_down;
    QAction* m_quit;
    Tone m_tone = Tone::Neutral;
    QString m_words;
};

// The program's icon with a dot of the tone, with a sign in it, so that it does not hang on colour; Neutral and Good:
// as it is.
QIcon iconWithState(Tone tone);

} // namespace lotse::ui
