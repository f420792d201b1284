#include "irenic/record/documents/document.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "irenic/base/sha256.hpp"

namespace irenic::record {
namespace {

Document document(const std::string& bytes, const std::string& name = "notes.txt") {
    const auto result = document_of(bytes, name, {});
    EXPECT_TRUE(result) << to_string(result.error());
    return result.value_or(Document{});
}

Error error_of(const std::string& bytes, const std::string& name = "notes.txt") {
    const auto result = document_of(bytes, name, {});
    EXPECT_FALSE(result);
    return result ? Error{} : result.error();
}

/// A folder that goes with the test.
class Files : public testing::Test {
protected:
    void SetUp() override { std::filesystem::create_directories(folder_); }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::string write(const std::string& name, const std::string& bytes) {
        const std::string path = (folder_ / name).string();
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() /
        ("irenic-documents-" +
         std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
};

using DocumentFiles = Files;

TEST_F(DocumentFiles, KeepPathBytesAndAnIdFromTheName) {
    const std::string path = write("Valley Brief.txt", "The host spoke.\n");
    const auto read = read_document(path, {});
    ASSERT_TRUE(read) << to_string(read.error());
    EXPECT_EQ(read->path, path);
    EXPECT_EQ(read->id, "valley_brief");
    EXPECT_EQ(read->sha256, sha256_hex("The host spoke.\n"));
    EXPECT_EQ(read->text, "The host spoke.\n");
    EXPECT_EQ(read->kind, DocumentKind::plain);
    EXPECT_EQ(read->encoding, "UTF-8");
}

TEST_F(DocumentFiles, ThatAreMissingOrFoldersAreToldApart) {
    const std::string missing = (folder_ / "none.txt").string();
    const auto none = read_document(missing, {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::missing);
    EXPECT_EQ(none.error().where, missing);
    EXPECT_NE(none.error().what.find("no such file"), std::string::npos);

    const auto folder = read_document(folder_.string(), {});
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().where, folder_.string());
    EXPECT_NE(folder.error().what.find("folder"), std::string::npos);
}

TEST_F(DocumentFiles, AreRefusedBySizeWithoutBeingRead) {
    const std::string path = write("large.txt", "x");
    std::filesystem::resize_file(path, std::uintmax_t{1} << 40);
    const auto start = std::chrono::steady_clock::now();
    const auto read = read_document(path, {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::limit);
    EXPECT_NE(read.error().what.find("16 MiB"), std::string::npos) << read.error().what;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST_F(DocumentFiles, OfUnknownLengthAreReadNoFurtherThanTheLimit) {
    DocumentLimits limits;
    limits.bytes = 1000;
    const auto read = read_document("/dev/zero", limits);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::limit);
    EXPECT_NE(read.error().what.find("1000 bytes"), std::string::npos) << read.error().what;
}

TEST_F(DocumentFiles, AreNotWaitedForPastTheStop) {
    DocumentLimits limits;
    limits.stop = Stop(0);
    const auto read = read_document(write("late.txt", "The host spoke."), limits);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::limit);
}

TEST(Document, OfExactlyTheLimitIsReadAndOneByteMoreIsNot) {
    DocumentLimits limits;
    limits.bytes = 8;
    EXPECT_TRUE(document_of("12345678", "n.txt", limits));
    const auto more = document_of("123456789", "n.txt", limits);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code, ErrorCode::limit);
}

TEST(Document, WithoutWordsIsRefused) {
    EXPECT_NE(error_of("").what.find("empty"), std::string::npos);
    for (const std::string bytes : {" \n\t\n", "\xEF\xBB\xBF", "-----\n...", "<html></html>"}) {
        EXPECT_NE(error_of(bytes).what.find("no words"), std::string::npos) << bytes;
    }
    EXPECT_EQ(error_of("", "a/b.txt").where, "a/b.txt");
    EXPECT_EQ(error_of("", "-").where, "<standard input>");
}

TEST(Document, OfNoTextIsNamedWhereItsBeginningTells) {
    EXPECT_NE(error_of("\x89PNG\r\n\x1A\n....").what.find("PNG"), std::string::npos);
    EXPECT_NE(error_of("PK\x03\x04....", "talks.docx").what.find("Word"), std::string::npos);
    EXPECT_NE(error_of("\x7F"
                       "ELF....")
                  .what.find("program"),
              std::string::npos);
    EXPECT_NE(error_of("{\\rtf1 Words}").what.find("RTF"), std::string::npos);
}

TEST(Document, OfRandomBytesIsRefused) {
    std::uint32_t state = 7;
    for (const std::size_t size : {40U, 400U, 4000U}) {
        std::string bytes;
        while (bytes.size() < size) {
            state = state * 1664525U + 1013904223U;
            bytes += static_cast<char>(state >> 24U);
        }
        EXPECT_FALSE(document_of(bytes, "noise", {})) << size;
        std::erase(bytes, '\0');
        EXPECT_FALSE(document_of(bytes, "noise", {})) << size << " without NUL";
    }
}

TEST(Document, WithNulsThatAreNoUtf16IsRefused) {
    const Error error = error_of(std::string("The host\0spoke.", 15));
    EXPECT_EQ(error.code, ErrorCode::bad_input);
    EXPECT_NE(error.what.find("binary"), std::string::npos);
}

TEST(DocumentEncoding, Utf8LosesItsMarkAndNothingElse) {
    const Document read = document("\xEF\xBB\xBF\u201CNo\u201D, said Zo\u00EB.");
    EXPECT_EQ(read.text, "\u201CNo\u201D, said Zo\u00EB.");
    EXPECT_EQ(read.encoding, "UTF-8");
}

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

TEST(DocumentEncoding, Utf16IsReadWithAndWithoutAMark) {
    for (const bool big : {false, true}) {
        const std::string name = big ? "UTF-16BE" : "UTF-16LE";
        const Document marked = document(utf16(u"\uFEFF\u201CNo\u201D, he said. \U0001F54A", big));
        EXPECT_EQ(marked.text, "\u201CNo\u201D, he said. \U0001F54A");
        EXPECT_EQ(marked.encoding, name);
        const Document bare = document(utf16(u"The host spoke of peace.", big));
        EXPECT_EQ(bare.text, "The host spoke of peace.");
        EXPECT_EQ(bare.encoding, name);
    }
}

TEST(DocumentEncoding, Utf16CutInACharacterIsRefused) {
    const Error error = error_of(utf16(u"\uFEFFThe host spoke", false) + "x");
    EXPECT_NE(error.what.find("UTF-16LE"), std::string::npos) << error.what;
}

TEST(DocumentEncoding, OlderOnesAreDetected) {
    const Document curly =
        document("The group\x92s envoy said \x93no\x94 to the offer of the host.");
    EXPECT_EQ(curly.text, "The group\u2019s envoy said \u201Cno\u201D to the offer of the host.");
    EXPECT_EQ(curly.encoding, "windows-1252");
    const Document french = document(
        "La d\xE9l\xE9gation a refus\xE9 la proposition, et les parties se reverront apr\xE8s "
        "l'\xE9t\xE9 \xE0 la fronti\xE8re.");
    EXPECT_NE(french.text.find("d\u00E9l\u00E9gation"), std::string::npos);
    EXPECT_EQ(french.encoding, "ISO-8859-1");
}

TEST(DocumentEncoding, DamagedUtf8IsNotTakenForAnother) {
    const Error error =
        error_of("The envoy said \u201Cno\u201D to Zo\u00EB and \u201Cyes\xE2\x80 then.");
    EXPECT_NE(error.what.find("UTF-8"), std::string::npos) << error.what;
}

TEST(DocumentEncoding, DamagedUtf8IsRefusedWithTheFirstBadByte) {
    const Error one = error_of("The host spoke.\r\nZo\u00EB and Ren\u00E9 left\x93.\n");
    EXPECT_NE(one.what.find("byte 37 of the file, on line 2"), std::string::npos) << one.what;
    const Error cut = error_of("Zo\u00EB said \u201Cyes\xE2\x80 then.");
    EXPECT_NE(cut.what.find("UTF-8"), std::string::npos) << cut.what;
    const Error marked = error_of("\xEF\xBB\xBFNo\x93.");
    EXPECT_NE(marked.what.find("byte 6 of the file, on line 1"), std::string::npos) << marked.what;
}

TEST(Document, WithControlCharactersIsRefusedWithTheFirst) {
    for (const std::string start : {"", "\xEF\xBB\xBF"}) {
        const Error error = error_of(start + "Zo\u00EB spoke.\r\n\tZo\u00EB \033[1mleft\033[0m.\n");
        EXPECT_NE(error.what.find("a control character (U+001B) at 2:6"), std::string::npos)
            << error.what;
    }
    EXPECT_NE(error_of("Ab\u0091c").what.find("(U+0091) at 1:3"), std::string::npos);
    EXPECT_TRUE(document_of("The host\tspoke.\n\fMore.", "notes.txt", {}));
}

TEST(DocumentEncoding, IsWhatAPageDeclares) {
    const Document read = document(
        "<html><head><meta charset=\"windows-1251\"></head><body><p>\xCC\xE8\xF0</p></body></html>",
        "a.html");
    EXPECT_EQ(read.text, "\u041C\u0438\u0440");
    EXPECT_EQ(read.encoding, "windows-1251");
}

TEST(DocumentLineEnds, BecomeOneKindOfTheSameLength) {
    EXPECT_EQ(document("One.\r\nTwo.\rThree.\n\r\n").text, "One. \nTwo.\nThree.\n \n");
    EXPECT_EQ(document("One.\r").text, "One.\n");
    EXPECT_EQ(document("\xEF\xBB\xBFOne.\r\n").text, "One. \n");
}

TEST(DocumentLineEnds, OfWindowsHideNoMarksOfMarkdown) {
    const Document read = document(
        "---\r\ntitle: In front\r\ndate: 2024-03-01\r\n---\r\nBelow\r\n====\r\n\r\n*More* "
        "words.\r\n",
        "a.md");
    EXPECT_EQ(read.title, "In front");
    EXPECT_EQ(read.date, "2024-03-01");
    const auto marked = [&](std::size_t place) {
        return std::find(read.marks.begin(), read.marks.end(), place) != read.marks.end();
    };
    EXPECT_TRUE(marked(read.text.find("title")));
    EXPECT_FALSE(marked(read.text.find("Below")));
    EXPECT_TRUE(marked(read.text.find("====")));
    EXPECT_TRUE(marked(read.text.find("*More")));
}

TEST(DocumentKinds, AreToldByTheBeginningThenByTheName) {
    EXPECT_EQ(document("<!-- x -->\n<!DOCTYPE HTML><p>Words").kind, DocumentKind::html);
    EXPECT_EQ(document("<?xml version=\"1.0\"?><html><body>Words</body></html>", "-").kind,
              DocumentKind::html);
    EXPECT_EQ(document("<p>Words", "a.HTM").kind, DocumentKind::html);
    EXPECT_EQ(document("<p>Words", "a.txt").kind, DocumentKind::plain);
    EXPECT_EQ(document("# Words", "a.md").kind, DocumentKind::markdown);
    EXPECT_EQ(document("# Words", "a").kind, DocumentKind::plain);
    EXPECT_NE(error_of("Words", "a.pdf").what.find("PDF"), std::string::npos);
}

TEST(DocumentTitle, OfPlainTextIsAFirstLineOfItsOwn) {
    EXPECT_EQ(document("Talks  resume\n\nThe host spoke.").title, "Talks resume");
    EXPECT_EQ(document("\n\nWill it hold?\n\nThe host spoke.").title, "Will it hold?");
    EXPECT_EQ(document("Talks resume\n=====\nThe host spoke.").title, "Talks resume");
    EXPECT_EQ(document("The host spoke.\n\nThe others left.").title, "");
    EXPECT_EQ(document("Talks resume").title, "");
    EXPECT_EQ(document(std::string(200, 'A') + "\n\nThe host spoke.").title, "");
}

TEST(DocumentTitle, OfMarkdownIsTheFirstHeading) {
    EXPECT_EQ(document("A word first.\n\n## Talks *resume* ##\n\nMore.", "a.md").title,
              "Talks resume");
    EXPECT_EQ(document("Talks resume\n---\nMore.", "a.md").title, "Talks resume");
    EXPECT_EQ(document("---\ntitle: 'In front'\n---\n# Below\n\nMore.", "a.md").title, "In front");
}

TEST(DocumentDate, IsALineOfItsOwnAmongTheFirstTen) {
    EXPECT_EQ(document("Talks\n\n8 February 2024\n\nThe host spoke.").date, "2024-02-08");
    EXPECT_EQ(document("The host spoke on 8 February 2024.").date, "");
    EXPECT_EQ(document(std::string(9, '\n') + "2024-02-08\nWords.").date, "2024-02-08");
    EXPECT_EQ(document(std::string(10, '\n') + "2024-02-08\nWords.").date, "");
    EXPECT_EQ(document("---\ndate: 2024-03-01\n---\nWords.", "a.md").date, "2024-03-01");
}

TEST(DocumentId, IsNeverEmptyNorTooLong) {
    EXPECT_EQ(document("Words.", "-").id, "stdin");
    EXPECT_FALSE(document("Words.", "...").id.empty());
    EXPECT_LE(document("Words.", std::string(300, 'a') + ".txt").id.size(), 60U);
}

}  // namespace
}  // namespace irenic::record
