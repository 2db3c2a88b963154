#include "portals/assisted/StatusMail.h"

#include "portals/assisted/MailText.h"
#include "portals/assisted/StatusWords.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <gmime/gmime.h>
#include <memory>
#include <mutex>

namespace lotse::assisted
{

namespace
{

constexpr qsizetype largestMessage = 25 * 1024 * 1024;
constexpr qsizetype longestText = 200000;
// The parser goes one call deeper with each nested part; no honest mail comes near.
constexpr qsizetype mostParts = 300;
constexpr int headerLinesLookedAt = 200;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

Error notAMessage(const char* why)
{
    return {.code = ErrorCode::InputInvalid, .detail = QString::fromLatin1(why), .retry = Retry::AfterPerson};
}

void initialiseOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

QString limited(const QString& text)
{
    if (text.size() <= longestText) {
        return text;
    }
    return text.left(text[longestText - 1].isHighSurrogate() ? longestText - 1 : longestText);
}

QString utf8(const char* text)
{
    return text ? decodedText(QByteArray(text)).simplified() : QString();
}

bool isBinary(const QByteArray& bytes)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x09; };
    return std::any_of(bytes.begin(), bytes.end(), isControl);
}

// UTF-16 with its mark, as some mail programs save; everything else stays as it is.
QByteArray asUtf8(const QByteArray& message)
{
    if (message.startsWith("\xff\xfe") || message.startsWith("\xfe\xff")) {
        QStringDecoder utf16(QStringDecoder::Utf16);
        const QString text = utf16(message);
        return utf16.hasError() ? message : text.toUtf8();
    }
    return message.startsWith("\xef\xbb\xbf") ? message.mid(3) : message;
}

// Whether the bytes begin with a block of header lines that a mail has, ended by an empty line.
bool hasHeaders(const QByteArray& message)
{
    static const QRegularExpression header(QStringLiteral("\\A[!-9;-~]{1,80}:"));
    static const QStringList telling = {QStringLiteral("from"),         QStringLiteral("subject"),
                                        QStringLiteral("date"),         QStringLiteral("message-id"),
                                        QStringLiteral("mime-version"), QStringLiteral("content-type"),
                                        QStringLiteral("received"),     QStringLiteral("return-path")};
    bool told = false;
    qsizetype at = 0;
    for (int lines = 0; lines < headerLinesLookedAt && at < message.size(); ++lines) {
        const qsizetype end = message.indexOf('\n', at) < 0 ? message.size() : message.indexOf('\n', at);
        const QByteArray line = message.mid(at, std::min<qsizetype>(end - at, 200)).trimmed();
        const bool folded = message[at] == ' ' || message[at] == '\t';
        const bool mboxLine = lines == 0 && line.startsWith("From ");
        at = end + 1;
        if (line.isEmpty()) {
            return told;
        }
        const QString text = QString::fromLatin1(line);
        if (!mboxLine && !folded && !header.match(text).hasMatch()) {
            return false;
        }
        told = told || telling.contains(text.section(u':', 0, 0).toLower());
    }
    return told;
}

qsizetype partsAnnounced(const QByteArray& message)
{
    static const QRegularExpression part(QStringLiteral("multipart|message\\s{0,5}/|rfc822"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(message);
    qsizetype count = 0;
    QRegularExpressionMatchIterator matches = part.globalMatch(text);
    while (matches.hasNext() && count <= mostParts) {
        matches.next();
        ++count;
    }
    return count;
}

QString decoded(const QByteArray& bytes, const char* charset)
{
    const QByteArray name = QByteArray(charset ? charset : "").toLower();
    if (name.isEmpty() || name == "utf-8" || name == "us-ascii" || name == "utf8" || name == "ascii") {
        return decodedText(bytes);
    }
    if (name == "iso-8859-1" || name == "latin1" || name == "windows-1252" || name == "cp1252") {
        return fromWindows1252(bytes);
    }
    gsize written = 0;
    const std::unique_ptr<gchar, decltype(&g_free)> converted(
        g_convert(bytes.constData(), bytes.size(), "UTF-8", name.constData(), nullptr, &written, nullptr), &g_free);
    return converted ? QString::fromUtf8(converted.get(), static_cast<qsizetype>(written)) : decodedText(bytes);
}

// The parts that a person would read, the first of each kind.
struct Readable {
    std::optional<QString> plain;
    std::optional<QString> html;
};

void readPart(GMimePart* part, Readable& readable)
{
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const bool isPlain = g_mime_content_type_is_type(type, "text", "plain");
    const bool isHtml = g_mime_content_type_is_type(type, "text", "html");
    if (g_mime_part_is_attachment(part) || (!isPlain && !isHtml) || (isPlain ? readable.plain : readable.html)) {
        return;
    }
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (!content) {
        return;
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    const QByteArray raw(reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len));
    (isPlain ? readable.plain : readable.html) = decoded(raw, g_mime_content_type_get_parameter(type, "charset"));
}

void readObject(GMimeObject* object, Readable& readable)
{
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart* multipart = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
            readObject(g_mime_multipart_get_part(multipart, i), readable);
        }
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        // A forwarded status mail is one too.
        GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (inner && g_mime_message_get_mime_part(inner)) {
            readObject(g_mime_message_get_mime_part(inner), readable);
        }
    } else if (GMIME_IS_PART(object)) {
        readPart(GMIME_PART(object), readable);
    }
}

