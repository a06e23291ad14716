#!/usr/bin/env python3
"""Holds the packaged program, with its libraries inside and its ICU data cut, to the one that is built here: the same PDFs
of all examples in all layouts, the same pages in every language that ICU knows, the same faults.

Run by `scripts/test --full`, since the packages take their time: static_test.py --hanjang BUILT --tree build/packages/tree
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness import NOW, SOURCE, arguments, layout_names

# Every category of plurals has a word of its own, so that another language's rules show.
PLURALS = "{{{0},plural,zero{{zero #}}one{{one #}}two{{two #}}few{{few #}}many{{many #}}other{{other #}}}}"
DURATION = f'{PLURALS.format("years")} and {PLURALS.format("months")}'
# Lengths in months: what the plural rules of some language tell apart.
LENGTHS = [1, 2, 3, 5, 11, 12, 22, 24, 36, 60, 71, 101, 132, 150, 252, 263, 266]
# What is broken into lines by rules of its language or by a dictionary, and takes ICU's normal forms and hosts.
TEXTS = {
    "th": "ประสบการณ์การพัฒนาระบบประมวลผลข้อมูลขนาดใหญ่และการออกแบบสถาปัตยกรรมซอฟต์แวร์สำหรับองค์กร" * 3,
    "lo": "ປະສົບການໃນການພັດທະນາລະບົບປະມວນຜົນຂໍ້ມູນຂະຫນາດໃຫຍ່ແລະການອອກແບບຊອບແວ" * 3,
    "km": "បទពិសោធន៍ក្នុងការអភិវឌ្ឍប្រព័ន្ធដំណើរការទិន្នន័យធំៗនិងការរចនាកម្មវិធី" * 3,
    "my": "ဒေတာစနစ်များဖွံ့ဖြိုးတိုးတက်ရေးနှင့်ဆော့ဖ်ဝဲဒီဇိုင်းအတွေ့အကြုံရှိသည်" * 3,
    "ja": "大規模なデータ処理システムの開発と、ソフトウェア・アーキテクチャの設計を担当しました。ー々ゃっ" * 3,
    "zh": "负责大规模数据处理系统的开发，以及软件架构的设计和实现。“引号”（括号）" * 3,
    "ko": "대규모 데이터 처리 시스템의 개발과 설계를 맡았습니다. ㈜한장 ① Å ﬁ 홍길동(洪吉童) " * 3,
}
COUNTRIES = {"de-AT", "en-GB", "en-IN", "es-419", "es-MX", "fr-CA", "pt-PT", "sr-RS", "zh-HK", "zh-TW"}
LEAST_PDFS = 100
LEAST_LANGUAGES = 150


def languages(items):
    """Codes of the languages that ICU has data of, and of some countries with forms of their own."""
    codes = {item.removesuffix(".res") for item in items if re.fullmatch(r"[a-z]{2,3}\.res", item)}
    return sorted(codes | COUNTRIES)


def resume_in(language):
    lines = [f'summary = "{TEXTS.get(language.split("-")[0], TEXTS["ko"])}"', "[document]",
             f'languages = ["{language}"]', "[person]", f'name = "{language}"', 'links = ["https://한국.kr/일"]',
             f"[layout.language.{language}]", f"dates.duration = '{DURATION}'", 'title.experience = "Work"',
             'title.summary = "Summary"']
    for i, length in enumerate(LENGTHS):
        end = 2000 * 12 + i % 12 + length - 1
        lines += ["[[experience]]", f'organization = "{length}"', f'start = "2000-{i % 12 + 1:02}"',
                  f'end = "{end // 12}-{end % 12 + 1:02}"']
    return "\n".join(lines) + "\n"


def everything(folder, tools):
    """Data whose only font has one shape for every character, so that no language lacks one."""
    sys.path.insert(0, str(tools))
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    pen.lineTo((450, 700))
    pen.lineTo((450, 0))
    pen.closePath()
    shape = pen.glyph()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", "any"])
    font.setupCharacterMap({0x20: "any"})
    every = CmapSubtable.newSubtable(12)
    every.platformID, every.platEncID, every.language = 3, 10, 0
    every.cmap = {code: "any" for code in range(0x20, 0x20000) if not 0xD800 <= code < 0xE000}
    font.font["cmap"].tables = [every]
    font.setupGlyf({".notdef": shape, "any": shape})
    font.setupHorizontalMetrics({".notdef": (500, 50), "any": (500, 50)})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Everything", "styleName": "Regular", "psName": "Everything-Regular"})
    font.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    font.setupPost()
    (folder / "fonts").mkdir(parents=True)
    font.save(folder / "fonts" / "everything.ttf")
    (folder / "fonts" / "everything.toml").write_text(
        'family = "Everything"\nlicense = "none"\nsource = "a test"\n[[face]]\npath = "everything.ttf"\n'
        'postscript = "Everything-Regular"\nweight = 400\n', "utf-8")
    (folder / "layouts").symlink_to(SOURCE / "layouts")
    return folder


class Pair:
    """Runs both programs alike and gathers what they do otherwise."""

    def __init__(self, built, packaged, folder):
        self.programs, self.folder, self.failures = {"built": built, "packaged": packaged}, folder, []

    def run(self, name, words, data, makes=False):
        """(exit code, output, diagnostics, files made) of the packaged program; a difference is a failure."""
        results = []
        for which, program in self.programs.items():
            made = self.folder / f"{name}.{which}"
            made.mkdir()
            more = ["-o", f"{made}/"] if makes else []
            env = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "SOURCE_DATE_EPOCH": NOW, "HANJANG_DATA": str(data)}
            done = subprocess.run([program, *words, *more], cwd=SOURCE / "examples", env=env, stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=120, check=False)
            files = {file.name: file.read_bytes() for file in made.iterdir()}
            results.append((done.returncode, b"" if makes else done.stdout, done.stderr, files))
        if results[0] != results[1]:
            self.failures.append(name)
        return results[1]


def check_examples(pair, data, pool):
    """All examples in all layouts, with the fonts of the packages: nothing may be said of fonts."""
    def one(example, layout):
        code, _, told, files = pair.run(f"{example.stem}.{layout}", ["build", example, "--layout", layout], data, True)
        if re.search(rb"\[[EWN]4\d\d\]", told) or b"font" in told:
            pair.failures.append(f"{example.stem}.{layout}: {told.decode()}")
        return len(files) if code == 0 else 0

    jobs = [(example, layout) for example in sorted((SOURCE / "examples").glob("*.toml")) for layout in layout_names()]
    made = sum(pool.map(lambda job: one(*job), jobs))
    if made < LEAST_PDFS:
        pair.failures.append(f"only {made} PDFs of examples")
    return f"{made} PDFs"


def check_languages(pair, data, items, pool):
    def one(language):
        file = pair.folder / f"{language}.toml"
        file.write_text(resume_in(language), "utf-8")
        words = ["build", file, "--format", "pages", "--set", 'font.sans.families=["Everything"]', "--diagnostics", "short"]
        code, pages, told, _ = pair.run(language, words, data)
        if b"E903" in told:
            pair.failures.append(f"{language}: {told.decode()}")
        return language if code == 0 and re.search(rb"(zero|one|two|few|many|other) ", pages) else None

    codes = languages(items)
    printed = [code for code in pool.map(one, codes) if code]
    if len(printed) < LEAST_LANGUAGES or not {"ko", "en", "ja", "pl", "th", "my", "zh"} <= set(printed):
        pair.failures.append(f"pages in only {len(printed)} of {len(codes)} languages: {printed}")
    return f"pages in {len(printed)} languages, faults in {len(codes) - len(printed)}"


def check_rest(pair, data):
    """Names of characters, and what CP949 has a code for."""
    for name, text in {"unnamed": "🚀 ꟿ", "letters": "가힣뷁똠㉿ 한자 洪吉童 〄 ｡ 🚀"}.items():
        file = pair.folder / f"{name}.toml"
        file.write_text(f'summary = "{text}"\n[person]\nname = "홍길동"\n[[letter]]\nid = "a"\nquestions = '
                        f'[{{ question = "물음", answer = "{text}", limit = 20, count = "bytes-2" }}]\n', "utf-8")
        for command in ("build", "count", "check"):
            _, _, told, _ = pair.run(f"{name}.{command}", [command, file, "--diagnostics", "short"], data)
            if (name, command) == ("unnamed", "build") and b"ROCKET" not in told:
                pair.failures.append(f"the name of a character is missing: {told.decode()}")


def main():
    parser = arguments(__doc__)
    parser.add_argument("--tree", type=Path, required=True, help="what the packages are made of: bin and share")
    parser.add_argument("--items", type=Path, required=True, help="the names in the whole of ICU's data")
    parser.add_argument("--tools", type=Path, required=True, help="the folder that fonttools was installed to")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hanjang-test-") as name, ThreadPoolExecutor(os.cpu_count()) as pool:
        folder = Path(name)
        pair = Pair(options.hanjang.resolve(), options.tree.resolve() / "bin" / "hanjang", folder)
        data = everything(folder / "data", options.tools)
        done = [check_examples(pair, options.tree.resolve() / "share" / "hanjang", pool),
                check_languages(pair, data, options.items.read_text("utf-8").split(), pool)]
        check_rest(pair, options.tree.resolve() / "share" / "hanjang")
    print(f"the packaged program and the built one: {', '.join(done)}")
    for failure in pair.failures:
        print(f"FAILED {failure}")
    sys.exit(1 if pair.failures else 0)


main()
