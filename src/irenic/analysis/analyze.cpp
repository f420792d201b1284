#include "irenic/analysis/analyze.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "irenic/analysis/analyze/ask.hpp"
#include "irenic/analysis/analyze/verbs.hpp"
#include "irenic/base/parallel.hpp"

namespace irenic::analysis {
namespace {

/// Of the time left when each of the questions begins that ask for one reading of the case.
constexpr double time_for_each = 0.2;
/// Of what these leave; the forecast gets the rest.
constexpr double time_for_talks = 0.4;

class Analyzing {
public:
    Analyzing(const Negotiation& negotiation, const AnalysisQuestion& question,
              const Limits& limits, const forecast::Tell& tell)
        : negotiation_(negotiation), question_(question), limits_(limits), tell_(tell) {}

    Checked<Analysis> run() {
        ask_of_one_reading();
        ask_for_talks();
        ask_for_forecast();
        return summed_up();
    }

private:
    /// One thread for each, as many at a time as there are threads.
    void ask_of_one_reading() {
        const std::array questions{&Analyzing::ask_for_deals,     &Analyzing::ask_for_war,
                                   &Analyzing::ask_for_levers,    &Analyzing::ask_for_phases,
                                   &Analyzing::ask_for_stability, &Analyzing::take_apart,
                                   &Analyzing::open_sliders};
        share_out(questions.size(), limits_.threads, [&](std::size_t at) {
            Limits limits = limits_.part(time_for_each);
            limits.threads = 1;
            (this->*questions.at(at))(limits);
        });
    }

    void ask_for_deals(const Limits& limits) {
        answer(Verb::deals, analysis_.deals, limits,
               [&] { return ask_deals(negotiation_, question_, limits); });
    }

    void ask_for_war(const Limits& limits) {
        answer(Verb::war, analysis_.war, limits, [&] { return ask_war(negotiation_, limits); });
    }

    void ask_for_levers(const Limits& limits) {
        answer(Verb::levers, analysis_.levers, limits,
               [&] { return ask_levers(negotiation_, limits); });
    }

    void ask_for_phases(const Limits& limits) {
        answer(Verb::phases, analysis_.phases, limits,
               [&] { return ask_phases(negotiation_, limits); });
    }

    void ask_for_stability(const Limits& limits) {
        answer(Verb::stability, analysis_.stability, limits,
               [&] { return ask_stability(negotiation_, limits); });
    }

    /// What goes wrong here goes wrong in `deals` as well, which tells.
    void take_apart(const Limits& limits) {
        if (auto values = find_values(negotiation_, limits)) {
            analysis_.values = std::move(*values);
        }
    }

    void open_sliders(const Limits& limits) {
        if (auto sliders = find_sliders(negotiation_, question_.points, limits)) {
            analysis_.sliders = std::move(*sliders);
        }
    }

    void ask_for_talks() {
        const Limits limits = limits_.part(time_for_talks);
        answer(Verb::talks, analysis_.talks, limits,
               [&] { return ask_talks(negotiation_, question_, limits, tell_of(Verb::talks)); });
    }

    void ask_for_forecast() {
        answer(Verb::forecast, analysis_.forecast, limits_, [&] {
            return ask_forecast(negotiation_, question_, limits_, tell_of(Verb::forecast));
        });
    }

    template <class Answer, class Ask>
    void answer(Verb verb, std::optional<Answer>& place, const Limits& limits, Ask ask) {
        if (auto error = block_lacking(negotiation_, verb)) {
            leave_out(verb, {std::move(*error)});
        } else if (limits.stop.reached()) {
            leave_out(verb, {no_time()});
        } else if (auto found = ask()) {
            place = std::move(*found);
        } else {
            leave_out(verb, std::move(found.error()));
        }
    }

    [[nodiscard]] Error no_time() const {
        return {ErrorCode::limit, "",
                limits_.stop.was_asked() ? "it was stopped before this question was asked"
                                         : "no time was left for this question",
                "allow more time"};
    }

    void leave_out(Verb verb, std::vector<Error> errors) {
        errors_.at(static_cast<std::size_t>(verb)) = std::move(errors);
    }

    [[nodiscard]] forecast::Tell tell_of(Verb verb) {
        if (!tell_) {
            return {};
        }
        return [this, verb](std::size_t done, std::size_t all, std::string_view things) {
            tell_(done, all, std::string(things) + " (" + std::string(name(verb)) + ")");
        };
    }

    [[nodiscard]] Checked<Analysis> summed_up() {
        const bool answered = std::any_of(errors_.begin(), errors_.end(),
                                          [](const auto& errors) { return errors.empty(); });
        if (!answered) {
            return tl::unexpected(why_nothing());
        }
        for (std::size_t verb = 0; verb < errors_.size(); ++verb) {
            if (!errors_.at(verb).empty()) {
                const Error& why = errors_.at(verb).front();
                analysis_.left_out.push_back(
                    {std::string(verb_names.at(verb)), why, why.code == ErrorCode::missing});
            }
        }
        analysis_.rounded = is_rounded();
        analysis_.limit_reached = reached_limit();
        return std::move(analysis_);
    }

    /// All that is wrong with blocks that are there, each once; where there is none: which are
    /// needed.
    [[nodiscard]] std::vector<Error> why_nothing() const {
        std::vector<Error> wrong;
        for (const auto& errors : errors_) {
            for (const Error& error : errors) {
                const bool told = std::find(wrong.begin(), wrong.end(), error) != wrong.end();
                if (error.code != ErrorCode::missing && !told) {
                    wrong.push_back(error);
                }
            }
        }
        if (wrong.empty()) {
            wrong.push_back({ErrorCode::missing, "", "the case has no block that a question needs",
                             "add `issues` and `preferences`, `war` or `risks`, `phases`, or "
                             "`graph`"});
        }
        return wrong;
    }

    [[nodiscard]] bool is_rounded() const {
        const auto is = [](const auto& answer) { return answer && answer->rounded; };
        return is(analysis_.deals) || is(analysis_.war) || is(analysis_.levers) ||
               is(analysis_.phases) || is(analysis_.stability) || is(analysis_.talks) ||
               analysis_.forecast;
    }

    [[nodiscard]] bool reached_limit() const {
        const auto has = [](const auto& answer) { return answer && answer->limit_reached; };
        const bool by_limit =
            std::any_of(analysis_.left_out.begin(), analysis_.left_out.end(),
                        [](const LeftOut& each) { return each.why.code == ErrorCode::limit; });
        return by_limit || has(analysis_.deals) || has(analysis_.war) || has(analysis_.levers) ||
               has(analysis_.phases) || has(analysis_.stability) || has(analysis_.talks) ||
               (analysis_.forecast && (*analysis_.forecast)["limit_reached"] == Value(true));
    }

    const Negotiation& negotiation_;
    const AnalysisQuestion& question_;
    const Limits& limits_;
    const forecast::Tell& tell_;
    Analysis analysis_;
    std::array<std::vector<Error>, verb_names.size()> errors_;  ///< by verb; none: answered
};

}  // namespace

Checked<Analysis> analyze(const Negotiation& negotiation, const AnalysisQuestion& question,
                          const Limits& limits, const forecast::Tell& tell) {
    return Analyzing(negotiation, question, limits, tell).run();
}

}  // namespace irenic::analysis
