#!/usr/bin/env python3
"""Checks tags, fonts and metadata of PDF files, independently of the program that wrote them.

Reads the files through qpdf. Prints one line per finding; the exit code is 1 if there is any.
Usage: check_structure.py FILE...
"""

import base64
import json
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as xml

from content import interpret
from fonts import Font

GROUPING = {"Document", "Part"}
ELEMENTS = GROUPING | {"H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Link", "Span", "Figure", "TOC", "TOCI",
                       "Reference", "Table", "TR", "TH", "TD"}
CELLS = {"TH", "TD"}
CHILDREN = {"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Reference": {"Link"}, "Table": {"TR"}, "TR": CELLS,
            "TOC": {"TOC", "TOCI"}, "TOCI": {"Lbl", "Reference", "P", "TOC"}}
PRINT_FLAG = 4


class File:
    """The objects of a PDF, by the names that qpdf's JSON (version 2) gives them."""

    def __init__(self, path):
        command = ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path]
        run = subprocess.run(command, capture_output=True, check=False)
        if run.returncode != 0:
            raise ValueError(f"qpdf cannot read it: {run.stderr.decode().strip()}")
        document = json.loads(run.stdout)
        self.pages = [page["object"] for page in document["pages"]]
        self.version = document["qpdf"][0]["pdfversion"]
        self.objects = document["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]

    def get(self, value):
        """What a value is, references followed. Of a stream, its dictionary."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            found = self.objects.get(f"obj:{value}", {"value": None})
            value = found["stream"]["dict"] if "stream" in found else found["value"]
        return value

    def kids(self, dictionary):
        """The entry K of the structure tree as a list; elements stay references."""
        kids = self.get(dictionary.get("/K"))
        return kids if isinstance(kids, list) else [dictionary["/K"]] if kids is not None else []

    def data(self, reference):
        """A stream's bytes, or None where there is no stream."""
        found = self.objects.get(f"obj:{reference}", {})
        return base64.b64decode(found["stream"]["data"]) if "stream" in found else None


def text_of(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else ""


class Checker:
    def __init__(self, path):
        self.file = File(path)
        self.findings = []
        self.fonts = {}
        self.marked = {}  # (page, mcid) -> tag in the content stream
        self.owners = {}  # (page, mcid) -> element, by the structure tree
        self.annotated = {}  # annotation -> element
        self.levels = []

    def expect(self, condition, finding):
        if not condition:
            self.findings.append(finding)
        return bool(condition)

    def run(self):
        self.check_document()
        for number, page in enumerate(self.file.pages, 1):
            self.check_page(page, f"page {number}")
        self.check_fonts()
        self.check_tree()
        self.check_parents()
        self.check_headings()
        return self.findings

    def check_document(self):
        get = self.file.get
        catalog = get(self.file.trailer["/Root"])
        information = get(self.file.trailer.get("/Info")) or {}
        title = text_of(information.get("/Title"))
        self.expect(self.file.version == "1.7", f"the version is {self.file.version}")
        self.expect(len(self.file.trailer.get("/ID", [])) == 2, "the file has no identifier")
        self.expect(text_of(catalog.get("/Lang")), "the document has no language")
        self.expect((get(catalog.get("/MarkInfo")) or {}).get("/Marked") is True, "the document is not marked as tagged")
        preferences = get(catalog.get("/ViewerPreferences")) or {}
        self.expect(preferences.get("/DisplayDocTitle") is True, "readers are not told to show the title")
        self.expect(title, "the document has no title")
        self.check_metadata(catalog.get("/Metadata"), title)
        if "/Outlines" in catalog:
            self.check_outline(catalog["/Outlines"])
        if "/PageLabels" in catalog:
            self.check_page_labels(get(catalog["/PageLabels"]))

    def check_metadata(self, reference, title):
        data = self.file.data(reference)
        if not self.expect(data is not None, "there is no XMP metadata"):
            return
        self.expect("/Filter" not in self.file.get(reference), "the XMP metadata is compressed")
        try:
            root = xml.fromstring(data)
        except xml.ParseError as error:
            self.findings.append(f"the XMP metadata is not XML: {error}")
            return
        shown = root.find(".//{http://purl.org/dc/elements/1.1/}title//{*}li")
        self.expect(shown is not None and shown.text == title, "the XMP metadata has another title")

    def check_outline(self, reference):
        """The entries under one of the outline, or under the outline itself; how many they are in all."""
        above = self.file.get(reference)
        entries, before, at = 0, None, above.get("/First")
        while at:
            entry = self.file.get(at)
            title = text_of(entry.get("/Title"))
            target = self.file.get(entry.get("/Dest")) or [None]
            self.expect(title, "an outline entry has no title")
            self.expect(target[0] in self.file.pages, f"the outline entry {title!r} leads to no page")
            self.expect(entry.get("/Parent") == reference, f"the outline entry {title!r} names another parent than its own")
            self.expect(entry.get("/Prev") == before, f"the outline entry {title!r} names another before it")
            entries += 1 + self.check_outline(at)
            before, at = at, entry.get("/Next")
        self.expect(above.get("/Last") == before, f"{reference} of the outline ends elsewhere than it says")
        self.expect(above.get("/Count", 0) == entries, f"{reference} of the outline does not have all its entries open")
        return entries

    def check_page_labels(self, labels):
        numbers = labels.get("/Nums", [])
        firsts = numbers[::2]
        self.expect(firsts[:1] == [0] and firsts == sorted(set(firsts)), "the page labels do not begin with the first page and go up")
        self.expect(all(first < len(self.file.pages) for first in firsts), "there are labels of pages that are not there")
        for label in map(self.file.get, numbers[1::2]):
            self.expect(label.get("/S") == "/D" and label.get("/St", 1) > 0, "a page label has no number")

    def check_page(self, page, where):
        get = self.file.get
        dictionary = get(page)
        self.expect(isinstance(dictionary.get("/StructParents"), int), f"{where} has no StructParents")
        self.expect(dictionary.get("/Tabs") == "/S", f"{where} does not tab in the order of its structure")
        resources = get(dictionary.get("/Resources")) or {}
        content = interpret(self.file.data(dictionary["/Contents"]) or b"")
        self.findings += [f"{where}: {fault}" for fault in content.faults]
        for mcid, tag in content.marks.items():
            self.marked[page, mcid] = tag
        fonts = get(resources.get("/Font")) or {}
        for name, codes in content.codes.items():
            if self.expect(name in fonts, f"{where} uses the font {name}, which it has not"):
                self.fonts.setdefault(fonts[name], set()).update(codes)
        pictures = get(resources.get("/XObject")) or {}
        for name in content.pictures:
            self.expect(name in pictures, f"{where} shows {name}, which it has not")
        for annotation in get(dictionary.get("/Annots")) or []:
            self.check_annotation(annotation, get(dictionary["/MediaBox"]), where)

    def check_annotation(self, reference, page_box, where):
        annotation = self.file.get(reference)
        where = f"{where}, annotation {reference}"
        left, bottom, right, top = annotation["/Rect"]
        self.expect(annotation.get("/Subtype") == "/Link", f"{where} is not a link")
        self.expect(annotation.get("/F", 0) & PRINT_FLAG, f"{where} is not printed")
        self.expect(text_of(annotation.get("/Contents")), f"{where} has no words")
        self.expect(isinstance(annotation.get("/StructParent"), int), f"{where} has no StructParent")
        self.expect(left < right and bottom < top, f"{where} has no area")
        inside = page_box[0] <= left and right <= page_box[2] and page_box[1] <= bottom and top <= page_box[3]
        self.expect(inside, f"{where} juts out of the page")
        self.check_lead(annotation, where)
        self.annotated[reference] = None

    def check_lead(self, annotation, where):
        """A link leads to an address, or to a place of a page of this file."""
        get = self.file.get
        action, destination = get(annotation.get("/A")), get(annotation.get("/Dest"))
        if destination is None:
            self.expect(action and text_of(action.get("/URI")), f"{where} leads nowhere")
            return
        self.expect(action is None, f"{where} leads to two places")
        if not self.expect(len(destination) == 5 and destination[1] == "/XYZ" and destination[0] in self.file.pages,
                           f"{where} leads to no place of a page"):
            return
        height = get(get(destination[0])["/MediaBox"])[3]
        self.expect(0 <= destination[3] <= height, f"{where} leads to a place outside of its page")

    def check_fonts(self):
        for reference, codes in sorted(self.fonts.items()):
            self.findings += Font(self.file, reference).faults(codes)

    def check_tree(self):
        catalog = self.file.get(self.file.trailer["/Root"])
        root = catalog.get("/StructTreeRoot")
        if self.expect(root, "there is no structure tree"):
            for kid in self.file.kids(self.file.get(root)):
                self.check_element(kid, root, None)

    def check_element(self, reference, parent, parent_type):
        element = self.file.get(reference)
        kind = element.get("/S", "/")[1:]
        where = f"element {reference} ({kind})"
        self.expect(kind in ELEMENTS, f"{where} is of no known type")
        self.expect(element.get("/P") == parent, f"{where} names another parent than its own")
        allowed = CHILDREN.get(parent_type)
        self.expect(allowed is None or kind in allowed, f"{where} may not stand in {parent_type}")
        self.expect(kind not in {"LI", "Lbl", "LBody"} or parent_type in {"L", "LI", "TOCI"}, f"{where} is in no list")
        self.expect(kind != "Part" or parent_type == "Document", f"{where} is a part of no document")
        self.expect(kind != "TOCI" or parent_type == "TOC", f"{where} is in no table of contents")
        self.expect(kind != "TR" or parent_type == "Table", f"{where} is in no table")
        self.expect(kind not in CELLS or parent_type == "TR", f"{where} is in no row of a table")
        if kind == "Figure":
            self.expect(text_of(element.get("/Alt")), f"{where} has no words")
        if kind == "Table":
            self.check_rows(element, where)
        if kind == "TH":
            scope = self.attribute(element, "/Scope")
            self.expect(scope in {"/Row", "/Column"}, f"{where} does not say what it is the title of")
        if re.fullmatch(r"H\d", kind):
            self.levels.append((int(kind[1]), where))
        kids = self.file.kids(element)
        self.expect(kids or kind in CELLS, f"{where} is empty")
        for kid in kids:
            self.check_kid(kid, reference, element, kind)
        linked = any(isinstance(kid, dict) and kid.get("/Type") == "/OBJR" for kid in kids)
        self.expect(linked == (kind == "Link"), f"{where} has no annotation, or one that it should not have")

    def attribute(self, element, name):
        """An attribute of a table's cell; None if it has none of that name."""
        attributes = self.file.get(element.get("/A")) or {}
        return attributes.get(name) if attributes.get("/O") == "/Table" else None

    def check_rows(self, table, where):
        """Every row is as many columns wide."""
        widths = set()
        for row in map(self.file.get, self.file.kids(table)):
            cells = [self.file.get(cell) for cell in self.file.kids(row)]
            widths.add(sum(self.attribute(cell, "/ColSpan") or 1 for cell in cells))
        self.expect(len(widths) == 1, f"{where} has rows of {sorted(widths)} columns")

    def check_kid(self, kid, reference, element, kind):
        where = f"element {reference} ({kind})"
        if isinstance(kid, int):
            self.own(element.get("/Pg"), kid, reference, where)
        elif isinstance(kid, dict) and kid.get("/Type") == "/MCR":
            self.own(kid.get("/Pg", element.get("/Pg")), kid["/MCID"], reference, where)
        elif isinstance(kid, dict) and kid.get("/Type") == "/OBJR":
            known = self.expect(kid["/Obj"] in self.annotated, f"{where} refers to {kid['/Obj']}, which is on no page")
            if known:
                self.expect(self.annotated[kid["/Obj"]] is None, f"{kid['/Obj']} belongs to two elements")
                self.annotated[kid["/Obj"]] = reference
        elif isinstance(kid, str):
            self.check_element(kid, reference, kind)

    def own(self, page, mcid, reference, where):
        key = (page, mcid)
        if not self.expect(key in self.marked, f"{where} has content {mcid}, which is not on its page"):
            return
        self.expect(key not in self.owners, f"{where} has content that another element has too")
        kind = self.file.get(reference)["/S"]
        self.expect(self.marked[key] == kind, f"{where} has content marked as {self.marked[key]}")
        self.owners[key] = reference

    def check_parents(self):
        catalog = self.file.get(self.file.trailer["/Root"])
        root = self.file.get(catalog.get("/StructTreeRoot")) or {}
        numbers = (self.file.get(root.get("/ParentTree")) or {}).get("/Nums", [])
        tree = dict(zip(numbers[::2], numbers[1::2]))
        self.expect(root.get("/ParentTreeNextKey", 0) > max(tree, default=-1), "the next key of the parent tree is taken")
        for (page, mcid), tag in self.marked.items():
            parents = self.file.get(tree.get(self.file.get(page).get("/StructParents"))) or []
            owner = self.owners.get((page, mcid))
            if self.expect(owner, f"content {mcid} ({tag}) of page {page} belongs to no element"):
                found = parents[mcid] if mcid < len(parents) else None
                self.expect(found == owner, f"content {mcid} of page {page} has {found} in the parent tree, not {owner}")
        for annotation, owner in self.annotated.items():
            found = tree.get(self.file.get(annotation).get("/StructParent"))
            if self.expect(owner, f"annotation {annotation} belongs to no element"):
                self.expect(found == owner, f"annotation {annotation} has {found} in the parent tree, not {owner}")

    def check_headings(self):
        above = 0
        for level, where in self.levels:
            self.expect(level <= above + 1, f"{where} skips a level")
            above = level


def main(paths):
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    faulty = False
    for path in paths:
        try:
            findings = Checker(path).run()
        except (ValueError, LookupError, TypeError, AttributeError, OSError, struct.error) as error:
            findings = [f"cannot be checked: {type(error).__name__}: {error}"]
        for finding in findings:
            print(f"{path}: {finding}")
        faulty = faulty or bool(findings)
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
