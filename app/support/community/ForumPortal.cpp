#include "support/community/ForumPortal.h"

namespace lotse::community
{

bool sameWords(const QString& a, const QString& b)
{
    const auto plain = [](const QString& text) { return text.simplified().normalized(QString::NormalizationForm_C); };
    return plain(a) == plain(b);
}

} // namespace lotse::community
