// A tab of the main window, and how tabs ask to go elsewhere.
#pragma once

#include <QIcon>
#include <QWidget>

namespace lotse::ui
{

struct Destination {
    enum class Kind {
        ProductionDown,
        Draft,
        DraftFile,
        Case,
        Receipt,
        Account,
        Settings,
        Status,
        Thread,
        Question,
        Problem
    };
    Kind kind = Kind::ProductionDown;
    // DraftFile: the path of a handed-over draft; draft, case, outbox item, incident (empty: the page), thread;
    // Question: a draft (empty: a new one); Problem: the thread that a new report begins with (empty: with nothing).
    QString id;
    // ProductionDown: the incident that the report belongs to, as the report names it; Question: the case it is about.
    QString related = {};
};

class Tab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;    // translated
    virtual QString iconName() const = 0; // see Icons.h
    // Shows the destination if it is this tab's; false: not mine.
    virtual bool go(const Destination& destination) = 0;
    virtual void refresh() {} // F5

Q_SIGNALS:
    void faceChanged(); // title or icon
    void wantsToGo(const lotse::ui::Destination& destination);
};

} // namespace lotse::ui
