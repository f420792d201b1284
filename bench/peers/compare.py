"""Irenic and NegMAS on the same negotiations: same answers? how long? how much memory?"""
import argparse
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile
from decimal import Decimal

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from domains import Domain  # noqa: E402
from measure import ROOT, machine, run, table  # noqa: E402

PEER = HERE / ".venv/bin/python"
PROGRAM_RUNS = 5
ALL_POINTS = "1000000"
MOST_SHOWN = 5
# The same packages twice: a tenth of a point is no binary fraction, so that in tenths it shows
# where exact and rounded arithmetic differ.
KINDS = {"whole": {"most": 100, "places": 0}, "tenths": {"most": 10, "places": 1}}


def vector(domain, units):
    return "(" + ", ".join(domain.decimal(value) for value in units) + ")"


def dominates(one, other):
    return one != other and all(a >= b for a, b in zip(one, other))


class Answer:
    """A frontier and the Nash points as exact whole numbers, and what it took."""

    def __init__(self, frontier, nash, seconds, whole_seconds, done):
        self.frontier = frontier
        self.nash = nash
        self.seconds = seconds              # without start-up
        self.whole_seconds = whole_seconds  # the whole process
        self.peak = done.peak_mib


def ask_irenic(program, domain, folder):
    case, out = folder / "case.yaml", folder / "irenic.json"
    case.write_text(domain.case())
    command = [program, "deals", str(case), "--points", ALL_POINTS, "--json", "--out", str(out)]
    runs = [run(command) for _ in range(PROGRAM_RUNS)]
    if runs[-1].status != 0:
        sys.exit(f"irenic ended with status {runs[-1].status}")
    answer = json.loads(out.read_text(), parse_float=Decimal)

    def units(utility):
        return tuple(int(Decimal(value) * 10**domain.places) for value in utility)

    frontier = [units(point["utility"]) for point in answer["frontier"]["points"]]
    median = statistics.median(done.seconds for done in runs)
    peak = max(runs, key=lambda done: done.peak_mib)
    return Answer(frontier, [units(answer["solutions"]["nash"]["utility"])], median, median, peak)


def ask_negmas(domain, folder, most_seconds):
    """Nothing where the time limit was reached."""
    given, out = folder / "domain.json", folder / "negmas.json"
    scale = 10**domain.places
    given.write_text(
        json.dumps(
            {
                "points": [[[u / scale for u in row] for row in sheet] for sheet in domain.points],
                "disagreement": [units / scale for units in domain.disagreement],
            }
        )
    )
    with open(folder / "errors", "w+", encoding="utf-8") as errors:
        command = [str(PEER), str(HERE / "ask_negmas.py"), str(given), str(out)]
        done = run(command, most_seconds, errors)
        if done.stopped:
            return None
        if done.status != 0:
            errors.seek(0)
            sys.exit(f"NegMAS ended with status {done.status}\n{errors.read()}")
    answer = json.loads(out.read_text())
    frontier = [domain.utility(package) for package in answer["frontier"]]
    for exact, told in zip(frontier, answer["utility"]):
        if any(abs(a / scale - b) > 1e-6 for a, b in zip(exact, told)):
            sys.exit("packages of NegMAS's frontier were read wrongly")
    nash = [frontier[place] for place in answer["nash"]]
    return Answer(frontier, nash, answer["seconds"], done.seconds, done)


def judge(domain, name, points, others_name, others):
    """One line for each point that the other does not have: dominated, or missed there."""
    for point in sorted(set(points) - set(others)):
        better = next((other for other in sorted(others) if dominates(other, point)), None)
        if better is not None:
            yield (
                f"{name}'s {vector(domain, point)} is dominated by "
                f"{others_name}'s {vector(domain, better)}"
            )
        else:
            yield f"{others_name} has no point as good as {name}'s {vector(domain, point)}"


def twice(domain, name, points):
    for point in sorted({point for point in points if points.count(point) > 1}):
        yield f"{name} lists {vector(domain, point)} {points.count(point)} times"


def product(domain, point):
    return math.prod(value - floor for value, floor in zip(point, domain.disagreement))


