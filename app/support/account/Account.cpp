#include "support/account/Account.h"

#include <QDir>

#include <array>
#include <utility>

namespace lotse::account
{

namespace
{

constexpr std::array kinds = {std::pair{Kind::Assisted, "assisted"}, std::pair{Kind::Salesforce, "salesforce"},
                              std::pair{Kind::RequestTracker, "requesttracker"}};

// Every text of an account by its key in the file, so that reading and writing cannot drift apart.
using TextOf = QString Account::*;
constexpr std::array<std::pair<const char*, TextOf>, 24> texts = {{
    {"id", &Account::id},
    {"name", &Account::name},
    {"vendor", &Account::vendor},
    {"clientId", &Account::clientId},
    {"callback", &Account::callback},
    {"organisationId", &Account::organisationId},
    {"userId", &Account::userId},
    {"vendorOrganisation", &Account::vendorOrganisation},
    {"hotline", &Account::hotline},
    {"customerSuccessEmail", &Account::customerSuccessEmail},
    {"plan", &Account::plan},
    {"salesEmail", &Account::salesEmail},
    {"team", &Account::team},
    {"product", &Account::product},
    {"productVersion", &Account::productVersion},
    {"region", &Account::region},
    {"environment", &Account::environment},
    {"agentGroup", &Account::agentGroup},
    {"statusPage", &Account::statusPage},
    {"reportLanguage", &Account::reportLanguage},
    {"confirmed", &Account::confirmed},
    {"queue", &Account::queue},
    {"proxy", &Account::proxy},
    {"proxyUser", &Account::proxyUser},
}};

using ContactTextOf = QString Contact::*;
constexpr std::array<std::pair<const char*, ContactTextOf>, 7> contactTexts = {{
    {"name", &Contact::name},
    {"email", &Contact::email},
    {"phone", &Contact::phone},
    {"reachableFrom", &Contact::reachableFrom},
    {"reachableUntil", &Contact::reachableUntil},
    {"timeZone", &Contact::timeZone},
    {"deputy", &Contact::deputy},
}};

template <typename Value, typename Table>
QJsonObject written(const Value& value, const Table& table)
{
    QJsonObject json;
    for (const auto& [key, member] : table) {
        json.insert(QLatin1String(key), value.*member);
    }
    return json;
}

template <typename Value, typename Table>
void readInto(Value& value, const Table& table, const QJsonObject& json)
{
    for (const auto& [key, member] : table) {
        value.*member = json.value(QLatin1String(key)).toString();
    }
}

Error invalid(const QString& detail)
{
    return {.code = ErrorCode::InputInvalid, .detail = detail};
}

// The id names a folder, so nothing in it may lead out of the accounts' place.
bool canNameFolder(const QString& id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return c == u'-' || c == u'_' || (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'z');
    });
}

} // namespace

QJsonObject toJson(const Account& account)
{
    QJsonObject json = written(account, texts);
    for (const auto& [kind, name] : kinds) {
        if (kind == account.kind) {
            json.insert(QLatin1String("kind"), QLatin1String(name));
        }
    }
    json.insert(QLatin1String("site"), account.site.toString(QUrl::FullyEncoded));
    json.insert(QLatin1String("contact"), written(account.contact, contactTexts));
    return json;
}

Result<Account> accountFromJson(const QJsonObject& json)
{
    Account account;
    readInto(account, texts, json);
    readInto(account.contact, contactTexts, json.value(QLatin1String("contact")).toObject());
    if (!canNameFolder(account.id)) {
        return invalid(QStringLiteral("id"));
    }
    const QString kindName = json.value(QLatin1String("kind")).toString();
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return kindName == QLatin1String(k.second); });
    if (kind == kinds.end()) {
        return invalid(QStringLiteral("kind"));
    }
    account.kind = kind->first;
    account.site = QUrl(json.value(QLatin1String("site")).toString(), QUrl::StrictMode);
    if (!account.site.isEmpty() && !account.site.isValid()) {
        return invalid(QStringLiteral("site"));
    }
    return account;
}

QString accountFolder(const QString& dataFolder, const QString& accountId)
{
    return QDir(dataFolder).filePath(QStringLiteral("accounts/") + accountId);
}

} // namespace lotse::account
