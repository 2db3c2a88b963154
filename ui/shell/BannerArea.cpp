#include "ui/shell/BannerArea.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{
constexpr int places = 2;
}

BannerArea::BannerArea(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::small, Space::large, 0);
    column->setSpacing(Space::small);
    for (int i = 0; i < places; ++i) {
        auto* banner = new Banner(this);
        column->addWidget(banner);
        m_places.push_back({.banner = banner, .key = {}});
        const auto index = static_cast<std::size_t>(i);
        connect(banner, &Banner::firstAction, this, [this, index] { Q_EMIT firstAction(m_places[index].key); });
        connect(banner, &Banner::secondAction, this, [this, index] { Q_EMIT secondAction(m_places[index].key); });
    }
    hide();
}

void BannerArea::set(const QString& key, Words words)
{
    m_words.insert_or_assign(key, std::move(words));
    refresh();
}

void BannerArea::clear(const QString& key)
{
    if (m_words.erase(key) > 0) {
        refresh();
    }
}

void BannerArea::clearAll()
{
    m_words.clear();
    refresh();
}

void BannerArea::refresh()
{
    std::vector<std::pair<QString, BannerWords>> shown;
    for (const auto& [key, words] : m_words) {
        shown.emplace_back(key, words());
    }
    std::ranges::stable_sort(shown, [](const auto& a, const auto& b) { return a.second.tone > b.second.tone; });
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        Place& place = m_places[i];
        if (i >= shown.size()) {
            place.key.clear();
            place.banner->show(Tone::Info, {});
            continue;
        }
        const BannerWords& words = shown[i].second;
        place.key = shown[i].first;
        place.banner->setActions(words.first, words.second);
        place.banner->show(words.tone, words.message, words.detail);
    }
    setVisible(!shown.empty());
}

void BannerArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
