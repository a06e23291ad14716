#!/usr/bin/env python3
"""Sets names of every kind in every layout: none may be too long for its page."""

import random

from harness import Report, arguments, layout_names, run, skip_without_fonts, temporary_folder

RUNS = 120
SYLLABLES = "so ba to de ri wi zo ce big mi ka lo ne ru ti ar en is".split()
HANGUL = "가나다라마바사아자차카타파하김이박최정강조윤장임"
KNOWN = ["Soj Batoderi - Software Sowizocebig", "Dvořák Łukasz-Çağrı İstanbullu", "Ελένη Παπαδοπούλου",
         "Пётр Ильич Чайковский-Корсаков"]


def word(chance):
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 5))).capitalize()


def hangul(chance, least, most):
    return "".join(chance.choice(HANGUL) for _ in range(chance.randint(least, most)))


def name(chance):
    length = chance.randint(20, 60)
    kind = chance.random()
    if kind < 0.6:
        text = word(chance)
        while len(text) < length:
            text += chance.choice([" ", " ", " - ", "-", " – ", ", "]) + word(chance)
        return text[:length].strip(" -,–")
    if kind < 0.8:
        text = hangul(chance, 2, 4)
        while len(text) < length // 2:
            text += chance.choice([" ", ""]) + hangul(chance, 2, 4)
        return text
    return f"{hangul(chance, 3, 3)} ({word(chance)} {word(chance)}) {word(chance)}"


def faults_of(hanjang, one, folder):
    file = f"{folder}/name.toml"
    with open(file, "w", encoding="utf-8") as out:
        out.write(f'[person]\nname = "{one}"\n')
    faults = []
    for layout in layout_names("resume"):
        done = run([hanjang, "build", file, "--layout", layout, "-o", f"{folder}/name.pdf", "--diagnostics", "short"],
                   cwd=folder)
        if done.returncode != 0:
            faults.append(f"{layout}: {done.stderr.decode('utf-8', 'replace')}")
    return faults


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    skip_without_fonts("the width of names")
    report = Report()
    chance = random.Random(20270108)
    with temporary_folder() as folder:
        for one in KNOWN + [name(chance) for _ in range(RUNS)]:
            report.case(one, faults_of(hanjang, one, folder))
    report.finish()


main()
