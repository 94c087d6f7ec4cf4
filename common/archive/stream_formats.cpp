// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/stream_formats.hpp"

#include <array>
#include <utility>

#include "common/archive/open_reader.hpp"
#include "common/bytes/gzip_stream.hpp"
#include "common/container/split/xml_splitter.hpp"

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

constexpr std::array kFormats = {
    StreamFormat{"gzip", is_gzip, open_gzip},
    StreamFormat{"xml", is_xml, container::open_xml},
};

}  // namespace

std::span<const StreamFormat> stream_formats() {
    return kFormats;
}

}  // namespace news::archive
