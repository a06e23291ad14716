#!/usr/bin/env python3
"""Do the tests bite? Changes one operator of src/ after another, and runs the tests until one of them fails.

It works in copies of the tree below build/mutants, one for each processor. A change that does not compile, or of which
the compiler makes the same code, is none, and another is drawn. What came of each is kept in build/mutants/journal.jsonl,
so that a run that was stopped goes on, and one after new tests tries only what survived, and files that changed. Those
that change nothing are listed in tests/mutants/equivalent.toml, each with why.

Exit code 0 if at least 95 of 100 were caught or are listed, else 1; 3 if it could not be tried.
"""

import argparse
import difflib
import json
import os
import queue
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # beside layers.py
from mutants.plan import (FIXTURES, LEFT_OUT, Journal, Listing, all_changes, digest, digest_of_tree, drawn, files_of,  # noqa: E402
                          folders_above, order, room_of)
from mutants.tree import Runner, Stopped, Tree  # noqa: E402

SOURCE = Path(__file__).resolve().parent.parent.parent
LISTED = SOURCE / "tests" / "mutants" / "equivalent.toml"
WORK = SOURCE / "build" / "mutants"
LEAST = 0.95


def give_up(message):
    print(f"error: {message}", file=sys.stderr)
    sys.exit(3)


@dataclass(frozen=True)
class Baseline:
    """What is true of the tree as it is."""

    tests: dict    # by name, of one tree: commands have its paths in them
    targets: dict  # of a test
    times: dict    # of a test: seconds of the wall and of the processor
    objects: dict  # what sources were compiled to, as a digest


class Copy:
    """A tree that is built and whose tests pass, where changes are tried."""

    def __init__(self, tree, above):
        self.tree, self.above, self.baseline = tree, above, None

    def prepare(self, files):
        """Brings the copy up to date and builds it. None, or what is wrong."""
        self.tree.take_over(files)
        wrong = self.tree.configure(self.tree.folder.parent / "tree-0")
        if wrong:
            return f"the build could not be set up:\n{wrong}"
        done, _ = self.tree.build([], os.cpu_count())
        if not done.passed:
            return f"the tree does not build as it is:\n{done.output[-3000:]}"
        tests = {name: test for name, test in self.tree.tests().items()  # ctest says how, of what is built
                 if name.partition(".")[0] == "unit" or (name not in LEFT_OUT and "." not in name)}
        targets = {name: self._targets(test) for name, test in tests.items()}
        objects = {}
        for name in files:
            made = self.tree.object_of(name) if name.startswith("src/") else None
            if made and made.is_file():
                objects[name] = digest(made.read_bytes())
        self.baseline = Baseline(tests, targets, {}, objects)
        return None

    def _targets(self, test):
        """The programs that a test is run with."""
        folder = f"{self.tree.build_folder}/"
        inner = [word.removeprefix(folder) for word in test.command if word.startswith(folder)]
        return [name for name in inner if name.startswith(("src/", "tests/")) and not (SOURCE / name).exists()
                and name != "tests/documents" and "." not in name]

    def try_change(self, change, tests):
        """(result, by which test, output): `caught`, `survived` or `none`."""
        path = self.tree.folder / change.path
        source = path.read_bytes()
        try:
            path.write_bytes(change.applied(source.decode("utf-8")).encode("utf-8"))
            return self._run(change, tests)
        finally:
            path.write_bytes(source)

    def _run(self, change, tests):
        built = set()
        for name in tests:
            needed = [target for target in self.baseline.targets[name] if target not in built]
            if needed:
                done, refused = self.tree.build(needed)
                if refused:
                    return "none", "the compiler", ""
                if not done.passed:
                    return "caught", "build", done.output
                if not built and self._is_same_code(change.path):
                    return "none", "the same code", ""
                built.update(needed)
            wall, processor = self.baseline.times[name]
            done = twice(lambda: self.tree.run_test(self.baseline.tests[name], 60 + 10 * wall, 10 + 4 * processor))
            if not done.passed:
                return "caught", name + (" (time)" if done.timed_out else ""), done.output
        return "survived", "", ""

    def _is_same_code(self, path):
        made = self.tree.object_of(path)
        return made is not None and path in self.baseline.objects and digest(made.read_bytes()) == self.baseline.objects[path]


