#include "cli/forecast/shared.hpp"

#include <gtest/gtest.h>

#include "irenic/format/json.hpp"
#include "irenic/format/read_json.hpp"

namespace irenic::cli {
namespace {

std::string shared(const std::string& text) {
    return format::to_json(for_sharing(format::read_json(text, "test").value()));
}

TEST(ForecastShared, LeavesOutWhatAPartyCouldBeHeldTo) {
    EXPECT_EQ(shared(R"({"drivers":[{"input":"war.beliefs.g","total":0.5,"flips_at":0.73,)"
                     R"("flips":"opens","direction":"lower","value_of_learning":0.1}],)"
                     R"("packages":[{"package":{"a":"b"},"surplus":{"g":[-3.5,12]},)"
                     R"("central":{"nash":{"war.beliefs.g":0.61}},"sure":"possible"}]})"),
              R"({"drivers":[{"input":"war.beliefs.g","total":0.5,"flips_at":null,)"
              R"("flips":null,"direction":null,"value_of_learning":null}],)"
              R"("packages":[{"package":{"a":"b"},"surplus":null,"central":null,)"
              R"("sure":"possible"}]})");
}

TEST(ForecastShared, KeepsAllElse) {
    for (const char* text :
         {R"({"zone":{"share":0.5},"surplus":1,"drivers":null,"packages":[]})", "{}", "null"}) {
        EXPECT_EQ(shared(text), text);
    }
}

}  // namespace
}  // namespace irenic::cli
