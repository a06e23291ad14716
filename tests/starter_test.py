#!/usr/bin/env python3
"""Makes a starter of every kind in every choice of languages, and builds it as it is.

A starter must build and be checked without a word, in as many documents as it has languages. With all that stands behind a mark
of a comment switched on, but for files that nobody has yet, it must build without an error. Its comments are Korean
where the file is Korean alone, and name every key that is written.
"""

import re
import tomllib

from harness import Report, arguments, run, temporary_folder

LANGUAGES = ["ko", "en", "ko,en", "en,ko"]
KINDS = ["resume", "career", "portfolio", "letter", "essay"]
NAME = "my resume.toml"  # a blank, to be quoted
SWITCHED_OFF = re.compile(r"^(\s*)# (\w+(?:\.\w+)? = .*)$", re.MULTILINE)
FILES = ("photo", "images")
HANGUL = re.compile("[가-힣]")


def without_columns(text):
    """The text without the blanks that range its columns."""
    return re.sub("  +", " ", text)


def make(hanjang, folder, languages, kind):
    """Writes a starter. Returns its text and what is wrong with how that went."""
    done = run([hanjang, "new", NAME, "--lang", languages, "--kind", kind], cwd=folder)
    printed = run([hanjang, "new", "-", "--lang", languages, "--kind", kind], cwd=folder)
    text = (folder / NAME).read_text("utf-8")
    faults = []
    if done.returncode or done.stderr or f"hanjang build '{NAME}'" not in done.stdout.decode():
        faults.append(f"exit code {done.returncode}: {done.stdout!r} {done.stderr!r}")
    if without_columns(printed.stdout.decode().replace("resume.toml", f"'{NAME}'")) != without_columns(text):
        faults.append("what is printed is not what is written")
    again = run([hanjang, "new", NAME], cwd=folder)
    if again.returncode != 3 or b"is there already" not in again.stderr or (folder / NAME).read_text("utf-8") != text:
        faults.append(f"a second one: exit code {again.returncode}: {again.stderr!r}")
    return text, faults


def build(hanjang, folder, name, *options):
    """Builds a file. Returns the languages of its PDFs, and what is wrong."""
    out = folder / f"out of {name}"
    done = run([hanjang, "build", name, "-o", f"{out}/", "--diagnostics", "short", *options], cwd=folder)
    made = sorted(pdf.name.split(".")[-2] for pdf in out.glob("*.pdf")) if out.is_dir() else []
    return made, [done.stderr.decode("utf-8")] if done.returncode or done.stderr else []


def check_comments(text, languages):
    comments = [line for line in text.splitlines() if line.lstrip().startswith("#")]
    korean = sum(bool(HANGUL.search(re.sub(r'".*?"', "", line))) for line in comments)
    if languages == "ko" and korean < len(comments) // 2:
        return [f"{korean} of {len(comments)} comments are Korean"]
    if languages != "ko" and korean:
        return [f"{korean} comments are Korean"]
    if languages == "en" and HANGUL.search(text.replace('ko = "…"', "")):
        return ["a file in English has Hangul in it"]
    return []


def check_switched_on(hanjang, folder, text):
    keys = [match[2].split(" ")[0] for match in SWITCHED_OFF.finditer(text)]
    on = SWITCHED_OFF.sub(lambda match: match[0] if match[2].startswith(FILES) else f"{match[1]}{match[2]}", text)
    (folder / "on.toml").write_text(on, "utf-8")
    _, wrong = build(hanjang, folder, "on.toml")
    faults = [f"switched on: {fault}" for fault in wrong if "error" in fault]
    return faults + ([] if len(keys) >= 2 else [f"only {keys} are switched off"])


def check(hanjang, languages, kind):
    with temporary_folder() as name:
        folder = type(hanjang)(name).resolve()
        text, faults = make(hanjang, folder, languages, kind)
        made, wrong = build(hanjang, folder, NAME, "--strict")
        faults += wrong
        checked = run([hanjang, "check", NAME, "--strict", "--diagnostics", "short"], cwd=folder)
        if checked.returncode or checked.stderr:
            faults.append(f"check: exit code {checked.returncode}: {checked.stderr.decode()}")
        if made != sorted(languages.split(",")):
            faults.append(f"PDFs in {made}")
        if tomllib.loads(text)["document"]["languages"] != languages.split(","):
            faults.append("[document] has other languages")
        width = max(len(line) for line in text.splitlines() if line.lstrip().startswith(("#", "[")))
        if width > 110:
            faults.append(f"a comment is {width} characters wide")
        return faults + check_comments(text, languages) + check_switched_on(hanjang, folder, text)


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    report = Report()
    for kind in KINDS:
        for languages in LANGUAGES:
            report.case(f"{kind} in {languages}", check(hanjang, languages, kind))
    report.finish()


main()
