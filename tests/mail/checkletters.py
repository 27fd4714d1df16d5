#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every letter of `lettercases` with Python's parser and compares it with what went in."""
import base64
import email
import email.header
import email.policy
import email.utils
import json
import re
import subprocess
import sys

ALLOWED = {"From", "To", "Bcc", "Subject", "Date", "Message-Id", "Message-ID", "MIME-Version", "Content-Type",
           "Content-Transfer-Encoding", "Content-Language", "X-Unsent"}


def mailbox(raw, field):
    """By the older parser: the newer one puts spaces between the encoded words of a name (in Python 3.11)."""
    letter = email.message_from_bytes(raw, policy=email.policy.compat32)
    values = [value for name, value in letter.raw_items() if name == field]
    assert len(values) == 1, f"not one {field}"
    value = values[0].encode("ascii", "surrogateescape").decode("utf-8")
    found = email.utils.getaddresses([re.sub("\r?\n", "", value)])
    assert len(found) == 1, f"not one address: {found}"
    return str(email.header.make_header(email.header.decode_header(found[0][0]))), found[0][1]


def check_bytes(raw, case):
    assert b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b""), "lone CR or LF"
    assert max(map(len, raw.split(b"\r\n"))) <= 998, "a line is too long"
    head, _, body = raw.partition(b"\r\n\r\n")
    assert all(octet < 128 for octet in (body if case["international"] else raw)), "an octet above 127"
    words = re.findall(rb"=\?[^?\s]+\?[bBqQ]\?[^?\s]*\?=", head)
    assert all(len(word) <= 75 for word in words), "an encoded word is too long"
    assert all(len(line) <= 76 for line in body.split(b"\r\n")), "a body line is too long"


def check_mailboxes(raw, case):
    assert mailbox(raw, "From") == (case["fromName"], case["from"]), mailbox(raw, "From")
    assert mailbox(raw, "To") == (case["toName"], case["to"]), mailbox(raw, "To")


def check_fields(letter, case):
    assert not letter.defects, letter.defects
    assert set(letter.keys()) <= ALLOWED and len(set(letter.keys())) == len(letter.keys()), letter.keys()
    assert letter["Subject"] == case["subject"], repr(str(letter["Subject"]))
    assert str(letter["Date"]).endswith(" +0000"), letter["Date"]
    assert letter["Date"].datetime.timestamp() == case["seconds"], letter["Date"]
    assert (letter["Content-Language"] or "") == case["language"], letter["Content-Language"]
    assert letter["MIME-Version"] == "1.0"
    assert letter.get_content_type() == "text/plain" and letter.get_content_charset() == "utf-8"


def check_kind(letter, case):
    if case["messageId"]:
        assert letter["Message-ID"] == case["messageId"], letter["Message-ID"]
        assert letter["Bcc"] is None and letter["X-Unsent"] is None
        assert case["messageId"].endswith("@" + case["from"].rpartition("@")[2] + ">")
    else:
        assert letter["Message-ID"] is None and letter["X-Unsent"] == "1"
        assert [a.addr_spec for a in letter["Bcc"].addresses] == case["copies"], letter["Bcc"]


def check_body(letter, case):
    body = letter.get_payload(decode=True).decode("utf-8").replace("\r\n", "\n")
    expected = case["body"] if case["body"].endswith("\n") else case["body"] + "\n"
    assert body == expected, repr(body[:300])


def main(program):
    output = subprocess.run([program], stdout=subprocess.PIPE, check=True, timeout=60).stdout
    cases = [json.loads(line) for line in output.splitlines()]
    failures = 0
    for number, case in enumerate(cases):
        raw = base64.b64decode(case["bytes"])
        letter = email.message_from_bytes(raw, policy=email.policy.default.clone(utf8=True))
        for check in (lambda: check_bytes(raw, case), lambda: check_mailboxes(raw, case),
                      lambda: check_fields(letter, case), lambda: check_kind(letter, case), lambda: check_body(letter, case)):
            try:
                check()
            except AssertionError as error:
                failures += 1
                print(f"case {number}: {error}\n{raw[:1500].decode('utf-8', 'replace')}\n")
    print(f"{len(cases)} letters, {failures} failures")
    return 1 if failures or len(cases) < 60 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
