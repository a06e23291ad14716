"""Whole processes, measured from outside."""

import os
import subprocess
import sys
import tempfile
import time


def measure(args):
    """Runs a command. Returns wall seconds, CPU seconds, peak KiB and its standard error."""
    with tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(args, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        text = errors.read().decode("utf-8", "replace")
    if process.returncode != 0:
        sys.exit(f"{' '.join(args)}: exit code {process.returncode}\n{text}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, text
