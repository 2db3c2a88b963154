// A report as the person fills it in, of a production outage or of a problem; a value that lives as JSON in a draft.
#pragma once

#include "support/account/Account.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace lotse::reports
{

// Kinds of drafts, by how the report began; whether it is urgent now, the report says.
inline const QString productionDownKind = QStringLiteral("production-down");
inline const QString problemKind = QStringLiteral("problem");
inline bool isReportKind(const QString& kind)
{
    return kind == productionDownKind || kind == problemKind;
}

struct Endpoint {
    enum class Role { Source, Target, Both, Unknown };
    QString connector = {}; // suggestion of the vendor profile or free text
    Role role = Role::Unknown;
    QString system = {};  // "SAP S/4 production"
    QString address = {}; // host and port, URL, path
    QString environment = {};
    QString owner = {};

    bool isEmpty() const; // a role alone says nothing
    bool operator==(const Endpoint&) const = default;
};

// What the person decided about secrets in the report, and the names that stand for them.
struct Masking {
    // A file whose masked copy is sent in its place; kept until it is sent.
    struct Original {
        qint64 size = 0;
        QString sha256 = {};
        QString md5 = {};
        bool operator==(const Original&) const = default;
    };

    QStringList open;                   // values that stay as they are
    QStringList added;                  // values that are masked although nothing tells that they are secret
    QJsonObject names;                  // see redaction::Pseudonyms
    QHash<QString, Original> originals; // by the id of the draft's file

    bool operator==(const Masking&) const = default;
};

struct Report {
    bool urgent = true; // production is down; else a problem
    QString severity;   // a problem's, "1" to "4"; empty: not said
    // A problem's subject carries a phrase that makes it urgent, and the person wants it so.
    bool keepsTrigger = false;
    QString language; // "de" or "en": of the report, not of the interface
    account::Contact contact;
    QString organisation; // organisation ID that the vendor's support asks for
    QString product;
    QString productVersion;
    QString region;
    QString environment;
    QString agentGroup;
    QString project;
    QString operation;
    std::vector<Endpoint> endpoints;
    QDateTime since; // UTC; invalid: not said
    QString summary; // one line: what is down; becomes the rest of the subject
    QString impact;
    QString done; // what was done before
    QString expected;
    QString happened; // the full description
    QString errorId;
    QString operationInstance; // GUID
    QString tried;
    QString relatedIncident;
    QHash<QString, QString> portalAnswers; // by portal field name: what the portal requires and we do not know
    QStringList lookedAt;                  // what was read before sending, each "00001234 Subject"
    Masking masking;

    bool operator==(const Report&) const = default;
};

QJsonObject toJson(const Report& report);
// Tolerant: missing members stay empty, unknown ones are kept by merging (see mergeUnknown).
Report reportFromJson(const QJsonObject& json);
// Members of `before` that this program does not know, carried over into `now`.
QJsonObject mergeUnknown(QJsonObject now, const QJsonObject& before);

// A new report with everything that the account knows, since = now.
Report prefilled(const account::Account& account, const QString& interfaceLanguage, const QDateTime& now);
// What a list of drafts shows: the summary, or where it is empty the product, or empty.
QString titleOf(const Report& report);

} // namespace lotse::reports
