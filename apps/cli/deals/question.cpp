#include "cli/deals/question.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/format/names.hpp"
#include "irenic/format/yaml_to_node.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_listed = 12;

template <class Items>
std::vector<std::string> ids_of(const Items& items) {
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (const auto& item : items) {
        ids.push_back(item.id);
    }
    return ids;
}

/// "did you mean 'x'?", or all that are known where they are few.
std::string hint(const std::string& wrong, const std::vector<std::string>& known) {
    if (const auto nearest = format::nearest(wrong, known)) {
        return "did you mean '" + *nearest + "'?";
    }
    std::string list;
    for (const std::string& each : known) {
        list += list.empty() ? each : ", " + each;
    }
    return known.size() <= most_listed ? "one of: " + list : "";
}

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
        const format::Parsed parsed = format::yaml_to_node(text);
        if (!parsed.root || !parsed.complaints.empty() ||
            parsed.root->kind != format::Node::Kind::map) {
            error("--from", "this is not a package: '" + text + "'",
                  "write --from '{issue: option, ...}'");
            return;
        }
        Package package;
        for (const auto& member : parsed.root->members) {
            read_choice(member, package);
        }
        std::sort(package.choices.begin(), package.choices.end());
        name_missing_issues(*parsed.root);
        question_.from = std::move(package);
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

    void read_choice(const format::Node::Member& member, Package& package) {
        const auto issue = negotiation_.find_issue(member.key);
        if (!issue) {
            error("--from", "unknown issue '" + member.key + "'",
                  hint(member.key, ids_of(negotiation_.issues)));
            return;
        }
        const std::string& option_id = member.value.text;
        const auto option = negotiation_.find_option(*issue, option_id);
        if (member.value.kind != format::Node::Kind::scalar || !option) {
            error("--from", "unknown option '" + option_id + "' of issue '" + member.key + "'",
                  hint(option_id, ids_of(negotiation_.issue(*issue).options)));
            return;
        }
        package.choices.emplace_back(*issue, *option);
    }

    void name_missing_issues(const format::Node& given) {
        std::size_t missing = 0;
        for (const Issue& issue : negotiation_.issues) {
            if (given.find(issue.id) == nullptr && ++missing <= most_listed) {
                error("--from", "no option is given for issue '" + issue.id + "'",
                      hint("", ids_of(issue.options)));
            }
        }
        if (missing > most_listed) {
            error("--from", "nor for " + std::to_string(missing - most_listed) + " more issues",
                  "a package has an option for every issue");
        }
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
