#!/usr/bin/env python3
"""Holds scripts/mutants to its word: what it changes and what it never does, how it draws, remembers and counts; and its
list of changes that change nothing to the source as it is."""

import os
import sys
import tempfile
import time
from pathlib import Path

from harness import SOURCE, TESTS, Report
from mutants.changes import changes_of
from mutants.plan import LISTS_OF_WORDS, Journal, Listing, drawn, files_of, order, shares
from mutants.run import enough
from mutants.tree import Runner, Tree

# Code, and all changes of it: what stands there and what it becomes.
CHANGED = [
    ("void f() { if (a < b) g(); }", {("<", "<=", ">="), ("g()", "")}),
    ("bool f() { return a <= b && !c; }", {("<=", "<", ">"), ("&&", "||"), ("!", ""), ("a <= b && !c", "{}")}),
    ("int k = a - b * -c;", {("-", "+"), ("*", "/"), ("-", "")}),
    ("int k = 4;", {("4", "5", "3")}),
    ("unsigned k = 0xFFu;", {("0xFFu", "0x100u", "0xfeu")}),
    ("int k = 1'000;", {("1'000", "1001", "999")}),
    ("double k = 0.5;", {("0.5", "1.5", "1.0")}),
    ("float k = 2.0f;", {("2.0f", "3.0f", "4.0f")}),
    ("bool k = true;", {("true", "false")}),
    ("void f() { for (; i != n; ++i) break; }", {("!=", "=="), ("++", "--"), ("break", "")}),
    ("void f() { x = std::min(a, b); }", {("min", "max"), ("x = std::min(a, b)", "")}),
    ("void f() { sort(a.begin(), a.end()); }", {("begin", "end"), ("end", "begin"), ("sort(a.begin(), a.end())", "")}),
    ("auto f = [](char c) { return c == 'a'; };", {("==", "!="), ("c == 'a'", "{}")}),
    ("auto f() -> int { return g(1); }", {("g(1)", "{}"), ("1", "2", "0")}),
    ("struct S {\n  int f() const { return a_; }\n};", {("a_", "{}")}),
    ("namespace a {\nvoid f() { g(); }\n}", {("g()", "")}),
    ("void f() {\n  if (a) {\n    b.c(d);\n  } else {\n    e += 1;\n  }\n}",
     {("b.c(d)", ""), ("+=", "-="), ("e += 1", ""), ("1", "2", "0")}),
    ("int k = a /* < */ + b; // && c", {("+", "-")}),
]
# Code in which nothing may be changed.
KEPT = [
    "// a < b && c\n/* return x; 1 + 2 */",
    'const char* k = "a < b && !c";',
    "auto k = R\"x(a < b; \" return 1; )y\" && )x\";",
    "char k = '<';",
    "auto k = '\\'' ;",
    "#if A < 2 && B\n#define C (1 + \\\n 2)\n#endif",
    "  #  include <a/b.h>",
    "static_assert(sizeof(int) == 4 && 1 < 2);",
    "std::array<int, 4> k;",
    "std::map<std::string, std::vector<std::array<int, 3>>> k;",
    "template <class T, int N = 2>\nvoid f(T&& t);",
    "template <class T>\nrequires (sizeof(T) == 2)\nvoid f();",
    "void f(int& a, int&& b, int* c);",
    "bool operator==(const A& a, const A& b);",
    "virtual void f() = 0;",
    "virtual void f() const = 0;",
    "[[nodiscard]] int f(int a);",
    "void f() { int a; }",
    "void f() { const T& a = b; }",
    "void f() { T& a = b; }",
    "void f() { std::vector<T> a(b); }",
    "void f() { T a(b); }",
    "void f() { a.reserve(b); }",
    "bool f() { return {}; }",
    'void f() { auto a = "b" + c; }',
    "struct S {\n  S& g(T a);\n  void h();\n};",
    "enum class E { a, b };",
    "using A = std::array<int, 4>;",
    "auto k = std::get<0>(a);",
    "auto k = a->b;",
    "void f() { for (int i; a(i);) c[d]; }",
]


def wrong_changes():
    for code, expected in CHANGED:
        made = {(one.before, one.after) for seed in range(8) for one in changes_of("a.cpp", code, seed)}
        wanted = {(before, after) for before, *afters in expected for after in afters}
        if made != wanted:
            yield f"{code}\nmore: {sorted(made - wanted)}\nless: {sorted(wanted - made)}"
    for code in KEPT:
        made = [(one.before, one.after) for one in changes_of("a.cpp", code)]
        if made:
            yield f"{code}\nis changed: {made}"


def wrong_places():
    """The change is of the place it says, and its name does not hang on where the line is."""
    code = "void f() {\n  a = b < c && d < e;\n  a = b < c && d < e;\n}\n"
    found = [one for one in changes_of("a.cpp", code) if one.before == "<"]
    if [(one.line, one.nth) for one in found] != [(2, 1), (2, 2), (3, 3), (3, 4)]:
        yield f"lines and numbers of `<`: {[(one.line, one.nth) for one in found]}"
    if len({one.name for one in found}) != 4:
        yield "two changes have one name"
    for one in changes_of("a.cpp", code):
        changed = one.applied(code)
        if code[one.place:one.end] != one.before or changed == code or changed.count("\n") < 4:
            yield f"{one}: {changed}"
    below = changes_of("a.cpp", "// more\nint x;\n" + code)
    if [one.rank(7) for one in below] != [one.rank(7) for one in changes_of("a.cpp", code)]:
        yield "lines above change the order"
    if [one.rank(7) for one in below] == [one.rank(8) for one in below]:
        yield "the seed does not change the order"


