#include "irenic/record/draft/draft.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"

namespace irenic::record {
namespace {

using test_support::a_refusal;
using test_support::answers;
using test_support::brief;
using test_support::draft_of;
using test_support::in_words;
using test_support::made_of;
using test_support::MadeActs;
using test_support::mentions;
using test_support::river_lexicon;

using Strings = std::vector<std::string>;

TEST(DraftOfTooLittle, SaysWhatWasFound) {
    const auto nothing = make_draft({}, {}, {}, river_lexicon());
    ASSERT_FALSE(nothing.has_value());
    EXPECT_EQ(nothing.error().code, ErrorCode::missing);
    EXPECT_NE(nothing.error().what.find("0 acts were found with 0 parties and 0 issues"),
              std::string::npos)
        << nothing.error().what;
    EXPECT_FALSE(nothing.error().hint.empty());

    MadeActs alone;
    alone.add(ActKind::demand, {"upland"}, {}, {{"river", "all"}});
    const auto one = make_draft(alone.list(), {}, {}, river_lexicon());
    ASSERT_FALSE(one.has_value());
    EXPECT_NE(one.error().what.find("1 act was found with 1 party and 1 issue"), std::string::npos)
        << one.error().what;

    MadeActs on_nothing;
    on_nothing.add(ActKind::accuse, {"upland"}, {"coast"});
    EXPECT_FALSE(make_draft(on_nothing.list(), {}, {}, river_lexicon()).has_value());
}

TEST(DraftTitle, NamesTheOnlyDocumentElseHowMany) {
    const auto acts = a_refusal().list();
    const auto title = [&](const std::vector<DraftSource>& sources) {
        return make_draft(acts, sources, {}, river_lexicon())->negotiation.title;
    };
    EXPECT_EQ(title({brief()}), "Draft from: The river");
    EXPECT_EQ(title({{"brief", "", "", "", ""}}), "Draft from 1 document");
    EXPECT_EQ(title({brief(), {"more", "", "More", "", ""}}), "Draft from 2 documents");
    EXPECT_EQ(title({}), "Draft");
}

TEST(DraftSources, KeepPathsButNotThatOfStandardInput) {
    const auto draft = make_draft(
        a_refusal().list(), {brief(), {"piped", "-", "", "2031-02-30", ""}}, {}, river_lexicon());
    const auto& sources = draft->negotiation.sources;
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0], (Source{"brief", "notes/brief.md", "The river", "2031-05-07", ""}));
    EXPECT_EQ(sources[1], (Source{"piped", "", "", "", ""}));
}

TEST(DraftSources, WithoutAnIdOrWithOneThatIsTakenAreLeftOut) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::accuse, {"coast"}, {"upland"}).source = "";
    acts.add(ActKind::accuse, {"coast"}, {"upland"}).source = "elsewhere";
    const auto draft =
        make_draft(acts.list(), {{"", "a", "", "", "x"}, brief(), brief()}, {}, river_lexicon());
    const Negotiation& made = draft->negotiation;
    ASSERT_EQ(made.sources.size(), 1U);
    ASSERT_EQ(made.positions.size(), 2U);
    for (const Position& position : made.positions) {
        EXPECT_EQ(position.source, "");
        EXPECT_EQ(position.line, std::nullopt);
    }
}

TEST(DraftIssues, AreThoseTouchedWithTheOptionsOfTheLexicon) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::appeal, {"ridge"}, {"coast"}, {{"aid.level", ""}});
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.issues.size(), 2U);
    EXPECT_EQ(made.issues[0].id, "river");
    EXPECT_EQ(made.issues[0].label, "Share of the river");
    ASSERT_EQ(made.issues[0].options.size(), 3U);
    EXPECT_EQ(made.issues[0].options[1].label, "Half");
    EXPECT_EQ(made.issues[0].now, OptionId(0));
    EXPECT_FALSE(made.issues[0].obligation);
    EXPECT_EQ(made.issues[0].vocabulary, "");
}

TEST(DraftIssues, WithAFullStopLoseItAndKeepTheirPlaceInTheVocabularyAndWhatIsOwed) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::appeal, {"ridge"}, {"coast"}, {{"aid.level", "more"}});
    const Negotiation made = made_of(acts);
    EXPECT_EQ(made.issues[1].id, "aid_level");
    EXPECT_EQ(made.issues[1].vocabulary, "aid.level");
    EXPECT_TRUE(made.issues[1].obligation);
    ASSERT_EQ(made.positions.size(), 1U);
    EXPECT_EQ(made.positions[0].issue, IssueId(1));
    EXPECT_EQ(made.positions[0].option, OptionId(1));
}

TEST(DraftIssues, ThatNoLexiconKnowsGetTwoOptions) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"dam", "high"}});
    const Draft draft = draft_of(acts);
    const Issue& dam = draft.negotiation.issues[1];
    EXPECT_EQ(dam.label, "dam");
    ASSERT_EQ(dam.options.size(), 2U);
    EXPECT_EQ(dam.options[0].id, "as_now");
    EXPECT_EQ(in_words(draft.negotiation, draft.negotiation.offers[1].package), "dam: agreed");
    EXPECT_TRUE(mentions(draft.notes, "offer o2: how far it goes on dam is not told"));
}

