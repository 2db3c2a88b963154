// What is known about one vendor's support, read from resources/vendors/<id>.json. A fact that is not known is absent
// here, and the program treats it so.
#pragma once

#include "foundation/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace lotse::vendor
{

// A text in the languages that the vendor speaks: "en", "de". Falls back to English.
using LocalText = QMap<QString, QString>;
QString inLanguage(const LocalText& text, const QString& language);

// How a production-down subject is made and recognised.
struct SubjectPhrases {
    QString trigger;        // the literal that every such subject begins with: "Production Down"
    LocalText prefix;       // by report language, the whole beginning up to and without the colon
    QStringList recognised; // every phrase that the vendor may treat as urgent, in any language
};

struct Product {
    QString name;
    QStringList formerNames;
    bool cloud = false;         // no version to ask for
    LocalText supportElsewhere; // empty, or a sentence saying where this product's support is
    QUrl supportLink;           // may be empty
};

// What the profile expects a portal's field to be called; used to bind our fields to the portal's own.
enum class FormField {
    Subject,
    Product,
    Version,
    Description,
    Severity,
    Files,
    ContactName,
    ContactEmail,
    ContactPhone,
    Region,
    Environment
};

struct AssistedField {
    FormField field;
    LocalText label; // as the portal's own form calls it
};

struct Link {
    QString id; // "portal", "create-case", "my-cases", "community", "status", "bmc", "data-loader"
    LocalText label;
    QUrl address;
};

// An outage that the status page told of late, as an example of what may happen.
struct StatusLag {
    QString region;
    QDateTime began; // UTC
    QDateTime posted;
};

// What a customer has bought of support.
struct Plan {
    QString name;
    bool hotline = false; // its customers may have an emergency hotline
};

struct VendorProfile {
    QString id;
    QString name;
    QString sourceNote; // where the facts come from
    SubjectPhrases productionDown;
    std::vector<Product> products;
    QStringList portals; // kinds of accounts that exist for this vendor: "assisted", "salesforce", "requesttracker"
    QStringList regions;
    QStringList connectors;                   // suggestions; free text is always allowed
    QStringList versions;                     // suggestions
    QMap<FormField, QStringList> fieldLabels; // candidates against the portal's labels and names, best first
    std::vector<AssistedField> assistedForm;  // the portal's own form, in its order
    QStringList criticalSeverity;             // candidates for the most severe value, best first ("1", "Critical", ...)
    std::vector<Link> links;
    std::vector<StatusLag> statusLags;
    QString supportEmail;            // last fallback; may be empty
    bool hotlinePerCustomer = false; // the number is a setting of the account, not of the vendor
    std::vector<Plan> plans;         // suggestions; may be empty
    QStringList statusMailSenders;   // domains of status e-mails; may be empty
    QStringList caseNumberPatterns;  // regular expressions with one group, for status e-mails

    const Product* product(const QString& name) const; // by name or a former name, nullptr when unknown
    QUrl link(const QString& id) const;                // empty when unknown
    // Only a plan that is known to have none rules it out.
    bool mayHaveHotline(const QString& plan) const;
};

// Errors: ProfileInvalid, whose detail names the path inside the file and what is wrong. Unknown keys are errors, too.
Result<VendorProfile> parseVendorProfile(const QByteArray& json);
// From the program's resources. Errors: NotFoundHere, ProfileInvalid.
Result<VendorProfile> loadVendorProfile(const QString& id);

} // namespace lotse::vendor
