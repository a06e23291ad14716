#!/usr/bin/env python3
"""Builds many files in one run and holds what comes of them to what each gives alone: the same bytes, the same
messages in the order of the files, whatever the number of jobs; and one that fails spoils no other."""

import json
import os
import pty
import re
import shutil
import stat
import subprocess
from pathlib import Path

from harness import Report, arguments, environment, run, skip_without_fonts, temporary_folder
from many_resumes import write_resumes

COUNT = 12
TIME = re.compile(r" +\d+(?:\.\d+)? (?:ms|s)\b")
BROKEN = '[person]\nnmae = "Gildong Hong"\n'
WARNED = '[document]\nlanguages = ["en"]\n[person]\nname = "Gildong Hong"\nemial = "a@example.com"\n'
PLAIN = '[document]\nlanguages = ["en"]\n[person]\nname = "Gildong Hong"\n'


class Machine:
    """A folder to work in, and the program."""

    def __init__(self, hanjang, folder):
        self.hanjang = hanjang
        self.folder = folder

    def put(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return name

    def build(self, *words, **env):
        done = run([self.hanjang, "build", *words], self.folder, **env)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def made(self, name):
        return {path.name: path.read_bytes() for path in sorted((self.folder / name).iterdir())}


def expect(faults, what, found, wanted):
    if found != wanted:
        faults.append(f"{what}: {found!r}, not {wanted!r}")


def same_whatever_jobs(machine):
    faults = []
    files = [str(path.relative_to(machine.folder)) for path in write_resumes(COUNT, machine.folder / "cvs")]
    machine.put("cvs/r0003a.toml", BROKEN)
    machine.put("cvs/r0007a.toml", '[person\nname = "Gildong Hong"\n')
    runs = {}
    for jobs in ("1", "2", "4", "64"):
        shutil.rmtree(machine.folder / "out", ignore_errors=True)
        status, out, err = machine.build("cvs", "-o", "out/", "--jobs", jobs)
        runs[jobs] = (status, TIME.sub("", out), err, machine.made("out"))
    for jobs, found in runs.items():
        if found != runs["1"]:
            faults.append(f"--jobs {jobs} gives something else than --jobs 1")
    status, out, err, made = runs["4"]
    expect(faults, "exit code", status, 1)
    expect(faults, "outputs", len(made), 2 * COUNT)
    expect(faults, "summary", out.splitlines()[-1], "14 files: 12 built (24 PDFs), 2 with errors")
    for file in ("cvs/r0003a.toml", "cvs/r0007a.toml"):
        if not any(line.startswith(file) and "error" in line for line in out.splitlines()):
            faults.append(f"{file} is not among the rows: {out}")
    places = re.findall(r"--> (cvs/\w+\.toml)", err)
    if len(set(places)) < 2 or places != sorted(places):
        faults.append(f"messages are not in the order of the files: {places}")
    alone = ""
    for file in sorted([*files, "cvs/r0003a.toml", "cvs/r0007a.toml"]):
        _, _, told = machine.build(file, "-o", "alone/", "--diagnostics", "short")
        alone += told
    expect(faults, "messages of each alone", alone,
           machine.build("cvs", "-o", "out/", "--diagnostics", "short")[2])
    if machine.made("alone") != made:
        faults.append("built alone, a file gives something else")
    return faults


def forms_of_arguments(machine):
    faults = []
    for name in ("a.toml", "two/b.toml", "two/c.toml", "two/inner/d.toml"):
        machine.put(name, PLAIN)
    machine.put("two/notes.txt", "not a resume")
    (machine.folder / "none").mkdir()

    def names(*words):
        shutil.rmtree(machine.folder / "out", ignore_errors=True)
        status, _, err = machine.build(*words, "-o", "out")
        return sorted(machine.made("out")) if status == 0 else (status, err)

    expect(faults, "file and folder", names("a.toml", "two"), ["a.en.pdf", "b.en.pdf", "c.en.pdf"])
    expect(faults, "a folder alone", names("two"), ["b.en.pdf", "c.en.pdf"])
    expect(faults, "with a slash", names("two/"), ["b.en.pdf", "c.en.pdf"])
    expect(faults, "given twice", names("two/b.toml", "two", "./two/b.toml", "two/../two/c.toml"),
           ["b.en.pdf", "c.en.pdf"])
    (machine.folder / "linked").symlink_to("two")
    expect(faults, "through a link", names("linked", "two"), ["b.en.pdf", "c.en.pdf"])
    expect(faults, "one file twice is one file", machine.build("a.toml", "./a.toml", "-o", "cv.pdf")[0], 0)
    status, out, err = machine.build("a.toml", "none")
    expect(faults, "a folder without resumes", (status, out), (3, ""))
    if "there is no .toml file in `none`" not in err:
        faults.append(f"a folder without resumes: {err}")
    expect(faults, "nothing is written then", (machine.folder / "a.en.pdf").exists(), False)
    expect(faults, "without -o", machine.build("a.toml", "two/b.toml")[0], 0)
    expect(faults, "in this folder", [(machine.folder / name).exists() for name in ("a.en.pdf", "b.en.pdf")], [True] * 2)
    return faults


def collisions(machine):
    faults = []

    def refused(what, parts, *words):
        shutil.rmtree(machine.folder / "out", ignore_errors=True)
        status, out, err = machine.build(*words, "-o", "out/")
        expect(faults, f"{what}: exit code and rows", (status, out), (1, ""))
        faults.extend(f"{what}: no `{part}` in {err}" for part in parts if part not in err)
        expect(faults, f"{what}: something is written", (machine.folder / "out").exists(), False)

    for name in ("x/me.toml", "y/me.toml", "z/ME.toml", "x/other.toml"):
        machine.put(name, PLAIN)
    named = PLAIN.replace("[person]", 'file = "{name}"\n[person]')
    machine.put("x/first.toml", named)
    machine.put("x/second.toml", named)
    refused("same stem", ["`x/me.toml` and `y/me.toml`", "`out/me.en.pdf`"], "x/me.toml", "x/other.toml", "y/me.toml")
    refused("only case differs", ["x/me.toml", "z/ME.toml"], "x/me.toml", "z/ME.toml")
    refused("a pattern", ["x/first.toml", "x/second.toml", "Gildong-Hong.pdf"], "x/first.toml", "x/second.toml")
    machine.put("x/ends.toml", PLAIN.replace("[person]", 'file = "plain.en"\n[person]'))
    machine.put("x/Plain.toml", PLAIN)
    refused("a pattern and a source", ["x/ends.toml", "x/Plain.toml"], "x/me.toml", "x/ends.toml", "x/Plain.toml")
    machine.put("x/Gildong-Hong.toml", PLAIN)
    expect(faults, "a stem that begins alike", machine.build("x/first.toml", "x/Gildong-Hong.toml", "-o", "out/")[0], 0)
    variant = PLAIN + "[variant.data]\n"
    machine.put("x/v.toml", variant)
    machine.put("x/v.data.toml", PLAIN)
    expect(faults, "a variant that is not built", machine.build("x/v.toml", "x/v.data.toml", "-o", "out/")[0], 0)
    refused("a variant", ["x/v.toml", "x/v.data.toml", "v.data.en.pdf"], "x/v.toml", "x/v.data.toml", "--all")
    # Links in the folder that lead to one file: one is written through them, and no other over that.
    (machine.folder / "links").mkdir()
    for name in ("me", "other"):
        (machine.folder / "links" / f"{name}.en.pdf").symlink_to("same.pdf")
    (machine.folder / "links" / "same.pdf").write_text("old", "utf-8")
    status, out, err = machine.build("x/me.toml", "x/other.toml", "-o", "links")
    expect(faults, "links to one file", (status, out.count("links/")), (1, 1))
    # A link that leads to a source.
    (machine.folder / "links" / "me.en.pdf").unlink()
    (machine.folder / "links" / "me.en.pdf").symlink_to("../x/other.toml")
    (machine.folder / "links" / "other.en.pdf").unlink()
    status, _, err = machine.build("x/me.toml", "x/other.toml", "-o", "links")
    expect(faults, "a link to a source", (status, (machine.folder / "x" / "other.toml").read_text("utf-8")), (1, PLAIN))
    return faults


def exit_codes(machine):
    faults = []
    good, bad = machine.put("good.toml", PLAIN), machine.put("bad.toml", BROKEN)
    machine.put("other.toml", PLAIN)
    expect(faults, "all good", machine.build(good, "other.toml", "-o", "out/")[0], 0)
    expect(faults, "one bad", machine.build(good, bad, "-o", "out/")[0], 1)
    status, out, err = machine.build(good, "nowhere.toml", "-o", "out/")
    expect(faults, "one is not there", status, 3)
    if not re.search(r"^nowhere\.toml +1 error$", out, re.M) or "cannot read `nowhere.toml`" not in err:
        faults.append(f"one is not there: {out}{err}")
    expect(faults, "one bad, one not there", machine.build(good, bad, "nowhere.toml", "-o", "out/")[0], 1)
    machine.put("warned.toml", WARNED)
    expect(faults, "no such folder", machine.build(good, "other.toml", "-o", "no/such/")[0], 3)
    # A fault without a place says whose it is.
    status, out, err = machine.build(good, "other.toml", "--variant", "none", "--diagnostics", "short")
    expect(faults, "no such variant", status, 1)
    for name in (good, "other.toml"):
        if f"`{name}`: there is no variant `none`" not in err:
            faults.append(f"no such variant: {err}")
    # What cannot be written spoils no other.
    (machine.folder / "blocked" / "good.en.pdf").mkdir(parents=True)
    status, out, err = machine.build(good, "other.toml", "-o", "blocked")
    expect(faults, "one cannot be written", (status, (machine.folder / "blocked" / "other.en.pdf").is_file()), (3, True))
    leftover = [path.name for path in (machine.folder / "blocked").iterdir() if path.name.startswith(".")]
    expect(faults, "left over", leftover, [])
    return faults


def one_document(machine):
    """JSON and SARIF are one document over all files; what several say in the same words stands there once."""
    faults = []
    machine.put("mine.txt", "")
    machine.put("layouts/mine.toml", "[page]\nszie = 3\n")
    shared = PLAIN.replace("[person]", 'layout = "layouts/mine.toml"\n[person]')
    files = [machine.put("bad.toml", BROKEN), machine.put("c.toml", shared), machine.put("d.toml", shared),
             machine.put("good.toml", PLAIN)]
    status, _, err = machine.build(*files, "-o", "out/", "--diagnostics", "json")
    expect(faults, "exit code", status, 1)
    found = json.loads(err)
    told = [(item["file"], item["line"]) for item in found if item["severity"] == "error"]
    expect(faults, "errors", told, sorted(set(told), key=told.index))
    expect(faults, "files of errors", [file for file, _ in told if file == "layouts/mine.toml"], ["layouts/mine.toml"])
    log = json.loads(machine.build(*files, "-o", "out/", "--diagnostics", "sarif")[2])
    expect(faults, "SARIF", (len(log["runs"]), len(log["runs"][0]["results"])), (1, len(found)))
    expect(faults, "JSON of nothing", json.loads(machine.build("good.toml", machine.put("e.toml", PLAIN), "-o", "out/",
                                                               "--diagnostics", "json")[2]), [])
    return faults


def many_rows(machine):
    """Of more files than a screen has lines those alone are listed that failed."""
    faults = []
    for number in range(20):
        machine.put(f"few/f{number:02}.toml", PLAIN)
    status, out, _ = machine.build("few", "-o", "out/")
    expect(faults, "rows of few files", (status, len(out.splitlines())), (0, 21))
    machine.put("few/f03.toml", BROKEN)
    machine.put("few/f99.toml", PLAIN)
    status, out, _ = machine.build("few", "-o", "out/")
    expect(faults, "rows of many files", [TIME.sub("", line) for line in out.splitlines()],
           ["few/f03.toml  1 error", "21 files: 20 built (20 PDFs), 1 with errors"])
    return faults


def progress(machine):
    """On a terminal there is a line of progress, and it is gone at the end."""
    faults = []
    for name in ("a", "b", "c"):
        machine.put(f"{name}.toml", PLAIN)
    reader, writer = pty.openpty()
    done = subprocess.run([machine.hanjang, "build", "a.toml", "b.toml", "c.toml", "-o", "out/"], cwd=machine.folder,
                          env=environment(machine.folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=writer, check=False, timeout=60)
    os.close(writer)
    shown = os.read(reader, 65536).decode()
    os.close(reader)
    expect(faults, "exit code", done.returncode, 0)
    if not re.search(r"\[3/3\] [abc]\.toml", shown) or not shown.endswith("\r\x1b[K"):
        faults.append(f"line of progress: {shown!r}")
    return faults


def pipes(machine):
    """A pipe is read once, though its name is needed before it is built."""
    faults = []
    for name in ("p.toml", "q.toml"):
        os.mkfifo(machine.folder / name)
    feeders = [subprocess.Popen(["sh", "-c", f"printf '%s' \"$TEXT\" > {name}"], cwd=machine.folder,
                                env={**os.environ, "TEXT": PLAIN}) for name in ("p.toml", "q.toml")]
    expect(faults, "exit code", machine.build("p.toml", "q.toml", "-o", "out/")[0], 0)
    for feeder in feeders:
        feeder.wait(timeout=10)
    expect(faults, "outputs", sorted(machine.made("out")), ["p.en.pdf", "q.en.pdf"])
    expect(faults, "the pipe", stat.S_ISFIFO((machine.folder / "p.toml").stat().st_mode), True)
    return faults


def main():
    options = arguments(__doc__).parse_args()
    skip_without_fonts("what is built")
    report = Report()
    for case in (same_whatever_jobs, forms_of_arguments, collisions, exit_codes, one_document, many_rows, progress, pipes):
        with temporary_folder() as name:
            from_here = Machine(options.hanjang.resolve(), Path(name).resolve())
            report.case(case.__name__, case(from_here))
    report.finish()


main()
