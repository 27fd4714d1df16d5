// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one JSON object a line: what went into a letter, and the letter's bytes. checkletters.py compares the two.
#include "mail/message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace vigil;

namespace {

const QDateTime writtenAt(QDate(2026, 11, 23), QTime(21, 4, 5), Qt::UTC);

EmailAddress address(const QString& text)
{
    auto parsed = EmailAddress::parse(text);
    if (!parsed)
        qFatal("bad address in a case: %s", qPrintable(text));
    return *parsed;
}

QStringList names()
{
    return {
        QString(),
        QStringLiteral("Ada Lindqvist"),
        QStringLiteral("Lindqvist, Ada"),
        QStringLiteral("Dr. A. Lindqvist (campaign)"),
        QStringLiteral("Ada \"the pen\" Lindqvist \\ Co"),
        QStringLiteral("Жанна Ахметова"),
        QStringLiteral("Ахметова, Жанна"),
        QStringLiteral("Şükrü Çağlar Öğüt"),
        QStringLiteral("=?utf-8?q?not_encoded?="),
        QStringLiteral("Прокуратура города Вымышленного, отдел по надзору за соблюдением прав человека и гражданина")};
}

QStringList subjects()
{
    return {
        QStringLiteral("Release of Ada Lindqvist"),
        QStringLiteral("О деле Жанны Ахметовой, задержанной 5 апреля 2026 года: требование об освобождении и доступе "
                       "к защитнику, врачу и переписке с родными"),
        QStringLiteral("two  spaces   and = ? _ signs"),
        QStringLiteral("=?utf-8?b?0KI=?= is not an encoded word"),
        QStringLiteral("mixed латиница and кириллица in one line of a subject that needs folding somewhere here"),
        QString(1200, QLatin1Char('x')),
        QString(300, QChar(0x0436)),
        QStringLiteral("word ").repeated(60).trimmed(),
        QStringLiteral("faces \U0001F54A and marks é e\u0301")};
}

QStringList bodies()
{
    return {
        QStringLiteral("Dear Prosecutor,\n\nI write about a case.\n"),
        QStringLiteral("Уважаемый господин прокурор!\n\nПишу Вам о деле.\n\nС уважением,\nАда\n"),
        QString(5000, QLatin1Char('y')) + QStringLiteral("\nshort\n"),
        QString(3000, QChar(0x0448)) + QLatin1Char('\n'),
        QStringLiteral(".\n..\n.leading dot\nFrom the start\n\n.\n"),
        QStringLiteral("trailing space \ntab\t\n  two before\n=equals=3D\n\n\n"),
        QStringLiteral("-- \nsignature\n--boundary\n"),
        QStringLiteral("No line break at the end"),
        QStringLiteral("Mostly Latin with one é in a rather long line that has to be folded by quoted-printable.\n"),
        QString()};
}

QStringList addresses()
{
    return {QStringLiteral("office@prosecutor.example"), QStringLiteral("a.b+tag_%!x@long-name.prosecutor.example"),
            QStringLiteral("office@прокуратура.example"), QStringLiteral("прокурор@prosecutor.example"),
            QString(60, QLatin1Char('o')) + QStringLiteral("@prosecutor.example")};
}

QJsonObject described(const OutgoingMessage& message, const QString& messageId, const QByteArray& bytes)
{
    QJsonArray copies;
    for (const auto& copy : message.blindCopies)
        copies += envelopeAddress(copy).value();
    return {
        {QStringLiteral("fromName"), message.from.name.toString()},
        {QStringLiteral("from"), envelopeAddress(message.from.address).value()},
        {QStringLiteral("toName"), message.to.name.toString()},
        {QStringLiteral("to"), envelopeAddress(message.to.address).value()},
        {QStringLiteral("international"), message.to.address.needsSmtpUtf8() || message.from.address.needsSmtpUtf8()},
        {QStringLiteral("subject"), message.subject.toString()},
        {QStringLiteral("body"), message.body},
        {QStringLiteral("language"), message.language},
        {QStringLiteral("seconds"), message.date.toSecsSinceEpoch()},
        {QStringLiteral("messageId"), messageId},
        {QStringLiteral("copies"), copies},
        {QStringLiteral("bytes"), QString::fromLatin1(bytes.toBase64())}};
}

void write(const OutgoingMessage& message)
{
    static QTextStream out(stdout);
    const QString id = makeMessageId(message.from.address);
    out << QJsonDocument(described(message, id, buildMessage(message, id).value())).toJson(QJsonDocument::Compact)
        << '\n';
    out << QJsonDocument(described(message, {}, buildDraft(message).value())).toJson(QJsonDocument::Compact) << '\n';
    out.flush();
}

OutgoingMessage plainLetter()
{
    return {.from = {HeaderText::parse(QStringLiteral("Ada Lindqvist")).value(),
                     address(QStringLiteral("ada@letters.example"))},
            .to = {HeaderText::parse(QStringLiteral("Prosecutor")).value(), address(addresses().first())},
            .blindCopies = {address(QStringLiteral("copies@letters.example")),
                            address(QStringLiteral("archive@письма.example"))},
            .subject = HeaderText::parse(subjects().first()).value(),
            .body = bodies().first(),
            .language = QStringLiteral("en"),
            .date = writtenAt};
}

} // namespace

int main()
{
    for (const auto& name : names()) {
        auto letter = plainLetter();
        letter.from.name = letter.to.name = HeaderText::parse(name).value();
        write(letter);
    }
    for (const auto& subject : subjects()) {
        auto letter = plainLetter();
        letter.subject = HeaderText::parse(subject).value();
        write(letter);
    }
    for (const auto& body : bodies()) {
        auto letter = plainLetter();
        letter.body = body;
        letter.language = QStringLiteral("ru");
        letter.date = writtenAt.toOffsetFromUtc(5 * 3600);
        write(letter);
    }
    for (const auto& to : addresses()) {
        auto letter = plainLetter();
        letter.to.address = address(to);
        letter.language.clear();
        write(letter);
    }
}
