#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "irenic/talks/next/willingness.hpp"
#include "plain_case.hpp"

namespace irenic::test_support {

using talks::Willingness;

/// A willingness and what it rests on.
struct Sampled {
    explicit Sampled(Negotiation stated, const Willingness::Question& question = {},
                     unsigned threads = 2)
        : negotiation(std::move(stated)),
          ground(forecast::lay_ground(negotiation, Limits{}).value()),
          willingness(Willingness::sample(ground, question, Limits{.stop = {}, .threads = threads})
                          .value()) {}

    [[nodiscard]] std::vector<OptionId> package(const std::string& option) const {
        return {*negotiation.find_option(IssueId(0), option)};
    }
    [[nodiscard]] double accept(std::size_t seat, const std::string& option) const {
        return willingness.share(willingness.accepting(seat, package(option))).share;
    }
    [[nodiscard]] double accept(const std::string& option) const {
        return willingness.share(willingness.acceptable(package(option))).share;
    }

    Negotiation negotiation;
    forecast::Ground ground;
    Willingness willingness;
};

/// g gets 10 k of option ok, h the rest of 100; g's value of no agreement is anywhere from 0 to
/// 100, h's is `of_h`.
inline Negotiation one_issue(const std::string& offers, const std::string& of_h = "0") {
    PlainCase plain;
    plain.points.emplace_back();
    for (int option = 0; option <= 10; ++option) {
        plain.points[0].push_back({std::to_string(10 * option), std::to_string(100 - 10 * option)});
    }
    plain.disagreement = {"[0, 100]", of_h};
    plain.blocks = "offers: [" + offers + "]\n";
    return read_case(plain);
}

inline std::string refused(const std::string& option) {
    return "{id: r_" + option + ", by: p1, package: {i0: " + option +
           "}, answers: {p0: {is: rejected}}}";
}
inline std::string offered(const std::string& option) {
    return "{id: o_" + option + ", by: p0, package: {i0: " + option + "}}";
}

inline Willingness::Question with_tactical(int percent) {
    return {.samples = 8192, .seed = 1, .tactical = Decimal::from_mantissa(percent, 2)};
}

}  // namespace irenic::test_support
