// Original and masked text side by side, and every masked value with its name: undo one, mask one more.
#pragma once

#include "support/redaction/Masking.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace lotse::ui
{

class ReportContext;

class MaskingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MaskingDialog(ReportContext& context, QWidget* parent = nullptr);

    QTableWidget* values() const { return m_values; }
    QString original() const;
    QString maskedText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTexts();
    void load();
    void fillValues();
    void fillChoice();
    void showTexts();
    void show(const QString& original, const QString& masked);
    void decide(QTableWidgetItem* item);
    void maskMore();
    void retranslate();

    QPointer<ReportContext> m_context;
    std::vector<redaction::MaskedValue> m_shown;
    bool m_loading = false;
    QLabel* m_head;
    QTableWidget* m_values;
    QLineEdit* m_more;
    QPushButton* m_mask;
    QLabel* m_where;
    QComboBox* m_choice;
    QLabel* m_originalTitle;
    QLabel* m_maskedTitle;
    QPlainTextEdit* m_original;
    QPlainTextEdit* m_masked;
    QLabel* m_note;
    QPushButton* m_close;
};

} // namespace lotse::ui
