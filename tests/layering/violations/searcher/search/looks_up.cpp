// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/ast.hpp"
#include "searcher/output/text.hpp"
