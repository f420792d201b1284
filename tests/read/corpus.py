"""The labelled sentences of tests/golden/read/corpus.yaml."""

import dataclasses
import pathlib

import yaml

FILE = pathlib.Path(__file__).resolve().parent.parent / "golden" / "read" / "corpus.yaml"


@dataclasses.dataclass(frozen=True)
class Person:
    """One who acts or is acted upon: the words as they stand, and whom they mean if not that."""

    text: str
    means: str | None = None


@dataclasses.dataclass(frozen=True)
class Label:
    """One act as it should be read. Of kinds, events, modes, codes and tenses any is right."""

    sentence: int
    kinds: tuple
    events: tuple
    modes: tuple
    codes: tuple
    tenses: tuple
    actors: tuple
    recipients: tuple
    issues: tuple
    maybe_actors: tuple
    maybe_recipients: tuple
    maybe_issues: tuple
    quote: str | None
    maybe: bool

    @property
    def kind(self):
        """The one it is counted under."""
        return self.kinds[0]

    @property
    def event(self):
        return self.events[0]


@dataclasses.dataclass(frozen=True)
class Entry:
    id: str
    set: str
    domain: str
    constructions: tuple
    sentences: tuple
    heading: bool  # the first sentence is one
    labels: tuple

    def document(self):
        """The sentences as the text of a file."""
        first, *others = self.sentences
        return first + ("\n\n" if self.heading else " ") + " ".join(others) + "\n"


def several(value):
    return tuple(value) if isinstance(value, list) else (value,)


def people(values):
    return tuple(Person(value["text"], value["is"]) if isinstance(value, dict) else Person(value)
                 for value in values)


def label(act):
    return Label(
        sentence=act.get("sentence", 1),
        kinds=several(act["act"]),
        events=several(act["event"]),
        modes=several(act["mode"]),
        codes=several(act["cameo"]),
        tenses=several(act["tense"]),
        actors=people(act["actors"]),
        recipients=people(act["recipients"]),
        issues=tuple(act["issues"]),
        maybe_actors=people(act.get("actors_maybe", [])),
        maybe_recipients=people(act.get("recipients_maybe", [])),
        maybe_issues=tuple(act.get("issues_maybe", [])),
        quote=act.get("quote"),
        maybe=act.get("maybe", False),
    )


def entry(data):
    return Entry(
        id=data["id"],
        set=data["set"],
        domain=data["domain"],
        constructions=tuple(data["construction"]),
        sentences=several(data["text"]),
        heading=data.get("heading", False),
        labels=tuple(label(act) for act in data["acts"]),
    )


def raw():
    """The file as it stands."""
    with FILE.open(encoding="utf-8") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def load():
    return [entry(data) for data in raw()]
