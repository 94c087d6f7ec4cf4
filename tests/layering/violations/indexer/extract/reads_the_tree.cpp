// SPDX-License-Identifier: GPL-3.0-or-later
#include <gumbo.h>

#include "indexer/html/node.hpp"
#include "indexer/index/index_writer.hpp"
