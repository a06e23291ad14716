#!/usr/bin/env python3
"""Holds what hanjang makes to PDF/UA-1 and PDF/A-2a: every example in every layout, language and variant.

The judge is veraPDF, whose library Maven brings to FOLDER.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from harness import SOURCE, examples, layout_names, outputs, run  # noqa: E402 (it lies in the folder above)

HERE = Path(__file__).resolve().parent
ALL_PAGES = ("--pages", "9")


def build(hanjang, out, *options):
    """Builds a document, or several; with all the pages they want where they do not fit."""
    command = [hanjang, "build", *options, "-o", f"{out}/"]
    done = run(command, cwd=SOURCE / "examples")
    if done.returncode == 1 and b"error[E501]" in done.stderr:
        done = run([*command, *ALL_PAGES], cwd=SOURCE / "examples")
    text = done.stderr.decode("utf-8", "replace")
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{text}")


def make_documents(hanjang, folder):
    for example in examples():
        for layout in layout_names():
            if outputs(example, layout):  # it has a letter of that kind, if it takes one
                build(hanjang, folder / layout, example, "--layout", layout)
        build(hanjang, folder / "variants", example, "--all")
    return sorted(folder.rglob("*.pdf"))


def library(folder):
    """The folder of veraPDF's jars, and of its judge. None where Maven cannot bring them."""
    jars = folder / "jars"
    command = ["mvn", "-q", "-B", "-f", HERE / "pom.xml", "dependency:copy-dependencies", f"-DoutputDirectory={jars}"]
    if not list(jars.glob("validation-model-*.jar")) and subprocess.run(command, check=False).returncode != 0:
        return None
    return jars


def main():
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--hanjang", type=Path, required=True, help="the program to test")
    parser.add_argument("--folder", type=Path, required=True, help="for the library and what is built; kept")
    options = parser.parse_args()
    if not shutil.which("java") or not shutil.which("mvn"):
        print("skipped: veraPDF takes Java and Maven, which are not here")
        return 0
    options.folder.mkdir(parents=True, exist_ok=True)
    jars = library(options.folder.resolve())
    if jars is None:
        print("skipped: Maven could not bring veraPDF. Is there a network?")
        return 0
    documents = options.folder.resolve() / "documents"
    shutil.rmtree(documents, ignore_errors=True)
    for name in ("variants", *layout_names()):
        (documents / name).mkdir(parents=True)
    pdfs = make_documents(options.hanjang.resolve(), documents)
    if not pdfs:
        sys.exit("there is no document to judge")
    print(f"{len(pdfs)} documents, PDF/UA-1 and PDF/A-2a:")
    sys.stdout.flush()
    judge = ["java", "-cp", f"{jars}/*", HERE / "Conformance.java", "ua1,2a", *pdfs]
    return subprocess.run(judge, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
