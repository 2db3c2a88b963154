#include "ui/status/PartsGrid.h"

#include "ui/common/TonedIcons.h"
#include "ui/status/StatusTexts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{
constexpr int signSize = 16;
constexpr int columns = 2;

bool isFine(const status::Part& part)
{
    return status::severityOfPart(part.status) == status::Severity::Fine;
}
} // namespace

PartsGrid::PartsGrid(Workspace& workspace, const StatusReader& reader, QWidget* parent)
    : Section(parent), m_workspace(workspace), m_reader(reader)
{
}

std::vector<PartsGrid::Group> PartsGrid::groups() const
{
    const std::vector<status::Part>& all = m_reader.view().overview.summary.parts;
    const QStringList& regions = m_workspace.vendor.regions;
    std::vector<Group> groups;
    for (const status::Part& part : all) {
        if (part.group) {
            groups.push_back(
                {.id = part.id, .name = part.name, .region = status::regionIn(part.name, regions), .parts = {}});
        }
    }
    Group rest{.id = {}, .name = tr("Without a group"), .region = {}, .parts = {}};
    for (const status::Part& part : all) {
        if (part.group || (part.onlyShowIfDegraded && isFine(part))) {
            continue;
        }
        const auto home =
            std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.id == part.groupId; });
        (home == groups.end() ? rest : *home).parts.push_back(part);
    }
    if (!rest.parts.empty()) {
        if (groups.empty()) {
            rest.name = m_reader.view().overview.summary.page.name;
        }
        groups.push_back(std::move(rest));
    }
    const QString own = m_workspace.account.region;
    std::stable_sort(groups.begin(), groups.end(), [&own](const Group& one, const Group& other) {
        return !own.isEmpty() && one.region == own && other.region != own;
    });
    return groups;
}

QWidget* PartsGrid::makePart(const status::Part& part, QWidget* parent) const
{
    auto* row = new QWidget(parent);
    const Tone tone = StatusTexts::tone(status::severityOfPart(part.status));
    auto* sign = new QLabel(row);
    sign->setPixmap(icon(iconOf(tone), [tone] { return toneText(tone); }).pixmap(QSize(signSize, signSize)));
    auto* name = makeText(part.name, row);
    name->setToolTip(part.description);
    auto* state = makeText(StatusTexts::part(part.status), row);
    state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    state->setWordWrap(false);
    QPalette palette = state->palette();
    palette.setColor(QPalette::WindowText, toneText(tone));
    state->setPalette(palette);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::small);
    line->addWidget(sign);
    line->addWidget(name, 1);
    line->addWidget(state);
    return row;
}

QWidget* PartsGrid::makeGroup(const Group& group)
{
    auto* card = new QFrame(this);
    makeCard(card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    column->setSpacing(Space::small);
    const auto fine = std::count_if(group.parts.begin(), group.parts.end(), isFine);
    const bool allFine = fine == static_cast<std::ptrdiff_t>(group.parts.size());
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::small);
    auto* name = makeText(group.name, card);
    setTextRole(name, TextRole::Heading);
    name->setWordWrap(false);
    const bool own = !group.region.isEmpty() && group.region == m_workspace.account.region;
    status::Severity worst = status::Severity::Fine;
    for (const status::Part& part : group.parts) {
        worst = std::max(worst, status::severityOfPart(part.status));
    }
    const Tone tone = StatusTexts::tone(worst);
    auto* sign = new QLabel(card);
    sign->setPixmap(icon(iconOf(tone), [tone] { return toneText(tone); }).pixmap(QSize(signSize, signSize)));
    const int count = static_cast<int>(group.parts.size());
    const int troubled = count - static_cast<int>(fine);
    QString words = tr("%n part(s) with a problem", nullptr, troubled);
    if (allFine) {
        words = tr("all %n part(s) operational", nullptr, count);
    } else if (worst == status::Severity::Maintenance) {
        words = tr("%n part(s) under maintenance", nullptr, troubled);
    }
    if (own) {
        //: 1 is how the region's parts do; the region is that of the account
        words = tr("your region · %1").arg(words);
    }
    auto* state = makeText(words, card);
    setTextRole(state, TextRole::Secondary);
    head->addWidget(sign);
    head->addWidget(name);
    head->addWidget(state, 1);
    const bool open = m_open.contains(group.id);
    auto* toggle = new QPushButton(open ? tr("Show less") : tr("Show all"), card);
    toggle->setVisible(fine > 0);
    //: 1 is the name of a region or group of parts
    toggle->setAccessibleName(open ? tr("Show less of %1").arg(group.name) : tr("Show all of %1").arg(group.name));
    toggle->setObjectName(QStringLiteral("toggle-") + group.id);
    setButtonRole(toggle, ButtonRole::Quiet);
    connect(toggle, &QPushButton::clicked, this, [this, id = group.id] {
        if (!m_open.remove(id)) {
            m_open.insert(id);
        }
        show();
        if (auto* again = findChild<QPushButton*>(QStringLiteral("toggle-") + id)) {
            again->setFocus();
        }
    });
    head->addWidget(toggle);
    column->addLayout(head);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::tiny);
    int place = 0;
    for (const status::Part& part : group.parts) {
        if (open || !isFine(part)) {
            grid->addWidget(makePart(part, card), place / columns, place % columns);
            ++place;
        }
    }
    if (place > 0) {
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
        column->addLayout(grid);
    } else {
        delete grid;
    }
    return card;
}

void PartsGrid::show()
{
    setTitle(tr("Regions and parts"));
    clear();
    for (const Group& group : groups()) {
        add(makeGroup(group));
    }
    setVisible(!m_reader.view().overview.summary.parts.empty());
}

} // namespace lotse::ui
