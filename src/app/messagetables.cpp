// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messagetables.h"

#include <QCoreApplication>

namespace vigil {

namespace {

#define SENTENCE(text) QT_TRANSLATE_NOOP("Messages", text)

constexpr Sentence errors[] = {
    {"campaign-missing", SENTENCE("There is no campaign file at %1.")},
    {"file-exists", SENTENCE("%1 is there already; nothing was overwritten.")},
    {"folder-not-writable", SENTENCE("The folder %1 cannot be written to.")},
    {"wrong-passphrase", SENTENCE("Wrong passphrase, or the file is damaged.")},
    {"passphrase-needed",
     SENTENCE("%1 is encrypted, and there is no terminal to ask for the passphrase on. Give it with "
              "--passphrase-file.")},
    {"no-terminal", SENTENCE("There is no terminal to ask for the passphrase on. Give it with %1.")},
    {"no-passphrase-given", SENTENCE("No passphrase was given.")},
    {"passphrases-differ", SENTENCE("The two passphrases are not the same. Nothing was changed.")},
    {"empty-passphrase", SENTENCE("A passphrase cannot be empty.")},
    {"weak-passphrase",
     SENTENCE("This passphrase is too easy to guess: about %1 bits, where 40 are needed. Take five or "
              "more words picked at random, or insist with --weak-ok.")},
    {"nul-in-passphrase", SENTENCE("There is a NUL byte in the passphrase in %1, which nobody could type.")},
    {"not-a-recovery-code", SENTENCE("A recovery code has 8 blocks of 5 letters and digits.")},
    {"recovery-code-typo", SENTENCE("Block %1 of the recovery code is not right. Look at the sheet once more.")},
    {"file-too-large", SENTENCE("The file %1 is too large.")},
    {"not-a-campaign", SENTENCE("%1 is not a Vigil campaign file.")},
    {"campaign-newer",
     SENTENCE("This campaign was made by a newer Vigil (format %1). It was not touched; please update.")},
    {"campaign-damaged", SENTENCE("The campaign file is damaged: %1")},
    {"campaign-vanished",
     SENTENCE("The campaign file was moved, replaced or deleted while it was open, so nothing was saved. Put it back "
              "where it was, or open it anew.")},
    {"not-encrypted", SENTENCE("%1 is not encrypted. `rekey` encrypts it under a new key.")},
    {"no-cryptography", SENTENCE("This machine gives no random numbers, so nothing can be encrypted.")},
    {"out-of-memory", SENTENCE("Opening this campaign takes %1 MiB of memory, which this machine has not free.")},
    {"backup-no-room", SENTENCE("A backup needs %1 MiB of free space. Nothing was made.")},
    {"backup-not-whole", SENTENCE("The copy could not be read back whole and was removed: %1")},
    {"backup-damaged", SENTENCE("This backup is damaged: %1")},
    {"backup-is-the-campaign", SENTENCE("%1 is the campaign itself; name one of its backups.")},
    {"backup-older-format",
     SENTENCE("This backup has an older format (%1) and cannot be read as it is. `restore` brings it up to date.")},
    {"backup-unknown", SENTENCE("There is no such backup: %1")},
    {"backup-failed", SENTENCE("The work is saved, but the backup of it could not be made.")},
    {"damage-seen",
     SENTENCE("Damage was seen in this campaign on %1. No backup is made or removed until one is restored, or `check` "
              "finds the file healthy.")},
    {"sheet-needed", SENTENCE("The recovery sheet becomes void. Say with --recovery-sheet where the new one goes.")},
    {"campaign-in-use", SENTENCE("The campaign is open in another Vigil: %1.")},
    {"campaign-read-only", SENTENCE("The campaign file is read-only, or its folder is. Nothing was changed.")},
    {"network-file-system",
     SENTENCE("%1 is on a network file system, where a campaign is not safe. Move it to a local disk.")},
    {"io-error", SENTENCE("The disk gave an error (%1). What was saved before is not touched.")},
    {"disk-full", SENTENCE("The disk is full. Nothing was lost; free some space and try again.")},
    {"input-refused", SENTENCE("Not saved: see what is named below.")},
    {"kind-not-addable", SENTENCE("A %1 cannot be added or changed this way.")},
    {"unknown-kind", SENTENCE("There is no kind of record called %1.")},
    {"unknown-reference", SENTENCE("Nothing on file is called %1.")},
    {"ambiguous-reference", SENTENCE("That name is on file more than once: %1. Say which.")},
    {"wrong-kind", SENTENCE("%1 is of another kind than is asked for here.")},
    {"in-trash", SENTENCE("%1 is in the trash.")},
    {"letter-not-draft", SENTENCE("%1 is no draft any more and stays on file.")},
    {"moved-on", SENTENCE("%1 has been changed since, so this can be neither taken back nor done again.")},
    {"nothing-to-undo", SENTENCE("There is nothing to undo among the newest %1 changes.")},
    {"nothing-to-redo", SENTENCE("There is nothing to redo: nothing was undone, or something was changed since.")},
    {"not-undoable", SENTENCE("This change cannot be undone.")},
    {"already-undone", SENTENCE("This change has been undone already.")},
    {"unknown-change", SENTENCE("There is no change %1 in the history.")},
    {"value-not-in-change", SENTENCE("That change did not touch this field: %1")},
    {"not-in-trash", SENTENCE("%1 is not in the trash.")},
    {"no-open-custody", SENTENCE("%1 is not recorded as being in custody.")},
    {"unknown-profile", SENTENCE("There is no term rule called %1. `profiles` lists them.")},
    {"unknown-template", SENTENCE("There is no letter template called %1. `templates` lists them.")},
    {"template-language", SENTENCE("The template has no text in this language: %1.")},
    {"no-signatory", SENTENCE("There is nobody who signs. Add a signatory who has given consent.")},
    {"ambiguous-signatory", SENTENCE("Several people could sign: %1. Say which.")},
    {"no-addressees", SENTENCE("The case has no addressees yet.")},
    {"unknown-channel", SENTENCE("There is no channel called %1: email, post or either.")},
    {"no-account", SENTENCE("There is no mail account yet. Set one with `account set`.")},
    {"ambiguous-account", SENTENCE("There are several mail accounts: %1. Say which.")},
    {"unknown-account", SENTENCE("There is no mail account called %1.")},
    {"account-in-use", SENTENCE("Letters in the outbox wait for the account %1; it stays until they are decided.")},
    {"not-possible-now", SENTENCE("That is not possible in this letter's state: %1.")},
    {"missing-font", SENTENCE("The font %1 is not installed. Install the package fonts-noto-core.")},
    {"address-too-long", SENTENCE("The address does not fit the window of an envelope: %1")},
    {"sheet-too-long", SENTENCE("The texts do not fit the recovery sheet.")},
    {"write-failed", SENTENCE("A file could not be written: %1")},
    {"search-index-damaged", SENTENCE("The search index is damaged.")},
    {"bad-date", SENTENCE("%1 is no date that can be read here.")},
    {"bad-time", SENTENCE("%1 is no time of day.")},
    {"bad-length",
     SENTENCE("%1 is no length of a term. Examples: \"15 days\", \"1.5 years\", \"2 years 6 months\", \"life\".")},
    {"bad-count", SENTENCE("Days cannot be counted below zero: %1")},
    {"unknown-zone", SENTENCE("There is no time zone called %1. Example: Asia/Almaty.")},
    {"date-range", SENTENCE("The date lies outside of the years 1 to 9999: %1")},
    {"bad-template-file", SENTENCE("A letter template cannot be read: %1")},
    {"bad-profile", SENTENCE("A term rule cannot be read: %1")},
    {"still-linked", SENTENCE("Nothing was removed; it is still referred to by: %1")},
    {"message-too-large", SENTENCE("The letter is too large to mail: %1")},
    {"file-unreadable", SENTENCE("The file %1 cannot be read.")},
    {"not-a-file", SENTENCE("%1 is a folder, a device or a pipe; only files can be attached.")},
    {"file-changed", SENTENCE("%1 changed while it was being read. Nothing was attached; try again.")},
    {"attachment-too-large", SENTENCE("%1 is larger than 1 GiB, the most that an attachment may have.")},
    {"attachment-damaged",
     SENTENCE(
         "The bytes of %1 are damaged in the campaign file; nothing was written. Attach the file again, or take it "
         "from a backup.")},
};

constexpr Sentence findings[] = {
    {"page-changed", SENTENCE("Page %1 was changed, or belongs to another file.")},
    {"page-moved", SENTENCE("A page was moved: these two hold the same one: %1")},
    {"pages-swapped", SENTENCE("Two pages were swapped: %1")},
    {"page-of-another-copy", SENTENCE("Page %1 comes from a backup or another copy of this campaign.")},
    {"page-cut", SENTENCE("The file ends in the middle of page %1.")},
    {"file-cut-short", SENTENCE("The end of the file is missing: pages there are, and pages there should be: %1")},
    {"structure", SENTENCE("The structure of the file is not sound: %1")},
    {"broken-link", SENTENCE("A link leads to nothing: %1")},
    {"search-index-damaged", SENTENCE("The search index is damaged.")},
    {"attachment-damaged", SENTENCE("The bytes of %1 are damaged. Attach the file again, or take it from a backup.")},
    {"header-copy-damaged",
     SENTENCE("One of the two copies of the key header is damaged; the other served. Changing the passphrase writes "
              "both anew.")},
    {"backup-damaged", SENTENCE("The newest backup is damaged: %1")},
    {"newest-backup-readable",
     SENTENCE("Meanwhile the newest backup can be read, as the campaign file of a command: %1")},
    {"read-only-backup", SENTENCE("This is a backup: it can be read, and nothing in it can be changed.")},
    {"newest-backup", SENTENCE("The newest backup is %1. `restore` with --preview shows what it would bring back.")},
    {"changes-may-be-missing",
     SENTENCE("The program or the machine stopped in the middle of a write. What was acknowledged is here, unless the "
              "disk lost it: look at the newest changes.")},
    {"damage-seen",
     SENTENCE("Damage was seen in this campaign on %1. No backup is made or removed until one is restored, or `check` "
              "finds the file healthy.")},
    {"synchronised-folder",
     SENTENCE("The campaign lies in a folder that a service synchronises (%1). Two machines would overwrite each other "
              "there: keep it elsewhere.")},
    {"disk-full", SENTENCE("The disk is full.")},
    {"backup-no-room", SENTENCE("A backup needs %1 MiB of free space.")},
    {"folder-not-writable", SENTENCE("The folder %1 cannot be written to.")},
    {"io-error", SENTENCE("The disk gave an error (%1). What was saved before is not touched.")},
    {"campaign-damaged", SENTENCE("The campaign file is damaged: %1")},
    {"backup-not-whole", SENTENCE("The copy could not be read back whole and was removed: %1")},
    {"old-passphrase-in-backups", SENTENCE("Backups made before go on opening with the old passphrase: %1")},
    {"old-key-in-backups",
     SENTENCE("Backups made before keep the old key and open with the passphrase of their time: %1")},
    {"recovery-sheet-void", SENTENCE("The recovery sheet that there was opens this campaign no more.")},
    {"plain-copy", SENTENCE("%1 is not encrypted: whoever gets it can read everything. Remove it when it has served.")},
    {"required", SENTENCE("%1 cannot be used here: a value is needed.")},
    {"unknown-field", SENTENCE("There is no such field. Did you mean %1?")},
    {"unknown-code", SENTENCE("%1 is not one of the values of this field.")},
    {"unknown-reference", SENTENCE("Nothing on file is called %1.")},
    {"ambiguous-reference", SENTENCE("That name is on file more than once: %1. Say which.")},
    {"wrong-kind", SENTENCE("%1 is of another kind than this field holds.")},
    {"no-parent", SENTENCE("A %1 belongs to nothing: leave --to out.")},
    {"bad-date", SENTENCE("\"%1\" is kept as it stands, but it is no date that can be reckoned with.")},
    {"no-such-day", SENTENCE("There is no such day: that month ends on %1.")},
    {"ambiguous-date", SENTENCE("The day and month could be the other way round: %1.")},
    {"bad-time", SENTENCE("%1 is no time of day. Examples: 09:30, by 19:30, morning.")},
    {"bad-length", SENTENCE("%1 is no length of a term. Examples: \"15 days\", \"1.5 years\", \"life\".")},
    {"bad-number", SENTENCE("%1 is no whole number from 0 up.")},
    {"bad-flag", SENTENCE("%1 is neither yes nor no.")},
    {"unknown-country", SENTENCE("%1 is no country code of two letters (ISO 3166-1), such as KZ.")},
    {"unknown-language", SENTENCE("%1 is no language code of two letters (ISO 639-1), such as ru.")},
    {"unknown-currency", SENTENCE("%1 is no currency code of three letters (ISO 4217), such as KZT.")},
    {"unknown-zone", SENTENCE("There is no time zone called %1. Example: Asia/Almaty.")},
    {"bad-address", SENTENCE("%1 is no email address that a message can go to.")},
    {"masked-address", SENTENCE("%1 hides the real address; it is kept as withheld and never written to.")},
    {"control-character", SENTENCE("There is a control character in the text: %1")},
    {"line-break", SENTENCE("This field holds one line: %1")},
    {"line-break-in-header", SENTENCE("A line break cannot stand here: %1")},
    {"too-long", SENTENCE("The text is longer than 64 KiB.")},
    {"dates-out-of-order", SENTENCE("This date lies before the one it must follow: %1")},
    {"duplicate-language", SENTENCE("A language stands twice: %1")},
    {"consent-needs-source", SENTENCE("Consent should have a source.")},
    {"start-vague", SENTENCE("The start is known only roughly (%1), so the end is too.")},
    {"credit-exceeds-term", SENTENCE("More days are credited than the term has: %1")},
    {"no-zone", SENTENCE("No time zone is known; UTC is taken.")},
    {"release-needs-source", SENTENCE("A release needs a source.")},
    {"release-needs-date", SENTENCE("A release needs a date.")},
    {"person-or-group", SENTENCE("Say on whom it was imposed: a person, or a group in imposedOn.")},
    {"possible-duplicate", SENTENCE("Perhaps on file already: %1")},
    {"no-profile", SENTENCE("No term rule fits this country and legal basis, so the end of \"%1\" is not computed.")},
    {"no-end", SENTENCE("This term has no end date.")},
    {"start-unknown", SENTENCE("The start is not known, so the end cannot be computed.")},
    {"profile-unverified", SENTENCE("Nobody has verified this term rule yet: %1")},
    // Letters: the codes of what stops or warns, at draft and again before a letter leaves.
    {"kind-mismatch", SENTENCE("This template is not written for %1.")},
    {"already-drafted", SENTENCE("There is a letter from this signatory to this contact on this edition already: %1")},
    {"released", SENTENCE("A release is recorded: %1")},
    {"demand-satisfied", SENTENCE("Every demand of this case is satisfied: %1")},
    {"appeal-passed", SENTENCE("The appeal ran until %1.")},
    {"consent-refused", SENTENCE("Consent to write to a government was refused: %1")},
    {"consent-unknown", SENTENCE("It is not known whether they consent to letters: %1")},
    {"signatory-consent", SENTENCE("The signatory has refused consent: %1")},
    {"signatory-consent-unknown", SENTENCE("The signatory's consent is not recorded: %1")},
    {"no-usable-point", SENTENCE("There is no usable address of %1.")},
    {"no-email-point", SENTENCE("There is no usable email address of %1.")},
    {"no-postal-address",
     SENTENCE("There is no postal address of %1; the address block names the office and the country.")},
    {"point-unverified", SENTENCE("Nobody has verified this address: %1")},
    {"point-moved", SENTENCE("The address frozen in this letter is no longer usable: %1")},
    {"overdue", SENTENCE("The expected end of custody has passed and no release is recorded: %1")},
    {"case-closed", SENTENCE("The case is closed: %1")},
    {"missing-value", SENTENCE("The letter needs what is not on file: %1")},
    {"not-approved", SENTENCE("This letter is a draft; approve it first: %1")},
    {"not-draft", SENTENCE("This letter is no draft: %1")},
    {"not-for-post", SENTENCE("This letter is a draft, goes by mail, or has left already: %1")},
    {"channel-post", SENTENCE("This letter goes by post: %1")},
    {"already-sent", SENTENCE("This letter has been sent: %1")},
    {"being-mailed", SENTENCE("This letter is in the outbox already: %1")},
    {"template-language", SENTENCE("The template has no text in this language: %1.")},
    {"address-too-long", SENTENCE("The address does not fit the window of an envelope: %1")},
    {"write-failed", SENTENCE("The file could not be written: %1")},
    {"missing-font", SENTENCE("The font %1 is not installed. Install the package fonts-noto-core.")},
    {"plain-not-loopback",
     SENTENCE("Without encryption mail goes only to this machine itself, not to %1. Use tls or starttls.")},
    {"bad-port", SENTENCE("%1 is no port: a whole number from 1 to 65535.")},
    {"bad-host", SENTENCE("%1 is no host name.")},
    {"ca-file-unreadable", SENTENCE("The certificate file %1 cannot be read.")},
    {"not-overwritten",
     SENTENCE("Remains of what was forgotten may still lie in the free space of the file. `rekey` writes it anew.")},
    {"one-owner", SENTENCE("A record of the kind %1 belongs to exactly one other.")},
    {"fixed-field", SENTENCE("%1 is filled by Vigil and cannot be set.")},
    {"name-too-long", SENTENCE("The name of a file has at most %1 bytes.")},
    {"already-attached", SENTENCE("The same file is attached there already: %1")},
    {"hash-differs", SENTENCE("The evidence has another SHA-256 on file, so this may not be that file: %1")},
    {"password-without-user", SENTENCE("A password is given, but no user to sign in as.")},
};

constexpr Sentence bareFindings[] = {
    {"required", SENTENCE("%2 must be filled in.")},
    {"unknown-field", SENTENCE("There is no field called %2 here. `fields` lists them.")},
    {"dates-out-of-order", SENTENCE("%2 lies before the date it must follow.")},
};

constexpr Sentence reasons[] = {
    {"accepted", SENTENCE("The server has taken the letter.")},
    {"try-later", SENTENCE("The server asks to try again later: %1")},
    {"refused", SENTENCE("The server refused the letter: %1")},
    {"recipient-refused", SENTENCE("The server refused the addressee: %1")},
    {"sign-in-failed", SENTENCE("The server refused the sign-in: %1")},
    {"certificate", SENTENCE("The server's certificate is not to be trusted: %1")},
    {"no-tls", SENTENCE("The server offers no encryption: %1")},
    {"quota", SENTENCE("The account may send no more for now: %1")},
    {"too-large", SENTENCE("The letter is larger than the server takes: %1")},
    {"no-smtputf8", SENTENCE("The server cannot write to an address with such letters: %1")},
    {"connection-lost", SENTENCE("The connection was lost: %1")},
    {"timeout", SENTENCE("The server did not answer in time: %1")},
    {"protocol-error", SENTENCE("The server did not speak SMTP as it should: %1")},
    {"gate-refused", SENTENCE("The letter could not be marked as leaving, so it was held back: %1")},
    {"cancelled", SENTENCE("Cancelled before it left.")},
    {"plain-not-loopback", SENTENCE("Without encryption mail goes only to this machine itself.")},
};

constexpr Sentence explanations[] = {
    {"rule", SENTENCE("Counted by the rule %1 (%2): %3.")},
    {"start", SENTENCE("Starts on %1, %2.")},
    {"start-day", SENTENCE("Starts on %1, at an unknown hour.")},
    {"add-length", SENTENCE("%1 from %2 are over on %3.")},
    {"month-end", SENTENCE("There is no %1; the last day of that month, %2, is taken.")},
    {"concurrent", SENTENCE("Beside it, from %1, %2 end between %3 and %4.")},
    {"governs", SENTENCE("The later end decides: that of term %1.")},
    {"credit", SENTENCE("%1 days held before are taken off.")},
    {"added", SENTENCE("%1 days at large are added.")},
    {"zone-shift", SENTENCE("The zone %1 moved its clock from %2 to %3 at %4; the clock on the wall decides.")},
    {"end", SENTENCE("Ends between %1 and %2.")},
    {"end-moment", SENTENCE("Ends at %1.")},
    {"overruled", SENTENCE("Set by hand: %1. %2.")},
};

constexpr Sentence verbs[] = {
    {"attach", SENTENCE("Attached %1")},
    {"log-arrest", SENTENCE("Logged the arrest of %1")},
    {"confirm-release", SENTENCE("Recorded the release of %1")},
    {"create-campaign", SENTENCE("Created the campaign %1")},
    {"draft-letters", SENTENCE("Drafted letters: %1")},
    {"approve-letters", SENTENCE("Approved letters: %1")},
    {"mark-posted", SENTENCE("Posted letters: %1")},
    {"export-letters", SENTENCE("Exported letters: %1")},
    {"queue-letter", SENTENCE("Queued %1 for sending")},
    {"send-letter", SENTENCE("Sent %1")},
    {"restore-value", SENTENCE("Brought back an earlier value of %1")},
    {"put-back", SENTENCE("Took %1 out of the trash")},
    {"purge", SENTENCE("Forgot %1 for good")},
    {"empty-trash", SENTENCE("Forgot for good what had been in the trash for 90 days: %1")},
};

#undef SENTENCE

} // namespace

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
