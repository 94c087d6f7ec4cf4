// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/uchar.h>

#include "indexer/index/index_writer.hpp"
#include "common/query/ast.hpp"
