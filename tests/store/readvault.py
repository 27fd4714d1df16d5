#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a Vigil campaign without Vigil: written from docs/file-format.md alone.

Checks the key header and every page, lays the committed frames of the write-ahead log over the pages as section 4 of
SQLite's file format says, and writes a plain SQLite file. Exit status: 0 whole, 1 damaged (what was readable is still
written), 2 cannot be opened.
"""
import argparse
import dataclasses
import hashlib
import hmac
import json
import os
import pathlib
import struct
import sys

import argon2.low_level
import nacl.bindings
import nacl.exceptions

PAGE = 4096
NONCE = 24
TAG = 16
SEAL = NONCE + TAG
BODY = PAGE - SEAL
HEADERS = 2 * PAGE
SLOTS = 8
SLOT_SIZE = 128
WAL_HEADER = 32
FRAME_HEADER = 24
FRAME = FRAME_HEADER + PAGE
SEALED_WAL_HEADER = WAL_HEADER + SEAL
SEALED_FRAME = FRAME + SEAL
JOURNAL_PIECE = 512
MAGIC = b"VIGILVLT"
SLOT_PASSPHRASE, SLOT_RECOVERY, SLOT_NONE = 1, 2, 3
ARGON2ID = 2
MOST_PASSES = 64
MOST_MEMORY = 4 << 30
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class CannotOpen(Exception):
    """code: not-a-vault, header-damaged, newer-format, wrong-key."""

    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


def blake2b(data, key=b""):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


# The recovery code ----------------------------------------------------------------------------------------------------


def times_alpha(value):
    """Multiplies by 2 in GF(32) with x^5 + x^2 + 1."""
    return (value << 1) ^ (0b100101 if value & 16 else 0)


def check_value(values, block):
    total = block
    for power, value in enumerate(values, 1):
        for _ in range(power):
            value = times_alpha(value)
        total ^= value
    return total


def recovery_code(secret):
    bits = int.from_bytes(secret, "big")
    blocks = []
    for block in range(8):
        values = [bits >> (155 - 20 * block - 5 * letter) & 31 for letter in range(4)]
        blocks.append("".join(ALPHABET[value] for value in [*values, check_value(values, block)]))
    return "-".join(blocks)


def recovery_secret(code):
    """The 20 bytes of a typed code; ValueError says what is wrong with it."""
    typed = "".join(code.upper().split()).replace("-", "").translate(str.maketrans("ILO", "110"))
    if len(typed) != 40:
        raise ValueError(f"a recovery code has 40 letters, this one {len(typed)}")
    bits = 0
    for block in range(8):
        values = [ALPHABET.index(letter) for letter in typed[5 * block:5 * block + 5]]
        if check_value(values[:4], block) != values[4]:
            raise ValueError(f"block {block + 1} is mistyped")
        for value in values[:4]:
            bits = bits << 5 | value
    return bits.to_bytes(20, "big")


# Keys -----------------------------------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Slot:
    kind: int
    algorithm: int
    passes: int
    memory: int
    salt: bytes
    nonce: bytes
    sealed_key: bytes

    @staticmethod
    def parse(data):
        return Slot(*struct.unpack("<IIQQ16s24s48s16x", data))

    def pack(self):
        return struct.pack("<IIQQ16s24s48s16x", self.kind, self.algorithm, self.passes, self.memory, self.salt,
                           self.nonce, self.sealed_key)

    def associated_data(self, key_id, index):
        return struct.pack("<16sQIIQQ", key_id, index, self.kind, self.algorithm, self.passes, self.memory)

    def key(self, passphrase=None, recovery=None):
        """The slot's key, or None when what is given does not fit the kind."""
        if self.kind == SLOT_PASSPHRASE and passphrase is not None:
            if self.algorithm != ARGON2ID or not 0 < self.passes <= MOST_PASSES or not 8192 <= self.memory <= MOST_MEMORY:
                return None
            return argon2.low_level.hash_secret_raw(
                passphrase, self.salt, time_cost=self.passes, memory_cost=self.memory // 1024, parallelism=1,
                hash_len=32, type=argon2.low_level.Type.ID, version=0x13)
        if self.kind == SLOT_RECOVERY and recovery is not None:
            return blake2b(b"vigil-recovery" + self.salt, key=recovery)
        if self.kind == SLOT_NONE:
            return bytes(32)
        return None


