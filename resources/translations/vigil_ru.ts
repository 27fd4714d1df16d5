<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>CasePage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Назад (Alt+Влево)</translation>
    </message>
    <message>
        <source>&amp;Write letters</source>
        <translation>&amp;Написать письма</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>Написать письма</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>People in this case</source>
        <translation>Люди в этом деле</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>Требования</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Адресаты</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Назад (Alt+Влево)</translation>
    </message>
    <message>
        <source>Export letters</source>
        <translation>Экспорт писем</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>P&amp;DF: to print, sign and post</source>
        <translation>P&amp;DF: напечатать, подписать и отправить почтой</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>E-&amp;mail drafts (.eml): to send from another mail program</source>
        <translation>Черновики эле&amp;ктронной почты (.eml): отправить из другой программы</translation>
    </message>
    <message>
        <source>E-mail drafts</source>
        <translation>Черновики электронной почты</translation>
    </message>
    <message>
        <source>Plain &amp;text</source>
        <translation>Простой &amp;текст</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Into the folde&amp;r</source>
        <translation>В п&amp;апку</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>В&amp;ыбрать…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Выбрать папку</translation>
    </message>
    <message>
        <source>Letters to export</source>
        <translation>Письма для экспорта</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Экспортировать</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The newest backup is %1; vigil-cli restore brings it back.</source>
        <translation>Новейшая резервная копия: %1; её возвращает команда vigil-cli restore.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>казахский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>украинский</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>белорусский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>немецкий</translation>
    </message>
    <message>
        <source>French</source>
        <translation>французский</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>испанский</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>итальянский</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>польский</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>турецкий</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>арабский</translation>
    </message>
