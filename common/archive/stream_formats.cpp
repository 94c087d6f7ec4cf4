// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/stream_formats.hpp"

#include <array>
#include <utility>

#include "common/archive/docx.hpp"
#include "common/archive/member_reader.hpp"
#include "common/archive/open_reader.hpp"
#include "common/ascii_case.hpp"
#include "common/bytes/gzip_stream.hpp"
#include "common/bytes/packed_stream.hpp"
#include "common/bytes/zstd_stream.hpp"
#include "common/container/split/anpa_parts.hpp"
#include "common/container/split/csv_beginning.hpp"
#include "common/container/split/csv_splitter.hpp"
#include "common/container/split/element_parts.hpp"
#include "common/container/split/json_splitter.hpp"
#include "common/container/split/lexisnexis_text.hpp"
#include "common/container/split/mail_splitter.hpp"
#include "common/container/split/mets_reader.hpp"
#include "common/container/split/xml_splitter.hpp"
#include "common/container/web/arc_reader.hpp"
#include "common/container/web/warc_reader.hpp"

namespace news::archive {

namespace {

using bytes::StreamBuffer;
using container::Reader;
using container::StreamInput;

// The name without the ending of a packing; "x.tgz" is "x.tar".
std::string unpacked_name(std::string name, std::string_view ending, std::string_view tar_ending) {
    if (name.ends_with(ending)) {
        name.resize(name.size() - ending.size());
    } else if (name.ends_with(tar_ending)) {
        name.resize(name.size() - tar_ending.size());
        name += ".tar";
    }
    return name;
}

// What is packed again is a bomb or a mistake; depth counts packing like archives.
using Unpack = std::unique_ptr<bytes::ByteStream> (*)(std::unique_ptr<bytes::ByteStream>);
std::unique_ptr<Reader> open_packed(StreamInput input, StreamBuffer buffer, Unpack unpack,
                                    std::string_view ending, std::string_view tar_ending) {
    input.name = unpacked_name(std::move(input.name), ending, tar_ending);
    ++input.depth;
    return open_stream(std::move(input), StreamBuffer(unpack(buffer.release())));
}

std::unique_ptr<Reader> open_gzip(StreamInput input, StreamBuffer buffer) {
    return open_packed(std::move(input), std::move(buffer), bytes::stream_gzip, ".gz", ".tgz");
}

std::unique_ptr<Reader> open_zstd(StreamInput input, StreamBuffer buffer) {
    const auto unpack = [](std::unique_ptr<bytes::ByteStream> packed) {
        return bytes::stream_zstd(std::move(packed));
    };
    return open_packed(std::move(input), std::move(buffer), unpack, ".zst", ".tzst");
}

std::unique_ptr<Reader> open_xz(StreamInput input, StreamBuffer buffer) {
    return open_packed(std::move(input), std::move(buffer), bytes::stream_xz, ".xz", ".txz");
}

std::unique_ptr<Reader> open_bzip2(StreamInput input, StreamBuffer buffer) {
    return open_packed(std::move(input), std::move(buffer), bytes::stream_bzip2, ".bz2", ".tbz2");
}

std::unique_ptr<Reader> open_warc(StreamInput input, StreamBuffer buffer) {
    return std::make_unique<container::web::WarcReader>(std::move(input), std::move(buffer));
}

std::unique_ptr<Reader> open_arc(StreamInput input, StreamBuffer buffer) {
    return std::make_unique<container::web::ArcReader>(std::move(input), std::move(buffer));
}

// A kind that its bytes tell.
template <bool (*is_kind)(std::string_view)>
bool by_content(const StreamBeginning& beginning) {
    return is_kind(beginning.bytes);
}

bool fits_wacz(const StreamBeginning& beginning) {
    return is_wacz(beginning.bytes, beginning.name);
}

bool fits_csv(const StreamBeginning& beginning) {
    return container::is_csv(beginning.bytes, beginning.name);
}

// Bytes that say nothing, in a file that says what it should be.
bool is_warc_by_name(const StreamBeginning& beginning) {
    return !beginning.bytes.empty() && ascii_lower(beginning.name).ends_with(".warc");
}

constexpr std::array kFormats = {
    StreamFormat{"gzip", by_content<bytes::is_gzip>, open_gzip},
    StreamFormat{"zstd", by_content<bytes::is_zstd>, open_zstd},
    StreamFormat{"xz", by_content<bytes::is_xz>, open_xz},
    StreamFormat{"bzip2", by_content<bytes::is_bzip2>, open_bzip2},
    StreamFormat{"warc", by_content<container::web::is_warc>, open_warc},
    StreamFormat{"arc", by_content<container::web::is_arc>, open_arc},
    StreamFormat{"docx", by_content<is_docx>, open_docx},
    StreamFormat{"wacz", fits_wacz, open_wacz},
    StreamFormat{"zip", by_content<is_zip>, open_zip},
    StreamFormat{"7z", by_content<is_7z>, open_7z},
    StreamFormat{"tar", by_content<is_tar>, open_tar},
    StreamFormat{"anpa", by_content<container::is_anpa>, container::read_anpa},
    StreamFormat{"reuters-sgml", by_content<container::is_reuters_sgml>,
                 container::read_reuters_sgml},
    StreamFormat{"lexisnexis-html", by_content<container::is_lexisnexis_html>,
                 container::read_lexisnexis_html},
    StreamFormat{"factiva-html", by_content<container::is_factiva_html>,
                 container::read_factiva_html},
    StreamFormat{"europresse-html", by_content<container::is_europresse_html>,
                 container::read_europresse_html},
    StreamFormat{"lexisnexis-text", by_content<container::is_lexisnexis_text>,
                 container::read_lexisnexis_text},
    StreamFormat{"mets", by_content<container::is_mets>, container::open_mets},
    StreamFormat{"xml", by_content<container::is_xml>, container::open_xml},
    StreamFormat{"json", by_content<container::is_json_of_objects>, container::split_json},
    StreamFormat{"mbox", by_content<container::is_mbox>, container::split_mbox},
    StreamFormat{"mail", by_content<container::is_mail>, container::open_mail},
    StreamFormat{"csv", fits_csv, container::split_csv},
    // the last of all
    StreamFormat{"warc", is_warc_by_name, open_warc},
};

}  // namespace

std::span<const StreamFormat> stream_formats() {
    return kFormats;
}

}  // namespace news::archive
