// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventedpeople.h"
#include "print/letterpdf.h"
#include "stopwatch.h"

#include <QBuffer>
#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTimeZone>

using namespace vigil;
using namespace vigil::bench;

namespace {

constexpr int letterCount = 1000;
constexpr int rounds = 3;

PrintedLetter letterAbout(const InventedPerson& person)
{
    const QString name = person.listing.nativeName;
    const QString paragraph =
        QStringLiteral("%1 содержится под стражей с %2. По словам родственников, к началу рассмотрения дела адвокат не "
                       "был допущен, а ходатайство о вызове свидетелей осталось без ответа. Прошу Вас проверить "
                       "законность задержания и сообщить мне о принятом решении.\n\n")
            .arg(name, person.listing.arrested);
    return {.sender = {QStringLiteral("Margaret Ashworth"), QStringLiteral("Leeds"), QStringLiteral("United Kingdom")},
            .placeAndDate = QStringLiteral("Leeds, 3 May 2019"),
            .addressee = {QStringLiteral("Прокуратура города"), QStringLiteral("ул. Липовая аллея, 27"),
                          person.listing.place, QStringLiteral("КАЗАХСТАН")},
            .subject = QStringLiteral("О задержании: ") + name,
            .body = QStringLiteral("Уважаемый господин прокурор!\n\n") + paragraph.repeated(4) +
                    QStringLiteral("С уважением,"),
            .signature = QStringLiteral("Margaret Ashworth"),
            .language = QStringLiteral("ru"),
            .title = QStringLiteral("О задержании: ") + name,
            .created = QDateTime(QDate(2019, 5, 3), QTime(9, 30), QTimeZone::utc())};
}

std::vector<PrintedLetter> inventedLetters()
{
    InventedPeople people;
    std::vector<PrintedLetter> letters;
    while (letters.size() < letterCount)
        if (const auto person = people.next(); person.language != QLatin1String("ar"))
            letters.push_back(letterAbout(person));
    return letters;
}

qsizetype writtenByVigil(const PrintedLetter& letter)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writeLetterPdf(letter, buffer))
        qFatal("a letter could not be written");
    return buffer.size();
}

/// The same words in the same font and size with the least that Qt needs: no window, no page breaks, no checks.
qsizetype writtenByQt(const PrintedLetter& letter)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(11);
    painter.setFont(font);
    const QRectF page(0, 0, writer.width(), writer.height());
    const auto parts = letter.sender.join(QLatin1Char('\n')) + QLatin1Char('\n') + letter.placeAndDate +
                       QLatin1Char('\n') + letter.addressee.join(QLatin1Char('\n'));
    painter.drawText(page, Qt::TextWordWrap, parts);
    painter.drawText(page.adjusted(0, 4000, 0, 0), Qt::TextWordWrap, letter.body + letter.signature);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.drawText(page.adjusted(0, 3500, 0, 0), Qt::TextWordWrap, letter.subject);
    painter.end();
    return buffer.size();
}

} // namespace

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, arguments);
    const auto letters = inventedLetters();
    qsizetype ours = writtenByVigil(letters.front());
    qsizetype plain = writtenByQt(letters.front());
    const auto writeAll = [&](auto& write, qsizetype& bytes) {
        bytes = 0;
        for (const auto& letter : letters)
            bytes += write(letter);
    };
    const Duel times = duel(
        rounds, [&] { writeAll(writtenByVigil, ours); }, [&] { writeAll(writtenByQt, plain); });
    report(QStringLiteral("%1 letters to PDF").arg(letterCount),
           QStringLiteral("QPdfWriter with the same words, no layout (%1)").arg(inMilliseconds(times.other)),
           inMilliseconds(times.ours) + QStringLiteral(", ") + times.ratio());
    report(QStringLiteral("size of a letter"), QStringLiteral("%1 kB").arg(plain / letterCount / 1000),
           QStringLiteral("%1 kB").arg(ours / letterCount / 1000));
    return 0;
}
