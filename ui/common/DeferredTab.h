// Stands for a tab that nobody looks at yet: the real one is made when it is shown, asked to go somewhere, or when
// there is time for it.
#pragma once

#include "ui/common/Tab.h"

#include <functional>

namespace lotse::ui
{

class DeferredTab final : public Tab
{
    Q_OBJECT

public:
    using Make = std::function<Tab*(QWidget* parent)>;

    // `title` and `iconName` are those of the real one; once it is made it may change its icon.
    DeferredTab(std::function<QString()> title, QString iconName, Make make, QWidget* parent = nullptr);

    void makeNow();
    bool isMade() const { return m_made; }

    QString title() const override { return m_title(); }
    QString iconName() const override { return m_made ? m_made->iconName() : m_iconName; }
    bool go(const Destination& destination) override;
    void refresh() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    std::function<QString()> m_title;
    QString m_iconName;
    Make m_make;
    Tab* m_made = nullptr;
};

} // namespace lotse::ui
