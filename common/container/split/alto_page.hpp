// SPDX-License-Identifier: GPL-3.0-or-later
// Where the text blocks lie in an ALTO file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace news::container {

class AltoPage {
  public:
    explicit AltoPage(std::string bytes);

    // The bytes of the block of this id, or of the block that a line or word of this id is in; of
    // the whole page where the id is empty. nullopt where there is none. Valid as long as the page.
    std::optional<std::string_view> block(const std::string& id) const;

  private:
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::string bytes_;
    Range page_;
    std::unordered_map<std::string, Range> blocks_;
    std::unordered_map<std::string, std::string> owners_;  // id of a line or word → of its block
};

}  // namespace news::container
