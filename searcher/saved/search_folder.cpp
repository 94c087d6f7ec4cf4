// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/search_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "common/nearest.hpp"
#include "common/unicode.hpp"

namespace news::saved {

namespace {

namespace fs = std::filesystem;

constexpr const char* kSearch = ".json";
constexpr const char* kSeen = ".seen";

// The name of a file that needs no quotes in a shell.
Result<void> check_name(const std::string& name) {
    constexpr std::size_t kLongest = 100;
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
    };
    if (!name.empty() && name.size() <= kLongest && name.front() != '.' && name.front() != '-' &&
        std::all_of(name.begin(), name.end(), is_plain) && is_valid_utf8(name) &&
        clean_text(name) == name)
        return {};
    return fail(ErrorCode::usage,
                fmt::format("\"{}\" cannot be a name: letters, digits, - _ and . can stand in it, "
                            "up to {} bytes",
                            printable(name), kLongest),
                "news-searcher save nuclear-talks '\"nuclear talks\"'");
}

tl::unexpected<Error> cannot_write(const fs::path& path, int error) {
    return fail(ErrorCode::io,
                fmt::format("cannot write {}: {}", printable(path.string()), std::strerror(error)),
                fmt::format("ls -ld {}", printable(path.parent_path().string())));
}

// A file beside another one, which takes its place or goes.
class FreshFile {
  public:
    explicit FreshFile(const fs::path& path) : path_(path), fresh_(path.string() + ".XXXXXX") {
        descriptor_ = mkstemp(fresh_.data());
        if (descriptor_ < 0) error_ = errno;
    }
    ~FreshFile() {
        if (descriptor_ >= 0) close(descriptor_);
        if (descriptor_ >= 0 && !in_place_) unlink(fresh_.c_str());
    }
    FreshFile(const FreshFile&) = delete;
    FreshFile& operator=(const FreshFile&) = delete;

    Result<void> write(std::string_view bytes) {
        while (error_ == 0 && !bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written >= 0)
                bytes.remove_prefix(static_cast<std::size_t>(written));
            else if (errno != EINTR)
                error_ = errno;
        }
        if (error_ == 0 && fsync(descriptor_) != 0) error_ = errno;
        if (error_ == 0 && std::rename(fresh_.c_str(), path_.c_str()) != 0) error_ = errno;
        if (error_ != 0) return cannot_write(path_, error_);
        in_place_ = true;
        return {};
    }

  private:
    fs::path path_;
    std::string fresh_;
    int descriptor_ = -1;
    int error_ = 0;
    bool in_place_ = false;
};

Result<void> write_file(const fs::path& path, std::string_view bytes) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) return cannot_write(path, error.value());
    return FreshFile(path).write(bytes);
}

std::optional<std::string> read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

fs::path SearchFolder::file_of(const std::string& name, const char* extension) const {
    return folder_ / (name + extension);
}

std::vector<std::string> SearchFolder::names() const {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder_, error), end; !error && entry != end;
         entry.increment(error))
        if (entry->path().extension() == kSearch) names.push_back(entry->path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

tl::unexpected<Error> SearchFolder::no_such_search(const std::string& name) const {
    const std::string nearest = nearest_of(name, names());
    return fail(ErrorCode::usage, fmt::format("there is no saved search \"{}\"", printable(name)),
                nearest.empty() ? "news-searcher saved" : "news-searcher run " + nearest);
}

Result<void> SearchFolder::save(const SavedSearch& search, bool replace) const {
    if (auto checked = check_name(search.name); !checked) return checked;
    std::error_code error;
    const fs::path path = file_of(search.name, kSearch);
    if (fs::exists(path, error)) {
        if (!replace)
            return fail(ErrorCode::usage,
                        fmt::format("there is a saved search \"{}\"", search.name),
                        fmt::format("news-searcher save --replace {} QUERY", search.name));
    }
    // first, so that no run of the new search takes what the old one has shown for its own
    fs::remove(file_of(search.name, kSeen), error);
    return write_file(path, to_json(search));
}

Result<SavedSearch> SearchFolder::load(const std::string& name) const {
    if (!check_name(name)) return no_such_search(name);
    const auto json = read_file(file_of(name, kSearch));
    if (!json) return no_such_search(name);
    return from_json(*json, name);
}

Result<void> SearchFolder::forget(const std::string& name) const {
    std::error_code error;
    if (!check_name(name) || !fs::exists(file_of(name, kSearch), error))
        return no_such_search(name);
    if (!fs::remove(file_of(name, kSearch), error))
        return cannot_write(file_of(name, kSearch), error.value());
    fs::remove(file_of(name, kSeen), error);
    return {};
}

std::vector<ListedSearch> SearchFolder::all() const {
    std::vector<ListedSearch> searches;
    for (std::string& name : names()) {
        const SeenArticles shown = seen(name);
        auto search = load(name);
        searches.push_back({std::move(name), std::move(search), shown.when, shown.ids.size()});
    }
    return searches;
}

SeenArticles SearchFolder::seen(const std::string& name) const {
    const auto bytes = read_file(file_of(name, kSeen));
    return bytes ? from_bytes(*bytes).value_or(SeenArticles()) : SeenArticles();
}

Result<void> SearchFolder::remember(const std::string& name, const SeenArticles& seen) const {
    return write_file(file_of(name, kSeen), to_bytes(seen));
}

}  // namespace news::saved
