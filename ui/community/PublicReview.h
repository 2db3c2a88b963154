// Before a text becomes public: what was found in it that should not be, what stands there instead, and the text as
// everybody will read it. Each value can be left as it is, and
// any other be replaced as well.
#pragma once

#include "ui/community/PublicText.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;

namespace lotse::ui
{

class PublicReview final : public QWidget
{
    Q_OBJECT

public:
    explicit PublicReview(const account::Account& account, QWidget* parent = nullptr);

    void setText(const QString& title, const QString& text);
    void setChoices(const PublicChoices& choices);
    const PublicChoices& choices() const { return m_choices; }
    // What may become public, once it is of the newest text.
    std::optional<PublicText> current() const;
    // Found values that are left as they are.
    QStringList leftOpen() const;

Q_SIGNALS:
    void changed();        // a new reading is there
    void choicesChanged(); // by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    void look();
    void show(const PublicText& read);
    void decide(const QListWidgetItem* item);
    void takeMarked();
    void mark();
    bool canBeMarked(const QString& value) const;
    void showMark();
    void lookAgain();
    void retranslate();
    static QString kind(community::Confidential::Kind kind);

    const account::Account& m_account;
    std::shared_ptr<redaction::Pseudonyms> m_names = std::make_shared<redaction::Pseudonyms>();
    QString m_title;
    QString m_text;
    PublicChoices m_choices;
    std::optional<PublicText> m_read;
    int m_asked = 0;
    bool m_isCurrent = true;
    bool m_filling = false;
    QTimer m_pause;

    QLabel* m_head;
    QListWidget* m_found;
    QLineEdit* m_more;
    QPushButton* m_mark;
    QLabel* m_previewTitle;
    QPlainTextEdit* m_preview;
};

} // namespace lotse::ui
