#include "irenic/deals/deals.hpp"

#include <algorithm>

#include "irenic/deals/approximate.hpp"
#include "irenic/deals/closest.hpp"
#include "irenic/deals/divisible.hpp"
#include "irenic/deals/improvements.hpp"
#include "irenic/deals/nondominated.hpp"
#include "irenic/deals/offers.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/deals/solutions.hpp"
#include "irenic/deals/witness.hpp"

namespace irenic::deals {
namespace {

constexpr double share_for_exact_frontier = 0.6;
constexpr double share_for_solutions = 0.5;
constexpr double share_for_count = 0.5;

Error refuse(ErrorCode code, std::string where, std::string what, std::string hint) {
    return {code, std::move(where), std::move(what), std::move(hint)};
}

/// The answer, put together part by part.
class Asking {
public:
    Asking(const Negotiation& negotiation, OpenedSetting opened, const Question& question,
           const Limits& limits)
        : negotiation_(negotiation),
          question_(question),
          limits_(limits),
          setting_(std::move(opened.setting)) {
        answer_.disagreement = std::move(opened.disagreement);
    }

    Result<Answer> run() {
        if (auto error = read_weights()) {
            return tl::unexpected(*error);
        }
        fill_head();
        answer_.divisible = solve_mixtures(setting_, weights_, limits_);
        const UnitedFrontier frontier = look_for_frontier();
        if (frontier.complete) {
            answer_from(frontier);
        } else {
            answer_by_search(frontier.stopped);
        }
        count_the_zone();
        if (question_.everything) {
            show_everything();
        }
        answer_.divisible.opens = answer_.divisible.opens && answer_.zone.empty;
        if (answer_.zone.empty) {
            answer_.closest = find_closest(setting_, limits_);
        }
        auto offers = view_offers(setting_, yardstick_, limits_);
        if (!offers) {
            return tl::unexpected(offers.error());
        }
        answer_.offers = std::move(*offers);
        if (question_.from) {
            auto improvements =
                find_improvements(setting_, *question_.from,
                                  std::min(question_.points, most_listed_if_all()), limits_);
            if (!improvements) {
                return tl::unexpected(improvements.error());
            }
            answer_.improvements = std::move(*improvements);
        }
        show_others();
        note_limits();
        bear_witness(setting_, answer_, question_.everything);
        return std::move(answer_);
    }

private:
    std::optional<Error> read_weights() {
        if (question_.weights.empty()) {
            return std::nullopt;
        }
        weights_.assign(setting_.deciding(), 1);
        for (const auto& [party, weight] : question_.weights) {
            const auto player = setting_.scoring.player_of(party);
            const auto& deciding = setting_.table.deciding;
            const auto seat =
                player ? std::find(deciding.begin(), deciding.end(), *player) : deciding.end();
            if (seat == deciding.end()) {
                return refuse(ErrorCode::bad_input, "--weights",
                              "'" + negotiation_.party(party).id + "' does not decide",
                              "weigh only parties that must agree");
            }
            if (weight <= Decimal(0)) {
                return refuse(ErrorCode::bad_input, "--weights", "a weight must be above 0",
                              "use numbers such as 2 or 0.5");
            }
            weights_[static_cast<std::size_t>(seat - deciding.begin())] = weight.to_double();
        }
        return std::nullopt;
    }

    void fill_head() {
        for (const std::size_t player : setting_.table.deciding) {
            answer_.parties.push_back(setting_.scoring.players[player].party);
        }
        for (const std::size_t player : setting_.table.others) {
            answer_.others.push_back(setting_.scoring.players[player].party);
        }
        answer_.packages = setting_.extent.packages;
        answer_.notes = setting_.table.notes;
        answer_.rounded = setting_.scoring.rounded ||
                          std::any_of(answer_.disagreement.begin(), answer_.disagreement.end(),
                                      [](const auto& value) {
                                          return value.basis != DisagreementValue::Basis::stated;
                                      });
    }

    UnitedFrontier look_for_frontier() const {
        std::vector<const Problem*> problems;
        for (const auto& branch : setting_.branches) {
            problems.push_back(&branch.problem);
        }
        const Limits limits = limits_.part(share_for_exact_frontier);
        return unite_frontiers(problems, setting_.deciding(), limits);
    }

    void answer_from(const UnitedFrontier& frontier) {
        answer_.zone.empty = frontier.size() == 0;
        answer_.frontier.count = frontier.size();
        if (answer_.zone.empty) {
            return without_zone();
        }
        set_yardstick(ideal_of(frontier));
        answer_.solutions = solve_on_frontier(setting_, frontier, *yardstick_);
        if (!question_.everything) {
            list_points(frontier, [&](std::size_t index) { return point_at(frontier, index); });
        }
    }

    void set_yardstick(const std::vector<Units>& ideal) {
        yardstick_ = Yardstick{setting_.deciding_disagreement(), ideal, weights_, setting_.point()};
        answer_.ideal = utilities(setting_, ideal.data());
    }

