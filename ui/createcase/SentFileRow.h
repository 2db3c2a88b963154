// One file of a sent report: its name and size, how it stands, and what can be done about it.
#pragma once

#include "support/reports/ReportDesk.h"
#include "ui/common/Look.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace lotse::ui
{

class NoteLine;

class SentFileRow : public QWidget
{
    Q_OBJECT

public:
    explicit SentFileRow(QWidget* parent = nullptr);

    void show(const reports::Receipt::File& file, const reports::Receipt& receipt);
    // While it is being sent; bytes.
    void showProgress(qint64 sent, qint64 total);
    const reports::Receipt::File& file() const { return m_file; }

Q_SIGNALS:
    void wantsPause();
    void wantsOn();    // after a pause
    void wantsAgain(); // after a refusal
    void wantsSend();  // the person says that it is not there
    void wantsDone();  // the person says that it is there

private:
    QString standing(const reports::Receipt& receipt) const;
    Tone tone(const reports::Receipt& receipt) const;
    void refreshActions(const reports::Receipt& receipt);

    reports::Receipt::File m_file;
    NoteLine* m_line;
    QProgressBar* m_progress;
    QPushButton* m_pause;
    QPushButton* m_on;
    QPushButton* m_again;
    QPushButton* m_send;
    QPushButton* m_done;
};

} // namespace lotse::ui
