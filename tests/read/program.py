"""Has the program read entries of the corpus."""

import collections
import json
import pathlib
import subprocess
import tempfile

from match import found


def read(program, entries, timeout=600):
    """The acts the program finds, by id of the entry, each entry a file of its own."""
    with tempfile.TemporaryDirectory() as name:
        paths = []
        for entry in entries:
            path = pathlib.Path(name, f"{entry.id}.txt")
            path.write_text(entry.document(), encoding="utf-8")
            paths.append(str(path))
        done = subprocess.run([str(program), "read", *paths, "--json"], capture_output=True,
                              timeout=timeout, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"status {done.returncode}: {done.stderr.decode()}")
    acts = collections.defaultdict(list)
    for line in done.stdout.decode().splitlines():
        act = json.loads(line)
        acts[act["source"]].append(found(act))
    strangers = acts.keys() - {entry.id for entry in entries}
    if strangers:
        raise RuntimeError(f"sources that were not given: {sorted(strangers)}")
    return acts
