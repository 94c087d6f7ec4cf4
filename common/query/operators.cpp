// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/operators.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/schema.hpp"

namespace news::query {

namespace {

using ProximityReading = std::variant<Proximity, OperatorProblem>;

struct OperatorName {
    std::string_view name;
    bool ordered;
};
constexpr std::array<OperatorName, 4> kProximityNames = {
    {{"NEAR", false}, {"W", false}, {"PRE", true}, {"ADJ", true}}};

// How other services write a distance: ProQuest's N/5 and P/5, Factiva's near5 and adj5.
constexpr std::array<OperatorName, 4> kForeignNames = {
    {{"N/", false}, {"P/", true}, {"NEAR", false}, {"ADJ", true}}};

ProximityReading with_distance(bool ordered, std::string_view digits) {
    if (const auto distance = parse_distance(digits)) return Proximity{ordered, *distance};
    unsigned near = kMaxDistance;
    if (!all_digits(digits))
        near = kDefaultDistance;
    else if (digits.find_first_not_of('0') == digits.npos)
        near = 1;
    const Proximity nearest{ordered, near};
    return OperatorProblem{
        fmt::format("a distance is a number of words from 1 to {}", kMaxDistance),
        to_string(nearest), nearest};
}

// "NEAR/s", "/p"; an order within a sentence cannot be asked for.
std::optional<ProximityReading> same_unit(std::string_view unit, bool ordered) {
    const bool sentence = same_word(unit, "s");
    if (!sentence && !same_word(unit, "p")) return std::nullopt;
    const Proximity same{false, 0, sentence ? Unit::sentence : Unit::paragraph};
    if (!ordered) return same;
    return OperatorProblem{
        fmt::format("/{} goes without an order: it is NEAR/{}", unit, sentence ? 's' : 'p'),
        to_string(same), same};
}

std::optional<OperatorProblem> foreign(std::string_view word) {
    for (const auto& [name, ordered] : kForeignNames) {
        if (word.size() <= name.size() || !same_word(word.substr(0, name.size()), name)) continue;
        const auto distance = parse_distance(word.substr(name.size()));
        if (!distance) continue;
        const Proximity meant{ordered, *distance};
        return OperatorProblem{fmt::format("\"{}\" is no operator here", word), to_string(meant),
                               meant};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Logic> logic_operator(std::string_view word) {
    for (const Logic logic : {Logic::and_, Logic::or_, Logic::not_})
        if (same_word(word, to_string(logic))) return logic;
    return std::nullopt;
}

std::optional<unsigned> parse_number(std::string_view digits, unsigned most) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    if (value < 1 || value > most) return std::nullopt;
    return value;
}

std::optional<unsigned> parse_distance(std::string_view digits) {
    return parse_number(digits, kMaxDistance);
}

std::optional<ProximityReading> proximity_operator(std::string_view word) {
    const std::size_t slash = word.find('/');
    const std::string_view name = word.substr(0, slash);
    const std::string_view rest = slash == word.npos ? word.substr(0, 0) : word.substr(slash + 1);
    if (slash == 0) {
        if (auto same = same_unit(rest, false)) return *same;
        if (!all_digits(rest)) return std::nullopt;
        const auto distance = parse_distance(rest);
        const Proximity meant{false, distance.value_or(kMaxDistance)};
        return OperatorProblem{fmt::format("\"{}\" is no operator here", word), to_string(meant),
                               meant};
    }
    for (const auto& [known, ordered] : kProximityNames) {
        if (!same_word(name, known)) continue;
        const bool capitals = name == known;
        if (slash == word.npos) {
            if (capitals) return Proximity{ordered, kDefaultDistance};
            continue;
        }
        if (all_digits(rest)) return with_distance(ordered, rest);
        if (auto same = same_unit(rest, ordered)) return *same;
        // "W/O" is an abbreviation, "NEAR/x" cannot be anything but a slip
        if (capitals && known.size() > 1) return with_distance(ordered, rest);
    }
    if (auto problem = foreign(word)) return *problem;
    return std::nullopt;
}

}  // namespace news::query
