// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recoverysheet.h"

#include "app/messages.h"
#include "app/newfiles.h"
#include "domain/names.h"
#include "domain/partialdate.h"
#include "domain/recoverycode.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTimeZone>

namespace vigil {

namespace {

struct SheetText
{
    Q_DECLARE_TR_FUNCTIONS(vigil::SheetText)
};

/// So that it fits the sheet whatever somebody called it.
QString shortName(const QString& name)
{
    constexpr qsizetype atMost = 60;
    const QString visible = madeVisible(name.simplified());
    return visible.size() <= atMost ? visible : visible.left(atMost) + QChar(0x2026);
}

/// With the zone, so that two sheets of one day can be told apart anywhere.
QString madeOn(const RecoverySheetFacts& facts)
{
    // An empty id would be the zone of this machine.
    const QTimeZone wanted(facts.zone);
    const QTimeZone zone = facts.zone.isEmpty() || !wanted.isValid() ? QTimeZone::utc() : wanted;
    const QDateTime local = facts.created.toTimeZone(zone);
    return SheetText::tr("%1, %2 (%3)")
        .arg(dateText(PartialDate::day(local.date())), local.toString(QStringLiteral("HH:mm")),
             QString::fromLatin1(zone.id()));
}

std::vector<SheetSection> factsOf(const RecoverySheetFacts& facts)
{
    std::vector<SheetSection> lines;
    if (!facts.campaignTitle.isEmpty())
        lines.push_back({SheetText::tr("Campaign"), {shortName(facts.campaignTitle)}});
    lines.push_back({SheetText::tr("Campaign file"), {shortName(QFileInfo(facts.file).fileName())}});
    lines.push_back({SheetText::tr("Made on"), {madeOn(facts)}});
    return lines;
}

SheetSection howToUse()
{
    return {SheetText::tr("When the passphrase is lost"),
            {SheetText::tr("1. Open the campaign file in Vigil. Where it asks for the passphrase, type the code, block "
                           "after block. Capitals, spaces and hyphens do not matter."),
             SheetText::tr("2. The code never has the letters I, L, O and U: read 1, 1, 0 and V. The "
                           "last letter of a block checks the block, so Vigil can name the one that holds a slip."),
             SheetText::tr("3. Set a new passphrase at once.")}};
}

std::vector<SheetSection> rulesOf()
{
    return {
        {SheetText::tr("Keep it apart"),
         {SheetText::tr("Keep this page far from the computer and from the backups: in a safe, or with a person whom "
                        "all of you trust. Do not photograph, scan, copy or mail it. Once it is printed, delete the "
                        "file that it was printed from.")}},
        {SheetText::tr("When it is void"),
         {SheetText::tr("A newer recovery sheet of the same campaign makes this one void; a new passphrase does not. "
                        "Older backups still open with this one, so burn it when it is replaced.")}}};
}

} // namespace

RecoverySheet makeRecoverySheet(const RecoveryKey& key, const RecoverySheetFacts& facts)
{
    const QString name = facts.campaignTitle.isEmpty() ? QFileInfo(facts.file).fileName() : facts.campaignTitle;
    return {.code = recoveryCodeText(key),
            .heading = SheetText::tr("Recovery sheet"),
            .facts = factsOf(facts),
            .warning = SheetText::tr("Whoever has this page and the campaign file can read everything in it, without "
                                     "the passphrase."),
            .codeHeading = SheetText::tr("Recovery code"),
            .qrCaption = SheetText::tr("The same code. A phone that reads it may keep it."),
            .use = howToUse(),
            .rules = rulesOf(),
            .blanks = {SheetText::tr("Kept where, and by whom"), SheetText::tr("Date and signature")},
            .title = SheetText::tr("Recovery sheet: %1").arg(shortName(name)),
            .created = facts.created};
}

Result<void> writeRecoverySheet(const QString& file, const RecoveryKey& key, const RecoverySheetFacts& facts,
                                RecoverySheetWriter& writer)
{
    const QFileInfo target(file);
    if (target.exists() || target.isSymLink())
        return Error{"file-exists", target.absoluteFilePath()};
    VIGIL_TRY_GET(folder, NewFiles::open(target.absolutePath()));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    VIGIL_TRY(writer.writePdf(makeRecoverySheet(key, facts), pdf));
    const auto added = folder.add(target.fileName(), pdf.data());
    return added ? Result<void>() : added.error();
}

} // namespace vigil