</context>
<context>
    <name>LogArrestDialog</name>
    <message>
        <source>Log new arrest</source>
        <translation>Записать задержание</translation>
    </message>
    <message>
        <source>&amp;Name(s)</source>
        <translation>&amp;Имя (имена)</translation>
    </message>
    <message>
        <source>Name(s)</source>
        <translation>Имя (имена)</translation>
    </message>
    <message>
        <source>Several people: separate them with ;</source>
        <translation>Несколько человек: разделяйте знаком ;</translation>
    </message>
    <message>
        <source>&amp;Arrested</source>
        <translation>&amp;Задержание</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Место</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Town, street or building</source>
        <translation>Город, улица или здание</translation>
    </message>
    <message>
        <source>C&amp;harge</source>
        <translation>&amp;Обвинение</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Обвинение</translation>
    </message>
    <message>
        <source>Article and part, as it was given</source>
        <translation>Статья и часть, как предъявлено</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>С&amp;татус</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>Источ&amp;ник</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Link, or who told us</source>
        <translation>Ссылка или кто сообщил</translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation>Приме&amp;чания</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>&amp;More: time, by whom, term, organisation, case</source>
        <translation>&amp;Ещё: время, кто задержал, срок, организация, дело</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>&amp;Время</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>09:30, by 19:30, morning …</source>
        <translation>09:30, до 19:30, утром …</translation>
    </message>
    <message>
        <source>Taken &amp;by</source>
        <translation>&amp;Кем задержан</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Кем задержан</translation>
    </message>
    <message>
        <source>Police, unknown men …</source>
        <translation>Полиция, неизвестные …</translation>
    </message>
    <message>
        <source>Taken &amp;from</source>
        <translation>Отк&amp;уда забрали</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Откуда забрали</translation>
    </message>
    <message>
        <source>Home, street, work</source>
        <translation>Дом, улица, работа</translation>
    </message>
    <message>
        <source>Te&amp;rm</source>
        <translation>С&amp;рок</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>15 days, 2 years 6 months …</source>
        <translation>15 суток, 2 года 6 месяцев …</translation>
    </message>
    <message>
        <source>Or&amp;ganisation</source>
        <translation>Ор&amp;ганизация</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>O-1 or its name</source>
        <translation>O-1 или название</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Дело</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>C-1 or its title</source>
        <translation>C-1 или название</translation>
    </message>
    <message>
        <source>Enter next field · Ctrl+Enter save · Ctrl+Shift+Enter save and add another · Esc keep as draft</source>
        <translation>Enter: следующее поле · Ctrl+Enter: сохранить · Ctrl+Shift+Enter: сохранить и записать ещё · Esc: оставить черновиком</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Закр&amp;ыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Sa&amp;ve and add another</source>
        <translation>Сохранить и до&amp;бавить ещё</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>Сохранить и добавить ещё</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Vigil</source>
        <translation>Vigil</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Пере&amp;ход</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Люди</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>П&amp;исьма</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>&amp;Log new arrest…</source>
        <translation>&amp;Записать задержание…</translation>
    </message>
    <message>
        <source>New arrest</source>
        <translation>Новое задержание</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>&amp;New campaign…</source>
        <translation>&amp;Новая кампания…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>Попро&amp;бовать образец</translation>
    </message>
    <message>
        <source>&amp;Export letters…</source>
        <translation>&amp;Экспорт писем…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Перейти к…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>&amp;Фильтр этой страницы</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>&amp;Page list</source>
        <translation>Список &amp;страниц</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>&amp;Details panel</source>
        <translation>Панель &amp;подробностей</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Вперёд</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Сегодня</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Дела</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>C&amp;ontacts</source>
        <translation>&amp;Контакты</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>New &amp;case…</source>
        <translation>Новое &amp;дело…</translation>
    </message>
    <message>
        <source>New c&amp;ontact…</source>
        <translation>Новый &amp;контакт…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>New o&amp;rganisation…</source>
        <translation>Новая &amp;организация…</translation>
    </message>
    <message>
        <source>New &amp;signatory…</source>
        <translation>Новый &amp;подписант…</translation>
    </message>
    <message>
        <source>New so&amp;urce…</source>
        <translation>Новый &amp;источник…</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>Следующая &amp;часть окна</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>&amp;Write letters…</source>
        <translation>&amp;Написать письма…</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>Написать письма</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>За&amp;переть</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Запереть</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Нас&amp;тройки…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Send letters…</source>
        <translation>&amp;Отправить письма…</translation>
    </message>
    <message>
        <source>&amp;Mail accounts…</source>
        <translation>Поч&amp;товые учётные записи…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Резервные копии…</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Справка об этой странице</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Все &amp;клавиши</translation>
    </message>
    <message>
        <source>Ctrl+?</source>
        <translation>Ctrl+?</translation>
    </message>
    <message>
        <source>&amp;Passphrase and recovery sheet…</source>
        <translation>Парольная &amp;фраза и лист восстановления…</translation>
    </message>
    <message>
        <source>&amp;About Vigil</source>
        <translation>&amp;О программе Vigil</translation>
    </message>
    <message>
        <source>T&amp;rash…</source>
        <translation>Кор&amp;зина…</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Added %2 %1</source>
        <translation>Добавлено: %1 (%2)</translation>
    </message>
    <message>
        <source>Changed %2 %1</source>
        <translation>Изменено: %1 (%2)</translation>
    </message>
    <message>
        <source>Moved %2 %1 to the trash</source>
        <translation>В корзине: %1 (%2)</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the ISO 639-1 code of the language of this translation</comment>
        <translation>ru</translation>
    </message>
    <message>
        <source>There is no campaign file at %1.</source>
        <translation>Файла кампании нет: %1.</translation>
    </message>
    <message>
        <source>%1 is there already; nothing was overwritten.</source>
        <translation>Файл %1 уже есть; ничего не перезаписано.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>В папку %1 нельзя писать.</translation>
    </message>
    <message>
        <source>Wrong passphrase, or the file is damaged.</source>
        <translation>Неверная парольная фраза, или файл повреждён.</translation>
    </message>
    <message>
        <source>%1 is encrypted, and there is no terminal to ask for the passphrase on. Give it with --passphrase-file.</source>
        <translation>Файл %1 зашифрован, а терминала, чтобы спросить парольную фразу, нет. Укажите её через --passphrase-file.</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the passphrase on. Give it with %1.</source>
        <translation>Нет терминала, чтобы спросить парольную фразу. Укажите её через %1.</translation>
    </message>
    <message>
        <source>No passphrase was given.</source>
        <translation>Парольная фраза не указана.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was changed.</source>
        <translation>Две парольные фразы различаются. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A passphrase cannot be empty.</source>
        <translation>Парольная фраза не может быть пустой.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess: about %1 bits, where 40 are needed. Take five or more words picked at random, or insist with --weak-ok.</source>
        <translation>Эту парольную фразу слишком легко угадать: около %1 бит, а нужно 40. Возьмите пять или больше слов, выбранных наугад, или настойте на своём: --weak-ok.</translation>
    </message>
    <message>
        <source>There is a NUL byte in the passphrase in %1, which nobody could type.</source>
        <translation>В парольной фразе из %1 есть нулевой байт, который нельзя набрать.</translation>
    </message>
    <message>
        <source>A recovery code has 8 blocks of 5 letters and digits.</source>
        <translation>Код восстановления состоит из 8 блоков по 5 букв и цифр.</translation>
    </message>
    <message>
        <source>Block %1 of the recovery code is not right. Look at the sheet once more.</source>
        <translation>Блок %1 кода восстановления неверен. Посмотрите на лист ещё раз.</translation>
    </message>
    <message>
        <source>The file %1 is too large.</source>
        <translation>Файл %1 слишком велик.</translation>
    </message>
    <message>
        <source>%1 is not a Vigil campaign file.</source>
        <translation>%1 не является файлом кампании Vigil.</translation>
    </message>
    <message>
        <source>This campaign was made by a newer Vigil (format %1). It was not touched; please update.</source>
        <translation>Эта кампания сделана более новой программой Vigil (формат %1). Она не тронута; обновите программу.</translation>
    </message>
    <message>
        <source>The campaign file is damaged: %1</source>
        <translation>Файл кампании повреждён: %1</translation>
    </message>
    <message>
        <source>The campaign file was moved, replaced or deleted while it was open, so nothing was saved. Put it back where it was, or open it anew.</source>
        <translation>Файл кампании перемещён, заменён или удалён, пока был открыт, поэтому ничего не сохранено. Верните его на место или откройте заново.</translation>
    </message>
    <message>
        <source>%1 is not encrypted. `rekey` encrypts it under a new key.</source>
        <translation>Файл %1 не зашифрован. Команда `rekey` шифрует его новым ключом.</translation>
    </message>
    <message>
        <source>This machine gives no random numbers, so nothing can be encrypted.</source>
        <translation>Эта машина не даёт случайных чисел, поэтому шифровать нельзя.</translation>
    </message>
    <message>
        <source>Opening this campaign takes %1 MiB of memory, which this machine has not free.</source>
        <translation>Чтобы открыть эту кампанию, нужно %1 МиБ памяти; столько свободной нет.</translation>
    </message>
    <message>
        <source>A backup needs %1 MiB of free space. Nothing was made.</source>
        <translation>Для резервной копии нужно %1 МиБ свободного места. Копия не сделана.</translation>
    </message>
    <message>
        <source>The copy could not be read back whole and was removed: %1</source>
        <translation>Копию не удалось прочитать целиком, она удалена: %1</translation>
    </message>
    <message>
        <source>This backup is damaged: %1</source>
        <translation>Эта резервная копия повреждена: %1</translation>
    </message>
    <message>
        <source>%1 is the campaign itself; name one of its backups.</source>
        <translation>%1 — сама кампания; назовите одну из её копий.</translation>
    </message>
    <message>
        <source>This backup has an older format (%1) and cannot be read as it is. `restore` brings it up to date.</source>
        <translation>Эта резервная копия старого формата (%1), и прочесть её как есть нельзя. Команда `restore` обновит её.</translation>
    </message>
    <message>
        <source>There is no such backup: %1</source>
        <translation>Такой резервной копии нет: %1</translation>
    </message>
    <message>
        <source>The work is saved, but the backup of it could not be made.</source>
        <translation>Работа сохранена, но резервную копию сделать не удалось.</translation>
    </message>
    <message>
        <source>Damage was seen in this campaign on %1. No backup is made or removed until one is restored, or `check` finds the file healthy.</source>
        <translation>В этой кампании замечено повреждение: %1. Копии не делаются и не удаляются, пока одна не восстановлена или `check` не найдёт файл исправным.</translation>
    </message>
    <message>
        <source>The recovery sheet becomes void. Say with --recovery-sheet where the new one goes.</source>
        <translation>Лист восстановления потеряет силу. Укажите через --recovery-sheet, куда записать новый.</translation>
    </message>
    <message>
        <source>The campaign is open in another Vigil: %1.</source>
        <translation>Кампания открыта в другой программе Vigil: %1.</translation>
    </message>
    <message>
        <source>The campaign file is read-only, or its folder is. Nothing was changed.</source>
        <translation>Файл кампании или его папка доступны только для чтения. Ничего не изменено.</translation>
    </message>
    <message>
        <source>%1 is on a network file system, where a campaign is not safe. Move it to a local disk.</source>
        <translation>Файл %1 лежит на сетевом диске, где кампания не в безопасности. Перенесите его на местный диск.</translation>
    </message>
    <message>
        <source>The disk gave an error (%1). What was saved before is not touched.</source>
        <translation>Ошибка диска (%1). Сохранённое раньше не тронуто.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation>Диск полон. Ничего не потеряно; освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>Not saved: see what is named below.</source>
        <translation>Не сохранено: смотрите, что названо ниже.</translation>
    </message>
    <message>
        <source>A %1 cannot be added or changed this way.</source>
        <translation>Запись этого вида (%1) так добавить или изменить нельзя.</translation>
    </message>
    <message>
        <source>There is no kind of record called %1.</source>
        <translation>Вида записей %1 нет.</translation>
    </message>
    <message>
        <source>Nothing on file is called %1.</source>
        <translation>Записи с таким именем нет: %1.</translation>
    </message>
    <message>
        <source>That name is on file more than once: %1. Say which.</source>
        <translation>Под этим именем несколько записей: %1. Скажите какая.</translation>
    </message>
    <message>
        <source>%1 is of another kind than is asked for here.</source>
        <translation>%1 — запись другого вида, чем нужно здесь.</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 в корзине.</translation>
    </message>
    <message>
        <source>%1 is no draft any more and stays on file.</source>
        <translation>%1 уже не черновик и остаётся в деле.</translation>
    </message>
    <message>
        <source>%1 has been changed since, so this can be neither taken back nor done again.</source>
        <translation>%1 с тех пор изменено, поэтому ни отменить, ни повторить нельзя.</translation>
    </message>
    <message>
        <source>There is nothing to undo among the newest %1 changes.</source>
        <translation>Среди последних %1 изменений отменять нечего.</translation>
    </message>
    <message>
        <source>There is nothing to redo: nothing was undone, or something was changed since.</source>
        <translation>Возвращать нечего: ничего не отменялось, или с тех пор что-то изменено.</translation>
    </message>
    <message>
        <source>This change cannot be undone.</source>
        <translation>Это изменение отменить нельзя.</translation>
    </message>
    <message>
        <source>This change has been undone already.</source>
        <translation>Это изменение уже отменено.</translation>
    </message>
    <message>
        <source>There is no change %1 in the history.</source>
        <translation>В истории нет изменения %1.</translation>
    </message>
    <message>
        <source>That change did not touch this field: %1</source>
        <translation>То изменение не касалось этого поля: %1</translation>
    </message>
    <message>
        <source>%1 is not in the trash.</source>
        <translation>%1 не в корзине.</translation>
    </message>
    <message>
        <source>%1 is not recorded as being in custody.</source>
        <translation>По записям %1 не под стражей.</translation>
    </message>
    <message>
        <source>There is no term rule called %1. `profiles` lists them.</source>
        <translation>Правила исчисления срока %1 нет. Их перечисляет `profiles`.</translation>
    </message>
    <message>
        <source>There is no letter template called %1. `templates` lists them.</source>
        <translation>Шаблона письма %1 нет. Их перечисляет `templates`.</translation>
    </message>
    <message>
        <source>The template has no text in this language: %1.</source>
        <translation>В шаблоне нет текста на этом языке: %1.</translation>
    </message>
    <message>
        <source>There is nobody who signs. Add a signatory who has given consent.</source>
        <translation>Подписать некому. Добавьте подписанта, который дал согласие.</translation>
    </message>
    <message>
        <source>Several people could sign: %1. Say which.</source>
        <translation>Подписать могли бы несколько человек: %1. Скажите кто.</translation>
    </message>
    <message>
        <source>The case has no addressees yet.</source>
        <translation>У дела ещё нет адресатов.</translation>
    </message>
    <message>
        <source>There is no channel called %1: email, post or either.</source>
        <translation>Способа %1 нет: email, post или either.</translation>
    </message>
    <message>
        <source>There is no mail account yet. Set one with `account set`.</source>
        <translation>Почтовой учётной записи ещё нет. Создайте её командой `account set`.</translation>
    </message>
    <message>
        <source>There are several mail accounts: %1. Say which.</source>
        <translation>Почтовых учётных записей несколько: %1. Скажите какая.</translation>
    </message>
    <message>
        <source>There is no mail account called %1.</source>
        <translation>Почтовой учётной записи %1 нет.</translation>
    </message>
    <message>
        <source>Letters in the outbox wait for the account %1; it stays until they are decided.</source>
        <translation>В исходящих есть письма, которые ждут учётной записи %1; она остаётся, пока о них не решено.</translation>
    </message>
    <message>
        <source>That is not possible in this letter&apos;s state: %1.</source>
        <translation>В этом состоянии письма так нельзя: %1.</translation>
    </message>
    <message>
        <source>The font %1 is not installed. Install the package fonts-noto-core.</source>
        <translation>Шрифт %1 не установлен. Установите пакет fonts-noto-core.</translation>
    </message>
    <message>
        <source>The address does not fit the window of an envelope: %1</source>
        <translation>Адрес не помещается в окошко конверта: %1</translation>
    </message>
    <message>
        <source>The texts do not fit the recovery sheet.</source>
        <translation>Тексты не помещаются на лист восстановления.</translation>
    </message>
    <message>
        <source>A file could not be written: %1</source>
        <translation>Файл не удалось записать: %1</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>Поисковый указатель повреждён.</translation>
    </message>
    <message>
        <source>%1 is no date that can be read here.</source>
        <translation>%1 — не дата, которую здесь можно прочесть.</translation>
    </message>
    <message>
        <source>%1 is no time of day.</source>
        <translation>%1 — не время суток.</translation>
    </message>
    <message>
        <source>%1 is no length of a term. Examples: &quot;15 days&quot;, &quot;1.5 years&quot;, &quot;2 years 6 months&quot;, &quot;life&quot;.</source>
        <translation>%1 — не продолжительность срока. Примеры: &quot;15 days&quot;, &quot;1.5 years&quot;, &quot;2 years 6 months&quot;, &quot;life&quot;.</translation>
    </message>
    <message>
        <source>Days cannot be counted below zero: %1</source>
        <translation>Дни нельзя считать ниже нуля: %1</translation>
    </message>
    <message>
        <source>There is no time zone called %1. Example: Asia/Almaty.</source>
        <translation>Часового пояса %1 нет. Пример: Asia/Almaty.</translation>
    </message>
    <message>
        <source>The date lies outside of the years 1 to 9999: %1</source>
        <translation>Дата вне годов с 1 по 9999: %1</translation>
    </message>
    <message>
        <source>A letter template cannot be read: %1</source>
        <translation>Шаблон письма прочесть нельзя: %1</translation>
    </message>
    <message>
        <source>A term rule cannot be read: %1</source>
        <translation>Правило исчисления срока прочесть нельзя: %1</translation>
    </message>
    <message>
        <source>Nothing was removed; it is still referred to by: %1</source>
        <translation>Ничего не удалено: на это ещё ссылаются: %1</translation>
    </message>
    <message>
        <source>The letter is too large to mail: %1</source>
        <translation>Письмо слишком велико для почты: %1</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Файл %1 прочесть нельзя.</translation>
    </message>
    <message>
        <source>%1 is a folder, a device or a pipe; only files can be attached.</source>
        <translation>%1 — папка, устройство или канал; вложить можно только файлы.</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Nothing was attached; try again.</source>
        <translation>Файл %1 менялся во время чтения. Ничего не вложено; попробуйте снова.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 GiB, the most that an attachment may have.</source>
        <translation>Файл %1 больше 1 ГиБ, а больше вложение быть не может.</translation>
    </message>
    <message>
        <source>The bytes of %1 are damaged in the campaign file; nothing was written. Attach the file again, or take it from a backup.</source>
        <translation>Содержимое %1 в файле кампании повреждено; ничего не записано. Вложите файл заново или возьмите его из резервной копии.</translation>
    </message>
    <message>
        <source>Page %1 was changed, or belongs to another file.</source>
        <translation>Страница %1 изменена или взята из другого файла.</translation>
    </message>
    <message>
        <source>A page was moved: these two hold the same one: %1</source>
        <translation>Страница перемещена: эти две содержат одно и то же: %1</translation>
    </message>
    <message>
        <source>Two pages were swapped: %1</source>
        <translation>Две страницы переставлены: %1</translation>
    </message>
    <message>
        <source>Page %1 comes from a backup or another copy of this campaign.</source>
        <translation>Страница %1 взята из резервной или другой копии этой кампании.</translation>
    </message>
    <message>
        <source>The file ends in the middle of page %1.</source>
        <translation>Файл обрывается посреди страницы %1.</translation>
    </message>
    <message>
        <source>The end of the file is missing: pages there are, and pages there should be: %1</source>
        <translation>Конца файла нет: страниц есть и страниц должно быть: %1</translation>
    </message>
    <message>
        <source>The structure of the file is not sound: %1</source>
        <translation>Строение файла нарушено: %1</translation>
    </message>
    <message>
        <source>A link leads to nothing: %1</source>
        <translation>Ссылка ведёт в никуда: %1</translation>
    </message>
    <message>
        <source>The bytes of %1 are damaged. Attach the file again, or take it from a backup.</source>
        <translation>Содержимое %1 повреждено. Вложите файл заново или возьмите его из резервной копии.</translation>
    </message>
    <message>
        <source>One of the two copies of the key header is damaged; the other served. Changing the passphrase writes both anew.</source>
        <translation>Одна из двух копий заголовка с ключом повреждена; послужила другая. Смена парольной фразы запишет обе заново.</translation>
    </message>
    <message>
        <source>The newest backup is damaged: %1</source>
        <translation>Новейшая резервная копия повреждена: %1</translation>
    </message>
    <message>
        <source>Meanwhile the newest backup can be read, as the campaign file of a command: %1</source>
        <translation>Тем временем можно читать новейшую резервную копию, указав её команде как файл кампании: %1</translation>
    </message>
    <message>
        <source>This is a backup: it can be read, and nothing in it can be changed.</source>
        <translation>Это резервная копия: её можно читать, но менять в ней ничего нельзя.</translation>
    </message>
    <message>
        <source>The newest backup is %1. `restore` with --preview shows what it would bring back.</source>
        <translation>Новейшая резервная копия: %1. Команда `restore` с --preview покажет, что она вернёт.</translation>
    </message>
    <message>
        <source>The program or the machine stopped in the middle of a write. What was acknowledged is here, unless the disk lost it: look at the newest changes.</source>
        <translation>Программа или машина остановилась посреди записи. Всё подтверждённое здесь, если диск его не потерял: посмотрите последние изменения.</translation>
    </message>
    <message>
        <source>The campaign lies in a folder that a service synchronises (%1). Two machines would overwrite each other there: keep it elsewhere.</source>
        <translation>Кампания лежит в папке, которую синхронизирует служба (%1). Две машины перезаписывали бы там работу друг друга: храните её в другом месте.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск полон.</translation>
    </message>
    <message>
        <source>A backup needs %1 MiB of free space.</source>
        <translation>Для резервной копии нужно %1 МиБ свободного места.</translation>
    </message>
    <message>
        <source>Backups made before go on opening with the old passphrase: %1</source>
        <translation>Прежние резервные копии по-прежнему открываются старой парольной фразой: %1</translation>
    </message>
    <message>
        <source>Backups made before keep the old key and open with the passphrase of their time: %1</source>
        <translation>Прежние резервные копии хранят старый ключ и открываются парольной фразой своего времени: %1</translation>
    </message>
    <message>
        <source>The recovery sheet that there was opens this campaign no more.</source>
        <translation>Прежний лист восстановления больше не открывает эту кампанию.</translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever gets it can read everything. Remove it when it has served.</source>
        <translation>Файл %1 не зашифрован: кто его получит, прочтёт всё. Удалите его, когда он послужит.</translation>
    </message>
    <message>
        <source>%1 cannot be used here: a value is needed.</source>
        <translation>%1 здесь не подходит: нужно значение.</translation>
    </message>
    <message>
        <source>There is no such field. Did you mean %1?</source>
        <translation>Такого поля нет. Может быть, %1?</translation>
    </message>
    <message>
        <source>%1 is not one of the values of this field.</source>
        <translation>%1 не входит в значения этого поля.</translation>
    </message>
    <message>
        <source>%1 is of another kind than this field holds.</source>
        <translation>%1 — запись другого вида, чем хранит это поле.</translation>
    </message>
    <message>
        <source>A %1 belongs to nothing: leave --to out.</source>
        <translation>Запись этого вида (%1) никому не принадлежит: уберите --to.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept as it stands, but it is no date that can be reckoned with.</source>
        <translation>«%1» сохраняется как есть, но это не дата, с которой можно считать.</translation>
    </message>
    <message>
        <source>There is no such day: that month ends on %1.</source>
        <translation>Такого дня нет: тот месяц кончается %1.</translation>
    </message>
    <message>
        <source>The day and month could be the other way round: %1.</source>
        <translation>День и месяц могли стоять наоборот: %1.</translation>
    </message>
    <message>
        <source>%1 is no time of day. Examples: 09:30, by 19:30, morning.</source>
        <translation>%1 — не время суток. Примеры: 09:30, by 19:30, morning.</translation>
    </message>
    <message>
        <source>%1 is no length of a term. Examples: &quot;15 days&quot;, &quot;1.5 years&quot;, &quot;life&quot;.</source>
        <translation>%1 — не продолжительность срока. Примеры: &quot;15 days&quot;, &quot;1.5 years&quot;, &quot;life&quot;.</translation>
    </message>
    <message>
        <source>%1 is no whole number from 0 up.</source>
        <translation>%1 — не целое число от 0.</translation>
    </message>
    <message>
        <source>%1 is neither yes nor no.</source>
        <translation>%1 — ни да, ни нет.</translation>
    </message>
    <message>
        <source>%1 is no country code of two letters (ISO 3166-1), such as KZ.</source>
        <translation>%1 — не код страны из двух букв (ISO 3166-1), например KZ.</translation>
    </message>
    <message>
        <source>%1 is no language code of two letters (ISO 639-1), such as ru.</source>
        <translation>%1 — не код языка из двух букв (ISO 639-1), например ru.</translation>
    </message>
    <message>
        <source>%1 is no currency code of three letters (ISO 4217), such as KZT.</source>
        <translation>%1 — не код валюты из трёх букв (ISO 4217), например KZT.</translation>
    </message>
    <message>
        <source>%1 is no email address that a message can go to.</source>
        <translation>%1 — не адрес эл. почты, на который можно писать.</translation>
    </message>
    <message>
        <source>%1 hides the real address; it is kept as withheld and never written to.</source>
        <translation>%1 скрывает настоящий адрес; он хранится как скрытый, и на него не пишут.</translation>
    </message>
    <message>
        <source>There is a control character in the text: %1</source>
        <translation>В тексте есть управляющий знак: %1</translation>
    </message>
    <message>
        <source>This field holds one line: %1</source>
        <translation>В этом поле одна строка: %1</translation>
    </message>
    <message>
        <source>A line break cannot stand here: %1</source>
        <translation>Здесь не может быть перевода строки: %1</translation>
    </message>
    <message>
        <source>The text is longer than 64 KiB.</source>
        <translation>Текст длиннее 64 КиБ.</translation>
    </message>
    <message>
        <source>This date lies before the one it must follow: %1</source>
        <translation>Эта дата раньше той, после которой должна идти: %1</translation>
    </message>
    <message>
        <source>A language stands twice: %1</source>
        <translation>Язык указан дважды: %1</translation>
    </message>
    <message>
        <source>Consent should have a source.</source>
        <translation>У согласия должен быть источник.</translation>
    </message>
    <message>
        <source>The start is known only roughly (%1), so the end is too.</source>
        <translation>Начало известно лишь приблизительно (%1), поэтому и конец тоже.</translation>
    </message>
    <message>
        <source>More days are credited than the term has: %1</source>
        <translation>Зачтено больше дней, чем длится срок: %1</translation>
    </message>
    <message>
        <source>No time zone is known; UTC is taken.</source>
        <translation>Часовой пояс неизвестен; взято UTC.</translation>
    </message>
    <message>
        <source>A release needs a source.</source>
        <translation>Освобождению нужен источник.</translation>
    </message>
    <message>
        <source>A release needs a date.</source>
        <translation>Освобождению нужна дата.</translation>
    </message>
    <message>
        <source>Say on whom it was imposed: a person, or a group in imposedOn.</source>
        <translation>Скажите, кому назначено: человеку или группе в поле imposedOn.</translation>
    </message>
    <message>
        <source>Perhaps on file already: %1</source>
        <translation>Возможно, уже есть: %1</translation>
    </message>
    <message>
        <source>No term rule fits this country and legal basis, so the end of &quot;%1&quot; is not computed.</source>
        <translation>Для этой страны и основания нет правила исчисления срока, поэтому конец «%1» не вычислен.</translation>
    </message>
    <message>
        <source>This term has no end date.</source>
        <translation>У этого срока нет даты окончания.</translation>
    </message>
    <message>
        <source>The start is not known, so the end cannot be computed.</source>
        <translation>Начало неизвестно, поэтому конец вычислить нельзя.</translation>
    </message>
    <message>
        <source>Nobody has verified this term rule yet: %1</source>
        <translation>Это правило исчисления срока ещё никто не проверил: %1</translation>
    </message>
    <message>
        <source>This template is not written for %1.</source>
        <translation>Этот шаблон написан не для такого адресата: %1.</translation>
    </message>
    <message>
        <source>There is a letter from this signatory to this contact on this edition already: %1</source>
        <translation>Письмо от этого подписанта этому контакту об этом выпуске уже есть: %1</translation>
    </message>
    <message>
        <source>A release is recorded: %1</source>
        <translation>Записано освобождение: %1</translation>
    </message>
    <message>
        <source>Every demand of this case is satisfied: %1</source>
        <translation>Все требования этого дела выполнены: %1</translation>
    </message>
    <message>
        <source>The appeal ran until %1.</source>
        <translation>Обращаться можно было до %1.</translation>
    </message>
    <message>
        <source>Consent to write to a government was refused: %1</source>
        <translation>В согласии писать властям отказано: %1</translation>
    </message>
    <message>
        <source>It is not known whether they consent to letters: %1</source>
        <translation>Неизвестно, дано ли согласие на письма: %1</translation>
    </message>
    <message>
        <source>The signatory has refused consent: %1</source>
        <translation>Подписант отказал в согласии: %1</translation>
    </message>
    <message>
        <source>The signatory&apos;s consent is not recorded: %1</source>
        <translation>Согласие подписанта не записано: %1</translation>
    </message>
    <message>
        <source>There is no usable address of %1.</source>
        <translation>Нет пригодного адреса: %1.</translation>
    </message>
    <message>
        <source>There is no usable email address of %1.</source>
        <translation>Нет пригодного адреса эл. почты: %1.</translation>
    </message>
    <message>
        <source>There is no postal address of %1; the address block names the office and the country.</source>
        <translation>Нет почтового адреса: %1; в адресном блоке стоят учреждение и страна.</translation>
    </message>
    <message>
        <source>Nobody has verified this address: %1</source>
        <translation>Этот адрес никто не проверил: %1</translation>
    </message>
    <message>
        <source>The address frozen in this letter is no longer usable: %1</source>
        <translation>Адрес, закреплённый в этом письме, больше не годится: %1</translation>
    </message>
    <message>
        <source>The expected end of custody has passed and no release is recorded: %1</source>
        <translation>Ожидаемый конец лишения свободы прошёл, а освобождение не записано: %1</translation>
    </message>
    <message>
        <source>The case is closed: %1</source>
        <translation>Дело закрыто: %1</translation>
    </message>
    <message>
        <source>The letter needs what is not on file: %1</source>
        <translation>Для письма не хватает сведений: %1</translation>
    </message>
    <message>
        <source>This letter is a draft; approve it first: %1</source>
        <translation>Это письмо — черновик; сначала утвердите его: %1</translation>
    </message>
    <message>
        <source>This letter is no draft: %1</source>
        <translation>Это письмо не черновик: %1</translation>
    </message>
    <message>
        <source>This letter is a draft, goes by mail, or has left already: %1</source>
        <translation>Это письмо — черновик, идёт эл. почтой или уже ушло: %1</translation>
    </message>
    <message>
        <source>This letter goes by post: %1</source>
        <translation>Это письмо идёт почтой: %1</translation>
    </message>
    <message>
        <source>This letter has been sent: %1</source>
        <translation>Это письмо отправлено: %1</translation>
    </message>
    <message>
        <source>This letter is in the outbox already: %1</source>
        <translation>Это письмо уже в исходящих: %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Файл не удалось записать: %1</translation>
    </message>
    <message>
        <source>Without encryption mail goes only to this machine itself, not to %1. Use tls or starttls.</source>
        <translation>Без шифрования почта идёт только на эту же машину, а не на %1. Используйте tls или starttls.</translation>
    </message>
    <message>
        <source>%1 is no port: a whole number from 1 to 65535.</source>
        <translation>%1 — не порт: нужно целое число от 1 до 65535.</translation>
    </message>
    <message>
        <source>%1 is no host name.</source>
        <translation>%1 — не имя сервера.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read.</source>
        <translation>Файл сертификата %1 прочесть нельзя.</translation>
    </message>
    <message>
        <source>Remains of what was forgotten may still lie in the free space of the file. `rekey` writes it anew.</source>
        <translation>В свободном месте файла могли остаться следы забытого. Команда `rekey` запишет его заново.</translation>
    </message>
    <message>
        <source>A record of the kind %1 belongs to exactly one other.</source>
        <translation>Запись вида %1 принадлежит ровно одной другой.</translation>
    </message>
    <message>
        <source>%1 is filled by Vigil and cannot be set.</source>
        <translation>Поле %1 заполняет Vigil, задать его нельзя.</translation>
    </message>
    <message>
        <source>The name of a file has at most %1 bytes.</source>
        <translation>В имени файла не больше %1 байт.</translation>
    </message>
    <message>
        <source>The same file is attached there already: %1</source>
        <translation>Тот же файл там уже вложен: %1</translation>
    </message>
    <message>
        <source>The evidence has another SHA-256 on file, so this may not be that file: %1</source>
        <translation>У доказательства записан другой SHA-256, так что это может быть не тот файл: %1</translation>
    </message>
    <message>
        <source>A password is given, but no user to sign in as.</source>
        <translation>Пароль указан, а пользователь для входа нет.</translation>
    </message>
    <message>
        <source>%2 must be filled in.</source>
        <translation>Нужно заполнить поле %2.</translation>
    </message>
    <message>
        <source>There is no field called %2 here. `fields` lists them.</source>
        <translation>Поля %2 здесь нет. Их перечисляет `fields`.</translation>
    </message>
    <message>
        <source>%2 lies before the date it must follow.</source>
        <translation>Дата в поле %2 раньше той, после которой должна идти.</translation>
    </message>
    <message>
        <source>The server has taken the letter.</source>
        <translation>Сервер принял письмо.</translation>
    </message>
    <message>
        <source>The server asks to try again later: %1</source>
        <translation>Сервер просит попробовать позже: %1</translation>
    </message>
    <message>
        <source>The server refused the letter: %1</source>
        <translation>Сервер отказался от письма: %1</translation>
    </message>
    <message>
        <source>The server refused the addressee: %1</source>
        <translation>Сервер отказал адресату: %1</translation>
    </message>
    <message>
        <source>The server refused the sign-in: %1</source>
        <translation>Сервер отказал во входе: %1</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted: %1</source>
        <translation>Сертификату сервера нельзя доверять: %1</translation>
    </message>
    <message>
        <source>The server offers no encryption: %1</source>
        <translation>Сервер не предлагает шифрования: %1</translation>
    </message>
    <message>
        <source>The account may send no more for now: %1</source>
        <translation>Учётной записи пока больше отправлять нельзя: %1</translation>
    </message>
    <message>
        <source>The letter is larger than the server takes: %1</source>
        <translation>Письмо больше, чем принимает сервер: %1</translation>
    </message>
    <message>
        <source>The server cannot write to an address with such letters: %1</source>
        <translation>Сервер не может писать на адрес с такими буквами: %1</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>Соединение потеряно: %1</translation>
    </message>
    <message>
        <source>The server did not answer in time: %1</source>
        <translation>Сервер не ответил вовремя: %1</translation>
    </message>
    <message>
        <source>The server did not speak SMTP as it should: %1</source>
        <translation>Сервер нарушил протокол SMTP: %1</translation>
    </message>
    <message>
        <source>The letter could not be marked as leaving, so it was held back: %1</source>
        <translation>Письмо не удалось отметить уходящим, поэтому оно задержано: %1</translation>
    </message>
    <message>
        <source>Cancelled before it left.</source>
        <translation>Отменено до отправки.</translation>
    </message>
    <message>
        <source>Without encryption mail goes only to this machine itself.</source>
        <translation>Без шифрования почта идёт только на эту же машину.</translation>
    </message>
    <message>
        <source>Counted by the rule %1 (%2): %3.</source>
        <translation>Считается по правилу %1 (%2): %3.</translation>
    </message>
    <message>
        <source>Starts on %1, %2.</source>
        <translation>Начало: %1, %2.</translation>
    </message>
    <message>
        <source>Starts on %1, at an unknown hour.</source>
        <translation>Начало: %1, час неизвестен.</translation>
    </message>
    <message>
        <source>%1 from %2 are over on %3.</source>
        <translation>Срок %1 с %2 истекает %3.</translation>
    </message>
    <message>
        <source>There is no %1; the last day of that month, %2, is taken.</source>
        <translation>Даты %1 нет; взят последний день того месяца, %2.</translation>
    </message>
    <message>
        <source>Beside it, from %1, %2 end between %3 and %4.</source>
        <translation>Рядом с ним, с %1, срок %2 кончается между %3 и %4.</translation>
    </message>
    <message>
        <source>The later end decides: that of term %1.</source>
        <translation>Решает более поздний конец: срока %1.</translation>
    </message>
    <message>
        <source>%1 days held before are taken off.</source>
        <translation>Вычтено дней, проведённых под стражей раньше: %1.</translation>
    </message>
    <message>
        <source>%1 days at large are added.</source>
        <translation>Прибавлено дней, проведённых на свободе: %1.</translation>
    </message>
    <message>
        <source>The zone %1 moved its clock from %2 to %3 at %4; the clock on the wall decides.</source>
        <translation>В поясе %1 часы переведены с %2 на %3 в %4; решают часы на стене.</translation>
    </message>
    <message>
        <source>Ends between %1 and %2.</source>
        <translation>Конец между %1 и %2.</translation>
    </message>
    <message>
        <source>Ends at %1.</source>
        <translation>Конец: %1.</translation>
    </message>
    <message>
        <source>Set by hand: %1. %2.</source>
        <translation>Задано вручную: %1. %2.</translation>
    </message>
    <message>
        <source>Attached %1</source>
        <translation>Вложено: %1</translation>
    </message>
    <message>
        <source>Logged the arrest of %1</source>
        <translation>Записано задержание: %1</translation>
    </message>
    <message>
        <source>Recorded the release of %1</source>
        <translation>Записано освобождение: %1</translation>
    </message>
    <message>
        <source>Created the campaign %1</source>
        <translation>Создана кампания: %1</translation>
    </message>
    <message>
        <source>Drafted letters: %1</source>
        <translation>Черновики писем: %1</translation>
    </message>
    <message>
        <source>Approved letters: %1</source>
        <translation>Утверждены письма: %1</translation>
    </message>
    <message>
        <source>Posted letters: %1</source>
        <translation>Отправлены почтой: %1</translation>
    </message>
    <message>
        <source>Exported letters: %1</source>
        <translation>Экспортированы письма: %1</translation>
    </message>
    <message>
        <source>Queued %1 for sending</source>
        <translation>В очереди на отправку: %1</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Отправлено: %1</translation>
    </message>
    <message>
        <source>Brought back an earlier value of %1</source>
        <translation>Возвращено прежнее значение: %1</translation>
    </message>
    <message>
        <source>Took %1 out of the trash</source>
        <translation>Из корзины возвращено: %1</translation>
    </message>
    <message>
        <source>Forgot %1 for good</source>
        <translation>Забыто навсегда: %1</translation>
    </message>
    <message>
        <source>Forgot for good what had been in the trash for 90 days: %1</source>
        <translation>Забыто навсегда то, что было в корзине 90 дней: %1</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>case</source>
        <translation>дело</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>контакт</translation>
    </message>
    <message>
        <source>point</source>
        <translation>адрес для связи</translation>
    </message>
    <message>
        <source>signatory</source>
        <translation>подписант</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>требование</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>листок акции</translation>
    </message>
    <message>
        <source>proceeding</source>
        <translation>производство</translation>
    </message>
    <message>
        <source>charge</source>
        <translation>обвинение</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>заседание</translation>
    </message>
    <message>
        <source>postponement</source>
        <translation>перенос</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>наказание</translation>
    </message>
    <message>
        <source>custody</source>
        <translation>лишение свободы</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>отрезок лишения свободы</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>происшествие</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>доказательство</translation>
    </message>
    <message>
        <source>source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>action</source>
        <translation>акция солидарности</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>письмо</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>вложение</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>кампания</translation>
    </message>
    <message>
        <source>days-24-hours</source>
        <translation>сутки по 24 часа</translation>
    </message>
    <message>
        <source>calendar-first-day-counts</source>
        <translation>первый день считается</translation>
    </message>
    <message>
        <source>uk-sentence</source>
        <translation>приговор в Великобритании</translation>
    </message>
    <message>
        <source>No statute: plain calendar counting. The first day counts as day 1, months and years run to the day before the same day of a later month, or to that month&apos;s end where it has no such day</source>
        <translation>Без закона: простой календарный счёт. Первый день считается днём 1, месяцы и годы идут до дня перед тем же числом позднейшего месяца или до конца месяца, если такого числа нет</translation>
    </message>
    <message>
        <source>Republic of Kazakhstan, Code on Administrative Offences of 5 July 2014, No. 235-V, article on administrative arrest (art. 50), before 2015 the Code of 30 January 2001, No. 155-II (art. 55): arrest is given in days (sutki) and the time of administrative detention is included in it; read as whole 24-hour days from the hour of actual detention</source>
        <translation>Республика Казахстан, Кодекс об административных правонарушениях от 5 июля 2014 г. № 235-V, статья об административном аресте (ст. 50), до 2015 г. кодекс от 30 января 2001 г. № 155-II (ст. 55): арест исчисляется сутками, и в него входит время административного задержания; читается как полные 24-часовые сутки с часа фактического задержания</translation>
    </message>
    <message>
        <source>Russian Federation, Code of Administrative Offences of 30 December 2001, No. 195-FZ: art. 3.9 (arrest is given in days, sutki; the term of administrative detention is included in it), art. 4.8 (how terms are computed); read as whole 24-hour days from the hour of actual detention</source>
        <translation>Российская Федерация, Кодекс об административных правонарушениях от 30 декабря 2001 г. № 195-ФЗ: ст. 3.9 (арест исчисляется сутками; срок административного задержания включается в него), ст. 4.8 (исчисление сроков); читается как полные 24-часовые сутки с часа фактического задержания</translation>
    </message>
    <message>
        <source>HM Prison and Probation Service, published guidance on calculating determinate sentences (PSI 03/2015, Sentence calculation): the end of the whole sentence, not a conditional or early release date</source>
        <translation>Служба тюрем и пробации Великобритании, опубликованное руководство по исчислению срочных приговоров (PSI 03/2015, Sentence calculation): конец всего приговора, а не дата условного или досрочного освобождения</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n месяц</numerusform>
            <numerusform>%n месяца</numerusform>
            <numerusform>%n месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n неделя</numerusform>
            <numerusform>%n недели</numerusform>
            <numerusform>%n недель</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message>
        <source>morning</source>
        <translation>утром</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>днём</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>вечером</translation>
    </message>
    <message>
        <source>night</source>
        <translation>ночью</translation>
    </message>
    <message>
        <source>The campaign was changed all the while, so no backup was made. Try again.</source>
        <translation>Кампания всё время менялась, поэтому копия не сделана. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The campaign was changed all the while.</source>
        <translation>Кампания всё время менялась.</translation>
    </message>
    <message>
        <source>It was stopped before the end.</source>
        <translation>Копирование остановлено до конца.</translation>
    </message>
    <message>
        <source>A saved view needs a name.</source>
        <translation>Сохранённому виду нужно название.</translation>
    </message>
    <message>
        <source>The name of a view has at most %1 characters.</source>
        <translation>В названии вида не больше %1 знаков.</translation>
    </message>
    <message>
        <source>There is a view called %1 already.</source>
        <translation>Вид с названием %1 уже есть.</translation>
    </message>
    <message>
        <source>There is no view called %1 any more.</source>
        <translation>Вида с названием %1 больше нет.</translation>
    </message>
    <message>
        <source>There are %1 saved views, and no more fit. Remove one first.</source>
        <translation>Сохранённых видов уже %1, больше нельзя. Сначала удалите один.</translation>
    </message>
    <message>
        <source>A paragraph of your own has at most %1 characters. Nothing was drafted.</source>
        <translation>В вашем абзаце может быть не больше %1 знаков. Ничего не составлено.</translation>
    </message>
    <message>
        <source>Moved to the trash: %1</source>
        <translation>Перемещено в корзину: %1</translation>
    </message>
    <message>
        <source>Many records are being changed. Try again when that is done.</source>
        <translation>Изменяется много записей. Повторите, когда это закончится.</translation>
    </message>
    <message>
        <source>Cancelled: the change was not made.</source>
        <translation>Отменено: изменение не внесено.</translation>
    </message>
