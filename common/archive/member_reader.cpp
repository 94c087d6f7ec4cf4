// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/member_reader.hpp"

#include <optional>
#include <string>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "common/archive/open_reader.hpp"
#include "common/bytes/archive_input.hpp"
#include "common/unicode.hpp"

namespace news::archive {

namespace {

using namespace std::string_view_literals;
using bytes::ArchiveInput;
using bytes::StreamBuffer;
using container::FailedInput;
using container::Reader;
using container::ReadOutcome;
using container::SkippedInput;
using container::StreamInput;

// The data of the archive's current member. Outlives neither the next header nor the archive.
class MemberStream final : public bytes::ByteStream {
  public:
    explicit MemberStream(ArchiveInput& archive) : archive_(archive) {}

    std::size_t read(char* into, std::size_t room) override {
        if (!trouble_.empty()) return 0;
        const std::ptrdiff_t got = archive_.read(into, room);
        if (got >= 0) return static_cast<std::size_t>(got);
        trouble_ = archive_.error();
        return 0;
    }
    std::string trouble() const override { return trouble_; }

  private:
    ArchiveInput& archive_;
    std::string trouble_;
};

// In UTF-8: bytes that are none (names that Windows wrote in its own charset) by their numbers, so
// that the name can be kept and asked for again.
std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    if (name == nullptr) return "(a member without a name)";
    return is_valid_utf8(name) ? name : printable(name);
}

// What else than a member's own bytes there is to say of it; empty: it is read.
std::string_view reason_to_skip(archive_entry* entry) {
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK)
        return "a link: not followed inside an archive";
    if (archive_entry_filetype(entry) != AE_IFREG) return "not a regular file";
    if (archive_entry_is_data_encrypted(entry) > 0) return "encrypted";
    return {};
}

class MemberReader : public Reader {
  public:
    MemberReader(StreamInput input, StreamBuffer buffer, std::string_view format,
                 int (*support)(::archive*))
        : input_(std::move(input)), archive_(buffer.release()) {
        if (input_.location.container_format.empty()) input_.location.container_format = format;
        support(archive_.handle());
        if (archive_.open() != ARCHIVE_OK) failure_ = archive_.error();
    }

    std::optional<ReadOutcome> next() override {
        while (true) {
            if (member_) {
                if (auto outcome = member_->next()) return outcome;
                member_.reset();
            }
            if (ended_) return std::nullopt;
            if (auto outcome = step()) return outcome;
        }
    }

  protected:
    // Where the members of a kind of archive are known: what to say instead of reading one.
    virtual std::optional<SkippedInput> leave_out(const Location& location, std::string_view name) {
        // what macOS puts beside each file
        if (name.starts_with("__MACOSX/"))
            return SkippedInput{location, "one of the archive's own notes", true};
        return std::nullopt;
    }
    // At the end, where nothing was amiss until then.
    virtual std::optional<ReadOutcome> at_end() {
        if (members_ > 0) return std::nullopt;
        return SkippedInput{input_.location, "nothing in the archive"};
    }
    const StreamInput& input() const { return input_; }

  private:
    std::optional<ReadOutcome> step() {
        archive_entry* entry = nullptr;
        const int status = failure_.empty() ? archive_.next_header(entry) : ARCHIVE_FATAL;
        if (status == ARCHIVE_OK || status == ARCHIVE_WARN) {
            in_damage_ = false;
            return open(entry);
        }
        if (status == ARCHIVE_EOF) {
            ended_ = true;
            return at_end();
        }
        // only RETRY and FAILED can be gone on from, and these get on with every call; the bound is
        // for what does not
        constexpr int kMostAttempts = 1 << 20;
        ended_ = status == ARCHIVE_FATAL || ++attempts_ > kMostAttempts;
        if (in_damage_ && !ended_) return std::nullopt;
        in_damage_ = true;
        std::string reason = failure_.empty() ? archive_.error() : failure_;
        if (ended_) reason += last_.empty() ? "" : "; nothing behind " + last_ + " can be read";
        return FailedInput{input_.location, std::move(reason)};
    }

    std::optional<ReadOutcome> open(archive_entry* entry) {
        if (archive_entry_filetype(entry) == AE_IFDIR) return std::nullopt;
        ++members_;
        const std::string name = name_of(entry);
        StreamInput member{input_.location, name.substr(name.rfind('/') + 1),
                           false,           input_.depth + 1,
                           input_.limits,   input_.only_member};
        std::string& label = member.location.member;
        label = last_ = label.empty() ? name : label + '/' + name;
        if (!is_wanted(label)) return std::nullopt;
        if (const std::string_view reason = reason_to_skip(entry); !reason.empty())
            return SkippedInput{std::move(member.location), std::string(reason)};
        if (auto left_out = leave_out(member.location, name)) return std::move(*left_out);
        member_ =
            open_stream(std::move(member), StreamBuffer(std::make_unique<MemberStream>(archive_)));
        return std::nullopt;
    }

