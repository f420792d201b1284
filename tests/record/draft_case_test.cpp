#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "../support/made_acts.hpp"
#include "../support/random_acts.hpp"
#include "irenic/analysis/deals_answer.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/model/numbers.hpp"
#include "irenic/record/draft/draft.hpp"

namespace irenic {
namespace {

using test_support::MadeActs;
using test_support::Random;
using test_support::RandomActs;
using test_support::RandomActsKind;

const record::Lexicon& built_in() {
    static const record::Lexicon lexicon = record::make_lexicon({}).value();
    return lexicon;
}

const std::vector<record::DraftSource>& sources() {
    static const std::vector<record::DraftSource> list = {
        {"brief", "brief.md", "A: brief # one", "2031-05-07", "Line one.\nZeile zwei: größer.\n"},
        {"more.txt", "-", "", "7 May", ""},
        {"", "", "", "", ""}};
    return list;
}

std::string in_lines(const std::vector<Error>& errors) {
    std::string text;
    for (const Error& error : errors) {
        text += to_string(error) + "\n";
    }
    return text;
}

/// The draft as it comes back from a case file, which must have no error.
std::optional<Negotiation> read_back(const Negotiation& made) {
    const std::string text = format::to_yaml(format::to_value(made));
    const auto file = format::parse_case(text, "draft.yaml");
    if (!file) {
        ADD_FAILURE() << in_lines(file.error()) << text;
        return std::nullopt;
    }
    EXPECT_TRUE(file->notes.empty()) << in_lines(file->notes) << text;
    EXPECT_EQ(file->negotiation, made) << text;
    return file->negotiation;
}

void expect_deals_answers(const Negotiation& negotiation) {
    Limits limits;
    limits.stop = Stop(20);
    const auto answer = analysis::find_deals(negotiation, {}, false, limits);
    EXPECT_TRUE(answer.has_value()) << to_string(answer.error());
}

bool speaks_of_an_issue(const record::Act& act) {
    return std::any_of(act.issues.begin(), act.issues.end(),
                       [](const record::IssueTouched& touched) { return !touched.issue.empty(); });
}

void insert_ids(const std::vector<record::Participant>& participants, std::set<std::string>& ids) {
    for (const record::Participant& participant : participants) {
        ids.insert(participant.id == "a.b" ? "a_b" : participant.id);
    }
}

/// Whether two who do more than use force, and of whom more than a position on an issue is taken,
/// and an issue are among the acts.
bool is_enough(const std::vector<record::Act>& acts) {
    std::set<std::string> participants;
    bool issue = false;
    for (const record::Act& act : acts) {
        issue = issue || speaks_of_an_issue(act);
        if (act.kind == record::ActKind::force || act.kind == record::ActKind::pressure) {
            continue;
        }
        insert_ids(act.actors, participants);
        if (act.kind != record::ActKind::position || !speaks_of_an_issue(act)) {
            insert_ids(act.recipients, participants);
        }
    }
    participants.erase("");
    // "~", "#" and "\x01" become the same id.
    const auto erased =
        participants.erase("~") + participants.erase("#") + participants.erase("\x01");
    return participants.size() + (erased > 0 ? 1 : 0) >= 2 && issue;
}

TEST(DraftCase, OfRandomActsPassesEveryCheckOfACaseAndDealsAnswers) {
    constexpr int times = 400;
    int drafted = 0;
    for (int seed = 0; seed < times; ++seed) {
        SCOPED_TRACE(seed);
        Random random(static_cast<std::uint64_t>(seed));
        const auto acts = RandomActs(random, built_in(), RandomActsKind{}).list();
        const auto draft = record::make_draft(acts, sources(), {}, built_in());
        ASSERT_EQ(draft.has_value(), is_enough(acts));
        if (!draft) {
            EXPECT_EQ(draft.error().code, ErrorCode::missing);
            continue;
        }
        ++drafted;
        EXPECT_EQ(count_numbers(draft->negotiation).sourced, 0U);
        const auto negotiation = read_back(draft->negotiation);
        ASSERT_TRUE(negotiation.has_value());
        expect_deals_answers(*negotiation);
        if (HasFailure()) {
            break;
        }
    }
    EXPECT_GT(drafted, times / 2);
}

std::size_t participants_in(const std::vector<record::Act>& acts) {
    std::set<std::string> ids;
    for (const record::Act& act : acts) {
        for (const auto* side : {&act.actors, &act.recipients}) {
            for (const record::Participant& participant : *side) {
                ids.insert(participant.id);
            }
        }
    }
    return ids.size();
}

TEST(DraftCase, OfManyActsOnEveryIssueIsReadAndAnswered) {
    Random random(4);
    RandomActsKind kind;
    kind.most_issues = 40;
    kind.most_parties = 30;
    kind.most_acts = 600;
    std::vector<record::Act> acts;
    while (acts.size() < 400 || participants_in(acts) < 20) {
        acts = RandomActs(random, built_in(), kind).list();
    }
    const auto draft = record::make_draft(acts, sources(), {}, built_in());
    ASSERT_TRUE(draft.has_value());
    EXPECT_EQ(draft->negotiation.parties.size(), 12U);
    EXPECT_GT(draft->negotiation.offers.size(), 10U);
    const auto negotiation = read_back(draft->negotiation);
    ASSERT_TRUE(negotiation.has_value());
    expect_deals_answers(*negotiation);
}

/// Offers of two parties, each on another day, without end.
TEST(DraftCase, HoldsHundredsOfOffers) {
    MadeActs acts;
    for (int number = 0; number < 300; ++number) {
        const bool even = number % 2 == 0;
        acts.add(record::ActKind::counter, {even ? "upland" : "coast"}, {even ? "coast" : "upland"},
                 {{"truce", ""}, {"aid.level", "more"}});
    }
    const auto draft = record::make_draft(acts.list(), {test_support::brief()}, {}, built_in());
    ASSERT_TRUE(draft.has_value());
    ASSERT_EQ(draft->negotiation.offers.size(), 300U);
    EXPECT_EQ(draft->negotiation.offers.back().reply_to, "o299");
    const auto negotiation = read_back(draft->negotiation);
    ASSERT_TRUE(negotiation.has_value());
    expect_deals_answers(*negotiation);
}

TEST(DraftCase, TakesOptionsAndIdsFromTheIssuesOfACase) {
    const auto file = format::parse_case(R"(
irenic: 1
parties: {upland: {name: Upland}, coast: {name: Coast}}
issues:
  ceasefire: {name: Quiet, options: {as_now: As now, week: One week}, vocabulary: truce}
  aid_level: {options: [as_now, twice], obligation: true}
  toll: {options: [only]}
)",
                                         "given.yaml");
    ASSERT_TRUE(file.has_value()) << in_lines(file.error());
    record::Lexicon lexicon = built_in();
    record::add_case(lexicon, file->negotiation);

