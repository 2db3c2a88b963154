#include "ui/common/StatusLag.h"

#include "ui/common/Formats.h"

#include <QCoreApplication>

namespace lotse::ui
{

namespace
{

struct StatusLag {
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::StatusLag)
};

} // namespace

QString statusLagWords(const vendor::VendorProfile& vendor, const QDateTime& checked, const QDateTime& now)
{
    //: 1 is how long ago the page was asked, such as "2 minutes ago"
    QString words =
        StatusLag::tr("The page was asked %1 and shows nothing. It can lag: incidents have been posted hours "
                      "after they began.")
            .arg(formatAge(checked, now));
    for (const vendor::StatusLag& lag : vendor.statusLags) {
        //: an example of a late entry: 1 is a day, 2 a region, 3 and 4 are times (UTC)
        words += u' ' + StatusLag::tr("On %1 (%2) an outage began at %3 and was posted at %4 (UTC).")
                            .arg(formatDate(lag.began.date()), lag.region, lag.began.toString(QStringLiteral("HH:mm")),
                                 lag.posted.toString(QStringLiteral("HH:mm")));
    }
    return words;
}

} // namespace lotse::ui
