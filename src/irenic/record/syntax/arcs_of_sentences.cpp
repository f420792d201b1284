#include "irenic/record/syntax/arcs.hpp"

namespace irenic::record {
namespace {

using Tokens = std::vector<std::size_t>;

constexpr std::size_t left_wall = 0;

void append(Tokens& tokens, const Tokens& more) {
    tokens.insert(tokens.end(), more.begin(), more.end());
}

/// The main verbs that a wall, or a mark between clauses, leads to.
Tokens verbs_at(const Clauses& clauses, std::size_t wall) {
    Tokens verbs;
    for (const Link* link : clauses.reading.after(wall, {"WV"})) {
        append(verbs, clauses.verbs.mains_below(link->right));
    }
    if (verbs.empty()) {
        for (const Link* link : clauses.reading.after(wall, {"W", "Q"})) {
            append(verbs, verbs_opened_at(clauses, link->right));
        }
    }
    return verbs;
}

/// What stands between clauses that run on: commas, and an "and" that no other link joins.
Tokens marks_between_clauses(const Clauses& clauses) {
    Tokens marks;
    for (const Link* link : clauses.reading.after(left_wall, {"X"})) {
        if (link->rest == "x") {
            marks.push_back(link->right);
        }
    }
    return marks;
}

bool is_participle(const Clauses& clauses, std::size_t verb) {
    const VerbGroup* group = clauses.verbs.find(verb);
    return group != nullptr && !group->auxiliaries.empty() &&
           clauses.reading.token(group->auxiliaries.back()).word == "having";
}

/// "Having signed, they left" is a participle with its clause; other clauses are joined.
void tie_run_ons(const Clauses& clauses) {
    const Tokens first = verbs_at(clauses, left_wall);
    for (const std::size_t mark : marks_between_clauses(clauses)) {
        for (const std::size_t verb : verbs_at(clauses, mark)) {
            if (first.empty()) {
                continue;
            }
            if (is_participle(clauses, first.front())) {
                clauses.ties.add(Relation::adverbial, verb, first.front(), "ing");
            } else {
                clauses.ties.add(Relation::conjunct, first.front(), verb,
                                 clauses.reading.token(mark).word);
            }
        }
    }
}

/// "They will leave, he said."
void tie_sayings(const Clauses& clauses) {
    for (const VerbGroup& group : clauses.verbs.all()) {
        if (clauses.reading.before(group.main, {"CP", "CQ", "Eq"}).empty()) {
            continue;
        }
        for (const std::size_t said : main_verbs(clauses)) {
            clauses.ties.add(Relation::complement, group.main, said, "that");
        }
    }
}

}  // namespace

std::vector<std::size_t> main_verbs(const Clauses& clauses) {
    Tokens verbs = verbs_at(clauses, left_wall);
    for (const std::size_t mark : marks_between_clauses(clauses)) {
        append(verbs, verbs_at(clauses, mark));
    }
    std::erase_if(verbs, [&](std::size_t verb) { return is_participle(clauses, verb); });
    return verbs;
}

void tie_sentences(const Clauses& clauses) {
    tie_run_ons(clauses);
    tie_sayings(clauses);
}

}  // namespace irenic::record
