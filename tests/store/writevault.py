#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes small vaults and the test vectors of docs/file-format.md, independently of Vigil. For tests only: nonces and
keys are derived from labels; only the salts of SQLite's log differ from run to run.

    writevault.py tests/data/store/vectors.json
"""
import contextlib
import hashlib
import json
import pathlib
import sqlite3
import struct
import sys
import tempfile

import nacl.bindings

import readvault

PASSPHRASE = "четыре слова, invented"
PASSES = 1
MEMORY = 8 << 20


def fixed(label, size):
    """Bytes that stand for random ones."""
    return hashlib.shake_256(b"vigil test vector: " + label.encode()).digest(size)


def seal_unit(key, body_id, kind, number, clear, nonce):
    sealed = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        clear, readvault.unit_data(body_id, kind, number), nonce, key)
    return sealed[:-readvault.TAG] + nonce + sealed[-readvault.TAG:]


def make_slot(index, kind, key_id, data_key, passphrase=None, recovery=None):
    cost = (readvault.ARGON2ID, PASSES, MEMORY) if kind == readvault.SLOT_PASSPHRASE else (0, 0, 0)
    slot = readvault.Slot(kind, *cost, fixed(f"salt {kind}", 16), fixed(f"slot nonce {kind}", readvault.NONCE), bytes(48))
    sealed = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        data_key, slot.associated_data(key_id, index), slot.nonce, slot.key(passphrase, recovery))
    return readvault.Slot(kind, *cost, slot.salt, slot.nonce, sealed)


def make_header(keys, key_id, body_id, slots, generation=1):
    empty = bytes(readvault.SLOT_SIZE)
    packed = [slot.pack() for slot in slots] + [empty] * (readvault.SLOTS - len(slots))
    start = readvault.MAGIC + struct.pack("<IIIIQ16s16s", 1, readvault.PAGE, readvault.SEAL, 1, generation, key_id,
                                          body_id) + b"".join(packed)
    start += bytes(4032 - len(start))
    start += readvault.blake2b(start, key=keys.header)
    return start + readvault.blake2b(start)


def make_body(keys, body_id, plain, label="page"):
    sealed = b""
    for at in range(0, len(plain), readvault.PAGE):
        number = at // readvault.PAGE + 1
        sealed += seal_unit(keys.page, body_id, b"D", number, plain[at:at + readvault.BODY],
                            fixed(f"{label} nonce {number}", readvault.NONCE))
    return sealed


def make_wal(keys, body_id, wal):
    sealed = seal_unit(keys.wal, body_id, b"H", 0, wal[:readvault.WAL_HEADER], fixed("wal header nonce", readvault.NONCE))
    for index in range((len(wal) - readvault.WAL_HEADER) // readvault.FRAME):
        at = readvault.WAL_HEADER + index * readvault.FRAME
        sealed += seal_unit(keys.wal, body_id, b"W", index, wal[at:at + readvault.FRAME],
                            fixed(f"wal frame nonce {index}", readvault.NONCE))
    return sealed


def plain_database(folder):
    """(database, log): 40 reserved bytes a page, WAL mode; the row "in the file" checkpointed, "in the log" not."""
    file = pathlib.Path(folder) / "plain.sqlite"
    with contextlib.closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA page_size=4096")
        database.execute("PRAGMA user_version=1")
    page = bytearray(file.read_bytes())
    page[18:21] = bytes([2, 2, readvault.SEAL])
    page[105:107] = struct.pack(">H", readvault.BODY)  # the empty schema's cells begin before the reserved bytes
    file.write_bytes(page)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
        database.execute("INSERT INTO note(text) VALUES ('in the file')")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        main = file.read_bytes()
        database.execute("INSERT INTO note(text) VALUES ('in the log')")
        return main, pathlib.Path(f"{file}-wal").read_bytes()


def key_vectors(keys, key_id, secret):
    passphrase = PASSPHRASE.encode()
    vectors = {
        "keys": {
            "note": "Four keys from a data key.", "dataKey": keys.data, "pageKey": keys.page, "walKey": keys.wal,
            "journalKey": keys.journal, "headerKey": keys.header},
        "recoveryCode": {
            "note": "20 bytes as they are printed on the sheet; code is the ASCII text.", "secret": secret,
            "code": readvault.recovery_code(secret).encode()},
    }
    wanted = [("slotPassphrase", readvault.SLOT_PASSPHRASE, 0, {"passphrase": passphrase}),
              ("slotRecovery", readvault.SLOT_RECOVERY, 1, {"recovery": secret}),
              ("slotNone", readvault.SLOT_NONE, 0, {})]
    for name, kind, index, given in wanted:
        slot = make_slot(index, kind, key_id, keys.data, **given)
        vectors[name] = {
            "note": f"Slot {index}, kind {kind}; passes and memory as numbers of 8 bytes.", "keyId": key_id,
            "index": struct.pack("<Q", index), "passes": struct.pack("<Q", slot.passes),
            "memory": struct.pack("<Q", slot.memory), "salt": slot.salt, "nonce": slot.nonce, **given,
            "slotKey": slot.key(**given), "associatedData": slot.associated_data(key_id, index), "dataKey": keys.data,
            "sealedKey": slot.sealed_key, "slot": slot.pack()}
    return vectors


def unit_vector(note, key, body_id, kind, number, clear, label):
    nonce = fixed(label, readvault.NONCE)
    return {"note": note, "key": key, "bodyId": body_id, "kind": kind, "number": struct.pack("<Q", number),
            "clear": clear, "nonce": nonce, "associatedData": readvault.unit_data(body_id, kind, number),
            "sealed": seal_unit(key, body_id, kind, number, clear, nonce)}


def make_vectors():
    keys = readvault.Keys.of(fixed("data key", 32))
    key_id, body_id, secret = fixed("key id", 16), fixed("body id", 16), fixed("recovery secret", 20)
    vectors = key_vectors(keys, key_id, secret)
    slots = [readvault.Slot.parse(vectors[name]["slot"]) for name in ("slotPassphrase", "slotRecovery")]
    header = make_header(keys, key_id, body_id, slots)
    vectors["header"] = {
        "note": "Key header, generation 1, slots 0 and 1 as above.", "keyId": key_id, "bodyId": body_id,
        "headerKey": keys.header, "mac": header[4032:4064], "checksum": header[4064:], "header": header}
    vectors["page"] = unit_vector("Page 7 with its 4056 bytes; the reserved 40 are no part of the clear text.", keys.page,
                                  body_id, b"D", 7, fixed("page", readvault.BODY), "page nonce")
    with tempfile.TemporaryDirectory() as folder:
        main, wal = plain_database(folder)
    vectors["walHeader"] = unit_vector("Header of a write-ahead log.", keys.wal, body_id, b"H", 0,
                                       wal[:readvault.WAL_HEADER], "wal header nonce")
    vectors["walFrame"] = unit_vector("Frame 0 of that log: SQLite's 24 bytes and the page of 4096.", keys.wal, body_id,
                                      b"W", 0, wal[readvault.WAL_HEADER:readvault.WAL_HEADER + readvault.FRAME],
                                      "wal frame nonce 0")
    vectors["journalPiece"] = unit_vector("Piece 3 of a rollback journal.", keys.journal, body_id, b"J", 3,
                                          fixed("journal piece", readvault.JOURNAL_PIECE), "journal nonce")
    vectors["vault"] = {
        "note": "A whole campaign file and its log. Table note(id, text): 1 'in the file', and by the log 2 'in the log'. "
                "plain is the database without the log; its reserved bytes are zeros.",
        "passphrase": PASSPHRASE.encode(), "recovery": secret, "plain": main,
        "file": header + header + make_body(keys, body_id, main), "wal": make_wal(keys, body_id, wal)}
    none = make_header(keys, key_id, body_id, [make_slot(0, readvault.SLOT_NONE, key_id, keys.data)])
    vectors["openVault"] = {"note": "The same without a passphrase and without a log.",
                            "file": none + none + make_body(keys, body_id, main)}
    return vectors


def main():
    text = {name: {field: value if field == "note" else value.hex() for field, value in fields.items()}
            for name, fields in make_vectors().items()}
    pathlib.Path(sys.argv[1]).write_text(json.dumps(text, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
