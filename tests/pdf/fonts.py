"""Checks a composite font: names, descriptor, widths, the way from codes to glyphs and back to text."""

import re
import struct

DESCRIPTOR = ["/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV"]
NOT_TEXT = {"\0", "\ufeff", "\ufffe", "\uffff", "\ufffd"}
WIDTH_TOLERANCE = 1  # thousandths of an em, PDF/UA-1 7.21.5


class Font:
    def __init__(self, file, reference):
        self.file = file
        self.font = file.get(reference)
        self.descendant = file.get(file.get(self.font["/DescendantFonts"])[0])
        self.descriptor = file.get(self.descendant["/FontDescriptor"])
        self.name = self.descendant.get("/BaseFont", "/")[1:]
        self.found = []

    def expect(self, condition, finding):
        if not condition:
            self.found.append(f"font {self.name} {finding}")
        return bool(condition)

    def faults(self, codes):
        cff = self.descendant.get("/Subtype") == "/CIDFontType0"
        full_name = self.font["/BaseFont"][1:]
        self.expect(re.fullmatch(r"[A-Z]{6}\+[!-~]+", self.name), "has no tag or no name")
        self.expect(full_name == (f"{self.name}-Identity-H" if cff else self.name), f"is called {full_name} too")
        self.expect(self.descriptor.get("/FontName") == f"/{self.name}", "has another name in its descriptor")
        self.expect(self.font.get("/Encoding") == "/Identity-H", "is not encoded by identity")
        for key in DESCRIPTOR:
            self.expect(key in self.descriptor, f"lacks {key} in its descriptor")
        self.expect(0 not in codes, "shows .notdef")
        self.check_text(codes)
        if cff:
            program = self.file.data(self.descriptor.get("/FontFile3"))
            self.expect(program and program[:1] == b"\1", "is not embedded")
            self.expect("/W" in self.descendant, "has no widths")
        else:
            self.check_true_type(codes)
        return self.found

    def check_text(self, codes):
        cmap = self.file.data(self.font.get("/ToUnicode"))
        if not self.expect(cmap is not None, "has no way back to text"):
            return
        texts = read_cmap(cmap.decode("ascii"))
        missing = sorted(codes - set(texts))
        self.expect(not missing, f"has no text for the codes {missing}")
        wrong = sorted(code for code in codes & set(texts) if set(texts[code]) & NOT_TEXT)
        self.expect(not wrong, f"has no proper text for the codes {wrong}")

    def check_true_type(self, codes):
        program = self.file.data(self.descriptor.get("/FontFile2"))
        glyphs = self.file.data(self.descendant.get("/CIDToGIDMap"))
        if self.descendant.get("/CIDToGIDMap") == "/Identity":
            glyphs = b"".join(struct.pack(">H", code) for code in range(65536))
        if not self.expect(program, "is not embedded") or not self.expect(glyphs, "does not map codes to glyphs"):
            return
        advances = read_advances(program)
        widths = self.widths()
        for code in sorted(codes):
            glyph = struct.unpack_from(">H", glyphs, 2 * code)[0] if 2 * code + 2 <= len(glyphs) else 0
            if not self.expect(0 < glyph < len(advances), f"has no glyph for the code {code}"):
                continue
            width = widths.get(code, self.descendant.get("/DW", 1000))
            off = abs(width - advances[glyph])
            self.expect(off <= WIDTH_TOLERANCE, f"has a width that is off by {off:.2f} for the code {code}")

    def widths(self):
        widths, entries = {}, list(self.descendant.get("/W", []))
        self.expect("/W" in self.descendant, "has no widths")
        while entries:
            first, rest = entries.pop(0), entries.pop(0)
            if isinstance(rest, list):
                widths.update(enumerate(rest, first))
            else:
                widths.update(dict.fromkeys(range(first, rest + 1), entries.pop(0)))
        return widths


def read_cmap(text):
    """Code -> text of a ToUnicode CMap."""
    texts = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, target in re.findall(r"<(\w+)> <(\w*)>", block):
            texts[int(code, 16)] = bytes.fromhex(target).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for first, last, targets in re.findall(r"<(\w+)> <(\w+)> \[([^]]*)\]", block):
            codes = range(int(first, 16), int(last, 16) + 1)
            for code, target in zip(codes, re.findall(r"<(\w*)>", targets), strict=True):
                texts[code] = bytes.fromhex(target).decode("utf-16-be")
        for first, last, target in re.findall(r"<(\w+)> <(\w+)> <(\w+)>", block):
            for code in range(int(first, 16), int(last, 16) + 1):
                units = bytearray.fromhex(target)
                units[-1] += code - int(first, 16)  # beyond 255 is an error of the CMap
                texts[code] = units.decode("utf-16-be")
    return texts


def read_advances(program):
    """The advance of every glyph of a TrueType file, in thousandths of an em."""
    count = struct.unpack_from(">H", program, 4)[0]
    tables = {}
    for i in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", program, 12 + 16 * i)
        tables[tag] = offset
    units = struct.unpack_from(">H", program, tables[b"head"] + 18)[0]
    glyphs = struct.unpack_from(">H", program, tables[b"maxp"] + 4)[0]
    metrics = struct.unpack_from(">H", program, tables[b"hhea"] + 34)[0]
    advances = [struct.unpack_from(">H", program, tables[b"hmtx"] + 4 * i)[0] for i in range(metrics)]
    advances += [advances[-1]] * (glyphs - metrics)
    return [advance * 1000 / units for advance in advances]
