#include "irenic/forecast/join.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/told_forecast.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::forecast {
namespace {

using test_support::joined;
using test_support::part_of;
using test_support::read_case;
using test_support::small_uncertain_case;
using test_support::through_file;
using test_support::versions;

Value part(const Negotiation& negotiation, std::uint64_t samples, std::size_t shard,
           std::size_t shards) {
    Question question = versions(samples);
    question.shard = shard;
    question.shards = shards;
    return part_of(negotiation, question);
}

/// The parts as files, the last one first.
std::vector<Value> parts(const Negotiation& negotiation, std::uint64_t samples,
                         std::size_t shards) {
    std::vector<Value> all;
    for (std::size_t shard = shards; shard > 0; --shard) {
        all.push_back(through_file(part(negotiation, samples, shard, shards)));
    }
    return all;
}

void expect_same_bytes(const Negotiation& negotiation, std::uint64_t samples) {
    const std::string whole = format::to_json(joined({part(negotiation, samples, 1, 1)}));
    for (const std::size_t shards : {1U, 3U, 8U}) {
        EXPECT_EQ(format::to_json(joined(parts(negotiation, samples, shards))), whole) << shards;
    }
}

TEST(Join, GivesTheBytesOfOneRun) {
    expect_same_bytes(read_case(small_uncertain_case()), 1000);
    expect_same_bytes(read_case(small_uncertain_case()), 5);
}

TEST(Join, GivesTheBytesOfOneRunOfARichCase) {
    const auto rich = format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys/doubts.yaml");
    expect_same_bytes(rich.value().negotiation, 700);
}

/// Parts of a small case, made once.
const std::vector<Value>& three_parts() {
    static const std::vector<Value> made = parts(read_case(small_uncertain_case()), 600, 3);
    return made;
}

Value with(const Value& part, const std::string& key, Value changed) {
    Value::Map members;
    for (const auto& [name, value] : *part.get_if<Value::Map>()) {
        members.emplace_back(name, name == key ? changed : value);
    }
    return members;
}

Value with_inner(const Value& part, const std::string& outer, const std::string& inner,
                 Value changed) {
    return with(part, outer, with(part[outer], inner, std::move(changed)));
}

void expect_refused(const std::vector<Value>& parts, const std::string& where,
                    const std::string& word) {
    const auto answer = join(parts);
    ASSERT_FALSE(answer) << word;
    EXPECT_EQ(answer.error().code, ErrorCode::bad_input);
    EXPECT_EQ(answer.error().where, where);
    EXPECT_NE(answer.error().what.find(word), std::string::npos) << answer.error().what;
    EXPECT_FALSE(answer.error().hint.empty());
}

/// The three parts, the second of them changed.
void expect_refused_with(Value second, const std::string& word) {
    auto all = three_parts();
    all[1] = std::move(second);
    expect_refused(all, "shards[1]", word);
}

TEST(Join, RefusesPartsOfSomethingElse) {
    const Value& second = three_parts()[1];
    expect_refused_with(with(second, "case", "another"), "case");
    expect_refused_with(with(second, "irenic", "0.0.1"), "version");
    expect_refused_with(with(second, "seed", 2), "seed");
    expect_refused_with(with(second, "samples", 601), "samples");
    expect_refused_with(with(second, "precision", Decimal::from_mantissa(1, 2)), "precision");
    expect_refused_with(with(second, "shard", Value::List{2, 4}), "number of parts");
}

TEST(Join, RefusesPartsThatStandTwiceOrAreMissing) {
    auto all = three_parts();
    all.push_back(all[0]);
    expect_refused(all, "shards[3]", "second time");
    for (std::size_t missing = 0; missing < 3; ++missing) {
        all = three_parts();
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(missing));
        expect_refused(all, "shards", "part " + std::to_string(3 - missing) + " of 3 is missing");
    }
    expect_refused({}, "shards", "nothing");
}

TEST(Join, RefusesWhatIsNoPart) {
    const Value& second = three_parts()[1];
    for (const Value& other :
         {Value(), Value(7), Value("forecast"), Value(Value::List{}), Value(Value::Map{}),
          with(second, "verb", "deals"), with(second, "shard", nullptr),
          with(second, "shard", Value::List{2}), with(second, "shard", Value::List{0, 3}),
          with(second, "shard", Value::List{4, 3}), with(second, "shard", Value::List{"2", "3"}),
          with(second, "limit_reached", 0), with(second, "tallies", nullptr)}) {
        expect_refused_with(other, "no part");
    }
    auto all = three_parts();
    all[2] = with(all[2], "chosen", nullptr);  // part 1
    expect_refused(all, "shards[2]", "no part");
}

Value::List counts(const Value& tally) { return *tally.get_if<Value::List>(); }

TEST(Join, RefusesTalliesThatCannotBe) {
    const Value& second = three_parts()[1];
    const auto zone = counts(second["tallies"]["zone"]);
    const auto spoilt = [&](const Value& changed) {
        auto list = zone;
        list[5] = changed;
        return with_inner(second, "tallies", "zone", list);
    };
    expect_refused_with(spoilt(-1), "no part");
    expect_refused_with(spoilt("3"), "no part");
    expect_refused_with(spoilt(std::int64_t{1} << 50), "no part");
    auto fewer = zone;
    fewer.pop_back();
    expect_refused_with(with_inner(second, "tallies", "zone", fewer), "no part");
    expect_refused_with(with_inner(second, "tallies", "packages", Value::List{}), "packages");
    expect_refused_with(with_inner(second, "tallies", "packages", Value::List{1, 2, 3}), "no part");
}

TEST(Join, RefusesMoreHitsThanVersions) {
    const Value& second = three_parts()[1];
    auto zone = counts(second["tallies"]["zone"]);
    zone[5] = 10'000;
    expect_refused_with(with_inner(second, "tallies", "zone", zone), "no part");
}

TEST(Join, OneCutShortMakesTheWholeCutShort) {
    auto all = three_parts();
    EXPECT_EQ(joined(all)["limit_reached"], Value(false));
    all[0] = with(all[0], "limit_reached", true);
    EXPECT_EQ(joined(all)["limit_reached"], Value(true));
}

TEST(Join, RefusesAPartThatCountsOtherPackages) {
    const Negotiation rich =
        format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys/doubts.yaml").value().negotiation;
    const auto all = parts(rich, 512, 2);
    Question question = versions(512);  // another seed chooses the same number of other packages
    question.seed = 2;
    question.shard = 2;
    question.shards = 2;
    expect_refused({with(part_of(rich, question), "seed", 1), all[1]}, "shards[1]", "packages");
}

}  // namespace
}  // namespace irenic::forecast
