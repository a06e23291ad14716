#!/usr/bin/env python3
"""Writes the wheel: wheel.py TREE TARGET VERSION TIME

TREE has bin and share as they lie below a prefix; the wheel lays them below the environment's, where the program looks for
its data beside itself. TIME is that of every file, in seconds since 1970. The same input gives the same bytes.
"""

import base64
import hashlib
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
# The program needs no libc of the system, so it runs with any: glibc (manylinux) and musl. Its own wants Linux 3.2, which is
# older than the system that the first tag names.
TAGS = ["manylinux_2_17_x86_64", "manylinux2014_x86_64", "musllinux_1_1_x86_64"]
METADATA = """Metadata-Version: 2.1
Name: hanjang
Version: {version}
Summary: A resume compiler: one TOML file in, a Korean and an English PDF out
License: MIT AND OFL-1.1
Keywords: resume,cv,이력서,pdf,typesetting,korean
Classifier: Environment :: Console
Classifier: License :: OSI Approved :: MIT License
Classifier: License :: OSI Approved :: SIL Open Font License 1.1 (OFL-1.1)
Classifier: Operating System :: POSIX :: Linux
Classifier: Programming Language :: C++
Classifier: Programming Language :: Python :: 3
Classifier: Topic :: Printing
Classifier: Topic :: Text Processing :: Markup
Classifier: Typing :: Typed
Requires-Python: >=3.9
Description-Content-Type: text/markdown

"""


def digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def contents(tree, version):
    """(name in the wheel, bytes, whether it is a program) of everything but RECORD, in order."""
    data, info = f"hanjang-{version}.data", f"hanjang-{version}.dist-info"
    tag = "py3-none-" + ".".join(TAGS)
    wheel = ["Wheel-Version: 1.0", "Generator: hanjang", "Root-Is-Purelib: false"]
    wheel += [f"Tag: py3-none-{each}" for each in TAGS]
    metadata = METADATA.format(version=version) + (HERE / "python" / "README.md").read_text("utf-8")
    copyright_ = tree / "share" / "doc" / "hanjang" / "copyright"
    files = [(f"hanjang/{file.name}", file.read_bytes(), False) for file in sorted((HERE / "python/hanjang").iterdir())
             if file.suffix == ".py" or file.name == "py.typed"]
    files += [(f"{data}/scripts/hanjang", (tree / "bin" / "hanjang").read_bytes(), True)]
    files += [(f"{data}/data/{file.relative_to(tree).as_posix()}", file.read_bytes(), False)
              for file in sorted((tree / "share").rglob("*")) if file.is_file() and file != copyright_]
    files += [(f"{info}/licenses/copyright", copyright_.read_bytes(), False),
              (f"{info}/METADATA", metadata.encode(), False),
              (f"{info}/WHEEL", ("\n".join(wheel) + "\n").encode(), False)]
    return files, info, tag


def deflated(content):
    """The bytes as libdeflate packs them, closer than zlib can, without the wrapping of gzip."""
    return subprocess.run(["libdeflate-gzip", "-12", "-c"], input=content, capture_output=True, check=True).stdout[10:-8]


def dos_time(seconds):
    """(time, date) as zip archives have them."""
    year, month, day, hour, minute, second = time.gmtime(max(seconds, 315532800))[:6]
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def write_zip(path, files, seconds):
    """A zip archive (PKWARE's APPNOTE, 4.3) of (name, bytes, whether it is a program)."""
    utf8, deflate, by_unix = 0x800, 8, 3 << 8 | 20
    heads = b""
    with open(path, "wb") as archive:
        for name, content, is_program in files:
            packed, encoded = deflated(content), name.encode()
            common = struct.pack("<HHHHHIIIHH", 20, utf8, deflate, *dos_time(seconds), zlib.crc32(content), len(packed),
                                 len(content), len(encoded), 0)
            mode = (0o100755 if is_program else 0o100644) << 16
            heads += struct.pack("<IH", 0x02014B50, by_unix) + common
            heads += struct.pack("<HHHII", 0, 0, 0, mode, archive.tell()) + encoded
            archive.write(struct.pack("<I", 0x04034B50) + common + encoded + packed)
        begin = archive.tell()
        archive.write(heads)
        archive.write(struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(files), len(files), len(heads), begin, 0))


def main():
    tree, target, version, seconds = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    files, info, tag = contents(tree, version)
    record = [f"{name},sha256={digest(content)},{len(content)}" for name, content, _ in files] + [f"{info}/RECORD,,"]
    files.append((f"{info}/RECORD", ("\n".join(record) + "\n").encode(), False))
    path = target / f"hanjang-{version}-{tag}.whl"
    write_zip(path, files, seconds)
    print(path)


main()
