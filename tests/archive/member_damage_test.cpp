// SPDX-License-Identifier: GPL-3.0-or-later
// Archives cut short and hit by stray bits: reading ends, and of a tar, which is read from the
// front, the members before the damage are kept.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/support/archive_file.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/damage.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/outcomes.hpp"

using namespace news::test;

namespace {

std::string text_of(int number) {
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += std::to_string((i + 1) * number * 7919 % 100'003) + (i % 9 == 8 ? ".\n" : " ");
    return text;
}

std::vector<ArchiveMember> members() {
    std::vector<ArchiveMember> made;
    for (int i = 1; i <= 6; ++i)
        made.push_back({"news/" + std::to_string(i) + ".txt", text_of(i)});
    made.push_back({"more.jsonl", "{\"title\": \"One\", \"text\": \"A\"}\n{\"title\": \"Two\"}\n"});
    return made;
}

void damage_often(std::string_view name, const std::string& archive, int times, bool from_front) {
    INFO(name);
    Chance chance(static_cast<unsigned>(archive.size()));
    for (int i = 0; i < times; ++i) {
        const auto [copy, place] = damage(archive, chance);
        INFO("variation " << i << ", damage at " << place);
        const auto lines = outcomes_of(name, copy);
        REQUIRE(lines.size() < 1000);
        if (!from_front) continue;
        for (const ArchiveMember& member : members()) {
            const std::size_t at = archive.find(member.bytes);
            // its last block is filled up
            const std::size_t end = (at + member.bytes.size() + 511) / 512 * 512;
            if (!member.name.ends_with(".txt") || end > place) continue;
            const std::string kept = "page " + member.name + ": " + member.bytes;
            REQUIRE(std::ranges::find(lines, kept) != lines.end());
        }
    }
}

void damage_each_kind(int times) {
    const std::string tar = make_archive(ArchiveKind::tar, members());
    damage_often("a.tar", tar, times, true);
    damage_often("a.tar.gz", gzip(tar), times, false);
    damage_often("a.tar.xz", xz(tar), times, false);
    damage_often("a.tar.bz2", bzip2(tar), times, false);
    damage_often("a.zip", make_archive(ArchiveKind::zip, members()), times, false);
    damage_often("a.7z", make_archive(ArchiveKind::seven_zip, members()), times, false);
}

}  // namespace

TEST_CASE("archives, cut short and hit") {
    damage_each_kind(40);
}

TEST_CASE("archives, cut short and hit, a thousand times", "[.][damage]") {
    damage_each_kind(1000);
}