</context>
<context>
    <name>NewCampaignDialog</name>
    <message>
        <source>New campaign</source>
        <translation>Новая кампания</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>&amp;Repeat passphrase</source>
        <translation>По&amp;вторите парольную фразу</translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Повторите парольную фразу</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>&amp;Leave the file unencrypted: anybody who gets it can read it</source>
        <translation>&amp;Не шифровать файл: его прочтёт любой, кто его получит</translation>
    </message>
    <message>
        <source>Leave the file unencrypted: anybody who gets it can read it</source>
        <translation>Не шифровать файл: его прочтёт любой, кто его получит</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>От&amp;мена</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Создать</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Vigil</source>
        <translation>Vigil</translation>
    </message>
    <message>
        <source>From an arrest to a letter that left</source>
        <translation>От задержания до отправленного письма</translation>
    </message>
    <message>
        <source>&amp;New campaign…</source>
        <translation>&amp;Новая кампания…</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Новая кампания</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>Попро&amp;бовать образец</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Попробовать образец</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Дела</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Contact point</source>
        <translation>Адрес для связи</translation>
    </message>
    <message>
        <source>Contact points</source>
        <translation>Адреса для связи</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Подписант</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Подписанты</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>Требования</translation>
    </message>
    <message>
        <source>Action sheet</source>
        <translation>Листок акции</translation>
    </message>
    <message>
        <source>Action sheets</source>
        <translation>Листки акции</translation>
    </message>
    <message>
        <source>Proceeding</source>
        <translation>Производство</translation>
    </message>
    <message>
        <source>Proceedings</source>
        <translation>Производства</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Обвинение</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Обвинения</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Заседание</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Заседания</translation>
    </message>
    <message>
        <source>Postponement</source>
        <translation>Перенос</translation>
    </message>
    <message>
        <source>Postponements</source>
        <translation>Переносы</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Наказание</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Наказания</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Лишение свободы</translation>
    </message>
    <message>
        <source>Custody segment</source>
        <translation>Отрезок лишения свободы</translation>
    </message>
    <message>
        <source>Custody segments</source>
        <translation>Отрезки лишения свободы</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Происшествие</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Происшествия</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Solidarity action</source>
        <translation>Акция солидарности</translation>
    </message>
    <message>
        <source>Solidarity actions</source>
        <translation>Акции солидарности</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Вложение</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Вложения</translation>
    </message>
    <message>
        <source>Imposed on this day</source>
        <translation>Назначено в этот день</translation>
    </message>
    <message>
        <source>Imposed on a group</source>
        <translation>Назначено группе</translation>
    </message>
    <message>
        <source>From time</source>
        <translation>С какого часа</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <translation>Язык писем</translation>
    </message>
    <message>
        <source>Text of the sheet</source>
        <translation>Текст листка</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Формулировка</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Написание</translation>
    </message>
    <message>
        <source>Link or place</source>
        <translation>Ссылка или место</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>Default author</source>
        <translation>Автор по умолчанию</translation>
    </message>
    <message>
        <source>Time zone of the place</source>
        <translation>Часовой пояс места</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Стадия</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <translation>Имя на родном языке</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Род занятий</translation>
    </message>
    <message>
        <source>Situation outside custody</source>
        <translation>Положение вне заключения</translation>
    </message>
    <message>
        <source>Situation since</source>
        <translation>В этом положении с</translation>
    </message>
    <message>
        <source>Whereabouts</source>
        <translation>Местонахождение</translation>
    </message>
    <message>
        <source>Source of the situation</source>
        <translation>Источник о положении</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>Домашний адрес</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Здоровье</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Родственники</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Письменность</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Изложение</translation>
    </message>
    <message>
        <source>People asserted</source>
        <translation>Заявленное число людей</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Адресаты</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Accredited to</source>
        <translation>Аккредитация</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Office, per language</source>
        <translation>Учреждение на разных языках</translation>
    </message>
    <message>
        <source>Form of address, per language</source>
        <translation>Обращение на разных языках</translation>
    </message>
    <message>
        <source>Address or number</source>
        <translation>Адрес или номер</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Почтовый адрес</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>Согласие дано</translation>
    </message>
    <message>
        <source>Consent known from</source>
        <translation>Откуда известно о согласии</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Met, as known from</source>
        <translation>Откуда известно о выполнении</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Выпуск</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выпущен</translation>
    </message>
    <message>
        <source>Appeal until</source>
        <translation>Обращаться до</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Суд</translation>
    </message>
    <message>
        <source>Docket number</source>
        <translation>Номер дела</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Судья</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>Прокурор</translation>
    </message>
    <message>
        <source>Counsel</source>
        <translation>Защитники</translation>
    </message>
    <message>
        <source>Defendants</source>
        <translation>Подсудимые</translation>
    </message>
    <message>
        <source>Defendants asserted</source>
        <translation>Заявленное число подсудимых</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Начато</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Окончено</translation>
    </message>
    <message>
        <source>Article and part</source>
        <translation>Статья и часть</translation>
    </message>
    <message>
        <source>Code and edition</source>
        <translation>Кодекс и редакция</translation>
    </message>
    <message>
        <source>In this state since</source>
        <translation>В этом состоянии с</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Imposed on</source>
        <translation>Кому назначено</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Часть наказания</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Продолжительность</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Term rule</source>
        <translation>Правило исчисления срока</translation>
    </message>
    <message>
        <source>Days credited</source>
        <translation>Зачтено дней</translation>
    </message>
    <message>
        <source>Days added</source>
        <translation>Добавлено дней</translation>
    </message>
    <message>
        <source>Consecutive to</source>
        <translation>После отбытия</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Amount is</source>
        <translation>Точность суммы</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Note on the amount</source>
        <translation>Примечание о сумме</translation>
    </message>
    <message>
        <source>End, overruled</source>
        <translation>Конец, заданный вручную</translation>
    </message>
    <message>
        <source>Why it is overruled</source>
        <translation>Почему задан вручную</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Откуда забрали</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Кем задержан</translation>
    </message>
    <message>
        <source>Released on</source>
        <translation>Дата освобождения</translation>
    </message>
    <message>
        <source>Time of release</source>
        <translation>Время освобождения</translation>
    </message>
    <message>
        <source>Source of the release</source>
        <translation>Источник об освобождении</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Правовое основание</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>Где содержится</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>Кем собрано</translation>
    </message>
    <message>
        <source>Collected on</source>
        <translation>Когда собрано</translation>
    </message>
    <message>
        <source>Depicts</source>
        <translation>Что изображено</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Кем используется</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Конфиденциально</translation>
    </message>
    <message>
        <source>At whom</source>
        <translation>Кому адресована</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Число участников</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Способ</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Дата письма</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Отправлено на</translation>
    </message>
    <message>
        <source>Posted to</source>
        <translation>Почтовый адрес письма</translation>
    </message>
    <message>
        <source>Copies sent to</source>
        <translation>Копии отправлены</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Размер в байтах</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Официальное имя</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Псевдоним</translation>
    </message>
    <message>
        <source>Transliteration</source>
        <translation>Транслитерация</translation>
    </message>
    <message>
        <source>Misspelling</source>
        <translation>Ошибочное написание</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>Прежнее имя</translation>
    </message>
    <message>
        <source>Native spelling</source>
        <translation>Написание на родном языке</translation>
    </message>
    <message>
        <source>At liberty</source>
        <translation>На свободе</translation>
    </message>
    <message>
        <source>Sought</source>
        <translation>В розыске</translation>
    </message>
    <message>
        <source>In exile</source>
        <translation>В изгнании</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Умер</translation>
    </message>
    <message>
        <source>Whereabouts unknown</source>
        <translation>Местонахождение неизвестно</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Член</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Организатор</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Supporter</source>
        <translation>Сторонник</translation>
    </message>
    <message>
        <source>Founder</source>
        <translation>Основатель</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Union</source>
        <translation>Профсоюз</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>NGO</source>
        <translation>НПО</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>СМИ</translation>
    </message>
    <message>
        <source>Prosecutor&apos;s office</source>
        <translation>Прокуратура</translation>
    </message>
    <message>
        <source>Police unit</source>
        <translation>Подразделение полиции</translation>
    </message>
    <message>
        <source>Place of detention</source>
        <translation>Место заключения</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>Министерство</translation>
    </message>
    <message>
        <source>Embassy</source>
        <translation>Посольство</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Работодатель</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Тюрьма</translation>
    </message>
    <message>
        <source>Ombudsman</source>
        <translation>Омбудсман</translation>
    </message>
    <message>
        <source>UN mandate</source>
        <translation>Мандат ООН</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Форма на сайте</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Вернулось</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Не действует</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Скрыто</translation>
    </message>
    <message>
        <source>Send to a government</source>
        <translation>Отправка властям</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Публикация</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное имя</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Дано</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Освобождение</translation>
    </message>
    <message>
        <source>Drop the charges</source>
        <translation>Снять обвинения</translation>
    </message>
    <message>
        <source>Stop the harassment</source>
        <translation>Прекратить преследование</translation>
    </message>
    <message>
        <source>Fair trial</source>
        <translation>Справедливый суд</translation>
    </message>
    <message>
        <source>Medical care</source>
        <translation>Медицинская помощь</translation>
    </message>
    <message>
        <source>Access to counsel</source>
        <translation>Доступ к защитнику</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Расследовать</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Первый</translation>
    </message>
    <message>
        <source>Further information</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Административный</translation>
    </message>
    <message>
        <source>Criminal</source>
        <translation>Уголовный</translation>
    </message>
    <message>
        <source>Civil</source>
        <translation>Гражданский</translation>
    </message>
    <message>
        <source>Extradition</source>
        <translation>Экстрадиция</translation>
    </message>
    <message>
        <source>Constitutional</source>
        <translation>Конституционный</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>Следствие</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Суд первой инстанции</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Апелляция</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Подозрение</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Предъявлено</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Convicted</source>
        <translation>Осуждён</translation>
    </message>
    <message>
        <source>Acquitted</source>
        <translation>Оправдан</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Remand</source>
        <translation>Арест (мера пресечения)</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>Предварительное</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Оглашение приговора</translation>
    </message>
    <message>
        <source>Cassation</source>
        <translation>Кассация</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Состоялось</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Перенесено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Verdict given</source>
        <translation>Приговор вынесен</translation>
    </message>
    <message>
        <source>Remanded</source>
        <translation>Оставлен под стражей</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Освобождён</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Подсудимый</translation>
    </message>
    <message>
        <source>Appellant</source>
        <translation>Заявитель жалобы</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Свидетель</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Потерпевший</translation>
    </message>
    <message>
        <source>Administrative arrest</source>
        <translation>Административный арест</translation>
    </message>
    <message>
        <source>Imprisonment</source>
        <translation>Лишение свободы (приговор)</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Условно</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Штраф</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Запрет</translation>
    </message>
    <message>
        <source>Restriction of liberty</source>
        <translation>Ограничение свободы</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Пожизненно</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Точно</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>До</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Около</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Не менее</translation>
    </message>
    <message>
        <source>Police hold</source>
        <translation>Задержание полицией</translation>
    </message>
    <message>
        <source>Pre-trial detention</source>
        <translation>Следственный арест</translation>
    </message>
    <message>
        <source>House arrest</source>
        <translation>Домашний арест</translation>
    </message>
    <message>
        <source>Psychiatric detention</source>
        <translation>Психиатрическая больница</translation>
    </message>
    <message>
        <source>Immigration detention</source>
        <translation>Миграционное задержание</translation>
    </message>
    <message>
        <source>Unacknowledged detention</source>
        <translation>Непризнанное задержание</translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation>Задержание</translation>
    </message>
    <message>
        <source>Raid</source>
        <translation>Обыск</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Угроза</translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation>Преследование</translation>
    </message>
    <message>
        <source>Beating</source>
        <translation>Избиение</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Нападение</translation>
    </message>
    <message>
        <source>Killing</source>
        <translation>Убийство</translation>
    </message>
    <message>
        <source>Press conference</source>
        <translation>Пресс-конференция</translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation>Собрание</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Забастовка</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Публикация</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>Задержан</translation>
    </message>
    <message>
        <source>Threatened</source>
        <translation>Получил угрозы</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Родственник</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Выступавший</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Perpetrator</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Убит</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Звукозапись</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Prosecution</source>
        <translation>Обвинение (сторона)</translation>
    </message>
    <message>
        <source>Defence</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>For</source>
        <translation>За</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Против</translation>
    </message>
    <message>
        <source>Depicted</source>
        <translation>Изображён</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Официальный</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Наблюдение</translation>
    </message>
    <message>
        <source>Reliable</source>
        <translation>Надёжный</translation>
    </message>
    <message>
        <source>Usually reliable</source>
        <translation>Обычно надёжный</translation>
    </message>
    <message>
        <source>Fairly reliable</source>
        <translation>Довольно надёжный</translation>
    </message>
    <message>
        <source>Unreliable</source>
        <translation>Ненадёжный</translation>
    </message>
    <message>
        <source>Picket</source>
        <translation>Пикет</translation>
    </message>
    <message>
        <source>Rally</source>
        <translation>Митинг</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>Петиция</translation>
    </message>
    <message>
        <source>Vigil</source>
        <translation>Бдение</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Email or post</source>
        <translation>Эл. почта или почта</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Sentenced</source>
        <translation>Осуждён</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Пропал без вести</translation>
    </message>
    <message>
        <source>Exiled</source>
        <translation>В изгнании</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждено</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Экспортировано</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Отправлено почтой</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>Под судом</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>Срок прошёл: %1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Выход %1</translation>
    </message>
    <message>
        <source>Release by %1</source>
        <translation>Выход до %1</translation>
    </message>
    <message>
        <source>Until time</source>
        <translation>До какого часа</translation>
    </message>
    <message>
        <source>Former date</source>
        <translation>Прежняя дата</translation>
    </message>
    <message>
        <source>Former time</source>
        <translation>Прежнее время</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Новая дата</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Новое время</translation>
    </message>
