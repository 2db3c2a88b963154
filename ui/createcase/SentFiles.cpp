#include "ui/createcase/SentFiles.h"

#include "ui/common/Look.h"
#include "ui/createcase/SentFileRow.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

SentFiles::SentFiles(outbox::Outbox& outbox, QWidget* parent)
    : QWidget(parent), m_outbox(outbox), m_title(new QLabel), m_column(new QVBoxLayout)
{
    setTextRole(m_title, TextRole::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    column->addWidget(m_title);
    column->addLayout(m_column);
    m_column->setSpacing(0);
    connect(&outbox, &outbox::Outbox::progressed, this, [this](const QString& itemId, qint64 sent, qint64 total) {
        m_sent.insert(itemId, {sent, total});
        for (SentFileRow* row : m_rows) {
            if (row->file().itemId == itemId) {
                row->showProgress(sent, total);
            }
        }
    });
}

void SentFiles::show(const reports::Receipt& receipt)
{
    const bool isSame = hasRowsFor(receipt);
    m_receipt = receipt;
    if (!isSame) {
        makeRows();
    }
    refresh();
}

bool SentFiles::hasRowsFor(const reports::Receipt& receipt) const
{
    return m_receipt && m_receipt->itemId == receipt.itemId &&
           std::equal(m_rows.begin(), m_rows.end(), receipt.files.begin(), receipt.files.end(),
                      [](const SentFileRow* row, const reports::Receipt::File& file) {
                          return row->file().name == file.name && row->file().sha256 == file.sha256;
                      });
}

void SentFiles::makeRows()
{
    for (SentFileRow* row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    const auto ask = [this](SentFileRow* row, QFuture<Result<void>> (outbox::Outbox::*what)(QString)) {
        return [this, row, what] { Q_EMIT asked((m_outbox.*what)(row->file().itemId)); };
    };
    for (std::size_t i = 0; i < m_receipt->files.size(); ++i) {
        auto* row = new SentFileRow;
        connect(row, &SentFileRow::wantsPause, this, ask(row, &outbox::Outbox::hold));
        connect(row, &SentFileRow::wantsOn, this, ask(row, &outbox::Outbox::release));
        connect(row, &SentFileRow::wantsAgain, this, ask(row, &outbox::Outbox::sendAgain));
        connect(row, &SentFileRow::wantsSend, this, ask(row, &outbox::Outbox::settleSendAgain));
        connect(row, &SentFileRow::wantsDone, this, [this, row] {
            Q_EMIT asked(m_outbox.settleDelivered(row->file().itemId, QString(), m_receipt->number));
        });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
}

void SentFiles::refresh()
{
    if (!m_receipt) {
        return;
    }
    m_title->setText(m_receipt->files.empty() ? tr("No files")
                                              : tr("%n file(s)", nullptr, static_cast<int>(m_receipt->files.size())));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const reports::Receipt::File& file = m_receipt->files[i];
        m_rows[i]->show(file, *m_receipt);
        if (file.state != outbox::State::Sending) {
            m_sent.remove(file.itemId);
        } else if (m_sent.contains(file.itemId)) {
            const auto [sent, total] = m_sent.value(file.itemId);
            m_rows[i]->showProgress(sent, total);
        }
    }
    Q_EMIT rebuilt();
}

void SentFiles::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
