// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleletters.h"

#include <QTimeZone>

namespace vigil::samples {

namespace {

PrintedLetter english()
{
    return {
        .sender = {QStringLiteral("Margaret Ashworth"), QStringLiteral("14 Tannery Row"),
                   QStringLiteral("Leeds LS1 9ZZ"), QStringLiteral("United Kingdom")},
        .placeAndDate = QStringLiteral("Leeds, 3 May 2019"),
        .addressee = {QStringLiteral("Office of the Prosecutor General"), QStringLiteral("Mr Bolat Ersinov"),
                      QStringLiteral("27 Lime Tree Avenue"), QStringLiteral("010000 Qarasu"),
                      QStringLiteral("Kazakhstan")},
        .subject = QStringLiteral("Arrest of Aliya Sadvakova and Timur Belov on 28 April 2019"),
        .body = {},
        .signature = QStringLiteral("Margaret Ashworth"),
        .language = QStringLiteral("en"),
        .title = QStringLiteral("Arrest of Aliya Sadvakova and Timur Belov on 28 April 2019"),
        .created = QDateTime(QDate(2019, 5, 3), QTime(9, 30), QTimeZone::utc()),
    };
}

PrintedLetter russian()
{
    return {
        .sender = {QStringLiteral("Марина Ковальчук"), QStringLiteral("ул. Липовая, 8, кв. 12"),
                   QStringLiteral("Вроцлав"), QStringLiteral("Польша")},
        .placeAndDate = QStringLiteral("Вроцлав, 3 мая 2019 г."),
        .addressee = {QStringLiteral("Прокуратура города Карасу"), QStringLiteral("Прокурору Ерсинову Б. Т."),
                      QStringLiteral("ул. Липовая аллея, 27"), QStringLiteral("010000 Карасу"),
                      QStringLiteral("КАЗАХСТАН")},
        .subject = QStringLiteral("О задержании Алии Садваковой и Тимура Белова 28 апреля 2019 г."),
        .body = {},
        .signature = QStringLiteral("Марина Ковальчук"),
        .language = QStringLiteral("ru"),
        .title = QStringLiteral("О задержании Алии Садваковой и Тимура Белова 28 апреля 2019 г."),
        .created = QDateTime(QDate(2019, 5, 3), QTime(9, 30), QTimeZone::utc()),
    };
}

const QString englishOpening = QStringLiteral(
    "Dear Mr Ersinov,\n\n"
    "I am writing to you about Aliya Sadvakova and Timur Belov, who were arrested in Qarasu on the morning of 28 April "
    "2019. The city's administrative court sentenced each of them to fifteen days of arrest on the same afternoon, for "
    "taking part in a meeting that the city had not permitted. Neither of them had a lawyer, and the hearing of both "
    "cases together took eleven minutes.\n\n"
    "What they did was stand in a public square with some two hundred other residents and ask for an official answer "
    "about the flats from which they are to be evicted. Nobody was hurt, nothing was damaged, and the traffic was not "
    "stopped. The right to assemble peacefully is guaranteed by your country's constitution and by article 21 of the "
    "International Covenant on Civil and Political Rights.\n\n");

const QString englishMiddle = QStringLiteral(
    "According to their relatives, who waited outside the court, the only evidence that was shown was a video "
    "recording "
    "of eight minutes. It shows Ms Sadvakova speaking through a loudspeaker and Mr Belov handing out sheets of paper. "
    "A "
    "police officer can be heard saying that the meeting may go on until noon. The judge refused to hear the officer "
    "as a witness.\n\n"
    "Ms Sadvakova has diabetes. Her sister brought her insulin to the detention centre on 29 and 30 April, and was "
    "sent "
    "away both times with the explanation that medicines are accepted on Thursdays only. I do not know whether she has "
    "been seen by a doctor since. For a person who depends on insulin, days without it are a danger to life, and "
    "responsibility for her health lies with those who hold her.\n\n"
    "The flats in question stand in Tannery Street. Forty families have lived there since the factory closed; most "
    "have paid rent to the city for more than ten years. In March they were told that the buildings would be "
    "demolished in June. They were offered neither other housing nor compensation. Their letters to the city "
    "administration have not been answered. A meeting in the square was, for them, what was left.\n\n");

const QString englishDemands = QStringLiteral(
    "I therefore ask you:\n\n"
    "1. to protest against the rulings of 28 April, so that Aliya Sadvakova and Timur Belov are released at once;\n"
    "2. to make sure that Ms Sadvakova receives her insulin and is examined by a doctor of her choice;\n"
    "3. to examine why neither of them could speak to a lawyer before the hearing;\n"
    "4. to inform me of what you have decided, at the address above.\n\n");

const QString englishClosing = QStringLiteral("Yours sincerely,");

const QString russianOpening = QStringLiteral(
    "Уважаемый господин прокурор!\n\n"
    "Пишу Вам об Алие Садваковой и Тимуре Белове, задержанных в Карасу утром 28 апреля 2019 г. В тот же день "
    "специализированный административный суд города назначил каждому из них пятнадцать суток ареста за участие в "
    "собрании, которое не было разрешено акиматом. Адвоката у них не было, а рассмотрение обоих дел заняло одиннадцать "
    "минут.\n\n"
    "Они стояли на площади вместе с двумя сотнями жителей города и просили официального ответа о судьбе квартир, из "
    "которых их собираются выселить. Никто не пострадал, ничего не было повреждено, движение транспорта не "
    "прерывалось. Право на мирные собрания гарантировано конституцией Вашей страны и статьёй 21 Международного пакта о "
    "гражданских и политических правах.\n\n");

const QString russianMiddle = QStringLiteral(
    "По словам родственников, ожидавших у здания суда, единственным показанным доказательством была видеозапись "
    "продолжительностью восемь минут. На ней видно, как Алия Садвакова говорит в громкоговоритель, а Тимур Белов "
    "раздаёт листовки. Слышно, как сотрудник полиции объявляет, что собрание может продолжаться до полудня. Вызвать "
    "этого сотрудника в качестве свидетеля судья отказался.\n\n"
    "Алия Садвакова больна диабетом. Её сестра приносила инсулин в изолятор 29 и 30 апреля, и оба раза ей отвечали, "
    "что лекарства принимают только по четвергам. Мне неизвестно, осматривал ли её с тех пор врач. Для человека, "
    "зависящего от инсулина, дни без него опасны для жизни, и ответственность за её здоровье несут те, кто её "
    "удерживает.\n\n"
    "Дома, о которых идёт речь, стоят на улице Кожевенной. Сорок семей живут в них со времени закрытия фабрики; "
    "большинство более десяти лет платили городу за жильё. В марте им сообщили, что дома снесут в июне. Ни другого "
    "жилья, ни компенсации им не предложили. На их письма акимат не ответил. Собраться на площади — это всё, что им "
    "оставалось.\n\n");

const QString russianDemands = QStringLiteral(
    "Прошу Вас:\n\n"
    "1. принести протест на постановления от 28 апреля, чтобы Алия Садвакова и Тимур Белов были немедленно "
    "освобождены;\n"
    "2. обеспечить передачу Алие Садваковой инсулина и осмотр её врачом по её выбору;\n"
    "3. проверить, почему ни один из них не мог поговорить с адвокатом до начала суда;\n"
    "4. сообщить мне о принятом решении по адресу, указанному выше.\n\n");

const QString russianClosing = QStringLiteral("С уважением,");

} // namespace

PrintedLetter shortEnglish()
{
    auto letter = english();
    letter.body = englishOpening + englishDemands + englishClosing;
    return letter;
}

PrintedLetter longEnglish()
{
    auto letter = english();
    letter.body = englishOpening + englishMiddle + englishDemands + englishClosing;
    return letter;
}

PrintedLetter longestEnglish()
{
    auto letter = english();
    letter.body = englishOpening + englishMiddle.repeated(4) + englishDemands + englishClosing;
    return letter;
}

PrintedLetter shortRussian()
{
    auto letter = russian();
    letter.body = russianOpening + russianDemands + russianClosing;
    return letter;
}

PrintedLetter longRussian()
{
    auto letter = russian();
    letter.body = russianOpening + russianMiddle + russianDemands + russianClosing;
    return letter;
}

PrintedLetter kazakh()
{
    auto letter = russian();
    letter.language = QStringLiteral("kk");
    letter.placeAndDate = QStringLiteral("Вроцлав, 2019 жылғы 3 мамыр");
    letter.addressee = {QStringLiteral("Қарасу қаласының прокуратурасы"), QStringLiteral("Құрманғазы көшесі, 27"),
                        QStringLiteral("010000 Қарасу"), QStringLiteral("ҚАЗАҚСТАН")};
    letter.subject = QStringLiteral("Әлия Сәдуақасованың ұсталуы туралы");
    letter.body = QStringLiteral("Құрметті прокурор!\n\n"
                                 "Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і\n\n"
                                 "Оны босатуыңызды сұраймын.\n\n"
                                 "Құрметпен,");
    return letter;
}

PrintedLetter arabic()
{
    auto letter = english();
    letter.language = QStringLiteral("ar");
    letter.placeAndDate = QStringLiteral("ليدز، 3 أيار 2019");
    letter.subject = QStringLiteral("اعتقال علياء في 28 نيسان 2019");
    letter.body = QStringLiteral("السيد المدعي العام،\n\n"
                                 "أكتب إليكم بشأن علياء التي اعتقلت صباح يوم 28 نيسان.\n\n"
                                 "This paragraph runs from left to right.\n\n"
                                 "مع التقدير،");
    return letter;
}

} // namespace vigil::samples
