#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants names, notes and secrets in a campaign and looks for them, in UTF-8 and UTF-16, in every file that the program
could have written, and for passphrase and keys in the memory of a process that has locked its campaign.

Text of records in memory is not promised. For memory a helper is needed, `lockedvault CAMPAIGN PASSPHRASE_FILE`: it opens
the campaign, locks it, prints "locked" and a line break, and waits until its standard input is closed.
"""
import itertools
import os
import pathlib
import re
import subprocess
import sys
import time

import vigil
import readvault  # in a folder that vigil adds

WRONG = ["plain-file", "names-in-temp", "names-in-home", "keep-passphrase", "keep-wide-passphrase", "keep-data-key",
         "keep-page-key", "keep-slot-key"]
CANARIES = {
    "name": "Qwyxlena Zorvatska", "native name": "Жцщелена Зорвацкая", "note": "kvxqnote shelters at the dacha",
    "place": "Uzhvqograd", "account's password": "kqzx-smtp-secret", "attachment": "jqxvattached testimony",
    "passphrase": vigil.PASSPHRASE,
}
CHUNK = 1 << 20


def encodings(text):
    yield from ((name, text.encode(name)) for name in ("utf-8", "utf-16-le", "utf-16-be"))


def needles(texts):
    """(what, bytes) for every encoding of every text, and for bytes as they are."""
    for what, text in texts.items():
        if isinstance(text, bytes):
            yield what, text
        else:
            yield from ((f"{what} in {encoding}", data) for encoding, data in encodings(text))


def found_in(data, wanted):
    return [what for what, needle in wanted if needle in data]


def content(path):
    try:
        return path.read_bytes() if path.is_file() and not path.is_symlink() else b""
    except OSError:
        return b""  # gone meanwhile


def below(folder):
    for place, folders, files in os.walk(folder):
        yield from (pathlib.Path(place, name) for name in [*folders, *files])


def scan_files(paths, wanted, ours):
    """(file, what) for every file, and every file name, that holds a canary."""
    for path in paths:
        if path in ours:
            continue
        for what in found_in(path.name.encode(), wanted):
            yield f"the name of {path}", what
        for what in found_in(content(path), wanted):
            yield path, what


def shared_memory():
    return {path for folder in ("/dev/shm", "/tmp", "/var/tmp") for path in pathlib.Path(folder).glob("*")}


class Places:
    """Every place where a file could be left: the world's folders, and what is new in the shared ones."""

    def __init__(self, world, wanted):
        self.world, self.wanted = world, list(wanted)
        self.earlier = shared_memory() | {world.folder}
        self.ours = {world.passphrase_file, world.folder / "testimony.txt", world.folder / "password"}

    def look(self, report, when):
        report.attempt()
        fresh = [path for path in shared_memory() - self.earlier if not path.name.startswith("vigil-faults-")]
        paths = itertools.chain(below(self.world.folder), fresh, *map(below, fresh))
        for where, what in scan_files(paths, self.wanted, self.ours):
            report.fault(f"{when}: {what} stands in {where}")


def plant(world, campaign):
    testimony = world.folder / "testimony.txt"
    testimony.write_text(CANARIES["attachment"], encoding="utf-8")
    password = world.folder / "password"
    password.write_text(CANARIES["account's password"] + "\n", encoding="utf-8")
    person = campaign.add_person(CANARIES["name"], nativeName=CANARIES["native name"], notes=CANARIES["note"])
    return [
        ["log-arrest", "--name", CANARIES["name"] + " junior", "--date", "2012-04-28", "--place", CANARIES["place"]],
        ["attach", str(testimony), "--to", person],
        ["account", "set", "main", "--host", "127.0.0.1", "--port", "2525", "--security", "none", "--from",
         "Letters <hannah@letters.example>", "--user", "hannah", "--password-file", str(password)],
        ["people"],
        ["set", person, "notes=" + CANARIES["note"] * 2000],
        ["backup"],
        ["check"],
    ]


