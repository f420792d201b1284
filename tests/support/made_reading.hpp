#pragma once

#include <string>
#include <utility>
#include <vector>

#include "irenic/base/sha256.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::test_support {

/// A document that nobody read: the sentences given, one a line.
inline record::Reading made_reading(const std::string& id, const std::string& date,
                                    const std::vector<std::string>& sentences) {
    record::Reading reading;
    reading.document.id = id;
    reading.document.path = id + ".txt";
    reading.document.title = "On " + id;
    reading.document.date = date;
    for (const std::string& text : sentences) {
        record::SentenceRead read;
        read.sentence.number = reading.sentences.size() + 1;
        read.sentence.line = static_cast<int>(read.sentence.number);
        read.sentence.text = text;
        read.coverage = record::Coverage::full;
        reading.sentences.push_back(std::move(read));
        reading.document.text += text + "\n";
    }
    reading.document.sha256 = sha256_hex(reading.document.text);
    return reading;
}

/// Adds an act with every field filled, on the sentence with this number.
inline record::Act& add_act(record::Reading& reading, std::size_t sentence, double confidence) {
    const std::string number = std::to_string(reading.acts.size() + 1);
    record::Act act;
    act.id = reading.document.sha256.substr(0, 12) + "-" + number;
    act.source = reading.document.id;
    act.sentence = sentence;
    act.start = 3;
    act.end = 17;
    act.text = "turned it down";
    act.date = "2031-05-06";
    act.actors = {{"upland", "the Upland envoy"}, {"ridge", "Ridge"}};
    act.recipients = {{"coast", "the Coast"}};
    act.kind = record::ActKind::reject;
    act.event = "REJECT";
    act.mode = "ceasefire";
    act.cameo = "1241";
    act.issues = {{"truce", "full"}, {"ports", ""}};
    act.tense = record::ActTense::expected;
    act.quote = record::Quotation{"never", "upland"};
    act.speaker = "coast";
    act.confidence = confidence;
    reading.acts.push_back(std::move(act));
    return reading.acts.back();
}

/// Two sentences with two acts.
inline record::Reading upland() {
    record::Reading reading = made_reading(
        "upland", "2031-05-07", {"The envoy turned it down.", "Ridge asked for the ports."});
    add_act(reading, 1, 0.75);
    record::Act& demand = add_act(reading, 2, 0.5);
    demand.kind = record::ActKind::demand;
    demand.quote.reset();
    return reading;
}

}  // namespace irenic::test_support
