#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for `lockedvault` that keeps what it should have wiped, as named in $VIGIL_WRONG."""
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
OPENS = """
import sys
sys.path.insert(0, sys.argv[1])
import readvault
campaign = readvault.read_files(sys.argv[2], readvault.read_passphrase(sys.argv[3]))
slot = campaign.header.slots[0]
kept = {"keep-data-key": campaign.keys.data, "keep-page-key": campaign.keys.page,
        "keep-slot-key": slot.key(readvault.read_passphrase(sys.argv[3])),
        "keep-passphrase": readvault.read_passphrase(sys.argv[3]),
        "keep-wide-passphrase": readvault.read_passphrase(sys.argv[3]).decode().encode("utf-16-le")}
sys.stdout.buffer.write(kept.get(sys.argv[4], b""))
"""


def main():
    store = HERE.parent.parent / "store"
    # Another process opens the vault: Python cannot wipe what it has read.
    kept = subprocess.run([sys.executable, "-B", "-c", OPENS, store, sys.argv[1], sys.argv[2],
                           os.environ.get("VIGIL_WRONG", "")], stdout=subprocess.PIPE, check=True).stdout
    print("locked", flush=True)
    sys.stdin.read()
    return len(kept) > 1000


if __name__ == "__main__":
    sys.exit(main())
