<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::BackupsDialog</name>
    <message numerus="yes">
        <source>Backup: %n days ago</source>
        <translation>
            <numerusform>Backup: %n day ago</numerusform>
            <numerusform>Backup: %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::SendDialog</name>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::TodayModel</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::TrashDialog</name>
    <message numerus="yes">
        <source>What was deleted stays here for %n days and is then forgotten for good.</source>
        <translation>
            <numerusform>What was deleted stays here for %n day and is then forgotten for good.</numerusform>
            <numerusform>What was deleted stays here for %n days and is then forgotten for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds for all %n chosen.</source>
        <translation>
            <numerusform>It holds for the %n chosen.</numerusform>
            <numerusform>It holds for all %n chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::Trashing</name>
    <message numerus="yes">
        <source>%n record(s) went to the trash.</source>
        <translation>
            <numerusform>%n record went to the trash.</numerusform>
            <numerusform>%n records went to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten here. Backups that still hold it: %n.</source>
        <translation>
            <numerusform>Forgotten here. Backups that still hold it: %n.</numerusform>
            <numerusform>Forgotten here. Backups that still hold it: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vigil::WriteLettersPage</name>
    <message numerus="yes">
        <source>&amp;Draft %n letter(s)</source>
        <translation>
            <numerusform>&amp;Draft %n letter</numerusform>
            <numerusform>&amp;Draft %n letters</numerusform>
        </translation>
    </message>
</context>
</TS>