    MadeActs acts;
    acts.add(record::ActKind::propose, {"upland"}, {"coast"},
             {{"ceasefire", "week"}, {"aid_level", "as_now"}, {"toll", "only"}});
    acts.add(record::ActKind::reject, {"coast"}, {"upland"}, {{"ceasefire", "as_now"}});
    const auto draft = record::make_draft(acts.list(), {test_support::brief()}, {}, lexicon);
    ASSERT_TRUE(draft.has_value());
    const Negotiation& made = draft->negotiation;
    ASSERT_EQ(made.issues.size(), 3U);
    EXPECT_EQ(made.issues[0].label, "Quiet");
    EXPECT_EQ(made.issues[0].options[1].id, "week");
    EXPECT_EQ(made.issues[1].vocabulary, "aid.level");
    EXPECT_TRUE(made.issues[1].obligation);
    EXPECT_EQ(made.issues[2].options.size(), 2U);
    EXPECT_EQ(test_support::in_words(made, made.offers.at(0).package),
              "ceasefire: week, aid_level: as_now, toll: agreed");
    EXPECT_EQ(test_support::answers(made, made.offers.at(0)), "coast rejected");
    const auto negotiation = read_back(made);
    ASSERT_TRUE(negotiation.has_value());
    expect_deals_answers(*negotiation);
}

TEST(DraftCase, IsReadFromAFile) {
    const auto draft = record::make_draft(test_support::a_refusal().list(), {test_support::brief()},
                                          {}, test_support::river_lexicon());
    ASSERT_TRUE(draft.has_value());
    const auto path =
        std::filesystem::temp_directory_path() /
        ("irenic_draft_" +
         std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()) + ".yaml");
    std::ofstream(path) << format::to_yaml(format::to_value(draft->negotiation));
    const auto file = format::load_case(path.string());
    std::filesystem::remove(path);
    ASSERT_TRUE(file.has_value()) << in_lines(file.error());
    EXPECT_EQ(file->negotiation, draft->negotiation);
}

}  // namespace
}  // namespace irenic
