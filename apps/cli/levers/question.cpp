#include "cli/levers/question.hpp"

#include <utility>

#include "cli/package_option.hpp"

namespace irenic::cli {

Checked<levers::Question> read_levers_question(const Arguments& arguments,
                                               const Negotiation& negotiation) {
    levers::Question question;
    std::vector<Error> errors;
    if (arguments.package) {
        question.package =
            read_offer_or_package("--package", *arguments.package, negotiation, errors);
    }
    if (!errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    return question;
}

}  // namespace irenic::cli
