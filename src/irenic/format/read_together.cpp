#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "irenic/format/blocks.hpp"
#include "irenic/format/scalars.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::format {
namespace {

/// The paths of all numbers, and how else `war.beliefs.g` may be written.
class Paths {
public:
    explicit Paths(const Negotiation& negotiation) {
        for_each_number(negotiation, [&](const std::string& path, const UncertainNumber&) {
            known_.push_back(path);
            set_.insert(path);
        });
    }

    /// The path that is meant, or nothing.
    [[nodiscard]] std::optional<std::string> find(std::string path) const {
        constexpr std::string_view beliefs = "war.beliefs.";
        constexpr std::string_view prevail = ".prevail";
        if (!set_.contains(path) && path.starts_with(beliefs) && path.ends_with(prevail)) {
            path.resize(path.size() - prevail.size());
        }
        return set_.contains(path) ? std::optional(std::move(path)) : std::nullopt;
    }
    [[nodiscard]] const std::vector<std::string>& known() const { return known_; }

private:
    std::vector<std::string> known_;
    std::unordered_set<std::string> set_;
};

/// Paths of weights that add up to 1 begin with one of these.
std::vector<std::string> paths_of_shares(const Negotiation& negotiation) {
    std::vector<std::string> starts;
    for (std::size_t party = 0; party < negotiation.preferences.size(); ++party) {
        const auto& preference = negotiation.preferences[party];
        if (preference && std::holds_alternative<WeightShares>(preference->weights)) {
            starts.push_back("preferences." + negotiation.parties[party].id + ".weights.");
        }
    }
    return starts;
}

class TogetherReader {
public:
    explicit TogetherReader(Draft& draft)
        : draft_(draft), paths_(draft.negotiation), shares_(paths_of_shares(draft.negotiation)) {}

    Together read(const Node& node) {
        const Fields fields(node, "together", {"inputs", "rho"}, draft_.problems);
        Together together;
        if (const Node* inputs = fields.require("inputs")) {
            together.inputs = read_inputs(*inputs);
        }
        if (const Node* rho = fields.require("rho")) {
            together.rho = read_rho(*rho, together.inputs.size());
        }
        for (const Together::Input& input : together.inputs) {
            taken_.add(input.path);
        }
        return together;
    }

private:
    std::vector<Together::Input> read_inputs(const Node& node) {
        std::vector<Together::Input> inputs;
        NameTable seen;
        for (const Node& item : items_of(node, "inputs", draft_.problems)) {
            auto input = read_input(item);
            if (!input) {
                continue;
            }
            if (!seen.add(input->path)) {
                draft_.problems.error(item.place, "'" + input->path + "' is in this list twice");
            } else {
                check_free(item.place, input->path);
            }
            inputs.push_back(std::move(*input));
        }
        if (is_list(node) && node.items.size() < 2) {
            draft_.problems.error(node.place, "it takes two inputs to move together");
        }
        return inputs;
    }

    std::optional<Together::Input> read_input(const Node& node) {
        if (node.kind != Node::Kind::scalar) {
            draft_.problems.error(
                node.place,
                "expected the path of a number, such as war.beliefs.g, found " + describe(node));
            return std::nullopt;
        }
        Together::Input input;
        input.against = node.text.starts_with('-');
        const std::string wanted = node.text.substr(input.against ? 1 : 0);
        const auto path = paths_.find(wanted);
        if (!path) {
            draft_.problems.unknown(node.place, "no number stands at", wanted, paths_.known());
            return std::nullopt;
        }
        input.path = *path;
        return input;
    }

    /// Whether nothing else moves the number at `path` yet.
    void check_free(Place place, const std::string& path) {
        const bool share = std::any_of(shares_.begin(), shares_.end(),
                                       [&](const auto& start) { return path.starts_with(start); });
        if (share) {
            draft_.problems.error(place, "'" + path + "' already moves with the party's other " +
                                             "shares, which add up to 1");
        } else if (taken_.find(path)) {
            draft_.problems.error(place, "'" + path + "' is in another entry already",
                                  "put all that moves together into one entry");
        }
    }

    Decimal read_rho(const Node& node, std::size_t inputs) {
        const Decimal rho = read_decimal(draft_, &node).value_or(Decimal{});
        if (rho < Decimal(-1) || rho > Decimal(1)) {
            draft_.problems.error(node.place,
                                  rho.to_string() + " is out of range: rho is from -1 to 1");
        } else if (rho < Decimal(0) && inputs > 2) {
            draft_.problems.error(node.place,
                                  "a rho below 0 takes two inputs: more cannot all move against "
                                  "one another",
                                  "put a minus before some of the inputs and take a rho above 0");
        }
        return rho;
    }

    Draft& draft_;
    Paths paths_;
    std::vector<std::string> shares_;
    NameTable taken_;  ///< inputs of the entries so far
};

}  // namespace

void read_together(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    TogetherReader reader(draft);
    for (const Node& item : items_of(*node, "together", draft.problems)) {
        draft.negotiation.together.push_back(reader.read(item));
    }
}

}  // namespace irenic::format
