// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/alto.hpp"

namespace news::formats {

std::string alto_text(XmlNode root) {
    std::string all;
    std::string block;
    const auto end_block = [&] {
        if (!block.empty()) all.append(all.empty() ? "" : "\n\n").append(block);
        block.clear();
    };
    bool is_divided = false;  // the word goes on in the next line, and nothing says how
    for (XmlNode node = root; node; node = next_within(root, node)) {
        const std::string_view name = local_name(node);
        const std::string part = attribute(node, "SUBS_TYPE");
        if (name == "TextBlock") end_block();
        if (name == "HYP") is_divided = true;
        if (name != "String" || part == "HypPart2") {  // the second part is said with the first
            if (name == "String") is_divided = false;
            continue;
        }
        std::string word = attribute(node, part == "HypPart1" ? "SUBS_CONTENT" : "CONTENT");
        if (word.empty()) word = attribute(node, "CONTENT");
        if (!block.empty() && !is_divided) block += ' ';
        block += word;
        is_divided = false;
    }
    end_block();
    return all;
}

extract::SourceFields read_alto(XmlNode alto) {
    extract::SourceFields fields;
    fields.body = alto_text(alto);
    return fields;
}

}  // namespace news::formats
