# SPDX-License-Identifier: GPL-3.0-or-later
"""What the fault scripts share: vigil-cli in a world of its own, invented people, a report, and the self-test against
wrong programs."""
import argparse
import dataclasses
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "store"))
SKIP = 77  # SKIP_RETURN_CODE of ctest
NOW = "2012-05-01T10:00:00+06:00"
PASSPHRASE = "пять invented words, long"
GIVEN = ["Alua", "Нурлан", "Larissa", "Бахыт", "Timur", "Аида"]
FAMILY = ["Testova", "Пробаев", "Inventeva", "Примерова", "Fictov", "Образцов"]
JARGON = re.compile(r"(?i:errno|exception|std::|pragma|assert|terminate called|traceback)|\bE[A-Z]{3,}\b|\b0x[0-9a-f]")
LIBRARY_WORDS = re.compile(r"(?i:sqlite|QSql|\bsql\b|disk I/O error|database|constraint|-wal\b)")


@dataclasses.dataclass
class Answer:
    """How one run ended. `status` is None when it did not end, negative when a signal ended it."""
    arguments: tuple
    status: int | None
    out: str
    err: str

    @property
    def document(self):
        try:
            return json.loads(self.out)
        except ValueError:
            return {}

    @property
    def result(self):
        return self.document.get("result", {})

    @property
    def code(self):
        return self.document.get("error", {}).get("code", "")

    @property
    def message(self):
        return self.document.get("error", {}).get("message", "")

    def __str__(self):
        return f"{' '.join(self.arguments)[:80]}: status {self.status} {self.code} {self.message} {self.err.strip()[:300]}"

    def misbehaviour(self, statuses, library_words=False):
        """What no fault excuses: a signal, hanging, another status, an error without a code and a plain sentence."""
        if self.status is None:
            return "did not end"
        if self.status < 0:
            return f"ended by signal {-self.status}"
        if self.status not in statuses:
            return f"status {self.status}"
        if self.status in (2, 3) and not (self.code and self.message):
            return "no error code and message"
        jargon = JARGON.search(self.message) or (not library_words and LIBRARY_WORDS.search(self.message))
        return f"jargon: {jargon.group(0)}" if jargon else ""


class Vigil:
    """vigil-cli on one campaign file."""

    def __init__(self, world, file):
        self.world = world
        self.file = pathlib.Path(file)

    def command(self, *arguments):
        secret = ["--passphrase-file", str(self.world.passphrase_file)] if self.world.encrypted else []
        return [*self.world.program, "--campaign", str(self.file), "--json", "--now", NOW, *secret, *map(str, arguments)]

    def call(self, *arguments, under=(), time=60):
        """Never raises for what the program does. `under`: a command to run it under, such as strace."""
        process = self.start(*arguments, under=under)
        try:
            out, err = process.communicate(timeout=time)
            status = process.returncode
        except subprocess.TimeoutExpired:
            kill_tree(process)
            out, err = process.communicate()
            status = None
        return Answer(tuple(map(str, arguments)), status, out.decode(errors="replace"), err.decode(errors="replace"))

    def start(self, *arguments, under=()):
        return subprocess.Popen([*under, *self.command(*arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=self.world.environment, start_new_session=True,
                                umask=self.world.umask)

    def run(self, *arguments, allowed=(0,)):
        """The result of what must go well here; else the script itself ends."""
        answer = self.call(*arguments)
        if answer.status not in allowed:
            raise Unexpected(str(answer))
        return answer.result

    def create(self):
        secret = ["--weak-ok"] if self.world.encrypted else ["--no-passphrase"]
        self.run("create", *secret, "--country", "KZ", "--zone", "Asia/Almaty", "--language", "en")
        return self

    def add_person(self, name, **fields):
        return self.run("add", "person", f"name={name}", *[f"{key}={value}" for key, value in fields.items()])["ref"]

    def problems(self):
        """Why the campaign is not healthy; empty when it is."""
        answer = self.call("check")
        if answer.status == 0 and answer.result.get("healthy") is True and not answer.result.get("problems"):
            return []
        return [str(answer), *map(str, answer.result.get("problems", []))]

    def state(self):
        """All that a change could change, without ids and times."""
        people = sorted(self.run("people")["people"], key=lambda person: person["name"])
        for person in people:
            person.pop("id", None)
            shown = self.run("show", person["ref"])
            person["shown"] = without_ids(shown)
        attached = self.call("attachments").result.get("attachments", [])  # empty where there is no such command yet
        return {"counts": self.run("info")["counts"], "people": people, "attached": without_ids(attached)}


class Unexpected(Exception):
    """The scaffolding failed, not a check."""


def without_ids(value):
    if isinstance(value, dict):
        return {key: without_ids(inner) for key, inner in value.items() if key not in ("id", "uid", "createdAt", "version")}
    return [without_ids(inner) for inner in value] if isinstance(value, list) else value


def kill_tree(process):
    """The process was started as the leader of a session of its own."""
    try:
        os.killpg(process.pid, 9)
    except ProcessLookupError:
        pass
    process.wait()


class World:
    """A scratch folder with a home of its own, in which the program under test runs."""

    def __init__(self, folder, program, encrypted=False, seed=0, wrong=None):
        self.folder = pathlib.Path(folder)
        self.program = program
        self.encrypted = encrypted
        self.choose = random.Random(seed)
        self.made = 0
        self.umask = -1  # the script's own
        home = self.folder / "home"
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("VIGIL_", "XDG_"))}
        places = {"HOME": home, "TMPDIR": self.folder / "tmp", "XDG_RUNTIME_DIR": self.folder / "run"}
        for place in places.values():
            place.mkdir(mode=0o700, exist_ok=True)
        self.environment = {**environment, **{key: str(place) for key, place in places.items()}, "LC_ALL": "C.UTF-8",
                            "TZ": "UTC", "ASAN_OPTIONS": "detect_leaks=0", "QT_QPA_PLATFORM": "offscreen"}
        if wrong is not None:
            self.environment["VIGIL_WRONG"] = wrong
        self.passphrase_file = self.folder / "passphrase"
        self.passphrase_file.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self.passphrase_file.chmod(0o600)

    def campaign(self, name="campaign"):
        """A fresh campaign in a folder of its own."""
        self.made += 1
        place = self.folder / f"{name}{self.made}"
        place.mkdir(mode=0o700)
        return Vigil(self, place / "campaign.vigil").create()

    def copy(self, vigil, place=None):
        """The whole folder of a campaign once more, as it lies there."""
        self.made += 1
        place = place or self.folder / f"copy{self.made}"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(vigil.file.parent, place)
        return Vigil(self, place / vigil.file.name)

    def drop(self, vigil):
        shutil.rmtree(vigil.file.parent, ignore_errors=True)

    def name(self):
        return f"{self.choose.choice(GIVEN)} {self.choose.choice(FAMILY)} {self.choose.randrange(16 ** 8):08x}"


