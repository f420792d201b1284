"""Scores as tables, and beside the floors they may not fall below."""

import math
import pathlib

import yaml

from score import total

FLOORS = pathlib.Path(__file__).resolve().parent.parent / "golden" / "read" / "floors.yaml"
GROUPS = ("kinds", "events", "roles")
TITLES = {"kinds": "act", "events": "event", "roles": "role, of acts that were found"}
SENTENCES = {
    "event_of_surest": "event of the surest act is right",
    "event_among_all": "event of some act is right",
    "actor_and_recipient": "actors and recipients of an act with a right event are right",
    "left_alone": "without an act, and none read",
}
MARGIN = 2  # points a floor stays below what is measured: a sentence may run out of time


def floors():
    return yaml.safe_load(FLOORS.read_text(encoding="utf-8"))


def percent(value):
    return "-" if value is None else f"{100 * value:.0f} %"


def tallies_of(scores, group):
    """Its tallies by name, those most often labelled first; kinds and events with their sum."""
    tallies = getattr(scores, group)
    named = sorted(tallies.items(), key=lambda item: (-item[1].right - item[1].missed, item[0]))
    return dict(named) if group == "roles" else {"all": total(tallies), **dict(named)}


def group_rows(scores, group):
    rows = [[TITLES[group], "labelled", "precision", "recall", "F1"]]
    for name, tally in tallies_of(scores, group).items():
        rows.append([name, str(tally.right + tally.missed), percent(tally.precision),
                     percent(tally.recall), percent(tally.f1)])
    return rows


def sentence_rows(scores):
    rows = [["sentences", "of", "share"]]
    for name, share in scores.sentences.items():
        rows.append([SENTENCES[name], str(share.of), percent(share.value)])
    return rows


def measured(scores):
    """Every number that has a floor, in points of 100: {(group, name, what): points}."""
    numbers = {}
    for group in GROUPS:
        for name, tally in tallies_of(scores, group).items():
            for what in ("precision", "recall"):
                value = getattr(tally, what)
                if value is not None and tally.right + tally.missed > 0:
                    numbers[group, name, what] = 100 * value
    for name, share in scores.sentences.items():
        if share.value is not None:
            numbers["sentences", name, "share"] = 100 * share.value
    return numbers


def flat(tree):
    return {(group, name, what): points
            for group, names in tree.items()
            for name, values in names.items()
            for what, points in values.items()}


def below(scores, tree):
    """What has fallen below its floor, said in words. What cannot be measured counts as 0."""
    now = measured(scores)
    return [f"{' '.join(place)}: {now.get(place, 0):.1f}, floor {floor}"
            for place, floor in flat(tree).items() if now.get(place, 0) < floor]


def floors_text(scores):
    """A file of floors a little below the scores."""
    lines = []
    group_before = None
    values = {}
    for (group, name, what), points in measured(scores).items():
        values.setdefault((group, name), []).append(
            f"{what}: {max(0, math.floor(points - MARGIN))}")
    for (group, name), told in values.items():
        if group != group_before:
            lines.append(f"{group}:")
            group_before = group
        lines.append(f"  {name}: {{{', '.join(told)}}}")
    return "\n".join(lines) + "\n"