@dataclasses.dataclass(frozen=True)
class Keys:
    data: bytes
    page: bytes
    wal: bytes
    journal: bytes
    header: bytes

    @staticmethod
    def of(data_key):
        def derived(number, letters):
            return hashlib.blake2b(b"", digest_size=32, key=data_key, salt=struct.pack("<Q8x", number),
                                   person=letters + bytes(8)).digest()

        return Keys(data_key, derived(1, b"vgl-page"), derived(2, b"vgl-wal_"), derived(3, b"vgl-jrnl"),
                    derived(4, b"vgl-head"))


# Sealed units ---------------------------------------------------------------------------------------------------------


def unit_data(body_id, kind, number):
    """Associated data of a sealed unit."""
    return struct.pack("<16sc7xQ", body_id, kind, number)


def open_unit(key, body_id, kind, number, unit):
    """The clear text, or None when the unit is not authentic at this place."""
    cipher, nonce, tag = unit[:-SEAL], unit[-SEAL:-TAG], unit[-TAG:]
    try:
        return nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            cipher + tag, unit_data(body_id, kind, number), nonce, key)
    except nacl.exceptions.CryptoError:
        return None


# The key header -------------------------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Header:
    raw: bytes
    version: int
    page_size: int
    reserved: int
    cipher: int
    generation: int
    key_id: bytes
    body_id: bytes
    slots: tuple

    @staticmethod
    def parse(raw):
        """None when it is no header or its checksum is wrong."""
        if len(raw) != PAGE or raw[:8] != MAGIC or blake2b(raw[:4064]) != raw[4064:]:
            return None
        fields = struct.unpack_from("<IIIIQ16s16s", raw, 8)
        slots = tuple(Slot.parse(raw[at:at + SLOT_SIZE]) for at in range(64, 64 + SLOTS * SLOT_SIZE, SLOT_SIZE))
        return Header(raw, *fields, slots)

    def is_authentic(self, keys):
        return hmac.compare_digest(blake2b(self.raw[:4032], key=keys.header), self.raw[4032:4064])

    def unlock(self, passphrase, recovery):
        for index, slot in enumerate(self.slots):
            slot_key = slot.key(passphrase, recovery)
            if slot_key is None:
                continue
            try:
                return Keys.of(nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                    slot.sealed_key, slot.associated_data(self.key_id, index), slot.nonce, slot_key))
            except nacl.exceptions.CryptoError:
                continue
        return None


def choose_header(file_bytes):
    """The header to use and the words for a copy that cannot be read."""
    copies = [Header.parse(file_bytes[:PAGE]), Header.parse(file_bytes[PAGE:HEADERS])]
    good = [copy for copy in copies if copy]
    if not good:
        known = MAGIC in (file_bytes[:8], file_bytes[PAGE:PAGE + 8])
        raise CannotOpen("header-damaged" if known else "not-a-vault", "no readable key header")
    best = max(good, key=lambda copy: copy.generation)
    if (best.version, best.page_size, best.reserved, best.cipher) != (1, PAGE, SEAL, 1):
        raise CannotOpen("newer-format", f"format {best.version}, cipher {best.cipher}")
    problems = [f"header {name}: wrong checksum" for name, copy in zip("AB", copies) if not copy]
    if len(good) == 2 and good[0].raw != good[1].raw:
        problems.append("header A and header B differ")
    return best, problems


# The write-ahead log --------------------------------------------------------------------------------------------------


def wal_checksum(order, data, start):
    first, second = start
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2]):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second


@dataclasses.dataclass
class Log:
    pages: dict = dataclasses.field(default_factory=dict)  # page number -> the newest committed 4096 bytes
    size: int = 0  # pages of the database after the last commit, 0: no commit
    frames: int = 0  # committed ones
    notes: list = dataclasses.field(default_factory=list)