</context>
<context>
    <name>WriteLettersPage</name>
    <message>
        <source>Write letters</source>
        <translation>Написать письма</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Назад (Alt+Влево)</translation>
    </message>
    <message>
        <source>&amp;Addressees</source>
        <translation>&amp;Адресаты</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Адресаты</translation>
    </message>
    <message>
        <source>S&amp;ignatories</source>
        <translation>По&amp;дписанты</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Подписанты</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>Спосо&amp;б</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Способ</translation>
    </message>
    <message>
        <source>Letters to draft</source>
        <translation>Письма для черновиков</translation>
    </message>
    <message>
        <source>Put &amp;right…</source>
        <translation>Исп&amp;равить…</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Letter body</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>От&amp;мена</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Approve and &amp;send…</source>
        <translation>Утвердить и &amp;отправить…</translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation>Утвердить и отправить</translation>
    </message>
    <message>
        <source>Approve and e&amp;xport…</source>
        <translation>Утвердить и &amp;экспортировать…</translation>
    </message>
    <message>
        <source>Approve and export</source>
        <translation>Утвердить и экспортировать</translation>
    </message>
    <message>
        <source>&amp;Draft letters</source>
        <translation>&amp;Черновики писем</translation>
    </message>
    <message>
        <source>Draft letters</source>
        <translation>Черновики писем</translation>
    </message>
    <message>
        <source>O&amp;wn words</source>
        <translation>Лич&amp;ный абзац</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Личный абзац</translation>
    </message>
    <message>
        <source>A paragraph of your own, which goes into each of these letters as you type it</source>
        <translation>Ваш абзац: он войдёт в каждое из этих писем так, как вы его наберёте</translation>
    </message>
