#include "ui/status/PlansSection.h"

#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/status/GoLiveDialog.h"
#include "ui/status/StatusTexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{

QString shortName(const QString& name)
{
    QString file = name.left(60).simplified();
    for (QChar& character : file) {
        if (!character.isLetterOrNumber()) {
            character = u'-';
        }
    }
    return file + QStringLiteral(".ics");
}

// A card with words at the left and buttons at the right.
struct PlanCard {
    QFrame* card;
    QVBoxLayout* words;
    QHBoxLayout* row;
};

PlanCard makePlanCard(const QString& name, const QString& facts, QWidget* parent)
{
    auto* card = new QFrame(parent);
    makeCard(card);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    row->setSpacing(Space::small);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::tiny);
    auto* title = makeText(name, card);
    auto* line = makeText(facts, card);
    setTextRole(line, TextRole::Secondary);
    words->addWidget(title);
    words->addWidget(line);
    row->addLayout(words, 1);
    return {.card = card, .words = words, .row = row};
}

} // namespace

PlansSection::PlansSection(Workspace& workspace, const StatusReader& reader, QWidget* parent)
    : Section(parent),
      m_workspace(workspace),
      m_reader(reader),
      m_all(new QPushButton(this)),
      m_add(new QPushButton(this))
{
    setButtonRole(m_all, ButtonRole::Quiet);
    setButtonRole(m_add, ButtonRole::Quiet);
    addAction(m_add);
    addAction(m_all);
    connect(m_all, &QPushButton::clicked, this, [this] {
        std::vector<status::CalendarEvent> events;
        const StatusView& view = m_reader.view();
        for (const status::Incident& each : view.overview.summary.maintenances) {
            events.push_back(status::eventOf(each, view.overview.summary.page));
        }
        for (const status::GoLive& each : view.goLives) {
            events.push_back(status::eventOf(each));
        }
        saveCalendar(std::move(events), m_workspace.vendor.name + QStringLiteral("-maintenance.ics"));
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QDateTime next = m_workspace.clock.now().addDays(7);
        edit({.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
              .title = {},
              .starts = next,
              .ends = next.addSecs(2 * 3600),
              .region = m_workspace.account.region,
              .endpoints = {}});
    });
}

void PlansSection::edit(status::GoLive goLive)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new GoLiveDialog(std::move(goLive), m_workspace.vendor.regions, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &GoLiveDialog::saved, this, [this](const status::GoLive& made) {
        whenAnswered(m_workspace.statusBook.save(made), this, [this](const Result<void>& done) {
            if (!done) {
                Q_EMIT failed(done.error());
            }
        });
    });
    m_dialog->open();
}

void PlansSection::saveCalendar(std::vector<status::CalendarEvent> events, const QString& name)
{
    m_workspace.files.pickNewFile(this, tr("Save the calendar file"), name,
                                  [this, events = std::move(events)](const QString& path) {
                                      if (path.isEmpty()) {
                                          return;
                                      }
                                      whenAnswered(status::writeCalendar(path, events, m_workspace.clock.now()), this,
                                                   [this, path](const Result<void>& done) {
                                                       if (done) {
                                                           Q_EMIT written(path);
                                                       } else {
                                                           Q_EMIT failed(done.error());
                                                       }
                                                   });
                                  });
}

QWidget* PlansSection::makeMaintenance(const status::Incident& maintenance, const std::vector<status::Clash>& clashes)
{
    const QDateTime now = m_workspace.clock.now();
    const StatusView& view = m_reader.view();
    QStringList facts{StatusTexts::span(maintenance.plannedFrom, maintenance.plannedUntil)};
    const QStringList regions = status::regionsOf(maintenance, view.overview.summary.parts, m_workspace.vendor.regions);
    if (!regions.isEmpty()) {
        facts.append(regions.join(QStringLiteral(", ")));
    }
    QStringList parts;
    for (const status::PartMention& part : maintenance.parts) {
        parts.append(part.name);
    }
    if (!parts.isEmpty()) {
        facts.append(parts.join(QStringLiteral(", ")));
    }
    const PlanCard made = makePlanCard(maintenance.name, facts.join(QStringLiteral(" · ")), this);
    if (!maintenance.updates.empty() && !maintenance.updates.front().body.isEmpty()) {
        auto* body = makeText(maintenance.updates.front().body, made.card);
        setTextRole(body, TextRole::Secondary);
        made.words->addWidget(body);
    }
    for (const status::Clash& clash : clashes) {
        const auto goLive = std::find_if(view.goLives.begin(), view.goLives.end(),
                                         [&](const status::GoLive& each) { return each.id == clash.goLive; });
        if (clash.maintenance == maintenance.id && goLive != view.goLives.end()) {
            //: 1 is the title of an own go-live, 2 a time
            auto* warning = makeText(
                tr("Clashes with your go-live “%1”: %2").arg(goLive->title, StatusTexts::span(clash.from, clash.until)),
                made.card);
            warning->setProperty("tone", QStringLiteral("warning"));
            made.words->addWidget(warning);
        }
    }
    auto* when = new Badge(made.card);
    const bool running = status::isUnderWay(maintenance);
    when->set(running ? Tone::Info : Tone::Neutral,
              running ? StatusTexts::phase(maintenance.status) : StatusTexts::until(maintenance.plannedFrom, now));
    auto* calendar = new QPushButton(tr("Calendar file"), made.card);
    setButtonRole(calendar, ButtonRole::Quiet);
    //: 1 is the name of a maintenance
    calendar->setAccessibleName(tr("Calendar file for %1").arg(maintenance.name));
    connect(calendar, &QPushButton::clicked, this, [this, maintenance] {
        saveCalendar({status::eventOf(maintenance, m_reader.view().overview.summary.page)},
                     shortName(maintenance.name));
    });
    made.row->addWidget(when, 0, Qt::AlignTop);
    made.row->addWidget(calendar, 0, Qt::AlignTop);
    return made.card;
}

