#include "foundation/Random.h"

#include <QRandomGenerator>
#include <QUuid>

namespace lotse
{

double SystemRandom::fraction()
{
    return QRandomGenerator::global()->generateDouble();
}

QString SystemRandom::uuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

double SeededRandom::fraction()
{
    const std::scoped_lock lock(m_mutex);
    return std::uniform_real_distribution<double>(0.0, 1.0)(m_engine);
}

QString SeededRandom::uuid()
{
    const std::scoped_lock lock(m_mutex);
    QByteArray bytes;
    for (int i = 0; i < 16; ++i) {
        bytes.append(static_cast<char>(m_engine() & 0xffU));
    }
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace lotse
