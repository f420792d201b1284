#include "irenic/forecast/inputs/together.hpp"

#include <cmath>
#include <unordered_map>

namespace irenic::forecast {
namespace {

/// Reads one entry of `together` after another.
class Sharing {
public:
    Sharing(const Negotiation& negotiation, Inputs& found)
        : negotiation_(negotiation), found_(found), taken_(found.inputs.size(), false) {
        for (std::size_t input = 0; input < found.inputs.size(); ++input) {
            if (found.inputs[input].kind == Input::Kind::number) {
                by_path_.emplace(found.inputs[input].path, input);
            }
        }
    }

    std::optional<Error> run() {
        for (std::size_t entry = 0; entry < negotiation_.together.size(); ++entry) {
            if (auto error = read(negotiation_.together[entry], entry)) {
                return error;
            }
        }
        return std::nullopt;
    }

private:
    static std::string name(std::size_t entry) { return "together[" + std::to_string(entry) + "]"; }

    std::optional<Error> read(const Together& together, std::size_t entry) {
        Shared shared;
        shared.rho = std::abs(together.rho.to_double());
        for (const Together::Input& input : together.inputs) {
            const auto known = by_path_.find(input.path);
            if (known == by_path_.end()) {
                found_.notes.push_back(name(entry) + ": " + input.path +
                                       " does not vary by itself");
                continue;
            }
            shared.inputs.emplace_back(known->second, input.against);
        }
        if (shared.inputs.size() < 2 || shared.rho == 0) {
            found_.notes.push_back(
                name(entry) + " changes nothing: " +
                (shared.rho == 0 ? "rho is 0" : "fewer than two of its inputs are uncertain"));
            return std::nullopt;
        }
        if (together.rho < Decimal(0)) {
            if (shared.inputs.size() > 2) {
                return Error{ErrorCode::bad_input, name(entry),
                             "more than two inputs cannot all move against one another",
                             "give a rho above 0 and a minus to each input that moves against"};
            }
            shared.inputs[1].second = !shared.inputs[1].second;
        }
        if (auto error = claim(shared, entry)) {
            return error;
        }
        shared.common_coordinate = found_.coordinates++;
        found_.shared.push_back(std::move(shared));
        return std::nullopt;
    }

    std::optional<Error> claim(const Shared& shared, std::size_t entry) {
        for (const auto& [input, against] : shared.inputs) {
            if (taken_[input]) {
                return Error{ErrorCode::bad_input, name(entry),
                             "'" + found_.inputs[input].path + "' moves together twice",
                             "name each input in one entry only"};
            }
            taken_[input] = true;
        }
        return std::nullopt;
    }

    const Negotiation& negotiation_;
    Inputs& found_;
    std::vector<bool> taken_;
    std::unordered_map<std::string, std::size_t> by_path_;
};

}  // namespace

std::optional<Error> find_shared(const Negotiation& negotiation, Inputs& found) {
    return Sharing(negotiation, found).run();
}

}  // namespace irenic::forecast
