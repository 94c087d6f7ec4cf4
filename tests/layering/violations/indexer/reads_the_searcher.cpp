// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "common/result.hpp"
#include "searcher/search/engine.hpp"
