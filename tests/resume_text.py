"""What a resume should print, read from its TOML without any of hanjang's code.

`expected(example, layout, language)` gives the person's texts and the sections with their entries; an entry is
a list of texts, the one it is known by first. What only the layout decides (order of sections, words around a
field) is left open; dates, phone numbers and addresses are written as the layout's own forms say.
"""

import re
import tomllib
from dataclasses import dataclass, field

from harness import SOURCE

HEADS = {"education": "institution", "experience": "organization", "projects": "name", "awards": "title",
         "research_interests": "topic", "publications": "title", "activities": "title", "skills": "group",
         "certificates": "name", "language_skills": "language", "military": "service", "entries": "title",
         "positions": "title"}
HEADLESS = {"work", "links", "person", "summary"}
NOT_SECTIONS = {"document", "person", "variant", "layout", "letter"}
NOT_PRINTED = {"tags", "priority", "break", "keep", "id", "photo", "images"}
# Of a line of work or a project: for documents longer than a resume.
NOT_IN_RESUMES = {"background", "actions", "choice", "learned", "metrics"}
KOREAN_ONLY = {"person.birth", "person.photo"}
DATES = {"date", "start", "end", "birth"}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MARKUP = re.compile(r"\\(?P<escaped>[\\*`\[\]()])|`(?P<code>[^`]*)`|\[(?P<text>[^\]]*)\]\([^)]*\)|\*\*|\*")


@dataclass
class Entry:
    """`texts` are those of the entry's own fields, its head first; `inner` are its lines of work and such."""
    texts: list[str]
    dates: list[str] = field(default_factory=list)
    inner: list["Entry"] = field(default_factory=list)
    head_first: bool = True  # in this layout; else other fields may stand before it


@dataclass
class Section:
    title: str
    entries: list[Entry]
    region: str = "main"  # of the page, which has a flow of its own


def merged(below, above):
    """Tables laid over each other key by key, as layouts are."""
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    return {**below, **{key: merged(below.get(key), value) for key, value in above.items()}}


def load_layout(name, language):
    """A layout with those it extends under it, each with its own words of the language laid over it first."""
    layout = tomllib.loads((SOURCE / "layouts" / f"{name}.toml").read_text("utf-8"))
    own = merged(layout, layout.get("language", {}).get(language, {}))
    return own if name == "base" else merged(load_layout(layout.get("extends", "base"), language), own)


def plain(text):
    """Text without its inline markup, blanks as printed."""
    def letters(match):
        return match["escaped"] or match["code"] or (plain(match["text"]) if match["text"] else "")
    return " ".join(MARKUP.sub(letters, text).split())


