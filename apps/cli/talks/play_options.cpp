#include "cli/talks/play_options.hpp"

#include <algorithm>
#include <utility>

#include "cli/arguments/read_options.hpp"
#include "cli/help.hpp"
#include "cli/package_option.hpp"
#include "cli/split.hpp"
#include "cli/talks/deadline.hpp"
#include "cli/weights_option.hpp"

namespace irenic::cli {
namespace {

const std::vector<std::string>& vote_names() {
    static const std::vector<std::string> names{"hill_climber", "annealer"};
    return names;
}

/// Reads "g=boulware" again and again.
class StrategyReader {
public:
    StrategyReader(const Negotiation& negotiation, talks::PlayQuestion& question,
                   std::vector<Error>& errors)
        : negotiation_(negotiation), question_(question), errors_(errors) {}

    void read(std::string_view entry) {
        const auto equals = entry.find('=');
        if (equals == std::string_view::npos) {
            error("'" + std::string(entry) + "' is no strategy of a party",
                  "write party=name, as in g=boulware; the case comes before --strategy");
            return;
        }
        const auto party = read_party(std::string(trimmed(entry.substr(0, equals))));
        const std::string name(trimmed(entry.substr(equals + 1)));
        if (question_.protocol == talks::Protocol::single_text) {
            read_vote(party, name);
        } else {
            read_kind(party, name);
        }
    }

private:
    void error(std::string what, std::string hint_text) {
        errors_.push_back(
            {ErrorCode::bad_input, "--strategy", std::move(what), std::move(hint_text)});
    }

    std::optional<PartyId> read_party(const std::string& id) {
        const auto party = negotiation_.find_party(id);
        if (!party) {
            error("unknown party '" + id + "'", hint(id, ids_of(negotiation_.parties)));
        } else if (std::find(seen_.begin(), seen_.end(), *party) != seen_.end()) {
            error("party '" + id + "' has two strategies", "");
        } else {
            seen_.push_back(*party);
        }
        return party;
    }

    void read_kind(const std::optional<PartyId>& party, const std::string& name) {
        const auto kind = talks::strategy_named(name);
        if (kind && party) {
            question_.strategies.emplace_back(*party, *kind);
        }
        if (kind) {
            return;
        }
        const auto& votes = vote_names();
        const bool is_vote = std::find(votes.begin(), votes.end(), name) != votes.end();
        const auto names = talks::strategy_names();
        error("unknown strategy '" + name + "'",
              is_vote ? "'" + name + "' goes with --protocol single_text"
                      : suggest(name, names, "strategies: " + join_words(names)));
    }

    void read_vote(const std::optional<PartyId>& party, const std::string& name) {
        const auto& names = vote_names();
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            error("'" + name + "' is no way to vote on a single text",
                  suggest(name, names, "ways: " + join_words(names)));
        } else if (party) {
            question_.votes.emplace_back(
                *party, name == "annealer" ? talks::Vote::annealer : talks::Vote::hill_climber);
        }
    }

    const Negotiation& negotiation_;
    talks::PlayQuestion& question_;
    std::vector<Error>& errors_;
    std::vector<PartyId> seen_;
};

bool asks_for_play(const Arguments& arguments) {
    return arguments.protocol || arguments.play || arguments.sessions > 0 ||
           !arguments.strategy.empty() || arguments.deadline || arguments.breakdown ||
           arguments.rounds > 0 || arguments.cap > 0 || arguments.battles;
}

}  // namespace

talks::Protocol read_protocol(const Arguments& arguments, std::vector<Error>& errors) {
    if (!arguments.protocol) {
        return talks::Protocol::alternating_offers;
    }
    const auto protocol = talks::protocol_named(*arguments.protocol);
    if (!protocol) {
        const auto names = talks::protocol_names();
        errors.push_back({ErrorCode::bad_input, "--protocol",
                          "unknown protocol '" + *arguments.protocol + "'",
                          suggest(*arguments.protocol, names, "protocols: " + join_words(names))});
    }
    return protocol.value_or(talks::Protocol::alternating_offers);
}

std::size_t rounds_of(const Arguments& arguments, talks::Protocol protocol) {
    constexpr std::size_t usual = 100;
    constexpr std::size_t small_changes = 2000;
    if (arguments.rounds > 0) {
        return arguments.rounds;
    }
    return protocol == talks::Protocol::single_text ? small_changes : usual;
}

std::optional<Decimal> read_share(const std::string& option, const std::string& text,
                                  std::vector<Error>& errors) {
    const auto parsed = parse_decimal(text);
    if (!parsed || parsed->value < Decimal() || parsed->value > Decimal(1)) {
        errors.push_back({ErrorCode::bad_input, option,
                          "takes a share from 0 to 1, not '" + text + "'",
                          "one in ten is " + option + " 0.1"});
        return std::nullopt;
    }
    return parsed->value;
}

std::optional<talks::PlayQuestion> read_play_question(const Arguments& arguments,
                                                      const Negotiation& negotiation,
                                                      std::vector<Error>& errors) {
    talks::PlayQuestion question;
    question.protocol = read_protocol(arguments, errors);
    StrategyReader strategies(negotiation, question, errors);
    for (const std::string& word : arguments.strategy) {
        for (const std::string_view entry : split(word, ',')) {
            strategies.read(entry);
        }
    }
    question.rounds = rounds_of(arguments, question.protocol);
    if (arguments.deadline) {
        question.rounds =
            rounds_before(*arguments.deadline, arguments.round_days, negotiation, errors)
                .value_or(1);
    }
    if (arguments.breakdown) {
        question.breakdown =
            read_share("--breakdown", *arguments.breakdown, errors).value_or(Decimal()).to_double();
    }
    question.battles = arguments.battles;
    question.cap = arguments.cap;
    question.seed = arguments.seed;
    return asks_for_play(arguments) ? std::optional(std::move(question)) : std::nullopt;
}

}  // namespace irenic::cli
