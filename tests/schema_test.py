#!/usr/bin/env python3
"""Holds what `hanjang schema` prints against the rules of JSON Schema (Draft 4), by the jsonschema of PyPI.

- It is JSON in which no member stands twice, and valid by the meta-schema of its draft.
- Every `$ref` leads somewhere, and every definition is asked for.
- Every key is told of in English and Korean, and its example is valid by its own schema.

scripts/test brings jsonschema to build/setup/tools. Without it the test is skipped, but for CI=true, where it fails.
"""

import json
import os
import re
import sys

from harness import SKIPPED, SOURCE, Report, arguments, run, temporary_folder

sys.path.insert(0, str(SOURCE / "build" / "setup" / "tools"))
try:
    import jsonschema
except ImportError:
    jsonschema = None

TOPICS = ("resume", "layout")
TOLD = re.compile(r"\A[^\uac00-\ud7a3]*[^\n]\n\n[^\n]*[\uac00-\ud7a3][^\n]*\Z")  # English, then Korean


def without_doubles(members):
    table = dict(members)
    if len(table) != len(members):
        raise ValueError(f"a member stands twice among {[name for name, _ in members]}")
    return table


def walk(node, path="#"):
    """Every object inside a schema, with its path."""
    if isinstance(node, dict):
        yield path, node
    parts = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for name, part in parts:
        yield from walk(part, f"{path}/{name}")


def references(schema):
    return {node["$ref"] for _, node in walk(schema) if isinstance(node.get("$ref"), str)}


def is_there(schema, reference):
    for name in reference.split("/")[1:]:
        schema = schema.get(name) if isinstance(schema, dict) else None
    return schema is not None


def check_references(schema):
    asked = references(schema)
    yield from (f"{reference}: leads nowhere" for reference in sorted(asked) if not is_there(schema, reference))
    yield from (f"{name}: nothing asks for this definition" for name in schema["definitions"]
                if f"#/definitions/{name}" not in asked)


def tables_of(schema):
    """The tables of the format by their paths. Definitions of values begin with a capital."""
    return {"": schema} | {name: table for name, table in schema["definitions"].items() if name[0].islower()}


def check_keys(schema):
    """Told of in both languages, with an example that is right."""
    resolver = jsonschema.RefResolver.from_schema(schema)
    for path, table in tables_of(schema).items():
        for name, written in {"": table, **table["properties"]}.items():
            key = resolver.resolve(written["$ref"])[1] if "$ref" in written else written
            place = f"[{path}] {name}"
            if not TOLD.match(key.get("description", "")):
                yield f"{place}: not told of in English and Korean: {key.get('description')!r}"
            examples = key.get("examples", [])
            if name and not examples:
                yield f"{place}: no example"
            for example in examples:
                for error in jsonschema.Draft4Validator(key, resolver=resolver).iter_errors(example):
                    yield f"{place}: the example is not valid: {error.message}"


def check(text):
    try:
        schema = json.loads(text, object_pairs_hook=without_doubles)
        jsonschema.Draft4Validator.check_schema(schema)
    except (ValueError, jsonschema.SchemaError) as error:
        return [str(error)]
    faults = [*check_references(schema)] or [*check_keys(schema)]
    if schema.get("$schema") != "http://json-schema.org/draft-04/schema#":
        faults.append(f"it names the draft {schema.get('$schema')!r}")
    return faults


def main():
    options = arguments(__doc__).parse_args()
    if jsonschema is None:
        print("there is no jsonschema; scripts/test fetches it where there is a network")
        sys.exit(1 if os.environ.get("CI") == "true" else SKIPPED)
    report = Report()
    for topic in TOPICS:
        with temporary_folder() as folder:
            done = run([options.hanjang.resolve(), "schema", topic], cwd=folder)
        faults = [] if done.returncode == 0 and not done.stderr else [f"{done.returncode}: {done.stderr!r}"]
        report.case(f"schema {topic}", faults + check(done.stdout.decode("utf-8")))
    report.finish()


main()
