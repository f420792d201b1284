#include "irenic/phases/labels/discounted.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

#include "irenic/phases/labels/discount_graph.hpp"
#include "irenic/phases/labels/label_pass.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {
namespace {

/// A label of the start by what it needs there.
struct Candidate {
    std::vector<Units> guarantees;
    Units largest_lack = 0;  ///< of the start
    Units lack = 0;          ///< sum over the parties
    std::size_t label = 0;
    auto operator<=>(const Candidate&) const = default;
};

std::vector<Candidate> candidates(const DiscountGraph& graph, const Labels& labels) {
    std::vector<Candidate> all(labels.size());
    for (std::size_t label = 0; label < labels.size(); ++label) {
        const Units* needed = labels.guarantees(label);
        all[label].guarantees.assign(needed, needed + graph.parties());
        all[label].label = label;
        for (std::size_t party = 0; party < graph.parties(); ++party) {
            const Units lack =
                std::max<Units>(0, graph.war(0, 0, party) - labels.remains(label)[party]);
            all[label].largest_lack = std::max(all[label].largest_lack, lack);
            all[label].lack += lack;
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// Widens the caps on guarantees until plans are found, then looks beyond them for the rest.
class Widening {
public:
    Widening(const DiscountGraph& graph, bool start_signed, std::size_t memory_bytes,
             const Stop& stop)
        : graph_(graph), start_signed_(start_signed), memory_bytes_(memory_bytes), stop_(stop) {}

    /// The vectors that no other beats, each with the plan whose start lacks least.
    Result<Discounted> run(Units widest) {
        for (const Units part : {Units{0}, widest / 64, widest / 16, widest / 4}) {
            std::vector<Units> caps = graph_.end_needs();
            for (Units& cap : caps) {
                cap += part;
            }
            if (auto error = look(std::move(caps))) {
                return tl::unexpected(std::move(*error));
            }
            if (!found_.empty()) {
                break;
            }
        }
        // A vector that is as small as any can be leaves nothing to look for.
        if (found_.empty() || found_.begin()->first != graph_.end_needs()) {
            if (auto error = look(std::vector<Units>(graph_.parties(), no_cap))) {
                return tl::unexpected(std::move(*error));
            }
        }
        Discounted result;
        for (auto& [vector, plan] : found_) {
            result.vectors.push_back(vector);
            result.plans.push_back(std::move(plan));
        }
        return result;
    }

private:
    std::optional<Error> look(std::vector<Units> caps) {
        std::vector<std::vector<Units>> known;
        for (const auto& [vector, plan] : found_) {
            known.push_back(vector);
        }
        LabelPass pass(graph_, {std::move(caps), start_signed_, std::move(known)}, memory_bytes_);
        if (auto error = pass.run(stop_)) {
            return error;
        }
        for (const Candidate& candidate : candidates(graph_, pass.start())) {
            if (!is_beaten(candidate.guarantees)) {
                found_.emplace(candidate.guarantees, pass.plan(candidate.label));
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_beaten(const std::vector<Units>& guarantees) const {
        return std::any_of(found_.begin(), found_.end(), [&](const auto& found) {
            return std::equal(guarantees.begin(), guarantees.end(), found.first.begin(),
                              std::greater_equal<>());
        });
    }

    const DiscountGraph& graph_;
    bool start_signed_;
    std::size_t memory_bytes_;
    const Stop& stop_;
    std::map<std::vector<Units>, Plan> found_;
};

/// The largest sum of what a party gives and gets.
Units turnover(const Problem& problem) {
    Units largest = 0;
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        Units sum = 0;
        for (const Line& line : problem.lines) {
            for (const Move& move : line.moves) {
                sum += std::abs(move.net[party]);
            }
        }
        largest = std::max(largest, sum);
    }
    return largest;
}

}  // namespace

Result<Discounted> discounted_guarantees(const Problem& problem, std::size_t memory_bytes,
                                         const Stop& stop) {
    const std::size_t parties = problem.parties.size();
    const std::size_t beside =
        DiscountGraph::bytes_per_state(parties) + ValueRange::bytes_per_state(parties);
    auto list = list_states(problem, memory_bytes, beside, stop);
    if (!list) {
        return tl::unexpected(list.error());
    }
    if (list->levels.empty()) {
        return Discounted{};
    }
    const DiscountGraph graph(problem, std::move(*list));
    auto found = Widening(graph, true, memory_bytes, stop).run(turnover(problem));
    if (found && found->vectors.empty()) {
        found = Widening(graph, false, memory_bytes, stop).run(turnover(problem));
    }
    return found;
}

}  // namespace irenic::phases
