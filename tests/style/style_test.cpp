// SPDX-License-Identifier: GPL-3.0-or-later
// The few rules of CONTRIBUTING.md that a machine can see and clang-format cannot.
#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/source_tree.hpp"

namespace news::test {

namespace {

constexpr std::size_t kMostLines = 400;
constexpr std::string_view kLicence = "SPDX-License-Identifier: GPL-3.0-or-later";

using Strings = std::vector<std::string>;

bool has_line(const SourceFile& file, std::string_view text) {
    return std::any_of(file.lines.begin(), file.lines.end(), [&](const std::string& line) {
        return line.find(text) != std::string::npos;
    });
}

Strings faults(const std::vector<SourceFile>& files) {
    Strings found;
    for (const SourceFile& file : files) {
        if (file.lines.empty() || file.lines.front() != "// " + std::string(kLicence))
            found.push_back(file.path + ": the first line is not the licence's");
        if (file.lines.size() > kMostLines)
            found.push_back(file.path + ": more than 400 lines, split it by noun");
        if (file.path.ends_with(".hpp") && !has_line(file, "#pragma once"))
            found.push_back(file.path + ": no #pragma once");
        for (const std::string& line : file.lines)
            if (line.starts_with("TEST_CASE(") && line.find(';') != std::string::npos)
                found.push_back(file.path + ": ctest would take this name for two: " + line);
        if (std::find(file.lines.begin(), file.lines.end(), "#include <regex>") != file.lines.end())
            found.push_back(file.path + ": std::regex, which overflows the stack on long lines");
    }
    return found;
}

// CMake's files and the scripts, which may have a line for their interpreter first.
bool names_the_licence(const std::filesystem::path& path) {
    const SourceFile file{path.string(), read_lines(path)};
    const auto second = file.lines.begin() + std::min<std::ptrdiff_t>(2, std::ssize(file.lines));
    return std::find(file.lines.begin(), second, "# " + std::string(kLicence)) != second;
}

}  // namespace

TEST_CASE("sources carry the licence, are short and free of what is banned") {
    const auto files =
        read_sources(PROJECT_SOURCE_DIR, {"common", "indexer", "searcher", "tests", "bench"});
    CHECK(files.size() > 10);
    CHECK(faults(files) == Strings{});
}

TEST_CASE("build files and scripts carry the licence, none gathers its sources by a pattern") {
    namespace fs = std::filesystem;
    const fs::path root = PROJECT_SOURCE_DIR;
    std::vector<fs::path> files = {root / "CMakeLists.txt", root / "setup.sh", root / "try.sh",
                                   root / "test.sh", root / ".ci/run"};
    for (const char* folder : {"bench", "cmake", "common", "indexer", "searcher", "tests", "tools"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const fs::path& path = entry.path();
            if (path.filename() == "CMakeLists.txt" || path.extension() == ".cmake" ||
                path.extension() == ".sh")
                files.push_back(path);
        }
    for (const fs::path& file : files) {
        INFO(file);
        CHECK(names_the_licence(file));
        CHECK_FALSE(has_line({file.string(), read_lines(file)}, "file(GLOB"));
    }
}

TEST_CASE("the style test sees what is wrong") {
    const std::string licence = "// " + std::string(kLicence);
    CHECK(faults({{"good.hpp", {licence, "#pragma once"}}}) == Strings{});
    CHECK(faults({{"a.cpp", {"int a;"}}, {"empty.cpp", {}}}).size() == 2);
    CHECK(faults({{"a.hpp", {licence}}}) == Strings{"a.hpp: no #pragma once"});
    CHECK(faults({{"a.cpp", {licence, "#include <regex>"}}}).size() == 1);
    CHECK(faults({{"a.cpp", {licence, "TEST_CASE(\"one; two\") {"}}}).size() == 1);
    CHECK(faults({{"a.cpp", Strings(kMostLines, licence)}}) == Strings{});
    CHECK(faults({{"a.cpp", Strings(kMostLines + 1, licence)}}).size() == 1);
}

}  // namespace news::test
