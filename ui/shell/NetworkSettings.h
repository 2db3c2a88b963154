// The way to the portal and the status page: proxy, the name at it, further certificate authorities, and a test that
// names the step that fails. Takes effect as soon as it is changed.
#pragma once

#include "foundation/settings/Settings.h"
#include "support/account/ConnectionReport.h"
#include "ui/shell/FormFields.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace lotse::ui
{

class Banner;

struct NetworkFacts {
    QString accountName = {};  // of the open account; empty: none is open
    QString accountProxy = {}; // its own way, see account::Account; empty: it has none
    QString accountUser = {};
};

class NetworkSettings : public QWidget
{
    Q_OBJECT

public:
    NetworkSettings(settings::Settings& settings, NetworkFacts facts, QWidget* parent = nullptr);

    void showReports(const std::vector<account::ConnectionReport>& reports);
    void showPasswordUnkept(); // the keychain did not take it

Q_SIGNALS:
    void resultShown(QWidget* result);                                // it may lie below what is visible
    void accountWayChosen(const QString& proxy, const QString& user); // both empty: as for every account
    void passwordTyped(const QString& password);                      // after the way that it belongs to; empty: none
    void authoritiesWanted();
    void testWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillWays();
    void showWay();
    void allow();
    void keepWay();
    void showResult();
    void retranslate();
    bool isOwn() const;

    settings::Settings& m_settings;
    NetworkFacts m_facts;
    FormSection* m_section;
    QComboBox* m_way;
    QLineEdit* m_address;
    FormField* m_addressField;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_authorities;
    QPushButton* m_choose;
    QPushButton* m_forget;
    QCheckBox* m_own;
    QPushButton* m_test;
    Banner* m_result;
    std::vector<account::ConnectionReport> m_reports;
    bool m_testing = false;
    bool m_passwordUnkept = false;
};

} // namespace lotse::ui
