#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A newcomer's way by keyboard alone: first start, the sample, a case, letters read and approved, exported.

    newcomer.py VIGIL     needs xvfb, openbox, xdotool

It starts the real program in an empty home and looks at what lies on the disk afterwards. The keys are counted; a person
who reads the screens must be through in three minutes.
"""
import importlib.machinery
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOST_KEYS = 60  # three seconds for each leave a person in time


def pictures():
    loader = importlib.machinery.SourceFileLoader("pictures", str(ROOT / "scripts" / "pictures"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("pictures", loader))
    loader.exec_module(module)
    return module


class Typist:
    def __init__(self, screen):
        self.screen = screen
        self.keys = 0

    def press(self, *keys):
        for key in keys:
            self.keys += 1
            self.screen.xdo("key", key)
            time.sleep(1)  # a person looks, too; the keys of one who does not wait are kept by X, not by a page to come

    def type(self, text):
        self.keys += len(text)
        self.screen.xdo("type", "--delay", "15", text)
        time.sleep(0.4)


def main():
    program = sys.argv[1]
    tools = pictures()
    with tempfile.TemporaryDirectory() as home, tools.Screen() as screen:
        screen.start(program, "light", home, opening=[])
        typist = Typist(screen)
        typist.press("alt+t")  # Try the sample
        screen.wait_for(lambda: screen.xdo("search", "--name", "sample.vigil").stdout.strip())
        time.sleep(1)
        typist.press("ctrl+3", "Return")  # the first case
        typist.press("ctrl+m")  # write letters: addressees and signatory are ticked, the text is there
        typist.press("alt+Down")  # read the second
        typist.press("alt+x")  # approve and export
        folder = pathlib.Path(home) / "out"
        typist.press("ctrl+a")
        typist.type(str(folder))
        typist.press("Return")
        screen.wait_for((folder / "manifest.json").exists)
        manifest = json.loads((folder / "manifest.json").read_text())
        letters = sorted(folder.glob("*.pdf"))
        if len(letters) != 2 or any(letter.read_bytes()[:5] != b"%PDF-" for letter in letters):
            raise SystemExit(f"not two letters: {[letter.name for letter in letters]}")
        listed = json.dumps(manifest)
        if any(letter.name not in listed for letter in letters):
            raise SystemExit("the manifest does not list the letters")
        if typist.keys > MOST_KEYS + len(str(folder)):
            raise SystemExit(f"{typist.keys} keys")
        print(f"2 letters exported with {typist.keys} keys, {len(str(folder))} of them the folder's name")
        typist.press("ctrl+q")
        screen.wait_for(lambda: screen.processes[-1].poll() is not None)
        if screen.processes[-1].returncode != 0:
            raise SystemExit("the program did not end well")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(str(error))
