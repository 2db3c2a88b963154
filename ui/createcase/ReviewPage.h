// Exactly what will be sent, where it goes, what is missing, and what happens when there is no connection.
#pragma once

#include "ui/createcase/ReportPage.h"

class QBoxLayout;
class QPlainTextEdit;

namespace lotse::ui
{

class MaskingCard;
class MissingList;
class PortalQuestions;

class ReviewPage final : public ReportPage
{
    Q_OBJECT

public:
    ReviewPage(ReportContext& context, QWidget* parent = nullptr);

    void load() override;
    void focusFirst() override;
    bool focusField(const FieldRef& ref) override;
    // What is known about the way to the portal: offline or not.
    void setOffline(bool offline);
    // Puts the focus on the first thing that is missing.
    void focusMissing();

    QString shownSubject() const;
    QString shownBody() const;
    MaskingCard* maskingCard() const { return m_maskingCard; }

protected:
    void retranslate() override;
    void showFindings() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeSubject();
    QWidget* makeWhere();
    QWidget* makeFiles();
    void showPacket();
    void showFiles();
    void showWhere();

    QBoxLayout* m_columns;
    MissingList* m_missing;
    PortalQuestions* m_questions;
    MaskingCard* m_maskingCard;
    QLabel* m_subjectTitle;
    QLabel* m_subject;
    NoteLine* m_urgent;
    QLabel* m_bodyTitle;
    QPlainTextEdit* m_bodyText;
    QLabel* m_whereTitle;
    QLabel* m_where;
    NoteLine* m_onSend;
    QLabel* m_filesTitle;
    QLabel* m_files;
    bool m_offline = false;
};

} // namespace lotse::ui
