#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a small tmpfs so that K KiB are left, for K in a sweep, and lets commands write there.

What does not fit is refused with `disk-full` or `backup-no-room`, nothing that was on file is lost, and when space returns the same command
works. Each K is tried with the campaign's ballast in place and without it.
"""
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys

import vigil

WRONG = ["ignore-errors", "crash-on-error", "jargon", "write-in-place"]
SIZE = 24 << 20


@contextlib.contextmanager
def small_disk(place):
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=700", "tmpfs", str(place)],
                             capture_output=True, check=False) if shutil.which("mount") else None
    if not mounted or mounted.returncode != 0:
        raise vigil.Skip("a tmpfs cannot be mounted: that takes root")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False)


def free_bytes(place):
    space = os.statvfs(place)
    return space.f_bavail * space.f_bsize


def fill(place, left):
    """A file that leaves `left` bytes."""
    size = max(0, free_bytes(place) - left)
    descriptor = os.open(place / "filler", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.posix_fallocate(descriptor, 0, size) if size else None
    finally:
        os.close(descriptor)


def steps(options, most):
    """KiB to leave: every 4 at full count, else `count` of them spread from 0 to the most."""
    if options.full:
        return range(0, most + 4, 4)
    return sorted({most * part // max(1, options.count - 1) // 4 * 4 for part in range(options.count)})


class Sweep:
    def __init__(self, world, report, options, disk, words):
        self.world, self.report, self.options, self.disk = world, report, options, disk
        self.command = vigil.commands(world)[words]
        self.template = world.campaign("template")
        self.template.add_person("Larissa Inventeva", notes="earlier " * 2000)
        self.before = world.copy(self.template).state()
        trial = self.fresh(ballast=True)
        room = free_bytes(disk)
        answer = trial.call(*self.command)
        self.known = answer.status == 0
        if self.known:
            self.after = trial.state()
        elif answer.status != 64:
            raise vigil.Unexpected(str(answer))
        # The most that a run could need: what it leaves behind, its log, and as much again.
        size = sum(file.stat().st_size for file in self.template.file.parent.iterdir())
        self.most = max(512, (2 * size + room - free_bytes(disk)) >> 10) if words in ("attach", "backup", "rekey") else 512
        self.most = min(self.most, room >> 10)

    def fresh(self, ballast):
        for place in self.disk.iterdir():
            shutil.rmtree(place) if place.is_dir() else place.unlink()
        campaign = self.world.copy(self.template, self.disk / "here")
        if not ballast:
            pathlib.Path(f"{campaign.file}.ballast").unlink(missing_ok=True)
        return campaign

    def run(self):
        refused = 0
        for kib in steps(self.options, self.most):
            for ballast in (True, False):
                refused += self.one(kib, ballast)
        if not refused:
            self.report.fault(f"{self.command[0]}: nothing was ever refused: the sweep did not fill the disk")

    def one(self, kib, ballast):
        self.report.attempt()
        campaign = self.fresh(ballast)
        fill(self.disk, kib << 10)
        answer = campaign.call(*self.command)
        where = f"{self.command[0]} with {kib} KiB left, {'with' if ballast else 'without'} ballast"
        if trouble := answer.misbehaviour((0, 2, 3), self.options.library_words):
            self.report.fault(f"{where}: {trouble}: {answer}")
        if answer.status in (2, 3) and answer.code not in ("disk-full", "backup-no-room"):
            self.report.fault(f"{where}: refused with another code: {answer}")
        (self.disk / "filler").unlink()
        if problems := campaign.problems():
            self.report.fault(f"{where}: afterwards {problems}")
            return answer.status != 0
        state = campaign.state()
        if state not in ((self.after,) if answer.status == 0 else (self.before, self.after)):
            self.report.fault(f"{where}: status {answer.status}, then {state['counts']}")
        if (again := campaign.call(*self.command)).status != 0:
            self.report.fault(f"{where}: does not work with space again: {again}")
        return answer.status != 0


def checks(world, report, options):
    with small_disk(world.folder / "disk") as disk:
        for words in options.commands.split(","):
            sweep = Sweep(world, report, options, disk, words)
            if sweep.known:
                report.note(f"{words}: from 0 to {sweep.most} KiB")
                sweep.run()
            else:
                report.note(f"{words}: this program has no such command")


def more(parser):
    parser.add_argument("--full", action="store_true", help="every 4 KiB")
    parser.add_argument("--commands", default="add,log-arrest,attach,backup,rekey")


if __name__ == "__main__":
    OPTIONS = vigil.parse(__doc__, 16, WRONG, more)
    sys.exit(vigil.run_script(OPTIONS, checks, WRONG))
