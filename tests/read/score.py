"""Precision and recall of reading, by act, by event and by role.

An act that was read counts once under its kind, whether or not its event is right, and once under
its event; a label counts under the first of its kinds and events. Roles are looked at where an act
was matched to a label. What a label marks as `maybe` is neither missed nor wrong.
"""

import collections
import dataclasses

from match import assign, is_same, pair_up

PEOPLE = ("actor", "recipient")
SINGLE = ("tense", "mode", "cameo")
ROLES = (*PEOPLE, "issue", *SINGLE, "quote")


@dataclasses.dataclass
class Tally:
    right: int = 0
    missed: int = 0
    wrong: int = 0

    @property
    def precision(self):
        read = self.right + self.wrong
        return self.right / read if read else None

    @property
    def recall(self):
        labelled = self.right + self.missed
        return self.right / labelled if labelled else None

    @property
    def f1(self):
        """None where nothing is labelled and nothing read."""
        twice = 2 * self.right + self.missed + self.wrong
        return 2 * self.right / twice if twice else None


@dataclasses.dataclass
class Share:
    right: int = 0
    of: int = 0

    def count(self, right):
        self.right += bool(right)
        self.of += 1

    @property
    def value(self):
        return self.right / self.of if self.of else None


@dataclasses.dataclass
class Scores:
    kinds: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(Tally))
    events: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(Tally))
    roles: dict = dataclasses.field(default_factory=lambda: {role: Tally() for role in ROLES})
    sentences: dict = dataclasses.field(default_factory=lambda: {
        "event_of_surest": Share(),   # of the surest act, among sentences with a labelled event
        "event_among_all": Share(),   # of some act
        "actor_and_recipient": Share(),  # of some act with a right event
        "left_alone": Share(),        # nothing read where nothing is labelled
    })


def count_set(tally, wanted, given, maybe, same):
    """Counts the members of two lists; of what is left over, `maybe` is not wrong."""
    pairs = pair_up(wanted, given, same)
    used = {other for _, other in pairs}
    left = [item for other, item in enumerate(given) if other not in used]
    tally.right += len(pairs)
    tally.missed += len(wanted) - len(pairs)
    tally.wrong += len(left) - len(pair_up(maybe, left, same))


def total(tallies):
    return Tally(*(sum(getattr(tally, field.name) for tally in tallies.values())
                   for field in dataclasses.fields(Tally)))


def plain(quote):
    return quote and " ".join(quote.replace("’", "'").split()).strip(" .,;:?!\"'“”‘’").lower()


def equal(first, second):
    return first == second


def count_roles(roles, label, act):
    count_set(roles["actor"], label.actors, act.actors, label.maybe_actors, is_same)
    count_set(roles["recipient"], label.recipients, act.recipients, label.maybe_recipients, is_same)
    count_set(roles["issue"], label.issues, act.issues, label.maybe_issues, equal)
    for role, right in zip(SINGLE, (act.tense in label.tenses, act.mode in label.modes,
                                    act.code in label.codes)):
        roles[role].right += right
        roles[role].missed += not right
        roles[role].wrong += not right
    quotes = [[plain(quote)] if quote else [] for quote in (label.quote, act.quote)]
    count_set(roles["quote"], *quotes, [], equal)


def count_class(tallies, named, read, allowed):
    """A label's class and the one that was read; either may be None: no class."""
    right = read is not None and read in allowed
    if named is not None and not (read is None and None in allowed):
        tallies[named].right += right
        tallies[named].missed += not right
    if read is not None and not right:
        tallies[read].wrong += 1


def count_missed(scores, label):
    scores.kinds[label.kind].missed += 1
    if label.event is not None:
        scores.events[label.event].missed += 1


def count_wrong(scores, act):
    scores.kinds[act.kind].wrong += 1
    if act.event is not None:
        scores.events[act.event].wrong += 1


def count_sentence(scores, labels, acts):
    choices = assign(labels, acts)
    taken = {choice: act for choice, act in zip(choices, acts) if choice is not None}
    for act, choice in zip(acts, choices):
        if choice is None:
            count_wrong(scores, act)
    for index, label in enumerate(labels):
        if label.maybe:
            continue
        act = taken.get(index)
        if act is None:
            count_missed(scores, label)
            continue
        count_class(scores.kinds, label.kind, act.kind, label.kinds)
        count_class(scores.events, label.event, act.event, label.events)
        count_roles(scores.roles, label, act)


def has_people(label, act):
    roles = {role: Tally() for role in ROLES}
    count_roles(roles, label, act)
    return not any(roles[role].missed or roles[role].wrong for role in PEOPLE)


def count_headlines(sentences, labels, acts):
    required = [label for label in labels if not label.maybe]
    if not labels:
        sentences["left_alone"].count(not acts)
    if not any(label.event for label in required):
        return
    surest = max(acts, key=lambda act: act.confidence, default=None)
    right = [[label for label in labels if act.event is not None and act.event in label.events]
             for act in acts]
    sentences["event_of_surest"].count(surest and right[acts.index(surest)])
    sentences["event_among_all"].count(any(right))
    sentences["actor_and_recipient"].count(any(
        has_people(label, act) for act, fitting in zip(acts, right) for label in fitting))


def score(entries, acts_of):
    """acts_of: the acts that were read, by id of the entry."""
    scores = Scores()
    for entry in entries:
        read = acts_of.get(entry.id, [])
        for number in range(1, len(entry.sentences) + 1):
            labels = [label for label in entry.labels if label.sentence == number]
            acts = [act for act in read if act.sentence == number]
            count_sentence(scores, labels, acts)
            count_headlines(scores.sentences, labels, acts)
        beyond = [act for act in read if not 1 <= act.sentence <= len(entry.sentences)]
        count_sentence(scores, [], beyond)
    return scores