    // Or holds the one that is.
    bool is_wanted(std::string_view label) const {
        const std::string_view only = input_.only_member;
        return only.empty() || (only.starts_with(label) &&
                                (only.size() == label.size() || only[label.size()] == '/'));
    }

    StreamInput input_;
    ArchiveInput archive_;
    std::unique_ptr<Reader> member_;  // reads from archive_: goes first
    std::string failure_;             // to open the archive
    std::string last_;                // member
    std::uint64_t members_ = 0;
    int attempts_ = 0;
    bool in_damage_ = false;
    bool ended_ = false;
};

class WaczReader final : public MemberReader {
  public:
    using MemberReader::MemberReader;

  protected:
    std::optional<SkippedInput> leave_out(const Location& location,
                                          std::string_view name) override {
        if (name.starts_with("archive/")) {
            any_ = true;
            return std::nullopt;
        }
        return SkippedInput{location, "one of the WACZ's own notes", true};
    }
    std::optional<ReadOutcome> at_end() override {
        if (any_) return std::nullopt;
        return FailedInput{input().location, "no WACZ: nothing in it lies below archive/"};
    }

  private:
    bool any_ = false;
};

template <class Kind = MemberReader>
std::unique_ptr<Reader> open_members(StreamInput input, StreamBuffer buffer,
                                     std::string_view format, int (*support)(::archive*)) {
    return std::make_unique<Kind>(std::move(input), std::move(buffer), format, support);
}

}  // namespace

bool is_tar(std::string_view bytes) {
    // POSIX.1-2017, pax, "ustar Interchange Format": the magic, or what older ones have: a checksum
    constexpr std::size_t kHeader = 512;
    constexpr std::size_t kChecksum = 148;
    constexpr std::size_t kDigits = 8;
    if (bytes.size() < kHeader || bytes.front() == '\0') return false;
    if (bytes.substr(257, 5) == "ustar") return true;
    unsigned stated = 0;
    bool digits = false;
    for (const char c : bytes.substr(kChecksum, kDigits)) {
        if (c >= '0' && c <= '7') {
            stated = stated * 8 + static_cast<unsigned>(c - '0');
            digits = true;
        } else if (c != ' ' && c != '\0') {
            return false;
        }
    }
    unsigned sum = kDigits * ' ';
    for (std::size_t i = 0; i < kHeader; ++i)
        if (i < kChecksum || i >= kChecksum + kDigits) sum += static_cast<unsigned char>(bytes[i]);
    return digits && sum == stated;
}

bool is_zip(std::string_view bytes) {
    if (!bytes.starts_with("PK\x03\x04"sv) && !bytes.starts_with("PK\x05\x06"sv)) return false;
    constexpr std::size_t kFirstNames = 4096;
    const std::string_view beginning = bytes.substr(0, kFirstNames);
    return beginning.find("[Content_Types].xml") == std::string_view::npos &&
           beginning.find("mimetypeapplication/") == std::string_view::npos;
}

bool is_7z(std::string_view bytes) {
    return bytes.starts_with("7z\xBC\xAF\x27\x1C"sv);
}

bool is_wacz(std::string_view bytes, std::string_view name) {
    if (!is_zip(bytes)) return false;
    return name.ends_with(".wacz") || (bytes.find("datapackage.json") != std::string_view::npos &&
                                       bytes.find("archive/") != std::string_view::npos);
}

std::unique_ptr<Reader> open_tar(StreamInput input, StreamBuffer buffer) {
    return open_members(std::move(input), std::move(buffer), "tar",
                        archive_read_support_format_tar);
}

std::unique_ptr<Reader> open_zip(StreamInput input, StreamBuffer buffer) {
    return open_members(std::move(input), std::move(buffer), "zip",
                        archive_read_support_format_zip);
}

std::unique_ptr<Reader> open_7z(StreamInput input, StreamBuffer buffer) {
    return open_members(std::move(input), std::move(buffer), "7z",
                        archive_read_support_format_7zip);
}

std::unique_ptr<Reader> open_wacz(StreamInput input, StreamBuffer buffer) {
    return open_members<WaczReader>(std::move(input), std::move(buffer), "wacz",
                                    archive_read_support_format_zip);
}

}  // namespace news::archive
