#include "irenic/talks/play/space/tie.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "irenic/talks/play/space/allowed_walk.hpp"

namespace irenic::talks {
namespace {

/// The issue by which it is told what tie a condition belongs to; one that names none belongs to
/// the first.
std::size_t issue_of(const Condition& condition) {
    return condition.any_of.empty() ? 0 : condition.any_of.front().first.at();
}

class Ties {
public:
    explicit Ties(std::size_t issues) : first_(issues) {
        std::iota(first_.begin(), first_.end(), std::size_t{0});
    }

    void join(const Condition& condition) {
        for (const auto& [issue, options] : condition.any_of) {
            const std::size_t one = first_[issue_of(condition)];
            const std::size_t other = first_[issue.at()];
            std::replace(first_.begin(), first_.end(), std::max(one, other), std::min(one, other));
        }
    }
    /// By issue: the first issue of its tie.
    [[nodiscard]] const std::vector<std::size_t>& first() const { return first_; }

private:
    std::vector<std::size_t> first_;
};

std::vector<std::size_t> first_issues(const Domain& domain) {
    Ties ties(domain.options.size());
    for (const Domain::Extra& extra : domain.extras) {
        ties.join(extra.when);
    }
    for (const Condition& condition : domain.forbidden) {
        ties.join(condition);
    }
    for (const auto& lines : domain.red_lines) {
        for (const Condition& line : lines) {
            ties.join(line);
        }
    }
    return ties.first();
}

template <class Items, class ConditionOf>
auto belonging(const Items& items, const std::vector<std::size_t>& first, std::size_t tie,
               ConditionOf condition_of) {
    Items those;
    std::copy_if(items.begin(), items.end(), std::back_inserter(those),
                 [&](const auto& item) { return first[issue_of(condition_of(item))] == tie; });
    return those;
}

const Condition& itself(const Condition& condition) { return condition; }

Error too_many(std::size_t issues) {
    return {ErrorCode::limit, "issues",
            std::to_string(issues) +
                " issues tied by interactions, constraints or red lines have "
                "more than 200,000 joint choices",
            "take out interactions, constraints or red lines that tie many issues together"};
}

Error stopped() {
    return {ErrorCode::limit, "issues", "time ran out while listing choices on tied issues",
            "allow more seconds"};
}

/// Lists the choices of a tie whose issues are known.
std::optional<Error> list_choices(const Domain& domain, const std::vector<std::size_t>& first,
                                  const Stop& stop, Tie& tie) {
    const std::size_t name = tie.issues.front();
    const auto forbidden = belonging(domain.forbidden, first, name, itself);
    std::vector<std::vector<Condition>> lines;
    for (const auto& of_seat : domain.red_lines) {
        lines.push_back(belonging(of_seat, first, name, itself));
    }
    const auto add = [&](std::size_t, const std::vector<OptionId>& package) {
        for (const std::size_t issue : tie.issues) {
            tie.options.push_back(package[issue].value);
        }
        std::uint32_t crossed = 0;
        for (std::size_t seat = 0; seat < lines.size(); ++seat) {
            if (std::any_of(lines[seat].begin(), lines[seat].end(),
                            [&](const Condition& line) { return line.holds(package); })) {
                crossed |= std::uint32_t{1} << seat;
            }
        }
        tie.crossed.push_back(crossed);
    };
    switch (AllowedWalk(domain.options, tie.issues, forbidden).run(Tie::most_choices, stop, add)) {
        case AllowedWalk::End::too_many:
            return too_many(tie.issues.size());
        case AllowedWalk::End::stopped:
            return stopped();
        case AllowedWalk::End::done:
            break;
    }
    return std::nullopt;
}

void add_points(const Domain& domain, Tie& tie) {
    const std::size_t seats = domain.seats();
    tie.values.assign(tie.size() * seats, 0);
    for (std::size_t choice = 0; choice < tie.size(); ++choice) {
        for (std::size_t place = 0; place < tie.issues.size(); ++place) {
            const std::uint32_t option = tie.choice(choice)[place];
            for (std::size_t seat = 0; seat < seats; ++seat) {
                tie.values[choice * seats + seat] += domain.points[seat][tie.issues[place]][option];
            }
        }
    }
}

void add_extra(const Domain::Extra& extra, std::size_t seats, std::vector<OptionId>& package,
               Tie& tie) {
    for (std::size_t choice = 0; choice < tie.size(); ++choice) {
        tie.settle(choice, package);
        if (extra.when.holds(package)) {
            tie.values[choice * seats + extra.seat] += extra.units;
        }
    }
}

}  // namespace

void Tie::settle(std::size_t choice, std::vector<OptionId>& package) const {
    for (std::size_t place = 0; place < issues.size(); ++place) {
        package[issues[place]] = OptionId(options[choice * issues.size() + place]);
    }
}

std::size_t Tie::choice_of(const std::vector<OptionId>& package) const {
    const auto comes_before = [&](std::size_t number) {
        const std::uint32_t* mine = choice(number);
        for (std::size_t place = 0; place < issues.size(); ++place) {
            const std::uint32_t theirs = package[issues[place]].value;
            if (mine[place] != theirs) {
                return mine[place] < theirs;
            }
        }
        return false;
    };
    std::size_t first = 0, left = size();
    while (left > 0) {
        const std::size_t half = left / 2;
        if (comes_before(first + half)) {
            first += half + 1;
            left -= half + 1;
        } else {
            left = half;
        }
    }
    IRENIC_CHECK(first < size());
    for (std::size_t place = 0; place < issues.size(); ++place) {
        IRENIC_CHECK(choice(first)[place] == package[issues[place]].value);
    }
    return first;
}

Result<std::vector<Tie>> ties_of(const Domain& domain, const Stop& stop) {
    const std::vector<std::size_t> first = first_issues(domain);
    std::vector<Tie> ties;
    for (std::size_t name = 0; name < first.size(); ++name) {
        if (first[name] != name) {
            continue;
        }
        Tie& tie = ties.emplace_back();
        for (std::size_t issue = name; issue < first.size(); ++issue) {
            if (first[issue] == name) {
                tie.issues.push_back(issue);
            }
        }
        if (auto error = list_choices(domain, first, stop, tie)) {
            return tl::unexpected(std::move(*error));
        }
    }
    value_ties(domain, ties);
    return ties;
}

void value_ties(const Domain& domain, std::vector<Tie>& ties) {
    std::vector<Tie*> of_issue(domain.options.size());
    for (Tie& tie : ties) {
        add_points(domain, tie);
        for (const std::size_t issue : tie.issues) {
            of_issue[issue] = &tie;
        }
    }
    std::vector<OptionId> package(domain.options.size());
    for (const Domain::Extra& extra : domain.extras) {
        add_extra(extra, domain.seats(), package, *of_issue[issue_of(extra.when)]);
    }
}

}  // namespace irenic::talks
