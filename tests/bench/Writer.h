// Made-up texts with the words of the trade, as rare and as frequent as words are.
#pragma once

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <random>

namespace lotse::bench
{

// Words as they come in such texts: a few dozen everywhere, some thousands now and then, numbers that come once.
class Writer
{
public:
    Writer()
    {
        const QStringList stems{
            QStringLiteral("agent"),      QStringLiteral("operation"),   QStringLiteral("fehler"),
            QStringLiteral("timeout"),    QStringLiteral("connection"),  QStringLiteral("auftrag"),
            QStringLiteral("lieferung"),  QStringLiteral("salesforce"),  QStringLiteral("queue"),
            QStringLiteral("verbindung"), QStringLiteral("restart"),     QStringLiteral("certificate"),
            QStringLiteral("zeitplan"),   QStringLiteral("mapping"),     QStringLiteral("prüfung"),
            QStringLiteral("payload"),    QStringLiteral("endpoint"),    QStringLiteral("übergabe"),
            QStringLiteral("schedule"),   QStringLiteral("größe"),       QStringLiteral("database"),
            QStringLiteral("lager"),      QStringLiteral("integration"), QStringLiteral("transaction")};
        const QStringList endings{QString(),
                                  QStringLiteral("en"),
                                  QStringLiteral("s"),
                                  QStringLiteral("er"),
                                  QStringLiteral("ung"),
                                  QStringLiteral("plan"),
                                  QStringLiteral("name"),
                                  QStringLiteral("log")};
        for (const QString& stem : stems) {
            for (const QString& ending : endings) {
                m_words.append(stem + ending);
            }
        }
        for (int i = 0; i < 20'000; ++i) {
            m_words.append(QStringLiteral("w") + QString::number(i * 7919 % 1'000'003, 36));
        }
    }

    QString words(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i) {
            // Zipf's law, roughly: the place in the list is log-uniform.
            const double place = std::exp(m_share(m_dice) * std::log(static_cast<double>(m_words.size())));
            text += m_words.at(std::min(m_words.size() - 1, static_cast<qsizetype>(place) - 1)) + u' ';
        }
        return text + QString::number(m_dice() % 10'000'000);
    }

private:
    QStringList m_words;
    std::mt19937 m_dice{17};
    std::uniform_real_distribution<double> m_share{0.0, 1.0};
};

} // namespace lotse::bench
