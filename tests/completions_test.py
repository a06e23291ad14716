#!/usr/bin/env python3
"""Checks the completions and the manual page with the programs that read them.

bash, zsh and fish parse their scripts and complete command lines, on which the answers are known.
man and mandoc read the manual page without a warning. What is not installed is left out, but for bash.
"""

import fcntl
import os
import pty
import re
import select
import shlex
import shutil
import struct
import subprocess
import termios
from pathlib import Path

from harness import TIME_LIMIT, Report, arguments, environment, run, temporary_folder

PARSERS = {"bash": ["bash", "-n"], "zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}
RESUME = '[person]\nname = "A"\n[variant.data]\n[variant.ml]\n'
# What follows `hanjang ` on a command line; what must be offered, and what must not.
LINES = [
    ("b", ["build"], ["fonts", "--help"]),
    ("", ["build", "new", "help", "reference"], ["me.toml"]),
    ("build ", ["me.toml"], ["notes.txt", "--layout"]),
    ("build --la", ["--lang", "--layout"], ["--format"]),
    ("build me.toml --format ", ["pdf", "txt"], ["me.toml", "--layout"]),
    ("build me.toml --format=", ["pdf", "txt"], ["me.toml"]),
    ("build me.toml --layout c", ["classic", "compact"], ["serif", "name"]),
    ("build me.toml --variant ", ["data", "ml"], ["me.toml"]),
    ("build me.toml --root ", ["folder"], ["me.toml"]),
    ("build me.toml -o ", ["notes.txt", "folder"], []),
    ("layouts --sheet ", ["me.toml"], ["notes.txt"]),
    ("layouts --kind ", ["portfolio", "letter"], ["classic"]),
    ("help co", ["completions", "count"], ["build"]),
    ("reference exp", ["experience", "experience.work"], ["person"]),
    ("completions ", ["bash", "zsh", "fish"], ["me.toml"]),
    ("new --kind ca", ["career"], ["resume"]),
    ("fonts ", [], ["me.toml", "classic"]),
]
BASH = r"""
source "$1"
line=$2
compopt() { :; }
COMP_WORDS=()
for word in ${line/=/ = }; do COMP_WORDS+=("$word"); done
[[ $line == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_hanjang hanjang
printf '%s\n' "${COMPREPLY[@]}"
"""


def offered_by_bash(script, line, folder, path):
    done = subprocess.run(["bash", "-c", BASH, "bash", script, f"hanjang {line}"], cwd=folder, capture_output=True,
                          text=True, env=environment(folder, PATH=path), check=False)
    return done.stdout.split(), done.stderr


def offered_by_fish(script, line, folder, path):
    command = f"source {shlex.quote(str(script))}; complete -C {shlex.quote('hanjang ' + line)}"
    done = subprocess.run(["fish", "--no-config", "-c", command], cwd=folder, capture_output=True, text=True,
                          env=environment(folder, PATH=path, XDG_DATA_HOME=str(folder)), check=False)
    words = [entry.split("\t")[0] for entry in done.stdout.splitlines()]
    return [word.rpartition("=")[2].rstrip("/") for word in words], done.stderr


def read_until(terminal, mark):
    """What comes from a terminal up to a mark, or until nothing comes any more."""
    data = b""
    while mark not in data and select.select([terminal], [], [], TIME_LIMIT)[0]:
        data += os.read(terminal, 1 << 16)
    return re.sub(r"\x1b\[[?\d;]*\w|[\r\a]", "", data.decode("utf-8", "replace"))


def offered_by_zsh(script, line, folder, path):
    """Types the line and a tab into an interactive shell: there is no other way to ask its completion system."""
    try:
        terminal, end = pty.openpty()
    except OSError as error:
        print(f"zsh is not asked: there is no terminal for it ({error})")
        return None, ""
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("4H", 200, 200, 0, 0))
    shell = subprocess.Popen(["zsh", "-f", "-i"], stdin=end, stdout=end, stderr=end, cwd=folder, start_new_session=True,
                             env=environment(folder, PATH=path, TERM="dumb"))
    os.close(end)
    setup = f"autoload -Uz compinit; compinit -u -D; source {shlex.quote(str(script))}; LISTMAX=0; bindkey '^I' list-choices"
    os.write(terminal, f"{setup}; PS1=RE''ADY\n".encode())
    read_until(terminal, b"READY")
    os.write(terminal, f"hanjang {line}\t\x15echo DO''NE\n".encode())
    printed = read_until(terminal, b"DONE")
    os.write(terminal, b"exit\n")
    shell.wait(TIME_LIMIT)
    os.close(terminal)
    lists = [entry for entry in printed.splitlines() if "hanjang " not in entry and "DONE" not in entry]
    words = [word for entry in lists for word in (entry.split() if " -- " not in entry else entry.split()[:1])]
    return [word.rstrip("/") for word in words], "\n".join(entry for entry in lists if "_hanjang:" in entry or "_values:" in entry)


