#include "ui/desktop/MailComposer.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include <QDesktopServices>
#include <QDir>
#include <QSettings>
#include <QUrl>

#include <string>
#include <thread>
#include <vector>
#include <windows.h>

namespace lotse::ui
{

namespace
{

// Simple MAPI with wide characters, as Windows documents it; the headers of some compilers have only the narrow one.
struct Recipient {
    ULONG reserved = 0;
    ULONG kind = 1; // to
    PWSTR name = nullptr;
    PWSTR address = nullptr;
    ULONG entrySize = 0;
    PVOID entry = nullptr;
};
struct File {
    ULONG reserved = 0;
    ULONG flags = 0;
    ULONG position = ULONG(-1); // not inside the text
    PWSTR path = nullptr;
    PWSTR name = nullptr;
    PVOID type = nullptr;
};
struct Message {
    ULONG reserved = 0;
    PWSTR subject = nullptr;
    PWSTR text = nullptr;
    PWSTR type = nullptr;
    PWSTR received = nullptr;
    PWSTR conversation = nullptr;
    ULONG flags = 0;
    Recipient* originator = nullptr;
    ULONG recipientCount = 0;
    Recipient* recipients = nullptr;
    ULONG fileCount = 0;
    File* files = nullptr;
};
using SendMail = ULONG(WINAPI*)(ULONG_PTR session, ULONG_PTR window, Message* message, ULONG flags, ULONG reserved);

constexpr ULONG signInWindow = 0x1;
constexpr ULONG writingWindow = 0x8;
constexpr ULONG inUnicode = 0x40000;
constexpr ULONG done = 0;
constexpr ULONG abandonedByPerson = 1;

bool isThere()
{
    const QSettings known(QStringLiteral("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Messaging Subsystem"),
                          QSettings::NativeFormat);
    return known.value(QStringLiteral("MAPI")).toString() == QLatin1String("1");
}

// Returns when the person has sent or closed the message.
ULONG show(const platform::Mail& mail)
{
    const HMODULE library = LoadLibraryW(L"mapi32.dll");
    const auto send =
        library ? reinterpret_cast<SendMail>(reinterpret_cast<void*>(GetProcAddress(library, "MAPISendMailW")))
                : nullptr;
    if (!send) {
        return ULONG(-1);
    }
    std::wstring address = (QStringLiteral("SMTP:") + mail.to).toStdWString();
    std::wstring name = mail.to.toStdWString();
    std::wstring subject = mail.subject.toStdWString();
    std::wstring text = mail.text.toStdWString();
    std::vector<std::wstring> paths;
    for (const QString& file : mail.files) {
        paths.push_back(QDir::toNativeSeparators(file).toStdWString());
    }
    std::vector<File> files(paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i) {
        files[i].path = paths[i].data();
    }
    Recipient recipient;
    recipient.name = name.data();
    recipient.address = address.data();
    Message message;
    message.subject = subject.data();
    message.text = text.data();
    message.recipientCount = 1;
    message.recipients = &recipient;
    message.fileCount = static_cast<ULONG>(files.size());
    message.files = files.data();
    return send(0, 0, &message, signInWindow | writingWindow | inUnicode, 0);
}

} // namespace

bool composeMail(const platform::Mail& mail)
{
    const auto openFile = [message = mail.message] { return QDesktopServices::openUrl(QUrl::fromLocalFile(message)); };
    if (!isThere()) {
        return openFile();
    }
    // It waits for the person, so it has a thread of its own; the message as a file is the way where it fails.
    std::thread([mail, openFile] {
        const ULONG answer = show(mail);
        if (answer != done && answer != abandonedByPerson) {
            openFile();
        }
    }).detach();
    return true;
}

} // namespace lotse::ui

#endif
