#!/usr/bin/env python3
"""Makes files with variants at random, and holds what each prints to the rules of variants, item by item.

The rules are read here once more, from what they say, over the file as it was drawn up: nothing of the
program's own reading is asked. Every item bears a word of its own, which is looked for in the pages.
"""

import itertools
import random
import re

from harness import Report, arguments, run, skip_without_fonts, temporary_folder

FILES = 60
TAGS = ("ml", "data", "web")
MARK = re.compile(r"Q\d+(?:ko|en)")
LANGUAGES = ("ko", "en")


class Item:
    """Something that is printed or not: its word, its tags, and what stands in it."""

    def __init__(self, mark, tags, inside=(), needs_inside=False):
        self.mark = mark
        self.tags = tags
        self.inside = list(inside)
        self.needs_inside = needs_inside  # a group says nothing without what it holds

    def marks(self):
        yield self.mark
        for item in self.inside:
            yield from item.marks()


class File:
    """A resume drawn at random: its text, its items by section, and its variants."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0
        self.lines = []
        self.sections = {}
        self.person = []
        self.draw_person()
        draws = [self.draw_experience, self.draw_projects, self.draw_skills, self.draw_activities]
        self.random.shuffle(draws)
        for draw in draws[:self.random.randint(2, 4)]:
            draw()
        self.variants = self.draw_variants()

    @property
    def text(self):
        return "\n".join(self.lines) + "\n"

    def mark(self):
        self.count += 1
        return f"Q{self.count}"

    def tags(self):
        return self.random.sample(TAGS, self.random.choice((0, 0, 1, 1, 2)))

    @staticmethod
    def both(mark):
        return f'{{ ko = "{mark}ko", en = "{mark}en" }}'

    @staticmethod
    def tag_key(tags):
        return f"tags = [{', '.join(f'{chr(34)}{tag}{chr(34)}' for tag in tags)}]"

    def table(self, key, mark, tags, indent=""):
        self.lines.append(f"{indent}{key} = {self.both(mark)}")
        if tags:
            self.lines.append(f"{indent}{self.tag_key(tags)}")

    def inline(self, key, low, high, more=""):
        """A list of tables in one line, each with a text and perhaps tags; its items."""
        items, tables = [], []
        for _ in range(self.random.randint(low, high)):
            item = Item(self.mark(), self.tags())
            items.append(item)
            tags = f", {self.tag_key(item.tags)}" if item.tags else ""
            tables.append(f"{{ {key} = {self.both(item.mark)}{more}{tags} }}")
        return items, f"[{', '.join(tables)}]"

    def draw_person(self):
        self.lines += ["[person]", 'name = "Gildong Hong"', 'headline = { ko = "Q0ko", en = "Q0en" }',
                       'birth = "1987-06-05"']
        for name, key, more in (("links", "label", ', url = "https://example.com"'),
                                ("facts", "value", ', label = "Fact"')):
            items, tables = self.inline(key, 0, 3, more)
            if items:
                self.lines.append(f"{name} = {tables}")
            self.person += items

    def work(self, header, indent):
        lines = []
        for _ in range(self.random.randint(0, 3)):
            line = Item(self.mark(), self.tags())
            self.lines.append(f"{indent}[[{header}.work]]")
            self.table("project", line.mark, line.tags, indent)
            if self.random.random() < 0.3:
                line.inside, details = self.inline("text", 1, 3)
                self.lines.append(f"{indent}details = {details}")
            if self.random.random() < 0.2:
                self.lines.append(f'{indent}stack = ["C++"]')
            lines.append(line)
        return lines

    def draw_experience(self):
        self.sections["experience"] = jobs = []
        for _ in range(self.random.randint(1, 3)):
            job = Item(self.mark(), self.tags())
            jobs.append(job)
            self.lines.append("[[experience]]")
            self.table("organization", job.mark, job.tags)
            if self.random.random() < 0.5:
                job.inside = self.work("experience", "  ")
                continue
            for _ in range(self.random.randint(1, 2)):
                position = Item(self.mark(), self.tags())
                job.inside.append(position)
                self.lines.append("  [[experience.positions]]")
                self.table("title", position.mark, position.tags, "  ")
                position.inside = self.work("experience.positions", "    ")

    def draw_projects(self):
        self.sections["projects"] = projects = []
        for _ in range(self.random.randint(1, 3)):
            project = Item(self.mark(), self.tags())
            projects.append(project)
            self.lines.append("[[projects]]")
            self.table("name", project.mark, project.tags)
            project.inside = self.work("projects", "  ")

    def draw_skills(self):
        self.sections["skills"] = groups = []
        for _ in range(self.random.randint(1, 3)):
            group = Item(self.mark(), self.tags(), needs_inside=True)
            groups.append(group)
            self.lines.append("[[skills]]")
            self.table("group", group.mark, group.tags)
            group.inside, tables = self.inline("name", 1, 4)
            self.lines.append(f"items = {tables}")

    def draw_activities(self):
        self.sections["activities"] = entries = []
        for _ in range(self.random.randint(1, 3)):
            entry = Item(self.mark(), self.tags())
            entries.append(entry)
            self.lines.append("[[activities]]")
            self.table("title", entry.mark, entry.tags)

    def draw_variants(self):
        used = {tag for items in (self.person, *self.sections.values()) for item in items
                for tag in self.tags_in(item)}
        variants = {}
        for number in range(self.random.randint(1, 4)):
            variant = {}
            if used and self.random.random() < 0.7:
                variant["tags"] = self.random.sample(sorted(used), self.random.randint(1, min(2, len(used))))
            if used and self.random.random() < 0.4:
                variant["without"] = [self.random.choice(sorted(used))]
            if self.random.random() < 0.4:
                names = self.random.sample(sorted(self.sections), self.random.randint(1, len(self.sections)))
                variant["sections"] = names
            if self.random.random() < 0.3:
                variant["headline"] = self.mark()
            if self.random.random() < 0.3:
                variant["hide"] = [self.random.choice(("person.links", "skills.items", "activities", "experience"))]
            if self.random.random() < 0.3:
                variant["show"] = ["person.birth"]
            if variants and self.random.random() < 0.4:
                variant["extends"] = self.random.choice(sorted(variants))
            variants[f"v{number}"] = variant
        for name, variant in variants.items():
            self.lines.append(f"[variant.{name}]")
            for key, value in variant.items():
                if key == "headline":
                    self.lines.append(f"headline = {self.both(value)}")
                elif key == "extends":
                    self.lines.append(f'extends = "{value}"')
                else:
                    self.lines.append(f"{key} = [{', '.join(chr(34) + one + chr(34) for one in value)}]")
        return variants

    def tags_in(self, item):
        yield from item.tags
        for inner in item.inside:
            yield from self.tags_in(inner)


def whole(variants, name):
    """A variant with what it takes from those it extends: what it says itself replaces that."""
    variant = variants[name]
    return {**whole(variants, variant["extends"]), **variant} if "extends" in variant else variant


def shows(item, variant):
    """The words that are printed of an item and of all that stands in it."""
    if any(tag in variant.get("without", ()) for tag in item.tags):
        return []
    if "tags" in variant and item.tags and not set(item.tags) & set(variant["tags"]):
        return []
    inside = [mark for inner in item.inside for mark in shows(inner, variant)]
    if item.needs_inside and not inside:
        return []
    return [item.mark, *inside]


def section_words(file, variant):
    """Every word that the variant prints of sections, in their order."""
    hidden = variant.get("hide", ())
    words = []
    for name in variant.get("sections", list(file.sections)):
        if name in hidden:
            continue
        for item in file.sections[name]:
            shown = shows(item, variant)
            words += shown if f"{name}.items" not in hidden else shown[:1]
    return words


def expected(file, variant):
    """Every word that the variant prints, from the top of the page."""
    hidden = variant.get("hide", ())
    words = [variant.get("headline", "Q0")]
    links, facts = [], []
    for item in file.person:
        (links if f'label = {File.both(item.mark)}' in file.text else facts).append(item)
    for items, key in ((links, "person.links"), (facts, "person.facts")):
        if key not in hidden:
            words += [mark for item in items for mark in shows(item, variant)]
    return words + section_words(file, variant)


def check(hanjang, file, name, language, folder):
    """What is wrong, and whether pages were looked at."""
    variant = whole(file.variants, name) if name else {}
    chosen = ["--variant", name] if name else []
    done = run([hanjang, "build", "me.toml", *chosen, "--lang", language, "--format", "pages"], cwd=folder)
    said = done.stderr.decode("utf-8")
    is_empty = not section_words(file, variant)
    if is_empty or done.returncode != 0:
        return [] if is_empty and "E271" in said else [f"exit code {done.returncode}: {said}"], False
    pages = itertools.takewhile(lambda line: not line.startswith(("outline ", "tags")),
                                done.stdout.decode("utf-8").splitlines())
    body = "\n".join(line for line in pages if not line.startswith("document "))
    words = [f"{mark}{language}" for mark in expected(file, variant)]
    found = MARK.findall(body)
    faults = []
    if set(found) != set(words):
        faults.append(f"not printed: {sorted(set(words) - set(found))}, "
                      f"printed: {sorted(set(found) - set(words))}")
    elif found != words:
        faults.append(f"in this order: {found}, not {words}")
    is_born = language == "ko" or "person.birth" in variant.get("show", ())
    if ("1987" in body) != is_born:
        faults.append(f"the date of birth is {'not ' if is_born else ''}printed")
    return [f"{fault}\n{file.text}" for fault in faults], True


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    skip_without_fonts("what is printed")
    report = Report()
    looked_at = 0
    for seed in range(FILES):
        file = File(seed)
        with temporary_folder() as folder:
            with open(f"{folder}/me.toml", "w", encoding="utf-8") as out:
                out.write(file.text)
            for name in (None, *file.variants):
                for language in LANGUAGES:
                    faults, is_looked_at = check(hanjang, file, name, language, folder)
                    looked_at += is_looked_at
                    report.case(f"file {seed}, variant {name}, {language}", faults)
    report.case("most have pages", [] if looked_at >= FILES * 4 else [f"only {looked_at} have"])
    report.finish()


main()
