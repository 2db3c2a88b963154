// A line across a page that tells how things stand, with at most two actions. Announced to screen readers when it
// appears; never the only place where something important is said.
#pragma once

#include "ui/common/Look.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace lotse::ui
{

class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    // Plain text. An empty message hides the banner.
    void show(Tone tone, const QString& message, const QString& detail = {});
    void setActions(const QString& first, const QString& second = {}); // empty: no button
    QString message() const;
    QString detail() const;
    Tone tone() const { return m_tone; }

Q_SIGNALS:
    void firstAction();
    void secondAction();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintIcon();
    void placeActions();

    Tone m_tone = Tone::Info;
    QBoxLayout* m_parts; // icon and texts, then the buttons: beside them, or below where they would leave no room
    QLabel* m_icon;
    QLabel* m_message;
    QLabel* m_detail;
    QPushButton* m_first;
    QPushButton* m_second;
};

// A small pill with a word in it ("Offline", "In progress"), coloured by tone, always with its text.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget* parent = nullptr);
    void set(Tone tone, const QString& text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QString m_text;
};

} // namespace lotse::ui
