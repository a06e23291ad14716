#!/usr/bin/env python3
"""Builds a resume with the drawings of tests/drawings, each as another program exports it, and looks at the PDF: its
tags are in order, the labels are text in it, and what a program writes for browsers alone is not."""

import shutil
import subprocess
import sys
from pathlib import Path

from harness import TESTS, Report, arguments, run, skip_without_fonts, temporary_folder

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


def main():
    options = arguments(__doc__).parse_args()
    skip_without_fonts("drawings on pages")
    report = Report()
    for file in sorted((TESTS / "drawings").glob("*.svg")):
        with temporary_folder() as path:
            report.case(file.stem, faults(options.hanjang.resolve(), file.stem, LABELS[file.stem], Path(path)))
    report.finish()


main()
