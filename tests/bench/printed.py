"""What hanjang prints, as lists of lines that other programs can print too: the same words, faces, sizes and places.

They are taken from the dump of its pages (`--format pages`, see src/page/dump.h), and given

- to hanjang_floor as rows of fields parted by tabs,
- to Typst as markup over template.typ, a page of lines at their places,
- to RenderCV, which has layouts of its own and takes paragraphs alone, as a file of those.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

PAGE = re.compile(r"page \d+ ([\d.]+)x([\d.]+)")
STYLE = re.compile(r"style (\S+) (\S+) ([\d.]+)")
ITEM = re.compile(r"  ([\d.]+),([\d.]+) w ")
# In a line's row: a text, the place of one further right in it, or a word, which may be a style.
PART = re.compile(r'"((?:\\.|[^"\\])*)"|@([\d.]+)(?:,([\d.]+))? w|(\S+)')


@dataclass
class Run:
    face: str  # its PostScript name
    size: float
    text: str


@dataclass
class Line:
    x: float  # from the left and the top of the page, to the baseline
    y: float
    runs: list[Run] = field(default_factory=list)


@dataclass
class Page:
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)


def unquoted(text):
    return re.sub(r"\\(x[0-9a-f]{2}|.)", lambda m: chr(int(m[1][1:], 16)) if len(m[1]) > 1 else m[1], text)


def read_item(row, styles, page):
    begin = ITEM.match(row)
    if not begin:
        return
    line, style = Line(float(begin[1]), float(begin[2])), None
    page.lines.append(line)
    for part in PART.finditer(row, begin.end()):
        text, x, y, word = part.groups()
        if text is not None:
            line.runs.append(Run(*styles[style], unquoted(text)))
        elif x is not None:
            line = Line(float(x), float(y) if y else line.y)
            page.lines.append(line)
        elif word in styles:
            style = word


def read_dump(dump):
    """The pages of a dump."""
    styles, pages = {}, []
    for row in dump.splitlines():
        if style := STYLE.match(row):
            styles[style[1]] = style[2], float(style[3])
        elif page := PAGE.match(row):
            pages.append(Page(float(page[1]), float(page[2])))
        elif pages:
            read_item(row, styles, pages[-1])
    return pages


def faces_of(pages):
    """The PostScript names of all faces, in the order in which the rows count them."""
    return sorted({run.face for page in pages for line in page.lines for run in line.runs})


def rows(pages):
    """The rows that hanjang_floor reads."""
    faces = faces_of(pages)
    out = []
    for page in pages:
        out.append(f"page\t{page.width}\t{page.height}")
        for line in page.lines:
            out.append(f"line\t{line.x}\t{line.y}")
            out += (f"run\t{faces.index(run.face)}\t{run.size}\t{run.text}" for run in line.runs)
    return "\n".join(out) + "\n"


def typst(pages):
    """A document for Typst, beside a copy of template.typ."""
    out = ['#import "template.typ": *']
    for page in pages:
        out.append(f"#sheet({page.width}pt, {page.height}pt)[")
        for line in page.lines:
            runs = "".join(f"#run({json.dumps(run.face.partition('-')[2])}, {run.size}pt, "
                           f"{json.dumps(run.text, ensure_ascii=False)})" for run in line.runs)
            out.append(f"#line({line.x}pt, {line.y}pt)[{runs}]")
        out.append("]")
    return "\n".join(out) + "\n"


def rendercv(pages):
    """A file for RenderCV: JSON is YAML. Its marks of Markdown are escaped."""
    first, *others = ["".join(run.text for run in line.runs).strip() for page in pages for line in page.lines]
    escaped = [re.sub(r"([\\*_`\[\]<>#$@])", r"\\\1", text) for text in others if text]
    return json.dumps({"cv": {"name": first, "sections": {"Resume": escaped}}}, ensure_ascii=False)


def write(pages, folder: Path):
    """Writes all three into a folder."""
    (folder / "lines.txt").write_text(rows(pages), "utf-8")
    (folder / "resume.typ").write_text(typst(pages), "utf-8")
    (folder / "resume.yaml").write_text(rendercv(pages), "utf-8")
    template = Path(__file__).resolve().parent / "template.typ"
    (folder / "template.typ").write_text(template.read_text("utf-8"), "utf-8")
