// One page of the wizard: a title, one sentence why it asks, and its fields. A page only shows the context and hands
// edits to it; it decides nothing and stops nobody.
#pragma once

#include "ui/createcase/FieldRow.h"
#include "ui/createcase/ReportContext.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace lotse::ui
{

class TextBox;

class ReportPage : public QWidget
{
    Q_OBJECT

public:
    ReportPage(ReportContext& context, reports::Page page, QWidget* parent = nullptr);

    reports::Page page() const { return m_page; }
    // Shows what the report holds now; called whenever the page comes up.
    virtual void load();
    virtual void focusFirst(); // the first field that is still empty
    // False when the field is not on this page.
    virtual bool focusField(const FieldRef& ref);
    const std::vector<FieldRow*>& rows() const { return m_rows; }

Q_SIGNALS:
    void wantsField(const lotse::ui::FieldRef& ref); // on another page, perhaps
    void rebuilt();                                  // widgets came or went

protected:
    // The part of the report that a field edits.
    using Access = std::function<QString&(reports::Report&)>;

    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    // Sets every text of the page; called by the page's own constructor and after a change of language.
    virtual void retranslate() = 0;
    virtual void showFindings();

    ReportContext& context() const { return m_context; }
    QVBoxLayout* body() const { return m_body; }
    void setHead(const QString& title, const QString& reason);
    // Shown findings and read-only states follow rows that are registered here.
    void addRow(FieldRow* row);
    void removeRow(FieldRow* row);
    FieldRow* lineRow(const FieldRef& ref, QLineEdit* edit, const Access& access, bool roomForNote = true);
    FieldRow* comboRow(const FieldRef& ref, QComboBox* combo, const Access& access, bool roomForNote = true);
    FieldRow* textRow(const FieldRef& ref, TextBox* box, const Access& access, bool roomForNote = false);
    void bindLine(const FieldRef& ref, QLineEdit* edit, const Access& access);
    // Fills a free-text combo with suggestions and keeps what it shows.
    static void suggest(QComboBox* combo, const QStringList& suggestions);
    // An editor whose value must not turn with the mouse wheel while the page is scrolled.
    void keepFromWheel(QWidget* editor);
    void onLoad(QObject* owner, std::function<void()> load);
    bool isLoading() const { return m_loading; }
    void scrollTo(QWidget* widget);

private:
    struct Loader {
        QObject* owner;
        std::function<void()> load;
    };

    ReportContext& m_context;
    reports::Page m_page;
    QLabel* m_title;
    QLabel* m_reason;
    QScrollArea* m_area;
    QVBoxLayout* m_body;
    std::vector<FieldRow*> m_rows;
    std::vector<Loader> m_loaders;
    bool m_loading = false;
};

QComboBox* freeTextCombo(QWidget* parent);

} // namespace lotse::ui