class Caught(Exception):
    """In a self-test one fault is enough."""


class Report:
    def __init__(self, quiet=False):
        self.tried = 0
        self.faults = []
        self.quiet = quiet

    def attempt(self):
        self.tried += 1

    def fault(self, text):
        self.faults.append(text)
        if self.quiet:
            raise Caught
        print("FAULT", text, flush=True)

    def note(self, text):
        if not self.quiet:
            print(text, flush=True)


def commands(world):
    """What is done under a fault, by the names of --commands."""
    note = world.folder / "testimony.txt"
    note.write_text("an invented testimony\n" * 14000, encoding="utf-8")
    return {
        "add": ["add", "person", "name=Alua Testova", "nativeName=Алуа Тестова", "notes=" + "word " * 4000],
        "log-arrest": ["log-arrest", "--name", "Nurlan Proba", "--date", "2012-04-28", "--place", "Almaty", "--term", "15 days"],
        "check": ["check"],
        "attach": ["attach", str(note), "--to", "P-1"],
        "backup": ["backup"],
        "rekey": ["rekey", "--weak-ok" if world.encrypted else "--no-passphrase"],
    }


class Skip(Exception):
    """What the script needs is not to be had on this machine."""


def need_strace():
    strace = shutil.which("strace")
    if not strace:
        raise Skip("strace is not installed")
    if subprocess.run([strace, "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode != 0:
        raise Skip("this machine does not allow ptrace")
    return strace


def need_vault(file):
    if pathlib.Path(file).read_bytes()[:8] != b"VIGILVLT":
        raise Unexpected(f"{file} is no vault")


def parse(description, count, wrong, more=lambda parser: None):
    """The options that all scripts share. `wrong` names the faults of the wrong program that must be caught."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", help="vigil-cli; not for --self-test")
    parser.add_argument("--count", type=int, default=count)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    parser.add_argument("--encrypted", action="store_true", help="campaigns with a passphrase, not with --no-passphrase")
    parser.add_argument("--self-test", action="store_true", help="catch these faults of a wrong program: " + ", ".join(wrong))
    parser.add_argument("--library-words", action="store_true", help="let messages hold the database library's words")
    more(parser)
    options = parser.parse_args()
    if not options.self_test and not options.program:
        parser.error("which vigil-cli?")
    return options


def run_script(options, checks, wrong):
    """Runs checks(world, report, options) and gives the exit status."""
    print("seed", options.seed, flush=True)
    try:
        if options.self_test:
            return self_test(options, checks, wrong)
        report = Report()
        with tempfile.TemporaryDirectory(prefix="vigil-faults-") as folder:
            program = [str(pathlib.Path(options.program).resolve())]
            checks(World(folder, program, options.encrypted, options.seed), report, options)
    except Skip as reason:
        print("SKIPPED:", reason)
        return SKIP
    except Unexpected as trouble:
        print("FAULT", trouble)
        return 1
    print(f"tried {report.tried}, failed {len(report.faults)}")
    return 1 if report.faults or not report.tried else 0


def self_test(options, checks, wrong):
    """The same checks must pass a right program and catch each wrong one."""
    missed = 0
    for fault in ["", *wrong]:
        report = Report(quiet=True)
        with tempfile.TemporaryDirectory(prefix="vigil-faults-") as folder:
            program = [sys.executable, "-B", str(HERE / "wrong" / "wrongvigil.py")]
            try:
                checks(World(folder, program, options.encrypted, options.seed, wrong=fault), report, options)
            except Caught:
                pass
            except Unexpected as trouble:
                report.faults.append(str(trouble))
        right = bool(report.faults) == bool(fault)
        missed += not right
        words = report.faults[0][:140] if report.faults else f"nothing in {report.tried}"
        print(f"{'ok    ' if right else 'MISSED'} {fault or 'a right program'}: {words}", flush=True)
    print(f"tried {len(wrong) + 1}, failed {missed}")
    return 1 if missed else 0
