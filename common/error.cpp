// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"

namespace news {

ExitStatus exit_status(ErrorCode code) {
    switch (code) {
        case ErrorCode::usage:
        case ErrorCode::query:
            return ExitStatus::usage;
        case ErrorCode::no_database:
        case ErrorCode::damaged_database:
        case ErrorCode::foreign_database:
        case ErrorCode::io:
            return ExitStatus::database;
        case ErrorCode::locked:
            return ExitStatus::locked;
        case ErrorCode::input:
            return ExitStatus::partial;
        case ErrorCode::interrupted:
            return ExitStatus::interrupted;
    }
    return ExitStatus::usage;
}

}  // namespace news
