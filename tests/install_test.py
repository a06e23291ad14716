#!/usr/bin/env python3
"""Installs the build into a folder, moves that elsewhere, and compares what it makes with the build's own."""

import argparse
import subprocess
import sys
from pathlib import Path

from harness import SOURCE, default_font_missing, run, temporary_folder

EXAMPLE = "new-graduate"


def build(hanjang, example, folder, **env):
    """Builds an example in a folder. Returns the PDFs' bytes by name."""
    folder.mkdir()
    done = run([hanjang, "build", example], cwd=folder, **env)
    if done.returncode != 0:
        sys.exit(f"{hanjang}: exit code {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}")
    return {pdf.name: pdf.read_bytes() for pdf in sorted(folder.glob("*.pdf"))}


def install(build_folder, prefix):
    """Installs and returns what cmake printed."""
    done = subprocess.run(["cmake", "--install", build_folder, "--prefix", prefix], capture_output=True,
                          text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"cmake --install failed:\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


# Where the shells and `man` look, and what the program prints for them.
MADE = {
    "share/bash-completion/completions/hanjang": ["completions", "bash"],
    "share/zsh/site-functions/_hanjang": ["completions", "zsh"],
    "share/fish/vendor_completions.d/hanjang.fish": ["completions", "fish"],
    "share/man/man1/hanjang.1": ["man"],
}


def check_made(hanjang, prefix, folder):
    for path, words in MADE.items():
        if not (prefix / path).is_file():
            sys.exit(f"{path} is not installed")
        if (prefix / path).read_bytes() != run([hanjang, *words], cwd=folder).stdout:
            sys.exit(f"{path} is not what `hanjang {' '.join(words)}` prints")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True, help="the build folder")
    build_folder = parser.parse_args().build.resolve()
    with temporary_folder() as name:
        folder = Path(name).resolve()
        printed = install(build_folder, folder / "first")
        if default_font_missing() and "npm ci" not in printed:
            sys.exit(f"cmake --install does not say that the fonts are missing:\n{printed}")
        moved = (folder / "first").rename(folder / "moved here")
        share = moved / "share" / "hanjang"
        ours = build(build_folder / "src" / "hanjang", SOURCE / "examples" / f"{EXAMPLE}.toml", folder / "a")
        theirs = build(moved / "bin" / "hanjang", share / "examples" / f"{EXAMPLE}.toml", folder / "b",
                       HANJANG_DATA="")
        if not ours or ours != theirs:
            sys.exit(f"the installed program makes {sorted(theirs)} otherwise than the built one {sorted(ours)}")
        check_made(moved / "bin" / "hanjang", moved, folder)
        print(f"the same {len(ours)} PDFs from the built and from the installed program")


main()
