#!/usr/bin/env python3
"""Measures hanjang and prints a Markdown table. It measures only: nothing here passes or fails.

Each example is compiled in all its languages, a whole process each time:

- wall: by the clock, from start to exit; CPU: user and system time. Medians of --runs runs.
- cold: the same right after the files it reads were dropped from the page cache (needs the rights for that).
- memory: the peak resident set.
- instructions: by callgrind, where valgrind is installed.

Stages are as hanjang's own --timings reports them, medians again. Last come the tables of hanjang_bench, which
measures typesetting alone, in one process.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from harness import outputs  # noqa: E402 (it lies in the folder above)
from process import measure  # noqa: E402

SOURCE = Path(__file__).resolve().parent.parent.parent
STAGE = re.compile(r"^\s*(?P<name>\S.*?)\s+(?P<ms>\d+(?:\.\d+)?)\s*ms\s*$")


def command(hanjang, example, out, *more):
    return [str(hanjang), "build", str(example), "-o", f"{out}/", *more]


def drop_page_cache():
    """Makes the next run read from the disk. Whether that is allowed here."""
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("1")
        return True
    except OSError:
        return False


def cold_wall(args, runs):
    """The median wall time with nothing in the page cache, or nothing if that cannot be measured."""
    walls = []
    for _ in range(runs):
        if not drop_page_cache():
            return None
        walls.append(measure(args)[0])
    return statistics.median(walls)


def instructions(args):
    """Instructions of one run, or nothing without valgrind."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *args],
                              capture_output=True, text=True, check=False)
    collected = re.search(r"Collected\s*:\s*(\d+)", done.stderr)
    return int(collected[1]) if collected else None


def stages(args, runs):
    """Stage → median milliseconds."""
    times = {}
    for _ in range(runs):
        for line in measure([*args, "--timings"])[3].splitlines():
            if match := STAGE.match(line):
                times.setdefault(match["name"], []).append(float(match["ms"]))
    return {name: statistics.median(values) for name, values in times.items()}


def milliseconds(seconds):
    return "–" if seconds is None else f"{seconds * 1000:.1f} ms"


def table(header, rows):
    print("| " + " | ".join(header) + " |")
    print("|" + "---|" * len(header))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def example_row(hanjang, example, options, *more):
    with tempfile.TemporaryDirectory() as out:
        args = command(hanjang, example, out, *more)
        measure(args)  # warms the page cache
        walls, cpus, peaks, _ = zip(*(measure(args) for _ in range(options.runs)))
        count = instructions(args)
        sizes = [f"{pdf.stat().st_size / 1000:.1f} KB" for pdf in sorted(Path(out).glob("*.pdf"))]
        return [" ".join([example.stem, *more[1:]]), milliseconds(statistics.median(walls)), milliseconds(statistics.median(cpus)),
                milliseconds(cold_wall(args, options.cold)), f"{max(peaks) / 1024:.1f} MiB",
                "–" if count is None else f"{count / 1e6:.1f} M", ", ".join(sizes)]


def repeated(example, times):
    """The text of a resume with all its sections so many times over."""
    text = example.read_text("utf-8")
    begin, end = text.index("[[experience]]"), text.find("[variant")
    return text[:begin] + text[begin:end if end >= 0 else None] * times


def scaling_row(hanjang, example, times, options):
    """One language of a resume `times` as long, in as many pages as it takes, and refused for two."""
    with tempfile.TemporaryDirectory() as out:
        long = Path(out) / "long.toml"
        long.write_text(repeated(example, times), "utf-8")
        spent = stages(command(hanjang, long, out, "--lang", "ko", "--pages", "999"), options.cold)
        args = command(hanjang, long, out, "--lang", "ko", "--pages", "1")
        begin = time.perf_counter()
        status = subprocess.run(args, capture_output=True, check=False).returncode
        refused = time.perf_counter() - begin
        ms = [spent["resume"], spent["pages ko"], spent["pdf ko"]]
        return [f"{times}×", *(f"{value:.1f} ms" for value in ms),
                f"{refused * 1000:.0f} ms, exit code {status}"]


