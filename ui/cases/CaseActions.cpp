#include "ui/cases/CaseActions.h"

#include "ui/cases/CaseExport.h"
#include "ui/common/Answer.h"

#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int rowsAtOnce = 2000;

QStringList idsOf(const std::vector<cases::CaseRow>& rows)
{
    QStringList ids;
    for (const cases::CaseRow& row : rows) {
        ids.append(row.head.id);
    }
    return ids;
}

} // namespace

CaseActions::CaseActions(Workspace& workspace, const CaseListModel& model, QWidget* window)
    : QObject(window), m_workspace(workspace), m_model(model), m_window(window)
{
}

void CaseActions::withRows(const Runs& runs, std::function<void(Rows)> use)
{
    auto rows = std::make_shared<Rows>();
    bool allHere = true;
    int count = 0;
    for (const auto& [first, last] : runs) {
        count += last - first + 1;
    }
    for (auto run = runs.begin(); allHere && count <= CaseListModel::pageSize && run != runs.end(); ++run) {
        for (int row = run->first; allHere && row <= run->second; ++row) {
            const CaseListModel::Line* const line = m_model.line(row);
            allHere = line != nullptr;
            if (line) {
                rows->push_back(line->row);
            }
        }
    }
    if (allHere && count <= CaseListModel::pageSize) {
        use(*rows);
        return;
    }
    rows->clear();
    readOn(std::make_shared<Runs>(runs), rows, m_model.query(), std::move(use));
}

void CaseActions::readOn(std::shared_ptr<Runs> left, std::shared_ptr<Rows> rows, cases::CaseQuery query,
                         std::function<void(Rows)> use)
{
    if (left->empty()) {
        use(std::move(*rows));
        return;
    }
    const auto [first, last] = left->front();
    const int count = std::min(rowsAtOnce, last - first + 1);
    if (first + count > last) {
        left->erase(left->begin());
    } else {
        left->front().first = first + count;
    }
    whenAnswered(m_workspace.cases.rows(query, first, count), this,
                 [this, left, rows, query, use = std::move(use)](const Result<Rows>& read) {
                     if (!read) {
                         Q_EMIT failed(read.error());
                         return;
                     }
                     rows->insert(rows->end(), read->begin(), read->end());
                     readOn(left, rows, query, use);
                 });
}

void CaseActions::markRead(const Runs& runs, bool read)
{
    withRows(runs, [this, read](const Rows& rows) {
        whenAnswered(m_workspace.cases.markRead(idsOf(rows), read), this, [this](const Result<void>& done) {
            if (!done) {
                Q_EMIT failed(done.error());
            }
        });
    });
}

void CaseActions::watch(const Runs& runs, bool watched)
{
    withRows(runs, [this, watched](const Rows& rows) {
        const QFuture<Result<void>> done =
            m_workspace.caseBook.setWatched(idsOf(rows), watched, m_workspace.clock.now());
        whenAnswered(done, this, [this](const Result<void>& written) {
            if (!written) {
                Q_EMIT failed(written.error());
            }
        });
    });
}

void CaseActions::exportCsv(const Runs& runs)
{
    const QString name = tr("Cases %1.csv", "name of the exported file, 1 is the date")
                             .arg(m_workspace.clock.now().toLocalTime().date().toString(Qt::ISODate));
    m_workspace.files.pickNewFile(m_window, tr("Export cases"), name, [this, runs](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        withRows(runs, [this, path](const Rows& rows) {
            whenAnswered(CaseExport::write(path, rows, m_workspace.vendor.name), this,
                         [this, path](const Result<int>& written) {
                             if (written) {
                                 Q_EMIT said(tr("%n case(s) written to %1", nullptr, *written).arg(path));
                             } else {
                                 Q_EMIT failed(written.error());
                             }
                         });
        });
    });
}

} // namespace lotse::ui
