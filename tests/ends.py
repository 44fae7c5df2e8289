"""What the tests of the programs at the end of the chain share."""
import os
import subprocess
import sys

TESTS = os.path.dirname(os.path.abspath(__file__))
BIN = os.environ.get("BIN", os.path.join(TESTS, "..", "bin"))
RECORDS = os.path.join(TESTS, "records", "ends.ndjson")
SCHEMA = os.path.join(TESTS, "..", "common", "schema", "record.schema.json")

passed = failed = skipped = 0


def run(program, *options, data=b"", env=None):
    """Status, output and messages of a program."""
    p = subprocess.run([os.path.join(BIN, program), *options], input=data,
                       stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                       env=None if env is None else {**os.environ, **env})
    return p.returncode, p.stdout, p.stderr.decode("ascii")


def ok(what, condition, detail=""):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}", *([detail] if detail else []))


def same(what, got, want):
    ok(what, got == want,
       f"\n  got:  {shortened(got)}\n  want: {shortened(want)}")


def shortened(value, most=2000):
    text = repr(value)
    return text if len(text) <= most else text[:most] + " ..."


def skip(what, why):
    global skipped
    skipped += 1
    print(f"skipped: {what}: {why}")


def records():
    """The lines of the test records."""
    with open(RECORDS, "rb") as f:
        return f.read().splitlines(keepends=True)


def finish():
    name = os.path.basename(sys.argv[0]).removesuffix(".test")
    print(f"{name}: {passed} passed, {failed} failed")
    sys.exit(failed > 0)
