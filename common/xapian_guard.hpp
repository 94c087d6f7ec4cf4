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
