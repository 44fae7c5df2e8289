"""The programs under test, what they are fed, and how they are run."""
import json
import os
import resource
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(TESTS)
BIN = os.path.abspath(os.environ.get("BIN") or os.path.join(ROOT, "bin"))
BUILD = os.path.abspath(os.environ.get("BUILD") or os.path.join(ROOT, "build"))
SANITIZED = "ASAN_OPTIONS" in os.environ
COVERAGE = os.path.basename(BUILD) == "coverage"

CHAIN = [["normalize", "--json=lines"], ["split-sections"], ["extract-quotes"],
         ["extract-numbers"], ["to-json", "--compact"]]

# One set of options for each way that a program writes.
COMMANDS = [["identity"]] + CHAIN + [
    ["to-json"], ["to-json", "--array"], ["to-table", "--of=paragraphs"],
    ["to-table", "--of=paragraphs", "--format=tsv"],
    ["to-html"], ["to-text"]]


def path(name):
    return os.path.join(BUILD if name == "identity" else BIN, name)


def is_built(command):
    return os.access(path(command[0]), os.X_OK)


def commands():
    """Command lines of all programs that there are."""
    return [[path(c[0])] + c[1:] for c in COMMANDS if is_built(c)]


def chain():
    """The chain as one command of a shell, as the README shows it."""
    stages = [" ".join([path(c[0])] + c[1:]) for c in CHAIN if is_built(c)]
    return ["bash", "-c", "set -o pipefail; " + " | ".join(stages)]


def title(command):
    if command[0] == "bash":
        return "chain"
    return " ".join([os.path.basename(command[0])] + command[1:])


class Done:
    """A run that has ended: status (negative: a signal), out, err."""


def run(command, data=b"", env=None, limits=(), before=None, **streams):
    """Runs a command on data; limits are (resource, bytes) pairs."""
    def child():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for what, most in limits:
            resource.setrlimit(what, (most, most))
        if before:
            before()

    done = Done()
    with tempfile.TemporaryFile() as source, \
            tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        source.write(data)
        source.seek(0)
        streams = {"stdin": source, "stdout": out, "stderr": err, **streams}
        process = subprocess.Popen(command, preexec_fn=child,
                                   env={**os.environ, **(env or {})}, **streams)
        done.status = process.wait()
        out.seek(0)
        err.seek(0)
        done.out, done.err = out.read(), err.read()
    return done


def articles():
    """The repository's articles, as lines that only have id and text."""
    lines = []
    folder = os.path.join(TESTS, "articles")
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".txt"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as article:
            record = {"id": name, "text": article.read().strip()}
        lines.append(json.dumps(record, ensure_ascii=False).encode() + b"\n")
    return lines


def records():
    """The articles as they are when they reach the end of the chain."""
    data = b"".join(articles())
    for command in CHAIN[:-1]:
        if is_built(command):
            data = run([path(command[0])] + command[1:], data).out
    return data.splitlines(keepends=True)


def fed_to(command):
    """Lines that a program has something to do with."""
    return records() if "to-" in command[0] else articles()


class Suite:
    """Counts what passes and tells what fails."""

    def __init__(self, name):
        self.name = name
        self.passed = self.failed = 0

    def ok(self, what, condition, detail=""):
        if condition:
            self.passed += 1
            return
        self.failed += 1
        if self.failed <= 20:
            print(f"FAILED: {what}{': ' if detail else ''}{shorten(detail)}")

    def same(self, what, got, want):
        self.ok(what, got == want, f"got {shorten(got)}, want {shorten(want)}")

    def finish(self):
        print(f"{self.name}: {self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


def shorten(value):
    text = repr(value)
    return text if len(text) <= 300 else text[:150] + "..." + text[-150:]
