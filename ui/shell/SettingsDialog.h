// The program's settings on one page; each takes effect as soon as it is changed.
#pragma once

#include "foundation/settings/Settings.h"
#include "ui/shell/FormFields.h"
#include "ui/shell/NetworkSettings.h"
#include "ui/shell/StorageSettings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace lotse::ui
{

class Banner;

struct SettingsFacts {
    QString dataFolder;
    QString secretsBackend;
    QString version;
    bool onNetwork = false; // the data folder lies on another computer
    bool hasCases = false;  // an account is open
    NetworkFacts network = {};
};

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(settings::Settings& settings, SettingsFacts facts, QWidget* parent = nullptr);
    // Begins at this setting, by the name of its control: "language", "colours", "undoSeconds" ...
    void showSetting(const QString& name);
    NetworkSettings& network() { return *m_network; }
    StorageSettings& storage() { return *m_storage; }

Q_SIGNALS:
    void folderWanted();
    void caseRulesWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillChoices();
    void showPolicy();
    void scrollTo(QWidget* part);

    settings::Settings& m_settings;
    SettingsFacts m_facts;
    std::vector<FormSection*> m_sections;
    QLabel* m_title;
    Banner* m_policy; // what the company fixed
    QComboBox* m_language;
    QComboBox* m_colours;
    QSpinBox* m_pace;
    QSpinBox* m_undo;
    QSpinBox* m_alarm;
    QSpinBox* m_keepSent;
    QSpinBox* m_attachments;
    QComboBox* m_onClose;
    QCheckBox* m_startAtLogin;
    NetworkSettings* m_network;
    StorageSettings* m_storage;
    QLabel* m_folder;
    QLabel* m_keychain;
    QLabel* m_version;
    QPushButton* m_openFolder;
    QPushButton* m_keys;
    QPushButton* m_close;
};

} // namespace lotse::ui
