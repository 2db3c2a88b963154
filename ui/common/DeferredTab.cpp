#include "ui/common/DeferredTab.h"

#include <QVBoxLayout>

namespace lotse::ui
{

DeferredTab::DeferredTab(std::function<QString()> title, QString iconName, Make make, QWidget* parent)
    : Tab(parent), m_title(std::move(title)), m_iconName(std::move(iconName)), m_make(std::move(make))
{
}

void DeferredTab::makeNow()
{
    if (m_made) {
        return;
    }
    m_made = m_make(this);
    connect(m_made, &Tab::wantsToGo, this, &Tab::wantsToGo);
    connect(m_made, &Tab::faceChanged, this, &Tab::faceChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_made);
    setFocusProxy(m_made);
}

bool DeferredTab::go(const Destination& destination)
{
    makeNow();
    return m_made->go(destination);
}

void DeferredTab::refresh()
{
    if (m_made) {
        m_made->refresh();
    }
}

void DeferredTab::showEvent(QShowEvent* event)
{
    makeNow();
    Tab::showEvent(event);
}

} // namespace lotse::ui