def twice(run):
    """What comes of a test that is run again where it fails: some measure time, on a machine that is busy."""
    done = run()
    return done if done.passed or done.timed_out else run()


def measured(copies, tree_digest):
    """How long each test takes on the tree as it is; all must pass there. Kept until something changes."""
    kept = WORK / "times.json"
    if kept.is_file():
        known = json.loads(kept.read_text("utf-8"))
        if known["tree_digest"] == tree_digest:
            return known["times"]
    names = sorted(copies[0].baseline.tests, key=lambda name: (name in FIXTURES, name != "documents", name))
    times, failed, waiting = {}, [], queue.SimpleQueue()
    for name in names:
        if name not in FIXTURES:
            waiting.put(name)

    def measure(copy):
        while not waiting.empty() and not failed:
            name = waiting.get()
            group = [name] + [after for after, before in FIXTURES.items() if before == name]
            for one in group:
                done = twice(lambda: copy.tree.run_test(copy.baseline.tests[one], 3600, 3600))
                times[one] = (done.seconds, done.processor)
                if not done.passed:
                    failed.append(f"`{one}` fails on the tree as it is:\n{done.output[-3000:]}")

    side_by_side(copies, measure)
    if failed:
        give_up(failed[0])
    kept.write_text(json.dumps({"tree_digest": tree_digest, "times": times}), "utf-8")
    return times


def side_by_side(copies, work):
    """Runs `work` for every copy, each in a thread of its own. Raises what one of them raised."""
    raised = []

    def guarded(copy):
        try:
            work(copy)
        except BaseException as error:  # handed on below
            raised.append(error)
            copy.tree.runner.stop()

    threads = [threading.Thread(target=guarded, args=(copy,)) for copy in copies]
    for thread in threads:
        thread.start()
    try:
        for thread in threads:
            thread.join()
    except KeyboardInterrupt:
        copies[0].tree.runner.stop()
        for thread in threads:
            thread.join()
        raise
    if raised:
        raise next((error for error in raised if not isinstance(error, Stopped)), raised[0])


class Run:
    """Tries the drawn changes and remembers what came of them."""

    def __init__(self, options, listing, journal, digests):
        self.options, self.listing, self.journal = options, listing, journal
        self.file_digests, self.tree_digest = digests
        self.results, self.lock = [], threading.Lock()

    def settle(self, slot, copy):
        """What came of the first change of a place that is one. Without a copy nothing is tried: None if it is unknown."""
        for change in slot:
            why = self.listing.why(change)
            if why and not self.options.listed:
                return {"change": change, "result": "listed", "by": why, "seconds": 0}
            known = self.journal.known(change, self.file_digests[change.path], self.tree_digest)
            if not known and not copy:
                return None
            if not known:
                known = self._tried(change, copy)
            if known["result"] != "none":
                result = known["result"]
                if why:
                    result = "listed" if result == "survived" else "wrongly listed"
                return {**known, "change": change, "result": result}
        return {"change": slot[0], "result": "none", "by": "no change of these is one", "seconds": 0}

    def _tried(self, change, copy):
        begin = time.monotonic()
        walls = {name: wall for name, (wall, _) in copy.baseline.times.items()}
        result, by, output = copy.try_change(change, order(room_of(change.path), walls, copy.above))
        record = {"name": change.name, "result": result, "by": by, "seconds": round(time.monotonic() - begin, 1),
                  "line": change.line, "file_digest": self.file_digests[change.path], "tree_digest": self.tree_digest,
                  "output": output[-600:] if result == "caught" else ""}
        self.journal.add(record)
        print(f"{time.strftime('%H:%M:%S')} {record['seconds']:6.1f} s  {result:8} {by:14} {said(change)}", flush=True)
        return record

    def all(self, slots, copies):
        waiting = queue.SimpleQueue()
        for slot in slots:
            known = self.settle(slot, None)
            if known:
                self.results.append(known)
            else:
                waiting.put(slot)

        def work(copy):
            while True:
                try:
                    slot = waiting.get_nowait()
                except queue.Empty:
                    return
                found = self.settle(slot, copy)
                with self.lock:
                    self.results.append(found)

        if not waiting.empty():
            side_by_side(copies(), work)


def said(change):
    return f"{change.path}:{change.line} `{short(change.before)}` → `{change.after}`"


