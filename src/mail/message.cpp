// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/message.h"

#include "mail/headerfield.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <gmime/gmime.h>
#include <memory>

namespace vigil {

namespace {

constexpr qsizetype maxMessageBytes = qsizetype(64) * 1024 * 1024;

struct Unreference
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unreference>;
using OwnedOptions = std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)>;

void startGMimeOnce()
{
    static const bool started = (g_mime_init(), true);
    Q_UNUSED(started);
}

QString withUnixLines(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (!text.endsWith(QLatin1Char('\n')))
        text += QLatin1Char('\n');
    return text;
}

bool isMostlyForeign(const QByteArray& utf8)
{
    const auto high = std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0x80) != 0; });
    return high * 6 > utf8.size(); // where quoted-printable grows past base64
}

Owned<GMimePart> textPart(const QString& body, const QString& language)
{
    QByteArray content = withUnixLines(body).toUtf8();
    const bool base64 = isMostlyForeign(content);
    if (base64)
        content.replace('\n', "\r\n"); // RFC 2045 section 6.8: canonical line breaks go inside base64
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), static_cast<size_t>(content.size())));
    const Owned<GMimeDataWrapper> wrapper(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    Owned<GMimePart> part(g_mime_part_new_with_type("text", "plain"));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    g_mime_part_set_content(part.get(), wrapper.get());
    g_mime_part_set_content_encoding(part.get(),
                                     base64 ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    static const QRegularExpression tag(QStringLiteral("\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{2,8})*\\z"));
    if (tag.match(language).hasMatch())
        g_mime_object_set_header(GMIME_OBJECT(part.get()), "Content-Language", language.toUtf8().constData(), nullptr);
    return part;
}

/// The value is written as it is, after its name and a space.
void addField(GMimeMessage* message, const char* name, const QByteArray& value)
{
    GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    g_mime_header_list_append(headers, name, "", "utf-8");
    g_mime_header_set_raw_value(g_mime_header_list_get_header(headers, name), (' ' + value + '\n').constData());
}

Result<void> addMailbox(GMimeMessage* message, const char* field, const Mailbox& mailbox)
{
    VIGIL_TRY_GET(address, envelopeAddress(mailbox.address));
    addField(message, field, mailboxField(mailbox.name.toString(), address));
    return {};
}

Result<void> addBlindCopies(GMimeMessage* message, const std::vector<EmailAddress>& copies)
{
    QStringList addresses;
    for (const auto& copy : copies) {
        VIGIL_TRY_GET(address, envelopeAddress(copy));
        addresses += address;
    }
    if (!addresses.isEmpty())
        addField(message, "Bcc", addresses.join(QLatin1String(",\n ")).toUtf8());
    return {};
}

void setDate(GMimeMessage* message, const QDateTime& date)
{
    GDateTime* utc = g_date_time_new_from_unix_utc(date.toSecsSinceEpoch());
    g_mime_message_set_date(message, utc);
    g_date_time_unref(utc);
}

/// Its headers are in the order of the calls, so a golden file can hold them.
Result<Owned<GMimeMessage>> commonMessage(const OutgoingMessage& message)
{
    startGMimeOnce();
    Owned<GMimeMessage> result(g_mime_message_new(FALSE));
    VIGIL_TRY(addMailbox(result.get(), "From", message.from));
    VIGIL_TRY(addMailbox(result.get(), "To", message.to));
    addField(result.get(), "Subject", unstructuredField(message.subject.toString(), qsizetype(qstrlen("Subject:"))));
    setDate(result.get(), message.date);
    const auto part = textPart(message.body, message.language);
    g_mime_message_set_mime_part(result.get(), GMIME_OBJECT(part.get()));
    return result;
}

Result<QByteArray> written(GMimeMessage* message)
{
    const OwnedOptions options(g_mime_format_options_new(), &g_mime_format_options_free);
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    if (bytes->len > maxMessageBytes)
        return Error{"message-too-large", QString::number(bytes->len)};
    return QByteArray(reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len));
}

/// Before anything is copied, since encoding can only make a body longer.
Result<void> checkSize(const OutgoingMessage& message)
{
    if (message.body.size() > maxMessageBytes)
        return Error{"message-too-large", QString::number(message.body.size())};
    return {};
}

} // namespace

QString makeMessageId(const EmailAddress& from)
{
    std::array<quint32, 4> random;
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bytes(reinterpret_cast<const char*>(random.data()), sizeof random);
    const auto domain = asciiDomain(from.domain());
    return QStringLiteral("<%1@%2>").arg(QString::fromLatin1(bytes.toHex()),
                                         domain ? *domain : QStringLiteral("localhost"));
}

Result<QByteArray> buildMessage(const OutgoingMessage& message, const QString& messageId)
{
    VIGIL_TRY(checkSize(message));
    VIGIL_TRY_GET(built, commonMessage(message));
    QString bare = messageId;
    bare.remove(QLatin1Char('<')).remove(QLatin1Char('>'));
    g_mime_message_set_message_id(built.get(), bare.toUtf8().constData());
    return written(built.get());
}

Result<QByteArray> buildDraft(const OutgoingMessage& message)
{
    VIGIL_TRY(checkSize(message));
    VIGIL_TRY_GET(built, commonMessage(message));
    VIGIL_TRY(addBlindCopies(built.get(), message.blindCopies));
    g_mime_object_set_header(GMIME_OBJECT(built.get()), "X-Unsent", "1", nullptr);
    return written(built.get());
}

} // namespace vigil
