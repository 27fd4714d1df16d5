#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the process to the first window on an X server, and the memory then, for Vigil and two peers.

    startup.py VIGIL [ROUNDS]     needs xvfb, openbox, xdotool; keepassxc and gnucash are left out when not installed

The programs take turns, each in an empty home, so that other load hits all alike. Vigil opens the sample campaign; the
peers open nothing.
"""
import importlib.machinery
import importlib.util
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 60.0


def pictures():
    loader = importlib.machinery.SourceFileLoader("pictures", str(ROOT / "scripts" / "pictures"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("pictures", loader))
    loader.exec_module(module)
    return module


def resident(pid):
    """Megabytes of the process."""
    pages = int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def window_of(screen, title):
    found = screen.xdo("search", "--onlyvisible", "--name", title).stdout.split()
    for window in found:
        geometry = dict(line.split("=") for line in screen.xdo("getwindowgeometry", "--shell", window).stdout.split() if "=" in line)
        if int(geometry.get("WIDTH", 0)) >= 400:  # not a splash screen or an icon
            return window
    return None


def start(screen, command, title):
    with tempfile.TemporaryDirectory() as home:
        env = dict(screen.env, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, XDG_RUNTIME_DIR=home)
        os.chmod(home, 0o700)
        began = time.monotonic()
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not window_of(screen, title):
                if time.monotonic() - began > PATIENCE or process.poll() is not None:
                    raise SystemExit(f"no window of {command[0]}")
                time.sleep(0.005)
            shown = time.monotonic() - began
            time.sleep(1)
            return shown, resident(process.pid)
        finally:
            process.kill()
            process.wait()


def main():
    vigil = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    programs = {"Vigil with the sample": ([vigil, "--sample", "--new-instance"], "sample.vigil"),
                "KeePassXC": (["keepassxc"], "KeePassXC"),
                "GnuCash": (["gnucash", "--nofile"], "GnuCash")}
    programs = {name: program for name, program in programs.items() if shutil.which(program[0][0])}
    seen = {name: [] for name in programs}
    with pictures().Screen() as screen:
        for _ in range(rounds):
            for name, (command, title) in programs.items():
                seen[name].append(start(screen, command, title))
    for name, samples in seen.items():
        print(f"| {name}, start to first window | {statistics.median(s[0] for s in samples) * 1000:.0f} ms | "
              f"{statistics.median(s[1] for s in samples):.0f} MB resident |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
