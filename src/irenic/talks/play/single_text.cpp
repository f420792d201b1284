#include "irenic/talks/play/single_text.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "irenic/base/result.hpp"
#include "irenic/talks/play/space/allowed_walk.hpp"

namespace irenic::talks {
namespace {

using Text = std::vector<OptionId>;

constexpr std::size_t proposals_between_looks = 256;  // at whether to stop

/// Any option but the one that stands, each as likely as any other.
TextChange change_at_random(const Domain& domain, const std::vector<std::size_t>& open_issues,
                            const Text& text, RandomStream& chance) {
    const std::size_t issue = open_issues[chance.next_below(open_issues.size())];
    const std::size_t other = chance.next_below(domain.options[issue] - 1);
    return {issue, OptionId(other < text[issue].at() ? other : other + 1)};
}

std::vector<std::size_t> issues_with_a_choice(const Domain& domain) {
    std::vector<std::size_t> issues;
    for (std::size_t issue = 0; issue < domain.options.size(); ++issue) {
        if (domain.options[issue] > 1) {
            issues.push_back(issue);
        }
    }
    return issues;
}

/// Empty where nothing is allowed, or nothing was found in time.
Text starting_text(const Domain& domain, const SingleText& question,
                   const std::vector<Condition>& lines, const Stop& stop) {
    if (!question.start.empty()) {
        return question.start;
    }
    std::vector<Condition> forbidden = domain.forbidden;
    forbidden.insert(forbidden.end(), lines.begin(), lines.end());
    const auto matches = [&](const Condition& condition) { return condition.holds(domain.now); };
    if (std::none_of(forbidden.begin(), forbidden.end(), matches)) {
        return domain.now;
    }
    std::vector<std::size_t> issues(domain.options.size());
    std::iota(issues.begin(), issues.end(), std::size_t{0});
    Text first;
    AllowedWalk(domain.options, std::move(issues), forbidden)
        .run(1, stop, [&](std::size_t, const Text& package) { first = package; });
    return first;
}

/// The mean size of a change of one issue of the text to a seat.
double mean_change(const Domain& domain, const TextChanges& text, std::size_t seat) {
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t issue = 0; issue < domain.options.size(); ++issue) {
        for (std::size_t option = 0; option < domain.options[issue]; ++option) {
            if (OptionId(option) != text.text()[issue]) {
                sum += std::abs(static_cast<double>(text.gain(seat, {issue, OptionId(option)})));
                ++count;
            }
        }
    }
    return count > 0 ? sum / static_cast<double>(count) : 0;
}

/// By seat: whether it is one of those who agree in every branch.
std::vector<char> needed_everywhere(const Domain& domain) {
    std::vector<char> needed;
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        const auto names_seat = [&](const Domain::Branch& branch) {
            return std::find(branch.agree.begin(), branch.agree.end(), seat) != branch.agree.end();
        };
        const bool always = std::all_of(domain.branches.begin(), domain.branches.end(), names_seat);
        needed.push_back(always ? 1 : 0);
    }
    return needed;
}

/// How seats vote as the temperature falls.
class Voting {
public:
    Voting(const Domain& domain, const SingleText& question, const TextChanges& text)
        : domain_(domain),
          question_(question),
          text_(text),
          gave_way_(domain.seats(), 0),
          needed_(needed_everywhere(domain)),
          votes_for_(domain.seats(), 0) {
        for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
            first_temperature_.push_back(
                question.temperature > 0 ? question.temperature : mean_change(domain, text, seat));
        }
    }

    /// Whether those who vote for a change could agree on the text it makes; `proposal` from 1.
    [[nodiscard]] bool passes(const TextChange& change, std::size_t proposal,
                              RandomStream& chance) {
        const double warmth =
            static_cast<double>(question_.proposals - proposal) /
            static_cast<double>(std::max<std::size_t>(question_.proposals, 2) - 1);
        for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
            votes_for_[seat] = votes_for(seat, change, warmth, chance) ? 1 : 0;
            if (votes_for_[seat] == 0 && needed_[seat] != 0) {
                return false;
            }
        }
        changed_ = text_.text();
        changed_[change.issue] = change.to;
        return domain_.agreed(changed_, votes_for_);
    }

    /// Counts a change that has passed.
    [[nodiscard]] AcceptedChange accept(const TextChange& change, std::size_t proposal) {
        AcceptedChange accepted{proposal, change, {}};
        for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
            if (votes_for_[seat] != 0) {
                accepted.voted_for.push_back(seat);
                gave_way_[seat] += text_.gain(seat, change) < 0 ? 1U : 0U;
            }
        }
        return accepted;
    }

    [[nodiscard]] const std::vector<std::size_t>& gave_way() const { return gave_way_; }

private:
    [[nodiscard]] bool votes_for(std::size_t seat, const TextChange& change, double warmth,
                                 RandomStream& chance) const {
        if (text_.crosses_red_line(seat, change)) {
            return false;
        }
        const Units gain = text_.gain(seat, change);
        if (gain >= 0) {
            return true;
        }
        const double temperature = first_temperature_[seat] * warmth;
        return question_.votes[seat] == Vote::annealer && !capped(seat) && temperature > 0 &&
               chance.next_unit() < std::exp(static_cast<double>(gain) / temperature);
    }

    [[nodiscard]] bool capped(std::size_t seat) const {
        return question_.cap > 0 &&
               gave_way_[seat] >=
                   *std::min_element(gave_way_.begin(), gave_way_.end()) + question_.cap;
    }

    const Domain& domain_;
    const SingleText& question_;
    const TextChanges& text_;
    std::vector<double> first_temperature_;  ///< by seat
    std::vector<std::size_t> gave_way_;      ///< by seat
    std::vector<char> needed_;               ///< by seat: without it nothing is agreed
    std::vector<char> votes_for_;            ///< by seat, in the vote that is on
    Text changed_;                           ///< what that vote is on
};

}  // namespace

SingleTextResult mediate_text(const Domain& domain, const SingleText& question,
                              const std::vector<Condition>& mediators_lines, RandomStream& chance,
                              const Stop& stop) {
    IRENIC_CHECK(domain.seats() > 0 && question.votes.size() == domain.seats());
    SingleTextResult result;
    result.gave_way.assign(domain.seats(), 0);
    Text start = starting_text(domain, question, mediators_lines, stop);
    if (start.empty()) {
        result.cut_short = stop.reached();
        return result;
    }
    result.start = start;
    TextChanges text(domain, mediators_lines, std::move(start));
    Voting voting(domain, question, text);
    const std::vector<std::size_t> open_issues = issues_with_a_choice(domain);
    const std::size_t proposals = open_issues.empty() ? 0 : question.proposals;
    while (result.proposals < proposals) {
        if (result.proposals % proposals_between_looks == 0 && stop.reached()) {
            result.cut_short = true;
            break;
        }
        const std::size_t proposal = ++result.proposals;
        const TextChange change = change_at_random(domain, open_issues, text.text(), chance);
        if (text.allowed(change) && voting.passes(change, proposal, chance)) {
            result.changes.push_back(voting.accept(change, proposal));
            text.make(change);
        }
    }
    result.text = text.text();
    result.gave_way = voting.gave_way();
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        result.utility.push_back(domain.utility(seat, result.text));
    }
    return result;
}

}  // namespace irenic::talks
