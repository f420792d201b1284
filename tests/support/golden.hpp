#pragma once

#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "irenic/base/decimal.hpp"

namespace irenic::test_support {

/// One entry of tests/golden/golden.json.
inline nlohmann::json golden(const std::string& key) {
    std::ifstream file(IRENIC_SOURCE_DIR "/tests/golden/golden.json");
    return nlohmann::json::parse(file).at(key);
}

inline Decimal decimal(const nlohmann::json& number) { return parse_decimal(number.dump())->value; }

inline std::vector<Decimal> decimals(const nlohmann::json& list) {
    std::vector<Decimal> numbers;
    for (const auto& number : list) {
        numbers.push_back(decimal(number));
    }
    return numbers;
}

/// The numbers of a list as they stand, for a case's text.
inline std::vector<std::string> number_texts(const nlohmann::json& list) {
    std::vector<std::string> texts;
    for (const auto& number : list) {
        texts.push_back(number.dump());
    }
    return texts;
}

}  // namespace irenic::test_support
