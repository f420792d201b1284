#include "irenic/talks/play/space.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "irenic/talks/play/space/combined.hpp"
#include "irenic/talks/play/space/listed.hpp"
#include "irenic/talks/play/space/packages.hpp"

namespace irenic::talks {

class Space::State {
public:
    explicit State(const Domain& of)
        : domain(of), packages(of.options.size(), of.seats()), agree(masks_of(of)) {}

    static std::vector<std::uint32_t> masks_of(const Domain& domain) {
        std::vector<std::uint32_t> masks;
        for (const Domain::Branch& branch : domain.branches) {
            std::uint32_t& mask = masks.emplace_back(0);
            for (const std::size_t seat : branch.agree) {
                mask |= std::uint32_t{1} << seat;
            }
        }
        return masks;
    }

    [[nodiscard]] bool stays(const Domain::Branch& branch, Number package) const {
        return std::all_of(branch.stays.begin(), branch.stays.end(), [&](const auto& stay) {
            return packages.option(package, stay.first.at()) == stay.second;
        });
    }

    Domain domain;
    Packages packages;
    std::vector<std::uint32_t> agree;  ///< by branch, a bit for each seat
    std::optional<ListedPackages> listed;
    std::optional<CombinedPackages> combined;
};

namespace {

Error nothing_to_offer(const Domain& domain, std::size_t seat) {
    const std::string party = seat < domain.names.size()
                                  ? domain.names[seat]
                                  : "party " + std::to_string(domain.parties[seat].at() + 1);
    return {ErrorCode::bad_input, "preferences." + party + ".red_lines",
            "every allowed package crosses a red line of " + party + ", so it can offer nothing",
            "relax a red line or a constraint"};
}

std::optional<Error> out_of_size(const Domain& domain) {
    if (domain.seats() > 32) {
        return Error{ErrorCode::limit, "parties",
                     "talks are played with up to 32 parties, and here are " +
                         std::to_string(domain.seats()),
                     "leave out parties without a say"};
    }
    for (const std::uint32_t options : domain.options) {
        if (options > Packages::most_options) {
            return Error{ErrorCode::limit, "issues",
                         "an issue has " + std::to_string(options) + " options",
                         "talks are played with up to 32,768 options an issue"};
        }
    }
    return std::nullopt;
}

Error no_package() {
    return {ErrorCode::bad_input, "constraints", "the constraints allow no package",
            "drop or narrow a constraint"};
}

}  // namespace

Space::Space(std::unique_ptr<State> state) : state_(std::move(state)) {}
Space::Space(Space&&) noexcept = default;
Space& Space::operator=(Space&&) noexcept = default;
Space::~Space() = default;

Result<Space> Space::open(const Domain& domain, const Limits& limits, std::size_t most) {
    if (auto error = out_of_size(domain)) {
        return tl::unexpected(std::move(*error));
    }
    auto state = std::make_unique<State>(domain);
    state->listed.emplace();
    if (state->listed->list(state->domain, most, limits.stop, state->packages)) {
        if (state->packages.size() == 0) {
            return tl::unexpected(no_package());
        }
        for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
            if (state->listed->order(seat, state->packages).empty()) {
                return tl::unexpected(nothing_to_offer(domain, seat));
            }
        }
        return Space(std::move(state));
    }
    state->listed.reset();
    auto combined = CombinedPackages::open(state->domain, limits.stop);
    if (!combined) {
        return tl::unexpected(std::move(combined.error()));
    }
    state->combined.emplace(std::move(*combined));
    if (state->combined->empty()) {
        return tl::unexpected(no_package());
    }
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        if (!state->combined->may_offer(seat)) {
            return tl::unexpected(nothing_to_offer(domain, seat));
        }
    }
    return Space(std::move(state));
}

std::optional<Error> Space::revalue(const Domain& domain, const Limits& limits) {
    IRENIC_CHECK(domain.options == state_->domain.options &&
                 domain.seats() == state_->domain.seats());
    const bool same_ties =
        std::equal(domain.extras.begin(), domain.extras.end(), state_->domain.extras.begin(),
                   state_->domain.extras.end(),
                   [](const auto& one, const auto& other) { return one.when == other.when; });
    state_->domain.points = domain.points;
    state_->domain.extras = domain.extras;
    state_->domain.no_agreement = domain.no_agreement;
    state_->domain.places = domain.places;
    if (state_->listed) {
        state_->listed->revalue(state_->domain, state_->packages);
        return std::nullopt;
    }
    state_->packages.clear();
    if (same_ties) {
        state_->combined->revalue(state_->domain);
        return std::nullopt;
    }
    auto combined = CombinedPackages::open(state_->domain, limits.stop);
    if (!combined) {
        return std::move(combined.error());
    }
    *state_->combined = std::move(*combined);
    return std::nullopt;
}

bool Space::listed() const { return state_->listed.has_value(); }

const Domain& Space::domain() const { return state_->domain; }

Units Space::utility(Number package, std::size_t seat) const {
    return state_->packages.utility(package, seat);
}

std::vector<OptionId> Space::options(Number package) const {
    return state_->packages.options(package);
}

bool Space::crosses_red_line(Number package, std::size_t seat) const {
    return (state_->packages.crossed(package) >> seat & 1U) != 0;
}

bool Space::agreed(Number package, std::uint32_t accepting) const {
    for (std::size_t branch = 0; branch < state_->agree.size(); ++branch) {
        const std::uint32_t needed = state_->agree[branch];
        if ((needed & accepting) == needed &&
            state_->stays(state_->domain.branches[branch], package)) {
            return true;
        }
    }
    return false;
}

Space::Number Space::number_of(const std::vector<OptionId>& options) {
    if (state_->combined) {
        return state_->combined->number_of(options, state_->packages);
    }
    const auto found = state_->listed->find(state_->packages, options);
    IRENIC_CHECK(found.has_value());
    return *found;
}

Space::Number Space::best(std::size_t seat) {
    if (state_->combined) {
        return state_->combined->best(seat, state_->packages);
    }
    return state_->listed->order(seat, state_->packages).best();
}

Space::Number Space::at_least(std::size_t seat, Units target, std::optional<Number> like) {
    if (state_->combined) {
        return state_->combined->at_least(seat, target, like, state_->packages);
    }
    return state_->listed->order(seat, state_->packages).at_least(state_->packages, target, like);
}

std::optional<Space::Number> Space::ranked(std::size_t seat, std::size_t place) {
    if (state_->combined) {
        return state_->combined->ranked(seat, place, state_->packages);
    }
    return state_->listed->order(seat, state_->packages).ranked(state_->packages, place);
}

Space::Number Space::random(std::size_t seat, Units floor, RandomStream& stream) {
    if (state_->combined) {
        return state_->combined->random(seat, floor, stream, state_->packages);
    }
    return state_->listed->order(seat, state_->packages).random(state_->packages, floor, stream);
}

}  // namespace irenic::talks
