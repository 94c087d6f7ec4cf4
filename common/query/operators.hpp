// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are operators: AND, NEAR/5, w/5, … and those of other services, which get a message.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "common/query/token.hpp"

namespace news::query {

// An operator that cannot be honoured.
struct OperatorProblem {
    std::string message;
    std::string replacement;  // what could stand in its place
    Proximity read_as{false, kDefaultDistance};
};

// AND, OR, NOT in any case.
std::optional<Logic> logic_operator(std::string_view word);

// NEAR, W, PRE, ADJ in capitals or, with a distance, in any case; /s and /p with or without NEAR.
// The spellings of other services (N/5, near5, /5) are problems; nullopt: an ordinary word.
std::optional<std::variant<Proximity, OperatorProblem>> proximity_operator(std::string_view word);

// 1 … `most` from digits, nullopt for anything else.
std::optional<unsigned> parse_number(std::string_view digits, unsigned most);
// 1 … kMaxDistance from digits, nullopt for anything else.
std::optional<unsigned> parse_distance(std::string_view digits);

}  // namespace news::query