TEST(DraftNotes, SayThatRolesAndPointsAreAssumedAndWhoWasLeftOut) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::state_belief, {"upland"}, {"coast"});
    EXPECT_FALSE(mentions(draft_of(acts).notes, "left out"));
    for (int number = 1; number <= 11; ++number) {
        acts.add(ActKind::appeal, {"p" + std::to_string(number)});
    }
    const Strings notes = draft_of(acts).notes;
    EXPECT_TRUE(mentions(notes, "the 12 who act most are parties; 1 other is left out"));
    EXPECT_TRUE(mentions(notes, "roles are a guess"));
    EXPECT_TRUE(mentions(notes, "all points are assumed"));
    EXPECT_TRUE(mentions(notes, "war.beliefs"));
}

TEST(DraftIds, FitACaseWhateverTheyWere) {
    const std::string longest(64, 'x');
    MadeActs acts;
    acts.add(ActKind::propose, {"up.land"}, {"naïve coast"}, {{"issue one", "a"}});
    acts.add(ActKind::reject, {"naïve coast"}, {"up_land"}, {{"issue.one", ""}});
    acts.add(ActKind::concede, {"Null"}, {longest + "yz"}, {{"", "lost"}});
    acts.add(ActKind::concede, {""}, {"up.land"});
    const auto draft = make_draft(acts.list(), {brief()}, {{"up.land", "The Upland", "state", 1}},
                                  river_lexicon());
    ASSERT_TRUE(draft.has_value());
    const Negotiation& made = draft->negotiation;
    Strings ids;
    for (const Party& party : made.parties) {
        ids.push_back(party.id);
    }
    EXPECT_EQ(ids, (Strings{"up_land", "na__ve_coast", "Null_", longest}));
    EXPECT_EQ(made.parties[0].name, "The Upland");
    ASSERT_EQ(made.issues.size(), 1U);
    EXPECT_EQ(made.issues[0].id, "issue_one");
    EXPECT_EQ(answers(made, made.offers[0]), "na__ve_coast rejected");
}

TEST(DraftDates, ThatNoCalendarHasAreLeftOut) {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"}, {{"river", "half"}}).date = "2031-02-30";
    acts.add(ActKind::reject, {"coast"}, {"upland"}, {{"river", ""}}).date = "soon";
    auto& round = acts.add(ActKind::meet, {"coast"}, {"upland"});
    round.tense = ActTense::expected;
    round.date = "2031-13-01";
    acts.add(ActKind::accuse, {"coast"}, {"upland"}).date = "9999999999-01-01";
    acts.add(ActKind::accuse, {"coast"}, {"upland"}).date = "2032-02-29";
    const Negotiation made = made_of(acts);
    EXPECT_EQ(made.offers[0].date, "");
    EXPECT_EQ(made.offers[0].answers[0].date, "");
    EXPECT_EQ(made.rounds[0].date, "");
    EXPECT_EQ(made.positions[0].date, "");
    EXPECT_EQ(made.positions[1].date, "2032-02-29");
}

/// A negotiation of Upland and Coast in which much happens, with these two called as given.
MadeActs a_full_story(const std::string& upland, const std::string& coast) {
    MadeActs acts;
    acts.add(ActKind::mediate, {"bay"}, {upland, coast});
    acts.add(ActKind::propose, {upland}, {coast}, {{"river", "half"}});
    acts.add(ActKind::counter, {coast}, {upland}, {{"river", "all"}, {"ports", ""}});
    acts.add(ActKind::reject, {upland}, {coast}, {{"ports", ""}});
    acts.add(ActKind::support, {"ally"}, {coast});
    acts.add(ActKind::support, {"ally"}, {upland});
    acts.add(ActKind::state_belief, {upland});
    acts.add(ActKind::commitment_concern, {coast});
    acts.add(ActKind::accuse, {coast}, {upland}, {{"aid.level", ""}});
    acts.add(ActKind::mediate, {"bay"}, {coast, upland}).tense = ActTense::expected;
    return acts;
}

void rename(std::string& text, const std::string& from, const std::string& to) {
    if (text == from) {
        text = to;
    }
}

TEST(DraftMirrored, IsTheDraftOfTheMirroredActs) {
    const std::vector<ActorMet> actors = {{"a", "a", "state", 1}, {"z", "z", "state", 1}};
    Negotiation straight =
        make_draft(a_full_story("a", "z").list(), {brief()}, actors, river_lexicon())->negotiation;
    const Negotiation mirrored =
        make_draft(a_full_story("z", "a").list(), {brief()}, actors, river_lexicon())->negotiation;
    EXPECT_NE(straight, mirrored);
    for (Party& party : straight.parties) {
        const std::string other = party.id == "a" ? "z" : party.id == "z" ? "a" : party.id;
        rename(party.name, party.id, other);
        party.id = other;
    }
    ASSERT_EQ(straight.risks.size(), 1U);
    EXPECT_EQ(straight.risks[0].name, "z fears that a will not keep a deal");
    EXPECT_EQ(mirrored.risks[0].name, "a fears that z will not keep a deal");
    straight.risks[0].name = mirrored.risks[0].name;
    EXPECT_EQ(straight, mirrored);
}

}  // namespace
}  // namespace irenic::record
