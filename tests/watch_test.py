#!/usr/bin/env python3
"""Drives `hanjang build --watch` as an editor and a user would.

Each step changes the file, waits for the line that tells of the rebuild, and looks at the PDF.
"""

import os
import pty
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from harness import SOURCE, Report, arguments, default_font_missing, environment, temporary_folder

PATIENCE = 30  # seconds; only a failure waits that long
EXAMPLE = SOURCE / "examples" / "new-graduate.toml"


class Watch:
    """A running `hanjang build --watch`. Collects what it prints on standard error."""

    def __init__(self, hanjang, folder, *options, terminal=False):
        self.text = ""
        self.seen = 0
        ours, theirs = pty.openpty() if terminal else os.pipe()
        self.process = subprocess.Popen(
            [hanjang, "build", "me.toml", "--watch", *options], cwd=folder, env=environment(folder),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs)
        os.close(theirs)
        threading.Thread(target=self.collect, args=(ours,), daemon=True).start()

    def collect(self, source):
        try:
            while chunk := os.read(source, 4096):
                self.text += chunk.decode("utf-8", "replace")
        except OSError:  # how a terminal tells that its other end is closed
            pass

    def expect(self, words):
        """Waits until `words` are printed, after everything that was expected before."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            at = self.text.find(words, self.seen)
            if at >= 0:
                self.seen = at + len(words)
                return
            time.sleep(0.01)
        raise AssertionError(f"waited for {words!r}; printed since:\n{self.text[self.seen:]}")

    def stop(self, number=signal.SIGINT):
        """Sends a signal. Returns the exit code."""
        self.process.send_signal(number)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("a signal did not end it") from None


def require(condition, what):
    if not condition:
        raise AssertionError(what)


def start(hanjang, folder, *options, terminal=False):
    """A watch whose first build is done."""
    shutil.copy(EXAMPLE, folder / "me.toml")
    watch = Watch(hanjang, folder, "--lang", "en", *options, terminal=terminal)
    try:
        watch.expect("me.en.pdf (1 page)")
    except AssertionError:
        watch.process.kill()
        raise
    return watch


def edited(text, number):
    """The resume with another name in it."""
    return text.replace("[person]", f"# edit {number}\n[person]", 1)


def saves(hanjang, folder):
    """Editors write in place, or rename a new file over the old one."""
    watch = start(hanjang, folder)
    text = EXAMPLE.read_text(encoding="utf-8")
    pdf = folder / "me.en.pdf"
    pdf.unlink()
    (folder / "me.toml").write_text(edited(text, 1), encoding="utf-8")
    watch.expect("me.en.pdf (1 page)")
    require(pdf.is_file(), "writing in place did not rebuild")
    pdf.unlink()
    (folder / "new").write_text(edited(text, 2), encoding="utf-8")
    os.replace(folder / "new", folder / "me.toml")
    watch.expect("me.en.pdf (1 page)")
    require(pdf.is_file(), "renaming did not rebuild")
    require(watch.stop() == 0, "Ctrl-C is no failure")


def broken_source(hanjang, folder):
    """A broken source says why and keeps the last good PDF; a mended one builds again."""
    watch = start(hanjang, folder)
    text = EXAMPLE.read_text(encoding="utf-8")
    good = (folder / "me.en.pdf").read_bytes()
    (folder / "me.toml").write_text(text.replace("[person]", "[persom]", 1), encoding="utf-8")
    watch.expect("error[E201]")
    watch.expect("the last good PDF stays")
    require((folder / "me.en.pdf").read_bytes() == good, "the last good PDF was touched")
    (folder / "me.toml").write_text(text, encoding="utf-8")
    watch.expect("me.en.pdf (1 page)")
    require(watch.stop(signal.SIGTERM) == 0, "SIGTERM is no failure")


def vanished_source(hanjang, folder):
    """A file that vanishes is waited for."""
    watch = start(hanjang, folder)
    text = (folder / "me.toml").read_text(encoding="utf-8")
    (folder / "me.toml").unlink()
    watch.expect("waiting for me.toml")
    (folder / "me.toml").write_text(text, encoding="utf-8")
    watch.expect("me.en.pdf (1 page)")
    require(watch.stop() == 0, "Ctrl-C is no failure")


def layout_file(hanjang, folder):
    """A layout file is watched as the resume is, and no other file beside it."""
    layout = folder / "look" / "mine.toml"
    layout.parent.mkdir()
    layout.write_text('extends = "base"\n', encoding="utf-8")
    watch = start(hanjang, folder, "--layout", "look/mine.toml")
    (folder / "look" / "other.toml").write_text("", encoding="utf-8")
    (folder / "other.toml").write_text("", encoding="utf-8")
    layout.write_text('extends = "bose"\n', encoding="utf-8")
    watch.expect("error[E301]")
    watch.expect("the last good PDF stays")
    require(watch.text.count("] me.en.pdf") == 1, f"files nobody reads rebuilt:\n{watch.text}")
    layout.write_text('extends = "base"\n', encoding="utf-8")
    watch.expect("me.en.pdf (1 page)")
    require(watch.stop() == 0, "Ctrl-C is no failure")


def photo_and_font(hanjang, folder):
    """A photo or a font that changes makes new PDFs, also if it has the old name."""
    if default_font_missing():
        return  # they are the two fonts it takes
    folder_of_fonts = folder / ".config" / "hanjang" / "fonts"
    folder_of_fonts.mkdir(parents=True)
    styles = SOURCE / "fonts/node_modules/pretendard/dist/public/static/alternative"
    (folder_of_fonts / "mine.toml").write_text('family = "Mine"\n[[face]]\npath = "mine.ttf"\n', encoding="utf-8")
    shutil.copy(styles / "Pretendard-Regular.ttf", folder_of_fonts / "mine.ttf")
    shutil.copy(SOURCE / "examples" / "photo.jpg", folder / "photo.jpg")
    watch = start(hanjang, folder, "--set", "font.sans.families=Mine")
    first = (folder / "me.en.pdf").read_bytes()
    shutil.copy(styles / "Pretendard-SemiBold.ttf", folder / "new.ttf")
    os.replace(folder / "new.ttf", folder_of_fonts / "mine.ttf")
    watch.expect("me.en.pdf (1 page)")
    require((folder / "me.en.pdf").read_bytes() != first, "the old font stayed")
    (folder / "photo.jpg").unlink()
    watch.expect("me.en.pdf (1 page)")
    require(watch.stop() == 0, "Ctrl-C is no failure")


def settings(hanjang, folder):
    """What `--set` says holds in every build."""
    watch = start(hanjang, folder, "--set", "page.size=Letter", "--set", "section.order=skills")
    text = EXAMPLE.read_text(encoding="utf-8")
    (folder / "me.toml").write_text('layout.page.size = "A9"\n' + text, encoding="utf-8")
    watch.expect("me.en.pdf (1 page)")
    (folder / "me.toml").write_text('layout.page.sise = "A9"\n' + text, encoding="utf-8")
    watch.expect("error[E201]")
    require(watch.stop() == 0, "Ctrl-C is no failure")


def terminal(hanjang, folder):
    """On a terminal a status line takes the place of the one before."""
    watch = start(hanjang, folder, terminal=True)
    (folder / "me.toml").write_bytes(EXAMPLE.read_bytes())
    watch.expect("\r\x1b[K")
    watch.expect("me.en.pdf (1 page)")
    require("\n" not in watch.text, f"a line was not rewritten in place: {watch.text!r}")
    require(watch.stop() == 0, "Ctrl-C is no failure")


def missing_at_first(hanjang, folder):
    """A file that was never there is more likely a slip than a promise."""
    watch = Watch(hanjang, folder)
    require(watch.process.wait(PATIENCE) == 3, "a missing file is the environment's fault")
    watch.expect("error[E901]")


def main():
    options = arguments(__doc__).parse_args()
    hanjang = options.hanjang.resolve()
    report = Report()
    for case in (saves, broken_source, vanished_source, layout_file, photo_and_font, settings, terminal,
                 missing_at_first):
        with temporary_folder() as name:
            try:
                case(hanjang, Path(name))
                report.case(case.__name__, [])
            except AssertionError as fault:
                report.case(case.__name__, [fault])
    report.finish()


sys.exit(main())
