// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/rules.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include <fnmatch.h>

namespace news::test {

namespace {

bool matches(const std::string& pattern, const std::string& text) {
    return fnmatch(pattern.c_str(), text.c_str(), 0) == 0;  // a star stands for slashes, too
}

template <typename Strings>
bool contains(const Strings& strings, const std::string& wanted) {
    return std::find(strings.begin(), strings.end(), wanted) != strings.end();
}

// A folder's room ("indexer/") has the files of that folder but not of those below it, so that a
// new folder needs a line of its own. Any other name is the beginning of a file's path.
bool stands_in(std::string_view path, std::string_view room) {
    if (!path.starts_with(room)) return false;
    return !room.ends_with('/') || path.find('/', room.size()) == std::string_view::npos;
}

// What an include line names, a third party's header with its <>; nothing for any other line.
std::optional<std::string> included(const std::string& line) {
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string::npos || line[at] != '#') return std::nullopt;
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string::npos || line.compare(at, 7, "include") != 0) return std::nullopt;
    const std::size_t open = line.find_first_of("<\"", at);
    if (open == std::string::npos) return std::nullopt;
    const bool third_party = line[open] == '<';
    const std::size_t close = line.find(third_party ? '>' : '"', open + 1);
    if (close == std::string::npos) return std::nullopt;
    return third_party ? line.substr(open, close - open + 1)
                       : line.substr(open + 1, close - open - 1);
}

std::string judge(const Rules& rules, const Rules::Room& room, const std::string& path,
                  const std::string& header) {
    for (const auto& rule : rules.headers) {
        if (!matches(rule.pattern, header)) continue;
        const bool allowed = std::any_of(rule.places.begin(), rule.places.end(),
                                         [&](const auto& place) { return matches(place, path); });
        if (!allowed) return "this file may not include " + header;
    }
    if (header.starts_with('<')) return {};
    const Rules::Room* other = room_of(rules, header);
    if (other == nullptr) return header + " is not a path from the root into a room";
    if (other->name == room.name || contains(room.may_include, other->name)) return {};
    return room.name + " may not include " + header;
}

bool find_circle_from(const Rules& rules, const std::string& name, std::vector<std::string>& path) {
    const bool closed = contains(path, name);
    path.push_back(name);
    if (closed) return true;
    for (const auto& room : rules.rooms) {
        if (room.name != name) continue;
        for (const auto& next : room.may_include)
            if (find_circle_from(rules, next, path)) return true;
    }
    path.pop_back();
    return false;
}

}  // namespace

Rules parse_rules(const std::vector<std::string>& lines) {
    Rules rules;
    for (const std::string& line : lines) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string kind;
        std::string name;
        std::string colon;
        words >> kind >> name >> colon;
        std::vector<std::string> list;
        for (std::string word; words >> word;)
            list.push_back(word);
        if (colon != ":" || (kind != "room" && kind != "header"))
            rules.mistakes.push_back("cannot read: " + line);
        else if (kind == "room")
            rules.rooms.push_back({name, list});
        else
            rules.headers.push_back({name, list});
    }
    for (const auto& room : rules.rooms)
        for (const auto& other : room.may_include)
            if (std::none_of(rules.rooms.begin(), rules.rooms.end(),
                             [&](const auto& known) { return known.name == other; }))
                rules.mistakes.push_back(room.name + " may include an unknown room: " + other);
    return rules;
}

const Rules::Room* room_of(const Rules& rules, std::string_view path) {
    const Rules::Room* best = nullptr;
    for (const auto& room : rules.rooms)
        if (stands_in(path, room.name) && (best == nullptr || room.name.size() > best->name.size()))
            best = &room;
    return best;
}

std::vector<std::string> violations(const Rules& rules, const std::vector<SourceFile>& files) {
    std::vector<std::string> found;
    for (const SourceFile& file : files) {
        const Rules::Room* room = room_of(rules, file.path);
        if (room == nullptr) {
            found.push_back(file.path + ": stands in no room");
            continue;
        }
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const auto header = included(file.lines[i]);
            if (!header) continue;
            const std::string verdict = judge(rules, *room, file.path, *header);
            if (!verdict.empty())
                found.push_back(file.path + ":" + std::to_string(i + 1) + ": " + verdict);
        }
    }
    return found;
}

std::string find_circle(const Rules& rules) {
    for (const auto& room : rules.rooms) {
        std::vector<std::string> path;
        if (!find_circle_from(rules, room.name, path)) continue;
        std::string circle;
        for (auto at = std::find(path.begin(), path.end(), path.back()); at != path.end(); ++at)
            circle += (circle.empty() ? "" : " ") + *at;
        return circle;
    }
    return {};
}

}  // namespace news::test
