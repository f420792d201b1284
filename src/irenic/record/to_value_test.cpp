#include "irenic/record/to_value.hpp"

#include <gtest/gtest.h>

namespace irenic::record {
namespace {

std::vector<std::string> keys_of(const Value& value) {
    std::vector<std::string> keys;
    for (const auto& [key, member] : *value.get_if<Value::Map>()) {
        keys.push_back(key);
    }
    return keys;
}

Act offer() {
    Act act;
    act.id = "0123456789ab-1";
    act.source = "brief";
    act.sentence = 3;
    act.start = 120;
    act.end = 188;
    act.text = "The Movement offered a truce.";
    act.date = "2024-02-08";
    act.actors = {{"h", "Movement"}, {"", "its allies"}};
    act.recipients = {{"g", "the Government"}};
    act.kind = ActKind::propose;
    act.event = "AGREE";
    act.mode = "yield";
    act.cameo = "0871";
    act.issues = {{"truce", "six_weeks"}, {"aid", ""}};
    act.tense = ActTense::expected;
    act.quote = Quotation{"a truce", "h"};
    act.speaker = "q";
    act.confidence = 0.8;
    act.confirmed = true;
    act.confirmed_by = "An";
    return act;
}

TEST(ActToValue, HasEveryKeyInOrder) {
    EXPECT_EQ(keys_of(to_value(Act{})), (std::vector<std::string>{"id",
                                                                  "source",
                                                                  "sentence",
                                                                  "start",
                                                                  "end",
                                                                  "text",
                                                                  "date",
                                                                  "actor",
                                                                  "actor_text",
                                                                  "recipient",
                                                                  "recipient_text",
                                                                  "event",
                                                                  "mode",
                                                                  "cameo",
                                                                  "act",
                                                                  "issue",
                                                                  "option",
                                                                  "tense",
                                                                  "quote",
                                                                  "speaker",
                                                                  "confidence",
                                                                  "confirmed",
                                                                  "confirmed_by"}));
}

TEST(ActToValue, SaysWhatTheActHas) {
    const Value value = to_value(offer());
    EXPECT_EQ(value["id"], Value("0123456789ab-1"));
    EXPECT_EQ(value["sentence"], Value(3));
    EXPECT_EQ(value["start"], Value(120));
    EXPECT_EQ(value["end"], Value(188));
    EXPECT_EQ(value["date"], Value("2024-02-08"));
    EXPECT_EQ(value["actor"], Value(Value::List{"h", nullptr}));
    EXPECT_EQ(value["actor_text"], Value(Value::List{"Movement", "its allies"}));
    EXPECT_EQ(value["recipient"], Value(Value::List{"g"}));
    EXPECT_EQ(value["recipient_text"], Value(Value::List{"the Government"}));
    EXPECT_EQ(value["event"], Value("AGREE"));
    EXPECT_EQ(value["mode"], Value("yield"));
    EXPECT_EQ(value["cameo"], Value("0871"));
    EXPECT_EQ(value["act"], Value("propose"));
    EXPECT_EQ(value["issue"], Value(Value::List{"truce", "aid"}));
    EXPECT_EQ(value["option"], Value(Value::List{"six_weeks", nullptr}));
    EXPECT_EQ(value["tense"], Value("expected"));
    EXPECT_EQ(value["quote"], Value("a truce"));
    EXPECT_EQ(value["speaker"], Value("h"));
    EXPECT_EQ(value["confidence"], Value(*Decimal::nearest(0.8)));
    EXPECT_EQ(value["confirmed"], Value(true));
    EXPECT_EQ(value["confirmed_by"], Value("An"));
}

TEST(ActToValue, TheSpeakerOfWhatIsNotQuotedIsWhoReportsIt) {
    Act act;
    act.speaker = "q";
    EXPECT_EQ(to_value(act)["speaker"], Value("q"));
}

TEST(ActToValue, IsNullWhereThereIsNothing) {
    const Value value = to_value(Act{});
    for (const char* key : {"date", "event", "mode", "cameo", "quote", "speaker", "confirmed_by"}) {
        EXPECT_TRUE(value[key].is_null()) << key;
    }
    EXPECT_EQ(value["actor"], Value(Value::List{}));
    EXPECT_EQ(value["issue"], Value(Value::List{}));
    EXPECT_EQ(value["confirmed"], Value(false));
}

}  // namespace
}  // namespace irenic::record
