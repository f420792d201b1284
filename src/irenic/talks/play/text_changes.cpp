#include "irenic/talks/play/text_changes.hpp"

#include <algorithm>
#include <utility>

namespace irenic::talks {

TextChanges::TextChanges(const Domain& domain, const std::vector<Condition>& lines,
                         std::vector<OptionId> text)
    : domain_(domain), text_(std::move(text)), clauses_(domain.options.size()) {
    for (std::size_t issue = 0; issue < clauses_.size(); ++issue) {
        Clauses none;
        none.met.resize(domain.options[issue]);
        clauses_[issue].assign(red_lines_of(domain.seats()), none);
    }
    for (const Domain::Extra& extra : domain.extras) {
        add(extra.when, extra.seat, extra.units);
    }
    for (const auto* conditions : {&domain.forbidden, &lines}) {
        for (const Condition& condition : *conditions) {
            add(condition, must_not_be(), 1);
        }
    }
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        for (const Condition& line : domain.red_lines[seat]) {
            add(line, red_lines_of(seat), 1);
        }
    }
}

void TextChanges::add(const Condition& condition, std::size_t list, Units units) {
    std::uint32_t unmet = 0;
    for (const auto& [issue, options] : condition.any_of) {
        Clauses& clauses = clauses_[issue.at()][list];
        clauses.list.push_back({unmet_.size(), units});
        for (std::size_t option = 0; option < clauses.met.size(); ++option) {
            const bool met =
                std::find(options.begin(), options.end(), OptionId(option)) != options.end();
            clauses.met[option].push_back(met ? 1 : 0);
        }
        unmet += clauses.met[text_[issue.at()].at()].back() == 0 ? 1U : 0U;
    }
    unmet_.push_back(unmet);
}

int TextChanges::turn(const Clause& clause, bool before, bool after) const {
    // one clause changes sides; the condition does too where all others hold
    const std::uint32_t others = before ? 0 : 1;
    if (before == after || unmet_[clause.condition] != others) {
        return 0;
    }
    return after ? 1 : -1;
}

Units TextChanges::change_of_conditions(const Clauses& clauses, const TextChange& change) const {
    const std::vector<char>& before = clauses.met[text_[change.issue].at()];
    const std::vector<char>& after = clauses.met[change.to.at()];
    Units sum = 0;
    for (std::size_t at = 0; at < clauses.list.size(); ++at) {
        const int turns = turn(clauses.list[at], before[at] != 0, after[at] != 0);
        if (turns != 0) {
            sum += turns * clauses.list[at].units;
        }
    }
    return sum;
}

Units TextChanges::gain(std::size_t seat, const TextChange& change) const {
    const std::vector<Units>& points = domain_.points[seat][change.issue];
    return points[change.to.at()] - points[text_[change.issue].at()] +
           change_of_conditions(clauses_[change.issue][seat], change);
}

bool TextChanges::allowed(const TextChange& change) const {
    return change_of_conditions(clauses_[change.issue][must_not_be()], change) <= 0;
}

bool TextChanges::crosses_red_line(std::size_t seat, const TextChange& change) const {
    const Clauses& clauses = clauses_[change.issue][red_lines_of(seat)];
    const std::vector<char>& before = clauses.met[text_[change.issue].at()];
    const std::vector<char>& after = clauses.met[change.to.at()];
    for (std::size_t at = 0; at < clauses.list.size(); ++at) {
        if (turn(clauses.list[at], before[at] != 0, after[at] != 0) > 0) {
            return true;
        }
    }
    return false;
}

void TextChanges::make(const TextChange& change) {
    for (const Clauses& clauses : clauses_[change.issue]) {
        const std::vector<char>& before = clauses.met[text_[change.issue].at()];
        const std::vector<char>& after = clauses.met[change.to.at()];
        for (std::size_t at = 0; at < clauses.list.size(); ++at) {
            std::uint32_t& unmet = unmet_[clauses.list[at].condition];
            unmet += before[at] != 0 ? 1U : 0U;
            unmet -= after[at] != 0 ? 1U : 0U;
        }
    }
    text_[change.issue] = change.to;
}

}  // namespace irenic::talks
