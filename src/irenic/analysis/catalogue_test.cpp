#include "irenic/analysis/catalogue.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace irenic::analysis {
namespace {

TEST(Catalogue, NamesEachMethodOnceAndLeavesNothingBlank) {
    std::set<std::string_view> names;
    for (const Method& method : methods()) {
        EXPECT_TRUE(names.insert(method.name).second) << method.name;
        for (const auto field : {method.verb, method.question, method.function, method.guarantee,
                                 method.cost, method.source, method.tests}) {
            EXPECT_FALSE(field.empty()) << method.name;
        }
    }
}

TEST(Catalogue, ListsMethodsOfVerbsAlone) {
    for (const Method& method : methods()) {
        EXPECT_TRUE(std::any_of(verbs().begin(), verbs().end(), [&](const Verb& verb) {
            return verb.name == method.verb;
        })) << method.name;
    }
}

TEST(Catalogue, IsTheSameAsData) {
    const Value value = methods_value();
    const auto& list = *value.get_if<Value::List>();
    ASSERT_EQ(list.size(), methods().size());
    EXPECT_EQ(list.front()["name"], Value(methods().front().name));
    EXPECT_EQ(list.back()["tests"], Value(methods().back().tests));
}

}  // namespace
}  // namespace irenic::analysis
