"""Frontier and Nash points of one negotiation by NegMAS, called as its users would call it.

usage: ask_negmas.py DOMAIN.json ANSWER.json
"""
import json
import sys
import time

from negmas.outcomes import make_issue
from negmas.preferences import LinearAdditiveUtilityFunction, nash_points, pareto_frontier


def package(index, sizes):
    """NegMAS numbers outcomes with the last issue changing fastest."""
    options = []
    for size in reversed(sizes):
        index, option = divmod(index, size)
        options.append(option)
    return options[::-1]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        domain = json.load(file)
    sizes = [len(points) for points in domain["points"][0]]

    begin = time.perf_counter()
    issues = [
        make_issue([f"o{option}" for option in range(size)], f"i{issue}")
        for issue, size in enumerate(sizes)
    ]
    ufuns = [
        LinearAdditiveUtilityFunction(
            values=[{f"o{o}": value for o, value in enumerate(points)} for points in sheet],
            issues=issues,
            reserved_value=reserved,
        )
        for sheet, reserved in zip(domain["points"], domain["disagreement"])
    ]
    frontier, indices = pareto_frontier(ufuns, issues=issues)
    nash = nash_points(ufuns, frontier, issues=issues)
    seconds = time.perf_counter() - begin

    answer = {
        "seconds": seconds,
        "frontier": [package(int(index), sizes) for index in indices],
        "utility": [[float(value) for value in point] for point in frontier],
        "nash": [int(place) for _, place in nash],
    }
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(answer, file)


if __name__ == "__main__":
    main()
