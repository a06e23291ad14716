"""A copy of this tree to change, build and test in: what is done there is never seen here."""

import json
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1 << 20
MOST_MEMORY = 6000 * MEGABYTE
LARGEST_FILE = 1000 * MEGABYTE
BUILD_TIME = 3600  # of the wall
BUILD_STEP = 600   # seconds of the processor for one program of a build
SKIPPED = 77


class Stopped(Exception):
    """Somebody stopped the run."""


@dataclass(frozen=True)
class Test:
    """A test of ctest, run here without it."""

    name: str
    command: tuple
    environment: tuple
    folder: str


@dataclass(frozen=True)
class Outcome:
    passed: bool
    seconds: float    # of the wall
    processor: float  # of the processor
    output: str
    timed_out: bool = False


class Runner:
    """Runs programs that may not end, fill the memory or leave files behind."""

    def __init__(self):
        self._lock = threading.Lock()
        self._running = set()
        self._stopped = False

    def stop(self):
        with self._lock:
            self._stopped = True
            for process in self._running:
                kill(process)

    def run(self, command, cwd, env, seconds, processor):
        """Runs a command with all that it starts for at most so long. Exit code 77 (skipped) is no failure."""
        begin = time.monotonic()
        with tempfile.TemporaryFile() as log:
            with self._lock:
                if self._stopped:
                    raise Stopped
                process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                           start_new_session=True)
                limit(process)
                self._running.add(process)
            status, usage, timed_out = waited(process, begin + seconds, processor)
            kill(process)  # what it started and left behind
            process.returncode = os.waitstatus_to_exitcode(status)
            with self._lock:
                self._running.discard(process)
                if self._stopped:
                    raise Stopped
            log.seek(max(0, log.seek(0, os.SEEK_END) - MEGABYTE))
            output = log.read().decode("utf-8", "replace")
        return Outcome(process.returncode in (0, SKIPPED), time.monotonic() - begin, usage.ru_utime + usage.ru_stime,
                       output, timed_out)


def waited(process, end, processor):
    """Waits for a process, and ends it when its time is over, or one that it started has taken so much of the processor.
    The limit that the system has for that is not set: it makes the clock of the processor coarse, which tests read."""
    timed_out, looked = False, time.monotonic()
    while True:
        found, status, usage = os.wait4(process.pid, os.WNOHANG)
        if found:
            return status, usage, timed_out
        time.sleep(0.02)
        now = time.monotonic()
        if now - looked >= 1:
            looked = now
            if now >= end or busiest(process.pid) > processor:
                timed_out = True
                kill(process)


def busiest(group):
    """The seconds of the processor that one process of a group has taken, of that which took most."""
    most = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended
        if int(words[2]) == group:
            most = max(most, (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK"))
    return most


def limit(process):
    limits = {resource.RLIMIT_AS: MOST_MEMORY, resource.RLIMIT_FSIZE: LARGEST_FILE, resource.RLIMIT_CORE: 0}
    try:
        for what, most in limits.items():
            resource.prlimit(process.pid, what, (most, most))
    except ProcessLookupError:
        pass  # it has ended


def kill(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


class Tree:
    """One copy, with its build."""

    def __init__(self, folder, source, runner):
        self.folder, self.source, self.runner = Path(folder), Path(source), runner
        self.build_folder = self.folder / "build" / "release"

    def take_over(self, files):
        """Makes the copy like the tree again. What is the same already keeps its time, and so what was built of it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = set(files)
        for folder, folders, names in os.walk(self.folder):
            here = Path(folder).relative_to(self.folder)
            folders[:] = [name for name in folders if (here / name).as_posix() not in ("build", ".git", "fonts/node_modules")]
            for name in names:
                if (here / name).as_posix() not in kept:
                    (self.folder / here / name).unlink()
        for name in files:
            write_if_other(self.folder / name, (self.source / name).read_bytes())
            shutil.copymode(self.source / name, self.folder / name)
        fonts = self.folder / "fonts" / "node_modules"
        if (self.source / "fonts" / "node_modules").is_dir() and not fonts.exists():
            fonts.symlink_to(self.source / "fonts" / "node_modules")
        tools = self.folder / "build" / "setup"
        if (self.source / "build" / "setup").is_dir() and not tools.exists():
            tools.parent.mkdir(parents=True, exist_ok=True)
            tools.symlink_to(self.source / "build" / "setup")

    def configure(self, test_files):
        """Sets the build up: warnings are errors, as they are to continuous integration. `test_files` is the copy that
        the tests of all copies read, so that they are the same to ccache. None, or what is wrong."""
        command = ["cmake", "--preset", "release", "-DHANJANG_TESTS=ON", "-DHANJANG_WERROR=ON",
                   f"-DHANJANG_TEST_FILES={test_files}"]
        if shutil.which("ccache"):
            command += ["-DCMAKE_C_COMPILER_LAUNCHER=ccache", "-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"]
        if shutil.which("mold"):
            command.append("-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold")
        done = self.runner.run(command, self.folder, self._build_environment(), 600, 600)
        return None if done.passed else done.output

    def build(self, targets, jobs=1):
        """Builds some targets. Gives the outcome, and whether it was the compiler that refused."""
        command = ["ninja", "-C", str(self.build_folder), f"-j{jobs}", *targets]
        done = self.runner.run(command, self.folder, self._build_environment(), BUILD_TIME, BUILD_STEP)
        failed = re.findall(r"^FAILED: (\S+)", done.output, re.MULTILINE)
        refused = any(name.endswith(".o") and "shipped_files" not in name for name in failed)
        return done, refused

    def _build_environment(self):
        more = {"CCACHE_BASEDIR": os.environ.get("CCACHE_BASEDIR", str(self.source / "build")), "CCACHE_NOHASHDIR": "1"}
        return {**os.environ, **more}

    def tests(self):
        """The tests by name."""
        listed = subprocess.run(["ctest", "--show-only=json-v1"], cwd=self.build_folder, capture_output=True, check=True)
        found = {}
        for test in json.loads(listed.stdout)["tests"]:
            properties = {one["name"]: one["value"] for one in test.get("properties", [])}
            found[test["name"]] = Test(test["name"], tuple(test.get("command", ())),
                                       tuple(properties.get("ENVIRONMENT", ())),
                                       properties.get("WORKING_DIRECTORY", str(self.build_folder)))
        return found

    def run_test(self, test, seconds, processor):
        """Runs one test until its first failure."""
        command = [*test.command, "--abort"] if test.name.startswith("unit.") else list(test.command)
        with tempfile.TemporaryDirectory(prefix="hanjang-mutant-", ignore_cleanup_errors=True) as scratch:
            extra = dict(one.split("=", 1) for one in test.environment)
            kept = {name: value for name, value in os.environ.items() if not name.startswith(("HANJANG_", "CCACHE_"))}
            return self.runner.run(command, test.folder, {**kept, "TMPDIR": scratch, **extra}, seconds, processor)

    def object_of(self, path):
        """The file that a source is compiled to; None for a header."""
        parts = Path(path).parts
        if not path.endswith(".cpp") or len(parts) < 3:
            return None
        inner = "/".join(parts[2:])
        return self.build_folder / "src" / parts[1] / "CMakeFiles" / f"hanjang_{parts[1]}.dir" / f"{inner}.o"


def write_if_other(path, content):
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
