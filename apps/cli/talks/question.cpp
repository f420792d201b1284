#include "cli/talks/question.hpp"

#include <algorithm>
#include <utility>

#include "cli/package_option.hpp"
#include "cli/read_file.hpp"
#include "cli/split.hpp"
#include "cli/talks/play_options.hpp"
#include "cli/weights_option.hpp"
#include "irenic/format/read_json.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t largest_marks = std::size_t{64} << 10;

class QuestionReader {
public:
    QuestionReader(const Arguments& arguments, const Negotiation& negotiation)
        : arguments_(arguments), negotiation_(negotiation) {}

    Checked<talks::Question> read() {
        read_next();
        read_discount();
        read_mediator();
        read_blind();
        question_.play = read_play_question(arguments_, negotiation_, errors_);
        if (arguments_.sessions > 0) {
            question_.sessions = arguments_.sessions;
        }
        refuse_what_goes_with_others();
        if (!errors_.empty()) {
            return tl::unexpected(std::move(errors_));
        }
        return std::move(question_);
    }

private:
    void error(std::string option, std::string what, std::string hint_text) {
        errors_.push_back(
            {ErrorCode::bad_input, std::move(option), std::move(what), std::move(hint_text)});
    }

    void read_next() {
        talks::NextQuestion& next = question_.next;
        next.samples = arguments_.samples;
        next.seed = arguments_.seed;
        next.changes = arguments_.changes;
        next.texts = arguments_.texts;
        next.ahead = arguments_.ahead;
        if (arguments_.from) {
            next.from = read_offer_or_package("--from", *arguments_.from, negotiation_, errors_);
            next.from_offer = offer_called(*arguments_.from);
        }
        if (arguments_.tactical) {
            next.tactical =
                read_share("--tactical", *arguments_.tactical, errors_).value_or(next.tactical);
        }
    }

    [[nodiscard]] std::optional<std::size_t> offer_called(const std::string& id) const {
        for (std::size_t at = 0; at < negotiation_.offers.size(); ++at) {
            if (negotiation_.offers[at].id == id) {
                return at;
            }
        }
        return std::nullopt;
    }

    /// One discount for all, or "g=0.9,h=0.95".
    void read_discount() {
        if (!arguments_.discount) {
            return;
        }
        for (const std::string_view entry : split(*arguments_.discount, ',')) {
            const auto equals = entry.find('=');
            const bool of_party = equals != std::string_view::npos;
            const auto number = trimmed(of_party ? entry.substr(equals + 1) : entry);
            const auto discount = read_share("--discount", std::string(number), errors_);
            if (of_party) {
                read_discount_of(std::string(trimmed(entry.substr(0, equals))), discount);
            } else if (discount && *discount == Decimal()) {
                error("--discount", "0 would leave nothing to a later round", "a share above 0");
            } else if (discount) {
                question_.next.discount = *discount;
            }
        }
    }

    void read_discount_of(const std::string& id, const std::optional<Decimal>& discount) {
        const auto party = negotiation_.find_party(id);
        if (!party) {
            error("--discount", "unknown party '" + id + "'",
                  hint(id, ids_of(negotiation_.parties)));
        } else if (has_discount(*party)) {
            error("--discount", "party '" + id + "' has two discounts", "");
        } else if (discount) {
            question_.discounts.emplace_back(*party, *discount);
        }
    }

    [[nodiscard]] bool has_discount(PartyId party) const {
        return std::any_of(question_.discounts.begin(), question_.discounts.end(),
                           [&](const auto& each) { return each.first == party; });
    }

    void read_mediator() {
        if (!arguments_.mediator) {
            return;
        }
        std::vector<std::string> mediators;
        for (const Party& party : negotiation_.parties) {
            if (party.role == Role::mediator) {
                mediators.push_back(party.id);
            }
        }
        const std::string& id = *arguments_.mediator;
        const auto party = negotiation_.find_party(id);
        if (!party || negotiation_.party(*party).role != Role::mediator) {
            error("--mediator", "no mediator of the case is called '" + id + "'",
                  mediators.empty() ? "the case has no mediator" : hint(id, mediators));
            return;
        }
        question_.next.mediator = *party;
    }

    void read_blind() {
        if (arguments_.blind > 0) {
            question_.next.blind = arguments_.blind;
        } else if (!arguments_.marks.empty()) {
            error("--marks", "says nothing without --blind",
                  "give --blind N and all else as when the sheet was made");
        }
        for (const std::string& path : arguments_.marks) {
            auto marks = read_marks(path);
            if (marks) {
                question_.marks.push_back(std::move(*marks));
            } else {
                errors_.push_back(std::move(marks.error()));
            }
        }
    }

    static Result<talks::Marks> read_marks(const std::string& path) {
        const auto text = read_file(path, largest_marks);
        if (!text) {
            return tl::unexpected(text.error());
        }
        const auto value = format::read_json(*text, path);
        if (!value) {
            // what is wrong would quote what was marked
            return tl::unexpected(Error{ErrorCode::bad_input, value.error().where,
                                        "not JSON from here on", "see docs/talks.md"});
        }
        return talks::marks_from(*value, path);
    }

    void refuse_what_goes_with_others() {
        const auto refuse = [this](bool given, const char* option) {
            if (given) {
                error(option, "goes with --tournament", "");
            }
        };
        refuse(arguments_.strategies.has_value(), "--strategies");
        refuse(arguments_.resume.has_value(), "--resume");
        refuse(arguments_.shard.has_value(), "--shard");
        const talks::PlayQuestion usual;
        if (arguments_.cap > 0 &&
            question_.play.value_or(usual).protocol != talks::Protocol::single_text) {
            error("--cap", "goes with --protocol single_text", "");
        }
        if (arguments_.round_days != Arguments().round_days && !arguments_.deadline) {
            error("--round-days", "goes with --deadline", "");
        }
    }

    const Arguments& arguments_;
    const Negotiation& negotiation_;
    talks::Question question_;
    std::vector<Error> errors_;
};

}  // namespace

Checked<talks::Question> read_talks_question(const Arguments& arguments,
                                             const Negotiation& negotiation) {
    return QuestionReader(arguments, negotiation).read();
}

}  // namespace irenic::cli
