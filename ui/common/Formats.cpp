#include "ui/common/Formats.h"

#include <QCoreApplication>

namespace lotse::ui
{

namespace
{

struct Formats {
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::Formats)
};

} // namespace

QLocale interfaceLocale()
{
    return QLocale();
}

QString formatDate(QDate day)
{
    // QLocale's short form has a year of two digits, which reads like a time beside one.
    //: Day and time: a date format of Qt (dd.MM.yyyy, yyyy-MM-dd ...) that people of your language expect
    return interfaceLocale().toString(day, Formats::tr("d MMM yyyy"));
}

QString formatDateTime(const QDateTime& time)
{
    if (!time.isValid()) {
        return {};
    }
    //: 1 is a day, 2 a time of that day
    return Formats::tr("%1 %2").arg(formatDate(time.toLocalTime().date()), formatTime(time));
}

QString formatTime(const QDateTime& time)
{
    if (!time.isValid()) {
        return {};
    }
    return interfaceLocale().toString(time.toLocalTime().time(), QStringLiteral("HH:mm"));
}

QString toolTipOf(const QString& plain)
{
    return plain.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(plain.toHtmlEscaped());
}

QString formatAge(const QDateTime& time, const QDateTime& now)
{
    if (!time.isValid()) {
        return {};
    }
    const qint64 seconds = time.secsTo(now);
    if (seconds < -60) {
        return formatDateTime(time);
    }
    if (seconds < 60) {
        return Formats::tr("just now");
    }
    if (seconds < 3600) {
        return Formats::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / 60));
    }
    const qint64 days = time.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days == 0) {
        return Formats::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / 3600));
    }
    if (days == 1) {
        //: 1 is a time of the day
        return Formats::tr("yesterday %1").arg(formatTime(time));
    }
    return formatDateTime(time);
}

QString formatSize(qint64 bytes)
{
    return interfaceLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace lotse::ui
