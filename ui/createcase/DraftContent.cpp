#include "ui/createcase/DraftContent.h"

#include <QJsonArray>

#include <array>

namespace lotse::ui
{

namespace
{

const QString wizardMember = QStringLiteral("wizard");
const QString pageMember = QStringLiteral("page");
const QString visitedMember = QStringLiteral("visited");

const std::array pageNames = {QStringLiteral("contact"), QStringLiteral("product"), QStringLiteral("endpoints"),
                              QStringLiteral("what-happened"), QStringLiteral("review")};

std::optional<int> pageFromName(const QString& name)
{
    for (std::size_t i = 0; i < pageNames.size(); ++i) {
        if (pageNames[i] == name) {
            return static_cast<int>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const DraftContent& content, const QJsonObject& before)
{
    QJsonObject wizard = before.value(wizardMember).toObject();
    wizard[pageMember] = pageNames.at(static_cast<std::size_t>(content.page));
    QJsonArray visited;
    for (int page = 0; page < static_cast<int>(pageNames.size()); ++page) {
        if (content.visited.contains(page)) {
            visited.append(pageNames.at(static_cast<std::size_t>(page)));
        }
    }
    wizard[visitedMember] = visited;

    QJsonObject json = reports::mergeUnknown(reports::toJson(content.report), before);
    json[wizardMember] = wizard;
    return json;
}

DraftContent draftContentFromJson(const QJsonObject& json)
{
    DraftContent content;
    content.report = reports::reportFromJson(json);
    const QJsonObject wizard = json.value(wizardMember).toObject();
    content.page = static_cast<reports::Page>(pageFromName(wizard.value(pageMember).toString()).value_or(0));
    const QJsonArray visited = wizard.value(visitedMember).toArray();
    for (const QJsonValue& name : visited) {
        if (const std::optional<int> page = pageFromName(name.toString())) {
            content.visited.insert(*page);
        }
    }
    return content;
}

} // namespace lotse::ui
