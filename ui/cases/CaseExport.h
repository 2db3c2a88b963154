// Writes lines of My Cases to a CSV file, in a worker.
#pragma once

#include "foundation/Result.h"
#include "support/cases/CaseStore.h"

#include <QCoreApplication>
#include <QFuture>

namespace lotse::ui
{

class CaseExport
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::CaseExport)

public:
    // With a head line and the interface's words for columns and turns. Errors: FileNotReadable with the path, when it
    // cannot be written; then nothing is left of it and a file that was there stays as it was.
    static QFuture<Result<int>> write(const QString& path, const std::vector<cases::CaseRow>& rows,
                                      const QString& vendorName);
};

} // namespace lotse::ui
