// A line of small text with a sign before it, coloured by tone; never by colour alone.
#pragma once

#include "ui/common/Look.h"

#include <QWidget>

class QLabel;

namespace lotse::ui
{

class NoteLine : public QWidget
{
    Q_OBJECT

public:
    explicit NoteLine(QWidget* parent = nullptr);

    // Neutral has no sign. An empty text leaves the line empty, at its height.
    void set(Tone tone, const QString& text);
    QString text() const;
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintSign();

    Tone m_tone = Tone::Neutral;
    QLabel* m_sign;
    QLabel* m_text;
};

} // namespace lotse::ui
