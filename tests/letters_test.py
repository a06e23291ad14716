#!/usr/bin/env python3
"""Holds the counts and the text of answers against a counter of its own.

A thousand generated texts are put together of grapheme clusters that are known as such, so that their number is
known too; code points, UTF-16 units and bytes are what Python makes of them. The text that is printed to be pasted
must be what was written, and what CP949 lacks must be what Python's codec lacks.
"""

import json
import random
import re
import tomllib
import unicodedata
from pathlib import Path

from harness import Report, arguments, examples, kind_of, layout_names, letters, run, temporary_folder
from letter_text import texts

# Clusters of one code point and of several: Hangul, Latin with marks, emoji of several parts, flags, a keycap.
CLUSTERS = [*"가나다힣괆뷁봄여름", *"abcXYZ0189", *",.!?:;%/()→·“”‘’…×―", "é", "e\u0323\u0302", "n\u0303\u0323", "漢", "字", "한",
            "\U0001f600", "\U0001f469\u200d\U0001f4bb", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f0\U0001f1f7",
            "1\ufe0f\u20e3", "\U0001f44d\U0001f3fd", "𝒜", "¿", "―"]
WORDS = 8
SAMPLES = 1000
PER_FILE = 100


def generated(random_source):
    """A text in NFC with single blanks and line ends, and how many clusters it has but for those."""
    lines, clusters = [], 0
    for _ in range(random_source.randint(1, 4)):
        words = []
        for _ in range(random_source.randint(1, WORDS)):
            parts = random_source.choices(CLUSTERS, k=random_source.randint(1, 9))
            words.append("x" + "".join(parts))  # a letter first: nothing at the beginning makes a mark
            clusters += 1 + len(parts)
        lines.append(" ".join(words))
        clusters += len(words) - 1
    blanks = sum(line.count(" ") for line in lines)
    ends = [random_source.choice(["\n", "\n", "\n\n"]) for _ in lines[1:]]
    text = "".join(line + end for line, end in zip(lines, [*ends, ""]))
    return unicodedata.normalize("NFC", text), clusters, blanks


def counted(text, clusters, blanks, newline):
    """The counts of a text, by the name of their column."""
    ends = text.count("\n")
    letters_alone = text.replace("\n", "")
    return {"spaces": clusters + ends * newline,
            "no-spaces": clusters - blanks,
            "bytes-2": sum(1 if ord(c) < 128 else 2 for c in letters_alone) + ends * newline,
            "bytes-3": len(letters_alone.encode("utf-8")) + ends * newline,
            "code points": len(letters_alone) + ends * newline,
            "UTF-16": len(letters_alone.encode("utf-16-le")) // 2 + ends * newline,
            "line ends": f"{ends} x {newline}"}


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def counts_of(hanjang, file):
    """The rows that `hanjang count` prints, by its columns' names."""
    done = run([hanjang, "count", file, "--diagnostics", "short"], cwd=file.parent)
    lines = done.stdout.decode("utf-8").splitlines()
    if not lines:
        return [], done.stderr.decode("utf-8")
    columns = [name for name in re.split(r"  +", lines[0].strip()) if name not in ("letter", "question")]
    rows = []
    for line in lines[1:]:
        cells = re.split(r"  +", line.strip())
        rows.append(dict(zip(columns[::-1], cells[::-1])))
    return rows, done.stderr.decode("utf-8")


def check_counts(hanjang, folder):
    random_source = random.Random(949)
    faults = []
    for begin in range(0, SAMPLES, PER_FILE):
        samples = [(*generated(random_source), random_source.randint(0, 2)) for _ in range(PER_FILE)]
        file = folder / f"counts-{begin}.toml"
        file.write_text("".join(["[person]\nname = \"홍길동\"\n[[letter]]\n"] + [
            f"[[letter.questions]]\nquestion = \"Q\"\nanswer = {quoted(text)}\nlimit = 99999\ncount = \"spaces\"\n"
            f"newline = {newline}\n" for text, _, _, newline in samples]), "utf-8")
        rows, message = counts_of(hanjang, file)
        if len(rows) != PER_FILE:
            return [f"{len(rows)} rows of {PER_FILE}\n{message[:2000]}"]
        for row, (text, clusters, blanks, newline) in zip(rows, samples):
            for column, wanted in counted(text, clusters, blanks, newline).items():
                if row[column] != str(wanted):
                    faults.append(f"{column} is {row[column]}, not {wanted}: {text!r}")
    return faults


def check_given(hanjang, folder):
    """The six counts of a text that were reckoned by hand."""
    file = folder / "given.toml"
    answer = quoted("봄, API 3개\n이동 시간 → 9초")
    file.write_text("[person]\nname = \"홍길동\"\n[[letter]]\n" + "".join(
        f"[[letter.questions]]\nquestion = \"Q\"\nanswer = {answer}\nnewline = {newline}\n" for newline in (0, 1, 2)),
        "utf-8")
    rows, message = counts_of(hanjang, file)
    wanted = [{"spaces": "19"}, {"spaces": "20", "no-spaces": "14", "bytes-2": "28"}, {"bytes-2": "29", "bytes-3": "37"}]
    return [f"{row} {message}" for row, counts in zip(rows, wanted) if not counts.items() <= row.items()] or (
        [] if len(rows) == len(wanted) else [message])


