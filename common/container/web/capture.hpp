// SPDX-License-Identifier: GPL-3.0-or-later
// What one fetched page is worth, whichever kind of web archive holds it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/container/page_record.hpp"
#include "common/container/reader.hpp"

namespace news::container::web {

struct Capture {
    Location location;
    std::string url;           // as the archive has it
    std::string content_type;  // of the block: "application/http", or of the page itself
    bool is_http = false;      // the block is a whole message, its head in front
    bool cut = false;          // the crawler says that it stopped within the page
    std::uint64_t length = 0;  // of the block
    std::string_view bytes;  // of the block: all, or its beginning where it is too long for a page
};

// HTML, XHTML and plain text of a response in 2xx (a part of a page, 206, excepted) are pages;
// where the type says nothing, what begins as HTML is. Anything else is skipped with its status or
// media type, or failed with its damage.
ReadOutcome read_capture(Capture capture, const ReadLimits& limits);

// How much of a block has to be held, so that the longest page can be read from it.
std::size_t longest_block(const ReadLimits& limits);

// An address as it may stand in an index: without < > around it, white space escaped.
std::string clean_url(std::string_view url);

// ISO 8601, from that or from 14 digits; empty for anything else.
std::string capture_time(std::string_view time);

}  // namespace news::container::web
