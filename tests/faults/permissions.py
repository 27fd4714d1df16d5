#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs commands under umask 000 and checks that every file they make is 0600 and every folder 0700, that no core file
can be written, and that nothing appears in HOME or a temporary folder but what is documented."""
import resource
import stat
import sys

import vigil

WRONG = ["loose-modes", "litter-home", "names-in-temp", "core-files"]
DOCUMENTED = (".local/share/vigil", ".config/vigil", ".local/state/vigil")


def commands(world, person, out):
    note = world.folder / "note.txt"
    note.write_text("invented\n", encoding="utf-8")
    return [
        ["log-arrest", "--name", "Nurlan Proba", "--date", "2012-04-28", "--place", "Almaty", "--term", "15 days"],
        ["set", person, "notes=changed"],
        ["attach", str(note), "--to", person],
        ["attachment", "save", "AT-1", "--out", str(out / "saved")],
        ["backup"],
        ["recovery-sheet", "--out", str(out / "sheet.pdf")],
        ["rekey", "--weak-ok" if world.encrypted else "--no-passphrase"],
        ["export-data", "--format", "sqlite", "--out", str(out / "plain.sqlite")],
        ["draft", "--case", "C-1", "--template", "prosecutor"],
        ["approve", "--all"],
        ["export", "--format", "pdf", "--out", str(out / "letters")],
        ["check"],
        ["undo"],
    ]


def modes(folder, ours):
    """What below the folder is open to others, but for what the script made itself."""
    wrong = []
    for path in sorted(folder.rglob("*")):
        if path in ours or path.is_symlink() or not (path.is_file() or path.is_dir()):
            continue
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode != (0o700 if path.is_dir() else 0o600):
            wrong.append(f"{path.relative_to(folder)} is {mode:04o}")
    return wrong


def undocumented(world):
    """What stands in HOME and the temporary folders and should not."""
    home, places = world.folder / "home", [world.folder / "tmp", world.folder / "run"]
    found = [path for place in places for path in place.rglob("*")]
    for path in home.rglob("*"):
        inside = str(path.relative_to(home))
        if not any(inside.startswith(known) or known.startswith(inside + "/") for known in DOCUMENTED):
            found.append(path)
    return [str(path.relative_to(world.folder)) for path in found]


def core_limit(process):
    """The last that could be read of the limit on core files before the process ended."""
    last = None
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/limits", encoding="ascii") as limits:
                rows = [line for line in limits if line.startswith("Max core file size")]
        except (FileNotFoundError, ProcessLookupError):
            break
        last = rows[0].split()[4] if rows else last
    return last


def checks(world, report, options):
    resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
    ours = set(world.folder.rglob("*"))
    world.umask = 0
    place, out = world.folder / "campaign", world.folder / "out"
    for folder in (place, out):
        folder.mkdir(mode=0o700)
    campaign = vigil.Vigil(world, place / "campaign.vigil")
    sample = campaign.call("create", "--sample", *(["--weak-ok"] if world.encrypted else ["--no-passphrase"]))
    if sample.status != 0:
        campaign.create()
    person = campaign.add_person("Alua Testova", notes="x" * 5000)
    todo = commands(world, person, out)
    ours.add(world.folder / "note.txt")
    for command in todo:
        report.attempt()
        answer = campaign.call(*command)
        if answer.status == 64 or answer.status is None:
            report.note(f"not run: {answer}")
        elif answer.status not in (0, 1):
            report.note(f"refused: {answer}")
        for wrong in modes(world.folder, ours):
            report.fault(f"after {command[0]}: {wrong}")
        for stray in undocumented(world):
            report.fault(f"after {command[0]}: {stray} is not documented")
        ours.update(path for path in world.folder.rglob("*") if report.faults)
    report.attempt()
    while_open(world, campaign, report, ours)
    report.attempt()
    in_the_default_place(world, campaign, report, ours)


def while_open(world, campaign, report, ours):
    """Log, lock and whatever else lies beside the file of a process that is killed."""
    process = campaign.start("check")
    if limit := core_limit(process):
        if limit != "0":
            report.fault(f"a core file of {limit} could be written")
    else:
        report.fault("no limit on core files was seen")
    process.communicate()
    killed = campaign.start("add", "person", "name=Timur Fictov", "notes=" + "x" * 50000)
    while killed.poll() is None and not any(path.name.endswith("-wal") for path in campaign.file.parent.iterdir()):
        pass
    vigil.kill_tree(killed)
    killed.communicate()
    for wrong in modes(campaign.file.parent, ours):
        report.fault(f"after a kill: {wrong}")


def in_the_default_place(world, campaign, report, ours):
    """Without --campaign the folder is made too."""
    command = [word for word in campaign.command("create", "--weak-ok" if world.encrypted else "--no-passphrase")
               if word not in ("--campaign", str(campaign.file))]
    default = vigil.Vigil(world, campaign.file)
    default.command = lambda *arguments: command
    answer = default.call()
    if answer.status != 0:
        report.note(f"no default place: {answer}")
        return
    for wrong in modes(world.folder / "home", ours) + undocumented(world):
        report.fault(f"default campaign: {wrong}")


if __name__ == "__main__":
    OPTIONS = vigil.parse(__doc__, 1, WRONG)
    sys.exit(vigil.run_script(OPTIONS, checks, WRONG))
