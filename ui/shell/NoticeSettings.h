// The settings of the desktop's notifications: quiet hours and private mode.
#pragma once

#include "foundation/settings/Settings.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTimeEdit;

namespace lotse::ui
{

class NoticeSettings final : public QWidget
{
    Q_OBJECT

public:
    // `hasCases`: an account is open, so that there are cases to be told of.
    NoticeSettings(settings::Settings& settings, bool hasCases, QWidget* parent = nullptr);

Q_SIGNALS:
    void caseRulesWanted();

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
    QPushButton* m_cases;
};

} // namespace lotse::ui
