#include "irenic/record/documents/pdf.hpp"

#include <chrono>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "irenic/record/documents/program.hpp"

namespace irenic::record {
namespace {

using Lines = std::vector<std::string>;

std::string drawn(const Lines& lines) {
    std::string drawing = "BT /F1 12 Tf 72 720 Td 14 TL";
    for (const std::string& line : lines) {
        drawing += line.empty() ? " T*" : fmt::format(" ({}) Tj T*", line);
    }
    return drawing + " ET";
}

/// A PDF of one page.
/// more  entries of its trailer.
std::string pdf_of(const Lines& lines, const std::string& more = {}) {
    const std::string drawing = drawn(lines);
    const std::string page =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
        "/Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>";
    const std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", page,
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", drawing.size(), drawing)};
    std::string pdf = "%PDF-1.4\n";
    std::string places;
    for (std::size_t index = 0; index < objects.size(); ++index) {
        places += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", index + 1, objects[index]);
    }
    return pdf +
           fmt::format(
               "xref\n0 {0}\n0000000000 65535 f \n{1}trailer\n<< /Size {0} /Root 1 0 R {2}>>\n"
               "startxref\n{3}\n%%EOF\n",
               objects.size() + 1, places, more, pdf.size());
}

class Pdf : public testing::Test {
protected:
    void SetUp() override {
        if (run_program({"pdftotext", "-v"}, "", 10000, {}).end == ProgramEnd::not_found) {
            GTEST_SKIP() << "pdftotext is not installed";
        }
    }
};

TEST_F(Pdf, IsReadThroughPdftotext) {
    const auto read = document_of(
        pdf_of({"Talks resume", "", "The host spoke of a cease-", "fire and of aid \\(food\\)."}),
        "report.pdf", {});
    ASSERT_TRUE(read) << to_string(read.error());
    EXPECT_EQ(read->kind, DocumentKind::pdf);
    EXPECT_EQ(read->title, "Talks resume");
    EXPECT_NE(read->text.find("The host spoke of a ceasefire and of aid (food)."),
              std::string::npos)
        << read->text;
}

TEST_F(Pdf, IsToldByItsBytesNotItsName) {
    const auto read = document_of(pdf_of({"The host spoke."}), "-", {});
    ASSERT_TRUE(read) << to_string(read.error());
    EXPECT_EQ(read->kind, DocumentKind::pdf);
}

TEST_F(Pdf, ThatIsDamagedIsRefused) {
    const auto read = document_of("%PDF-1.4\nnothing of the kind", "report.pdf", {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::bad_input);
    EXPECT_EQ(read.error().where, "report.pdf");
    EXPECT_NE(read.error().what.find("damaged"), std::string::npos);
}

TEST_F(Pdf, ThatIsLockedIsRefused) {
    const std::string key(64, 'A');
    const std::string lock = fmt::format(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>] ", key);
    const auto read = document_of(pdf_of({"The host spoke."}, lock), "report.pdf", {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::bad_input);
    EXPECT_NE(read.error().what.find("password"), std::string::npos) << read.error().what;
}

TEST_F(Pdf, WithoutTextIsRefused) {
    const auto read = document_of(pdf_of({}), "scan.pdf", {});
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().what.find("no text"), std::string::npos);
}

TEST_F(Pdf, WithMoreTextThanMayBeReadIsRefused) {
    DocumentLimits limits;
    limits.bytes = 30;
    const auto read = text_of_pdf(pdf_of({"The host spoke of a truce, of aid, and of more talks."}),
                                  "a.pdf", limits);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::limit);
}

TEST_F(Pdf, IsGivenUpAtTheStop) {
    DocumentLimits limits;
    limits.stop = Stop(0);
    const auto read = text_of_pdf(pdf_of({"The host spoke."}), "a.pdf", limits);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::limit);
}

/// The search path of programs, put back at the end.
class SearchPath {
public:
    explicit SearchPath(const char* path) : before_(std::getenv("PATH")) {
        setenv("PATH", path, 1);
    }
    SearchPath(const SearchPath&) = delete;
    SearchPath(SearchPath&&) = delete;
    SearchPath& operator=(const SearchPath&) = delete;
    SearchPath& operator=(SearchPath&&) = delete;
    ~SearchPath() { setenv("PATH", before_.c_str(), 1); }

private:
    std::string before_;
};

TEST(PdfWithoutPdftotext, SaysWhichPackageHasIt) {
    const SearchPath nowhere("/nonexistent");
    const auto read = document_of(pdf_of({"The host spoke."}), "report.pdf", {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::missing);
    EXPECT_NE(read.error().hint.find("poppler-utils"), std::string::npos);
}

TEST(Program, GetsItsInputAndGivesItsOutput) {
    const std::string input(300000, 'x');
    const ProgramRun run = run_program({"cat"}, input, 1000000, {});
    EXPECT_EQ(run.end, ProgramEnd::finished);
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.output, input);
}

TEST(Program, TellsItsStatusAndComplaints) {
    const ProgramRun run = run_program({"cat", "/nonexistent/file"}, "", 1000, {});
    EXPECT_EQ(run.end, ProgramEnd::finished);
    EXPECT_EQ(run.status, 1);
    EXPECT_NE(run.complaints.find("/nonexistent/file"), std::string::npos);
}

TEST(Program, IsEndedAtTheStopAlsoWhenItIsSilent) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(run_program({"sleep", "20"}, "", 1000, Stop(0.2)).end, ProgramEnd::stopped);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(Program, IsEndedWhenItWritesTooMuch) {
    EXPECT_EQ(run_program({"cat", "/dev/zero"}, "", 100000, {}).end, ProgramEnd::too_much);
}

TEST(Program, ThatIsNotThereIsToldApart) {
    EXPECT_EQ(run_program({"no-such-program-of-irenic"}, "", 1000, {}).end, ProgramEnd::not_found);
}

}  // namespace
}  // namespace irenic::record
