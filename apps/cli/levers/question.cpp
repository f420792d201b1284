#include "cli/levers/question.hpp"

#include <algorithm>
#include <utility>

#include "cli/package_option.hpp"
#include "irenic/format/names.hpp"

namespace irenic::cli {
namespace {

constexpr auto option_name = "--package";

/// The package of the offer on record whose id is `id`.
std::optional<Package> read_offer(const std::string& id, const Negotiation& negotiation,
                                  std::vector<Error>& errors) {
    const auto found = std::find_if(negotiation.offers.begin(), negotiation.offers.end(),
                                    [&](const Offer& offer) { return offer.id == id; });
    if (found != negotiation.offers.end()) {
        return found->package;
    }
    const std::string known = hint(id, ids_of(negotiation.offers));
    errors.push_back({ErrorCode::bad_input, option_name,
                      "no offer on record is called '" + id + "'",
                      known.empty() ? "write --package '{issue: option, ...}'" : known});
    return std::nullopt;
}

}  // namespace

Checked<levers::Question> read_levers_question(const Arguments& arguments,
                                               const Negotiation& negotiation) {
    levers::Question question;
    std::vector<Error> errors;
    if (arguments.package) {
        const std::string& text = *arguments.package;
        question.package = format::is_id(text)
                               ? read_offer(text, negotiation, errors)
                               : read_package(option_name, text, negotiation, errors);
    }
    if (!errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    return question;
}

}  // namespace irenic::cli
