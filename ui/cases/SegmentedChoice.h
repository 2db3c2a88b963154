// A few exclusive choices side by side in one rounded bar: radio buttons to keyboards and screen readers.
#pragma once

#include <QList>
#include <QRadioButton>

namespace lotse::ui
{

class SegmentedChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedChoice(int choices, QWidget* parent = nullptr);

    void setTexts(const QStringList& texts);
    int current() const;
    void setCurrent(int choice);

Q_SIGNALS:
    void chosen(int choice); // by the person

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRadioButton*> m_buttons;
};

} // namespace lotse::ui