def short(text):
    words = " ".join(text.split())
    return words if len(words) < 40 else words[:39] + "…"


def good_of(results):
    return [one for one in results if one["result"] in ("caught", "listed")]


def enough(results):
    return len(results) > 0 and len(good_of(results)) >= LEAST * len(results)


def report(results):
    """Prints what came of it. Returns whether that is enough."""
    results = [one for one in results if one["result"] != "none"]
    good = good_of(results)
    rooms = {}
    for one in results:
        rooms.setdefault(room_of(one["change"].path), Counter())[one["result"]] += 1
    kinds = ("caught", "listed", "survived")
    print(f"\n{'folder':12}{'made':>8}" + "".join(f"{kind:>10}" for kind in kinds))
    for room, counted in sorted(rooms.items()):
        print(f"{room:12}{counted.total():>8}" + "".join(f"{counted[kind]:>10}" for kind in kinds))
    total = Counter(one["result"] for one in results)
    print(f"{'all':12}{total.total():>8}" + "".join(f"{total[kind]:>10}" for kind in kinds))
    print("\ncaught by")
    for name, count in Counter(one["by"] for one in results if one["result"] == "caught").most_common():
        print(f"  {count:5} {name}")
    for one in results:
        if one not in good:
            print(f"\n{one['result']}: {said(one['change'])}\n{difference(one['change'])}")
    print(f"\n{len(results)} made, {len(good)} of them caught or listed: {100 * len(good) / max(1, len(results)):.1f} %"
          f"{'' if enough(results) else f', and {100 * LEAST:.0f} % is the least'}")
    return enough(results)


def difference(change):
    source = (SOURCE / change.path).read_text("utf-8")
    lines = difflib.unified_diff(source.splitlines(), change.applied(source).splitlines(), lineterm="", n=1)
    return "\n".join("  " + line for line in list(lines)[2:])


def chosen(options, changes):
    """The places for changes: drawn by the seed, or all changes of one file or line."""
    if not options.at:
        return drawn(changes, options.count, options.seed)
    path, _, line = options.at.partition(":")
    if path not in changes:
        give_up(f"{path} is no file of src/ with code in it")
    found = [[change] for change in changes[path] if not line or change.line == int(line)]
    return found or give_up(f"{options.at}: nothing to change there")


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/mutants", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200, help="how many changes (200)")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws others (1)")
    parser.add_argument("--at", metavar="FILE[:LINE]", help="every change of a file or a line, instead of drawn ones")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at a time (as there are processors)")
    parser.add_argument("--listed", action="store_true", help="try those too that are listed as changing nothing")
    parser.add_argument("--fresh", action="store_true", help="forget what is known of earlier runs")
    parser.add_argument("--plan", action="store_true", help="print what would be changed, and try nothing")
    return parser.parse_args()


def main():
    options = arguments()
    files = files_of(SOURCE)
    changes = all_changes(SOURCE, files, options.seed)
    listing = Listing(LISTED.read_text("utf-8"))
    wrong = list(listing.faults(changes))
    if wrong:
        give_up("\n       ".join([f"{LISTED.relative_to(SOURCE)}:", *wrong]))
    slots = chosen(options, changes)
    if options.plan:
        print("\n".join(said(slot[0]) for slot in slots))
        return
    if options.fresh:
        (WORK / "journal.jsonl").unlink(missing_ok=True)
    digests = {name: digest((SOURCE / name).read_bytes()) for name in changes}, digest_of_tree(SOURCE, files)
    run = Run(options, listing, Journal(WORK / "journal.jsonl"), digests)
    runner, above = Runner(), folders_above(SOURCE)

    def copies():
        made = [Copy(Tree(WORK / f"tree-{i}", SOURCE, runner), above) for i in range(max(1, options.jobs))]
        for copy in made:  # one by one: what the first compiles, the others find with ccache
            fault = copy.prepare(files)
            if fault:
                give_up(fault)
        for copy in made:
            copy.baseline.times.update(measured(made, digests[1]))
        return made

    begin = time.monotonic()
    try:
        run.all(slots, copies)
    except (KeyboardInterrupt, Stopped):
        print("stopped; the same command goes on from here")
        sys.exit(130)
    passed = report(run.results)
    print(f"{time.monotonic() - begin:.0f} s")
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
