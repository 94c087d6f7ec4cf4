// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/directory.hpp"

#include <filesystem>
#include <fstream>
#include <thread>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "tests/support/temp_folder.hpp"

using namespace news::archive;
using namespace news::container;
using news::test::TempFolder;
namespace fs = std::filesystem;

namespace {

// Paths of the files, below the folder; what cannot be read as "skipped NAME" or "failed NAME".
std::vector<std::string> walk(const TempFolder& folder, std::vector<std::string> paths,
                              WalkOptions options = {}) {
    DirectoryWalk steps(std::move(paths), std::move(options));
    std::vector<std::string> seen;
    const auto shown = [&](const std::string& path) {
        return fs::path(path).lexically_relative(folder.path()).string();
    };
    while (const auto step = steps.next()) {
        if (const auto* file = std::get_if<InputFile>(&*step)) {
            seen.push_back(shown(file->path));
        } else if (const auto* skipped = std::get_if<SkippedInput>(&*step)) {
            seen.push_back("skipped " + shown(skipped->location.path));
        } else {
            seen.push_back("failed " + shown(std::get<FailedInput>(*step).location.path));
        }
    }
    return seen;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("folders are walked depth first and by name, files in the order they are named") {
    const TempFolder folder;
    for (const char* name : {"b.html", "a/2.html", "a/1.html", "c/x/deep.html", "a.html"})
        folder.write(name, "x");
    CHECK(walk(folder, {folder.path().string()}) ==
          Names{"a/1.html", "a/2.html", "a.html", "b.html", "c/x/deep.html"});
    CHECK(walk(folder, {folder / "b.html", folder / "a"}) ==
          Names{"b.html", "a/1.html", "a/2.html"});
}

TEST_CASE("a folder that stands apart is entered only where it is named") {
    const TempFolder folder;
    for (const char* name : {"a/1.html", "ab/2.html", "b/a/3.html"})
        folder.write(name, "x");
    const WalkOptions apart{{}, {}, {folder / "b/a", folder / "a"}};
    CHECK(walk(folder, {folder.path().string()}, apart) == Names{"ab/2.html"});
    CHECK(walk(folder, {folder / "a"}, apart) == Names{"a/1.html"});
}

TEST_CASE("what the user named is told from what lies below it") {
    const TempFolder folder;
    folder.write("a/1.html", "x");
    DirectoryWalk steps({folder / "a", folder / "missing"}, {});
    REQUIRE(steps.next());
    CHECK_FALSE(steps.is_named());
    REQUIRE(steps.next());
    CHECK(steps.is_named());
}

TEST_CASE("include and exclude choose among the files of folders") {
    const TempFolder folder;
    for (const char* name : {"a.html", "a.css", "sub/b.html", "sub/c.txt"})
        folder.write(name, "x");
    const std::string root = folder.path().string();
    CHECK(walk(folder, {root}, {{"*.html"}, {}}) == Names{"a.html", "sub/b.html"});
    CHECK(walk(folder, {root}, {{}, {"*.css"}}) == Names{"a.html", "sub/b.html", "sub/c.txt"});
    CHECK(walk(folder, {root}, {{}, {"sub/*"}}) == Names{"a.css", "a.html"});
    CHECK(walk(folder, {root}, {{"*.html"}, {"b*"}}) == Names{"a.html"});
    // a folder's name leaves out all that is in it
    CHECK(walk(folder, {root}, {{}, {"sub"}}) == Names{"a.css", "a.html"});
    CHECK(walk(folder, {root}, {{}, {"sub/"}}) == Names{"a.css", "a.html"});
    // a file that the user names is always taken
    CHECK(walk(folder, {folder / "a.css"}, {{"*.html"}, {}}) == Names{"a.css"});
}

TEST_CASE("links inside folders are not followed, a link that is named is") {
    const TempFolder folder;
    folder.write("real/a.html", "x");
    fs::create_directory(folder.path() / "in");
    fs::create_symlink("..", folder.path() / "in" / "loop");
    fs::create_symlink(folder.path() / "real" / "a.html", folder.path() / "in" / "link.html");
    CHECK(walk(folder, {folder / "in"}) == Names{"skipped in/link.html", "skipped in/loop"});
    CHECK(walk(folder, {folder / "in/link.html"}) == Names{"in/link.html"});
}

TEST_CASE("a link that is named and leads nowhere is told as such") {
    const TempFolder folder;
    fs::create_symlink("nowhere", folder.path() / "link.html");
    DirectoryWalk steps({folder / "link.html"}, {});
    const auto step = steps.next();
    REQUIRE(step);
    REQUIRE(std::holds_alternative<FailedInput>(*step));
    CHECK(std::get<FailedInput>(*step).reason == "symbolic link to something that is not there");
}

TEST_CASE("a database among the pages is passed over as a whole") {
    const TempFolder folder;
    for (const char* name : {"a.html", "db/iamglass", "db/postlist.glass"})
        folder.write(name, "x");
    CHECK(walk(folder, {folder.path().string()}) == Names{"a.html", "skipped db"});
}

TEST_CASE("a file of fields beside its page is no input of its own") {
    const TempFolder folder;
    for (const char* name : {"a.txt", "a.txt-old", "a.txt.meta.json", "gone.txt.meta.json"})
        folder.write(name, "x");
    CHECK(walk(folder, {folder.path().string()}) ==
          Names{"a.txt", "a.txt-old", "gone.txt.meta.json"});
    CHECK(walk(folder, {folder / "a.txt.meta.json"}) == Names{"a.txt.meta.json"});
}

TEST_CASE("what is not there fails and the walk goes on") {
    const TempFolder folder;
    folder.write("a.html", "x");
    CHECK(walk(folder, {folder / "missing", folder / "a.html"}) ==
          Names{"failed missing", "a.html"});
}

TEST_CASE("lists of paths: lines or NUL-ended, any bytes in a name") {
    const TempFolder folder;
    const auto lines = read_path_list(folder.write("lines", "a b\n\nc\r\nlast"), false);
    REQUIRE(lines);
    CHECK(*lines == Names{"a b", "c", "last"});
    const auto nulls = read_path_list(folder.write("nulls", std::string("a\nb\0-rf\0", 8)), true);
    REQUIRE(nulls);
    CHECK(*nulls == Names{"a\nb", "-rf"});
    CHECK_FALSE(read_path_list(folder / "missing", false));
    CHECK_FALSE(read_path_list(folder / ".", false));
}

TEST_CASE("a list of paths may come through a FIFO") {
    const TempFolder folder;
    const std::string fifo = folder / "fifo";
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    std::thread writer([&] { std::ofstream(fifo) << "one\ntwo\n"; });
    const auto lines = read_path_list(fifo, false);
    writer.join();
    REQUIRE(lines);
    CHECK(*lines == Names{"one", "two"});
}
