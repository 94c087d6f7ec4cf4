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
    for (XmlNode node = root; node; node = next_within(root, node)) {
        const std::string_view name = local_name(node);
        if (name == "TextBlock") end_block();
        if (name != "String") continue;
        const std::string part = attribute(node, "SUBS_TYPE");
        if (part == "HypPart2") continue;  // said with the first part
        std::string word = attribute(node, part == "HypPart1" ? "SUBS_CONTENT" : "CONTENT");
        if (word.empty()) word = attribute(node, "CONTENT");
        if (!block.empty()) block += ' ';
        block += word;
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
