// The days of one part as bars: taller and darker the worse, so that it does not hang on colour; every day can be read
// out and pointed at.
#pragma once

#include "support/status/DaysHistory.h"

#include <QWidget>

namespace lotse::ui
{

class DaysBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DaysBar(std::vector<status::Day> days, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {360, 28}; }
    QSize minimumSizeHint() const override { return {180, 28}; }
    // "8 Nov 2026: major outage, 90 minutes", one a line, for the days on which something was; empty when nothing was.
    QString asText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF barOf(std::size_t index) const;
    static QString dayText(const status::Day& day);

    std::vector<status::Day> m_days;
};

} // namespace lotse::ui
