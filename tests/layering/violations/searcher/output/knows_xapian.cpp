// SPDX-License-Identifier: GPL-3.0-or-later
#include <xapian.h>

#include "common/xapian.hpp"
#include "searcher/search/engine.hpp"
