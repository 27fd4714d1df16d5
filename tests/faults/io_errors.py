#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails the K-th system call on the campaign's files, once and for good, by injection with strace: for K from 1 until a
run makes no K-th call.

Whatever fails, the program ends by itself with status 0, 2 or 3 and a plain sentence. Once the cause is gone the
campaign is healthy and is either as it was before the command or as it is after it.
"""
import collections
import pathlib
import re
import sys

import vigil

WRONG = ["ignore-errors", "crash-on-error", "hang-on-error", "jargon", "write-in-place"]
CALLS = ["openat", "pread64", "read", "pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "link",
         "mkdir", "lseek", "fallocate"]
ERRORS = {"pwrite64": ["EIO", "ENOSPC"], "write": ["EIO", "ENOSPC"], "ftruncate": ["EIO", "ENOSPC"]}
HANG = 60


def calls_and_files(strace, campaign, command):
    """Which calls a run makes on files under the campaign's folder, how many of each, and on which files."""
    folder = campaign.file.parent
    log = folder.parent / "calls.log"
    answer = campaign.call(*command, under=[strace, "-f", "-qq", "-y", "-s", "4096", "-o", str(log), "-e",
                                            "trace=" + ",".join(CALLS)])
    made, files = collections.Counter(), {str(folder)}
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = re.match(r"\d+ +(\w+)\(", line)
        named = re.findall(r'[<"](' + re.escape(str(folder)) + r'[^>"]*)[>"]', line)
        if call and named:
            made[call.group(1)] += 1
            files.update(named)
    return answer, made, sorted(files)


def numbers(world, most, count):
    """All K, or a sample with both ends of it."""
    if count >= most:
        return range(1, most + 1)
    return sorted({1, most, *world.choose.sample(range(1, most + 1), count)})


class Loop:
    """One command under all injections."""

    def __init__(self, world, report, options, strace, words):
        self.world, self.report, self.options, self.strace = world, report, options, strace
        self.command = vigil.commands(world)[words]
        self.template = world.campaign("template")
        self.template.add_person(world.name(), notes="earlier")
        # Every round lies at one path, so that the files named to strace are those of the round.
        self.place = world.folder / "round"
        self.before = self.fresh().state()
        self.fresh_round = self.fresh()
        answer, self.made, self.files = calls_and_files(strace, self.fresh_round, self.command)
        self.known = answer.status == 0
        if self.known:
            self.after = self.fresh_round.state()
        elif answer.status != 64:
            raise vigil.Unexpected(str(answer))

    def fresh(self):
        return self.world.copy(self.template, self.place)

    def run(self):
        for call in CALLS:
            for error in ERRORS.get(call, ["EIO"]):
                for number in numbers(self.world, self.made[call], self.options.count) if self.made[call] else []:
                    for once in (True, False):
                        self.one(call, error, number, once)

    def one(self, call, error, number, once):
        self.report.attempt()
        campaign = self.fresh()
        paths = [word for file in self.files for word in ("-P", file)]
        inject = f"inject={call}:error={error}:when={number}{'' if once else '+'}"
        log = self.world.folder / "injected.log"
        answer = campaign.call(*self.command, under=[self.strace, "-f", "-qq", "-o", str(log), *paths, "-e", f"trace={call}",
                                                     "-e", inject], time=self.options.hang)
        injected = "(INJECTED)" in log.read_text(encoding="utf-8", errors="replace")
        where = f"{' '.join(self.command)[:20]} with {call} {error} at {number}{'' if once else ' and on'}"
        allowed = (0, 1, 2, 3) if self.command == ["check"] else (0, 2, 3)
        if trouble := answer.misbehaviour(allowed, self.options.library_words):
            self.report.fault(f"{where}: {trouble}: {answer}")
        if answer.status == 0 and not injected and not answer.result:
            self.report.fault(f"{where}: status 0 without an answer")
        if problems := campaign.problems():
            self.report.fault(f"{where}: afterwards {problems}")
            return
        state = campaign.state()
        if answer.status == 0 and state != self.after:
            self.report.fault(f"{where}: status 0, yet the change is not there")
        elif state not in (self.before, self.after):
            self.report.fault(f"{where}: status {answer.status}, and the change is there in part: {state['counts']}")
        if (again := campaign.call(*self.command)).status not in (0, 3):
            self.report.fault(f"{where}: does not work again: {again}")


def checks(world, report, options):
    strace = vigil.need_strace()
    for words in options.commands.split(","):
        loop = Loop(world, report, options, strace, words)
        if not loop.known:
            report.note(f"{words}: this program has no such command")
            continue
        report.note(f"{words}: {dict(loop.made)} on {[pathlib.Path(file).name for file in loop.files]}")
        loop.run()


def more(parser):
    parser.add_argument("--hang", type=float, default=HANG, help="seconds after which a run counts as hanging")
    parser.add_argument("--commands", default="add,log-arrest,check,attach,backup,rekey")


if __name__ == "__main__":
    OPTIONS = vigil.parse(__doc__, 3, WRONG, more)
    sys.exit(vigil.run_script(OPTIONS, checks, WRONG))