def check_limit(hanjang, folder):
    """Every limit near the length of a text: over it is an error that says by how much, and at which letter."""
    faults = []
    text = "봄, API 3개\n이동 시간 → 9초"
    file = folder / "limit.toml"
    for unit, newline, whole in (("spaces", 1, 20), ("spaces", 0, 19), ("no-spaces", 1, 14), ("bytes-2", 1, 28),
                                 ("bytes-2", 2, 29), ("bytes-3", 2, 37)):
        for limit in range(1, whole + 2):
            file.write_text(f'[person]\nname = "홍길동"\n[[letter]]\n[[letter.questions]]\nquestion = "Q"\nlimit = {limit}\n'
                            f'count = "{unit}"\nnewline = {newline}\nanswer = {quoted(text)}\n', "utf-8")
            done = run([hanjang, "count", file, "--diagnostics", "short"], cwd=folder)
            message = done.stderr.decode("utf-8")
            is_told = f"{whole} of {limit}" in message and f"{whole - limit} " in message
            if (done.returncode == 1) != (limit < whole) or (limit < whole and not is_told):
                faults.append(f"{unit}, limit {limit}: exit code {done.returncode}, {message}")
    return faults


def check_cp949(hanjang, folder):
    """What is warned of is what Python's codec cannot write."""
    signs = [chr(point) for point in [*range(0xA1, 0x180), *range(0x2010, 0x2030), *range(0x2030, 0x2200, 3),
                                      *range(0x2460, 0x2700, 7), *range(0x3001, 0x30ff, 5), *range(0x4e00, 0x9000, 97),
                                      *range(0xac00, 0xd7a3, 379), 0x1f600, 0x20000]
             if unicodedata.normalize("NFC", chr(point)) == chr(point) and unicodedata.category(chr(point))[0] in "LNPS"]
    file = folder / "signs.toml"
    file.write_text("[person]\nname = \"홍길동\"\n[[letter]]\n" + "".join(
        f"[[letter.questions]]\nquestion = \"Q{number}\"\nanswer = {quoted('가 ' + sign + ' 나')}\n"
        for number, sign in enumerate(signs)), "utf-8")
    message = run([hanjang, "count", file, "--diagnostics", "short"], cwd=folder).stderr.decode("utf-8")
    told = {chr(int(point, 16)) for point in re.findall(r"\(U\+([0-9A-F]+)\)", message)}

    def is_outside(sign):
        try:
            return not sign.encode("cp949")
        except UnicodeEncodeError:
            return True

    return [f"U+{ord(sign):04X} {sign} is {'not ' if is_outside(sign) else ''}told" for sign in signs
            if is_outside(sign) != (sign in told)]


def check_text(hanjang, example, layout):
    """The text of every letter of an example holds each of its paragraphs, a line each, in their order."""
    faults = []
    with temporary_folder() as name:
        done = run([hanjang, "build", example, "--layout", layout, "--format", "txt", "-o", f"{name}/"], cwd=example.parent)
        if done.returncode != 0:
            return [done.stderr.decode("utf-8")]
        resume = tomllib.loads(example.read_text("utf-8"))
        for letter, languages in letters(example, kind_of(layout)):
            for language in languages:
                file = Path(name) / f"{example.stem}.{kind_of(layout)}-{letter['id']}.{language}.txt"
                lines = file.read_text("utf-8").split("\n")
                place = 0
                for wanted in texts(letter, resume["person"], language):
                    if wanted not in lines[place:]:
                        faults.append(f"{file.name}: no line, or not in its place: {wanted}")
                    else:
                        place = lines.index(wanted, place) + 1
    return faults


def check_pasted(hanjang, folder):
    """What is printed to be pasted is what was counted: line for line."""
    random_source = random.Random(20)
    samples = [generated(random_source)[0] for _ in range(50)]
    file = folder / "pasted.toml"
    file.write_text("[person]\nname = \"홍길동\"\n[[letter]]\n" + "".join(
        f"[[letter.questions]]\nquestion = \"Q{number}\"\nanswer = {quoted(text)}\n"
        for number, text in enumerate(samples)), "utf-8")
    done = run([hanjang, "build", file, "--layout", "essay-answers", "--format", "txt", "-o", "-"], cwd=folder)
    text = done.stdout.decode("utf-8")
    wanted = "\n\n\n".join(f"Q{number}\n\n{text}" for number, text in enumerate(samples)) + "\n"
    if done.returncode != 0 or not text:
        return [done.stderr.decode("utf-8")[:2000]]
    return [] if text == wanted else [f"{text[:600]!r}\n{wanted[:600]!r}"]


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    report = Report()
    with temporary_folder() as name:
        folder = Path(name)
        report.case(f"{SAMPLES} counts", check_counts(hanjang, folder))
        report.case("the given text", check_given(hanjang, folder))
        report.case("limits", check_limit(hanjang, folder))
        report.case("CP949", check_cp949(hanjang, folder))
        report.case("as pasted", check_pasted(hanjang, folder))
    for layout in layout_names():
        if kind_of(layout) not in ("letter", "essay"):
            continue
        for example in examples():
            if letters(example, kind_of(layout)):
                report.case(f"{layout} {example.stem}, text", check_text(hanjang, example, layout))
    report.finish()


main()
