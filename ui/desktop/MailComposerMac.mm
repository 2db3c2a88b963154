#include "ui/desktop/MailComposer.h"

#include <QDesktopServices>
#include <QUrl>

#import <AppKit/AppKit.h>

namespace lotse::ui
{

bool composeMail(const platform::Mail& mail)
{
    NSSharingService* service = [NSSharingService sharingServiceNamed:NSSharingServiceNameComposeEmail];
    NSMutableArray* items = [NSMutableArray arrayWithObject:mail.text.toNSString()];
    for (const QString& file : mail.files) {
        [items addObject:[NSURL fileURLWithPath:file.toNSString()]];
    }
    if (!service || ![service canPerformWithItems:items]) {
        // Mail opens a message that was not sent yet for writing.
        return QDesktopServices::openUrl(QUrl::fromLocalFile(mail.message));
    }
    service.recipients = @[ mail.to.toNSString() ];
    service.subject = mail.subject.toNSString();
    [service performWithItems:items];
    return true;
}

} // namespace lotse::ui
