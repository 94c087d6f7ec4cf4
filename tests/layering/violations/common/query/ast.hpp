// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "common/xapian_guard.hpp"
#include "token.hpp"
