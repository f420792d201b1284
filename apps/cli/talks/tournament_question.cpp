#include "cli/talks/tournament_question.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "cli/arguments/read_options.hpp"
#include "cli/help.hpp"
#include "cli/shard_option.hpp"
#include "cli/split.hpp"
#include "cli/talks/play_options.hpp"

namespace irenic::cli {
namespace {

using talks::Protocol;
using talks::StrategyKind;

constexpr std::array default_strategies{StrategyKind::boulware, StrategyKind::linear,
                                        StrategyKind::conceder, StrategyKind::tit_for_tat,
                                        StrategyKind::micro,    StrategyKind::hybrid};
constexpr std::size_t default_sessions = 1000;

struct Given {
    std::string_view option;
    bool given = false;
};

/// Options that ask about one case or one session of it; a number that is its default was not
/// given as far as anybody can tell.
std::vector<Given> options_of_one_case(const Arguments& arguments) {
    const Arguments defaults;
    return {
        {"--from", arguments.from.has_value()},
        {"--changes", arguments.changes != defaults.changes},
        {"--texts", arguments.texts != defaults.texts},
        {"--samples", arguments.samples != defaults.samples},
        {"--tactical", arguments.tactical.has_value()},
        {"--ahead", arguments.ahead != defaults.ahead},
        {"--discount", arguments.discount.has_value()},
        {"--mediator", arguments.mediator.has_value()},
        {"--blind", arguments.blind != defaults.blind},
        {"--marks", !arguments.marks.empty()},
        {"--strategy", !arguments.strategy.empty()},
        {"--deadline", arguments.deadline.has_value()},
        {"--round-days", arguments.round_days != defaults.round_days},
        {"--battles", arguments.battles},
        {"--cap", arguments.cap != defaults.cap},
        {"--play", arguments.play},
    };
}

std::vector<Given> options_of_a_run(const Arguments& arguments) {
    const Arguments defaults;
    return {
        {"--protocol", arguments.protocol.has_value()},
        {"--rounds", arguments.rounds != defaults.rounds},
        {"--breakdown", arguments.breakdown.has_value()},
        {"--sessions", arguments.sessions != defaults.sessions},
        {"--seed", arguments.seed != defaults.seed},
    };
}

std::string hint_in_place_of(std::string_view option) {
    if (option == "--strategy") {
        return "--strategies a,b says which take part";
    }
    return option == "--deadline" ? "--rounds N ends sessions of all cases alike" : "";
}

bool leaves_room_for_strategies(Protocol protocol) {
    return protocol != Protocol::zeuthen && protocol != Protocol::single_text;
}

class QuestionReader {
public:
    explicit QuestionReader(const Arguments& arguments) : arguments_(arguments) {}

    Checked<talks::TournamentQuestion> read() {
        refuse_what_asks_about_one_case();
        read_protocol_of_all();
        read_strategies();
        question_.rounds = rounds_of(arguments_, question_.protocol);
        question_.sessions = arguments_.sessions > 0 ? arguments_.sessions : default_sessions;
        question_.seed = arguments_.seed;
        if (arguments_.breakdown) {
            question_.breakdown = read_share("--breakdown", *arguments_.breakdown, errors_)
                                      .value_or(Decimal())
                                      .to_double();
        }
        if (arguments_.shard) {
            const Shard shard = read_shard(*arguments_.shard, errors_);
            question_.shard = shard.number;
            question_.shards = shard.of;
        }
        if (!errors_.empty()) {
            return tl::unexpected(std::move(errors_));
        }
        return std::move(question_);
    }

private:
    void error(std::string_view option, std::string what, std::string hint) {
        errors_.push_back(
            {ErrorCode::bad_input, std::string(option), std::move(what), std::move(hint)});
    }

    void refuse_what_asks_about_one_case() {
        for (const auto& [option, given] : options_of_one_case(arguments_)) {
            if (given) {
                error(option, "asks about one case and does not go with --tournament",
                      hint_in_place_of(option));
            }
        }
    }

    void read_protocol_of_all() {
        question_.protocol = read_protocol(arguments_, errors_);
        if (leaves_room_for_strategies(question_.protocol)) {
            return;
        }
        std::vector<std::string> others = talks::protocol_names();
        std::erase_if(others, [](const std::string& name) {
            return !leaves_room_for_strategies(*talks::protocol_named(name));
        });
        error("--protocol",
              "strategies play no part in '" + *arguments_.protocol +
                  "', so all that a tournament compares would be the same",
              "protocols with strategies: " + join_words(others));
    }

    void read_strategies() {
        if (!arguments_.strategies) {
            question_.strategies.assign(default_strategies.begin(), default_strategies.end());
            return;
        }
        for (const std::string_view entry : split(*arguments_.strategies, ',')) {
            read_strategy(std::string(entry));
        }
    }

    void read_strategy(const std::string& name) {
        const auto kind = talks::strategy_named(name);
        auto& kinds = question_.strategies;
        if (!kind) {
            const auto names = talks::strategy_names();
            error("--strategies", "unknown strategy '" + name + "'",
                  suggest(name, names, "strategies: " + join_words(names)));
        } else if (std::find(kinds.begin(), kinds.end(), *kind) == kinds.end()) {
            kinds.push_back(*kind);
        }
    }

    const Arguments& arguments_;
    talks::TournamentQuestion question_;
    std::vector<Error> errors_;
};

}  // namespace

Checked<talks::TournamentQuestion> read_tournament_question(const Arguments& arguments) {
    return QuestionReader(arguments).read();
}

std::vector<Error> refuse_beside_merge(const Arguments& arguments) {
    std::vector<Error> errors;
    for (const auto& options : {options_of_one_case(arguments), options_of_a_run(arguments)}) {
        for (const auto& [option, given] : options) {
            if (given) {
                errors.push_back({ErrorCode::bad_input, std::string(option),
                                  "does not go with --merge", "the parts carry their question"});
            }
        }
    }
    return errors;
}

}  // namespace irenic::cli
