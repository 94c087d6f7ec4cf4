// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where Xapian's exceptions end: guarded() runs a callable and turns what it throws
// into an Error with a hint.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "common/result.hpp"
#include "common/xapian.hpp"

namespace news {

// What to do where the system lets this process open no more files.
inline constexpr std::string_view kMoreFiles = "allow more open files (ulimit -n 1024)";

// Whether this, said by the system or by Xapian, is that too many files are open.
bool lacks_file_handles(std::string_view reason);

// Whether another program holds the lock: Xapian throws the same where it cannot make one.
bool is_held_by_another(const Xapian::DatabaseLockError& error);

// `path`: the database, for the message.
Error database_error(const Xapian::Error& error, std::string_view path);

// The callable's value, or the Error of the Xapian exception it threw.
// DatabaseModifiedError is not caught: who searches must reopen and search again (see
// searcher/search/index_reader.hpp).
template <class Callable>
auto guarded(std::string_view path, Callable&& callable) -> Result<std::invoke_result_t<Callable>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Callable>>) {
            std::forward<Callable>(callable)();
            return {};
        } else {
            return std::forward<Callable>(callable)();
        }
    } catch (const Xapian::DatabaseModifiedError&) {
        throw;
    } catch (const Xapian::Error& error) {
        return tl::unexpected<Error>(database_error(error, path));
    }
}

}  // namespace news
