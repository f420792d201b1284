"""Made-up negotiations, as case files: every party a principal, points drawn at random."""
import random


class Domain:
    """Points from 0 to `most`, with `places` places behind the point; kept as whole numbers.

    share: value of no agreement, as a share of the way from a party's least to its most, rounded
    down; None: 0 points, which no package is below.
    """

    def __init__(self, parties, issues, options, most=100, places=0, share=None, seed=1):
        draw = random.Random(seed)
        units = most * 10**places
        self.places = places
        self.points = [
            [[int(draw.random() * (units + 1)) for _ in range(options)] for _ in range(issues)]
            for _ in range(parties)
        ]
        self.disagreement = [self._part_of_range(sheet, share) for sheet in self.points]

    @staticmethod
    def _part_of_range(sheet, share):
        if share is None:
            return 0
        least = sum(min(points) for points in sheet)
        most = sum(max(points) for points in sheet)
        return int(least + share * (most - least))

    def packages(self):
        count = 1
        for points in self.points[0]:
            count *= len(points)
        return count

    def utility(self, package):
        """What a package is worth to each party, as a whole number."""
        return tuple(
            sum(points[option] for points, option in zip(sheet, package)) for sheet in self.points
        )

    def decimal(self, units):
        """Units as they are written in a case file."""
        if self.places == 0:
            return str(units)
        whole, rest = divmod(units, 10**self.places)
        return f"{whole}.{rest:0{self.places}}"

    def case(self):
        lines = ["irenic: 1", "parties:"]
        lines += [f"    p{party}: {{}}" for party in range(len(self.points))]
        lines += ["issues:"]
        for issue, points in enumerate(self.points[0]):
            options = ", ".join(f"o{option}" for option in range(len(points)))
            lines += [f"    i{issue}: {{options: [{options}]}}"]
        lines += ["preferences:"]
        for party, sheet in enumerate(self.points):
            lines += [f"    p{party}:", "        points:"]
            for issue, points in enumerate(sheet):
                worth = ", ".join(
                    f"o{option}: {self.decimal(units)}" for option, units in enumerate(points)
                )
                lines += [f"            i{issue}: {{{worth}}}"]
            lines += [f"        disagreement: {self.decimal(self.disagreement[party])}"]
        return "\n".join(lines) + "\n"
