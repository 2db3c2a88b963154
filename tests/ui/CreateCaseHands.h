// What a person's hands do in the tab Create Case: find by name, click, type, wait.
#pragma once

#include "tests/ui/CreateCaseHouse.h"
#include "ui/createcase/CreateCaseTab.h"
#include "ui/createcase/ReportWizard.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace lotse::testing
{

using namespace lotse::ui;
using reports::Page;

constexpr int patience = 10'000;

template <typename T>
T* named(QWidget* root, const QString& accessibleName)
{
    const auto all = root->findChildren<T*>();
    for (T* widget : all) {
        if (widget->accessibleName() == accessibleName && widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

inline QPushButton* button(QWidget* root, const QString& text)
{
    const auto all = root->findChildren<QPushButton*>();
    for (QPushButton* each : all) {
        if (each->text().remove(QLatin1Char('&')) == text && each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

// QTest::keyClicks knows only ASCII.
inline void keys(QWidget* widget, const QString& text)
{
    for (const QChar character : text) {
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
}

// Types as a person does, into whatever has the name.
inline void type(QWidget* root, const QString& accessibleName, const QString& text)
{
    if (auto* line = named<QLineEdit>(root, accessibleName)) {
        line->setFocus();
        line->selectAll();
        keys(line, text);
        return;
    }
    if (auto* combo = named<QComboBox>(root, accessibleName)) {
        combo->setFocus();
        combo->lineEdit()->selectAll();
        keys(combo, text);
        return;
    }
    auto* box = named<QPlainTextEdit>(root, accessibleName);
    QVERIFY2(box, qPrintable(accessibleName));
    box->setFocus();
    keys(box, text);
}

template <typename T>
T waited(QFuture<Result<T>> future)
{
    const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, patience);
    Q_ASSERT(finished);
    Result<T> result = future.result();
    Q_ASSERT(result);
    return *result;
}

// The tab in a window, as the program shows it.
struct Shown {
    explicit Shown(CreateCaseHouse& house, QSize size = {1000, 640}) : tab(*house.workspace)
    {
        tab.resize(size);
        tab.show();
        tab.activateWindow();
        QApplication::setActiveWindow(&tab);
    }
    ReportWizard* begin()
    {
        tab.go({Destination::Kind::ProductionDown, {}});
        return tab.wizard();
    }
    void fill()
    {
        ReportWizard* wizard = tab.wizard();
        wizard->goTo(Page::Endpoints);
        type(wizard, QStringLiteral("Endpoint 1: System"), QStringLiteral("SAP S/4 production"));
        wizard->goTo(Page::WhatHappened);
        type(wizard, QStringLiteral("What is down, in one line"), QStringLiteral("Orders no longer reach SAP"));
        type(wizard, QStringLiteral("What happened, in full"), QStringLiteral("Since the night no order arrives."));
    }
    void sendFilled()
    {
        begin();
        fill();
        tab.wizard()->goTo(Page::Review);
        QTest::mouseClick(button(tab.wizard(), QStringLiteral("Send now")), Qt::LeftButton);
    }
    void answerPortal()
    {
        tab.wizard()->goTo(Page::Review);
        auto* combo = named<QComboBox>(tab.wizard(), QStringLiteral("Business Impact"));
        QVERIFY(combo);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
    }

    CreateCaseTab tab;
};

inline drafts::Draft onlyDraft(CreateCaseHouse& house)
{
    std::vector<drafts::Draft> drafts;
    const bool found = QTest::qWaitFor(
        [&] {
            drafts = waited(house.drafts.list());
            return drafts.size() == 1;
        },
        patience);
    return found ? drafts.front() : drafts::Draft();
}

// The portal may just be tried; then it can be taken back a moment later.
inline void takeBack(Shown& shown)
{
    QVERIFY(QTest::qWaitFor(
        [&] {
            if (shown.tab.wizard() && !shown.tab.wizard()->context().isLocked()) {
                return true;
            }
            if (QPushButton* back = button(&shown.tab, QStringLiteral("Take back to edit"))) {
                QTest::mouseClick(back, Qt::LeftButton);
            }
            return false;
        },
        patience));
}

inline bool isSaved(ReportWizard* wizard)
{
    return !wizard->context().isPristine() && wizard->context().savedState() == drafts::Autosave::State::Saved;
}

} // namespace lotse::testing
