#include "portals/assisted/FileNames.h"

#include <QRegularExpression>
#include <QSet>

namespace lotse::assisted
{

namespace
{

constexpr qsizetype mostUnits = 120;
constexpr qsizetype mostBytes = 200;
constexpr qsizetype longestSuffix = 16;

bool isReserved(const QString& name)
{
    static const QRegularExpression reserved(
        QStringLiteral(
            "\\A(?:CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(?:\\.|\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return reserved.match(name).hasMatch();
}

// Turns the direction of writing: "exe.gpj" would look like "jpg.exe" turned round.
bool isDirectionMark(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F;
}

bool isLoneSurrogate(const QString& name, qsizetype i)
{
    if (name[i].isHighSurrogate()) {
        return i + 1 >= name.size() || !name[i + 1].isLowSurrogate();
    }
    return name[i].isLowSurrogate() && (i == 0 || !name[i - 1].isHighSurrogate());
}

QString withoutForbidden(const QString& name)
{
    static const QString forbidden = QStringLiteral("<>:\"/\\|?*");
    QString clean;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (isDirectionMark(c)) {
            continue;
        }
        const bool bad = forbidden.contains(c) || c.category() == QChar::Other_Control || isLoneSurrogate(name, i);
        clean.append(bad ? QChar(u'_') : c);
    }
    while (!clean.isEmpty() && (clean.back() == u'.' || clean.back().isSpace())) {
        clean.chop(1);
    }
    return clean.trimmed();
}

qsizetype suffixStart(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= longestSuffix ? dot : name.size();
}

// The name with `addition` before its suffix, the stem cut until all of it fits.
QString fitted(const QString& name, const QString& addition)
{
    const qsizetype dot = suffixStart(name);
    QString stem = name.left(dot);
    const QString tail = addition + name.mid(dot);
    while (stem.size() > 1 && (stem.size() + tail.size() > mostUnits || (stem + tail).toUtf8().size() > mostBytes)) {
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    }
    return stem.trimmed() + tail;
}

QString safeName(const QString& name)
{
    QString safe = fitted(withoutForbidden(name.normalized(QString::NormalizationForm_C).left(4 * mostUnits)), {});
    if (name.size() > 4 * mostUnits) {
        // Looked at from both ends only; the suffix is at the far one.
        const QString suffix = withoutForbidden(name.mid(suffixStart(name)));
        safe = suffix.size() > 1 ? fitted(safe.left(mostUnits) + suffix, {}) : safe;
    }
    if (safe.isEmpty() || safe == QLatin1String("_")) {
        safe = QStringLiteral("file");
    }
    // A person must see the file in their file dialogue.
    return isReserved(safe) || safe.startsWith(u'.') ? u'_' + safe : safe;
}

} // namespace

QStringList safeFileNames(const QStringList& names)
{
    QStringList safe;
    QSet<QString> taken;
    for (const QString& name : names) {
        const QString first = safeName(name);
        QString candidate = first;
        for (int number = 2; taken.contains(candidate.toCaseFolded()); ++number) {
            candidate = fitted(first, QStringLiteral(" (%1)").arg(number));
        }
        taken.insert(candidate.toCaseFolded());
        safe.append(candidate);
    }
    return safe;
}

} // namespace lotse::assisted
