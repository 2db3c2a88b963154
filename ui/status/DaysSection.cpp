#include "ui/status/DaysSection.h"

#include "ui/status/DaysBar.h"
#include "ui/status/StatusTexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{
constexpr int nameWidth = 260;
constexpr int totalWidth = 170;
} // namespace

DaysSection::DaysSection(Workspace& workspace, const StatusReader& reader, QWidget* parent)
    : Section(parent), m_workspace(workspace), m_reader(reader), m_words(new QPushButton(this))
{
    setButtonRole(m_words, ButtonRole::Quiet);
    addAction(m_words);
    connect(m_words, &QPushButton::clicked, this, [this] {
        m_asText = !m_asText;
        show();
    });
}

QWidget* DaysSection::makeRow(const QString& name, const std::vector<status::Day>& days)
{
    auto* row = new QWidget(this);
    auto* title = makeText(name, row);
    title->setFixedWidth(nameWidth);
    int minutes = 0;
    int disturbed = 0;
    for (const status::Day& day : days) {
        minutes += day.minutes;
        disturbed += day.worst > status::Severity::Maintenance ? 1 : 0;
    }
    const QString sum = disturbed == 0
                            ? tr("maintenance only")
                            //: 1 is on how many days ("3 days"), 2 how long in total ("2 h 30 min")
                            : tr("%1, %2").arg(tr("%n day(s)", nullptr, disturbed), StatusTexts::duration(minutes));
    auto* total = makeText(sum, row);
    setTextRole(total, TextRole::Secondary);
    total->setFixedWidth(totalWidth);
    total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* bars = new DaysBar(days, row);
    bars->setAccessibleName(name);
    bars->setAccessibleDescription(bars->asText());
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::medium);
    line->addWidget(title);
    line->addWidget(bars, 1);
    line->addWidget(total);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    column->addLayout(line);
    if (m_asText) {
        auto* words = makeText(bars->asText(), row);
        setTextRole(words, TextRole::Small);
        column->addWidget(words);
    }
    return row;
}

void DaysSection::show()
{
    setTitle(tr("The last %n day(s)", nullptr, StatusReader::days));
    m_words->setText(m_asText ? tr("Bars only") : tr("In words too"));
    clear();
    const StatusView& view = m_reader.view();
    const std::vector<status::Part>& parts = view.overview.summary.parts;
    const QDateTime now = m_workspace.clock.now();
    int calm = 0;
    int shown = 0;
    for (const status::Part& part : parts) {
        if (part.group) {
            continue;
        }
        const std::vector<status::Day> days =
            status::daysOf(part.id, view.lately, now, StatusReader::days, QTimeZone::systemTimeZone());
        if (std::all_of(days.begin(), days.end(),
                        [](const status::Day& day) { return day.worst == status::Severity::Fine; })) {
            ++calm;
            continue;
        }
        const auto group =
            std::find_if(parts.begin(), parts.end(), [&](const status::Part& each) { return each.id == part.groupId; });
        add(makeRow(group == parts.end() ? part.name : group->name + QStringLiteral(": ") + part.name, days));
        ++shown;
    }
    if (calm > 0) {
        addText(tr("%n part(s) without an incident or maintenance", nullptr, calm));
    }
    addText(tr("Counted from the incidents that Lotse has seen; the vendor may have had others."));
    m_words->setVisible(shown > 0);
    setVisible(!parts.empty());
}

} // namespace lotse::ui
