// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/directory.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/archive/sidecar.hpp"
#include "common/bytes/file_bytes.hpp"
#include "common/unicode.hpp"

namespace news::archive {

namespace {

bool matches(const std::string& glob, const std::string& relative) {
    if (glob.find('/') != std::string::npos)
        return fnmatch(glob.c_str(), relative.c_str(), FNM_PERIOD) == 0;
    const std::string name = relative.substr(relative.rfind('/') + 1);
    return fnmatch(glob.c_str(), name.c_str(), 0) == 0;
}

bool matches_any(const std::vector<std::string>& globs, const std::string& relative) {
    return std::any_of(globs.begin(), globs.end(),
                       [&](const std::string& glob) { return matches(glob, relative); });
}

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

// Any file that can be read: unlike an input, a list may come through a FIFO, as <(find …) does,
// and its writer is waited for. Else the reason.
tl::expected<bytes::FileDescriptor, std::string> open_list(const std::string& file) {
    if (file == "-") return bytes::FileDescriptor(STDIN_FILENO);
    bytes::FileDescriptor descriptor(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    struct stat status {};
    if (!descriptor || fstat(descriptor.get(), &status) != 0)
        return tl::unexpected<std::string>(std::strerror(errno));
    if (S_ISDIR(status.st_mode)) return tl::unexpected<std::string>("it is a folder");
    return descriptor;
}

// Why stat() has failed, in words.
std::string why_not(const std::string& path) {
    const int number = errno;
    struct stat status {};
    if (number == ENOENT && lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode))
        return "symbolic link to something that is not there";
    return std::strerror(number);
}

}  // namespace

DirectoryWalk::DirectoryWalk(std::vector<std::string> paths, WalkOptions options)
    : options_(std::move(options)) {
    for (std::string& glob : options_.exclude)
        if (glob.size() > 1 && glob.ends_with('/')) glob.pop_back();
    std::sort(options_.apart.begin(), options_.apart.end());
    for (std::string& path : paths)
        pending_.push_back({std::move(path), true, 0});
}

bool DirectoryWalk::is_chosen(const Entry& entry) const {
    const std::string relative = entry.path.substr(entry.root_length);
    return (options_.include.empty() || matches_any(options_.include, relative)) &&
           !matches_any(options_.exclude, relative);
}

std::optional<WalkStep> DirectoryWalk::next() {
    while (!pending_.empty()) {
        const Entry entry = std::move(pending_.front());
        pending_.pop_front();
        named_ = entry.explicit_;
        if (auto step = visit(entry)) return step;
    }
    return std::nullopt;
}

std::optional<WalkStep> DirectoryWalk::visit(const Entry& entry) {
    if (entry.explicit_ && entry.path == "-") return container::InputFile{entry.path, true};
    struct stat status {};
    const int result =
        entry.explicit_ ? stat(entry.path.c_str(), &status) : lstat(entry.path.c_str(), &status);
    if (result != 0) return container::FailedInput{file_location(entry.path), why_not(entry.path)};
    if (S_ISDIR(status.st_mode)) {
        // a folder that is left out is left out with everything in it
        if (!entry.explicit_ &&
            (matches_any(options_.exclude, entry.path.substr(entry.root_length)) ||
             std::binary_search(options_.apart.begin(), options_.apart.end(), entry.path)))
            return std::nullopt;
        return enter(entry);
    }
    if (!entry.explicit_ && !is_chosen(entry)) return std::nullopt;
    if (S_ISLNK(status.st_mode))
        return container::SkippedInput{file_location(entry.path),
                                       "symbolic link: not followed inside a folder"};
    if (!S_ISREG(status.st_mode))
        return container::SkippedInput{file_location(entry.path), "not a regular file"};
    return container::InputFile{entry.path, entry.explicit_};
}

std::optional<WalkStep> DirectoryWalk::enter(const Entry& entry) {
    const std::unique_ptr<DIR, CloseFolder> folder(opendir(entry.path.c_str()));
    if (!folder) return container::FailedInput{file_location(entry.path), std::strerror(errno)};
    std::string base = entry.path;
    if (!base.ends_with('/')) base += '/';
    const std::size_t root_length = entry.explicit_ ? base.size() : entry.root_length;
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* item = readdir(folder.get())) {
        const std::string name = item->d_name;
        if (name != "." && name != "..") names.push_back(name);
        errno = 0;
    }
    const int problem = errno;
    // our own database, or another: its files are no archive
    if (!entry.explicit_ && std::find(names.begin(), names.end(), "iamglass") != names.end())
        return container::SkippedInput{file_location(entry.path), "a search database"};
    std::sort(names.begin(), names.end());
    // read with the page that it belongs to
    const auto is_sidecar = [&](std::string_view name) {
        if (!name.ends_with(kSidecarEnding)) return false;
        name.remove_suffix(kSidecarEnding.size());
        return std::binary_search(names.begin(), names.end(), name);
    };
    for (auto name = names.rbegin(); name != names.rend(); ++name)
        if (!is_sidecar(*name)) pending_.push_front({base + *name, false, root_length});
    if (problem != 0)
        return container::FailedInput{file_location(entry.path), std::strerror(problem)};
    return std::nullopt;
}

Result<std::vector<std::string>> read_path_list(const std::string& file, bool null_separated) {
    const auto opened = open_list(file);
    if (!opened)
        return fail(ErrorCode::usage,
                    fmt::format("cannot read the list {}: {}", printable(file), opened.error()),
                    "--files-from FILE, or --files-from - for standard input");
    const bytes::ReadBytes read =
        bytes::read_up_to(opened->get(), std::numeric_limits<std::size_t>::max() / 4);
    if (read.error != 0)
        return fail(ErrorCode::io, fmt::format("cannot read the list {}: {}", printable(file),
                                               std::strerror(read.error)));
    std::vector<std::string> paths;
    const char separator = null_separated ? '\0' : '\n';
    std::size_t begin = 0;
    while (begin < read.bytes.size()) {
        const std::size_t end = std::min(read.bytes.find(separator, begin), read.bytes.size());
        std::string path = read.bytes.substr(begin, end - begin);
        if (!null_separated && path.ends_with('\r')) path.pop_back();
        if (!path.empty()) paths.push_back(std::move(path));
        begin = end + 1;
    }
    return paths;
}

}  // namespace news::archive
