// What a person may need besides reporting an outage, and the way there: a problem report, the Community, and who is
// supported elsewhere.
#pragma once

#include "support/vendor/VendorProfile.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lotse::platform
{
class Browser;
}

namespace lotse::ui
{

class WhereTo : public QFrame
{
    Q_OBJECT

public:
    // `readsForums`: questions are asked in Lotse itself.
    WhereTo(const vendor::VendorProfile& vendor, platform::Browser& browser, bool readsForums,
            QWidget* parent = nullptr);

Q_SIGNALS:
    void wantsProblem();
    void wantsQuestion();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Way {
        QString link; // id in the vendor profile; empty: a problem report
        QLabel* text;
        QPushButton* button;
    };

    void addWay(const QString& link);
    QString sentence(const QString& link) const;
    void retranslate();

    const vendor::VendorProfile& m_vendor;
    platform::Browser& m_browser;
    bool m_readsForums;
    QLabel* m_title;
    QVBoxLayout* m_list;
    std::vector<Way> m_ways;
};

} // namespace lotse::ui