class Reader:
    def __init__(self, layout, language, hidden):
        self.layout = layout
        self.language = language
        self.hidden = hidden

    def text(self, value):
        """A text in this language, or in the first one it was given in."""
        if isinstance(value, dict) and "text" in value:  # an item of a list, with tags
            value = value["text"]
        if isinstance(value, dict):
            value = value.get(self.language) or next(iter(value.values()))
        return plain(str(value))

    def is_text(self, value):
        return not isinstance(value, dict) or all(isinstance(v, str) and len(k) in (2, 3)
                                                  for k, v in value.items())

    def date(self, value, kind):
        if value in ("present", "현재", "now"):
            words = self.layout["present"]
            return words.get(kind, words["other"])
        parts = [int(part) for part in re.split(r"\D+", str(value)) if part]
        pattern = self.layout["dates"][("year", "month", "day")[len(parts) - 1]]
        year, month, day = (*parts, 1, 1)[:3]
        forms = {"yyyy": f"{year}", "MMM": MONTHS[month - 1], "MM": f"{month:02}", "M": f"{month}",
                 "dd": f"{day:02}", "d": f"{day}"}
        return re.sub("yyyy|MMM|MM|M|dd|d", lambda match: forms[match[0]], pattern)

    def phone(self, value):
        if self.layout.get("phone") == "international" and value.startswith("0"):
            return "+82 " + value[1:]
        return value

    def link(self, link):
        """A link shows its label, or its network where there is nothing else, and its address."""
        if "label" in link:
            yield self.text(link["label"])
        if "handle" in link:
            yield link["handle"]
        if "url" in link:
            yield address(link["url"])

    def head_first(self, kind):
        """Whether the layout prints what an entry is known by before its other texts."""
        for row in self.layout["entry"].get(kind, {}).get("rows", []):
            cells = [field for cell in row.get("cells", []) + row.get("grid", []) for field in cell["fields"]]
            fields = [*row.get("label", []), *row.get("left", []), *cells]
            names = [field if isinstance(field, str) else field.get("field") for field in fields]
            texts = [name for name in names if name not in (None, "dates", "duration", *DATES)]
            if texts:
                return texts[0] == HEADS.get(kind, texts[0])
        return True

    def entry(self, kind, table):
        """An entry with everything in it. A plain text is its own only field."""
        if self.is_text(table):
            return Entry([self.text(table)])
        if kind not in HEADS and kind not in HEADLESS:
            raise KeyError(f"tests/resume_text.py: HEADS does not say by what an entry of `{kind}` is known")
        result = Entry([], head_first=self.head_first(kind))
        keys = sorted(table, key=lambda key: key != HEADS.get(kind))  # the head first, the rest as they stand
        for key in keys:
            is_deep = kind in ("work", "projects") and key in NOT_IN_RESUMES
            if key not in NOT_PRINTED and not is_deep and f"{kind}.{key}" not in self.hidden:
                self.field(kind, key, table[key], result)
        return result

    def field(self, kind, key, value, entry):
        if key in DATES:
            entry.dates.append(self.date(value, kind))
        elif value is True and key == "standing":  # in the place of a date
            entry.dates.append(plain(self.layout["word"][key]))
        elif value is True:
            entry.texts.append(plain(self.layout["word"][key]))
        elif key == "url":
            entry.texts.append(address(value))
        elif key == "phone":
            entry.texts.append(self.phone(self.text(value)))
        elif key == "links":
            entry.texts += [text for link in value for text in self.link(link)]
        elif key in ("work", "positions", "entries"):
            entry.inner += [self.entry(key, item) for item in value]
        elif isinstance(value, list):
            entry.texts += [self.text(item) for item in value]
        else:
            entry.texts.append(self.text(value))

    def section(self, kind, value):
        if kind == "section":
            own = Entry([])
            for key in ("text", "items"):
                if key in value:
                    self.field("section", key, value[key], own)
            entries = [own] if own.texts else []
            entries += [self.entry(value.get("as", "entries"), item) for item in value.get("entries", [])]
            return Section(self.text(value["title"]), entries, self.region(value.get("id", kind)))
        title = self.layout["title"][kind]
        if kind == "summary":
            return Section(title, [Entry([self.text(value)])], self.region(kind))
        entries = [self.entry(kind, item) for item in (value if isinstance(value, list) else [value])]
        return Section(title, entries, self.region(kind))

    def region(self, kind):
        """The region a section stands in."""
        for name in self.layout["page"]["regions"]:
            if kind in self.layout["region"][name].get("sections", []):
                return name
        return "main"


def address(url):
    return re.sub(r"^(https?://|mailto:)(www\.)?", "", url).removesuffix("/")


def expected(example, layout, language):
    """The person as an entry, and the sections in the order of the file."""
    data = tomllib.loads(example.read_text("utf-8"), parse_float=str)
    def paths(key):
        value = data.get("document", {}).get(key, [])
        return set(value if isinstance(value, list) else value.get(language, []))

    hidden = (paths("hide") | (KOREAN_ONLY if language != "ko" else set())) - paths("show")
    reader = Reader(load_layout(layout, language), language, hidden)
    sections = []
    for kind, value in data.items():
        if kind in NOT_SECTIONS or kind in hidden:
            continue
        own = [item for item in value if item.get("id") not in hidden] if kind == "section" else [value]
        sections += [reader.section(kind, item) for item in own]
    return reader.entry("person", data["person"]), sections
