// The settings of the desktop's notifications: quiet hours and private mode.
#pragma once

#include "foundation/settings/Settings.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTimeEdit;

namespace lotse::ui
{

class NoticeSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeSettings(settings::Settings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    settings::Settings& m_settings;
    QLabel* m_title;
    QCheckBox* m_quiet;
    QTimeEdit* m_from;
    QLabel* m_to;
    QTimeEdit* m_until;
    QCheckBox* m_private;
};

} // namespace lotse::ui
