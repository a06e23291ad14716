"""Hanjang: one TOML file about a career becomes a typeset resume in Korean and in English.

The wheel brings the program itself as the command ``hanjang``; :func:`build` runs it on a text:

    import hanjang

    pdfs = hanjang.build(open("me.toml", encoding="utf-8").read(), languages=["ko"])
    open("me.pdf", "wb").write(pdfs["resume.ko.pdf"])
"""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
import tempfile
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Iterable, Mapping

__all__ = ["BuildError", "Diagnostic", "build", "program", "__version__"]

__version__: str = metadata.version("hanjang")

_NAME = "hanjang"


@dataclass(frozen=True)
class Diagnostic:
    """Something that the program has to say of a text."""

    severity: str  #: ``error``, ``warning`` or ``note``
    code: str  #: such as ``E201``; ``hanjang explain E201`` tells more
    message: str
    file: str | None = None
    line: int | None = None  #: from 1, like ``column``; None where it is about no place
    column: int | None = None
    hints: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: " if self.file and self.line else ""
        text = f"{place}{self.severity}[{self.code}]: {self.message}"
        return "\n".join([text, *(f"  help: {hint}" for hint in self.hints)])


class BuildError(Exception):
    """Nothing was made. ``diagnostics`` says what is wrong, ``exit_code`` whose fault it is: 1 the text's, 2 of the
    arguments, 3 of a file, a font or the disk, 70 a bug in hanjang."""

    def __init__(self, exit_code: int, diagnostics: list[Diagnostic], output: str) -> None:
        told = [str(each) for each in diagnostics if each.severity == "error"]
        super().__init__("\n".join(told) or output or f"hanjang ended with exit code {exit_code}")
        self.exit_code = exit_code
        self.diagnostics = diagnostics
        self.output = output  #: what the program printed, where it was no diagnostics


def program() -> Path:
    """The program's file. Raises FileNotFoundError if it is not where the wheel put it."""
    candidates = [Path(sysconfig.get_path("scripts")) / _NAME, Path(__file__).resolve().parents[1] / "bin" / _NAME]
    try:
        installed = metadata.files("hanjang") or []
    except metadata.PackageNotFoundError:
        installed = []
    candidates[:0] = [Path(os.fspath(file.locate())) for file in installed if file.name == _NAME and len(file.parts) > 1]
    for candidate in candidates:
        if candidate.is_file() and os.access(candidate, os.X_OK):
            return candidate
    raise FileNotFoundError(f"the program {_NAME} is not in {', '.join(map(str, candidates))}: install hanjang again")


def build(
    text: str,
    *,
    languages: Iterable[str] | None = None,
    layout: str | None = None,
    variants: Iterable[str] = (),
    values: Mapping[str, str] | None = None,
    pages: str | int | None = None,
    format: str = "pdf",  # noqa: A002 (the name of the option)
    strict: bool = False,
    files: Mapping[str, bytes] | None = None,
    timeout: float | None = 60,
) -> dict[str, bytes]:
    """Compiles a resume and returns what was made, by name: ``{"resume.ko.pdf": b"%PDF…", "resume.en.pdf": …}``.

    text       the resume, in TOML
    languages  such as ``["ko", "en"]``; those of the text if it is not said
    layout     the name of a layout
    variants   names of the text's variants to make in its place
    values     values of the layout to change: ``{"color.accent": "#8a1c2b"}``
    pages      how many pages at most: ``1``, ``"1-2"``
    format     ``"pdf"``, or ``"txt"`` for letters and answers to paste
    strict     takes warnings for errors
    files      what the text names, photos for example, by its path there: ``{"me.jpg": b"…"}``
    timeout    seconds after which subprocess.TimeoutExpired is raised

    Raises BuildError where something is wrong; then nothing is made. Names that the text gives with ``file`` stand in
    place of ``resume``. The text is read and everything is made in a temporary folder, by the program of this wheel.
    """
    command = [os.fspath(program()), "build", "resume.toml", "-o", "made/", "--diagnostics", "json", "--format", format]
    if languages is not None:
        command += ["--lang", ",".join(languages)]
    if layout is not None:
        command += ["--layout", layout]
    for name in variants:
        command += ["--variant", name]
    for key, value in (values or {}).items():
        command += ["--set", f"{key}={value}"]
    if pages is not None:
        command += ["--pages", str(pages)]
    if strict:
        command += ["--strict"]
    with tempfile.TemporaryDirectory(prefix="hanjang-") as name:
        folder = Path(name)
        (folder / "made").mkdir()
        _write_files(folder, {**(files or {}), "resume.toml": text.encode("utf-8")})
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout,
                              check=False)
        if done.returncode != 0:
            output = done.stderr.decode("utf-8", "replace")
            raise BuildError(done.returncode, _diagnostics_of(output), output)
        return {made.name: made.read_bytes() for made in sorted((folder / "made").iterdir())}


def _write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        if folder.resolve() not in path.resolve().parents:
            raise ValueError(f"{name} lies outside of the resume's folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _diagnostics_of(output: str) -> list[Diagnostic]:
    try:
        told = json.loads(output)
    except ValueError:
        return []
    return [
        Diagnostic(each["severity"], each["code"], each["message"], each.get("file"), each.get("line"),
                   each.get("column"), tuple(hint for hint in [each.get("span_message"), *each["hints"]] if hint))
        for each in told
    ]
