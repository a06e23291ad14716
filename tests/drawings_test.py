#!/usr/bin/env python3
"""Builds a resume with the drawings of tests/drawings, each as another program exports it, and looks at the PDF: its
tags are in order, the labels are text in it, and what a program writes for browsers alone is not. The colours that have
names are those that another program draws."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from harness import SOURCE, TESTS, Report, arguments, run, skip_without_fonts, temporary_folder

LABELS = {
    "drawio": ["주문 접수", "재고 있음?", "아니오", "대기열"],
    "excalidraw": ["수집기", "매시간", "두 줄로 된", "설명 글"],
    "mermaid": ["배치 서버", "Order API", "매일", "쪼개기"],
    "graphviz": ["수집 & 검사", "id: int", "cluster"],
    "matplotlib": ["하루의 부하", "시각", "p95"],
    "d2": ["kafka", "저장", "두 줄"],
}
RESUME = """[document]
layout = "career-history"

[person]
name = "홍길동"

[[projects]]
name = "{name}"
images = [{{ file = "{name}.svg", alt = "{name}에서 그린 그림" }}]
"""


def faults(hanjang, name, labels, folder):
    resume = folder / f"{name}.toml"
    resume.write_text(RESUME.format(name=name), "utf-8")
    shutil.copy(TESTS / "drawings" / f"{name}.svg", folder)
    pdf = folder / f"{name}.pdf"
    done = run([hanjang, "build", resume, "-o", pdf], cwd=folder)
    message = done.stderr.decode("utf-8", "replace")
    if done.returncode != 0 or "warning[" in message:
        return [f"exit code {done.returncode}\n{message}"]
    checked = subprocess.run([sys.executable, "-B", TESTS / "pdf" / "check_structure.py", pdf], check=False,
                             capture_output=True, text=True)
    found = [checked.stdout + checked.stderr] if checked.returncode != 0 else []
    text = " ".join(run(["pdftotext", "-raw", pdf, "-"], cwd=folder).stdout.decode("utf-8").split())
    found += [f"no label {label} in: {text}" for label in labels if label not in text]
    return found + (["it prints what is for browsers alone"] if "Text is not SVG" in text else [])


def color_faults(hanjang, folder):
    """A square of each named colour, in hanjang's words and as mutool fills it."""
    names = re.findall(r'ColorName{"(\w+)"', (SOURCE / "src/image/detail/svg/color_names.h").read_text("utf-8"))
    squares = [(10 * (i % 20), 10 * (i // 20), name) for i, name in enumerate(names)]
    drawing = "".join(f'<rect x="{x}" y="{y}" width="10" height="10" fill="{name}"/>' for x, y, name in squares)
    (folder / "names.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80">{drawing}</svg>', "utf-8")
    (folder / "names.toml").write_text(RESUME.format(name="names"), "utf-8")
    done = run([hanjang, "build", "names.toml", "--format", "glyphs"], cwd=folder)
    ours = re.findall(r"^ *path .* fill #([0-9a-f]{6})", done.stdout.decode("utf-8"), re.MULTILINE)
    drawn = run(["mutool", "draw", "-q", "-c", "rgb", "-r", "72", "-F", "pnm", "-o", "names.ppm", "names.svg"], cwd=folder)
    if len(names) != 148 or len(ours) != len(names) or drawn.returncode != 0:
        return [f"{len(names)} names, {len(ours)} squares\n{done.stderr.decode()}{drawn.stderr.decode()}"]
    points = (folder / "names.ppm").read_bytes()[-200 * 80 * 3:]
    found = []
    for (x, y, name), color in zip(squares, ours):
        at = ((y + 5) * 200 + x + 5) * 3
        # The youngest of the names, which mutool does not know.
        expected = "663399" if name == "rebeccapurple" else points[at:at + 3].hex()
        found += [] if color == expected else [f"{name} is #{color} and not #{expected}"]
    return found


def main():
    options = arguments(__doc__).parse_args()
    skip_without_fonts("drawings on pages")
    report = Report()
    for file in sorted((TESTS / "drawings").glob("*.svg")):
        with temporary_folder() as path:
            report.case(file.stem, faults(options.hanjang.resolve(), file.stem, LABELS[file.stem], Path(path)))
    with temporary_folder() as path:
        report.case("named colours", color_faults(options.hanjang.resolve(), Path(path)))
    report.finish()


main()