</context>
<context>
    <name>vigil::AboutBox</name>
    <message>
        <source>About Vigil</source>
        <translation>О программе Vigil</translation>
    </message>
    <message>
        <source>Vigil %1</source>
        <translation>Vigil %1</translation>
    </message>
    <message>
        <source>Casework and protest letters for detained activists.

Qt %1 · GNU GPL, version 3 or later.
Icons: Breeze, © KDE Visual Design Group, GNU LGPL 3 or later.</source>
        <translation>Учёт дел и письма протеста в защиту задержанных активистов.

Qt %1 · GNU GPL, версия 3 или новее.
Значки: Breeze, © KDE Visual Design Group, GNU LGPL 3 или новее.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Скопировать сведения</translation>
    </message>
</context>
<context>
    <name>vigil::AccountsDialog</name>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS с начала соединения (порт 465)</translation>
    </message>
    <message>
        <source>STARTTLS (port 587)</source>
        <translation>STARTTLS (порт 587)</translation>
    </message>
    <message>
        <source>None, on this machine only</source>
        <translation>Без защиты, только на этой машине</translation>
    </message>
    <message>
        <source>Mail accounts</source>
        <translation>Почтовые учётные записи</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>what you call it: campaign</source>
        <translation>как вы её зовёте: кампания</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;От кого</translation>
    </message>
    <message>
        <source>Name &lt;address@domain&gt;</source>
        <translation>Имя &lt;адрес@домен&gt;</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>Се&amp;рвер</translation>
    </message>
    <message>
        <source>smtp.your-provider.example</source>
        <translation>smtp.your-provider.example</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>Securit&amp;y</source>
        <translation>За&amp;щита</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>&amp;Порт</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>По&amp;льзователь</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>П&amp;ароль</translation>
    </message>
    <message>
        <source>kept as it is when left empty</source>
        <translation>если пусто, остаётся прежним</translation>
    </message>
    <message>
        <source>Cer&amp;tificate file</source>
        <translation>Файл серти&amp;фиката</translation>
    </message>
    <message>
        <source>empty: as the system trusts</source>
        <translation>пусто: как доверяет система</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>T&amp;est this account</source>
        <translation>Проверить &amp;учётную запись</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>У&amp;далить</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Новая учётная запись</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Connecting and signing in. Nothing is sent.</source>
        <translation>Соединение и вход. Ничего не отправляется.</translation>
    </message>
    <message>
        <source>It works: the server took the connection and the sign-in. Nothing was sent.</source>
        <translation>Работает: сервер принял соединение и вход. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Ответ сервера: %1</translation>
    </message>
    <message>
        <source>Deleted. Its password is gone from the campaign.</source>
        <translation>Удалено. Пароля в кампании больше нет.</translation>
    </message>
</context>
<context>
    <name>vigil::AttachmentsPanel</name>
    <message>
        <source>Attach files…</source>
        <translation>Вложить файлы…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Вложения</translation>
    </message>
    <message>
        <source>Attachment to the trash</source>
        <translation>Вложение в корзину</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Вложить файлы</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>A copy was saved as %1. It is outside the campaign now, and not encrypted.</source>
        <translation>Копия сохранена как %1. Теперь она вне кампании и не зашифрована.</translation>
    </message>
    <message>
        <source>Drop files here, or paste files or a picture with Ctrl+V. They are kept inside the campaign file.</source>
        <translation>Перетащите файлы сюда или вставьте файлы либо изображение (Ctrl+V). Они хранятся внутри файла кампании.</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>Изображение %1.png</translation>
    </message>
</context>
<context>
    <name>vigil::AudienceEntries</name>
    <message>
        <source>Addressee of the case</source>
        <translation>Адресат дела</translation>
    </message>
    <message>
        <source>Suggested: a prosecutor of the country</source>
        <translation>Предложение: прокурор этой страны</translation>
    </message>
    <message>
        <source>Suggested: sits in %1, where a signatory lives</source>
        <translation>Предложение: находится в стране подписанта (%1)</translation>
    </message>
    <message>
        <source>last letter %1</source>
        <translation>последнее письмо: %1</translation>
    </message>
    <message>
        <source>refused to sign</source>
        <translation>отказ подписывать</translation>
    </message>
    <message>
        <source>consent is not on file</source>
        <translation>согласия в деле нет</translation>
    </message>
    <message>
        <source>Added for these letters</source>
        <translation>Добавлен для этих писем</translation>
    </message>
</context>
<context>
    <name>vigil::BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Восстановить…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Backups are made by themselves when the campaign closes, and read back before they count. They lie in %1: copy them to another disk now and then.</source>
        <translation>Резервные копии делаются сами, когда кампания закрывается, и прочитываются, прежде чем считаются сделанными. Они лежат в %1: время от времени копируйте их на другой диск.</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Сделать копию сейчас</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>Открывается</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>today&apos;s passphrase</source>
        <translation>сегодняшней парольной фразой</translation>
    </message>
    <message>
        <source>the passphrase of its time</source>
        <translation>парольной фразой того времени</translation>
    </message>
    <message>
        <source>Backed up, and found whole.</source>
        <translation>Копия сделана и прочитана целиком.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Копии ещё нет</translation>
    </message>
    <message>
        <source>Backup: today</source>
        <translation>Копия: сегодня</translation>
    </message>
    <message>
        <source>Backup: yesterday</source>
        <translation>Копия: вчера</translation>
    </message>
    <message numerus="yes">
        <source>Backup: %n days ago</source>
        <translation>
            <numerusform>Копия: %n день назад</numerusform>
            <numerusform>Копия: %n дня назад</numerusform>
            <numerusform>Копия: %n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup yet. The first is made when the campaign closes.</source>
        <translation>Резервных копий ещё нет. Первая делается, когда кампания закрывается.</translation>
    </message>
    <message>
        <source>Backing up and reading it back… You can close this window and go on.</source>
        <translation>Копия делается и читается… Это окно можно закрыть и работать дальше.</translation>
    </message>
    <message>
        <source>C&amp;heck the campaign</source>
        <translation>&amp;Проверить кампанию</translation>
    </message>
    <message>
        <source>Reading every page of the campaign and of its newest backup…</source>
        <translation>Читаются все страницы кампании и её новейшей копии…</translation>
    </message>
    <message>
        <source>The campaign and its newest backup are whole.</source>
        <translation>Кампания и её новейшая копия целы.</translation>
    </message>
    <message>
        <source>The campaign is whole.</source>
        <translation>Кампания цела.</translation>
    </message>
</context>
<context>
    <name>vigil::CampaignDialogs</name>
    <message>
        <source>Backed up, and found whole.</source>
        <translation>Копия сделана и прочитана целиком.</translation>
    </message>
    <message>
        <source>The check of the campaign found damage: %1</source>
        <translation>Проверка кампании нашла повреждение: %1</translation>
    </message>
    <message>
        <source>File &gt; Backups lists what can be restored.</source>
        <translation>Что можно восстановить, показывает Файл &gt; Резервные копии.</translation>
    </message>
    <message>
        <source>A backup is being made. Forget it when that is done.</source>
        <translation>Делается резервная копия. Забудьте это, когда она готова.</translation>
    </message>
</context>
<context>
    <name>vigil::CampaignDoor</name>
    <message>
        <source>Sample campaign</source>
        <translation>Кампания-образец</translation>
    </message>
    <message>
        <source>Restore which campaign?</source>
        <translation>Какую кампанию восстановить?</translation>
    </message>
    <message>
        <source>Campaigns (*.vigil)</source>
        <translation>Кампании (*.vigil)</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Новая кампания</translation>
    </message>
    <message>
        <source>Open a campaign</source>
        <translation>Открыть кампанию</translation>
    </message>
</context>
<context>
    <name>vigil::CampaignPages</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Дела</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
