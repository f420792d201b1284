#pragma once

#include <string>
#include <vector>

#include "irenic/record/acts/act.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// How wild random acts are.
struct RandomActsKind {
    std::size_t most_acts = 30;
    std::size_t most_issues = 4;
    std::size_t most_parties = 5;
};

/// Acts of random parties on a few issues of a lexicon, with all that may be odd in a record: ids
/// that no case can have, dates that no calendar has, options of no issue, words of any kind.
class RandomActs {
public:
    RandomActs(Random& random, const record::Lexicon& lexicon, const RandomActsKind& kind)
        : random_(random), kind_(kind) {
        const std::size_t issues = random_.size(1, kind.most_issues);
        for (std::size_t issue = 0; issue < issues; ++issue) {
            issues_.push_back(random_.one_of(lexicon.issues));
        }
        const std::size_t parties = random_.size(1, kind.most_parties);
        for (std::size_t party = 0; party < parties; ++party) {
            parties_.push_back(random_.chance(70) ? "p" + std::to_string(party)
                                                  : random_.one_of(odd_ids_));
        }
    }

    std::vector<record::Act> list() {
        std::vector<record::Act> acts;
        const std::size_t count = random_.size(0, kind_.most_acts);
        while (acts.size() < count) {
            acts.push_back(act());
        }
        return acts;
    }

private:
    record::Act act() {
        record::Act act;
        act.source = random_.one_of(sources_);
        act.sentence = random_.size(0, 40);
        act.start = random_.size(0, 60);
        act.end = act.start + 5;
        act.text = random_.one_of(texts_);
        act.date = random_.one_of(dates_);
        act.actors = participants();
        act.recipients = participants();
        act.kind = static_cast<record::ActKind>(
            random_.between(0, static_cast<int>(record::ActKind::force)));
        act.tense = static_cast<record::ActTense>(random_.between(0, 2));
        act.confirmed = random_.chance(20);
        for (std::size_t left = random_.size(0, 2); left > 0; --left) {
            act.issues.push_back(touched());
        }
        return act;
    }

    std::vector<record::Participant> participants() {
        std::vector<record::Participant> all;
        for (std::size_t left = random_.size(0, 2); left > 0; --left) {
            all.push_back({random_.one_of(parties_), "words"});
        }
        return all;
    }

    record::IssueTouched touched() {
        if (random_.chance(5)) {
            return {random_.one_of(odd_ids_), random_.one_of(odd_ids_)};
        }
        const record::KnownIssue& issue = random_.one_of(issues_);
        if (random_.chance(40)) {
            return {issue.id, random_.chance(80) ? "" : random_.one_of(odd_ids_)};
        }
        return {issue.id, random_.one_of(issue.options).id};
    }

    Random& random_;
    RandomActsKind kind_;
    std::vector<record::KnownIssue> issues_;
    std::vector<std::string> parties_;

    const std::vector<std::string> odd_ids_ = {
        "",  "null", "NULL", "a.b", "a_b",  "éé",   "7",      "two words",         "true",
        "y", "~",    "-",    "#",   "x: y", "\x01", "as_now", std::string(70, 'l')};
    const std::vector<std::string> sources_ = {"brief", "brief", "more.txt", "", "lost"};
    const std::vector<std::string> texts_ = {"they met",
                                             "",
                                             "“no”, он сказал",
                                             "a: b # c",
                                             "- x\n- y",
                                             "\x01\t\x7F",
                                             "null",
                                             "'it''s'",
                                             "{a}",
                                             "&a *b",
                                             "\xE2\x80\xA8",
                                             "\xF0\x9F\x95\x8A",
                                             " blank ",
                                             R"(\n "q")"};
    const std::vector<std::string> dates_ = {"2031-05-01", "2031-05-07", "2031-05-09",
                                             "",           "2031-02-30", "soon",
                                             "31-05-07",   "2032-02-29"};
};

}  // namespace irenic::test_support
