#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server for tests, on the loopback, that misbehaves on request and writes down what it got.

Prints its port as the first line of stdout. Ends after --life seconds, or when its parent is gone.

A fault is STEP=ACTION. Steps: greeting ehlo starttls auth mail rcpt data mid early dot rset.
"mid" strikes after 20 000 octets of the body, "early" directly after the 354, "dot" in place of the final reply.
Actions: hang, rst, fin, garbage, cut (half a multi-line reply, then FIN), multi (a positive multi-line reply),
late-SECONDS (the ordinary reply, late), or a reply such as "451 4.3.0 Later".
Faults come from --fault, for every connection (STEP*N=ACTION: only the first N times), or from the local part of a
recipient: "dot-rst@any.example" and "rcpt-550@any.example".

The log has one JSON object a line: connect, tls, command, signin, reply, letter, closed. A letter event is written when
the server has the whole message; "taken" says whether the server is now responsible for it, whatever it replied.
"""
import argparse
import asyncio
import base64
import json
import os
import re
import socket
import ssl
import struct
import sys
import warnings

STEPS = "greeting ehlo starttls auth mail rcpt data mid early dot rset".split()
MID_OCTETS = 20000
LOCAL_FAULT = re.compile(r"(rcpt|data|mid|early|dot)-(hang|rst|fin|garbage|cut|multi|late-[\d.]+|\d{3})$")


class Gone(Exception):
    """The connection is over."""


class Faults:
    def __init__(self, arguments):
        self.rules = []
        for argument in arguments:
            step, action = argument.split("=", 1)
            step, _, count = step.partition("*")
            if step not in STEPS:
                sys.exit("unknown step: " + step)
            self.rules.append([step, action, int(count) if count else -1])

    def take(self, step):
        for rule in self.rules:
            if rule[0] == step and rule[2] != 0:
                rule[2] -= 1
                return rule[1]
        return None


class Session:
    def __init__(self, server, number, reader, writer):
        self.server, self.number, self.reader, self.writer = server, number, reader, writer
        self.options = server.options
        self.buffer = b""
        self.secure = self.options.implicit
        self.turns = 0
        self.replied = False
        self.forget()

    def forget(self):
        self.sender, self.recipients, self.local_faults = None, [], {}

    def log(self, event, **more):
        self.server.log(event, connection=self.number, **more)

    async def more(self):
        if self.replied:
            self.turns += 1
            self.replied = False
        chunk = await self.reader.read(65536)
        if not chunk:
            raise Gone
        self.buffer += chunk

    async def line(self):
        while b"\n" not in self.buffer:
            await self.more()
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r")

    async def say(self, text):
        self.log("reply", text=text)
        self.replied = True
        self.writer.write(text.encode("utf-8") + b"\r\n")
        await self.writer.drain()

    def end(self, reset):
        if reset:
            linger = struct.pack("ii", 1, 0)
            self.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.writer.transport.abort()
        raise Gone

    async def act(self, action, ordinary):
        """Carries out a fault, or says the ordinary reply. True when that reply was positive."""
        if action is None:
            await self.say(ordinary)
            return True
        if action == "hang":
            await asyncio.sleep(3600)
        if action in ("rst", "fin"):
            self.end(action == "rst")
        if action == "garbage":
            await self.say("HTTP/1.1 400 Bad Request")
            return False
        if action == "cut":
            await self.say("250-2.0.0 half of")
            self.end(False)
        if action == "multi":
            await self.say(ordinary[:3] + "-" + "first line\r\n" + ordinary)
            return True
        if action.startswith("late-"):
            await asyncio.sleep(float(action[5:]))
            await self.say(ordinary)
            return True
        await self.say(action if " " in action else action + " scripted")
        if action.startswith("421"):
            self.end(False)
        return action[0] in "23"

    async def step(self, step, ordinary):
        return await self.act(self.local_faults.pop(step, None) or self.server.faults.take(step), ordinary)

    async def ehlo(self, _):
        words = [word for word in self.options.capabilities.split(",") if word]
        if self.options.certificate and not self.secure:
            words.append("STARTTLS")
        if self.options.auth:
            words.append("AUTH " + self.options.auth)
        lines = ["scripted.example"] + words
        await self.step("ehlo", "\r\n".join(f"250{' ' if i == len(lines) - 1 else '-'}{x}" for i, x in enumerate(lines)))

    async def starttls(self, _):
        if not self.options.certificate:
            await self.say("502 5.5.1 No TLS here")
        elif await self.step("starttls", "220 2.0.0 Go ahead"):
            await self.writer.start_tls(self.server.tls)
            self.secure = True
            self.log("tls", version=self.writer.get_extra_info("ssl_object").version())

    async def auth(self, text):
        words = text.split()
        if words[1].upper() == "PLAIN":
            answer = words[2] if len(words) > 2 else await self.ask("334 ")
            _, user, password = base64.b64decode(answer).decode("utf-8").split("\0")
        elif words[1].upper() == "LOGIN":
            first = words[2] if len(words) > 2 else await self.ask("334 VXNlcm5hbWU6")
            user = base64.b64decode(first).decode("utf-8")
            password = base64.b64decode(await self.ask("334 UGFzc3dvcmQ6")).decode("utf-8")
        else:
            await self.say("504 5.5.4 Unknown mechanism")
            return
        right = (user, password) == (self.options.user, self.options.password)
        self.log("signin", mechanism=words[1].upper(), right=right, secure=self.secure)
        if right:
            await self.step("auth", "235 2.7.0 Welcome")
        else:
            await self.say("535 5.7.8 Wrong name or password")

    async def ask(self, question):
        await self.say(question)
        return (await self.line()).decode("ascii")

    async def mail(self, text):
        self.forget()
        if await self.step("mail", "250 2.1.0 Sender ok"):
            self.sender = re.search("<(.*?)>", text).group(1)

    async def rcpt(self, text):
        address = re.search("<(.*?)>", text).group(1)
        if self.sender is None:
            await self.say("503 5.5.1 MAIL first")
            return
        fault = LOCAL_FAULT.match(address.rpartition("@")[0])
        if fault:
            self.local_faults[fault.group(1)] = fault.group(2)
        if await self.step("rcpt", "250 2.1.5 Recipient ok"):
            self.recipients.append(address)

    async def data(self, _):
        if not self.recipients:
            await self.say("503 5.5.1 RCPT first")
            return
        early = self.local_faults.pop("early", None) or self.server.faults.take("early")
        if not await self.step("data", "354 End with a dot" + (f"\r\n{early}" if early else "")):
            return
        message = await self.body()
        action = self.local_faults.pop("dot", None) or self.server.faults.take("dot")
        taken = not (action and action[0] in "45") and not early
        self.log("letter", taken=taken, sender=self.sender, recipients=self.recipients, turns=self.turns + 1,
                 message=base64.b64encode(message).decode("ascii"))
        self.forget()
        await self.act(action, "250 2.0.0 Queued")
        self.turns, self.replied = 0, False

    async def body(self):
        mid = self.local_faults.pop("mid", None) or self.server.faults.take("mid")
        lines, size = [], 0
        while True:
            line = await self.line()
            if line == b".":
                return b"".join(lines)
            size += len(line) + 2
            lines.append((line[1:] if line.startswith(b".") else line) + b"\r\n")
            if mid and size > MID_OCTETS:
                await self.act(mid, "")
                mid = None

    async def run(self):
        verbs = {"EHLO": self.ehlo, "HELO": self.ehlo, "STARTTLS": self.starttls, "AUTH": self.auth,
                 "MAIL": self.mail, "RCPT": self.rcpt, "DATA": self.data}
        await self.step("greeting", "220 scripted.example ESMTP")
        while True:
            text = (await self.line()).decode("utf-8", "backslashreplace")
            verb = re.split("[ :]", text, maxsplit=1)[0].upper()
            self.log("command", text="AUTH" if verb == "AUTH" else text, secure=self.secure)
            if verb in verbs:
                await verbs[verb](text)
            elif verb == "RSET":
                self.forget()
                await self.step("rset", "250 2.0.0 Forgotten")
            elif verb == "NOOP":
                await self.say("250 2.0.0 Ok")
            elif verb == "QUIT":
                await self.say("221 2.0.0 Bye")
                return
            else:
                await self.say("500 5.5.2 What?")


class Server:
    def __init__(self, options):
        self.options, self.faults, self.connections = options, Faults(options.fault), 0
        self.file = open(options.log, "a", buffering=1, encoding="ascii") if options.log else None
        self.tls = None
        if options.certificate:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            if options.old_tls:
                warnings.simplefilter("ignore", DeprecationWarning)
                self.tls.set_ciphers("ALL:@SECLEVEL=0")
                self.tls.minimum_version = self.tls.maximum_version = ssl.TLSVersion.TLSv1_1
            self.tls.load_cert_chain(options.certificate, options.key)

    def log(self, event, **more):
        if self.file:
            self.file.write(json.dumps({"event": event, **more}) + "\n")

    async def serve(self, reader, writer):
        self.connections += 1
        session = Session(self, self.connections, reader, writer)
        session.log("connect")
        try:
            await session.run()
        except (Gone, OSError, ssl.SSLError, asyncio.IncompleteReadError):
            pass
        finally:
            session.log("closed")
            writer.close()

    async def run(self):
        parent = os.getppid()
        server = await asyncio.start_server(self.serve, self.options.address, self.options.port,
                                            ssl=self.tls if self.options.implicit else None)
        print(server.sockets[0].getsockname()[1], flush=True)
        loop = asyncio.get_running_loop()
        end = loop.time() + self.options.life
        while loop.time() < end and os.getppid() == parent:
            await asyncio.sleep(0.2)


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--address", choices=["127.0.0.1", "::1"], default="127.0.0.1")
    parser.add_argument("--log")
    parser.add_argument("--life", type=float, default=120)
    parser.add_argument("--capabilities", default="SIZE 35651584,8BITMIME,SMTPUTF8,PIPELINING,ENHANCEDSTATUSCODES")
    parser.add_argument("--auth", default="", help='mechanisms, such as "PLAIN LOGIN"')
    parser.add_argument("--user", default="campaign@letters.example")
    parser.add_argument("--password", default="correct horse")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--implicit", action="store_true", help="TLS from the first octet")
    parser.add_argument("--old-tls", action="store_true", help="offer TLS 1.1 at most")
    parser.add_argument("--fault", action="append", default=[])
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(Server(options()).run())
