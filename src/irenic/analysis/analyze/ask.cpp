#include "irenic/analysis/analyze/ask.hpp"

#include <utility>

#include "irenic/analysis/lever_what_ifs.hpp"
#include "irenic/forecast/join.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/levers/levers.hpp"
#include "irenic/phases/phases.hpp"
#include "irenic/stability/stability.hpp"

namespace irenic::analysis {
namespace {

template <class Answer>
Checked<Answer> checked(Result<Answer> result) {
    if (!result) {
        return tl::unexpected(std::vector{std::move(result.error())});
    }
    return std::move(*result);
}

/// The head that a part of a forecast is joined by, for one that stands alone.
Value with_head(Value part) {
    Value::Map whole{{"irenic", ""}, {"verb", "forecast"}, {"case", ""}};
    auto& members = std::get<Value::Map>(part.data());
    whole.insert(whole.end(), std::make_move_iterator(members.begin()),
                 std::make_move_iterator(members.end()));
    return whole;
}

void play_a_session(const deals::Setting& setting, std::uint64_t seed, const Limits& limits,
                    talks::Answer& answer) {
    constexpr double share = 0.2;
    talks::PlayQuestion question;
    question.seed = seed;
    auto played = talks::play_once(setting, question, limits.part(share));
    if (played) {
        answer.notes.insert(answer.notes.end(), played->notes.begin(), played->notes.end());
        answer.play = std::move(*played);
        answer.domain = talks::domain_of(setting);
    }
}

}  // namespace

Checked<DealsAnswer> ask_deals(const Negotiation& negotiation, const AnalysisQuestion& question,
                               const Limits& limits) {
    deals::Question asked;
    asked.points = question.points;
    return checked(find_deals(negotiation, asked, false, limits));
}

Checked<FightingOn> ask_war(const Negotiation& negotiation, const Limits& limits) {
    return checked(analyse_war(negotiation, limits));
}

Checked<levers::Answer> ask_levers(const Negotiation& negotiation, const Limits& limits) {
    return levers::find_levers(negotiation, {}, limits);
}

Checked<phases::Phases> ask_phases(const Negotiation& negotiation, const Limits& limits) {
    const phases::Question question;
    auto answer = checked(phases::find_phases(negotiation, question, limits));
    if (answer && !answer->what_ifs_left_out) {
        add_lever_what_ifs(negotiation, question.stops, *answer, limits);
    }
    return answer;
}

Checked<stability::Stability> ask_stability(const Negotiation& negotiation, const Limits& limits) {
    return checked(stability::find_stability(negotiation, *negotiation.graph, {}, limits));
}

Checked<Value> ask_forecast(const Negotiation& negotiation, const AnalysisQuestion& question,
                            const Limits& limits, const forecast::Tell& tell) {
    forecast::Question asked;
    asked.samples = question.samples;
    asked.seed = question.seed;
    auto part = forecast::run_shard(negotiation, asked, limits, tell);
    if (!part) {
        return tl::unexpected(std::vector{std::move(part.error())});
    }
    return checked(forecast::join({with_head(std::move(*part))}));
}

Checked<talks::Answer> ask_talks(const Negotiation& negotiation, const AnalysisQuestion& question,
                                 const Limits& limits, const forecast::Tell& tell) {
    const auto ground = forecast::lay_ground(negotiation, limits);
    if (!ground) {
        return tl::unexpected(std::vector{ground.error()});
    }
    talks::Question asked;
    asked.next.samples = question.samples;
    asked.next.seed = question.seed;
    auto answer = talks::talk(*ground, asked, limits, tell);
    if (answer) {
        play_a_session(ground->zone.centre(), question.seed, limits, *answer);
    }
    return answer;
}

}  // namespace irenic::analysis
