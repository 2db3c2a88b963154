// The manual in the program's language: chapters on the left, the chosen one on the right. The chapters of errors and
// of what Lotse is made of come from the program itself, so they cannot differ from it.
#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace lotse::ui
{

class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QString version, QWidget* parent = nullptr);

    // What the person wanted is on the clipboard now.
    void sayCopied();

    struct Chapter {
        QString title;
        QString text; // Markdown
    };
    // Of the manual in this language ("de", "en"), the administrator's guide and what is new, without those that the
    // program makes itself.
    static std::vector<Chapter> manual(const QString& language);

Q_SIGNALS:
    void diagnosticsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void find(const QString& words);
    void showChapter(int row);
    static Chapter errors();
    Chapter about() const;

    QString m_version;
    std::vector<Chapter> m_chapters;
    QLineEdit* m_search;
    QListWidget* m_titles;
    QTextBrowser* m_page;
    QLabel* m_copied;
    QPushButton* m_diagnostics;
    QPushButton* m_close;
};

} // namespace lotse::ui
