"""Holds the Python module of an installed wheel to its promises: wheel_test.py EXAMPLE, by the wheel's own Python."""

import subprocess
import sys
import tempfile
from pathlib import Path

import hanjang

WRONG = '[person]\nname = "홍길동"\nemial = "me@example.com"\n'


def main():
    example = Path(sys.argv[1])
    text = example.read_text("utf-8")
    made = hanjang.build(text, languages=["ko"], values={"color.accent": "#8a1c2b"})
    assert list(made) == ["resume.ko.pdf"] and made["resume.ko.pdf"].startswith(b"%PDF-"), list(made)
    assert sorted(hanjang.build(text)) == ["resume.en.pdf", "resume.ko.pdf"]

    with tempfile.TemporaryDirectory() as folder:
        command = [hanjang.program(), "build", example, "-o", f"{folder}/", "--lang", "en"]
        subprocess.run(command, check=True, capture_output=True)
        by_command = next(Path(folder).iterdir()).read_bytes()
    assert hanjang.build(text, languages=["en"])["resume.en.pdf"] == by_command

    photo = (example.parent / "photo.jpg").read_bytes()
    with_photo = '[person]\nname = "홍길동"\nphoto = "me/photo.jpg"\n[document]\nlanguages = ["ko"]\nlayout = "korean-form"\n'
    assert hanjang.build(with_photo, files={"me/photo.jpg": photo})

    for wrong, code, word in ((WRONG, 1, "emial"), (with_photo, 3, "photo.jpg")):
        try:
            hanjang.build(wrong)
        except hanjang.BuildError as error:
            assert error.exit_code == code and word in str(error), (error.exit_code, str(error))
            assert error.diagnostics[0].severity == "error" and error.diagnostics[0].line == 3, error.diagnostics
        else:
            raise AssertionError(f"{word} was taken")
    try:
        hanjang.build(text, files={"../outside.jpg": photo})
    except ValueError:
        pass
    else:
        raise AssertionError("a file outside of the folder was written")
    print(f"the module of hanjang {hanjang.__version__} does what it says")


main()
