"""What a letter and answers should print, read from their TOML without any of hanjang's code."""

import re
import subprocess
import tomllib
import unicodedata

from harness import kind_of, letters
from resume_text import plain

NAMES = {"organization", "position", "name"}


def version(value, language):
    """A text in this language; one that is plain stands for all."""
    return value.get(language, "") if isinstance(value, dict) else value


def filled(text, letter, person, language):
    """A text with its placeholders filled in."""
    values = {"name": version(person["name"], language),
              **{key: version(letter[key], language) for key in ("organization", "position") if key in letter}}
    return re.sub(r"\{(\w+)\}", lambda match: values[match[1]], text)


def paragraphs(value, language):
    """The paragraphs of a body or an answer, whichever way it is written."""
    if isinstance(value, list):
        return [text for item in value if (text := version(item, language))]
    text = version(value, language)
    return text if isinstance(text, list) else re.split(r"\n[ \t]*\n\s*", text.strip())


def texts(letter, person, language):
    """What is printed of a letter, in the order of both languages' manners; lines may break anywhere between."""
    if "body" in letter:
        blocks = paragraphs(letter["body"], language)
    else:
        blocks = [block for one in letter["questions"]
                  for block in [version(one["question"], language), *paragraphs(one["answer"], language)]]
    return [plain(filled(block, letter, person, language)) for block in blocks]


def check(pdf, example, layout, language, readers):
    """The faults of one PDF: each text whole and behind the one before it, the name and the rest of the letter."""
    resume = tomllib.loads(example.read_text("utf-8"))
    letter = next(letter for letter, _ in letters(example, kind_of(layout))
                  if pdf.name.startswith(f"{example.stem}.{kind_of(layout)}-{letter['id']}."))
    person = resume["person"]
    others = [version(letter[key], language) for key in ("organization", "subject", "closing") if key in letter]
    others += [version(item, language) for item in letter.get("enclosures", [])]
    others.append(version(person["name"], language))
    faults = []
    for name, command in readers.items():
        read = subprocess.run([part.replace("{}", str(pdf)) for part in command], capture_output=True, check=True)
        text = re.sub(r"\s+", " ", read.stdout.decode("utf-8").replace("\f", " "))
        place = 0
        if not unicodedata.is_normalized("NFC", text):
            faults.append(f"{name}: not all of it is NFC")
        for wanted in texts(letter, person, language):
            # What stands at the right of a question may be read between its lines.
            at = text.find(wanted, place) if "body" in letter else text.find(wanted[:20], place)
            if at < 0:
                faults.append(f"{name}: not there, or out of its place: {wanted}")
            else:
                place = at + len(wanted) // 2
        faults += [f"{name}: no {wanted!r}" for wanted in others
                   if "body" in letter and filled(wanted, letter, person, language) not in text]
    return faults
