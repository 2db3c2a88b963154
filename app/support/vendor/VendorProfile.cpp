#include "support/vendor/VendorProfile.h"

#include "support/vendor/ProfileReader.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace lotse::vendor
{

namespace
{

// Caps against a file that is not meant as a profile; far above what a vendor needs.
constexpr qsizetype mostPatternLength = 200;

const QHash<QString, FormField>& formFieldNames()
{
    static const QHash<QString, FormField> names = {
        {QStringLiteral("subject"), FormField::Subject},
        {QStringLiteral("product"), FormField::Product},
        {QStringLiteral("version"), FormField::Version},
        {QStringLiteral("description"), FormField::Description},
        {QStringLiteral("severity"), FormField::Severity},
        {QStringLiteral("files"), FormField::Files},
        {QStringLiteral("contactName"), FormField::ContactName},
        {QStringLiteral("contactEmail"), FormField::ContactEmail},
        {QStringLiteral("contactPhone"), FormField::ContactPhone},
        {QStringLiteral("region"), FormField::Region},
        {QStringLiteral("environment"), FormField::Environment},
    };
    return names;
}

std::optional<FormField> formField(const QString& name)
{
    const auto found = formFieldNames().constFind(name);
    return found == formFieldNames().constEnd() ? std::nullopt : std::optional(*found);
}

SubjectPhrases readPhrases(ProfileReader reader)
{
    SubjectPhrases phrases;
    phrases.trigger = reader.text("trigger");
    phrases.prefix = reader.localText("prefix");
    phrases.recognised = reader.texts("recognised");
    for (auto it = phrases.prefix.cbegin(); it != phrases.prefix.cend(); ++it) {
        if (!it->startsWith(phrases.trigger)) {
            reader.fail(QStringLiteral("prefix.") + it.key(), QStringLiteral("does not begin with the trigger"));
        }
    }
    if (!phrases.recognised.contains(phrases.trigger)) {
        reader.fail(QStringLiteral("recognised"), QStringLiteral("does not hold the trigger"));
    }
    reader.close();
    return phrases;
}

Product readProduct(ProfileReader reader)
{
    Product product;
    product.name = reader.text("name");
    product.formerNames = reader.texts("formerNames", ProfileReader::Need::Optional);
    product.cloud = reader.flag("cloud");
    product.supportElsewhere = reader.localText("supportElsewhere", ProfileReader::Need::Optional);
    product.supportLink = reader.address("supportLink", ProfileReader::Need::Optional);
    reader.close();
    return product;
}

std::vector<Product> readProducts(ProfileReader& reader)
{
    std::vector<Product> products;
    QSet<QString> names;
    for (const ProfileReader& entry : reader.objects("products")) {
        Product product = readProduct(entry);
        for (const QString& name : QStringList(product.name) + product.formerNames) {
            if (names.contains(name.toCaseFolded())) {
                entry.fail(QStringLiteral("name"), QStringLiteral("'%1' is there twice").arg(name));
            }
            names.insert(name.toCaseFolded());
        }
        products.push_back(std::move(product));
    }
    return products;
}

QMap<FormField, QStringList> readFieldLabels(ProfileReader reader)
{
    QMap<FormField, QStringList> labels;
    for (const QString& key : reader.keys()) {
        const std::optional<FormField> field = formField(key);
        if (!field) {
            reader.fail(key, QStringLiteral("is no field of a report"));
            continue;
        }
        labels.insert(*field, reader.texts(key.toLatin1().constData()));
    }
    return labels;
}

std::vector<AssistedField> readAssistedForm(ProfileReader& reader)
{
    std::vector<AssistedField> fields;
    QSet<int> seen;
    for (ProfileReader entry : reader.objects("assistedForm")) {
        const QString name = entry.text("field");
        const std::optional<FormField> field = formField(name);
        if (!field) {
            entry.fail(QStringLiteral("field"), QStringLiteral("'%1' is no field of a report").arg(name));
            continue;
        }
        if (seen.contains(static_cast<int>(*field))) {
            entry.fail(QStringLiteral("field"), QStringLiteral("'%1' is there twice").arg(name));
        }
        seen.insert(static_cast<int>(*field));
        fields.push_back({*field, entry.localText("label")});
        entry.close();
    }
    return fields;
}

std::vector<Link> readLinks(ProfileReader& reader)
{
    std::vector<Link> links;
    QSet<QString> ids;
    for (ProfileReader entry : reader.objects("links")) {
        Link link;
        link.id = entry.text("id");
        link.label = entry.localText("label");
        link.address = entry.address("address");
        if (ids.contains(link.id)) {
            entry.fail(QStringLiteral("id"), QStringLiteral("'%1' is there twice").arg(link.id));
        }
        ids.insert(link.id);
        entry.close();
        links.push_back(std::move(link));
    }
    return links;
}

std::vector<Plan> readPlans(ProfileReader& reader)
{
    std::vector<Plan> plans;
    if (!reader.keys().contains(QStringLiteral("plans"))) {
        return plans;
    }
    for (ProfileReader entry : reader.objects("plans")) {
        Plan plan;
        plan.name = entry.text("name");
        plan.hotline = entry.flag("hotline");
        entry.close();
        plans.push_back(std::move(plan));
    }
    return plans;
}

QDateTime readTime(ProfileReader& reader, const char* key)
{
    const QDateTime time = QDateTime::fromString(reader.text(key), Qt::ISODate);
    if (!time.isValid() || time.timeSpec() != Qt::UTC) {
        reader.fail(QLatin1String(key), QStringLiteral("is no time in UTC"));
    }
    return time;
}

std::vector<StatusLag> readLags(ProfileReader& reader)
{
    std::vector<StatusLag> lags;
    if (!reader.keys().contains(QStringLiteral("statusLags"))) {
        return lags;
    }
    for (ProfileReader entry : reader.objects("statusLags")) {
        StatusLag lag;
        lag.region = entry.text("region");
        lag.began = readTime(entry, "began");
        lag.posted = readTime(entry, "posted");
        entry.close();
        lags.push_back(std::move(lag));
    }
    return lags;
}

QStringList readPortals(ProfileReader& reader)
{
    static const QStringList known = {QStringLiteral("assisted"), QStringLiteral("salesforce"),
                                      QStringLiteral("requesttracker")};
    const QStringList portals = reader.texts("portals", ProfileReader::Need::Optional);
    for (qsizetype i = 0; i < portals.size(); ++i) {
        if (!known.contains(portals[i])) {
            reader.fail(QStringLiteral("portals[%1]").arg(i), QStringLiteral("is no kind of portal"));
        }
    }
    // Filing by hand works everywhere; an interface only where the profile names it.
    return portals.isEmpty() ? QStringList{known[0], known[1]} : portals;
}

QStringList readPatterns(ProfileReader& reader)
{
    const QStringList patterns = reader.texts("caseNumberPatterns", ProfileReader::Need::Optional);
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        const QRegularExpression pattern(patterns[i]);
        const QString where = QStringLiteral("caseNumberPatterns[%1]").arg(i);
        if (!pattern.isValid()) {
            reader.fail(where, pattern.errorString());
        } else if (pattern.captureCount() != 1) {
            reader.fail(where, QStringLiteral("needs exactly one group"));
        } else if (patterns[i].size() > mostPatternLength) {
            reader.fail(where, QStringLiteral("is too long"));
        }
    }
    return patterns;
}

VendorProfile readProfile(ProfileReader& reader)
{
    using Need = ProfileReader::Need;
    VendorProfile profile;
    if (reader.number("format") != 1) {
        reader.fail(QStringLiteral("format"), QStringLiteral("is not 1"));
    }
    profile.id = reader.text("id");
    profile.name = reader.text("name");
    profile.sourceNote = reader.text("source");
    profile.productionDown = readPhrases(reader.object("productionDown"));
    profile.products = readProducts(reader);
    profile.portals = readPortals(reader);
    profile.regions = reader.texts("regions", Need::Optional);
    profile.connectors = reader.texts("connectors", Need::Optional);
    profile.versions = reader.texts("versions", Need::Optional);
    profile.fieldLabels = readFieldLabels(reader.object("fieldLabels"));
    profile.assistedForm = readAssistedForm(reader);
    profile.criticalSeverity = reader.texts("criticalSeverity", Need::Optional);
    profile.links = readLinks(reader);
    profile.statusLags = readLags(reader);
    profile.supportEmail = reader.text("supportEmail", Need::Optional);
    profile.hotlinePerCustomer = reader.flag("hotlinePerCustomer");
    profile.plans = readPlans(reader);
    profile.statusMailSenders = reader.texts("statusMailSenders", Need::Optional);
    profile.caseNumberPatterns = readPatterns(reader);
    // Read where they are needed (LogFolders.cpp); here only that they are right.
    if (reader.keys().contains(QStringLiteral("logFolders"))) {
        std::vector<ProfileReader> folders = reader.objects("logFolders");
        for (ProfileReader& folder : folders) {
            folder.text("system");
            folder.text("path");
            folder.close();
        }
    }
    reader.close();
    return profile;
}

Error invalid(const QString& detail)
{
    return Error{.code = ErrorCode::ProfileInvalid, .detail = detail};
}

} // namespace