    void without_zone() {
        for (const SolutionKind kind : kinds_asked(!weights_.empty())) {
            Solution solution;
            solution.kind = kind;
            solution.why = "no package is acceptable to all who must agree";
            answer_.solutions.push_back(std::move(solution));
        }
    }

    Point point_at(const UnitedFrontier& frontier, std::size_t index) const {
        const Problem& problem = setting_.branches[frontier.problem(index)].problem;
        return {utilities(setting_, frontier.value(index)),
                package_of(problem, frontier.choices(index))};
    }

    /// All points where they are few enough, else evenly spaced ones and those of the solutions.
    template <class PointAt>
    void list_points(const UnitedFrontier& frontier, PointAt point_at_index) {
        const std::size_t count = frontier.size();
        const std::size_t most = std::min(question_.points, most_listed_if_all());
        std::vector<std::size_t> listed;
        if (count <= most) {
            for (std::size_t index = 0; index < count; ++index) {
                listed.push_back(index);
            }
        } else {
            listed = solution_positions(frontier);
            const std::size_t room = most > listed.size() ? most - listed.size() : 0;
            for (std::size_t rank = 0; rank < room; ++rank) {
                listed.push_back(room == 1 ? 0 : rank * (count - 1) / (room - 1));
            }
            std::sort(listed.begin(), listed.end());
            listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
        }
        for (const std::size_t index : listed) {
            answer_.frontier.points.push_back(point_at_index(index));
        }
    }

    /// Every point lists one option an issue; beyond this many the answer could not be read.
    std::size_t most_listed_if_all() const {
        constexpr std::size_t most_options = 4'000'000;
        constexpr std::size_t always = 100;
        return std::max(always, most_options / negotiation_.issues.size());
    }

    std::vector<std::size_t> solution_positions(const UnitedFrontier& frontier) const {
        std::vector<std::size_t> positions;
        if (!yardstick_ || question_.everything) {
            return positions;
        }
        for (const SolutionKind kind : kinds_asked(!weights_.empty())) {
            if (const auto picked = pick(kind, *yardstick_, frontier.values, frontier.dims)) {
                positions.push_back(picked->shown);
            }
        }
        return positions;
    }

    /// The frontier is too large to be held: every solution by its own search, the frontier within
    /// a proven distance.
    void answer_by_search(bool stopped) {
        answer_.limit_reached = true;
        answer_.frontier.exact = false;
        answer_.frontier.reason =
            stopped ? "the time limit was reached before the frontier was complete"
                    : "the frontier has more vectors than memory allows";
        const Limits for_solutions = limits_.part(share_for_solutions);
        const SearchedIdeal ideal = search_ideal(setting_, for_solutions);
        answer_.zone.empty = ideal.status == SearchedIdeal::Status::empty;
        if (answer_.zone.empty) {
            answer_.frontier = Frontier{};
            answer_.limit_reached = false;
            return without_zone();
        }
        if (ideal.status == SearchedIdeal::Status::bounded) {
            answer_.notes.emplace_back(
                "whether the zone is empty could not be settled within the limit");
            answer_.frontier.epsilon = 1;
            return without_zone();
        }
        set_yardstick(ideal.ideal);
        answer_.solutions = solve_by_search(setting_, *yardstick_, for_solutions);
        if (!question_.everything) {
            approximate(ideal.ideal);
        }
    }

    void approximate(const std::vector<Units>& ideal) {
        constexpr double good_enough = 0.001;
        constexpr double share_of_rest = 0.8;
        answer_.frontier.epsilon = 0;
        const double seconds = limits_.stop.seconds_left() * share_of_rest /
                               static_cast<double>(setting_.branches.size());
        for (const auto& branch : setting_.branches) {
            auto floors = branch.problem.floors;
            auto most = ideal;
            for (std::size_t dim = 0; dim < branch.problem.dims; ++dim) {
                floors[dim] = floors[dim] == no_floor ? branch.least[dim] : floors[dim];
                if (dim >= most.size()) {
                    most.push_back(branch.most[dim]);
                }
            }
            Limits limits = limits_;
            limits.stop = limits_.stop.within(seconds);
            const auto near = approximate_frontier(branch.problem, floors, most, good_enough,
                                                   most_listed_if_all(), limits);
            answer_.frontier.epsilon =
                std::max(answer_.frontier.epsilon, near.epsilon * stretch_of(branch, ideal));
            for (const Located& located : near.points) {
                answer_.frontier.points.push_back(point_of(setting_, branch.problem, located));
            }
        }
        keep_undominated_points();
        answer_.frontier.count = answer_.frontier.points.size();
    }

