// What happened: in one line for the subject, then in full, with what helps to find the cause.
#pragma once

#include "ui/createcase/ReportPage.h"

class QPushButton;

namespace lotse::ui
{

class Banner;
class FileList;
class SimilarCases;

class WhatHappenedPage final : public ReportPage
{
    Q_OBJECT

public:
    explicit WhatHappenedPage(ReportContext& context, QWidget* parent = nullptr);

    void load() override;
    SimilarCases* similarCases() const { return m_similar; }

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QLayout* makeLeft();
    QLayout* makeRight();
    QWidget* makeSince();
    void setSince(const QDateTime& since);
    void showSince();
    void showSubject();
    void showLength();
    void showUrgency();
    void fillSeverities();
    void askToDowngrade();
    void setUrgent(bool urgent);
    void setTexts();

    QLineEdit* m_summaryEdit;
    QDateTimeEdit* m_sinceEdit;
    QPushButton* m_now;
    QPushButton* m_hourAgo;
    FieldRow* m_summary;
    NoteLine* m_subject;
    FieldRow* m_since;
    FieldRow* m_impact;
    FieldRow* m_happened;
    FieldRow* m_expected;
    FieldRow* m_done;
    FieldRow* m_tried;
    FieldRow* m_errorId;
    FieldRow* m_instance;
    FieldRow* m_incident;
    QComboBox* m_severityBox;
    FieldRow* m_severity;
    QPushButton* m_downgrade;
    Banner* m_urgency;
    bool m_downgrading = false; // the banner asks whether it is no outage
    QLabel* m_length;
    FileList* m_files;
    SimilarCases* m_similar;
};

} // namespace lotse::ui
