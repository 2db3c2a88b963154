#include "ui/cases/CaseExport.h"

#include "foundation/InWorker.h"
#include "support/cases/CsvTable.h"
#include "ui/cases/CaseListModel.h"
#include "ui/cases/CaseTexts.h"
#include "ui/cases/FilterTexts.h"
#include "ui/common/Formats.h"

#include <QSaveFile>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

// As spreadsheets of every language read it.
QString timeCell(const QDateTime& time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_qs) : QString();
}

Result<int> save(const QString& path, const std::vector<QStringList>& table, char separator)
{
    QSaveFile file(path);
    const QByteArray content = cases::csvTable(table, separator);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return Error{.code = ErrorCode::FileNotReadable, .detail = path};
    }
    return static_cast<int>(table.size()) - 1;
}

} // namespace

QFuture<Result<int>> CaseExport::write(const QString& path, const std::vector<cases::CaseRow>& rows,
                                       const QString& vendorName)
{
    std::vector<QStringList> table;
    QStringList head;
    for (const int column :
         {CaseListModel::Number, CaseListModel::Subject, CaseListModel::Product, CaseListModel::Severity,
          CaseListModel::Status, CaseListModel::Turn, CaseListModel::Contact}) {
        head.append(CaseTexts::column(column));
    }
    head << tr("Opened", "column of the exported list: when the case was made")
         << CaseTexts::column(CaseListModel::Changed)
         << tr("Last word", "column of the exported list: when something was said last");
    table.push_back(head);
    for (const cases::CaseRow& row : rows) {
        table.push_back({row.head.number, row.head.subject, row.head.product, row.head.severity, row.head.status,
                         FilterTexts::turn(row.turn, vendorName), row.head.contactName, timeCell(row.head.created),
                         timeCell(row.head.modified), timeCell(row.lastWord)});
    }
    const char separator = interfaceLocale().decimalPoint() == u","_qs ? ';' : ',';
    return inWorker<Result<int>>([path, table = std::move(table), separator] { return save(path, table, separator); });
}

} // namespace lotse::ui
