// Practice mode: a portal of our own on this computer and two accounts at it, one by interface and one by hand.
#pragma once

#include "foundation/net/HttpClient.h"
#include "practice/Portal.h"
#include "support/account/Account.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace lotse::assembly
{

// What the practice portal gives a person who may use it.
struct PracticeSeat {
    QUrl site;
    QString clientId;
    QString refreshToken; // never on the disk
    QString organisationId;
    QString userId;

    bool operator==(const PracticeSeat&) const = default;
};

class Practice : public QObject
{
    Q_OBJECT

public:
    // `running`: a lotse-practice that runs already; empty: one is started in this process.
    Practice(QString folder, QUrl running, QObject* parent = nullptr);
    ~Practice() override;

    // The seat of the last time without its token, so that the mirror is there before the portal is.
    std::optional<PracticeSeat> lastSeat() const { return m_last; }
    void begin();
    // Both accounts with their contact filled in.
    static std::vector<account::Account> accounts(const PracticeSeat& seat);

Q_SIGNALS:
    void seated(const lotse::assembly::PracticeSeat& seat);

private:
    void startHere();
    QCoro::Task<void> askRunning();
    void take(const PracticeSeat& seat);

    QString m_folder;
    QUrl m_running;
    std::optional<PracticeSeat> m_last;
    std::shared_ptr<practice::Portal> m_portal;
    net::HttpClient m_http;
    std::stop_source m_stop;
};

} // namespace lotse::assembly
