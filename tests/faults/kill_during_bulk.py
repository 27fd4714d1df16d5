#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a change of many records, which a worker thread makes, with SIGKILL at random instants and checks that it was made
whole or not at all, and that the campaign is healthy.

The helper `bulkchange CAMPAIGN whole` moves everybody to the trash and back without end. With `apart` it moves one after
another: that must be caught here, or a kill does not come in the midst of a change.
"""
import subprocess
import sys
import time

import vigil

PEOPLE = 120
ALLOWED_APART = 10  # kills until one must have come in the midst


def start(helper, campaign, mode):
    return subprocess.Popen([helper, campaign.file, mode], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, env=campaign.world.environment, start_new_session=True)


def await_move(process):
    if process.stdout.readline() != b"moved\n":
        vigil.kill_tree(process)
        raise vigil.Unexpected(f"bulkchange: {process.stderr.read().decode()}")


def time_of_two_moves(helper, campaign):
    """There and back."""
    process = start(helper, campaign, "whole")
    await_move(process)
    begin = time.monotonic()
    for _ in range(2):
        await_move(process)
    taken = time.monotonic() - begin
    vigil.kill_tree(process)
    process.communicate()
    return taken


def kill(helper, campaign, mode, longest):
    """How many people are in the list afterwards."""
    process = start(helper, campaign, mode)
    await_move(process)
    time.sleep(campaign.world.choose.uniform(0, longest))
    if process.poll() is not None:
        raise vigil.Unexpected(f"bulkchange ended with {process.returncode}: {process.stderr.read().decode()}")
    vigil.kill_tree(process)
    process.communicate()
    return len(campaign.run("people")["people"])


def is_caught_apart(helper, campaign, longest):
    for _ in range(ALLOWED_APART):
        copy = campaign.world.copy(campaign)
        found = kill(helper, copy, "apart", longest)
        campaign.world.drop(copy)
        if 0 < found < PEOPLE:
            return True
    return False


def checks(world, report, options):
    campaign = world.campaign()
    campaign.run("log-arrest", "--name", "; ".join(world.name() for _ in range(PEOPLE)), "--date", "2012-04-28", "--place",
                 "Almaty", "--term", "15 days")
    longest = time_of_two_moves(options.bulk_change, campaign)
    if not is_caught_apart(options.bulk_change, campaign, longest):
        report.fault("changes that are made one by one look whole")
    seen = set()
    for number in range(options.count):
        report.attempt()
        found = kill(options.bulk_change, campaign, "whole", longest)
        seen.add(found)
        if found not in (0, PEOPLE):
            report.fault(f"round {number}: {found} of {PEOPLE} people are left")
        if problems := campaign.problems():
            report.fault(f"round {number}: {problems}")
        if report.faults:
            return
    report.note(f"killed {options.count} times within {longest:.2f} s of a move; people left: {sorted(seen)}")


if __name__ == "__main__":
    OPTIONS = vigil.parse(__doc__, 60, [], lambda parser: parser.add_argument("--bulk-change", required=True))
    sys.exit(vigil.run_script(OPTIONS, checks, []))
