#include "cli/weights_option.hpp"

#include <algorithm>
#include <utility>

#include "cli/package_option.hpp"

namespace irenic::cli {
namespace {

class WeightsReader {
public:
    WeightsReader(const Negotiation& negotiation, const Weighable& weighable,
                  std::vector<Error>& errors)
        : negotiation_(negotiation), weighable_(weighable), errors_(errors) {}

    void read(std::string_view entry) {
        const auto equals = entry.find('=');
        if (equals == std::string_view::npos) {
            error("'" + std::string(entry) + "' is no weight", "write party=number, as in g=2,h=1");
            return;
        }
        const auto party = read_party(std::string(trimmed(entry.substr(0, equals))));
        const std::string number(trimmed(entry.substr(equals + 1)));
        const auto weight = parse_decimal(number);
        if (!weight || weight->value <= Decimal()) {
            error("'" + number + "' is no weight", "a number above 0");
        }
        if (party && weight) {
            weights_.emplace_back(*party, weight->value);
        }
    }

    [[nodiscard]] std::vector<std::pair<PartyId, Decimal>> take() { return std::move(weights_); }

private:
    void error(std::string what, std::string hint_text) {
        errors_.push_back(
            {ErrorCode::bad_input, "--weights", std::move(what), std::move(hint_text)});
    }

    std::optional<PartyId> read_party(const std::string& id) {
        const auto party = negotiation_.find_party(id);
        const auto& parties = weighable_.parties;
        if (!party || std::find(parties.begin(), parties.end(), *party) == parties.end()) {
            std::vector<std::string> known;
            known.reserve(parties.size());
            for (const PartyId each : parties) {
                known.push_back(negotiation_.party(each).id);
            }
            const std::string kind = party ? std::string(weighable_.others) : "unknown party";
            error(kind + " '" + id + "'", hint(id, known));
        } else if (weighted(*party)) {
            error("party '" + id + "' has two weights", "");
        }
        return party;
    }

    [[nodiscard]] bool weighted(PartyId party) const {
        return std::any_of(weights_.begin(), weights_.end(),
                           [&](const auto& each) { return each.first == party; });
    }

    const Negotiation& negotiation_;
    const Weighable& weighable_;
    std::vector<Error>& errors_;
    std::vector<std::pair<PartyId, Decimal>> weights_;
};

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\n";
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
    return text.substr(0, text.find_last_not_of(spaces) + 1);
}

std::vector<std::pair<PartyId, Decimal>> read_weights(std::string_view text,
                                                      const Negotiation& negotiation,
                                                      const Weighable& weighable,
                                                      std::vector<Error>& errors) {
    if (text.empty()) {
        errors.push_back(
            {ErrorCode::bad_input, "--weights", "no weights are given", "write --weights g=2,h=1"});
    }
    WeightsReader reader(negotiation, weighable, errors);
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        reader.read(trimmed(text.substr(0, comma)));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return reader.take();
}

}  // namespace irenic::cli