def differences(domain, irenic, negmas):
    lines = list(judge(domain, "Irenic", irenic.frontier, "NegMAS", negmas.frontier))
    lines += judge(domain, "NegMAS", negmas.frontier, "Irenic", irenic.frontier)
    lines += twice(domain, "Irenic", irenic.frontier)
    lines += twice(domain, "NegMAS", negmas.frontier)
    products = {product(domain, point) for point in irenic.nash + negmas.nash}
    if len(products) > 1 or not set(irenic.nash) <= set(negmas.nash):
        scale = 10 ** (domain.places * len(domain.points))
        for name, answer in (("Irenic", irenic), ("NegMAS", negmas)):
            for point in answer.nash:
                lines.append(
                    f"{name}'s Nash point {vector(domain, point)} has the product "
                    f"{product(domain, point) / scale}"
                )
    return lines


def line_of(domain, kind, irenic, negmas, lines, most_seconds):
    head = [f"{domain.packages():,}", str(len(domain.points)), kind, str(len(irenic.frontier))]
    ours = [f"{irenic.whole_seconds:.4f}"]
    memory = f"{irenic.peak:.0f}"
    if negmas is None:
        return head + ["?"] + ours + [f"> {most_seconds:.0f}"] * 2 + ["", "", memory, "", ""]
    return (
        head
        + [f"{len(lines)} differ" if lines else "yes"]
        + ours
        + [f"{negmas.seconds:.3f}", f"{negmas.whole_seconds:.3f}"]
        + [f"{negmas.seconds / irenic.whole_seconds:,.1f}"]
        + [f"{negmas.whole_seconds / irenic.whole_seconds:,.1f}"]
        + [memory, f"{negmas.peak:.0f}", f"{negmas.peak / irenic.peak:.1f}"]
    )


LEGEND = f"""\
Irenic: the whole command, from the YAML file to the JSON file, all its answers; median of \
{PROGRAM_RUNS} runs.
NegMAS: one run; utility functions, frontier and Nash point alone, then with Python's start.
Same: every frontier vector, in exact arithmetic, and the Nash point."""

HEADING = ["packages", "parties", "points", "frontier", "same", "Irenic s", "NegMAS s",
           "with start", "ratio", "with start", "Irenic MiB", "NegMAS MiB", "ratio"]


def peer_version():
    ask = (
        "import platform, negmas, numpy; print('NegMAS', negmas.__version__, 'with NumPy',"
        " numpy.__version__, 'on Python', platform.python_version())"
    )
    done = subprocess.run([PEER, "-c", ask], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def comparisons(most_issues):
    for issues in range(3, most_issues + 1):
        for parties in (2, 3):
            yield issues, parties, "whole"
    for issues in range(3, min(most_issues, 5) + 1):
        for parties in (2, 3):
            yield issues, parties, "tenths"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=ROOT / "build/release/irenic", type=pathlib.Path)
    parser.add_argument("--limit-seconds", default=300, type=float, help="for each run of NegMAS")
    parser.add_argument("--most-issues", default=6, type=int, help="of ten options each")
    asked = parser.parse_args()

    print(f"{machine()}\npeer       {peer_version()}\n", flush=True)
    rows, notes = [HEADING], []
    with tempfile.TemporaryDirectory() as name:
        for issues, parties, kind in comparisons(asked.most_issues):
            domain = Domain(parties, issues, 10, share=0.3, **KINDS[kind])
            irenic = ask_irenic(str(asked.program), domain, pathlib.Path(name))
            negmas = ask_negmas(domain, pathlib.Path(name), asked.limit_seconds)
            lines = differences(domain, irenic, negmas) if negmas else []
            rows.append(line_of(domain, kind, irenic, negmas, lines, asked.limit_seconds))
            print("  ".join(rows[-1]), file=sys.stderr, flush=True)
            if lines:
                notes.append(f"\n{domain.packages():,} packages, {parties} parties, {kind}:")
                notes += [f"    {line}" for line in lines[:MOST_SHOWN]]
                if len(lines) > MOST_SHOWN:
                    notes.append(f"    and {len(lines) - MOST_SHOWN} more")
    print(table(rows, numbers=(0, 1, 3, *range(5, len(HEADING)))))
    print("\n".join([*notes, "", LEGEND]))


if __name__ == "__main__":
    main()
