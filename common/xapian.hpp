// SPDX-License-Identifier: GPL-3.0-or-later
// The only place that includes Xapian, so that every file sees it with the same settings.
#pragma once

#define XAPIAN_MOVE_SEMANTICS
#include <xapian.h>
