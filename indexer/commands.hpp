// SPDX-License-Identifier: GPL-3.0-or-later
// What each command of news-indexer does. Results go to standard output, all else to the log.
#pragma once

#include "common/error.hpp"
#include "indexer/options.hpp"

namespace news {

ExitStatus run_add(const SharedOptions& shared, const AddOptions& options);
ExitStatus run_update(const SharedOptions& shared, const UpdateOptions& options);
ExitStatus run_remove(const SharedOptions& shared, const RemoveOptions& options);
ExitStatus run_extract(const SharedOptions& shared, const ExtractCommandOptions& options);
ExitStatus run_status(const SharedOptions& shared);
ExitStatus run_audit(const SharedOptions& shared, const AuditOptions& options);
ExitStatus run_failures(const SharedOptions& shared, const FailuresOptions& options);
ExitStatus run_check(const SharedOptions& shared);
ExitStatus run_compact(const SharedOptions& shared);

}  // namespace news
