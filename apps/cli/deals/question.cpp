#include "cli/deals/question.hpp"

#include <algorithm>
#include <string_view>

#include "cli/package_option.hpp"

namespace irenic::cli {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\n";
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
    return text.substr(0, text.find_last_not_of(spaces) + 1);
}

/// Reads options of the command line against one case, gathering every error.
class QuestionReader {
public:
    explicit QuestionReader(const Negotiation& negotiation) : negotiation_(negotiation) {}

    void read_weights(std::string_view text) {
        while (!text.empty()) {
            const auto comma = std::min(text.find(','), text.size());
            read_weight(trimmed(text.substr(0, comma)));
            text.remove_prefix(std::min(comma + 1, text.size()));
        }
        if (question_.weights.empty() && errors_.empty()) {
            error("--weights", "no weights are given", "write --weights g=2,h=1");
        }
    }

    void read_from(const std::string& text) {
        question_.from = read_whole_package("--from", text, negotiation_, errors_);
    }

    [[nodiscard]] Checked<deals::Question> finish(const Arguments& arguments) {
        if (!errors_.empty()) {
            return tl::unexpected(std::move(errors_));
        }
        question_.points = arguments.points;
        question_.everything = arguments.everything;
        return std::move(question_);
    }

private:
    void error(std::string where, std::string what, std::string hint_text) {
        errors_.push_back(
            {ErrorCode::bad_input, std::move(where), std::move(what), std::move(hint_text)});
    }

    void read_weight(std::string_view entry) {
        const auto equals = entry.find('=');
        if (equals == std::string_view::npos) {
            error("--weights", "'" + std::string(entry) + "' is no weight",
                  "write party=number, as in g=2,h=1");
            return;
        }
        const std::string id(trimmed(entry.substr(0, equals)));
        const std::string number(trimmed(entry.substr(equals + 1)));
        const auto party = negotiation_.find_party(id);
        const auto deciding = negotiation_.deciding_parties();
        if (!party || std::find(deciding.begin(), deciding.end(), *party) == deciding.end()) {
            std::vector<std::string> known;
            known.reserve(deciding.size());
            for (const PartyId each : deciding) {
                known.push_back(negotiation_.party(each).id);
            }
            error("--weights", (party ? "party without a vote '" : "unknown party '") + id + "'",
                  hint(id, known));
        } else if (weighted(*party)) {
            error("--weights", "party '" + id + "' has two weights", "");
        }
        const auto weight = parse_decimal(number);
        if (!weight || weight->value <= Decimal()) {
            error("--weights", "'" + number + "' is no weight", "a number above 0");
        }
        if (party && weight) {
            question_.weights.emplace_back(*party, weight->value);
        }
    }

    [[nodiscard]] bool weighted(PartyId party) const {
        return std::any_of(question_.weights.begin(), question_.weights.end(),
                           [&](const auto& each) { return each.first == party; });
    }

    const Negotiation& negotiation_;
    deals::Question question_;
    std::vector<Error> errors_;
};

}  // namespace

Checked<deals::Question> read_question(const Arguments& arguments, const Negotiation& negotiation) {
    QuestionReader reader(negotiation);
    if (arguments.weights) {
        reader.read_weights(*arguments.weights);
    }
    if (arguments.from) {
        reader.read_from(*arguments.from);
    }
    return reader.finish(arguments);
}

}  // namespace irenic::cli
