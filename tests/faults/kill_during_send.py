#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills `vigil-cli send` at random instants and checks that no letter is sent twice, lost, or shown as sent when it was
not.

Each round sends the letters of one fresh campaign to a mail server on the loopback, kills the program with SIGKILL,
looks at what the next start makes of it, and sends the rest.
"""
import argparse
import base64
import collections
import email
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

SUPPORT = pathlib.Path(__file__).resolve().parent.parent / "support"
LETTERS = 6
STEP_TIME = 60


class Vigil:
    def __init__(self, program, file):
        self.command = [program, "--campaign", str(file), "--json"]

    def run(self, *arguments, allowed=(0,)):
        done = subprocess.run([*self.command, *arguments], capture_output=True, timeout=STEP_TIME, check=False)
        if done.returncode not in allowed:
            sys.exit(f"{arguments}: exit {done.returncode}\n{done.stdout.decode()}{done.stderr.decode()}")
        return json.loads(done.stdout)["result"]

    def start(self, *arguments):
        return subprocess.Popen([*self.command, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def states(self):
        return {row["messageId"]: row["state"] for row in self.run("outbox")["letters"]}


class MailServer:
    """tests/support/scriptedsmtp.py, slow enough at the dot for a kill to fall there."""

    def __init__(self, log):
        self.log = log
        self.process = subprocess.Popen(
            [sys.executable, str(SUPPORT / "scriptedsmtp.py"), "--log", str(log), "--life", "120", "--fault",
             "dot=late-0.02"], stdout=subprocess.PIPE)
        self.port = self.process.stdout.readline().decode().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def taken(self):
        """How often the server took responsibility for each Message-ID."""
        count = collections.Counter()
        for line in self.log.read_text(encoding="ascii").splitlines():
            entry = json.loads(line)
            if entry["event"] == "letter" and entry["taken"]:
                count[email.message_from_bytes(base64.b64decode(entry["message"]))["Message-ID"]] += 1
        return count


def prepared_campaign(program, file):
    vigil = Vigil(program, file)
    vigil.run("create", "--no-passphrase", "--country", "KZ", "--zone", "Asia/Almaty", "--language", "en")
    person = vigil.run("add", "person", "name=Alua Testova")["ref"]
    vigil.run("add", "consent", "scope=government", "state=given", "--to", person)
    contacts = []
    for number in range(LETTERS):
        contact = vigil.run("add", "contact", f"name=Prosecutor {number}", "contactKind=prosecutor", "country=KZ")["ref"]
        vigil.run("add", "point", "pointType=email", f"value=office{number}@prosecutor.example", "state=verified",
                  "--to", contact)
        contacts.append(contact)
    case = vigil.run("add", "case", "title=Kill test", "country=KZ", f"people={person}",
                     "addressees=" + "; ".join(contacts))["ref"]
    vigil.run("add", "demand", "demandKind=release", "text=the release of Alua Testova.", "--to", case)
    vigil.run("add", "signatory", "name=Hannah Whitfield", "city=Leeds", "country=GB", "consent=given")
    vigil.run("draft", "--case", case, "--template", "prosecutor-en")
    vigil.run("approve", "--all")


def faults_of(states, taken, finished):
    faults = [f"sent {count} times: {key}" for key, count in taken.items() if count > 1]
    faults += [f"false sent: {key}" for key, state in states.items() if state == "accepted" and taken[key] != 1]
    faults += [f"taken, yet {state}: {key}" for key, state in states.items()
               if taken[key] and state not in ("accepted", "unknown")]
    if finished:
        faults += [f"lost in {state}: {key}" for key, state in states.items() if state not in ("accepted", "unknown")]
        if len(states) != LETTERS:
            faults.append(f"{len(states)} of {LETTERS} letters are in the outbox")
    return faults


def one_round(program, template, folder, longest, choose):
    shutil.copytree(template, folder)
    vigil = Vigil(program, folder / "campaign.vigil")
    with MailServer(folder / "server.log") as server:
        vigil.run("account", "set", "main", "--host", "127.0.0.1", "--port", server.port, "--security", "none", "--from",
                  "Letters <hannah@letters.example>")
        sending = vigil.start("send")
        delay = choose.uniform(0, longest)
        time.sleep(delay)
        sending.kill()
        sending.wait()
        time.sleep(0.1)  # the server reads what is still in the socket
        after = vigil.states()
        faults = faults_of(after, server.taken(), finished=False)
        vigil.run("send", allowed=(0, 1))
        faults += faults_of(vigil.states(), server.taken(), finished=True)
    counted = collections.Counter(after.values())
    print(f"killed after {delay * 1000:.0f} ms: {dict(counted)}", flush=True)
    return faults, counted


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="vigil-cli")
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    options = parser.parse_args()
    print("seed", options.seed)
    choose = random.Random(options.seed)
    failed = []
    with tempfile.TemporaryDirectory() as scratch:
        template = pathlib.Path(scratch) / "template"
        template.mkdir()
        prepared_campaign(options.program, template / "campaign.vigil")
        with MailServer(pathlib.Path(scratch) / "timing.log") as server:
            timing = pathlib.Path(scratch) / "timing"
            shutil.copytree(template, timing)
            vigil = Vigil(options.program, timing / "campaign.vigil")
            vigil.run("account", "set", "main", "--host", "127.0.0.1", "--port", server.port, "--security", "none",
                      "--from", "Letters <hannah@letters.example>")
            begin = time.monotonic()
            vigil.run("send")
            longest = time.monotonic() - begin
        for number in range(options.count):
            faults, _ = one_round(options.program, template, pathlib.Path(scratch) / f"round{number}", longest, choose)
            failed += faults
    for fault in failed:
        print("FAULT", fault)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
