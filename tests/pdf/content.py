"""Reads a content stream: what is marked, which codes of which fonts are shown, and what is wrong."""

import dataclasses
import re

TOKEN = re.compile(
    rb"[\0\t\n\f\r ]+|%[^\r\n]*"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>\[\]{}/%]))"
    rb"|(?P<name>/[^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<open><<|\[)|(?P<close>>>|\])"
    rb"|(?P<hex><[0-9A-Fa-f\s]*>)|(?P<literal>\()"
    rb"|(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+)"
)
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
PAINTING = {"S", "f", "f*", "Tj", "TJ", "Do"}
KNOWN = PAINTING | {"q", "Q", "cm", "w", "J", "j", "M", "d", "g", "G", "rg", "RG", "m", "l", "c", "h", "re", "W", "W*", "n",
                    "BT", "ET", "Tf", "Td", "Tm", "Ts", "BMC", "BDC", "EMC"}


class Fault(Exception):
    pass


@dataclasses.dataclass
class Content:
    marks: dict = dataclasses.field(default_factory=dict)  # mcid -> tag
    codes: dict = dataclasses.field(default_factory=dict)  # font -> set of codes
    pictures: set = dataclasses.field(default_factory=set)
    faults: list = dataclasses.field(default_factory=list)


def read_literal(data, at):
    """The string whose parenthesis has just been read, and where it ends."""
    text, depth = bytearray(), 1
    while at < len(data):
        byte = data[at:at + 1]
        at += 1
        if byte == b"\\":
            escaped = data[at:at + 1]
            octal = re.match(rb"[0-7]{1,3}", data[at:at + 3])
            if octal:
                text.append(int(octal.group(), 8) & 255)
                at += octal.end()
            else:
                text += ESCAPES.get(escaped, escaped)
                at += 1
            continue
        depth += {b"(": 1, b")": -1}.get(byte, 0)
        if depth == 0:
            return bytes(text), at
        text += b"\n" if byte == b"\r" else byte
    raise Fault("a string does not end")


def operations(data):
    """Pairs of an operator and its operands."""
    stack, at = [[]], 0
    while at < len(data):
        token = TOKEN.match(data, at)
        if not token:
            raise Fault(f"byte {at} is not part of any token")
        at = token.end()
        kind, text = token.lastgroup, token.group()
        if kind == "literal":
            text, at = read_literal(data, at)
            stack[-1].append(text)
        elif kind == "hex":
            digits = re.sub(rb"\s", b"", text[1:-1])
            stack[-1].append(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
        elif kind == "number":
            stack[-1].append(float(text))
        elif kind == "name":
            stack[-1].append(text.decode())
        elif kind == "open":
            stack.append([])
        elif kind == "close":
            items = stack.pop()
            if not stack:
                raise Fault("something closes that was not opened")
            stack[-1].append(items if text == b"]" else dict(zip(items[::2], items[1::2])))
        elif kind == "word":
            if len(stack) > 1:
                raise Fault(f"the operator {text.decode('latin-1')} stands inside an array or dictionary")
            yield text.decode("latin-1"), stack[0]
            stack = [[]]
    if stack != [[]]:
        raise Fault("the stream ends within an operation")


class Interpreter:
    def __init__(self):
        self.content = Content()
        self.open = []  # BT, q and marks, innermost last: (kind, whether it is a mark of content)
        self.font = None

    def fault(self, text):
        self.content.faults.append(text)

    def close(self, kind):
        if self.open and self.open[-1][0] == kind:
            self.open.pop()
        else:
            self.fault(f"{kind} is closed where it is not innermost")

    def mark(self, operands):
        tag, properties = operands[0], operands[1] if len(operands) > 1 else {}
        owns = tag == "/Artifact" or "/MCID" in properties
        if owns and any(is_mark for _, is_mark in self.open):
            self.fault(f"{tag} stands inside other marked content")
        if not owns and not any(is_mark for _, is_mark in self.open):
            self.fault(f"{tag} belongs to nothing")
        if "/MCID" in properties:
            mcid = int(properties["/MCID"])
            if mcid in self.content.marks:
                self.fault(f"the identifier {mcid} is used twice")
            self.content.marks[mcid] = tag
        self.open.append(("mark", owns))

    def show(self, strings):
        if ("BT", False) not in self.open:
            self.fault("text is shown outside of a text object")
        for string in strings:
            if len(string) % 2 or self.font is None:
                self.fault("text is shown without a font or with half a code")
                return
            codes = {string[i] << 8 | string[i + 1] for i in range(0, len(string), 2)}
            self.content.codes.setdefault(self.font, set()).update(codes)

    def run(self, operator, operands):
        if operator not in KNOWN:
            self.fault(f"the operator {operator} is not expected")
        if operator in PAINTING and not any(is_mark for _, is_mark in self.open):
            self.fault(f"{operator} paints outside of marked content")
        if operator in {"BT", "q"}:
            self.open.append((operator, False))
        elif operator in {"ET", "Q"}:
            self.close({"ET": "BT", "Q": "q"}[operator])
        elif operator in {"BDC", "BMC"}:
            self.mark(operands)
        elif operator == "EMC":
            self.close("mark")
        elif operator == "Tf":
            self.font = operands[0]
        elif operator == "TJ":
            self.show([item for item in operands[0] if isinstance(item, bytes)])
        elif operator == "Tj":
            self.show(operands)
        elif operator == "Do":
            self.content.pictures.add(operands[0])


def interpret(data):
    """Runs a content stream; what is wrong with it stands in the result."""
    interpreter = Interpreter()
    try:
        for operator, operands in operations(data):
            interpreter.run(operator, operands)
    except Fault as fault:
        interpreter.fault(str(fault))
    if interpreter.open:
        interpreter.fault(f"{interpreter.open[-1][0]} is never closed")
    return interpreter.content
