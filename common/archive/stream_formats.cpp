// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/stream_formats.hpp"

#include <array>
#include <utility>

#include "common/archive/open_reader.hpp"
#include "common/ascii_case.hpp"
#include "common/bytes/gzip_stream.hpp"
#include "common/bytes/zstd_stream.hpp"
#include "common/container/split/anpa_parts.hpp"
#include "common/container/split/element_parts.hpp"
#include "common/container/split/lexisnexis_text.hpp"
#include "common/container/split/xml_splitter.hpp"
#include "common/container/web/arc_reader.hpp"
#include "common/container/web/warc_reader.hpp"

namespace news::archive {

namespace {

using bytes::StreamBuffer;
using container::Reader;
using container::StreamInput;

void drop_ending(std::string& name, std::string_view ending) {
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
}

bool is_gzip(const StreamBeginning& beginning) {
    return bytes::is_gzip(beginning.bytes);
}

// What is packed again is a bomb or a mistake; depth counts packing like archives.
std::unique_ptr<Reader> open_gzip(StreamInput input, StreamBuffer buffer) {
    drop_ending(input.name, ".gz");
    ++input.depth;
    return open_stream(std::move(input), StreamBuffer(bytes::stream_gzip(buffer.release())));
}

bool is_xml(const StreamBeginning& beginning) {
    return container::is_xml(beginning.bytes);
}

bool is_zstd(const StreamBeginning& beginning) {
    return bytes::is_zstd(beginning.bytes);
}

std::unique_ptr<Reader> open_zstd(StreamInput input, StreamBuffer buffer) {
    drop_ending(input.name, ".zst");
    ++input.depth;
    return open_stream(std::move(input), StreamBuffer(bytes::stream_zstd(buffer.release())));
}

bool is_warc(const StreamBeginning& beginning) {
    return container::web::is_warc(beginning.bytes);
}

// Bytes that say nothing, in a file that says what it should be.
bool is_warc_by_name(const StreamBeginning& beginning) {
    return !beginning.bytes.empty() && ascii_lower(beginning.name).ends_with(".warc");
}

std::unique_ptr<Reader> open_warc(StreamInput input, StreamBuffer buffer) {
    return std::make_unique<container::web::WarcReader>(std::move(input), std::move(buffer));
}

bool is_arc(const StreamBeginning& beginning) {
    return container::web::is_arc(beginning.bytes);
}

std::unique_ptr<Reader> open_arc(StreamInput input, StreamBuffer buffer) {
    return std::make_unique<container::web::ArcReader>(std::move(input), std::move(buffer));
}

// A format that its text alone tells.
template <bool (*kFits)(std::string_view)>
bool fits(const StreamBeginning& beginning) {
    return kFits(beginning.bytes);
}

constexpr std::array kFormats = {
    StreamFormat{"gzip", is_gzip, open_gzip},
    StreamFormat{"zstd", is_zstd, open_zstd},
    StreamFormat{"warc", is_warc, open_warc},
    StreamFormat{"arc", is_arc, open_arc},
    StreamFormat{"anpa", fits<container::is_anpa>, container::read_anpa},
    StreamFormat{"reuters-sgml", fits<container::is_reuters_sgml>, container::read_reuters_sgml},
    StreamFormat{"lexisnexis-html", fits<container::is_lexisnexis_html>,
                 container::read_lexisnexis_html},
    StreamFormat{"factiva-html", fits<container::is_factiva_html>, container::read_factiva_html},
    StreamFormat{"europresse-html", fits<container::is_europresse_html>,
                 container::read_europresse_html},
    StreamFormat{"lexisnexis-text", fits<container::is_lexisnexis_text>,
                 container::read_lexisnexis_text},
    StreamFormat{"xml", is_xml, container::open_xml},
    // the last of all
    StreamFormat{"warc", is_warc_by_name, open_warc},
};

}  // namespace

std::span<const StreamFormat> stream_formats() {
    return kFormats;
}

}  // namespace news::archive