def wrong_draws():
    if shares({"a": 5, "b": 4, "c": 1}, 7) != {"a": 3, "b": 3, "c": 1} or sum(shares({"a": 1, "b": 1, "c": 1}, 2).values()) != 2:
        yield f"shares: {shares({'a': 5, 'b': 4, 'c': 1}, 7)}"
    lines = "".join(f"int k{i} = {i};\n" for i in range(30))
    changes = {name: changes_of(name, lines) for name in ("src/a/a.cpp", "src/a/a.h", "src/b/b.cpp")}
    slots = drawn(changes, 9, 1)
    if sorted(slot[0].path.split("/")[1] for slot in slots) != ["a"] * 6 + ["b"] * 3:
        yield "the draw is not in proportion"
    every = [one.name for slot in slots for one in slot]
    if len(every) != len(set(every)) or len(every) != 90:
        yield "places share their changes, or some are lost"
    times = {"unit.a": 3, "unit.b": 1, "unit.c": 1, "pages": 5, "documents": 8, "structure": 2, "quick": 0.1}
    if order("a", times, {"a": {"a", "b"}}) != ["unit.a", "pages", "quick", "unit.b", "documents", "structure"]:
        yield f"order: {order('a', times, {'a': {'a', 'b'}})}"
    if not LISTS_OF_WORDS.match("src/review/detail/words/brands.h") or LISTS_OF_WORDS.match("src/review/detail/reading.cpp"):
        yield "lists of words are not told from code"


def wrong_memory():
    change = changes_of("a.cpp", "int k = 4;")[0]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "deep", "journal.jsonl")
        for result, kept_for_other_tests in (("caught", True), ("none", True), ("survived", False)):
            Journal(path).add({"name": change.name, "result": result, "file_digest": "f", "tree_digest": "t"})
            with path.open("a", encoding="utf-8") as file:
                file.write('{"name": "half a li\n')
            if not Journal(path).known(change, "f", "t") or Journal(path).known(change, "other", "t"):
                yield f"{result}: forgotten, or kept for another file"
            if bool(Journal(path).known(change, "f", "other")) != kept_for_other_tests:
                yield f"{result}: what other tests find is not what these found"


def wrong_listing():
    code = {"a.cpp": changes_of("a.cpp", "int f() {\n  return a < b;\n}\n")}
    before = next(one for one in code["a.cpp"] if one.before == "<")
    entry = 'file = "a.cpp"\nline = "return a < b;"\nbefore = "<"\nafter = "{}"\nwhy = "neither can be seen, since they never meet"\n'
    listing = Listing("[[change]]\n" + entry.replace("{}", before.after))
    if not listing.why(before) or list(listing.faults(code)):
        yield "an entry is not understood"
    if Listing("[[change]]\n" + entry.replace("{}", "!=")).why(before):
        yield "another change of the place is taken for the one that is listed"
    for bad in (entry.replace("a < b", "a < c"), entry.replace("a.cpp", "b.cpp"), entry.replace("why", "because"),
                entry + "nth = 2\n", entry.replace("neither can be seen, since they never meet", "no")):
        if len(list(Listing("[[change]]\n" + bad).faults(code))) != 1:
            yield f"no fault is seen in {bad}"


def wrong_runs():
    """Programs that do not end, and what they leave behind, are ended."""
    runner, env = Runner(), dict(os.environ)
    begin = time.monotonic()
    for command, seconds, processor in ((["sleep", "60"], 0.3, 60), (["sh", "-c", "while :; do :; done"], 60, 1),
                                        (["sh", "-c", "sleep 60 & exit 3"], 60, 60)):
        if runner.run(command, ".", env, seconds, processor).passed:
            yield f"{command} passes"
    if time.monotonic() - begin > 50:
        yield "a program that does not end is waited for"
    if not runner.run(["sh", "-c", "exit 77"], ".", env, 60, 60).passed:
        yield "a skipped test has failed"
    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder, "source"), Path(folder, "copy")
        (source / "src").mkdir(parents=True)
        (source / "src" / "a.cpp").write_text("int a;\n")
        tree = Tree(copy, source, runner)
        tree.take_over(["src/a.cpp"])
        first = (copy / "src" / "a.cpp").stat().st_mtime_ns
        (copy / "src" / "b.cpp").write_text("left over")
        tree.take_over(["src/a.cpp"])
        if (copy / "src" / "b.cpp").exists() or (copy / "src" / "a.cpp").stat().st_mtime_ns != first:
            yield "a copy is not brought up to date"
        (copy / "src" / "a.cpp").write_text("changed")
        tree.take_over(["src/a.cpp"])
        if (copy / "src" / "a.cpp").read_text() != "int a;\n":
            yield "a change stays in the copy"


def wrong_count():
    for caught, listed, survived, right in ((19, 0, 1, True), (10, 9, 1, True), (18, 0, 2, False), (0, 0, 0, False)):
        results = [{"result": "caught"}] * caught + [{"result": "listed"}] * listed + [{"result": "survived"}] * survived
        if enough(results) != right:
            yield f"{caught} caught, {listed} listed, {survived} survived"
    if enough([{"result": "caught"}] * 9 + [{"result": "wrongly listed"}]):
        yield "a change that is wrongly listed counts"


def stale_entries():
    listing = Listing((TESTS / "mutants" / "equivalent.toml").read_text("utf-8"))
    named = {entry.get("file") for entry in listing.entries} & set(files_of(SOURCE))
    return listing.faults({name: changes_of(name, (SOURCE / name).read_text("utf-8")) for name in named})


def main():
    report = Report()
    for check in (wrong_changes, wrong_places, wrong_draws, wrong_memory, wrong_listing, wrong_runs, wrong_count,
                  stale_entries):
        report.case(check.__name__, list(check()))
    report.finish()


if __name__ == "__main__":
    sys.exit(main())
