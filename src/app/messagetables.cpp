// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messagetables.h"

#include <QCoreApplication>

namespace vigil {

namespace {

constexpr Sentence errors[] = {
    {"campaign-missing", QT_TRANSLATE_NOOP("Messages", "There is no campaign file at %1.")},
    {"file-exists", QT_TRANSLATE_NOOP("Messages", "%1 is there already; nothing was overwritten.")},
    {"folder-not-writable", QT_TRANSLATE_NOOP("Messages", "The folder %1 cannot be written to.")},
    {"wrong-passphrase", QT_TRANSLATE_NOOP("Messages", "Wrong passphrase, or the file is damaged.")},
    {"passphrase-needed",
     QT_TRANSLATE_NOOP("Messages",
                       "%1 is encrypted, and there is no terminal to ask for the passphrase on. Give it with "
                       "--passphrase-file.")},
    {"no-terminal",
     QT_TRANSLATE_NOOP("Messages", "There is no terminal to ask for the passphrase on. Give it with %1.")},
    {"no-passphrase-given", QT_TRANSLATE_NOOP("Messages", "No passphrase was given.")},
    {"passphrases-differ", QT_TRANSLATE_NOOP("Messages", "The two passphrases are not the same. Nothing was changed.")},
    {"empty-passphrase", QT_TRANSLATE_NOOP("Messages", "A passphrase cannot be empty.")},
    {"weak-passphrase",
     QT_TRANSLATE_NOOP("Messages",
                       "This passphrase is too easy to guess: about %1 bits, where 40 are needed. Take five or "
                       "more words picked at random, or insist with --weak-ok.")},
    {"nul-in-passphrase",
     QT_TRANSLATE_NOOP("Messages", "There is a NUL byte in the passphrase in %1, which nobody could type.")},
    {"not-a-recovery-code", QT_TRANSLATE_NOOP("Messages", "A recovery code has 8 blocks of 5 letters and digits.")},
    {"recovery-code-typo",
     QT_TRANSLATE_NOOP("Messages", "Block %1 of the recovery code is not right. Look at the sheet once more.")},
    {"file-too-large", QT_TRANSLATE_NOOP("Messages", "The file %1 is too large.")},
    {"not-a-campaign", QT_TRANSLATE_NOOP("Messages", "%1 is not a Vigil campaign file.")},
    {"campaign-newer",
     QT_TRANSLATE_NOOP("Messages",
                       "This campaign was made by a newer Vigil (format %1). It was not touched; please update.")},
    {"campaign-damaged", QT_TRANSLATE_NOOP("Messages", "The campaign file is damaged: %1")},
    {"campaign-vanished",
     QT_TRANSLATE_NOOP(
         "Messages",
         "The campaign file was moved, replaced or deleted while it was open, so nothing was saved. Put it back "
         "where it was, or open it anew.")},
    {"not-encrypted", QT_TRANSLATE_NOOP("Messages", "%1 is not encrypted. `rekey` encrypts it under a new key.")},
    {"no-cryptography",
     QT_TRANSLATE_NOOP("Messages", "This machine gives no random numbers, so nothing can be encrypted.")},
    {"out-of-memory",
     QT_TRANSLATE_NOOP("Messages", "Opening this campaign takes %1 MiB of memory, which this machine has not free.")},
    {"backup-no-room", QT_TRANSLATE_NOOP("Messages", "A backup needs %1 MiB of free space. Nothing was made.")},
    {"backup-not-whole", QT_TRANSLATE_NOOP("Messages", "The copy could not be read back whole and was removed: %1")},
    {"backup-disturbed",
     QT_TRANSLATE_NOOP("Messages", "The campaign was changed all the while, so no backup was made. Try again.")},
    {"backup-damaged", QT_TRANSLATE_NOOP("Messages", "This backup is damaged: %1")},
    {"backup-is-the-campaign", QT_TRANSLATE_NOOP("Messages", "%1 is the campaign itself; name one of its backups.")},
    {"backup-older-format",
     QT_TRANSLATE_NOOP(
         "Messages",
         "This backup has an older format (%1) and cannot be read as it is. `restore` brings it up to date.")},
    {"backup-unknown", QT_TRANSLATE_NOOP("Messages", "There is no such backup: %1")},
    {"backup-failed", QT_TRANSLATE_NOOP("Messages", "The work is saved, but the backup of it could not be made.")},
    {"damage-seen",
     QT_TRANSLATE_NOOP(
         "Messages",
         "Damage was seen in this campaign on %1. No backup is made or removed until one is restored, or `check` "
         "finds the file healthy.")},
    {"sheet-needed",
     QT_TRANSLATE_NOOP("Messages",
                       "The recovery sheet becomes void. Say with --recovery-sheet where the new one goes.")},
    {"campaign-in-use", QT_TRANSLATE_NOOP("Messages", "The campaign is open in another Vigil: %1.")},
    {"campaign-read-only",
     QT_TRANSLATE_NOOP("Messages", "The campaign file is read-only, or its folder is. Nothing was changed.")},
    {"network-file-system",
     QT_TRANSLATE_NOOP("Messages",
                       "%1 is on a network file system, where a campaign is not safe. Move it to a local disk.")},
    {"io-error", QT_TRANSLATE_NOOP("Messages", "The disk gave an error (%1). What was saved before is not touched.")},
    {"disk-full", QT_TRANSLATE_NOOP("Messages", "The disk is full. Nothing was lost; free some space and try again.")},
    {"input-refused", QT_TRANSLATE_NOOP("Messages", "Not saved: see what is named below.")},
    {"kind-not-addable", QT_TRANSLATE_NOOP("Messages", "A %1 cannot be added or changed this way.")},
    {"unknown-kind", QT_TRANSLATE_NOOP("Messages", "There is no kind of record called %1.")},
    {"unknown-reference", QT_TRANSLATE_NOOP("Messages", "Nothing on file is called %1.")},
    {"ambiguous-reference", QT_TRANSLATE_NOOP("Messages", "That name is on file more than once: %1. Say which.")},
    {"wrong-kind", QT_TRANSLATE_NOOP("Messages", "%1 is of another kind than is asked for here.")},
    {"own-words-long",
     QT_TRANSLATE_NOOP("Messages", "A paragraph of your own has at most %1 characters. Nothing was drafted.")},
    {"view-unnamed", QT_TRANSLATE_NOOP("Messages", "A saved view needs a name.")},
    {"view-name-long", QT_TRANSLATE_NOOP("Messages", "The name of a view has at most %1 characters.")},
    {"view-name-taken", QT_TRANSLATE_NOOP("Messages", "There is a view called %1 already.")},
    {"view-unknown", QT_TRANSLATE_NOOP("Messages", "There is no view called %1 any more.")},
    {"too-many-views", QT_TRANSLATE_NOOP("Messages", "There are %1 saved views, and no more fit. Remove one first.")},
    {"in-trash", QT_TRANSLATE_NOOP("Messages", "%1 is in the trash.")},
    {"letter-not-draft", QT_TRANSLATE_NOOP("Messages", "%1 is no draft any more and stays on file.")},
    {"moved-on",
     QT_TRANSLATE_NOOP("Messages", "%1 has been changed since, so this can be neither taken back nor done again.")},
    {"nothing-to-undo", QT_TRANSLATE_NOOP("Messages", "There is nothing to undo among the newest %1 changes.")},
    {"nothing-to-redo",
     QT_TRANSLATE_NOOP("Messages", "There is nothing to redo: nothing was undone, or something was changed since.")},
    {"not-undoable", QT_TRANSLATE_NOOP("Messages", "This change cannot be undone.")},
    {"already-undone", QT_TRANSLATE_NOOP("Messages", "This change has been undone already.")},
    {"unknown-change", QT_TRANSLATE_NOOP("Messages", "There is no change %1 in the history.")},
    {"value-not-in-change", QT_TRANSLATE_NOOP("Messages", "That change did not touch this field: %1")},
    {"not-in-trash", QT_TRANSLATE_NOOP("Messages", "%1 is not in the trash.")},
    {"no-open-custody", QT_TRANSLATE_NOOP("Messages", "%1 is not recorded as being in custody.")},
    {"unknown-profile", QT_TRANSLATE_NOOP("Messages", "There is no term rule called %1. `profiles` lists them.")},
    {"unknown-template",
     QT_TRANSLATE_NOOP("Messages", "There is no letter template called %1. `templates` lists them.")},
    {"template-language", QT_TRANSLATE_NOOP("Messages", "The template has no text in this language: %1.")},
    {"no-signatory",
     QT_TRANSLATE_NOOP("Messages", "There is nobody who signs. Add a signatory who has given consent.")},
    {"ambiguous-signatory", QT_TRANSLATE_NOOP("Messages", "Several people could sign: %1. Say which.")},
    {"no-addressees", QT_TRANSLATE_NOOP("Messages", "The case has no addressees yet.")},
    {"unknown-channel", QT_TRANSLATE_NOOP("Messages", "There is no channel called %1: email, post or either.")},
    {"no-account", QT_TRANSLATE_NOOP("Messages", "There is no mail account yet. Set one with `account set`.")},
    {"ambiguous-account", QT_TRANSLATE_NOOP("Messages", "There are several mail accounts: %1. Say which.")},
    {"unknown-account", QT_TRANSLATE_NOOP("Messages", "There is no mail account called %1.")},
    {"account-in-use",
     QT_TRANSLATE_NOOP("Messages", "Letters in the outbox wait for the account %1; it stays until they are decided.")},
    {"not-possible-now", QT_TRANSLATE_NOOP("Messages", "That is not possible in this letter's state: %1.")},
    {"missing-font",
     QT_TRANSLATE_NOOP("Messages", "The font %1 is not installed. Install the package fonts-noto-core.")},
    {"address-too-long", QT_TRANSLATE_NOOP("Messages", "The address does not fit the window of an envelope: %1")},
    {"sheet-too-long", QT_TRANSLATE_NOOP("Messages", "The texts do not fit the recovery sheet.")},
    {"write-failed", QT_TRANSLATE_NOOP("Messages", "A file could not be written: %1")},
    {"search-index-damaged", QT_TRANSLATE_NOOP("Messages", "The search index is damaged.")},
    {"bad-date", QT_TRANSLATE_NOOP("Messages", "%1 is no date that can be read here.")},
    {"bad-time", QT_TRANSLATE_NOOP("Messages", "%1 is no time of day.")},
    {"bad-length",
     QT_TRANSLATE_NOOP(
         "Messages",
         "%1 is no length of a term. Examples: \"15 days\", \"1.5 years\", \"2 years 6 months\", \"life\".")},
    {"bad-count", QT_TRANSLATE_NOOP("Messages", "Days cannot be counted below zero: %1")},
    {"unknown-zone", QT_TRANSLATE_NOOP("Messages", "There is no time zone called %1. Example: Asia/Almaty.")},
    {"date-range", QT_TRANSLATE_NOOP("Messages", "The date lies outside of the years 1 to 9999: %1")},
    {"bad-template-file", QT_TRANSLATE_NOOP("Messages", "A letter template cannot be read: %1")},
    {"bad-profile", QT_TRANSLATE_NOOP("Messages", "A term rule cannot be read: %1")},
    {"still-linked", QT_TRANSLATE_NOOP("Messages", "Nothing was removed; it is still referred to by: %1")},
    {"message-too-large", QT_TRANSLATE_NOOP("Messages", "The letter is too large to mail: %1")},
    {"file-unreadable", QT_TRANSLATE_NOOP("Messages", "The file %1 cannot be read.")},
    {"not-a-file", QT_TRANSLATE_NOOP("Messages", "%1 is a folder, a device or a pipe; only files can be attached.")},
    {"file-changed",
     QT_TRANSLATE_NOOP("Messages", "%1 changed while it was being read. Nothing was attached; try again.")},
    {"attachment-too-large",
     QT_TRANSLATE_NOOP("Messages", "%1 is larger than 1 GiB, the most that an attachment may have.")},
    {"attachment-damaged",
     QT_TRANSLATE_NOOP(
         "Messages",
         "The bytes of %1 are damaged in the campaign file; nothing was written. Attach the file again, or take it "
         "from a backup.")},
};

constexpr Sentence findings[] = {
    {"page-changed", QT_TRANSLATE_NOOP("Messages", "Page %1 was changed, or belongs to another file.")},
    {"page-moved", QT_TRANSLATE_NOOP("Messages", "A page was moved: these two hold the same one: %1")},
    {"pages-swapped", QT_TRANSLATE_NOOP("Messages", "Two pages were swapped: %1")},
    {"page-of-another-copy",
     QT_TRANSLATE_NOOP("Messages", "Page %1 comes from a backup or another copy of this campaign.")},
    {"page-cut", QT_TRANSLATE_NOOP("Messages", "The file ends in the middle of page %1.")},
    {"file-cut-short",
     QT_TRANSLATE_NOOP("Messages", "The end of the file is missing: pages there are, and pages there should be: %1")},
    {"structure", QT_TRANSLATE_NOOP("Messages", "The structure of the file is not sound: %1")},
    {"broken-link", QT_TRANSLATE_NOOP("Messages", "A link leads to nothing: %1")},
    {"search-index-damaged", QT_TRANSLATE_NOOP("Messages", "The search index is damaged.")},
    {"attachment-damaged",
     QT_TRANSLATE_NOOP("Messages", "The bytes of %1 are damaged. Attach the file again, or take it from a backup.")},
    {"header-copy-damaged",
     QT_TRANSLATE_NOOP(
         "Messages",
         "One of the two copies of the key header is damaged; the other served. Changing the passphrase writes "
         "both anew.")},
    {"backup-damaged", QT_TRANSLATE_NOOP("Messages", "The newest backup is damaged: %1")},
    {"newest-backup-readable",
     QT_TRANSLATE_NOOP("Messages", "Meanwhile the newest backup can be read, as the campaign file of a command: %1")},
    {"read-only-backup",
     QT_TRANSLATE_NOOP("Messages", "This is a backup: it can be read, and nothing in it can be changed.")},
    {"newest-backup",
     QT_TRANSLATE_NOOP("Messages",
                       "The newest backup is %1. `restore` with --preview shows what it would bring back.")},
    {"changes-may-be-missing",
     QT_TRANSLATE_NOOP(
         "Messages",
         "The program or the machine stopped in the middle of a write. What was acknowledged is here, unless the "
         "disk lost it: look at the newest changes.")},
    {"damage-seen",
     QT_TRANSLATE_NOOP(
         "Messages",
         "Damage was seen in this campaign on %1. No backup is made or removed until one is restored, or `check` "
         "finds the file healthy.")},
    {"synchronised-folder",
     QT_TRANSLATE_NOOP(
         "Messages",
         "The campaign lies in a folder that a service synchronises (%1). Two machines would overwrite each other "
         "there: keep it elsewhere.")},
    {"disk-full", QT_TRANSLATE_NOOP("Messages", "The disk is full.")},
    {"backup-no-room", QT_TRANSLATE_NOOP("Messages", "A backup needs %1 MiB of free space.")},
    {"backup-disturbed", QT_TRANSLATE_NOOP("Messages", "The campaign was changed all the while.")},
    {"cancelled", QT_TRANSLATE_NOOP("Messages", "It was stopped before the end.")},
    {"change-cancelled", QT_TRANSLATE_NOOP("Messages", "Cancelled: the change was not made.")},
    {"change-under-way", QT_TRANSLATE_NOOP("Messages", "Many records are being changed. Try again when that is done.")},
    {"folder-not-writable", QT_TRANSLATE_NOOP("Messages", "The folder %1 cannot be written to.")},
    {"io-error", QT_TRANSLATE_NOOP("Messages", "The disk gave an error (%1). What was saved before is not touched.")},
    {"campaign-damaged", QT_TRANSLATE_NOOP("Messages", "The campaign file is damaged: %1")},
    {"backup-not-whole", QT_TRANSLATE_NOOP("Messages", "The copy could not be read back whole and was removed: %1")},
    {"old-passphrase-in-backups",
     QT_TRANSLATE_NOOP("Messages", "Backups made before go on opening with the old passphrase: %1")},
    {"old-key-in-backups",
     QT_TRANSLATE_NOOP("Messages",
                       "Backups made before keep the old key and open with the passphrase of their time: %1")},
    {"recovery-sheet-void",
     QT_TRANSLATE_NOOP("Messages", "The recovery sheet that there was opens this campaign no more.")},
    {"plain-copy",
     QT_TRANSLATE_NOOP("Messages",
                       "%1 is not encrypted: whoever gets it can read everything. Remove it when it has served.")},
    {"required", QT_TRANSLATE_NOOP("Messages", "%1 cannot be used here: a value is needed.")},
    {"unknown-field", QT_TRANSLATE_NOOP("Messages", "There is no such field. Did you mean %1?")},
    {"unknown-code", QT_TRANSLATE_NOOP("Messages", "%1 is not one of the values of this field.")},
    {"unknown-reference", QT_TRANSLATE_NOOP("Messages", "Nothing on file is called %1.")},
    {"ambiguous-reference", QT_TRANSLATE_NOOP("Messages", "That name is on file more than once: %1. Say which.")},
    {"wrong-kind", QT_TRANSLATE_NOOP("Messages", "%1 is of another kind than this field holds.")},
    {"no-parent", QT_TRANSLATE_NOOP("Messages", "A %1 belongs to nothing: leave --to out.")},
    {"bad-date",
     QT_TRANSLATE_NOOP("Messages", "\"%1\" is kept as it stands, but it is no date that can be reckoned with.")},
    {"no-such-day", QT_TRANSLATE_NOOP("Messages", "There is no such day: that month ends on %1.")},
    {"ambiguous-date", QT_TRANSLATE_NOOP("Messages", "The day and month could be the other way round: %1.")},
    {"bad-time", QT_TRANSLATE_NOOP("Messages", "%1 is no time of day. Examples: 09:30, by 19:30, morning.")},
    {"bad-length",
     QT_TRANSLATE_NOOP("Messages", "%1 is no length of a term. Examples: \"15 days\", \"1.5 years\", \"life\".")},
    {"bad-number", QT_TRANSLATE_NOOP("Messages", "%1 is no whole number from 0 up.")},
    {"bad-flag", QT_TRANSLATE_NOOP("Messages", "%1 is neither yes nor no.")},
    {"unknown-country",
     QT_TRANSLATE_NOOP("Messages", "%1 is no country code of two letters (ISO 3166-1), such as KZ.")},
    {"unknown-language",
     QT_TRANSLATE_NOOP("Messages", "%1 is no language code of two letters (ISO 639-1), such as ru.")},
    {"unknown-currency",
     QT_TRANSLATE_NOOP("Messages", "%1 is no currency code of three letters (ISO 4217), such as KZT.")},
    {"unknown-zone", QT_TRANSLATE_NOOP("Messages", "There is no time zone called %1. Example: Asia/Almaty.")},
    {"bad-address", QT_TRANSLATE_NOOP("Messages", "%1 is no email address that a message can go to.")},
    {"masked-address",
     QT_TRANSLATE_NOOP("Messages", "%1 hides the real address; it is kept as withheld and never written to.")},
    {"control-character", QT_TRANSLATE_NOOP("Messages", "There is a control character in the text: %1")},
    {"line-break", QT_TRANSLATE_NOOP("Messages", "This field holds one line: %1")},
    {"line-break-in-header", QT_TRANSLATE_NOOP("Messages", "A line break cannot stand here: %1")},
    {"too-long", QT_TRANSLATE_NOOP("Messages", "The text is longer than 64 KiB.")},
    {"dates-out-of-order", QT_TRANSLATE_NOOP("Messages", "This date lies before the one it must follow: %1")},
    {"duplicate-language", QT_TRANSLATE_NOOP("Messages", "A language stands twice: %1")},
    {"consent-needs-source", QT_TRANSLATE_NOOP("Messages", "Consent should have a source.")},
    {"start-vague", QT_TRANSLATE_NOOP("Messages", "The start is known only roughly (%1), so the end is too.")},
    {"credit-exceeds-term", QT_TRANSLATE_NOOP("Messages", "More days are credited than the term has: %1")},
    {"no-zone", QT_TRANSLATE_NOOP("Messages", "No time zone is known; UTC is taken.")},
    {"release-needs-source", QT_TRANSLATE_NOOP("Messages", "A release needs a source.")},
    {"release-needs-date", QT_TRANSLATE_NOOP("Messages", "A release needs a date.")},
    {"person-or-group",
     QT_TRANSLATE_NOOP("Messages", "Say on whom it was imposed: a person, or a group in imposedOn.")},
    {"possible-duplicate", QT_TRANSLATE_NOOP("Messages", "Perhaps on file already: %1")},
    {"no-profile",
     QT_TRANSLATE_NOOP("Messages",
                       "No term rule fits this country and legal basis, so the end of \"%1\" is not computed.")},
    {"no-end", QT_TRANSLATE_NOOP("Messages", "This term has no end date.")},
    {"start-unknown", QT_TRANSLATE_NOOP("Messages", "The start is not known, so the end cannot be computed.")},
    {"profile-unverified", QT_TRANSLATE_NOOP("Messages", "Nobody has verified this term rule yet: %1")},
    // Letters: the codes of what stops or warns, at draft and again before a letter leaves.
    {"kind-mismatch", QT_TRANSLATE_NOOP("Messages", "This template is not written for %1.")},
    {"already-drafted",
     QT_TRANSLATE_NOOP("Messages",
                       "There is a letter from this signatory to this contact on this edition already: %1")},
    {"released", QT_TRANSLATE_NOOP("Messages", "A release is recorded: %1")},
    {"demand-satisfied", QT_TRANSLATE_NOOP("Messages", "Every demand of this case is satisfied: %1")},
    {"appeal-passed", QT_TRANSLATE_NOOP("Messages", "The appeal ran until %1.")},
    {"consent-refused", QT_TRANSLATE_NOOP("Messages", "Consent to write to a government was refused: %1")},
    {"consent-unknown", QT_TRANSLATE_NOOP("Messages", "It is not known whether they consent to letters: %1")},
    {"signatory-consent", QT_TRANSLATE_NOOP("Messages", "The signatory has refused consent: %1")},
    {"signatory-consent-unknown", QT_TRANSLATE_NOOP("Messages", "The signatory's consent is not recorded: %1")},
    {"in-trash", QT_TRANSLATE_NOOP("Messages", "%1 is in the trash.")},
    {"no-usable-point", QT_TRANSLATE_NOOP("Messages", "There is no usable address of %1.")},
    {"no-email-point", QT_TRANSLATE_NOOP("Messages", "There is no usable email address of %1.")},
    {"no-postal-address",
     QT_TRANSLATE_NOOP("Messages",
                       "There is no postal address of %1; the address block names the office and the country.")},
    {"point-unverified", QT_TRANSLATE_NOOP("Messages", "Nobody has verified this address: %1")},
    {"point-moved", QT_TRANSLATE_NOOP("Messages", "The address frozen in this letter is no longer usable: %1")},
    {"overdue", QT_TRANSLATE_NOOP("Messages", "The expected end of custody has passed and no release is recorded: %1")},
    {"case-closed", QT_TRANSLATE_NOOP("Messages", "The case is closed: %1")},
    {"missing-value", QT_TRANSLATE_NOOP("Messages", "The letter needs what is not on file: %1")},
    {"not-approved", QT_TRANSLATE_NOOP("Messages", "This letter is a draft; approve it first: %1")},
    {"not-draft", QT_TRANSLATE_NOOP("Messages", "This letter is no draft: %1")},
    {"not-for-post", QT_TRANSLATE_NOOP("Messages", "This letter is a draft, goes by mail, or has left already: %1")},
    {"channel-post", QT_TRANSLATE_NOOP("Messages", "This letter goes by post: %1")},
    {"already-sent", QT_TRANSLATE_NOOP("Messages", "This letter has been sent: %1")},
    {"being-mailed", QT_TRANSLATE_NOOP("Messages", "This letter is in the outbox already: %1")},
    {"template-language", QT_TRANSLATE_NOOP("Messages", "The template has no text in this language: %1.")},
    {"address-too-long", QT_TRANSLATE_NOOP("Messages", "The address does not fit the window of an envelope: %1")},
    {"write-failed", QT_TRANSLATE_NOOP("Messages", "The file could not be written: %1")},
    {"missing-font",
     QT_TRANSLATE_NOOP("Messages", "The font %1 is not installed. Install the package fonts-noto-core.")},
    {"plain-not-loopback",
     QT_TRANSLATE_NOOP("Messages",
                       "Without encryption mail goes only to this machine itself, not to %1. Use tls or starttls.")},
    {"bad-port", QT_TRANSLATE_NOOP("Messages", "%1 is no port: a whole number from 1 to 65535.")},
    {"bad-host", QT_TRANSLATE_NOOP("Messages", "%1 is no host name.")},
    {"ca-file-unreadable", QT_TRANSLATE_NOOP("Messages", "The certificate file %1 cannot be read.")},
    {"not-overwritten",
     QT_TRANSLATE_NOOP(
         "Messages",
         "Remains of what was forgotten may still lie in the free space of the file. `rekey` writes it anew.")},
    {"one-owner", QT_TRANSLATE_NOOP("Messages", "A record of the kind %1 belongs to exactly one other.")},
    {"fixed-field", QT_TRANSLATE_NOOP("Messages", "%1 is filled by Vigil and cannot be set.")},
    {"name-too-long", QT_TRANSLATE_NOOP("Messages", "The name of a file has at most %1 bytes.")},
    {"already-attached", QT_TRANSLATE_NOOP("Messages", "The same file is attached there already: %1")},
    {"hash-differs",
     QT_TRANSLATE_NOOP("Messages", "The evidence has another SHA-256 on file, so this may not be that file: %1")},
    {"password-without-user", QT_TRANSLATE_NOOP("Messages", "A password is given, but no user to sign in as.")},
};

constexpr Sentence bareFindings[] = {
    {"required", QT_TRANSLATE_NOOP("Messages", "%2 must be filled in.")},
    {"unknown-field", QT_TRANSLATE_NOOP("Messages", "There is no field called %2 here. `fields` lists them.")},
    {"dates-out-of-order", QT_TRANSLATE_NOOP("Messages", "%2 lies before the date it must follow.")},
};

constexpr Sentence reasons[] = {
    {"accepted", QT_TRANSLATE_NOOP("Messages", "The server has taken the letter.")},
    {"try-later", QT_TRANSLATE_NOOP("Messages", "The server asks to try again later: %1")},
    {"refused", QT_TRANSLATE_NOOP("Messages", "The server refused the letter: %1")},
    {"recipient-refused", QT_TRANSLATE_NOOP("Messages", "The server refused the addressee: %1")},
    {"sign-in-failed", QT_TRANSLATE_NOOP("Messages", "The server refused the sign-in: %1")},
    {"certificate", QT_TRANSLATE_NOOP("Messages", "The server's certificate is not to be trusted: %1")},
    {"no-tls", QT_TRANSLATE_NOOP("Messages", "The server offers no encryption: %1")},
    {"quota", QT_TRANSLATE_NOOP("Messages", "The account may send no more for now: %1")},
    {"too-large", QT_TRANSLATE_NOOP("Messages", "The letter is larger than the server takes: %1")},
    {"no-smtputf8", QT_TRANSLATE_NOOP("Messages", "The server cannot write to an address with such letters: %1")},
    {"connection-lost", QT_TRANSLATE_NOOP("Messages", "The connection was lost: %1")},
    {"timeout", QT_TRANSLATE_NOOP("Messages", "The server did not answer in time: %1")},
    {"protocol-error", QT_TRANSLATE_NOOP("Messages", "The server did not speak SMTP as it should: %1")},
    {"gate-refused",
     QT_TRANSLATE_NOOP("Messages", "The letter could not be marked as leaving, so it was held back: %1")},
    {"cancelled", QT_TRANSLATE_NOOP("Messages", "Cancelled before it left.")},
    {"plain-not-loopback", QT_TRANSLATE_NOOP("Messages", "Without encryption mail goes only to this machine itself.")},
};

constexpr Sentence explanations[] = {
    {"rule", QT_TRANSLATE_NOOP("Messages", "Counted by the rule %1 (%2): %3.")},
    {"start", QT_TRANSLATE_NOOP("Messages", "Starts on %1, %2.")},
    {"start-day", QT_TRANSLATE_NOOP("Messages", "Starts on %1, at an unknown hour.")},
    {"add-length", QT_TRANSLATE_NOOP("Messages", "%1 from %2 are over on %3.")},
    {"month-end", QT_TRANSLATE_NOOP("Messages", "There is no %1; the last day of that month, %2, is taken.")},
    {"concurrent", QT_TRANSLATE_NOOP("Messages", "Beside it, from %1, %2 end between %3 and %4.")},
    {"governs", QT_TRANSLATE_NOOP("Messages", "The later end decides: that of term %1.")},
    {"credit", QT_TRANSLATE_NOOP("Messages", "%1 days held before are taken off.")},
    {"added", QT_TRANSLATE_NOOP("Messages", "%1 days at large are added.")},
    {"zone-shift",
     QT_TRANSLATE_NOOP("Messages", "The zone %1 moved its clock from %2 to %3 at %4; the clock on the wall decides.")},
    {"end", QT_TRANSLATE_NOOP("Messages", "Ends between %1 and %2.")},
    {"end-moment", QT_TRANSLATE_NOOP("Messages", "Ends at %1.")},
    {"overruled", QT_TRANSLATE_NOOP("Messages", "Set by hand: %1. %2.")},
};

constexpr Sentence verbs[] = {
    {"attach", QT_TRANSLATE_NOOP("Messages", "Attached %1")},
    {"log-arrest", QT_TRANSLATE_NOOP("Messages", "Logged the arrest of %1")},
    {"confirm-release", QT_TRANSLATE_NOOP("Messages", "Recorded the release of %1")},
    {"create-campaign", QT_TRANSLATE_NOOP("Messages", "Created the campaign %1")},
    {"draft-letters", QT_TRANSLATE_NOOP("Messages", "Drafted letters: %1")},
    {"approve-letters", QT_TRANSLATE_NOOP("Messages", "Approved letters: %1")},
    {"mark-posted", QT_TRANSLATE_NOOP("Messages", "Posted letters: %1")},
    {"export-letters", QT_TRANSLATE_NOOP("Messages", "Exported letters: %1")},
    {"queue-letter", QT_TRANSLATE_NOOP("Messages", "Queued %1 for sending")},
    {"send-letter", QT_TRANSLATE_NOOP("Messages", "Sent %1")},
    {"delete-several", QT_TRANSLATE_NOOP("Messages", "Moved to the trash: %1")},
    {"restore-value", QT_TRANSLATE_NOOP("Messages", "Brought back an earlier value of %1")},
    {"put-back", QT_TRANSLATE_NOOP("Messages", "Took %1 out of the trash")},
    {"purge", QT_TRANSLATE_NOOP("Messages", "Forgot %1 for good")},
    {"empty-trash", QT_TRANSLATE_NOOP("Messages", "Forgot for good what had been in the trash for 90 days: %1")},
};

constexpr Sentence kinds[] = {
    {"person", QT_TRANSLATE_NOOP("Messages", "person")},
    {"name", QT_TRANSLATE_NOOP("Messages", "name")},
    {"case", QT_TRANSLATE_NOOP("Messages", "case")},
    {"organisation", QT_TRANSLATE_NOOP("Messages", "organisation")},
    {"contact", QT_TRANSLATE_NOOP("Messages", "contact")},
    {"point", QT_TRANSLATE_NOOP("Messages", "point")},
    {"signatory", QT_TRANSLATE_NOOP("Messages", "signatory")},
    {"demand", QT_TRANSLATE_NOOP("Messages", "demand")},
    {"sheet", QT_TRANSLATE_NOOP("Messages", "sheet")},
    {"proceeding", QT_TRANSLATE_NOOP("Messages", "proceeding")},
    {"charge", QT_TRANSLATE_NOOP("Messages", "charge")},
    {"hearing", QT_TRANSLATE_NOOP("Messages", "hearing")},
    {"postponement", QT_TRANSLATE_NOOP("Messages", "postponement")},
    {"sentence", QT_TRANSLATE_NOOP("Messages", "sentence")},
    {"custody", QT_TRANSLATE_NOOP("Messages", "custody")},
    {"segment", QT_TRANSLATE_NOOP("Messages", "segment")},
    {"incident", QT_TRANSLATE_NOOP("Messages", "incident")},
    {"evidence", QT_TRANSLATE_NOOP("Messages", "evidence")},
    {"source", QT_TRANSLATE_NOOP("Messages", "source")},
    {"action", QT_TRANSLATE_NOOP("Messages", "action")},
    {"consent", QT_TRANSLATE_NOOP("Messages", "consent")},
    {"letter", QT_TRANSLATE_NOOP("Messages", "letter")},
    {"attachment", QT_TRANSLATE_NOOP("Messages", "attachment")},
    {"campaign", QT_TRANSLATE_NOOP("Messages", "campaign")},
};

// What the term rules call themselves, and the citations of resources/profiles: arguments of a step's sentence.
constexpr Sentence ruleTexts[] = {
    {"time", QT_TRANSLATE_NOOP("Messages", "morning")},
    {"time", QT_TRANSLATE_NOOP("Messages", "afternoon")},
    {"time", QT_TRANSLATE_NOOP("Messages", "evening")},
    {"time", QT_TRANSLATE_NOOP("Messages", "night")},
    {"rule", QT_TRANSLATE_NOOP("Messages", "days-24-hours")},
    {"rule", QT_TRANSLATE_NOOP("Messages", "calendar-first-day-counts")},
    {"rule", QT_TRANSLATE_NOOP("Messages", "uk-sentence")},
    {"rule",
     QT_TRANSLATE_NOOP(
         "Messages", "No statute: plain calendar counting. The first day counts as day 1, months and years run to the "
                     "day before the same day of a later month, or to that month's end where it has no such day")},
    {"rule",
     QT_TRANSLATE_NOOP("Messages",
                       "Republic of Kazakhstan, Code on Administrative Offences of 5 July 2014, No. 235-V, article on "
                       "administrative arrest (art. 50), before 2015 the Code of 30 January 2001, No. 155-II (art. "
                       "55): arrest is given in days (sutki) and the time of administrative detention is included in "
                       "it; read as whole 24-hour days from the hour of actual detention")},
    {"rule",
     QT_TRANSLATE_NOOP("Messages",
                       "Russian Federation, Code of Administrative Offences of 30 December 2001, No. 195-FZ: art. 3.9 "
                       "(arrest is given in days, sutki; the term of administrative detention is included in it), art. "
                       "4.8 (how terms are computed); read as whole 24-hour days from the hour of actual detention")},
    {"rule",
     QT_TRANSLATE_NOOP(
         "Messages",
         "HM Prison and Probation Service, published guidance on calculating determinate sentences (PSI 03/2015, "
         "Sentence calculation): the end of the whole sentence, not a conditional or early release date")},
};

} // namespace

std::span<const Sentence> ruleWords()
{
    return ruleTexts;
}

std::span<const Sentence> kindWords()
{
    return kinds;
}

std::span<const Sentence> errorSentences()
{
    return errors;
}

std::span<const Sentence> findingSentences()
{
    return findings;
}

std::span<const Sentence> bareFindingSentences()
{
    return bareFindings;
}

std::span<const Sentence> reasonSentences()
{
    return reasons;
}

std::span<const Sentence> explanationSentences()
{
    return explanations;
}

std::span<const Sentence> verbSentences()
{
    return verbs;
}

} // namespace vigil
