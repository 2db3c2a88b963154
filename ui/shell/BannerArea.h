// The banners below the header: each has a key and words that are made anew when the language or the time changes. The
// two most serious ones are shown, so that the page keeps its room; the others follow when these are gone.
#pragma once

#include "ui/common/Banner.h"

#include <QWidget>

#include <functional>
#include <map>

namespace lotse::ui
{

struct BannerWords {
    Tone tone = Tone::Info;
    QString message;
    QString detail;
    QString first; // words of the actions; empty: none
    QString second;
};

class BannerArea : public QWidget
{
    Q_OBJECT

public:
    using Words = std::function<BannerWords()>;

    explicit BannerArea(QWidget* parent = nullptr);

    void set(const QString& key, Words words);
    void clear(const QString& key);
    void clearAll();
    bool has(const QString& key) const { return m_words.contains(key); }
    // Asks all words anew: an age has grown.
    void refresh();

Q_SIGNALS:
    void firstAction(const QString& key);
    void secondAction(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Place {
        Banner* banner = nullptr;
        QString key;
    };
    std::map<QString, Words> m_words;
    std::vector<Place> m_places;
};

} // namespace lotse::ui