void readSender(GMimeMessage* message, StatusMail& mail)
{
    InternetAddressList* senders = g_mime_message_get_from(message);
    InternetAddress* sender =
        senders && internet_address_list_length(senders) > 0 ? internet_address_list_get_address(senders, 0) : nullptr;
    if (!sender) {
        return;
    }
    mail.fromName = utf8(internet_address_get_name(sender));
    if (INTERNET_ADDRESS_IS_MAILBOX(sender)) {
        mail.from = utf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender)));
    }
}

std::optional<StatusMail> readMessage(const QByteArray& bytes)
{
    initialiseOnce();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    if (bytes.startsWith("From ")) {
        g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
    }
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) {
        return std::nullopt;
    }
    StatusMail mail;
    mail.subject = utf8(g_mime_message_get_subject(message.get()));
    mail.messageId = utf8(g_mime_message_get_message_id(message.get()));
    if (GDateTime* date = g_mime_message_get_date(message.get())) {
        mail.date = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::UTC);
    }
    readSender(message.get(), mail);
    Readable readable;
    if (GMimeObject* body = g_mime_message_get_mime_part(message.get())) {
        readObject(body, readable);
    }
    const bool plainSaysSomething = readable.plain && !readable.plain->trimmed().isEmpty();
    mail.text = plainSaysSomething ? *readable.plain : readable.html ? textOfHtml(*readable.html) : QString();
    return mail;
}

// A text out of the window of a mail program, maybe with the lines that it shows above the mail.
StatusMail readPasted(const QByteArray& bytes)
{
    static const QRegularExpression subject(QStringLiteral("^[ \\t]{0,10}(?:Subject|Betreff):[ \\t]{0,10}(.{1,500})$"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression sender(QStringLiteral("^[ \\t]{0,10}(?:From|Von):[ \\t]{0,10}(.{1,500})$"),
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression address(QStringLiteral("[^\\s<>\\[\\]():;,\"]{1,64}@[^\\s<>\\[\\]():;,\"]{1,190}"));
    StatusMail mail;
    mail.text = decodedText(bytes);
    const QString head = mail.text.left(4000).remove(u'\r');
    mail.subject = subject.match(head).captured(1).simplified();
    const QString from = sender.match(head).captured(1);
    const QRegularExpressionMatch found = address.match(from);
    mail.from = found.captured(0);
    mail.fromName = found.hasMatch() ? from.left(found.capturedStart()).remove(QStringLiteral("mailto:")) : from;
    static const QRegularExpression brackets(QStringLiteral("[<\\[(\"]"));
    mail.fromName = mail.fromName.remove(brackets).simplified();
    return mail;
}

bool isFromVendor(const QString& address, const vendor::VendorProfile& profile)
{
    const QString domain = address.section(u'@', -1).toLower();
    return std::any_of(profile.statusMailSenders.begin(), profile.statusMailSenders.end(), [&](const QString& sender) {
        return address.contains(u'@') && (domain == sender.toLower() || domain.endsWith(u'.' + sender.toLower()));
    });
}

QString unixLines(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').remove(QChar(u'\0'));
    return text.trimmed();
}

} // namespace

Result<StatusMail> readStatusMail(const QByteArray& message, const vendor::VendorProfile& profile)
{
    if (message.size() > largestMessage) {
        return notAMessage("larger than 25 MB");
    }
    QByteArray bytes = asUtf8(message);
    qsizetype blank = 0;
    while (blank < bytes.size() && (bytes[blank] == '\n' || bytes[blank] == '\r')) {
        ++blank;
    }
    bytes.remove(0, blank);
    if (bytes.trimmed().isEmpty()) {
        return notAMessage("empty");
    }
    std::optional<StatusMail> mail;
    if (hasHeaders(bytes)) {
        if (partsAnnounced(bytes) > mostParts) {
            return notAMessage("too many parts");
        }
        mail = readMessage(bytes);
    }
    if (!mail) {
        if (isBinary(bytes)) {
            return notAMessage("neither a message nor a text");
        }
        mail = readPasted(bytes);
    }
    mail->text = limited(unixLines(mail->text));
    mail->caseNumber = caseNumberIn(mail->subject, mail->text, profile.caseNumberPatterns);
    mail->status = statusIn(mail->subject, mail->text);
    mail->fromVendor = isFromVendor(mail->from, profile);
    return *mail;
}

} // namespace lotse::assisted
