"""Which act that was read is which labelled one."""

import dataclasses
import re

ARTICLES = {"the", "a", "an"}
WORD = re.compile(r"[\w.&-]+|'s\b")


@dataclasses.dataclass(frozen=True)
class Found:
    """An act as `irenic read --json` prints it."""

    sentence: int
    kind: str
    event: str | None
    mode: str | None
    code: str | None
    tense: str
    actors: tuple  # pairs of id and words
    recipients: tuple
    issues: tuple
    quote: str | None
    confidence: float


def found(act):
    return Found(
        sentence=act["sentence"],
        kind=act["act"],
        event=act["event"],
        mode=act["mode"],
        code=act["cameo"],
        tense=act["tense"],
        actors=tuple(zip(act["actor"], act["actor_text"])),
        recipients=tuple(zip(act["recipient"], act["recipient_text"])),
        issues=tuple(act["issue"]),
        quote=act["quote"],
        confidence=act["confidence"],
    )


def words(text):
    plain = text.lower().replace("’", "'")
    return [word.strip(".") for word in WORD.findall(plain) if word not in ARTICLES]


def alike(first, second, endings):
    """Whether two words are the same; with `endings`, "valmoria" and "valmorian" are too."""
    if first == second:
        return True
    return endings and min(len(first), len(second)) >= 4 and (
        first.startswith(second) or second.startswith(first))


def overlap(first, second, endings=False):
    """Whether the words of one stand in a row in the other."""
    short, long = sorted((words(first), words(second)), key=len)
    return bool(short) and any(
        all(alike(*pair, endings) for pair in zip(short, long[start:]))
        for start in range(len(long) - len(short) + 1))


def is_same(person, participant):
    """Whether a participant that was read is the labelled person."""
    name, text = participant
    if person.means is None:
        return overlap(person.text, text)
    return (overlap(person.means, text)
            or overlap(person.means, name.replace("_", " "), endings=True))


def pair_up(wanted, given, same):
    """Pairs of indices, as many as can be had one to one."""
    partner = {}

    def place(index, tried):
        for other, candidate in enumerate(given):
            if other not in tried and same(wanted[index], candidate):
                tried.add(other)
                if other not in partner or place(partner[other], tried):
                    partner[other] = index
                    return True
        return False

    for index in range(len(wanted)):
        place(index, set())
    return [(index, other) for other, index in partner.items()]


def shared(wanted, given, same):
    """Twice what both hold by all they hold; 1 where both are empty."""
    total = len(wanted) + len(given)
    return 2 * len(pair_up(wanted, given, same)) / total if total else 1


def likeness(label, act):
    """How well an act that was read fits a label; 0: not at all. Kind, then event, then roles."""
    kind = act.kind in label.kinds
    event = act.event is not None and act.event in label.events
    if not (kind or event):
        return 0
    roles = (shared(label.actors, act.actors, is_same)
             + shared(label.recipients, act.recipients, is_same)
             + shared(label.issues, act.issues, lambda one, other: one == other)
             + (act.tense in label.tenses))
    return 100 * kind + 50 * event + 10 * (not label.maybe) + roles


def assign(labels, acts):
    """The best one-to-one assignment: a label's index for each act, or None."""
    best = {0: (0, ())}  # labels taken, as bits: the sum so far and the choices
    for act in acts:
        scores = [likeness(label, act) for label in labels]
        following = {}
        for taken, (total, choices) in best.items():
            options = [(taken, total, None)]
            options += [(taken | 1 << index, total + score, index)
                        for index, score in enumerate(scores)
                        if score and not taken >> index & 1]
            for bits, sum_, choice in options:
                if bits not in following or sum_ > following[bits][0]:
                    following[bits] = (sum_, (*choices, choice))
        best = following
    return max(best.values(), key=lambda value: value[0])[1]
