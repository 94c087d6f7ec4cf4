// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which pictures are credited, in the languages that news is written in.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace news::extract {

struct CreditLabel {
    std::size_t at;
    std::size_t length;  // bytes
    bool in_sentence;    // other words stand in front of it, without a mark between
};

// The first label ("photo:", "©", "Foto: " …) that stands where a credit may begin: at the start of
// a text, behind a sentence or a mark, or with a colon of its own. `lower`: in lower case.
std::optional<CreditLabel> find_credit_label(std::string_view lower);

// Whether a news agency or a picture archive is named. `lower`: in lower case.
bool names_picture_agency(std::string_view lower);

}  // namespace news::extract