# Seven variants that differ in what they show, and in layouts.
VARIANTS = ('tags = ["ml"]', 'tags = ["data"]', 'without = ["ml"]\nlayout = "modern"', 'layout = "serif"',
            'layout = "compact"\npages = 1\ndrop = "lowest-priority"', 'layout = "sidebar"\ntags = ["ml"]',
            'sections = ["summary", "experience", "skills"]')


def variants_row(hanjang, example, options):
    """The file and its variants in one run, and the same documents one by one, in turns."""
    with tempfile.TemporaryDirectory() as out:
        file = Path(out) / "many.toml"
        text = example.read_text("utf-8").partition("\n[variant.")[0] + "\n"
        file.write_text(text + "".join(f"[variant.v{i}]\n{keys}\n" for i, keys in enumerate(VARIANTS)), "utf-8")
        documents = [[], *(["--variant", f"v{i}"] for i in range(len(VARIANTS)))]
        one_by_one = [command(hanjang, file, out, *which, "--lang", language)
                      for which in documents for language in ("ko", "en")]
        pairs = []
        for _ in range(options.cold):
            together = measure(command(hanjang, file, out, "--all"))
            apart = [measure(args) for args in one_by_one]
            pairs.append((together[0], together[1], sum(one[0] for one in apart), sum(one[1] for one in apart)))
        together, cpu, apart, cpu_apart = (statistics.median(values) for values in zip(*pairs))
        return [f"{len(one_by_one)}", milliseconds(together), milliseconds(apart), f"{together / apart:.2f}",
                milliseconds(cpu), milliseconds(cpu_apart), f"{cpu / cpu_apart:.2f}"]


def layout_names(hanjang):
    listing = subprocess.run([hanjang, "layouts"], capture_output=True, text=True, check=True).stdout
    return [line.split()[0] for line in listing.splitlines()[1:]]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hanjang", type=Path, default=SOURCE / "build" / "release" / "src" / "hanjang")
    parser.add_argument("--typesetting", type=Path,
                        default=SOURCE / "build" / "release" / "tests" / "hanjang_bench", help="the program hanjang_bench")
    parser.add_argument("--runs", type=int, default=21, help="warm runs of each example")
    parser.add_argument("--cold", type=int, default=5, help="cold runs of each example")
    options = parser.parse_args()
    hanjang = options.hanjang.resolve()
    found = sorted((SOURCE / "examples").glob("*.toml"))
    print(f"{platform.machine()}, {os.cpu_count()} processors, {options.runs} runs\n")
    table(["example", "wall", "CPU", "cold wall", "memory", "instructions", "PDFs"],
          [example_row(hanjang, example, options, *more) for example in found
           for more in ([], ["--lang", "ko"], ["--lang", "en"])])
    example = SOURCE / "examples" / "ml-engineer.toml"
    names = [name for name in layout_names(hanjang) if outputs(example, name)]  # it has no answers to questions
    table(["layout of ml-engineer", "wall", "CPU", "cold wall", "memory", "instructions", "PDFs"],
          [[name, *example_row(hanjang, example, options, "--layout", name, "--pages", "9")[1:]] for name in names])
    with tempfile.TemporaryDirectory() as out:
        times = {example.stem: stages(command(hanjang, example, out), options.runs) for example in found}
    names = list(dict.fromkeys(name for measured in times.values() for name in measured))
    if names:
        table(["stage", *times], [[name, *(f"{measured[name]:.2f} ms" if name in measured else "–"
                                           for measured in times.values())] for name in names])
    table(["data-engineer, Korean", "resume", "pages", "pdf", "refused for one page"],
          [scaling_row(hanjang, SOURCE / "examples" / "data-engineer.toml", times, options) for times in (1, 10, 100)])
    table(["documents of ml-engineer", "--all, wall", "one by one", "ratio", "--all, CPU", "one by one", "ratio"],
          [variants_row(hanjang, SOURCE / "examples" / "ml-engineer.toml", options)])
    sys.stdout.flush()  # before another process writes to the same place
    sys.exit(subprocess.run([str(options.typesetting), "--runs", str(options.runs)], check=False).returncode)


main()
