#include "portals/assisted/ReportMail.h"

#include "foundation/InWorker.h"
#include "portals/assisted/FileNames.h"
#include "portals/assisted/HandOver.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QUrlQuery>
#include <QUuid>

#include <cerrno>

namespace lotse::assisted
{

namespace
{

constexpr qsizetype lineLength = 57; // bytes that become 76 characters of base64
constexpr qsizetype wordBytes = 42;  // of an encoded word
constexpr qsizetype shortText = 1200;

// A header's text as encoded words; a character is never split between two.
QByteArray encoded(const QString& text)
{
    QByteArray line;
    QByteArray word;
    const auto close = [&] {
        if (!word.isEmpty()) {
            line += (line.isEmpty() ? "" : "\r\n ") + QByteArray("=?UTF-8?B?") + word.toBase64() + "?=";
            word.clear();
        }
    };
    const QList<uint> characters = text.simplified().toUcs4();
    for (const uint character : characters) {
        const auto unicode = static_cast<char32_t>(character);
        const QByteArray bytes = QString::fromUcs4(&unicode, 1).toUtf8();
        if (word.size() + bytes.size() > wordBytes) {
            close();
        }
        word += bytes;
    }
    close();
    return line;
}

// Only what an address may hold; a header never gets a second line through it.
QByteArray plainAddress(const QString& address)
{
    QByteArray plain;
    for (const QChar character : address.trimmed()) {
        if (character > u' ' && character < QChar(0x7f) && character != u'<' && character != u'>' &&
            character != u',') {
            plain += character.toLatin1();
        }
    }
    return plain;
}

QByteArray folded(const QByteArray& bytes)
{
    QByteArray lines;
    for (qsizetype at = 0; at < bytes.size(); at += lineLength) {
        lines += bytes.mid(at, lineLength).toBase64() + "\r\n";
    }
    return lines;
}

QByteArray fileHead(const drafts::DraftFile& file, const QString& name)
{
    const QByteArray type = file.type.contains(u'/') ? file.type.toLatin1() : QByteArray("application/octet-stream");
    return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n" +
           "Content-Disposition: attachment;\r\n filename*=UTF-8''" + QUrl::toPercentEncoding(name) + "\r\n\r\n";
}

Error writeFailure(const QFile& file, int systemError)
{
    return {.code = systemError == ENOSPC ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
            .detail = file.errorString(),
            .retry = Retry::AfterPerson};
}

QByteArray mailHead(const ReportMail& mail, const QByteArray& boundary)
{
    const QByteArray from = mail.fromName.trimmed().isEmpty() ? QByteArray() : encoded(mail.fromName) + ' ';
    return "X-Unsent: 1\r\nMIME-Version: 1.0\r\nFrom: " + from + '<' + plainAddress(mail.fromAddress) + ">\r\nTo: <" +
           plainAddress(mail.to) + ">\r\nSubject: " + encoded(mail.subject) + "\r\nDate: " +
           QLocale::c().toString(mail.date.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
           " +0000\r\nContent-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
}

Result<void> write(const WrittenMail& written, const ReportMail& mail, const std::vector<drafts::DraftFile>& inside)
{
    const QByteArray boundary = "lotse-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QFile file(written.message);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return writeFailure(file, errno);
    }
    file.write(mailHead(mail, boundary) + "--" + boundary +
               "\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
               folded(QString(written.text).replace(u'\n', QStringLiteral("\r\n")).toUtf8()));
    for (std::size_t i = 0; i < inside.size(); ++i) {
        QFile part(written.inside[static_cast<qsizetype>(i)]);
        if (!part.open(QIODevice::ReadOnly)) {
            return Error{.code = ErrorCode::FileNotReadable, .detail = part.errorString(), .retry = Retry::AfterPerson};
        }
        file.write("--" + boundary + "\r\n" + fileHead(inside[i], inside[i].name));
        while (!part.atEnd()) {
            file.write(folded(part.read(lineLength * 4096)));
        }
    }
    errno = 0;
    file.write("--" + boundary + "--\r\n");
    return file.flush() && file.error() == QFileDevice::NoError ? Result<void>()
                                                                : Result<void>(writeFailure(file, errno));
}

Result<WrittenMail> writeAll(const drafts::AttachmentFolder& attachments, const ReportMail& mail,
                             const QString& parentFolder, qint64 most)
{
    const Result<QString> folder = collect(attachments, mail.files, parentFolder);
    if (!folder) {
        return folder.error();
    }
    // collect() makes names safe in the order of the files.
    QStringList names;
    for (const drafts::DraftFile& each : mail.files) {
        names.append(each.name);
    }
    names = safeFileNames(names);
    WrittenMail written{.folder = *folder,
                        .message = QDir(*folder).filePath(QStringLiteral("report.eml")),
                        .text = mail.text,
                        .inside = {},
                        .beside = {}};
    std::vector<drafts::DraftFile> inside;
    QStringList following;
    qint64 size = mail.text.size() * 2;
    for (std::size_t i = 0; i < mail.files.size(); ++i) {
        const drafts::DraftFile& each = mail.files[i];
        const QString path = QDir(*folder).filePath(names[static_cast<qsizetype>(i)]);
        const qint64 cost = each.size * 78 / 57 + 500;
        if (size + cost > most) {
            written.beside.append(path);
            following.append(QStringLiteral("- %1 (%2 bytes)").arg(each.name).arg(each.size));
            continue;
        }
        size += cost;
        written.inside.append(path);
        inside.push_back(each);
    }
    if (!following.isEmpty()) {
        written.text += QStringLiteral("\n\nToo large for this message, sent separately:\n") + following.join(u'\n');
    }
    const Result<void> done = write(written, mail, inside);
    return done ? Result<WrittenMail>(written) : Result<WrittenMail>(done.error());
}

} // namespace

QFuture<Result<WrittenMail>> writeMail(drafts::AttachmentFolder attachments, ReportMail mail, QString parentFolder,
                                       qint64 most)
{
    return inWorker<Result<WrittenMail>>([attachments = std::move(attachments), mail = std::move(mail), parentFolder,
                                          most] { return writeAll(attachments, mail, parentFolder, most); });
}

QUrl shortMail(const ReportMail& mail)
{
    QUrl address;
    address.setScheme(QStringLiteral("mailto"));
    address.setPath(QString::fromLatin1(plainAddress(mail.to)));
    QUrlQuery query;
    const auto add = [&query](const QString& name, const QString& value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    const bool cut = mail.text.size() > shortText;
    add(QStringLiteral("subject"), mail.subject);
    add(QStringLiteral("body"),
        cut ? mail.text.left(shortText) + QStringLiteral("…\n\nThe whole report is attached.") : mail.text);
    address.setQuery(query);
    return address;
}

} // namespace lotse::assisted
