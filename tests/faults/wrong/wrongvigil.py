#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small stand-in for vigil-cli that is right, but for the faults named in $VIGIL_WRONG. The self-tests of the fault
scripts must catch each of them; nothing else uses it."""
import argparse
import contextlib
import json
import os
import pathlib
import resource
import signal
import sqlite3
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "store"))
import readvault  # noqa: E402
import writevault  # noqa: E402

WRONG = set(filter(None, os.environ.get("VIGIL_WRONG", "").split(",")))
SENTENCES = {"disk-full": "The disk is full. Nothing was lost.", "io-error": "The disk gave an error.",
             "campaign-missing": "There is no campaign.", "file-exists": "It is there already.",
             "campaign-damaged": "The campaign file is damaged.", "wrong-passphrase": "Wrong passphrase.",
             "not-a-campaign": "This is no campaign file."}


class Refused(Exception):
    pass


def answer(result):
    print(json.dumps({"ok": True, "result": result}), flush=True)


class Store:
    """A vault that is written whole and renamed at every change."""

    def __init__(self, options):
        self.file = options.campaign
        self.passphrase = readvault.read_passphrase(options.passphrase_file) if options.passphrase_file else None
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        self.problems = []

    def create(self):
        if os.path.exists(self.file):
            raise Refused("file-exists", 3)
        with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as empty:
            empty.execute("PRAGMA user_version=1")
            page = bytearray(empty.serialize())
        page[20] = readvault.SEAL
        page[105:107] = readvault.BODY.to_bytes(2, "big")
        self.database.deserialize(bytes(page))
        self.database.execute("CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT, fields TEXT)")
        self.database.execute("CREATE TABLE attachment(id INTEGER PRIMARY KEY, name TEXT, bytes BLOB)")
        self.database.execute("CREATE TABLE padding(text TEXT)")
        self.database.executemany("INSERT INTO padding VALUES (?)", [("padding " * 100,)] * 40)
        self.keys = readvault.Keys.of(os.urandom(32))
        key_id, body_id = os.urandom(16), os.urandom(16)
        kind = readvault.SLOT_PASSPHRASE if self.passphrase else readvault.SLOT_NONE
        slot = writevault.make_slot(0, kind, key_id, self.keys.data, passphrase=self.passphrase)
        self.header = readvault.Header.parse(writevault.make_header(self.keys, key_id, body_id, [slot]))
        self.save()

    def load(self):
        if not os.path.exists(self.file):
            raise Refused("campaign-missing", 2)
        data = self.read(self.file)
        if "plain-file" in WRONG:
            self.keys, self.header = None, readvault.Header.parse(data[:readvault.PAGE])
            self.database.deserialize(data[readvault.HEADERS:])
            return
        try:
            campaign = readvault.read_campaign(data, passphrase=self.passphrase)
        except readvault.CannotOpen as error:
            code = {"wrong-key": "wrong-passphrase", "not-a-vault": "not-a-campaign"}.get(error.code, "campaign-damaged")
            raise Refused(code, 2) from error
        self.problems = campaign.problems
        self.keys, self.header = campaign.keys, campaign.header
        plain = bytearray(campaign.plain())
        plain[18:20] = b"\1\1"
        self.database.deserialize(bytes(plain))

    def read(self, file):
        descriptor = os.open(file, os.O_RDONLY)
        try:
            return os.pread(descriptor, os.fstat(descriptor).st_size, 0)
        finally:
            os.close(descriptor)

    def sealed(self, header):
        plain = self.database.serialize()
        if "plain-file" in WRONG:
            return header.raw * 2 + plain
        body = b""
        for at in range(0, len(plain), readvault.PAGE):
            body += writevault.seal_unit(self.keys.page, header.body_id, b"D", at // readvault.PAGE + 1,
                                         plain[at:at + readvault.BODY], os.urandom(readvault.NONCE))
        return header.raw * 2 + body

    def save(self):
        if "write-in-place" in WRONG and os.path.exists(self.file):
            self.write(self.file, self.sealed(self.header), os.O_TRUNC)
        else:
            self.write_new(self.file, self.sealed(self.header))

    def write_new(self, file, data):
        try:
            self.write(f"{file}.new", data, os.O_TRUNC)
            os.rename(f"{file}.new", file)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(f"{file}.new")
            raise

    def write(self, file, data, flags=0):
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | flags, 0o644 if "loose-modes" in WRONG else 0o600)
        try:
            for at in range(0, len(data), 4096):
                os.pwrite(descriptor, data[at:at + 4096], at)
                if "write-in-place" in WRONG:
                    time.sleep(0.0005)  # a window as wide as that of a large file
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def healthy_problems(self):
        if "blind-check" in WRONG:
            return []
        if "nameless-damage" in WRONG and self.problems:
            return ["something is damaged"]
        return self.problems

    def must_be_whole(self):
        if self.problems and not all(text.startswith("header") for text in self.problems):
            raise Refused("campaign-damaged", 2)


def leak(name):
    if "names-in-temp" in WRONG:
        pathlib.Path(os.environ["TMPDIR"], "spill.tmp").write_text(name, encoding="utf-8")
    if "names-in-home" in WRONG:
        folder = pathlib.Path(os.environ["HOME"], ".local", "state")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "vigil.log").write_bytes(name.encode("utf-16-le"))
    if "litter-home" in WRONG:
        folder = pathlib.Path(os.environ["HOME"], ".config")
        folder.mkdir(exist_ok=True)
        (folder / "QtProject.conf").touch()


def change(store, result, work):
    """Works, saves, answers; in that order unless that is the fault."""
    work()
    if "acknowledge-early" in WRONG:
        answer(result)
        time.sleep(0.02)
        store.save()
        return
    store.save()
    answer(result)


def add(store, options, words):
    fields = dict(word.split("=", 1) for word in words[1:])
    leak(fields["name"])
    number = store.database.execute("SELECT count(*) FROM person").fetchone()[0] + 1
    row = (number, fields.pop("name"), json.dumps(fields))
    change(store, {"ref": f"P-{number}", "kind": "person", "title": row[1]},
           lambda: store.database.execute("INSERT INTO person VALUES (?, ?, ?)", row))


def log_arrest(store, options, words):
    number = store.database.execute("SELECT count(*) FROM person").fetchone()[0] + 1
    person = {"ref": f"P-{number}", "name": options.name}
    fields = json.dumps({"place": options.place or "", "term": options.term or ""})
    change(store, {"person": person, "custody": {"ref": f"CU-{number}"}},
           lambda: store.database.execute("INSERT INTO person VALUES (?, ?, ?)", (number, options.name, fields)))


def attach(store, options, words):
    number = store.database.execute("SELECT count(*) FROM attachment").fetchone()[0] + 1
    row = (number, os.path.basename(words[0]), pathlib.Path(words[0]).read_bytes())
    change(store, {"ref": f"AT-{number}", "name": row[1]},
           lambda: store.database.execute("INSERT INTO attachment VALUES (?, ?, ?)", row))


def attachments(store, options, words):
    rows = store.database.execute("SELECT id, name FROM attachment")
    answer({"attachments": [{"ref": f"AT-{number}", "name": name} for number, name in rows]})


def attachment_save(store, options, words):
    row = store.database.execute("SELECT bytes FROM attachment WHERE id = ?", (words[1][3:],)).fetchone()
    store.write(options.out, row[0])
    answer({"file": options.out})


def people(store, options, words):
    if store.problems and "answers-empty" in WRONG:
        answer({"people": []})
        return
    store.must_be_whole()
    rows = store.database.execute("SELECT id, name FROM person ORDER BY id")
    answer({"people": [{"ref": f"P-{number}", "name": name} for number, name in rows]})


def show(store, options, words):
    store.must_be_whole()
    name, fields = store.database.execute("SELECT name, fields FROM person WHERE id = ?", (words[0][2:],)).fetchone()
    answer({"ref": words[0], "fields": {"name": name, **json.loads(fields)}})


def info(store, options, words):
    answer({"counts": {"people": store.database.execute("SELECT count(*) FROM person").fetchone()[0]}})


def check(store, options, words):
    problems = store.healthy_problems()
    answer({"healthy": not problems, "problems": problems})
    return 1 if problems else 0


def backup(store, options, words):
    store.must_be_whole()
    folder = pathlib.Path(f"{store.file}-backups")
    folder.mkdir(mode=0o777 if "loose-modes" in WRONG else 0o700, exist_ok=True)
    name = str(folder / f"{len(list(folder.iterdir()))}.vigil")
    raw = store.header.raw if not store.keys else writevault.make_header(store.keys, store.header.key_id, os.urandom(16), store.header.slots)
    store.write_new(name, store.sealed(readvault.Header.parse(raw)))
    answer({"file": name})


class Arguments(argparse.ArgumentParser):
    def error(self, message):
        self.exit(64, message)


VERBS = {"add": add, "log-arrest": log_arrest, "attach": attach, "attachments": attachments,
         "attachment": attachment_save, "people": people, "show": show, "info": info,
         "check": check, "backup": backup}


def run():
    parser = Arguments()
    for option in ("--campaign", "--passphrase-file", "--now", "--country", "--zone", "--language", "--name", "--date",
                   "--place", "--term", "--to", "--out"):
        parser.add_argument(option)
    for flag in ("--json", "--no-passphrase", "--weak-ok"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("command")
    parser.add_argument("words", nargs="*")
    options = parser.parse_intermixed_args()
    if options.command != "create" and options.command not in VERBS:
        raise Refused("unknown-command", 64)
    store = Store(options)
    if options.command == "create":
        store.create()
        answer({"file": store.file})
        return 0
    store.load()
    return VERBS[options.command](store, options, options.words) or 0


def fail(code, status, message=""):
    print(json.dumps({"ok": False, "error": {"code": code, "message": message or SENTENCES.get(code, "No."), "findings": []}}))
    return status


def main():
    os.umask(0 if "loose-modes" in WRONG else 0o077)
    if "core-files" not in WRONG:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        return run()
    except Refused as refusal:
        return fail(*refusal.args)
    except (OSError, sqlite3.Error) as error:
        number = getattr(error, "errno", None)
        if isinstance(error, sqlite3.Error):
            return fail("campaign-damaged", 2)
        if "ignore-errors" in WRONG:
            answer({"ref": "P-1"})
            return 0
        if "crash-on-error" in WRONG:
            os.kill(os.getpid(), signal.SIGSEGV)
        if "hang-on-error" in WRONG:
            time.sleep(1000)
        return fail("disk-full" if number == 28 else "io-error", 2, str(error) if "jargon" in WRONG else "")


if __name__ == "__main__":
    sys.exit(main())
