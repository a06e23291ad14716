#!/usr/bin/env python3
"""Makes locales in a folder of their own, for LOCPATH: locales_test.py FOLDER de_DE tr_TR …

Nothing of the system is changed. A locale that is there already is left as it is.
"""

import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77


def main():
    folder, *names = sys.argv[1:]
    localedef = shutil.which("localedef")
    if not localedef or not Path("/usr/share/i18n/locales").is_dir():
        print("skipped: localedef and the sources of the locales are needed (package `locales`)")
        sys.exit(SKIPPED)
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name in names:
        target = Path(folder) / f"{name}.UTF-8"
        if not target.is_dir():
            subprocess.run([localedef, "-i", name, "-f", "UTF-8", str(target)], check=True)
    print(f"{len(names)} locales in {folder}")


main()
