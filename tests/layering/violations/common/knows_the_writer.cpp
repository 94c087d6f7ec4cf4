// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/uchar.h>

#include "common/query/ast.hpp"
#include "indexer/index/index_writer.hpp"
