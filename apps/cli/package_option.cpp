#include "cli/package_option.hpp"

#include <algorithm>
#include <utility>

#include "irenic/format/names.hpp"
#include "irenic/format/yaml_to_node.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_listed = 12;

/// Reads one option of the command line against one case.
class PackageReader {
public:
    PackageReader(std::string option, const Negotiation& negotiation, std::vector<Error>& errors)
        : option_(std::move(option)), negotiation_(negotiation), errors_(errors) {}

    std::optional<Package> read(const std::string& text, bool whole) {
        const format::Parsed parsed = format::yaml_to_node(text);
        if (!parsed.root || !parsed.complaints.empty() ||
            parsed.root->kind != format::Node::Kind::map) {
            error("this is not a package: '" + text + "'",
                  "write " + option_ + " '{issue: option, ...}'");
            return std::nullopt;
        }
        Package package;
        for (const auto& member : parsed.root->members) {
            read_choice(member, package);
        }
        std::sort(package.choices.begin(), package.choices.end());
        if (whole) {
            name_missing_issues(*parsed.root);
        }
        return package;
    }

private:
    void error(std::string what, std::string hint_text) {
        errors_.push_back({ErrorCode::bad_input, option_, std::move(what), std::move(hint_text)});
    }

    void read_choice(const format::Node::Member& member, Package& package) {
        const auto issue = negotiation_.find_issue(member.key);
        if (!issue) {
            error("unknown issue '" + member.key + "'",
                  hint(member.key, ids_of(negotiation_.issues)));
            return;
        }
        const std::string& option_id = member.value.text;
        const auto option = negotiation_.find_option(*issue, option_id);
        if (member.value.kind != format::Node::Kind::scalar || !option) {
            error("unknown option '" + option_id + "' of issue '" + member.key + "'",
                  hint(option_id, ids_of(negotiation_.issue(*issue).options)));
            return;
        }
        package.choices.emplace_back(*issue, *option);
    }

    void name_missing_issues(const format::Node& given) {
        std::size_t missing = 0;
        for (const Issue& issue : negotiation_.issues) {
            if (given.find(issue.id) == nullptr && ++missing <= most_listed) {
                error("no option is given for issue '" + issue.id + "'",
                      hint("", ids_of(issue.options)));
            }
        }
        if (missing > most_listed) {
            error("nor for " + std::to_string(missing - most_listed) + " more issues",
                  "a package has an option for every issue");
        }
    }

    std::string option_;
    const Negotiation& negotiation_;
    std::vector<Error>& errors_;
};

}  // namespace

std::string hint(const std::string& wrong, const std::vector<std::string>& known) {
    if (const auto nearest = format::nearest(wrong, known)) {
        return "did you mean '" + *nearest + "'?";
    }
    std::string list;
    for (const std::string& each : known) {
        list += list.empty() ? each : ", " + each;
    }
    return !known.empty() && known.size() <= most_listed ? "one of: " + list : "";
}

std::optional<Package> read_package(const std::string& option, const std::string& text,
                                    const Negotiation& negotiation, std::vector<Error>& errors) {
    return PackageReader(option, negotiation, errors).read(text, false);
}

std::optional<Package> read_whole_package(const std::string& option, const std::string& text,
                                          const Negotiation& negotiation,
                                          std::vector<Error>& errors) {
    return PackageReader(option, negotiation, errors).read(text, true);
}

std::optional<Package> read_offer_or_package(const std::string& option, const std::string& text,
                                             const Negotiation& negotiation,
                                             std::vector<Error>& errors) {
    if (!format::is_id(text)) {
        return read_package(option, text, negotiation, errors);
    }
    const auto found = std::find_if(negotiation.offers.begin(), negotiation.offers.end(),
                                    [&](const Offer& offer) { return offer.id == text; });
    if (found != negotiation.offers.end()) {
        return found->package;
    }
    const std::string known = hint(text, ids_of(negotiation.offers));
    errors.push_back({ErrorCode::bad_input, option, "no offer on record is called '" + text + "'",
                      known.empty() ? "write " + option + " '{issue: option, ...}'" : known});
    return std::nullopt;
}

}  // namespace irenic::cli
