// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/tagger_model.hpp"

#include <string_view>
#include <utility>

#include <xxhash.h>

namespace news::entities {
namespace {

static_assert(sizeof(ModelHeader) % sizeof(ModelBucket) == 0);

bool is_sound(std::string_view bytes) {
    if (bytes.size() < sizeof(ModelHeader)) return false;
    const auto* header = static_cast<const ModelHeader*>(static_cast<const void*>(bytes.data()));
    const ModelHeader expected;
    const std::string_view body = bytes.substr(sizeof(ModelHeader));
    return header->magic == expected.magic && header->version == expected.version &&
           header->byte_order == expected.byte_order && header->tags == expected.tags &&
           header->buckets > 0 && body.size() == header->buckets * sizeof(ModelBucket) &&
           XXH3_64bits(body.data(), body.size()) == header->checksum;
}

}  // namespace

Result<TaggerModel> TaggerModel::open(const std::filesystem::path& path) {
    MappedFile mapped(path.string());
    if (mapped.bytes().empty()) {
        return fail(ErrorCode::io, "cannot read the model " + path.string(),
                    "install the data folder again, or go without: --no-entities");
    }
    if (!is_sound(mapped.bytes())) {
        return fail(
            ErrorCode::io,
            "the model " + path.string() + " is damaged or of another version of this program",
            "install the data folder again, or go without: --no-entities");
    }
    return TaggerModel(std::move(mapped));
}

TaggerModel::TaggerModel(MappedFile mapped) : mapped_(std::move(mapped)) {
    const void* start = mapped_.bytes().data();
    header_ = static_cast<const ModelHeader*>(start);
    const void* rows = mapped_.bytes().data() + sizeof(ModelHeader);
    buckets_ = static_cast<const ModelBucket*>(rows);
}

}  // namespace news::entities
