#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages a campaign file, its log and its newest backup, and checks that `check` sees it, names the page, and that no
command ever answers with data that differs without a word.

Flips of one bit, swapped, moved, zeroed and foreign pages, pages of a backup, truncation at any length, edits of the key
header with a right checksum.
"""
import pathlib
import re
import sys

import vigil
import readvault  # in a folder that vigil adds

WRONG = ["blind-check", "nameless-damage", "plain-file", "answers-empty"]
PAGE = readvault.PAGE
BODY = readvault.HEADERS
OF_PAGES = ("campaign-damaged",)
OF_HEADERS = ("campaign-damaged", "not-a-campaign", "wrong-passphrase")


class Damage:
    """What was done to the file. `page`: which must be named, `may_open`: `check` alone must tell, the data is whole."""

    def __init__(self, text, data, codes=OF_PAGES, page=None, may_open=False):
        self.text, self.data, self.codes, self.page, self.may_open = text, data, codes, page, may_open


def flip(data, at, bit):
    changed = bytearray(data)
    changed[at] ^= 1 << bit
    return bytes(changed)


def page_of(data, number):
    return data[BODY + (number - 1) * PAGE:BODY + number * PAGE]


def with_page(data, number, page):
    return data[:BODY + (number - 1) * PAGE] + page + data[BODY + number * PAGE:]


def resealed_checksum(header):
    """The header with a right checksum, as one who has no key would edit it."""
    return header[:4064] + readvault.blake2b(header[:4064])


class Maker:
    """Makes damages of one good file."""

    def __init__(self, world, good, foreign, sister):
        self.choose, self.good, self.foreign, self.sister = world.choose, good, foreign, sister
        self.pages = len(good) // PAGE - 2

    def all(self, count):
        kinds = [self.header_flip, self.both_headers, self.page_flip, self.seal_flip, self.tail_flip, self.swap, self.move,
                 self.zero, self.from_foreign, self.from_sister, self.truncate, self.cut_page, self.edit_header]
        for kind in kinds:
            for number in range(count):
                if damage := kind(number):
                    yield damage

    def page(self):
        return self.choose.randint(1, self.pages)

    def flipped(self, text, at, **more):
        bit = self.choose.randrange(8)
        return Damage(f"{text}: bit {bit} at {at}", flip(self.good, at, bit), **more)

    def header_flip(self, number):
        copy = number % 2
        at = copy * PAGE + self.choose.choice([self.choose.randrange(PAGE), self.choose.randrange(200)])
        return self.flipped(f"header {'AB'[copy]} flipped", at, may_open=True)

    def both_headers(self, _):
        data = flip(flip(self.good, self.choose.randrange(PAGE), 1), PAGE + self.choose.randrange(PAGE), 1)
        return Damage("both headers flipped", data, OF_HEADERS)

    def page_flip(self, _):
        page = self.page()
        return self.flipped(f"page {page} flipped", BODY + (page - 1) * PAGE + self.choose.randrange(4056), page=page)

    def seal_flip(self, _):
        page = self.page()
        return self.flipped(f"seal of page {page} flipped", BODY + page * PAGE - 1 - self.choose.randrange(40), page=page)

    def tail_flip(self, _):
        return self.flipped("last page flipped", len(self.good) - 1 - self.choose.randrange(PAGE), page=self.pages)

    def swap(self, _):
        one, two = self.choose.sample(range(1, self.pages + 1), 2)
        data = with_page(with_page(self.good, one, page_of(self.good, two)), two, page_of(self.good, one))
        return Damage(f"pages {one} and {two} swapped", data, page=one)

    def move(self, _):
        one, two = self.choose.sample(range(1, self.pages + 1), 2)
        return Damage(f"page {one} also in place of {two}", with_page(self.good, two, page_of(self.good, one)), page=two)

    def zero(self, _):
        page = self.page()
        return Damage(f"page {page} zeroed", with_page(self.good, page, bytes(PAGE)), page=page)

    def from_other(self, other, text):
        page = self.choose.randint(1, min(self.pages, len(other) // PAGE - 2))
        return Damage(f"page {page} of {text}", with_page(self.good, page, page_of(other, page)), page=page)

    def from_foreign(self, _):
        return self.from_other(self.foreign, "a foreign campaign")

    def from_sister(self, _):
        return self.from_other(self.sister, "the other of campaign and backup") if self.sister else None

    def truncate(self, number):
        sizes = [0, 7, 100, PAGE - 1, PAGE, PAGE + 100, BODY, BODY + 1, BODY + PAGE, len(self.good) - 1]
        size = sizes[number] if number < len(sizes) else self.choose.randrange(len(self.good))
        return Damage(f"truncated to {size}", self.good[:size], OF_HEADERS)

    def cut_page(self, _):
        size = BODY + self.choose.randrange(self.pages) * PAGE
        return Damage(f"truncated to {size}", self.good[:size])

    def edit_header(self, number):
        """Both copies edited alike: the cost of a slot, its kind, its salt, the generation, a new slot."""
        at = [72, 80, 64, 88, 24, 64 + 128, 2000][number % 7] + (number // 7) % 4
        header = resealed_checksum(flip(self.good[:PAGE], at, self.choose.randrange(8)))
        return Damage(f"header edited at {at} with a right checksum", header * 2 + self.good[BODY:], OF_HEADERS)


def fault_of_check(answer, damage):
    if trouble := answer.misbehaviour((0, 1, 2), library_words=True):
        return trouble
    if answer.status == 2:
        return "" if answer.code in damage.codes and not damage.may_open else f"code {answer.code}"
    problems = answer.result.get("problems", [])
    if answer.status == 0 or answer.result.get("healthy") is not False or not problems:
        return "not seen"
    if damage.page and not any(re.search(rf"\b{damage.page}\b", str(problem)) for problem in problems):
        return f"page {damage.page} is not named: {problems[:3]}"
    return ""


READS = [("people",), ("info",), ("show", "P-1")]


def answers(campaign):
    return [campaign.call(*read) for read in READS]


def read_faults(campaign, whole, damage):
    for answer, good in zip(answers(campaign), whole):
        if trouble := answer.misbehaviour((0, 2), library_words=True):
            yield f"{answer}: {trouble}"
        elif answer.status == 2 and (damage.may_open or answer.code not in damage.codes):
            yield str(answer)
        elif answer.status == 0 and comparable(answer) != comparable(good):
            yield f"{answer.arguments[0]} answers with other data without a word"


def comparable(answer):
    """Where the file lies is no part of what is in it."""
    return {key: value for key, value in answer.result.items() if key not in ("file", "title")}


def try_file(world, report, options, good_campaign, foreign, sister, what):
    good = good_campaign.file.read_bytes()
    whole = answers(good_campaign)
    if any(answer.status != 0 for answer in whole):
        raise vigil.Unexpected(f"{what}: {[str(answer) for answer in whole]}")
    place = world.folder / "damaged"
    for damage in Maker(world, good, foreign, sister).all(options.count):
        report.attempt()
        campaign = world.copy(good_campaign, place)
        campaign.file.write_bytes(damage.data)
        if trouble := fault_of_check(answer := campaign.call("check"), damage):
            report.fault(f"{what}, {damage.text}: {trouble}: {answer}")
        campaign = world.copy(good_campaign, place)
        campaign.file.write_bytes(damage.data)
        for trouble in read_faults(campaign, whole, damage):
            report.fault(f"{what}, {damage.text}: {trouble}")


def try_log(world, report, options, campaign):
    """Two changes that stand only in the log; a flip in it may cost them, but not without a word."""
    strace = vigil.need_strace()
    campaign = world.copy(campaign)
    states = [campaign.run("people")]
    stages = [world.copy(campaign)]
    for name in ("Timur Fictov", "Аида Примерова"):
        under = [strace, "-f", "-qq", "-o", "/dev/null", "-P", str(campaign.file), "-e", "trace=pwrite64", "-e",
                 "inject=pwrite64:signal=KILL:when=1"]
        campaign.call("add", "person", f"name={name}", "notes=" + "x" * 9000, under=under)
        stages.append(world.copy(campaign))
        states.append(world.copy(campaign).run("people"))
    if any(len(state["people"]) == len(states[0]["people"]) for state in states[1:]):
        raise vigil.Unexpected("no log was left behind")
    log = pathlib.Path(f"{campaign.file}-wal")
    for number in range(10 * options.count):
        report.attempt()
        damaged = world.copy(campaign, world.folder / "damaged")
        data = log.read_bytes()
        at = number if number < 3 else world.choose.randrange(len(data))
        pathlib.Path(f"{damaged.file}-wal").write_bytes(flip(data, at, world.choose.randrange(8)))
        answer = damaged.call("check")
        where = f"log, flipped at {at} of {len(data)}"
        if trouble := answer.misbehaviour((0, 1, 2), library_words=True):
            report.fault(f"{where}: {trouble}: {answer}")
        people = damaged.call("people")
        if people.status == 0 and people.result not in states:
            report.fault(f"{where}: neither the data before nor after")
        elif people.status == 0 and people.result != states[-1] and not told(answer):
            report.fault(f"{where}: an acknowledged change is gone without a word: {answer}")


def told(answer):
    words = [line for line in answer.err.splitlines() if line.strip() and not line.startswith("vigil.")]
    result = answer.result
    return bool(answer.status or words or result.get("problems") or result.get("findings") or result.get("warnings"))


def newest_backup(campaign):
    """The newest vault in or under the campaign's folder that is not the campaign."""
    files = [file for file in campaign.file.parent.rglob("*") if file.is_file() and file != campaign.file
             and file.read_bytes()[:8] == readvault.MAGIC]
    return max(files, key=lambda file: file.stat().st_mtime_ns, default=None)


def filled(world, people):
    campaign = world.campaign()
    for _ in range(people):
        campaign.add_person(world.name(), notes="word " * 500)
    return campaign


def checks(world, report, options):
    campaign, foreign = filled(world, 4), filled(world, 2)
    vigil.need_vault(campaign.file)
    foreign_bytes = foreign.file.read_bytes()
    backed_up = campaign.call("backup")
    backup = newest_backup(campaign) if backed_up.status == 0 else None
    sister = backup.read_bytes() if backup else None
    try_file(world, report, options, campaign, foreign_bytes, sister, "campaign")
    if backup:
        place = world.folder / "of-backup"
        place.mkdir(mode=0o700)
        (place / "campaign.vigil").write_bytes(sister)
        try_file(world, report, options, vigil.Vigil(world, place / "campaign.vigil"), foreign_bytes,
                 campaign.file.read_bytes(), "backup")
    elif backed_up.status == 64:
        report.note("backup: this program has no such command")
    else:
        report.fault(f"no backup was found: {backed_up}")
    if not options.self_test:
        try_log(world, report, options, campaign)


if __name__ == "__main__":
    OPTIONS = vigil.parse(__doc__, 10, WRONG)
    sys.exit(vigil.run_script(OPTIONS, checks, WRONG))
