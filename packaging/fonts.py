#!/usr/bin/env python3
"""Writes the fonts that packages carry: fonts.py FONTS TARGET [--tools FOLDER]

FONTS has the manifests and, in node_modules, what they name; TARGET gets manifests for each family with its files and its
licence beside them. Noto's families are cut to what the families before them lack: Hanja of KS X 1001 and signs. A font
whose licence reserves its name travels whole, since a cut one would have to be renamed; that is checked.
"""

import argparse
import shutil
import sys
import tomllib
from pathlib import Path

# What no layout of ours asks for, or falls back to only where another face of its family will do.
LEFT_OUT = {"NanumMyeongjoExtraBold", "NotoSerifKR-Bold"}
# Families that are cut, and the families that layouts put before them.
CUT = {"Noto Sans KR": ["Pretendard"], "Noto Serif KR": ["Source Serif 4", "Nanum Myeongjo"]}
# The face with all signs that it has, not those of KS X 1001 alone: every layout falls back to it.
ALL_SIGNS = "NotoSansKR-Regular"
# What Hangul is put together from by hand: modern text has syllables.
JAMO = [range(0x1100, 0x1200), range(0xA960, 0xA980), range(0xD7B0, 0xD800)]
HANJA = [range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x40000)]
HANGUL = [range(0xAC00, 0xD7A4)]
# Upright text in one direction needs no more of what a font can do.
FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk", "liga", "calt"]
TABLES_LEFT_OUT = ["vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG", "meta"]


def among(code, ranges):
    return any(code in part for part in ranges)


def ks_x_1001():
    """The characters of KS X 1001, which EUC-KR encodes."""
    cells = (bytes([row, column]) for row in range(0xA1, 0xFF) for column in range(0xA1, 0xFF))
    return {ord(text) for text in (cell.decode("euc_kr", "ignore") for cell in cells) if text}


def wanted(face, available, covered):
    """The code points that a face of a cut family keeps, of those it has and those that families before it have."""
    standard = ks_x_1001()
    hanja = {code for code in standard if among(code, HANJA)}
    signs = {code for code in available - covered if not among(code, HANJA + HANGUL + JAMO)}
    return available & (hanja | (signs if face == ALL_SIGNS else signs & standard))


def code_points(file):
    from fontTools.ttLib import TTFont
    return set(TTFont(file).getBestCmap())


def cut(source, target, codes):
    from fontTools import subset
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=False)
    options.drop_tables += TABLES_LEFT_OUT
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def licence_of(fonts, path):
    """The licence of the npm package that a file of node_modules comes from."""
    parts = Path(path).parts
    package = fonts.joinpath(*parts[:3 if parts[1].startswith("@") else 2])
    for name in ("LICENSE_FONT", "dist/LICENSE.txt"):
        if (package / name).is_file():
            return package / name
    sys.exit(f"{package} has no licence of its fonts")


def check_name(family, licence):
    """A cut font must not bear a name that its licence reserves (OFL 1.1, condition 3)."""
    before, _, reserved = licence.read_text("utf-8").split("-----")[0].partition("Reserved Font Name")
    names = [name.strip(" '\".\n") for name in reserved.splitlines()[0].split(",")] if reserved else []
    if "OPEN FONT LICENSE" not in licence.read_text("utf-8").upper() or not before:
        sys.exit(f"{licence} is not the SIL Open Font License")
    if any(name and name.lower() in family.lower() for name in names):
        sys.exit(f"{family} is a reserved name: it cannot be cut")


def write_manifest(target, family, header, table, faces):
    lines = [*header, f'family  = "{family}"', f'license = "{table["license"]}"', f'source  = "{table["source"]}"']
    for face in faces:
        lines += ["", "[[face]]"]
        lines += [f'{key:<10} = {"true" if value is True else repr(value) if isinstance(value, int) else chr(34) + value + chr(34)}'
                  for key, value in face.items()]
    target.write_text("\n".join(lines) + "\n", "utf-8")


def pack(manifest, fonts, target, faces_of):
    text = manifest.read_text("utf-8")
    table = tomllib.loads(text)
    family = table["family"]
    header = [line for line in text.splitlines() if line.startswith("#")]
    if not table["face"][0]["path"].startswith("node_modules/"):  # of the distribution, where it is installed
        shutil.copy(manifest, target / manifest.name)
        return
    folder = target / manifest.stem
    folder.mkdir()
    licence = licence_of(fonts, table["face"][0]["path"])
    shutil.copy(licence, folder / "OFL.txt")
    if family in CUT:
        check_name(family, licence)
        header += ["# Cut to Hanja of KS X 1001 and signs that the families before it in the layouts lack."]
    faces = []
    for face in table["face"]:
        if face["postscript"] in LEFT_OUT:
            continue
        source = fonts / face["path"]
        copy = folder / source.name
        if family in CUT:
            covered = set.union(*(code_points(fonts / path) for name in CUT[family] for path in faces_of[name][:1]))
            cut(source, copy, wanted(face["postscript"], code_points(source), covered))
        else:
            shutil.copy(source, copy)
        copy.chmod(0o644)
        faces.append({**face, "path": f"{manifest.stem}/{source.name}"})
    write_manifest(target / manifest.name, family, header, table, faces)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("fonts", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--tools", type=Path, help="the folder that fonttools was installed to")
    options = parser.parse_args()
    if options.tools:
        sys.path.insert(0, str(options.tools))
    shutil.rmtree(options.target, ignore_errors=True)
    options.target.mkdir(parents=True)
    manifests = sorted(options.fonts.glob("*.toml"))
    tables = [tomllib.loads(manifest.read_text("utf-8")) for manifest in manifests]
    faces_of = {table["family"]: [face["path"] for face in table["face"]] for table in tables}
    for manifest in manifests:
        pack(manifest, options.fonts, options.target, faces_of)


main()