</context>
<context>
    <name>vigil::CasePage</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Parts of the case page</source>
        <translation>Части страницы дела</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>About the case</source>
        <translation>О деле</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О деле</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>Требования</translation>
    </message>
    <message>
        <source>Proceedings</source>
        <translation>Производства</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Происшествия</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Action sheets</source>
        <translation>Листки акции</translation>
    </message>
    <message>
        <source>Solidarity actions</source>
        <translation>Акции солидарности</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Case to the &amp;trash</source>
        <translation>Дело в &amp;корзину</translation>
    </message>
    <message>
        <source>People in this case: %1</source>
        <translation>Люди в этом деле: %1</translation>
    </message>
    <message>
        <source>People: %1 named, %2 asserted</source>
        <translation>Люди: названо %1, заявлено %2</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>Люди (%1)</translation>
    </message>
    <message>
        <source>%1 · met on %2</source>
        <translation>%1 · выполнено %2</translation>
    </message>
    <message>
        <source>Demands (%1)</source>
        <translation>Требования (%1)</translation>
    </message>
    <message>
        <source>Addressees (%1), copies (%2)</source>
        <translation>Адресаты (%1), копии (%2)</translation>
    </message>
    <message>
        <source>Addressees (%1)</source>
        <translation>Адресаты (%1)</translation>
    </message>
    <message>
        <source>blind copy</source>
        <translation>скрытая копия</translation>
    </message>
</context>
<context>
    <name>vigil::CasesModel</name>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Адресаты</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
