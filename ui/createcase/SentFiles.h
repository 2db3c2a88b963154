// The files of a sent report, each with how it stands: waiting, on its way with its progress, paused, arrived and
// checked; one may be paused, go on or be tried again while the others go their way. Follows the outbox live.
#pragma once

#include "support/reports/ReportDesk.h"
#include "ui/common/Workspace.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace lotse::ui
{

class SentFileRow;

class SentFiles : public QWidget
{
    Q_OBJECT

public:
    explicit SentFiles(outbox::Outbox& outbox, QWidget* parent = nullptr);

    // Rows stay where the files are the same, so that the focus and a click under way stay too.
    void show(const reports::Receipt& receipt);

Q_SIGNALS:
    void rebuilt();
    // Something was asked of the outbox: its answer.
    void asked(const QFuture<lotse::Result<void>>& answer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void makeRows();
    bool hasRowsFor(const reports::Receipt& receipt) const;

    outbox::Outbox& m_outbox;
    std::optional<reports::Receipt> m_receipt;
    QHash<QString, std::pair<qint64, qint64>> m_sent; // by item: bytes so far and in all
    std::vector<SentFileRow*> m_rows;
    QLabel* m_title;
    QVBoxLayout* m_column;
};

} // namespace lotse::ui
