// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value, or the Error that stands in its place. Used for whatever can be expected to
// fail; exceptions of the libraries below are turned into it at one guard each.
#pragma once

#include <tl/expected.hpp>

#include "common/error.hpp"

namespace news {

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string hint = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(hint)});
}

}  // namespace news