def read_wal(wal, header, keys):
    log = Log()
    if len(wal) < SEALED_WAL_HEADER:
        return log
    start = open_unit(keys.wal, header.body_id, b"H", 0, wal[:SEALED_WAL_HEADER])
    if start is None:
        log.notes.append("the log's header is not authentic: nothing of the log was read")
        return log
    magic, version, page_size, _, salts, first, second = struct.unpack(">IIII8sII", start)
    order = {0x377F0682: "<", 0x377F0683: ">"}.get(magic)
    running = wal_checksum(order, start[:24], (0, 0)) if order else None
    if running != (first, second) or version != 3007000 or page_size != PAGE:
        log.notes.append("the log's header is not SQLite's")
        return log
    pending = {}
    for index in range((len(wal) - SEALED_WAL_HEADER) // SEALED_FRAME):
        at = SEALED_WAL_HEADER + index * SEALED_FRAME
        frame = open_unit(keys.wal, header.body_id, b"W", index, wal[at:at + SEALED_FRAME])
        if frame is None:
            log.notes.append(f"log frame {index} is not authentic: the log ends before it")
            break
        page, commit, frame_salts, first, second = struct.unpack_from(">II8sII", frame)
        running = wal_checksum(order, frame[:8] + frame[FRAME_HEADER:], running)
        if frame_salts != salts or running != (first, second) or page == 0:
            break  # left from an earlier log: its usual end
        pending[page] = frame[FRAME_HEADER:]
        if commit:
            log.pages.update(pending)
            log.size, log.frames = commit, index + 1
            pending = {}
    return log


# The whole campaign ---------------------------------------------------------------------------------------------------


@dataclasses.dataclass
class Campaign:
    header: Header
    keys: Keys
    pages: dict  # page number -> 4096 bytes; a damaged page is missing
    size: int
    problems: list
    notes: list

    def plain(self):
        return b"".join(self.pages.get(number, bytes(PAGE)) for number in range(1, self.size + 1))


def size_by_page_one(page):
    """What the database header says of its number of pages, or None where SQLite would not believe it."""
    if page is None or page[24:28] != page[92:96]:
        return None
    return int.from_bytes(page[28:32], "big") or None


def read_campaign(file_bytes, wal_bytes=b"", passphrase=None, recovery=None):
    """Raises CannotOpen; damage beyond the header is told in `problems`."""
    header, problems = choose_header(file_bytes)
    keys = header.unlock(passphrase, recovery)
    if keys is None:
        raise CannotOpen("wrong-key", "no slot opens with this")
    if not header.is_authentic(keys):
        raise CannotOpen("header-damaged", "the key header was changed: its MAC is wrong")
    log = read_wal(wal_bytes, header, keys)
    whole, rest = divmod(len(file_bytes) - HEADERS, PAGE)
    pages = {}
    for number in range(1, whole + 1):
        at = HEADERS + (number - 1) * PAGE
        clear = open_unit(keys.page, header.body_id, b"D", number, file_bytes[at:at + PAGE])
        if clear is not None:
            pages[number] = clear + bytes(SEAL)
        elif number in log.pages:
            log.notes.append(f"page {number} is not authentic, but the log has a newer one")
        elif not log.size or number <= log.size:
            problems.append(f"page {number} is not authentic")
    pages.update(log.pages)
    size = log.size or size_by_page_one(pages.get(1)) or max(whole, 1)
    problems += [f"page {number} is missing" for number in range(whole + 1, size + 1) if number not in pages]
    if rest and not log.size:
        problems.append(f"{rest} bytes after page {whole} are no page")
    return Campaign(header, keys, pages, size, problems, log.notes)


def read_passphrase(path):
    data = sys.stdin.buffer.read() if path == "-" else pathlib.Path(path).read_bytes()
    return data[:-2] if data.endswith(b"\r\n") else data[:-1] if data.endswith(b"\n") else data


def read_files(file, passphrase=None, recovery=None):
    wal = pathlib.Path(f"{file}-wal")
    return read_campaign(pathlib.Path(file).read_bytes(), wal.read_bytes() if wal.exists() else b"", passphrase, recovery)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("campaign")
    parser.add_argument("--passphrase-file", help="one line break at its end is dropped; - is standard input")
    parser.add_argument("--recovery-code")
    parser.add_argument("--out", help="the plain SQLite file to write; never an existing one")
    options = parser.parse_args()
    try:
        passphrase = read_passphrase(options.passphrase_file) if options.passphrase_file else None
        recovery = recovery_secret(options.recovery_code) if options.recovery_code else None
        campaign = read_files(options.campaign, passphrase, recovery)
    except (CannotOpen, OSError, ValueError) as error:
        code = getattr(error, "code", "unreadable")
        print(json.dumps({"ok": False, "code": code, "message": str(error)}))
        return 2
    if options.out:
        descriptor = os.open(options.out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(campaign.plain())
    print(json.dumps({
        "ok": not campaign.problems, "pages": campaign.size, "generation": campaign.header.generation,
        "slots": [slot.kind for slot in campaign.header.slots], "problems": campaign.problems, "notes": campaign.notes,
    }, indent=4))
    return 1 if campaign.problems else 0


if __name__ == "__main__":
    sys.exit(main())
