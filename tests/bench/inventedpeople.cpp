// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventedpeople.h"

#include "romanisation.h"

#include <QDate>
#include <QStringView>
#include <span>

namespace vigil::bench {

namespace {

using Words = std::span<const QStringView>;

constexpr QStringView russianGiven[] = {u"Алексей", u"Борис",  u"Вадим",   u"Глеб",   u"Денис",  u"Егор",   u"Захар",
                                        u"Игорь",   u"Кирилл", u"Лев",     u"Максим", u"Никита", u"Олег",   u"Павел",
                                        u"Роман",   u"Семён",  u"Тимофей", u"Фёдор",  u"Юрий",   u"Ярослав"};
constexpr QStringView russianFathers[] = {u"Алексеевич", u"Борисович", u"Вадимович", u"Глебович",  u"Денисович",
                                          u"Егорович",   u"Захарович", u"Игоревич",  u"Львович",   u"Максимович",
                                          u"Олегович",   u"Павлович",  u"Романович", u"Семёнович", u"Юрьевич"};
constexpr QStringView russianEndings[] = {u"ов", u"ев", u"ин", u"ский", u"цын"};

constexpr QStringView ukrainianGiven[] = {u"Оксана",    u"Богдан",   u"Василь",  u"Ганна",  u"Дмитро", u"Євген",
                                          u"Іванна",    u"Катерина", u"Любомир", u"Микола", u"Надія",  u"Остап",
                                          u"Роксолана", u"Соломія",  u"Тарас",   u"Уляна",  u"Юлія",   u"Ярина"};
constexpr QStringView ukrainianEndings[] = {u"енко", u"чук", u"ський", u"ишин", u"овець"};

constexpr QStringView kazakhGiven[] = {u"Әлия",  u"Бауыржан", u"Ғалым",  u"Дінара", u"Ержан",  u"Жанар",
                                       u"Зәуре", u"Қайрат",   u"Ләззат", u"Мұрат",  u"Нұрлан", u"Өміржан",
                                       u"Сәуле", u"Тоғжан",   u"Үміт",   u"Шолпан", u"Ықылас", u"Айгүл"};
constexpr QStringView kazakhEndings[] = {u"баев", u"ғалиев", u"бекұлы", u"жанқызы", u"ханов"};

constexpr QStringView arabicGiven[] = {u"علياء", u"سلمى", u"ياسر", u"طارق", u"هدى", u"نادر", u"ليلى", u"كريم"};
constexpr QStringView arabicFamilies[] = {u"الزيتوني", u"الورداني", u"النخلاوي", u"البستاني", u"القمري", u"الرملاوي"};

constexpr QStringView slavicHeads[] = {u"Бере",  u"Воло",  u"Грани", u"Дуба", u"Елово", u"Журав", u"Зерно",
                                       u"Иволо", u"Каме",  u"Липо",  u"Моро", u"Наве",  u"Ольхо", u"Пере",
                                       u"Рябо",  u"Сини",  u"Туре",  u"Уте",  u"Фоми",  u"Хлебо", u"Цвето",
                                       u"Чере",  u"Шелко", u"Щедро", u"Яро"};
constexpr QStringView slavicTails[] = {u"бор", u"вод", u"гор", u"дар", u"зон", u"кат",  u"лист", u"мыш",
                                       u"нов", u"пол", u"род", u"сад", u"тес", u"хват", u"шап"};
constexpr QStringView kazakhHeads[] = {u"Ақ",  u"Бай",  u"Дос",  u"Ер",  u"Жақсы", u"Кең", u"Қара", u"Мың",
                                       u"Нұр", u"Орын", u"Сары", u"Тас", u"Төле",  u"Ұлы", u"Шың"};
constexpr QStringView kazakhTails[] = {u"тау", u"сай", u"бек", u"мыр", u"ген", u"көл", u"дәу", u"жол", u"қай", u"лық"};

constexpr QStringView places[] = {u"Qarasu", u"Almaty",   u"Aktobe", u"Minsk", u"Tomsk",   u"Kherson",
                                  u"Orsha",  u"Shymkent", u"Perm",   u"Sumy",  u"Latakia", u"Karakol"};
constexpr QStringView statuses[] = {u"in-custody", u"released", u"sentenced", u"house-arrest", u"unknown"};

QString feminine(QString name)
{
    if (name.endsWith(u"ский"))
        return name.chopped(2) + QStringLiteral("ая");
    return name.endsWith(u"ов") || name.endsWith(u"ев") || name.endsWith(u"ин") ? name + QStringLiteral("а") : name;
}

} // namespace

/// SplitMix64: small, and the same everywhere.
quint64 InventedPeople::step()
{
    m_state += 0x9e3779b97f4a7c15U;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31);
}

