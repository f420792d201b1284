#include "cli/deals/question.hpp"

#include "cli/package_option.hpp"
#include "cli/weights_option.hpp"

namespace irenic::cli {

Checked<deals::Question> read_question(const Arguments& arguments, const Negotiation& negotiation) {
    deals::Question question;
    std::vector<Error> errors;
    if (arguments.weights) {
        question.weights =
            read_weights(*arguments.weights, negotiation,
                         {negotiation.deciding_parties(), "party without a vote"}, errors);
    }
    if (arguments.from) {
        question.from = read_whole_package("--from", *arguments.from, negotiation, errors);
    }
    if (!errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    question.points = arguments.points;
    question.everything = arguments.everything;
    return question;
}

}  // namespace irenic::cli
