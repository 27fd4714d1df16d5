#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks tests/store/readvault.py on vaults that Python made: it opens what is whole, refuses what was changed, and its
numbers are those of the test vectors."""
import argparse
import contextlib
import json
import os
import pathlib
import random
import sqlite3
import struct
import subprocess
import sys
import tempfile
import unittest

import readvault
import writevault

VECTORS = pathlib.Path(__file__).resolve().parent.parent / "data" / "store" / "vectors.json"
SEED = int.from_bytes(os.urandom(4), "big")
ROUNDS = 300


def vectors():
    entries = json.loads(VECTORS.read_text(encoding="utf-8"))
    return {name: {field: value if field == "note" else bytes.fromhex(value) for field, value in fields.items()}
            for name, fields in entries.items()}


def rows(plain):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "plain.sqlite"
        file.write_bytes(plain)
        with contextlib.closing(sqlite3.connect(file)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return [text for (text,) in database.execute("SELECT text FROM note ORDER BY id")]


def opened(file, wal=b"", **secret):
    """("refused", code), ("damaged", problems) or ("whole", rows)."""
    try:
        campaign = readvault.read_campaign(file, wal, **secret)
    except readvault.CannotOpen as error:
        return "refused", error.code
    return ("damaged", campaign.problems) if campaign.problems else ("whole", rows(campaign.plain()))


def flipped(data, at, bit=0):
    changed = bytearray(data)
    changed[at] ^= 1 << bit
    return bytes(changed)


class Vault(unittest.TestCase):
    def setUp(self):
        self.vector = vectors()
        self.open_file = self.vector["openVault"]["file"]
        self.file = self.vector["vault"]["file"]
        self.wal = self.vector["vault"]["wal"]
        self.pages = len(self.file) // readvault.PAGE - 2

    def test_vectors_follow_from_their_inputs(self):
        keys = readvault.Keys.of(self.vector["keys"]["dataKey"])
        for name in ("page", "wal", "journal", "header"):
            self.assertEqual(getattr(keys, name), self.vector["keys"][f"{name}Key"])
        for name in ("slotPassphrase", "slotRecovery", "slotNone"):
            vector = self.vector[name]
            slot = readvault.Slot.parse(vector["slot"])
            self.assertEqual(slot.key(vector.get("passphrase"), vector.get("recovery")), vector["slotKey"])
            index = int.from_bytes(vector["index"], "little")
            self.assertEqual(slot.associated_data(vector["keyId"], index), vector["associatedData"])
        for name in ("page", "walHeader", "walFrame", "journalPiece"):
            vector = self.vector[name]
            number = int.from_bytes(vector["number"], "little")
            clear = readvault.open_unit(vector["key"], vector["bodyId"], vector["kind"], number, vector["sealed"])
            self.assertEqual(clear, vector["clear"])
            for wrong in (readvault.open_unit(vector["key"], vector["bodyId"], vector["kind"], number + 1, vector["sealed"]),
                          readvault.open_unit(vector["key"], vector["bodyId"], b"X", number, vector["sealed"]),
                          readvault.open_unit(vector["key"], bytes(16), vector["kind"], number, vector["sealed"])):
                self.assertIsNone(wrong)

    def test_passphrase_recovery_code_and_none_open(self):
        vault = self.vector["vault"]
        for secret in ({"passphrase": vault["passphrase"]}, {"recovery": vault["recovery"]}):
            self.assertEqual(opened(self.file, self.wal, **secret), ("whole", ["in the file", "in the log"]))
            self.assertEqual(opened(self.file, **secret), ("whole", ["in the file"]))
        self.assertEqual(opened(self.open_file), ("whole", ["in the file"]))
        self.assertEqual(readvault.read_campaign(self.open_file).plain(), vault["plain"])

    def test_wrong_secrets_are_refused(self):
        for secret in ({}, {"passphrase": b"wrong"}, {"recovery": bytes(20)}, {"passphrase": self.vector["vault"]["recovery"]}):
            self.assertEqual(opened(self.file, **secret), ("refused", "wrong-key"))

    def test_a_flip_in_one_header_still_opens_and_is_named(self):
        choose = random.Random(SEED)
        for copy, name in ((0, "A"), (readvault.PAGE, "B")):
            for _ in range(ROUNDS):
                changed = flipped(self.open_file, copy + choose.randrange(readvault.PAGE), choose.randrange(8))
                self.assertEqual(opened(changed), ("damaged", [f"header {name}: wrong checksum"]))

    def test_flips_in_pages_name_the_page(self):
        choose = random.Random(SEED)
        for _ in range(ROUNDS):
            at = choose.randrange(readvault.HEADERS, len(self.open_file))
            page = at // readvault.PAGE - 1
            self.assertEqual(opened(flipped(self.open_file, at, choose.randrange(8))),
                             ("damaged", [f"page {page} is not authentic"]))

    def test_a_header_with_a_right_checksum_but_a_wrong_mac_is_refused(self):
        raw = bytearray(self.open_file[:readvault.PAGE])
        raw[2000] = 1
        raw[4064:] = readvault.blake2b(bytes(raw[:4064]))
        self.assertEqual(opened(bytes(raw) * 2 + self.open_file[readvault.HEADERS:]), ("refused", "header-damaged"))

    def test_the_newer_header_counts(self):
        keys = readvault.Keys.of(self.vector["keys"]["dataKey"])
        header = readvault.Header.parse(self.open_file[:readvault.PAGE])
        newer = writevault.make_header(keys, header.key_id, header.body_id, header.slots[:1], generation=2)
        changed = self.open_file[:readvault.PAGE] + newer + self.open_file[readvault.HEADERS:]
        campaign = readvault.read_campaign(changed)
        self.assertEqual((campaign.header.generation, campaign.problems), (2, ["header A and header B differ"]))

    def test_a_newer_format_is_told_from_damage(self):
        raw = bytearray(self.open_file[:readvault.PAGE])
        raw[8] = 2
        raw[4064:] = readvault.blake2b(bytes(raw[:4064]))
        self.assertEqual(opened(bytes(raw) * 2 + self.open_file[readvault.HEADERS:]), ("refused", "newer-format"))

    def test_swapped_moved_and_foreign_pages_are_damage(self):
        head, body = self.open_file[:readvault.HEADERS], self.open_file[readvault.HEADERS:]
        one, two = body[:readvault.PAGE], body[readvault.PAGE:2 * readvault.PAGE]
        keys = readvault.Keys.of(self.vector["keys"]["dataKey"])
        backup = writevault.make_body(keys, writevault.fixed("body of a backup", 16), self.vector["vault"]["plain"])
        for changed in (two + one, one + one, two + two, one + backup[readvault.PAGE:], bytes(len(body)), one + bytes(4096)):
            self.assertEqual(opened(head + changed)[0], "damaged")

    def test_truncated_files_are_seen(self):
        for size in range(0, len(self.open_file), 64):
            outcome, detail = opened(self.open_file[:size])
            if size < readvault.PAGE:
                self.assertEqual((outcome, detail), ("refused", "header-damaged" if size >= 8 else "not-a-vault"))
            else:
                self.assertEqual(outcome, "damaged", f"{size} bytes")

    def test_a_changed_log_gives_the_state_before_or_the_whole(self):
        choose = random.Random(SEED)
        secret = {"recovery": self.vector["vault"]["recovery"]}
        for _ in range(ROUNDS):
            changed = flipped(self.wal, choose.randrange(len(self.wal)), choose.randrange(8))
            campaign = readvault.read_campaign(self.file, changed, **secret)
            self.assertTrue(campaign.notes)
            self.assertEqual(rows(campaign.plain()), ["in the file"])
        for size in range(0, len(self.wal), 512):
            self.assertEqual(opened(self.file, self.wal[:size], **secret), ("whole", ["in the file"]))

    def test_frames_of_an_earlier_log_are_its_end(self):
        secret = {"recovery": self.vector["vault"]["recovery"]}
        keys = readvault.Keys.of(self.vector["keys"]["dataKey"])
        campaign = readvault.read_campaign(self.file, self.wal, **secret)
        body_id = campaign.header.body_id
        stale = struct.pack(">II8sII", 2, 2, bytes(8), 0, 0) + campaign.pages[1]
        index = (len(self.wal) - readvault.SEALED_WAL_HEADER) // readvault.SEALED_FRAME
        longer = self.wal + writevault.seal_unit(keys.wal, body_id, b"W", index, stale, bytes(24))
        self.assertEqual(opened(self.file, longer, **secret), ("whole", ["in the file", "in the log"]))

    def test_a_damaged_page_that_the_log_has_anew_is_no_loss(self):
        secret = {"recovery": self.vector["vault"]["recovery"]}
        changed = flipped(self.file, readvault.HEADERS + readvault.PAGE + 5)
        self.assertEqual(opened(changed, self.wal, **secret), ("whole", ["in the file", "in the log"]))
        self.assertEqual(opened(changed, **secret), ("damaged", ["page 2 is not authentic"]))

    def test_the_command_writes_a_private_sqlite_file(self):
        with tempfile.TemporaryDirectory() as folder:
            file, out = pathlib.Path(folder) / "a.vigil", pathlib.Path(folder) / "plain.sqlite"
            file.write_bytes(self.file)
            pathlib.Path(f"{file}-wal").write_bytes(self.wal)
            code = readvault.recovery_code(self.vector["vault"]["recovery"])
            command = [sys.executable, readvault.__file__, str(file), "--recovery-code", code, "--out", str(out)]
            done = subprocess.run(command, capture_output=True, check=False, timeout=60)
            self.assertEqual((done.returncode, json.loads(done.stdout)["ok"]), (0, True))
            self.assertEqual(rows(out.read_bytes()), ["in the file", "in the log"])
            self.assertEqual(out.stat().st_mode & 0o777, 0o600)


class RecoveryCode(unittest.TestCase):
    def test_every_code_comes_back(self):
        choose = random.Random(SEED)
        for _ in range(ROUNDS):
            secret = choose.randbytes(20)
            typed = readvault.recovery_code(secret).lower().replace("-", " ").replace("1", "l").replace("0", "O")
            self.assertEqual(readvault.recovery_secret(typed), secret)

    def test_one_wrong_letter_two_neighbours_and_two_blocks_are_noticed(self):
        code = readvault.recovery_code(vectors()["recoveryCode"]["secret"])
        self.assertEqual(code.encode(), vectors()["recoveryCode"]["code"])
        wrong = {code[:at] + letter + code[at + 1:] for at in range(len(code)) for letter in readvault.ALPHABET
                 if code[at] not in ("-", letter)}
        wrong |= {code[:at] + code[at + 1] + code[at] + code[at + 2:] for at in range(len(code) - 1)
                  if code[at] != code[at + 1] and "-" not in code[at:at + 2]}
        blocks = code.split("-")
        wrong |= {"-".join([*blocks[:b], blocks[b + 1], blocks[b], *blocks[b + 2:]]) for b in range(7)}
        for typed in [*wrong, code[:-1], code + "0", code.replace("-", "U", 1)]:
            with self.assertRaises(ValueError, msg=typed):
                readvault.recovery_secret(typed)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--rounds", type=int, default=ROUNDS)
    chosen, rest = options.parse_known_args()
    SEED, ROUNDS = chosen.seed, chosen.rounds
    print("seed", SEED)
    unittest.main(argv=[sys.argv[0], *rest])
