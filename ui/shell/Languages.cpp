#include "ui/shell/Languages.h"

#include <QCoreApplication>
#include <QLocale>

namespace lotse::ui
{

namespace
{

const QString german = QStringLiteral("de");
const QString english = QStringLiteral("en");

QString languageOf(const QLocale& locale)
{
    return locale.name().section(QLatin1Char('_'), 0, 0);
}

// The system's own territory where it speaks the language: an Austrian stays one.
QLocale localeFor(const QString& language)
{
    const QLocale system = QLocale::system();
    if (languageOf(system) == language) {
        return system;
    }
    return language == german ? QLocale(QLocale::German, QLocale::Germany)
                              : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

Languages::Languages(QObject* parent) : QObject(parent)
{
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(const QString& wanted)
{
    QString language = wanted;
    if (language != german && language != english) {
        language = languageOf(QLocale::system()) == german ? german : english;
    }
    m_current = language;
    QLocale::setDefault(localeFor(language));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (language == german && m_qt.load(QStringLiteral(":/i18n/qtbase_de.qm"))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(QStringLiteral(":/i18n/lotse_%1.qm").arg(language))) {
        QCoreApplication::installTranslator(&m_own);
    }
}

} // namespace lotse::ui
