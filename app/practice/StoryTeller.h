// Reads the stories and tells each of them anew with other names, numbers and times; always the same by the same dice.
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <random>

namespace lotse::practice
{

class Dice
{
public:
    explicit Dice(std::uint_fast32_t seed) : m_engine(seed) {}
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<std::uint_fast32_t>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    std::mt19937& engine() { return m_engine; }

private:
    std::mt19937 m_engine;
};

struct Turn {
    bool byVendor = false;
    QString text;
};

struct Story {
    bool german = false;
    QString product;
    QString component;
    int severity = 3;
    QString environment;
    bool staysOpen = false; // the head ends with "| open"
    QStringList subjects;
    QString description;
    QList<Turn> turns;
    QStringList files;
};

Story readStory(const QString& text);

// Fills the gaps of one case's texts; what was chosen once stays for this case.
class StoryTeller
{
public:
    struct Cast {
        QString me;
        QString first;
        QString engineer;
    };
    StoryTeller(Dice& dice, const Story& story, const QDateTime& at, const Cast& cast);

    QString tell(const QString& text);

private:
    void learnGaps(const Story& story);
    QString fill(const QString& name);
    QString draw(const QString& choices);
    QString logTime();
    QString guid();

    Dice& m_dice;
    QDateTime m_at;
    QHash<QString, QString> m_choices; // by name: "a|b|c", or "#1-9"
    QHash<QString, QString> m_known;   // what was chosen for this case
};

} // namespace lotse::practice