QString inLanguage(const LocalText& text, const QString& language)
{
    const auto found = text.constFind(language);
    return found == text.constEnd() ? text.value(QStringLiteral("en")) : *found;
}

bool VendorProfile::mayHaveHotline(const QString& plan) const
{
    const auto known = std::find_if(plans.cbegin(), plans.cend(), [&](const Plan& each) {
        return each.name.compare(plan.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return hotlinePerCustomer && (known == plans.cend() || known->hotline);
}

const Product* VendorProfile::product(const QString& wanted) const
{
    const auto same = [&wanted](const QString& candidate) {
        return candidate.compare(wanted, Qt::CaseInsensitive) == 0;
    };
    const auto byName =
        std::find_if(products.cbegin(), products.cend(), [&](const Product& p) { return same(p.name); });
    if (byName != products.cend()) {
        return &*byName;
    }
    const auto byFormer = std::find_if(products.cbegin(), products.cend(), [&](const Product& p) {
        return std::any_of(p.formerNames.cbegin(), p.formerNames.cend(), same);
    });
    return byFormer == products.cend() ? nullptr : &*byFormer;
}

QUrl VendorProfile::link(const QString& wanted) const
{
    const auto found = std::find_if(links.cbegin(), links.cend(), [&](const Link& link) { return link.id == wanted; });
    return found == links.cend() ? QUrl() : found->address;
}

Result<VendorProfile> parseVendorProfile(const QByteArray& json)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        return invalid(QStringLiteral("$: %1 at byte %2").arg(syntax.errorString()).arg(syntax.offset));
    }
    if (!document.isObject()) {
        return invalid(QStringLiteral("$: is not an object"));
    }
    QString problem;
    ProfileReader reader(document.object(), QStringLiteral("$"), problem);
    VendorProfile profile = readProfile(reader);
    if (!problem.isEmpty()) {
        return invalid(problem);
    }
    return profile;
}

Result<VendorProfile> loadVendorProfile(const QString& id)
{
    static const QRegularExpression plainName(QStringLiteral("\\A[a-z0-9-]{1,40}\\z"));
    QFile file(QStringLiteral(":/vendors/%1.json").arg(id));
    if (!plainName.match(id).hasMatch() || !file.open(QIODevice::ReadOnly)) {
        return Error{.code = ErrorCode::NotFoundHere, .detail = QStringLiteral("vendor profile '%1'").arg(id)};
    }
    return parseVendorProfile(file.readAll());
}

} // namespace lotse::vendor