    /// A party that need not agree ranges from its least, not from its disagreement value; epsilon
    /// is a share of the range above the latter.
    double stretch_of(const BranchProblem& branch, const std::vector<Units>& ideal) const {
        double stretch = 1;
        for (std::size_t dim = 0; dim < setting_.deciding(); ++dim) {
            const Units above = ideal[dim] - setting_.disagreement[setting_.table.deciding[dim]];
            if (branch.problem.floors[dim] == no_floor && above > 0) {
                const auto range = static_cast<double>(ideal[dim] - branch.least[dim]);
                stretch = std::max(stretch, range / static_cast<double>(above));
            }
        }
        return stretch;
    }

    /// Solutions join the list; what another point of the list dominates leaves it.
    void keep_undominated_points() {
        auto& points = answer_.frontier.points;
        for (const Solution& solution : answer_.solutions) {
            if (solution.point) {
                points.push_back(*solution.point);
            }
        }
        std::vector<Units> units;
        for (const Point& point : points) {
            for (const Decimal& utility : point.utility) {
                units.push_back(utility.scaled(setting_.scoring.places).value());
            }
        }
        std::vector<Point> kept;
        for (const std::uint32_t index : nondominated(units, setting_.deciding())) {
            kept.push_back(std::move(points[index]));
        }
        points = std::move(kept);
    }

    void count_the_zone() {
        if (answer_.zone.empty && answer_.frontier.exact) {
            answer_.zone.packages = "0";
            return;
        }
        const Limits limits = limits_.part(share_for_count);
        CountResult count =
            count_zone(negotiation_, setting_.scoring, branches(), setting_.disagreement, limits);
        answer_.zone.packages = std::move(count.count);
        answer_.zone.packages_reason = std::move(count.reason);
    }

    std::vector<Branch> branches() const {
        std::vector<Branch> branches;
        for (const auto& branch : setting_.branches) {
            branches.push_back(branch.branch);
        }
        return branches;
    }

    /// The frontier of all allowed packages, whatever anybody accepts.
    void show_everything() {
        answer_.frontier = Frontier{};
        Selection selection;
        selection.players = setting_.table.deciding;
        const auto problem =
            make_problem(negotiation_, setting_.scoring, selection,
                         std::vector<Units>(setting_.deciding(), no_floor), limits_);
        if (!problem || problem->impossible()) {
            return;
        }
        const UnitedFrontier frontier = unite_frontiers({&*problem}, setting_.deciding(), limits_);
        if (frontier.complete) {
            answer_.frontier.count = frontier.size();
            list_points(frontier, [&](std::size_t index) {
                return Point{utilities(setting_, frontier.value(index)),
                             package_of(*problem, frontier.choices(index))};
            });
            return;
        }
        answer_.limit_reached = true;
        answer_.frontier.exact = false;
        answer_.frontier.reason = "the frontier of all allowed packages does not fit the limits";
        const auto extent = measure(negotiation_, setting_.scoring, selection, limits_);
        if (!extent) {
            return;
        }
        const auto near = approximate_frontier(*problem, extent->least, extent->most, 0.001,
                                               most_listed_if_all(), limits_);
        answer_.frontier.epsilon = near.epsilon;
        for (const Located& located : near.points) {
            answer_.frontier.points.push_back(point_of(setting_, *problem, located));
        }
        answer_.frontier.count = answer_.frontier.points.size();
    }

    void show_others() {
        for (const std::size_t player : setting_.table.others) {
            auto& row = answer_.others_utility.emplace_back();
            for (const Solution& solution : answer_.solutions) {
                if (solution.point) {
                    row.push_back(setting_.points(
                        setting_.scoring.utility(player, options_of(solution.point->package))));
                }
            }
        }
    }

    void note_limits() {
        const auto cut = [&](const std::string& why) {
            return why.find("limit was reached") != std::string::npos;
        };
        answer_.limit_reached =
            answer_.limit_reached || limits_.stop.was_asked() ||
            (answer_.closest && cut(answer_.closest->why)) ||
            std::any_of(answer_.solutions.begin(), answer_.solutions.end(),
                        [](const Solution& solution) { return !solution.exact; });
    }

    const Negotiation& negotiation_;
    const Question& question_;
    const Limits& limits_;
    Setting setting_;
    std::vector<double> weights_;
    std::optional<Yardstick> yardstick_;
    Answer answer_;
};

}  // namespace

Result<Answer> find_deals(const Negotiation& negotiation, const Question& question,
                          const Limits& limits) {
    auto opened = open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return Asking(negotiation, std::move(*opened), question, limits).run();
}

Result<std::string> count_packages(const Negotiation& negotiation, const Limits& limits) {
    if (negotiation.issues.empty()) {
        return tl::unexpected(refuse(ErrorCode::missing, "issues",
                                     "there are no issues to count over", "add an `issues` block"));
    }
    auto scoring = score(negotiation);
    if (!scoring) {
        return tl::unexpected(scoring.error());
    }
    return measure(negotiation, *scoring, Selection{}, limits).transform([](Extent extent) {
        return std::move(extent.packages);
    });
}

}  // namespace irenic::deals
