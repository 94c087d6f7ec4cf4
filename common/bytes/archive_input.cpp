// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/archive_input.hpp"

#include <cerrno>
#include <cstdio>
#include <new>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

namespace news::bytes {

namespace {

// libarchive turns the names that it reads into the locale's charset, and loses what that lacks.
class Utf8Locale {
  public:
    Utf8Locale() : before_(uselocale(utf8())) {}
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;
    ~Utf8Locale() { uselocale(before_); }

  private:
    static locale_t utf8() {
        static const locale_t made = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        return made;
    }
    locale_t before_;
};

}  // namespace

ArchiveInput::ArchiveInput(std::unique_ptr<ByteStream> stream)
    : stream_(std::move(stream)), archive_(archive_read_new()) {
    if (archive_ == nullptr) throw std::bad_alloc();
}

ArchiveInput::~ArchiveInput() {
    archive_read_free(archive_);
}

int ArchiveInput::open() {
    const Utf8Locale locale;
    origin_ = stream_->entry_point(0).value_or(0);
    archive_read_set_callback_data(archive_, this);
    archive_read_set_read_callback(archive_, give);
    if (stream_->size() && stream_->seek(origin_)) archive_read_set_seek_callback(archive_, go_to);
    return archive_read_open1(archive_);
}

int ArchiveInput::next_header(archive_entry*& entry) {
    const Utf8Locale locale;
    return archive_read_next_header(archive_, &entry);
}

std::ptrdiff_t ArchiveInput::read(char* into, std::size_t room) {
    return archive_read_data(archive_, into, room);
}

std::string ArchiveInput::error() const {
    if (std::string trouble = stream_->trouble(); !trouble.empty()) return trouble;
    const char* told = archive_error_string(archive_);
    std::string text = told == nullptr ? "damaged archive" : told;
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text.size() > 1 && is_capital(text[0]) && !is_capital(text[1]))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::ptrdiff_t ArchiveInput::give(::archive* handle, void* self, const void** bytes) {
    auto& input = *static_cast<ArchiveInput*>(self);
    const std::size_t got = input.stream_->read(input.chunk_.data(), input.chunk_.size());
    input.position_ += got;
    *bytes = input.chunk_.data();
    if (got > 0 || input.stream_->trouble().empty()) return static_cast<std::ptrdiff_t>(got);
    archive_set_error(handle, EIO, "%s", input.stream_->trouble().c_str());
    return ARCHIVE_FATAL;
}

std::int64_t ArchiveInput::go_to(::archive*, void* self, std::int64_t offset, int whence) {
    auto& input = *static_cast<ArchiveInput*>(self);
    const std::uint64_t size = input.stream_->size().value_or(0);
    const auto end = static_cast<std::int64_t>(size > input.origin_ ? size - input.origin_ : 0);
    const std::int64_t from = whence == SEEK_SET   ? 0
                              : whence == SEEK_CUR ? static_cast<std::int64_t>(input.position_)
                                                   : end;
    if (offset < -from || offset > end - from) return ARCHIVE_FATAL;
    const auto target = static_cast<std::uint64_t>(from + offset);
    if (!input.stream_->seek(input.origin_ + target)) return ARCHIVE_FATAL;
    input.position_ = target;
    return static_cast<std::int64_t>(target);
}

}  // namespace news::bytes
