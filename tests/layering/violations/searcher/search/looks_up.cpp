// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/text.hpp"
#include "common/query/ast.hpp"