QWidget* PlansSection::makeGoLive(const status::GoLive& goLive, const std::vector<status::Clash>& clashes)
{
    QStringList facts{StatusTexts::span(goLive.starts, goLive.ends)};
    for (const QString& fact : {goLive.region, goLive.endpoints}) {
        if (!fact.isEmpty()) {
            facts.append(fact);
        }
    }
    const PlanCard made = makePlanCard(goLive.title, facts.join(QStringLiteral(" · ")), this);
    const bool clashing = std::any_of(clashes.begin(), clashes.end(),
                                      [&](const status::Clash& clash) { return clash.goLive == goLive.id; });
    if (clashing) {
        auto* warning = makeText(tr("A maintenance of the vendor lies in this time. Please choose another one, or ask "
                                    "the vendor."),
                                 made.card);
        warning->setProperty("tone", QStringLiteral("warning"));
        made.words->addWidget(warning);
    }
    auto* mine = new Badge(made.card);
    mine->set(clashing ? Tone::Warning : Tone::Info, clashing ? tr("Clash") : tr("Own go-live"));
    auto* change = new QPushButton(tr("Change …"), made.card);
    auto* remove = new QPushButton(tr("Remove"), made.card);
    //: 1 is the title of an own go-live
    change->setAccessibleName(tr("Change %1").arg(goLive.title));
    //: 1 is the title of an own go-live
    remove->setAccessibleName(tr("Remove %1").arg(goLive.title));
    setButtonRole(change, ButtonRole::Quiet);
    setButtonRole(remove, ButtonRole::Quiet);
    connect(change, &QPushButton::clicked, this, [this, goLive] { edit(goLive); });
    connect(remove, &QPushButton::clicked, this, [this, id = goLive.id] {
        whenAnswered(m_workspace.statusBook.removeGoLive(id), this, [this](const Result<void>& done) {
            if (!done) {
                Q_EMIT failed(done.error());
            }
        });
    });
    made.row->addWidget(mine, 0, Qt::AlignTop);
    made.row->addWidget(change, 0, Qt::AlignTop);
    made.row->addWidget(remove, 0, Qt::AlignTop);
    return made.card;
}

void PlansSection::show()
{
    const StatusView& view = m_reader.view();
    setTitle(tr("Maintenances and own go-lives"));
    m_all->setText(tr("Calendar file for all"));
    m_add->setText(tr("Add a go-live …"));
    const std::vector<status::Incident>& maintenances = view.overview.summary.maintenances;
    m_all->setEnabled(!maintenances.empty() || !view.goLives.empty());
    clear();
    const std::vector<status::Clash> clashes =
        status::clashes(view.goLives, maintenances, view.overview.summary.parts, m_workspace.vendor.regions);
    struct Line {
        QDateTime at;
        QWidget* widget;
    };
    std::vector<Line> lines;
    for (const status::Incident& each : maintenances) {
        lines.push_back({.at = each.plannedFrom, .widget = makeMaintenance(each, clashes)});
    }
    for (const status::GoLive& each : view.goLives) {
        lines.push_back({.at = each.starts, .widget = makeGoLive(each, clashes)});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) { return one.at < other.at; });
    for (const Line& line : lines) {
        add(line.widget);
    }
    if (lines.empty()) {
        addText(tr("Nothing is planned."));
    }
}

} // namespace lotse::ui