OFFERED = {"bash": offered_by_bash, "zsh": offered_by_zsh, "fish": offered_by_fish}


def check_lines(shell, script, folder, path):
    faults = []
    for line, some, none in LINES:
        offered, complaint = OFFERED[shell](script, line, folder, path)
        if offered is None:
            break
        missing = [word for word in some if word not in offered]
        strange = [word for word in none if word in offered]
        if missing or strange or complaint:
            faults.append(f"hanjang {line}: lacks {missing}, has {strange} of {offered} {complaint}")
    return faults


def check_shell(shell, hanjang):
    with temporary_folder() as name:
        folder = Path(name).resolve()
        (folder / "folder").mkdir()
        (folder / "me.toml").write_text(RESUME, "utf-8")
        (folder / "notes.txt").write_text("", "utf-8")
        done = run([hanjang, "completions", shell], cwd=folder)
        script = folder / "script"
        script.write_bytes(done.stdout)
        faults = [] if done.stdout.isascii() and done.returncode == 0 else [f"exit code {done.returncode}"]
        if not shutil.which(shell):
            print(f"{shell} is not installed; its script is not read")
            return faults
        parsed = subprocess.run([*PARSERS[shell], script], capture_output=True, text=True, check=False)
        if parsed.returncode or parsed.stderr:
            faults.append(f"{shell} does not read it: {parsed.stderr}")
        path = f"{hanjang.parent}{os.pathsep}{os.environ['PATH']}"
        return faults + check_lines(shell, script, folder, path)


def complaints(command, page, **env):
    """What a reader of manual pages says of one; None if it is not installed."""
    if not shutil.which(command[0]):
        print(f"{command[0]} is not installed; the manual page is not read by it")
        return None
    done = subprocess.run([*command, page], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env={**os.environ, **env}, check=False)
    return done.returncode, done.stdout


def check_man(hanjang):
    with temporary_folder() as name:
        page = Path(name).resolve() / "hanjang.1"
        done = run([hanjang, "man"], cwd=page.parent)
        page.write_bytes(done.stdout)
        faults = [] if done.stdout.isascii() and done.returncode == 0 else [f"exit code {done.returncode}"]
        lint = complaints(["mandoc", "-Tlint", "-Wstyle"], page)
        if lint and (lint[0] or lint[1]):
            faults.append(f"mandoc: {lint[1]}")
        shown = complaints(["man", "--warnings", "-l"], page, MANPAGER="cat", MANWIDTH="80", LC_ALL="C.UTF-8")
        if shown and shown[0] == 0:
            text = re.sub(r".\x08", "", shown[1])
            faults += [f"man: {line}" for line in text.splitlines() if "warning" in line and "hanjang.1" in line]
            faults += [f"man does not show `{part}`" for part in ("hanjang build FILE", "--explain-fit", "SOURCE_DATE_EPOCH")
                       if part not in text]
        return faults


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    report = Report()
    for shell in PARSERS:
        report.case(shell, check_shell(shell, hanjang))
    report.case("man", check_man(hanjang))
    report.finish()


main()
