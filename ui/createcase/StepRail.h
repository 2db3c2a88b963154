// The five steps at the side of the wizard: where the person is, what is complete, what lacks something. Every step can
// be opened at any time.
#pragma once

#include "support/reports/Checks.h"

#include <QAbstractButton>

#include <array>

namespace lotse::ui
{

class ReportContext;

enum class StepState { Open, Complete, Missing };

class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StepButton(int number, QWidget* parent = nullptr);

    void set(const QString& title, StepState state, const QString& stateText, bool current);
    void setCompact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintMark(QPainter& painter, const QRect& circle) const;

    int m_number;
    QString m_title;
    QString m_stateText;
    StepState m_state = StepState::Open;
    bool m_current = false;
    bool m_compact = false;
};

class StepRail : public QWidget
{
    Q_OBJECT

public:
    explicit StepRail(ReportContext& context, QWidget* parent = nullptr);

    void setCompact(bool compact);
    void refresh();
    StepButton* button(reports::Page page) const { return m_steps[static_cast<std::size_t>(page)]; }

Q_SIGNALS:
    void chosen(lotse::reports::Page page);

protected:
    void changeEvent(QEvent* event) override;

private:
    ReportContext& m_context;
    std::array<StepButton*, 5> m_steps{};
};

} // namespace lotse::ui
