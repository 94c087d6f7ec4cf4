// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/json_text.hpp"

#include <cstdint>
#include <limits>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"

namespace news {

using Json = nlohmann::ordered_json;

TEST_CASE("a text is written as the JSON library dumps it") {
    for (unsigned byte = 0; byte < 256; ++byte) {
        const std::string text = std::string("a") + static_cast<char>(byte) + "b";
        INFO(byte);
        CHECK(JsonText().value(text).take() == dump_line(Json(text)));
    }
    for (const std::string text :
         {"", "Zürich \"east\"", "C:\\", "谈判\u2028\U0001F600", "\xE2\x80"})
        CHECK(JsonText().value(text).take() == dump_line(Json(text)));
}

TEST_CASE("members and items are parted by commas, however they are nested") {
    JsonText json;
    json.open('{').key("none").open('[').close(']').key("words").value(std::uint64_t{12});
    json.key("list").open('[').open('{').close('}').value("x").value(true).json("null").close(']');
    json.key("largest").value(std::numeric_limits<std::uint64_t>::max()).close('}');
    CHECK(json.take() ==
          R"({"none":[],"words":12,"list":[{},"x",true,null],"largest":18446744073709551615})");
}

}  // namespace news
