// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/tagger_model.hpp"

#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

namespace news::entities {
namespace {

static_assert(sizeof(ModelHeader) % sizeof(ModelBucket) == 0);

// Empty where the file cannot be mapped.
std::string_view map_file(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return {};
    struct stat status {};
    void* mapped = MAP_FAILED;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
        mapped = mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_SHARED,
                      descriptor, 0);
    }
    close(descriptor);
    if (mapped == MAP_FAILED) return {};
    return {static_cast<const char*>(mapped), static_cast<std::size_t>(status.st_size)};
}

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
    TaggerModel model;
    model.bytes_ = map_file(path);
    if (model.bytes_.empty()) {
        return fail(ErrorCode::io, "cannot read the model " + path.string(),
                    "install the data folder again, or go without: --no-entities");
    }
    if (!is_sound(model.bytes_)) {
        return fail(
            ErrorCode::io,
            "the model " + path.string() + " is damaged or of another version of this program",
            "install the data folder again, or go without: --no-entities");
    }
    const void* start = model.bytes_.data();
    model.header_ = static_cast<const ModelHeader*>(start);
    const void* rows = model.bytes_.data() + sizeof(ModelHeader);
    model.buckets_ = static_cast<const ModelBucket*>(rows);
    return model;
}

TaggerModel::TaggerModel(TaggerModel&& other) noexcept
    : bytes_(std::exchange(other.bytes_, {})), header_(other.header_), buckets_(other.buckets_) {}

TaggerModel& TaggerModel::operator=(TaggerModel&& other) noexcept {
    if (this == &other) return *this;
    unmap();
    bytes_ = std::exchange(other.bytes_, {});
    header_ = other.header_;
    buckets_ = other.buckets_;
    return *this;
}

TaggerModel::~TaggerModel() {
    unmap();
}

void TaggerModel::unmap() {
    // what was mapped to be read is given back without its constness
    if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace news::entities
