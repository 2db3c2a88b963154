// An account: one person at one customer of one vendor, and how its cases travel. Its id is the key of every path and
// table.
#pragma once

#include "foundation/Result.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace lotse::account
{

enum class Kind {
    Assisted,       // no interface granted: the person is the carrier
    Salesforce,     // the vendor's Salesforce site
    RequestTracker, // a Request Tracker server, signed in by token
};

// Who reports, as far as it is known; prefills every report.
struct Contact {
    QString name;
    QString email;
    QString phone;
    QString reachableFrom; // "08:00", local to timeZone; empty: always
    QString reachableUntil;
    QString timeZone; // IANA id
    QString deputy;   // name and phone, free text

    bool operator==(const Contact&) const = default;
};

struct Account {
    QString id; // UUID; names folder and rows
    QString name;
    QString vendor; // id of the vendor profile
    Kind kind = Kind::Assisted;
    QUrl site;              // the portal's whole address, path included
    QString clientId;       // Salesforce: from the vendor; may be empty while signing in by token
    QString callback;       // Salesforce: where the browser comes back to, as registered; empty: any free port
    QString organisationId; // of the portal, as it answered; empty until known
    QString userId;
    // What the customer knows about itself
    Contact contact;
    QString vendorOrganisation; // the organisation ID that the vendor's support asks for
    QString plan = {};          // the customer's support plan, as the vendor calls it; empty when unknown
    QString hotline;            // Enterprise customers' own number; empty when unknown
    QString customerSuccessEmail;
    QString salesEmail = {}; // of the vendor's sales contact, who arranges contacts where there is no manager
    QString team = {};       // who may file cases, one person a line: name, e-mail, phone
    QString product;         // usual values for a new report
    QString productVersion;
    QString region;
    QString environment;
    QString agentGroup;
    QString statusPage;     // address of the vendor's status page; empty: the one of the vendor profile
    QString reportLanguage; // "de" or "en"; empty: the interface's
    QString confirmed = {}; // when the person last said that contact and deputy are right (ISO, UTC)
    QString queue = {};     // Request Tracker: the queue of the company's tickets
    QString proxy = {};     // "http://host:port", "none", "system"; empty: as the settings say
    QString proxyUser = {}; // at that proxy

    bool hasInterface() const { return kind != Kind::Assisted; }
    bool operator==(const Account&) const = default;
};

QJsonObject toJson(const Account& account);
Result<Account> accountFromJson(const QJsonObject& json); // Errors: InputInvalid; unknown keys are ignored

// The folder of an account below the local application data place.
QString accountFolder(const QString& dataFolder, const QString& accountId);

} // namespace lotse::account
