#pragma once

#include <cmath>
#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/deals/scoring.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::test_support {

/// A case, its inputs and versions of it.
struct DrawnVersion {
    explicit DrawnVersion(Negotiation stated)
        : negotiation(std::move(stated)),
          inputs(forecast::find_inputs(negotiation).value()),
          version(negotiation, inputs) {}

    bool draw(const std::vector<double>& at) { return version.draw(at, {}).value(); }
    /// A draw at random, always the same ones in turn.
    bool draw() {
        unit.resize(inputs.coordinates);
        for (double& number : unit) {
            number = (static_cast<double>(random() >> 11U) + 0.5) * 0x1p-53;
        }
        return draw(unit);
    }
    [[nodiscard]] double reading(const std::string& path) const {
        for (std::size_t reading = 0; reading < inputs.readings.size(); ++reading) {
            if (inputs.readings[reading].path == path) {
                return version.readings()[reading];
            }
        }
        ADD_FAILURE() << path;
        return std::nan("");
    }

    Negotiation negotiation;
    forecast::Inputs inputs;
    forecast::Version version;
    std::vector<double> unit;
    std::mt19937_64 random{7};
};

/// A party p with preferences on three issues, a party q beside it, and further blocks.
inline Negotiation case_with(const std::string& p, const std::string& rest = "") {
    const auto file = format::parse_case(
        "irenic: 1\n"
        "parties: {p: {}, q: {role: affected}}\n"
        "issues: {x: {options: [a, b, c, d], now: a}, y: {options: [a, b], now: a}, "
        "z: {options: [a, b], now: a}}\n"
        "preferences: {p: {" +
            p + "}}\n" + rest,
        "case.yaml");
    EXPECT_TRUE(file) << to_string(file.error().front());
    return file.value().negotiation;
}

inline Negotiation loaded(const std::string& name) {
    return format::load_case(IRENIC_SOURCE_DIR "/cases/" + name).value().negotiation;
}

inline const Preference& first_party(const DrawnVersion& drawn) {
    return *drawn.version.negotiation().preferences[0];
}

/// What the first player gets of a package, in points.
inline double worth(const Negotiation& version, std::size_t x, std::size_t y, std::size_t z) {
    const auto scoring = deals::score(version).value();
    return scoring.points(scoring.utility(0, {OptionId(x), OptionId(y), OptionId(z)})).to_double();
}

}  // namespace irenic::test_support
