// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace news::query {

// Several lambdas as one visitor of a variant.
template <class... Callables>
struct Overload : Callables... {
    using Callables::operator()...;
};

}  // namespace news::query
