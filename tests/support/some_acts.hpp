#pragma once

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::some_acts {

/// A lexicon of one issue and one name, for tests.
inline record::Lexicon lexicon() {
    record::Lexicon lexicon;
    lexicon.issues.push_back(
        {"water", "Share of the water", false, {{"none", "None"}, {"half", "Half of it"}}});
    lexicon.actor_names = {{"upland", "Upland"}};
    return lexicon;
}

constexpr auto text =
    "The minister of Upland turned down half of the water.\n\nThe delta league waits.";

/// Upland's refusal, in the first sentence of `text`.
inline record::Act refusal() {
    record::Act act;
    act.id = "0123456789ab-1";
    act.source = "brief";
    act.sentence = 1;
    act.start = 23;
    act.end = 52;
    act.text = "turned down half of the water";
    act.date = "2031-05-02";
    act.actors = {{"upland", "The minister"}};
    act.recipients = {{"delta_league", "delta league"}};
    act.kind = record::ActKind::reject;
    act.event = "REJECT";
    act.mode = "yield";
    act.cameo = "124";
    act.issues = {{"water", "half"}};
    act.confidence = 0.8;
    return act;
}

/// A meeting to come, in the second sentence.
inline record::Act meeting() {
    record::Act act;
    act.id = "0123456789ab-2";
    act.source = "brief";
    act.sentence = 2;
    act.start = 55;
    act.end = 78;
    act.text = "The delta league waits.";
    act.actors = {{"delta_league", "delta league"}};
    act.kind = record::ActKind::meet;
    act.tense = record::ActTense::expected;
    act.confidence = 0.4;
    return act;
}

/// A reading of `text` and of a third sentence that was not understood.
inline record::Reading reading() {
    record::Reading reading;
    reading.document.id = "brief";
    reading.document.path = "notes/brief.md";
    reading.document.title = "A river";
    reading.document.date = "2031-05-01";
    reading.document.encoding = "UTF-8";
    reading.document.sha256 = "0123456789abcdef";
    reading.document.text = text;
    const auto add = [&](std::size_t number, const char* words, record::Coverage coverage,
                         const char* why, std::vector<std::size_t> acts) {
        record::Sentence sentence;
        sentence.number = number;
        sentence.text = words;
        reading.sentences.push_back({sentence, coverage, why, std::move(acts)});
    };
    add(1, "The minister of Upland turned down half of the water.", record::Coverage::full, "",
        {0});
    add(2, "The delta league waits.", record::Coverage::part, "", {1});
    add(3, "Rain.", record::Coverage::full, "", {});
    add(4, "Of which.", record::Coverage::none, "no parse", {});
    add(5, "By what.", record::Coverage::none, "no parse", {});
    reading.acts = {refusal(), meeting()};
    reading.actors = {{"upland", "Republic of Upland", "state", 1},
                      {"delta_league", "Delta League", "organisation", 2}};
    return reading;
}

}  // namespace irenic::some_acts
