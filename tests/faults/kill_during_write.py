#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills writing commands with SIGKILL at random instants and checks that what was acknowledged is there afterwards with
its content, that at most the one change without an answer is there besides, and that the campaign is healthy.

A change is acknowledged once its answer could be read, whether or not the program ended by itself.
"""
import pathlib
import sys
import time

import vigil

WRONG = ["acknowledge-early", "write-in-place"]


def add_person(world):
    name = world.name()
    return name, ["add", "person", f"name={name}", f"nativeName={name} ✓", "notes=" + " ".join(["слово"] * world.choose.randrange(1, 900))]


def log_arrest(world):
    name = world.name()
    return name, ["log-arrest", "--name", name, "--date", "2012-04-28", "--place", "Almaty", "--term", "15 days"]


def attach(world):
    """A file for the first person, P-1."""
    name = world.name()
    file = world.folder / name
    file.write_bytes(world.choose.randbytes(world.choose.randrange(1, 600_000)))
    return name, ["attach", str(file), "--to", "P-1"]


def fault_of_attachment(campaign, ref, command):
    saved = campaign.world.folder / "saved"
    saved.unlink(missing_ok=True)
    answer = campaign.call("attachment", "save", ref, "--out", saved)
    if answer.status != 0:
        return str(answer)
    same = saved.read_bytes() == pathlib.Path(command[1]).read_bytes()
    return "" if same else f"{ref} holds other bytes than were attached"


def fault_of_content(campaign, ref, name, command):
    """Why a record is not as it was given."""
    if command[0] == "attach":
        return fault_of_attachment(campaign, ref, command)
    answer = campaign.call("show", ref)
    if answer.status != 0:
        return str(answer)
    fields = answer.result["fields"]
    given = dict(word.split("=", 1) for word in command[2:]) if command[0] == "add" else {"name": name}
    wrong = [key for key, value in given.items() if fields.get(key) != value]
    return f"{ref} has other {', '.join(wrong)} than was given" if wrong else ""


def longest_run(world, campaign):
    """How long a change takes, the records that this left behind, and the kinds of changes that there are."""
    longest, kept, kinds = 0.0, {}, []
    for make in (add_person, log_arrest, attach):
        name, command = make(world)
        begin = time.monotonic()
        answer = campaign.call(*command)
        if answer.status == 64:
            continue
        longest = max(longest, time.monotonic() - begin)
        kept[ref_of(answer)] = (name, command)
        kinds.append(make)
    return longest, kept, kinds


def ref_of(answer):
    return answer.result.get("ref") or answer.result.get("person", {}).get("ref")


def on_file(campaign):
    """The refs of all that was made, by name."""
    people = campaign.run("people")["people"]
    attached = campaign.call("attachments").result.get("attachments", [])
    return {row["name"]: row["ref"] for row in [*people, *attached]}


def kill_one(world, campaign, longest, kinds):
    """Starts one change and kills it; gives its name, command and, when it was acknowledged, ref."""
    name, command = world.choose.choice(kinds)(world)
    process = campaign.start(*command)
    time.sleep(world.choose.uniform(0, 1.1 * longest))
    ended = process.poll() is not None
    vigil.kill_tree(process)
    answer = vigil.Answer(tuple(command), process.returncode, process.communicate()[0].decode(), "")
    return name, command, ref_of(answer), ended


def kill_recovery(world, campaign, longest):
    """The next start may be killed as well."""
    process = campaign.start("people")
    time.sleep(world.choose.uniform(0, longest))
    vigil.kill_tree(process)
    process.communicate()


def checks(world, report, options):
    campaign = world.campaign()
    longest, kept, kinds = longest_run(world, campaign)
    killed = 0
    for number in range(options.count):
        report.attempt()
        name, command, ref, ended = kill_one(world, campaign, longest, kinds)
        killed += not ended
        if world.choose.random() < 0.2:
            kill_recovery(world, campaign, longest)
        if ref:
            kept[ref] = (name, command)
        if problems := campaign.problems():
            report.fault(f"round {number}: {problems}")
            return
        there = on_file(campaign)
        for lost in [name for name, _ in kept.values() if name not in there]:
            report.fault(f"round {number}: {lost} was acknowledged and is gone")
        strangers = set(there) - {name for name, _ in kept.values()}
        if strangers - {name}:
            report.fault(f"round {number}: nobody asked for {strangers - {name}}")
        if name in strangers:
            kept[there[name]] = (name, command)
        if name in there and (fault := fault_of_content(campaign, there[name], name, command)):
            report.fault(f"round {number}: {fault}")
        if report.faults:
            return
    for ref, (name, command) in kept.items():
        if fault := fault_of_content(campaign, ref, name, command):
            report.fault(f"at the end: {fault}")
    report.note(f"killed {killed} of {options.count} before they ended; {len(kept)} changes on file")


if __name__ == "__main__":
    OPTIONS = vigil.parse(__doc__, 60, WRONG)
    sys.exit(vigil.run_script(OPTIONS, checks, WRONG))
