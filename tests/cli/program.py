"""Runs the program under test. IRENIC_PROGRAM says where it is, IRENIC_SOURCE_DIR where cases are."""

import os
import pathlib
import re
import subprocess

PROGRAM = os.environ["IRENIC_PROGRAM"]
ROOT = pathlib.Path(os.environ["IRENIC_SOURCE_DIR"])
CASES = ROOT / "cases"


def cases_with(*blocks):
    """The bundled cases that have one of these blocks."""
    has = re.compile(rf"^({'|'.join(blocks)}):", re.MULTILINE)
    return [case for case in sorted(CASES.glob("*/*.yaml"))
            if has.search(case.read_text(encoding="utf-8"))]


def run(*words, text=None, environment=None, timeout=120):
    """The finished program; its output stays bytes."""
    return subprocess.run(
        [PROGRAM, *map(str, words)],
        input=text.encode() if isinstance(text, str) else text,
        stdin=subprocess.DEVNULL if text is None else None,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        timeout=timeout,
        check=False,
    )


def has_page():
    """Whether the program was built with the page of its reports."""
    return b"has no page" not in run("report", str(CASES / "nash-1950")).stderr
