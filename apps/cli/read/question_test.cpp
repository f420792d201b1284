#include "cli/read/question.hpp"

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

Arguments documents(std::vector<std::string> paths) {
    Arguments arguments;
    arguments.verb = "read";
    arguments.documents = std::move(paths);
    return arguments;
}

std::vector<std::string> complaints(const Arguments& arguments) {
    std::vector<std::string> texts;
    const auto task = read_task(arguments);
    if (!task) {
        for (const Error& error : task.error()) {
            texts.push_back(to_string(error));
        }
    }
    return texts;
}

std::string complaint(const Arguments& arguments) {
    const auto all = complaints(arguments);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? "" : all.front();
}

TEST(ReadTask, IsToldByTheOptions) {
    EXPECT_EQ(read_task(documents({"a.md", "-"})), ReadTask::documents);
    Arguments draft;
    draft.draft = "case.yaml";
    draft.record = "talks.db";
    EXPECT_EQ(read_task(draft), ReadTask::draft);
    draft.documents = {"a.md"};
    EXPECT_EQ(read_task(draft), ReadTask::documents);
    Arguments review;
    review.review = true;
    review.record = "talks.db";
    review.by = "Ann";
    EXPECT_EQ(read_task(review), ReadTask::review);
    Arguments timeline;
    timeline.timeline = "talks.db";
    EXPECT_EQ(read_task(timeline), ReadTask::timeline);
    Arguments find;
    find.find = "truce";
    find.record = "talks.db";
    find.json = true;
    EXPECT_EQ(read_task(find), ReadTask::find);
}

TEST(ReadTask, NeedsSomethingToRead) {
    EXPECT_NE(complaint({}).find("read needs a document"), std::string::npos);
    Arguments draft;
    draft.draft = "case.yaml";
    EXPECT_NE(complaint(draft).find("needs a record"), std::string::npos);
    Arguments review;
    review.review = true;
    EXPECT_NE(complaint(review).find("--review: error: needs a record"), std::string::npos);
}

TEST(ReadTask, IsOneAtATime) {
    Arguments both;
    both.review = true;
    both.find = "truce";
    both.record = "talks.db";
    EXPECT_NE(complaint(both).find("--review, --find ask for different things"), std::string::npos);
}

TEST(ReadTask, RefusesOptionsThatSayNothingToIt) {
    Arguments review = documents({"a.md"});
    review.review = true;
    review.record = "talks.db";
    review.json = true;
    review.out = "x";
    EXPECT_NE(complaint(review).find("together with DOCUMENT, --json, --out"), std::string::npos);
    Arguments timeline;
    timeline.timeline = "talks.db";
    timeline.record = "talks.db";
    EXPECT_NE(complaint(timeline).find("together with --record"), std::string::npos);
    Arguments by = documents({"a.md"});
    by.by = "Ann";
    EXPECT_NE(complaint(by).find("--by: error:"), std::string::npos);
    Arguments find;
    find.record = "talks.db";
    find.find = "  ";
    EXPECT_NE(complaint(find).find("needs a word"), std::string::npos);
}

TEST(ReadTask, TakesStandardInputOnce) {
    Arguments twice = documents({"-"});
    twice.case_path = "-";
    EXPECT_NE(complaint(twice).find("more than once"), std::string::npos);
    EXPECT_NE(complaint(documents({"-", "-"})).find("more than once"), std::string::npos);
}

TEST(ReadTask, NeverOverwritesWhatItReads) {
    Arguments arguments = documents({"a.md", "b.md"});
    arguments.record = "b.md";
    arguments.draft = "case.yaml";
    arguments.case_path = "case.yaml";
    arguments.out = "words.txt";
    arguments.lexicons = {"words.txt"};
    const auto all = complaints(arguments);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_NE(all[0].find("--record: error: is the same file as DOCUMENT: 'b.md'"),
              std::string::npos);
    EXPECT_NE(all[1].find("--draft: error: is the same file as --case"), std::string::npos);
    EXPECT_NE(all[2].find("--out: error: is the same file as --lexicon"), std::string::npos);
}

}  // namespace
}  // namespace irenic::cli