</context>
<context>
    <name>vigil::CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Дела</translation>
    </message>
    <message>
        <source>Filter by title (Ctrl+F)</source>
        <translation>Фильтр по названию (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter cases</source>
        <translation>Фильтр дел</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Новое дело…</translation>
    </message>
    <message>
        <source>Chosen cases to the &amp;trash</source>
        <translation>Выбранные дела в &amp;корзину</translation>
    </message>
    <message>
        <source>Make the first case</source>
        <translation>Создать первое дело</translation>
    </message>
    <message>
        <source>Cases: %1</source>
        <translation>Дела: %1</translation>
    </message>
    <message>
        <source>No cases yet. A case holds people, demands, addressees and letters.</source>
        <translation>Дел ещё нет. Дело объединяет людей, требования, адресатов и письма.</translation>
    </message>
    <message>
        <source>No case by the title %1.</source>
        <translation>Нет дела с названием %1.</translation>
    </message>
</context>
<context>
    <name>vigil::ChangeWait</name>
    <message>
        <source>Changing</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Many records are being changed.</source>
        <translation>Изменяется много записей.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>It is being cancelled. What is half done is taken back.</source>
        <translation>Отменяется. Сделанное наполовину берётся назад.</translation>
    </message>
</context>
<context>
    <name>vigil::ClosingPage</name>
    <message>
        <source>Closing</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Закрывается %1</translation>
    </message>
    <message>
        <source>Everything is saved. A backup is made before it closes.</source>
        <translation>Всё сохранено. Перед закрытием делается резервная копия.</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Забывается</translation>
    </message>
    <message>
        <source>Forgetting for good</source>
        <translation>Забывается навсегда</translation>
    </message>
    <message>
        <source>The campaign file is written anew without it, and opens again when that is done.</source>
        <translation>Файл кампании пишется заново без этого и откроется снова, когда всё будет готово.</translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>Корзина очищается</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Открывается %1</translation>
    </message>
    <message>
        <source>What was deleted long ago is forgotten for good before it opens.</source>
        <translation>Удалённое давно стирается навсегда, затем кампания откроется.</translation>
    </message>
</context>
<context>
    <name>vigil::ContactsPage</name>
    <message>
        <source>Contacts page</source>
        <translation>Страница контактов</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Filter by what the list shows (Ctrl+F)</source>
        <translation>Фильтр по тому, что видно в списке (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter contacts</source>
        <translation>Фильтр контактов</translation>
    </message>
    <message>
        <source>Details of the chosen: %1</source>
        <translation>Подробности выбранного: %1</translation>
    </message>
    <message>
        <source>&amp;Edit the chosen record</source>
        <translation>&amp;Изменить выбранную запись</translation>
    </message>
    <message>
        <source>Chosen records to the &amp;trash</source>
        <translation>Выбранные записи в &amp;корзину</translation>
    </message>
    <message>
        <source>New %1…</source>
        <translation>Новая запись: %1…</translation>
    </message>
    <message>
        <source>None yet. Add the first with “%1”.</source>
        <translation>Пока пусто. Добавьте первую запись: «%1».</translation>
    </message>
    <message>
        <source>Nothing here matches %1.</source>
        <translation>Здесь ничего не подходит под %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vigil::DateField</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>today, 28.4, Apr 2012 …</source>
        <translation>сегодня, 28.4, апр 2012 …</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Выбрать день</translation>
    </message>
    <message>
        <source>Pick a day (Alt+Down)</source>
        <translation>Выбрать день (Alt+Вниз)</translation>
    </message>
    <message>
        <source>%1, not %2 (Alt+X swaps)</source>
        <translation>%1, а не %2 (Alt+X меняет)</translation>
    </message>
    <message>
        <source>%1 or %2? (Alt+X swaps)</source>
        <translation>%1 или %2? (Alt+X меняет)</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
</context>
<context>
    <name>vigil::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Letters to export: %1</source>
        <translation>Писем для экспорта: %1</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>Не экспортировано: %1</translation>
    </message>
    <message>
        <source>No letter is approved yet. Approve drafts on the page of their case.</source>
        <translation>Утверждённых писем ещё нет. Утвердите черновики на странице их дела.</translation>
    </message>
    <message>
        <source>To be written: %1</source>
        <translation>Будет записано: %1</translation>
    </message>
    <message>
        <source>To be written: %1 · not written, with the reason: %2</source>
        <translation>Будет записано: %1 · не будет, причина указана: %2</translation>
    </message>
    <message>
        <source>Export into the folder</source>
        <translation>Экспорт в папку</translation>
    </message>
    <message>
        <source>Say which folder the letters go into.</source>
        <translation>Укажите папку, в которую записать письма.</translation>
    </message>
    <message>
        <source>Letters written into %2: %1.</source>
        <translation>Записано писем в %2: %1.</translation>
    </message>
    <message>
        <source> Stopped before the end.</source>
        <translation> Остановлено до конца.</translation>
    </message>
    <message>
        <source>Reading the letters…</source>
        <translation>Письма читаются…</translation>
    </message>
</context>
<context>
    <name>vigil::FieldEditor</name>
    <message>
        <source>19:30, morning, by 19:30 …</source>
        <translation>19:30, утром, до 19:30 …</translation>
    </message>
    <message>
        <source>Asia/Almaty …</source>
        <translation>Asia/Almaty …</translation>
    </message>
    <message>
        <source>KZ, RU, DE …</source>
        <translation>KZ, RU, DE …</translation>
    </message>
    <message>
        <source>en, ru, kk …</source>
        <translation>en, ru, kk …</translation>
    </message>
    <message>
        <source>ru, en …</source>
        <translation>ru, en …</translation>
    </message>
    <message>
        <source>en: the text in English
ru: текст по-русски</source>
        <translation>en: the text in English
ru: текст по-русски</translation>
    </message>
    <message>
        <source>15 days, 3 years 6 months, life …</source>
        <translation>15 суток, 3 года 6 месяцев, пожизненно …</translation>
    </message>
    <message>
        <source>KZT, EUR …</source>
        <translation>KZT, EUR …</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>vigil::FieldGrid</name>
    <message>
        <source>More fields</source>
        <translation>Другие поля</translation>
    </message>
    <message>
        <source>%1 (restricted)</source>
        <translation>%1 (закрытое)</translation>
    </message>
    <message>
        <source>Leaves the campaign only when an export names it</source>
        <translation>Выходит из кампании, только если экспорт прямо называет это поле</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Обязательно</translation>
    </message>
    <message>
        <source>With what one does not see: %1</source>
        <translation>С тем, чего не видно: %1</translation>
    </message>
    <message>
        <source>This holds characters that one does not see.</source>
        <translation>Здесь есть знаки, которых не видно.</translation>
    </message>
</context>
<context>
    <name>vigil::GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>A name in any script, a case, a letter or a command</source>
        <translation>Имя любой письменностью, дело, письмо или команда</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc closes.</source>
        <translation>Вверх и вниз выбирают, Enter переходит, Esc закрывает.</translation>
    </message>
    <message>
        <source>Log new arrest: %1</source>
        <translation>Записать задержание: %1</translation>
    </message>
    <message>
        <source>Nothing is on file under this name</source>
        <translation>Под таким именем ничего нет</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Command · %1</source>
        <translation>Команда · %1</translation>
    </message>
</context>
<context>
    <name>vigil::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>vigil::HistoryPanel</name>
    <message>
        <source>Restore this value</source>
        <translation>Вернуть это значение</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Newest first. The value in “Before” can be brought back; that is a change of its own.</source>
        <translation>Новые сверху. Значение из столбца «Было» можно вернуть; это будет отдельное изменение.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (отменено)</translation>
    </message>
</context>
<context>
    <name>vigil::KeysDialog</name>
    <message>
        <source>Change the &amp;passphrase</source>
        <translation>Сменить &amp;парольную фразу</translation>
    </message>
    <message>
        <source>Passphrase and recovery sheet</source>
        <translation>Парольная фраза и лист восстановления</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Другая парольная фраза</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Нынешняя</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Нынешняя парольная фраза</translation>
    </message>
    <message>
        <source>N&amp;ew</source>
        <translation>Но&amp;вая</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Ещё раз</translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Повторите парольную фразу</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>Backups made before go on to open with the passphrase of their time.</source>
        <translation>Прежние резервные копии по-прежнему открываются парольной фразой своего времени.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>There is a sheet. A new one makes the one on paper void.</source>
        <translation>Лист есть. Новый лист лишит силы тот, что на бумаге.</translation>
    </message>
    <message>
        <source>There is no sheet yet: who forgets the passphrase loses the campaign. Print one, keep the paper apart from the computer, and delete the file.</source>
        <translation>Листа ещё нет: кто забудет парольную фразу, потеряет кампанию. Напечатайте лист, храните бумагу отдельно от компьютера, а файл удалите.</translation>
    </message>
    <message>
        <source>&amp;Make a recovery sheet…</source>
        <translation>&amp;Сделать лист восстановления…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Две парольные фразы различаются.</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Смена…</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Парольная фраза изменена.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print %1, keep the paper apart from the computer, and delete the file.</source>
        <translation>Напечатайте %1, храните бумагу отдельно от компьютера, а файл удалите.</translation>
    </message>
</context>
<context>
    <name>vigil::LetterDetails</name>
    <message>
        <source>It arrived</source>
        <translation>Дошло</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Letter body</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>The same letter with the same Message-ID goes back to the outbox</source>
        <translation>То же письмо с тем же Message-ID вернётся в исходящие</translation>
    </message>
    <message>
        <source>Marked as sent.</source>
        <translation>Отмечено как отправленное.</translation>
    </message>
    <message>
        <source>Back in the outbox. It leaves with the next sending.</source>
        <translation>Снова в исходящих. Уйдёт при следующей отправке.</translation>
    </message>
    <message>
        <source>copies: %1</source>
        <translation>копии: %1</translation>
    </message>
    <message>
        <source>To %1 by the account %2, %3, tries: %4.</source>
        <translation>На %1 через учётную запись %2, %3, попыток: %4.</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Ответ сервера: %1</translation>
    </message>
    <message>
        <source>Nobody knows whether this letter left: the answer of the server was lost. Look into the account&apos;s Sent folder or ask, then decide. It is never sent again by itself.</source>
        <translation>Неизвестно, ушло ли это письмо: ответ сервера потерян. Загляните в папку отправленных этой учётной записи или спросите адресата, затем решите. Само оно больше не отправится.</translation>
    </message>
</context>
<context>
    <name>vigil::LettersModel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Способ</translation>
    </message>
</context>
<context>
    <name>vigil::LettersPage</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждено</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>На бумаге</translation>
    </message>
    <message>
        <source>Letters page</source>
        <translation>Страница писем</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Filter by addressee, case, subject, signatory (Ctrl+F)</source>
        <translation>Фильтр по адресату, делу, теме, подписанту (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter letters</source>
        <translation>Фильтр писем</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Утвердить</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Отправить…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>Отметить отправленным почтой</translation>
    </message>
    <message>
        <source>&amp;Mail accounts…</source>
        <translation>Поч&amp;товые учётные записи…</translation>
    </message>
    <message>
        <source>Chosen drafts to the &amp;trash</source>
        <translation>Выбранные черновики в &amp;корзину</translation>
    </message>
    <message>
        <source>No letters yet. Open a case and write to its addressees (Ctrl+M).</source>
        <translation>Писем ещё нет. Откройте дело и напишите его адресатам (Ctrl+M).</translation>
    </message>
    <message>
        <source>No letter here.</source>
        <translation>Здесь писем нет.</translation>
    </message>
    <message>
        <source>Letters approved: %1.</source>
        <translation>Утверждено писем: %1.</translation>
    </message>
    <message>
        <source>Not approved:</source>
        <translation>Не утверждено:</translation>
    </message>
    <message>
        <source>Letters posted: %1.</source>
        <translation>Отправлено почтой: %1.</translation>
    </message>
    <message>
        <source>Not posted:</source>
        <translation>Не отправлено почтой:</translation>
    </message>
    <message>
        <source>Only drafts can go to the trash: what was approved stays on record.</source>
        <translation>В корзину попадают только черновики: утверждённое остаётся в деле.</translation>
    </message>
    <message>
        <source>Letters shown: %1 of %2</source>
        <translation>Показано писем: %1 из %2</translation>
    </message>
</context>
<context>
    <name>vigil::LettersPanel</name>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Утвердить</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Утвердить</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>No letters yet. Write letters (Ctrl+M) to the addressees of this case.</source>
        <translation>Писем ещё нет. Напишите адресатам этого дела (Ctrl+M).</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Letter body</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>Letters (%1)</source>
        <translation>Письма (%1)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Letters approved: %1.</source>
        <translation>Утверждено писем: %1.</translation>
    </message>
    <message>
        <source>Not approved:</source>
        <translation>Не утверждено:</translation>
    </message>
</context>
<context>
    <name>vigil::LikenessMeter</name>
    <message>
        <source>Similarity</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>The first letter to this addressee.</source>
        <translation>Первое письмо этому адресату.</translation>
    </message>
    <message>
        <source>%1 % of it stands word for word in %2, to the same addressee.</source>
        <translation>%1 % его дословно стоит в %2, тому же адресату.</translation>
    </message>
    <message>
        <source>%1 % of it stands word for word in another of these letters.</source>
        <translation>%1 % его дословно стоит в другом из этих писем.</translation>
    </message>
    <message>
        <source>Words of your own make it count.</source>
        <translation>Ваши собственные слова придадут ему веса.</translation>
    </message>
</context>
<context>
    <name>vigil::LinkEditor</name>
    <message>
        <source>%1: type a name</source>
        <translation>%1: введите имя</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New %1: %2</source>
        <translation>Новая запись (%1): %2</translation>
    </message>
</context>
<context>
    <name>vigil::LinksEditor</name>
    <message>
        <source>Add: type a name</source>
        <translation>Добавить: введите имя</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Роль: %1</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Убрать: %1</translation>
    </message>
</context>
<context>
    <name>vigil::LiveRecord</name>
    <message>
        <source>Typed before and not saved yet. Esc brings back what is stored.</source>
        <translation>Набрано раньше и ещё не сохранено. Esc возвращает сохранённое.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Не сохранено: %1</translation>
    </message>
</context>
<context>
    <name>vigil::LogArrestDialog</name>
    <message>
        <source>Already on file: %1%2%3 — F4 opens it</source>
        <translation>Уже есть: %1%2%3 — F4 открывает</translation>
    </message>
    <message>
        <source>Arrested</source>
        <translation>Задержан</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>Задержан</translation>
    </message>
    <message>
        <source>Your draft is back. Nothing of it has been saved yet.</source>
        <translation>Ваш черновик возвращён. Ничего из него ещё не сохранено.</translation>
    </message>
</context>
<context>
    <name>vigil::MainWindow</name>
    <message>
        <source>Vigil</source>
        <translation>Vigil</translation>
    </message>
    <message>
        <source>%1 — Vigil</source>
        <translation>%1 — Vigil</translation>
    </message>
    <message>
        <source>Letters are being exported or sent. Forget it when that is done.</source>
        <translation>Письма экспортируются или отправляются. Забудьте это, когда они будут готовы.</translation>
    </message>
</context>
<context>
    <name>vigil::MessageBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Hide the message</source>
        <translation>Скрыть сообщение</translation>
    </message>
</context>
<context>
    <name>vigil::NewCampaignDialog</name>
    <message>
        <source>Nobody can reset it: print a recovery sheet.</source>
        <translation>Сбросить её не может никто: напечатайте лист восстановления.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Две парольные фразы различаются.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Создание…</translation>
    </message>
    <message>
        <source>Make a recovery s&amp;heet next</source>
        <translation>Затем сделать &amp;лист восстановления</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Не указана</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>Ст&amp;рана</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Часовой пояс</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the country has it</source>
        <translation>Как принято в стране</translation>
    </message>
    <message>
        <source>Backups are made beside the file, in %1. Encryption protects the file, not this machine while the campaign is open: not from a program that spies on it, from somebody who looks on, or from whoever forces the passphrase out of you. Exported letters and saved copies are not encrypted.</source>
        <translation>Резервные копии делаются рядом с файлом, в %1. Шифрование защищает файл, но не эту машину, пока кампания открыта: ни от шпионящей программы, ни от того, кто смотрит на экран, ни от того, кто силой узнает парольную фразу. Экспортированные письма и сохранённые копии не зашифрованы.</translation>
    </message>
</context>
<context>
    <name>vigil::PageList</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>vigil::PeopleFilter</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>Под стражей</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>Под судом</translation>
    </message>
    <message>
        <source>Term over</source>
        <translation>Срок прошёл</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Освобождён</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Без писем</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Ещё фильтры</translation>
    </message>
    <message>
        <source>Any place</source>
        <translation>Любое место</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Arrested from</source>
        <translation>Задержан с</translation>
    </message>
    <message>
        <source>Arrested until</source>
        <translation>Задержан по</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Сохранить вид…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Keeps status, place, days and order under a name, at the left</source>
        <translation>Сохраняет статус, место, дни и порядок под названием, слева</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>по %1</translation>
    </message>
</context>
<context>
    <name>vigil::PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Arrested</source>
        <translation>Задержан</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Ближайшая дата</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Days held</source>
        <translation>Дней под стражей</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Правовое основание</translation>
    </message>
    <message>
        <source>Does not fit the filter any more</source>
        <translation>Больше не подходит под фильтр</translation>
    </message>
    <message>
        <source>Does not fit the filter any more: stays here until the filter changes.</source>
        <translation>Больше не подходит под фильтр: остаётся здесь, пока фильтр не изменится.</translation>
    </message>
</context>
<context>
    <name>vigil::PeoplePage</name>
    <message>
        <source>Filter by name, in any script (Ctrl+F)</source>
        <translation>Фильтр по имени, любой письменностью (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter people</source>
        <translation>Фильтр людей</translation>
    </message>
    <message>
        <source>People page</source>
        <translation>Страница людей</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>&amp;Edit the chosen person</source>
        <translation>&amp;Изменить данные выбранного человека</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>С&amp;толбцы…</translation>
    </message>
    <message>
        <source>Chosen people to the &amp;trash</source>
        <translation>Выбранных людей в &amp;корзину</translation>
    </message>
    <message>
        <source>People found: %1</source>
        <translation>Найдено людей: %1</translation>
    </message>
    <message>
        <source>People: %1 · in custody: %2</source>
        <translation>Людей: %1 · под стражей: %2</translation>
    </message>
    <message>
        <source>Nobody here.</source>
        <translation>Здесь никого.</translation>
    </message>
    <message>
        <source>Nobody here by the name %1.</source>
        <translation>Здесь нет никого по имени %1.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Nobody by the name %1.</source>
        <translation>Нет никого по имени %1.</translation>
    </message>
    <message>
        <source>Log an arrest under this name</source>
        <translation>Записать задержание на это имя</translation>
    </message>
    <message>
        <source>Nobody yet. Log the first arrest (Ctrl+N).</source>
        <translation>Пока никого. Запишите первое задержание (Ctrl+N).</translation>
    </message>
    <message>
        <source>Log new arrest</source>
        <translation>Записать задержание</translation>
    </message>
</context>
<context>
    <name>vigil::PersonPage</name>
    <message>
        <source>Confirm release…</source>
        <translation>Подтвердить освобождение…</translation>
    </message>
    <message>
        <source>Person page</source>
        <translation>Страница человека</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Назад (Alt+Влево)</translation>
    </message>
    <message>
        <source>Person to the &amp;trash</source>
        <translation>Человека в &amp;корзину</translation>
    </message>
    <message>
        <source>Parts of the person page</source>
        <translation>Части страницы человека</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Names and cases</source>
        <translation>Имена и дела</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Лишение свободы</translation>
    </message>
    <message>
        <source>Proceedings</source>
        <translation>Производства</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Наказания</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Происшествия</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
</context>
<context>
    <name>vigil::PersonPanel</name>
    <message>
        <source>%1 to %2</source>
        <translation>с %1 по %2</translation>
    </message>
    <message>
        <source>How the end was computed</source>
        <translation>Как вычислен конец срока</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Открыть дело</translation>
    </message>
    <message>
        <source>Details of the person</source>
        <translation>Подробности о человеке</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>Живёт в</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Род занятий</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Состоит в</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>Ожидаемый конец</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1, срок прошёл</translation>
    </message>
    <message>
        <source>Nobody has checked this rule against the statute yet.</source>
        <translation>Это правило ещё никто не сверил с законом.</translation>
    </message>
</context>
<context>
    <name>vigil::RecordBranch</name>
    <message>
        <source>Belongs to the chosen: %1</source>
        <translation>Относится к выбранному: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>vigil::RecordDialog</name>
    <message>
        <source>sc</source>
        <comment>letters that the buttons of a form use: Save, Close</comment>
        <translation>сз</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Новая запись: %1</translation>
    </message>
    <message>
        <source>This is what you typed before.</source>
        <translation>Это вы набрали раньше.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>* is needed</source>
        <translation>* обязательно</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Esc; what is typed is kept</source>
        <translation>Esc; набранное сохраняется</translation>
    </message>
</context>
<context>
    <name>vigil::RecordSection</name>
    <message>
        <source>None yet.</source>
        <translation>Пока пусто.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Добавить: %1</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Изменить: %1</translation>
    </message>
    <message>
        <source>To the trash: %1</source>
        <translation>В корзину: %1</translation>
    </message>
</context>
<context>
    <name>vigil::ReleaseDialog</name>
    <message>
        <source>ac</source>
        <comment>letters that the buttons use: Save, Close</comment>
        <translation>хз</translation>
    </message>
    <message>
        <source>Confirm release</source>
        <translation>Подтверждение освобождения</translation>
    </message>
    <message>
        <source>When was %1 released, and who says so? Letters that ask for the release stop.</source>
        <translation>Когда освобождён человек (%1) и кто об этом сообщил? Письма с требованием освободить останавливаются.</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>vigil::RestoreDialog</name>
    <message>
        <source>people %1, cases %2, contacts %3, letters %4, changes %5</source>
        <translation>людей %1, дел %2, контактов %3, писем %4, изменений %5</translation>
    </message>
    <message>
        <source>&amp;Look what would change</source>
        <translation>Посмотреть, &amp;что изменится</translation>
    </message>
    <message>
        <source>&amp;Restore this backup</source>
        <translation>&amp;Восстановить эту копию</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>A backup takes the place of %1. The file that is there now is kept beside it.</source>
        <translation>Резервная копия займёт место файла %1. Нынешний файл останется рядом.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>empty for a campaign without one</source>
        <translation>пусто, если кампания без парольной фразы</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Копия</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Парольная фраза</translation>
    </message>
    <message>
        <source>There are no backups of this campaign.</source>
        <translation>У этой кампании нет резервных копий.</translation>
    </message>
    <message>
        <source>Reading. This takes a moment.</source>
        <translation>Чтение. Это займёт немного времени.</translation>
    </message>
    <message>
        <source>The backup has: %1.</source>
        <translation>В копии: %1.</translation>
    </message>
    <message>
        <source>The campaign has now: %1.</source>
        <translation>В кампании сейчас: %1.</translation>
    </message>
    <message>
        <source>The campaign cannot be read now: %1</source>
        <translation>Кампанию сейчас прочесть нельзя: %1</translation>
    </message>
    <message>
        <source>This backup is of another campaign, or from before the key was changed.</source>
        <translation>Это копия другой кампании или сделана до смены ключа.</translation>
    </message>
    <message>
        <source>Changes that would be lost: %1.</source>
        <translation>Будет потеряно изменений: %1.</translation>
    </message>
</context>
<context>
    <name>vigil::SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>Сохранённые виды</translation>
    </message>
    <message>
        <source>None yet: narrow the list of people, then choose Save view.</source>
        <translation>Пока нет: сузьте список людей и выберите «Сохранить вид».</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Переименовать…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>%1: Enter shows it, F2 renames it, Delete removes it</source>
        <translation>%1: Enter показывает, F2 переименовывает, Delete удаляет</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Переименовать вид</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Переименовать</translation>
    </message>
    <message>
        <source>Removed the view %1.</source>
        <translation>Вид %1 удалён.</translation>
    </message>
</context>
<context>
    <name>vigil::SendDialog</name>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Отправить</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Пауза</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Send letters</source>
        <translation>Отправка писем</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Учётная запись</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>&amp;Mail accounts…</source>
        <translation>Поч&amp;товые учётные записи…</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Letters to send</source>
        <translation>Письма для отправки</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no mail account yet. Set one up under “Mail accounts”, then open this again.</source>
        <translation>Почтовой учётной записи ещё нет. Создайте её в «Почтовых учётных записях», затем откройте это снова.</translation>
    </message>
    <message>
        <source>Will leave: %1. Stopped, with the reason: %2. Nothing has been sent yet.</source>
        <translation>Уйдёт: %1. Остановлено, причина указана: %2. Пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Stopping: the letter in hand is finished first.</source>
        <translation>Остановка: начатое письмо сначала завершается.</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>меньше минуты</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>около %n минуты</numerusform>
            <numerusform>около %n минут</numerusform>
            <numerusform>около %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · failed: %3 · %4</source>
        <translation>%1 из %2 · не удалось: %3 · %4</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Принято: %1</translation>
    </message>
    <message>
        <source>later: %1</source>
        <translation>позже: %1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>отказано: %1</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>неизвестно: %1</translation>
    </message>
    <message>
        <source>still in the outbox: %1</source>
        <translation>осталось в исходящих: %1</translation>
    </message>
    <message>
        <source>The account stopped: %1</source>
        <translation>Учётная запись остановлена: %1</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>П&amp;родолжить</translation>
    </message>
    <message>
        <source>Reading the letters…</source>
        <translation>Письма читаются…</translation>
    </message>
    <message>
        <source>The letters are put into the outbox…</source>
        <translation>Письма ставятся в очередь…</translation>
    </message>
</context>
<context>
    <name>vigil::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Цвета</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Размер текста</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Lock when &amp;idle for</source>
        <translation>Запирать при &amp;бездействии</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Lock with the &amp;screen and before the machine sleeps</source>
        <translation>Запирать вместе с &amp;экраном и перед сном машины</translation>
    </message>
    <message>
        <source>&amp;Remind of backups after</source>
        <translation>&amp;Напоминать о копиях через</translation>
    </message>
    <message>
        <source> days</source>
        <translation> дн.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
</context>
<context>
    <name>vigil::SheetText</name>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Campaign file</source>
        <translation>Файл кампании</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>When the passphrase is lost</source>
        <translation>Если парольная фраза утрачена</translation>
    </message>
    <message>
        <source>1. Open the campaign file in Vigil. Where it asks for the passphrase, type the code, block after block. Capitals, spaces and hyphens do not matter.</source>
        <translation>1. Откройте файл кампании в Vigil. На вопрос о парольной фразе введите код, блок за блоком. Прописные буквы, пробелы и дефисы не важны.</translation>
    </message>
    <message>
        <source>2. The code never has the letters I, L, O and U: read 1, 1, 0 and V. The last letter of a block checks the block, so Vigil can name the one that holds a slip.</source>
        <translation>2. В коде нет букв I, L, O и U: читайте 1, 1, 0 и V. Последний знак блока проверяет блок, поэтому Vigil назовёт блок с опиской.</translation>
    </message>
    <message>
        <source>3. Set a new passphrase at once.</source>
        <translation>3. Сразу задайте новую парольную фразу.</translation>
    </message>
    <message>
        <source>Keep it apart</source>
        <translation>Храните отдельно</translation>
    </message>
    <message>
        <source>Keep this page far from the computer and from the backups: in a safe, or with a person whom all of you trust. Do not photograph, scan, copy or mail it. Once it is printed, delete the file that it was printed from.</source>
        <translation>Держите эту страницу далеко от компьютера и от резервных копий: в сейфе или у человека, которому вы все доверяете. Не фотографируйте, не сканируйте, не копируйте и не пересылайте её. Напечатав, удалите файл.</translation>
    </message>
    <message>
        <source>When it is void</source>
        <translation>Когда лист теряет силу</translation>
    </message>
    <message>
        <source>A newer recovery sheet of the same campaign makes this one void; a new passphrase does not. Older backups still open with this one, so burn it when it is replaced.</source>
        <translation>Более новый лист восстановления той же кампании лишает этот силы; новая парольная фраза не лишает. Старые резервные копии всё ещё открываются этим листом, поэтому замените его и сожгите.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Whoever has this page and the campaign file can read everything in it, without the passphrase.</source>
        <translation>У кого есть эта страница и файл кампании, тот прочтёт в нём всё без парольной фразы.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>The same code. A phone that reads it may keep it.</source>
        <translation>Тот же код. Телефон, который его прочтёт, может его сохранить.</translation>
    </message>
    <message>
        <source>Kept where, and by whom</source>
        <translation>Где и у кого хранится</translation>
    </message>
    <message>
        <source>Date and signature</source>
        <translation>Дата и подпись</translation>
    </message>
    <message>
        <source>Recovery sheet: %1</source>
        <translation>Лист восстановления: %1</translation>
    </message>
</context>
<context>
    <name>vigil::StartPage</name>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Восс&amp;тановить из копии…</translation>
    </message>
    <message>
        <source>Recent campaigns</source>
        <translation>Недавние кампании</translation>
    </message>
    <message>
        <source>%1 · not there now</source>
        <translation>%1 · сейчас недоступна</translation>
    </message>
    <message>
        <source>Enter opens it, Delete takes it off this list</source>
        <translation>Enter открывает, Delete убирает из этого списка</translation>
    </message>
</context>
<context>
    <name>vigil::StatusParts</name>
    <message>
        <source>Outbox %1</source>
        <translation>Исходящие: %1</translation>
    </message>
    <message>
        <source>All changes saved %1</source>
        <translation>Все изменения сохранены %1</translation>
    </message>
</context>
<context>
    <name>vigil::Strength</name>
    <message>
        <source>Too easy to guess: about %1 bits, where 40 are needed. Take five or more words picked at random.</source>
        <translation>Слишком легко угадать: около %1 бит, а нужно 40. Возьмите пять или больше слов, выбранных наугад.</translation>
    </message>
    <message>
        <source>Strength: weak</source>
        <translation>Надёжность: слабая</translation>
    </message>
    <message>
        <source>Strength: good</source>
        <translation>Надёжность: хорошая</translation>
    </message>
    <message>
        <source>Strength: strong</source>
        <translation>Надёжность: высокая</translation>
    </message>
    <message>
        <source>Five or more words picked at random are good.</source>
        <translation>Хороши пять или больше слов, выбранных наугад.</translation>
    </message>
</context>
<context>
    <name>vigil::TodayModel</name>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Ближайшие 7 дней</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Ближайшие 30 дней</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Заседание</translation>
    </message>
    <message>
        <source>Hearing: %1</source>
        <translation>Заседание: %1</translation>
    </message>
    <message>
        <source>End of term: %1</source>
        <translation>Конец срока: %1</translation>
    </message>
    <message>
        <source>Appeal ends, sheet %1</source>
        <translation>Конец обращений, листок %1</translation>
    </message>
    <message>
        <source>Letter: %1</source>
        <translation>Письмо: %1</translation>
    </message>
    <message>
        <source>In custody and in no case</source>
        <translation>Под стражей и ни в одном деле</translation>
    </message>
    <message>
        <source>Done; bring back: Space</source>
        <translation>Сделано; вернуть: Пробел</translation>
    </message>
    <message>
        <source>Record the outcome: Space</source>
        <translation>Записать исход: Пробел</translation>
    </message>
    <message>
        <source>Done: Space</source>
        <translation>Сделано: Пробел</translation>
    </message>
    <message>
        <source>Confirm release: R</source>
        <translation>Подтвердить освобождение: R</translation>
    </message>
    <message>
        <source>Write letters: W</source>
        <translation>Написать письма: W</translation>
    </message>
    <message>
        <source>Approve, send or export</source>
        <translation>Утвердить, отправить или экспортировать</translation>
    </message>
    <message>
        <source>Decide what to do</source>
        <translation>Решить, что делать</translation>
    </message>
    <message>
        <source>Put into a case</source>
        <translation>Включить в дело</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>около %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>%1: the first %2 are shown</source>
        <translation>%1: показаны первые %2</translation>
    </message>
    <message>
        <source>Until %1; bring back: Space</source>
        <translation>До %1; вернуть: пробел</translation>
    </message>
</context>
<context>
    <name>vigil::TodayPage</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Заседания</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Освобождения</translation>
    </message>
    <message>
        <source>Appeal deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Letters due</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Letter problems</source>
        <translation>Сбои писем</translation>
    </message>
    <message>
        <source>In no case</source>
        <translation>Без дела</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Отложенное</translation>
    </message>
    <message>
        <source>Today page</source>
        <translation>Страница «Сегодня»</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Things to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>&amp;Confirm release of the chosen person…</source>
        <translation>&amp;Подтвердить освобождение выбранного человека…</translation>
    </message>
    <message>
        <source>&amp;Write letters about it</source>
        <translation>&amp;Написать об этом письма</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Сделано</translation>
    </message>
    <message>
        <source>&amp;Put off until tomorrow</source>
        <translation>Отложить до &amp;завтра</translation>
    </message>
    <message>
        <source>Put off for a wee&amp;k</source>
        <translation>Отложить на недел&amp;ю</translation>
    </message>
    <message>
        <source>Log new arrest</source>
        <translation>Записать задержание</translation>
    </message>
    <message>
        <source>Nothing is due in the next 30 days.</source>
        <translation>В ближайшие 30 дней ничего не предстоит.</translation>
    </message>
    <message>
        <source>Nothing of this kind is due.</source>
        <translation>Такого не предстоит.</translation>
    </message>
    <message>
        <source>Things to do: %1 · overdue: %2</source>
        <translation>Дел: %1 · просрочено: %2</translation>
    </message>
    <message>
        <source>This belongs to no case: letters are written about a case.</source>
        <translation>Это не относится ни к одному делу: письма пишутся о деле.</translation>
    </message>
    <message>
        <source>Back on the list: %1.</source>
        <translation>Снова в списке: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Сделано: %1.</translation>
    </message>
    <message>
        <source>Put off until %2: %1.</source>
        <translation>Отложено до %2: %1.</translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation>Читаю, что предстоит…</translation>
    </message>
    <message>
        <source>What is due could not be read.</source>
        <translation>Не удалось прочитать, что предстоит.</translation>
    </message>
</context>
<context>
    <name>vigil::TrashDialog</name>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>&amp;Forget for good…</source>
        <translation>За&amp;быть навсегда…</translation>
    </message>
    <message>
        <source>&amp;Yes, forget</source>
        <translation>&amp;Да, забыть</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted stays here for %n days and is then forgotten for good.</source>
        <translation>
            <numerusform>Удалённое остаётся здесь %n день, а затем забывается навсегда.</numerusform>
            <numerusform>Удалённое остаётся здесь %n дня, а затем забывается навсегда.</numerusform>
            <numerusform>Удалённое остаётся здесь %n дней, а затем забывается навсегда.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Осталось дней</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Вместе с ним</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Корзина пуста.</translation>
    </message>
    <message>
        <source>This cannot be undone: %1 and all that belongs to it leave the campaign with every trace, history too. Backups made before keep them until they are deleted.</source>
        <translation>Это нельзя отменить: %1 и всё, что к этому относится, исчезнет из кампании без следа, вместе с историей. Прежние резервные копии хранят это, пока их не удалят.</translation>
    </message>
    <message numerus="yes">
        <source>It holds for all %n chosen.</source>
        <translation>
            <numerusform>Это относится ко всей выбранной записи (%n).</numerusform>
            <numerusform>Это относится ко всем выбранным записям (%n).</numerusform>
            <numerusform>Это относится ко всем выбранным записям (%n).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::Trashing</name>
    <message numerus="yes">
        <source>%n record(s) went to the trash.</source>
        <translation>
            <numerusform>В корзину отправлена %n запись.</numerusform>
            <numerusform>В корзину отправлено %n записи.</numerusform>
            <numerusform>В корзину отправлено %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgotten, but the name still stands in the text of: %1.</source>
        <translation>Забыто, но имя ещё стоит в тексте: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Forgotten here. Backups that still hold it: %n.</source>
        <translation>
            <numerusform>Здесь забыто. Резервных копий, где это ещё есть: %n.</numerusform>
            <numerusform>Здесь забыто. Резервных копий, где это ещё есть: %n.</numerusform>
            <numerusform>Здесь забыто. Резервных копий, где это ещё есть: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>Забыто.</translation>
    </message>
</context>
<context>
    <name>vigil::UndoActions</name>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Отменить: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Отменять нечего</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Возвращено: %1</translation>
    </message>
</context>
<context>
    <name>vigil::UnlockPage</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Восс&amp;тановить из копии…</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Отпереть</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Отпереть</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>P&amp;assphrase or recovery code</source>
        <translation>П&amp;арольная фраза или код восстановления</translation>
    </message>
    <message>
        <source>&amp;Close the campaign</source>
        <translation>&amp;Закрыть кампанию</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Отм&amp;ена</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Включён Caps Lock.</translation>
    </message>
    <message>
        <source>Keyboard: %1</source>
        <translation>Клавиатура: %1</translation>
    </message>
</context>
<context>
    <name>vigil::ViewNameDialog</name>
    <message>
        <source>&amp;Name of the view</source>
        <translation>&amp;Название вида</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Название вида</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
</context>
<context>
    <name>vigil::WriteLettersModel</name>
    <message>
        <source>Left out</source>
        <translation>Без письма</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Взгляните</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Подписант</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Замечание</translation>
    </message>
</context>
<context>
    <name>vigil::WriteLettersPage</name>
    <message>
        <source>Another contact</source>
        <translation>Другой контакт</translation>
    </message>
    <message>
        <source>Another contact: type a name</source>
        <translation>Другой контакт: введите имя</translation>
    </message>
    <message>
        <source>E-mail or post</source>
        <translation>Эл. почта или почта</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>&amp;Next letter</source>
        <translation>&amp;Следующее письмо</translation>
    </message>
    <message>
        <source>&amp;Letter before</source>
        <translation>&amp;Предыдущее письмо</translation>
    </message>
    <message>
        <source>Letters to draft: %1</source>
        <translation>Писем для черновиков: %1</translation>
    </message>
    <message>
        <source>For each addressee the text that fits</source>
        <translation>Каждому адресату подходящий текст</translation>
    </message>
    <message>
        <source>The addressee&apos;s</source>
        <translation>Язык адресата</translation>
    </message>
    <message>
        <source>This case has no addressee. Type the name of a contact at the left.</source>
        <translation>У этого дела нет адресата. Введите слева имя контакта.</translation>
    </message>
    <message>
        <source>Nobody signs yet. Add a signatory under Contacts.</source>
        <translation>Подписать пока некому. Добавьте подписанта в контактах.</translation>
    </message>
    <message>
        <source>Tick an addressee and a signatory (Space).</source>
        <translation>Отметьте адресата и подписанта (Пробел).</translation>
    </message>
    <message>
        <source>Addressees × signatories: %1 × %2 = %3 · ready: %4 · Space leaves a letter out</source>
        <translation>Адресаты × подписанты: %1 × %2 = %3 · готово: %4 · Пробел исключает письмо</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Draft %n letter(s)</source>
        <translation>
            <numerusform>&amp;Черновик %n письма</numerusform>
            <numerusform>&amp;Черновики %n писем</numerusform>
            <numerusform>&amp;Черновики %n писем</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Draft letters</source>
        <translation>&amp;Черновики писем</translation>
    </message>
    <message>
        <source>Letter %1 of %2 (Alt+Up, Alt+Down)</source>
        <translation>Письмо %1 из %2 (Alt+Вверх, Alt+Вниз)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>&amp;Open the letter</source>
        <translation>От&amp;крыть письмо</translation>
    </message>
    <message>
        <source>Put &amp;right…</source>
        <translation>Исп&amp;равить…</translation>
    </message>
    <message>
        <source>Letters drafted: %1.</source>
        <translation>Черновиков написано: %1.</translation>
    </message>
    <message>
        <source>Not drafted:</source>
        <translation>Без черновика:</translation>
    </message>
    <message>
        <source>Letters drafted and approved: %1.</source>
        <translation>Черновиков написано и утверждено: %1.</translation>
    </message>
    <message>
        <source>Not approved:</source>
        <translation>Не утверждено:</translation>
    </message>
</context>
</TS>
