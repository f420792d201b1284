#pragma once

#include "plain_case.hpp"

namespace irenic::test_support {

/// Every block, every one with something in it; p, q, m and s have something to hide.
inline constexpr const char* rich_text =
    "irenic: 1\n"
    "title: Title\n"
    "about: about\n"
    "notes: notes\n"
    "sources: {of_offer: {title: A}, of_answer: {title: B}, of_p: {title: C}, of_rank: {title: "
    "D},\n"
    "          of_risk: {title: E}, of_q: {title: F}, of_position: {title: G}, of_none: {}}\n"
    "parties:\n"
    "  p: {name: P}\n"
    "  q: {}\n"
    "  m: {role: mediator, channels: [p, q], informs: {about: q, to: p, tough: 50, soft: 20,\n"
    "      war: 10, cost: 1, resolute_if_weak: 0.2, resolute_if_resolute: 0.8}}\n"
    "  s: {role: sponsor, of: [q], veto_on: [y], private: true}\n"
    "agreement: {all: [p, q]}\n"
    "issues:\n"
    "  x: {name: X, options: [a, b, c], obligation: true}\n"
    "  y: {options: {a: A, b: B}, now: b, divisible: true, by: q}\n"
    "constraints: [{never: {x: a, y: a}, norm: law}]\n"
    "preferences:\n"
    "  p: {points: {x: {b: {is: 4, because: seen, source: of_p}}, y: {order: [a, b],\n"
    "      source: of_rank}}, red_lines: [{x: c}],\n"
    "      interactions: [{when: {x: a}, points: 2, because: why}], disagreement: war}\n"
    "  q: {points: {x: {a: {is: 3, source: of_q}}}, disagreement: record}\n"
    "  s: {points: {y: {a: 1}}, disagreement: 0}\n"
    "war:\n"
    "  sides: [q, p]\n"
    "  beliefs: {p: 0.4, q: {prevail: 0.8, stalemate: 0.1}}\n"
    "  payoffs: {p: {prevail: 20, fail: -5, stalemate: 0, cost: 2},\n"
    "            q: {prevail: 9, fail: -9, stalemate: 1, cost: 1}}\n"
    "  attrition: {positions: 4, start: 2, periods: 6, discount: 0.9, cost: {p: 0.5, q: 0.1}}\n"
    "  shift: {rising: q, now: 0.4, later: 0.6, discount: 0.9, cost: {p: 1, q: 1}}\n"
    "  first_strike: {first: 0.6, second: 0.5}\n"
    "  prior_strength: 10\n"
    "risks:\n"
    "  of_p: {borne_by: p, from: q, loss: {is: 3, source: of_risk}, hazard: 0.5, discount: 0.9}\n"
    "  of_q: {borne_by: q, from: p, loss: 7, hazard: 0.1}\n"
    "phases: {deliverables: {d: {giver: p, cost: {p: 1}, value: {q: 2}}}, peace: {p: 5, q: 5}}\n"
    "rounds: [{date: 2024-01-01, place: Town, mediators: [m]}]\n"
    "offers: [{id: o, by: q, package: {x: b}, source: of_offer,\n"
    "          answers: {p: {is: rejected, quote: no, source: of_answer}}}]\n"
    "positions: [{party: q, kind: issue, issue: x, stance: opposes, source: of_position}]\n"
    "indicators: {trucks: {series: [[2024-01-01, 120]]}}\n"
    "levers: {monitors: {owner: m, cost: 3, effects: [{risk: of_p, hazard: 0.1}]}}\n"
    "together: [{inputs: [war.beliefs.p, war.beliefs.q], rho: 0.5}]\n"
    "graph: {options: {p: {stop: Stop}}, ranking: {p: [1, 2]}}\n";

inline Negotiation rich_case() { return read_case(rich_text); }

}  // namespace irenic::test_support
