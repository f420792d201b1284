#pragma once

#include <memory>
#include <string>
#include <utility>

#include "cli/talks/text.hpp"
#include "irenic/forecast/run/ground.hpp"

namespace irenic::cli::sample {

/// A small case whose numbers rest on a source or not, with what talks about it come to.
class Talked {
public:
    Talked(const std::string& text, const talks::Question& question)
        : file_(std::make_unique<format::CaseFile>(format::parse_case(text, "case.yaml").value())),
          ground_(std::make_unique<forecast::Ground>(
              forecast::lay_ground(file_->negotiation, Limits{}).value())),
          answer_(talks::talk(*ground_, question, Limits{}).value()) {}

    [[nodiscard]] const format::CaseFile& file() const { return *file_; }
    [[nodiscard]] talks::Answer& answer() { return answer_; }
    [[nodiscard]] std::string text(const TalksShown& shown = {}) const {
        return talks_text(*file_, answer_, shown, false);
    }

private:
    std::unique_ptr<format::CaseFile> file_;
    std::unique_ptr<forecast::Ground> ground_;  ///< outlives the answer
    talks::Answer answer_;
};

/// Two parties about a duty and two other issues; what no agreement is worth is unsure, and stated
/// as `of_g` and `of_h`.
inline std::string small_case(const std::string& of_g = "[0, 10]",
                              const std::string& of_h = "[0, 10]", const std::string& more = "") {
    return "irenic: 1\n"
           "title: A case\n"
           "sources: {s: {title: A brief}}\n"
           "parties:\n"
           "  g: {name: Government}\n"
           "  h: {name: Movement}\n"
           "  m: {name: Republic, role: mediator, channels: [g, h]}\n"
           "issues:\n"
           "  release: {name: Release, options: {none: Nobody, all: Everybody}, obligation: true}\n"
           "  truce: {name: Truce, options: {none: No truce, long: A long truce}}\n"
           "  aid: {name: Aid, options: {low: As now, high: More}}\n"
           "preferences:\n"
           "  g:\n"
           "    points:\n"
           "      release: {all: {is: 6, source: s}}\n"
           "      truce: {long: {is: 4, source: s}}\n"
           "      aid: {high: {is: -3, source: s}}\n"
           "    disagreement: {is: " +
           of_g +
           ", source: s}\n"
           "  h:\n"
           "    points:\n"
           "      release: {all: {is: 1, source: s}}\n"
           "      truce: {long: {is: 2, source: s}}\n"
           "      aid: {high: {is: 8, source: s}}\n"
           "    disagreement: {is: " +
           of_h + ", source: s}\n" + more;
}

inline std::string offers() {
    return "offers:\n"
           "  - {id: o1, date: 2031-01-01, by: g, package: {release: all}, answers: {h: {is: "
           "rejected, date: 2031-01-05}}}\n"
           "  - {id: o2, date: 2031-02-01, by: h, package: {aid: high}, answers: {g: {is: "
           "rejected}}}\n"
           "  - {id: o3, date: 2031-03-01, by: g, package: {release: all, aid: high}}\n";
}

inline talks::Question small_question() {
    talks::Question question;
    question.next.samples = 512;
    return question;
}

}  // namespace irenic::cli::sample