std::size_t InventedPeople::pick(std::size_t below)
{
    return static_cast<std::size_t>(step() % below);
}

QString InventedPeople::nativeName(const QString& language)
{
    const auto from = [this](Words words) { return words[pick(words.size())].toString(); };
    const QString space(QLatin1Char(' '));
    if (language == QLatin1String("ar"))
        return from(arabicGiven) + space + from(arabicFamilies);
    if (language == QLatin1String("kk")) {
        const QString family = from(kazakhHeads) + from(kazakhTails) + from(kazakhEndings);
        return from(kazakhGiven) + space + (pick(2) == 0 ? family : feminine(family));
    }
    const QString stem = from(slavicHeads) + from(slavicTails);
    if (language == QLatin1String("uk"))
        return from(ukrainianGiven) + space + stem + from(ukrainianEndings);
    return from(russianGiven) + space + from(russianFathers) + space + stem + from(russianEndings);
}

void InventedPeople::addCustody(PersonListing& listing)
{
    const QDate arrested = QDate(2009, 1, 1).addDays(static_cast<qint64>(pick(5000)));
    listing.status = statuses[pick(std::size(statuses))].toString();
    listing.arrestedEarliest = arrested.toString(Qt::ISODate);
    listing.arrested = listing.arrestedEarliest;
    listing.statusSince = listing.arrestedEarliest;
    listing.place = places[pick(std::size(places))].toString();
    listing.caseTitle = QStringLiteral("Case %1").arg(pick(500) + 1);
    listing.letters = static_cast<qint64>(pick(40));
    if (pick(3) == 0)
        return;
    const QDate end = arrested.addDays(static_cast<qint64>(pick(2000)) + 1);
    listing.expectedEndDate = end.toString(Qt::ISODate);
    listing.expectedEndEarliest = listing.expectedEndDate + QStringLiteral("T00:00:00Z");
    listing.expectedEndLatest = listing.expectedEndDate + QStringLiteral("T23:59:59Z");
}

InventedPerson InventedPeople::next()
{
    static const QString languages[] = {QStringLiteral("ru"), QStringLiteral("kk"), QStringLiteral("uk"),
                                        QStringLiteral("ru"), QStringLiteral("kk"), QStringLiteral("ar")};
    const QString& language = languages[pick(std::size(languages))];
    const QString native = nativeName(language);
    QStringList spellings = romanisations(native);
    InventedPerson person{{.id = ++m_lastId, .name = spellings.first(), .nativeName = native}, language, {}};
    spellings.prepend(native);
    person.spellings = spellings;
    addCustody(person.listing);
    return person;
}

QString mistyped(const QString& text, std::size_t place, std::size_t kind)
{
    if (text.size() < 4)
        return text;
    QString wrong = text;
    const auto at = static_cast<qsizetype>(place % static_cast<std::size_t>(text.size() - 2)) + 1;
    switch (kind % 3) {
    case 0:
        return wrong.remove(at, 1);
    case 1:
        return wrong.insert(at, text[at]);
    default:
        std::swap(wrong[at], wrong[at - 1]);
        return wrong;
    }
}

} // namespace vigil::bench
