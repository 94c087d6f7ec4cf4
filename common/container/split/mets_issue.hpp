// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a digitised newspaper issue as METS has it (loc.gov/standards/mets): its
// articles, and the text blocks of ALTO files that they are made of.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace news::container {

// A text block of a page. Its name in the page's file may be either: METS files differ in which of
// them they get right.
struct MetsBlock {
    std::string file;   // of the page, as METS has it: "0002647_18240217_0001.xml"
    std::string area;   // the id of METS's own area of the page; often the block's too
    std::string begin;  // the id where the area begins: a block, or a word in it
};

struct MetsArticle {
    std::string id;
    std::uint64_t offset = 0;       // of its <div> in the file
    std::string parts;              // its descriptions and its <div>, as they stand in the file
    std::vector<MetsBlock> blocks;  // in the order of reading; none twice
    bool is_advertisement = false;
};

struct MetsIssue {
    std::vector<MetsArticle> articles;  // where the issue is not divided, one for each page
    std::string trouble;                // what keeps the structure from being read
};

// `mets`: the whole file. Linear; files that do not end are read as far as they go.
MetsIssue read_mets_issue(std::string_view mets);

}  // namespace news::container