def while_open(campaign, report, places):
    """Looks while a process has the campaign open, at the moment when its log holds a change, and after a kill."""
    try:
        strace = vigil.need_strace()
    except vigil.Skip as reason:
        report.note(f"the log of a killed process is not looked at: {reason}")
        return
    for path in (campaign.file, pathlib.Path(f"{campaign.file}-wal")):
        under = [strace, "-f", "-qq", "-o", "/dev/null", "-P", str(path), "-e", "trace=pwrite64,fdatasync,fsync,ftruncate", "-e",
                 "inject=pwrite64,fdatasync,fsync,ftruncate:delay_enter=30000"]
        process = campaign.start("add", "person", "name=" + CANARIES["name"] + " again", "notes=" + CANARIES["note"] * 40,
                                 under=under)
        for _ in range(40):
            if process.poll() is not None:
                break
            places.look(report, "while open")
            time.sleep(0.02)
        vigil.kill_tree(process)
        process.communicate()
        places.look(report, "after a kill")


def keys_of(world, campaign):
    """The secrets of the file, by the independent reader."""
    passphrase = vigil.PASSPHRASE.encode()
    read = readvault.read_files(campaign.file, passphrase)
    secrets = {"passphrase": vigil.PASSPHRASE, "data key": read.keys.data, "page key": read.keys.page, "log key": read.keys.wal,
               "journal key": read.keys.journal, "header key": read.keys.header}
    for index, slot in enumerate(read.header.slots):
        if slot.kind == readvault.SLOT_PASSPHRASE:
            secrets[f"key of slot {index}"] = slot.key(passphrase)
    return secrets


def scan_memory(process, wanted):
    longest = max(len(needle) for _, needle in wanted)
    scanned = 0
    found = set()
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps, open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        for line in maps:
            begin, end, rights = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+)", line).groups()
            begin, end = int(begin, 16), int(end, 16)
            if "r" not in rights or line.rstrip().endswith(("[vvar]", "[vsyscall]")):
                continue
            rest = b""
            for at in range(begin, end, CHUNK):
                try:
                    memory.seek(at)
                    data = memory.read(min(CHUNK, end - at))
                except OSError:
                    break  # guard pages
                scanned += len(data)
                found.update(f"{what} at {line.split()[-1]}" for what in found_in(rest + data, wanted))
                rest = data[-longest:]
    return found, scanned


def descendants(process):
    """A stand-in may hold the secret in a child."""
    children = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [process, *itertools.chain.from_iterable(descendants(int(child)) for child in children)]


def check_memory(world, report, campaign, helper):
    report.attempt()
    process = subprocess.Popen([*helper, str(campaign.file), str(world.passphrase_file)], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, env=world.environment)
    try:
        if (said := process.stdout.readline().strip()) != b"locked":
            raise vigil.Unexpected(f"lockedvault said {said!r}")
        wanted = list(needles(keys_of(world, campaign)))
        for one in descendants(process.pid):
            found, scanned = scan_memory(one, wanted)
            if scanned < CHUNK:
                raise vigil.Unexpected(f"only {scanned} bytes of memory could be read")
            for what in sorted(found):
                report.fault(f"after lock: {what}")
            report.note(f"after lock: {scanned >> 20} MiB of memory looked at")
    finally:
        process.stdin.close()
        process.wait(60)


def checks(world, report, options):
    world.encrypted = True
    campaign = world.campaign()
    texts = dict(CANARIES)
    places = Places(world, needles(texts))
    for command in plant(world, campaign):
        answer = campaign.call(*command)
        if answer.status == 64:
            report.note(f"not run: {answer}")
        elif answer.status != 0:
            raise vigil.Unexpected(str(answer))
        places.look(report, f"after {command[0]}")
    if not options.self_test:
        while_open(campaign, report, places)
        campaign.run("check", allowed=(0, 1))
    if options.self_test:
        check_memory(world, report, campaign, [sys.executable, "-B", str(vigil.HERE / "wrong" / "wronglocked.py")])
    elif options.locked_vault:
        check_memory(world, report, campaign, [options.locked_vault])
    else:
        report.note("memory after lock is not looked at: no --locked-vault")


def more(parser):
    parser.add_argument("--locked-vault", help="the helper that opens and locks a campaign")


if __name__ == "__main__":
    OPTIONS = vigil.parse(__doc__, 1, WRONG, more)
    sys.exit(vigil.run_script(OPTIONS, checks, WRONG))
