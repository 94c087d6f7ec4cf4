// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstdio>

#include <fmt/format.h>

#include "common/location_text.hpp"
#include "common/standard_output.hpp"
#include "common/unicode.hpp"
#include "indexer/commands.hpp"
#include "indexer/extract_record.hpp"
#include "indexer/interruption.hpp"
#include "indexer/run_inputs.hpp"
#include "indexer/unmapped_names.hpp"

namespace news {

ExitStatus run_extract(const SharedOptions& shared, const ExtractCommandOptions& options) {
    watch_for_interruption();
    Log log = make_log(shared);
    auto paths = named_paths(options.input);
    auto recognizer = load_recognizer(options.input);
    for (const Error* error :
         {paths ? nullptr : &paths.error(), recognizer ? nullptr : &recognizer.error()})
        if (error) {
            log.error(*error);
            return exit_status(error->code);
        }

    InputSource source = open_source(std::move(*paths), options.input, true);
    PipelineOptions pipeline;
    pipeline.jobs = options.input.jobs;
    pipeline.extract.explain = options.explain;
    pipeline.extract.publisher = options.input.publisher;
    pipeline.extract.field_map = options.input.field_map;
    pipeline.recognizer = *recognizer ? &**recognizer : nullptr;
    pipeline.today = today_utc();
    bool any_failed = false;
    int failed_with = 0;  // errno of the first failure to write
    UnmappedNames unmapped;
    const auto print = [&](const PageResult& page) {
        for (const std::string& name : unmapped.take(page))
            log.warning(UnmappedNames::message(page.location.path, name));
        const std::string place = location_text(page.location);
        if (page.outcome == PageOutcome::failed) {
            any_failed = true;
            log.error(fmt::format("{}: {}", place, printable(page.reason)));
            return !options.input.fail_fast;
        }
        if (page.extraction.article.sha256.empty()) {  // left out before it was read
            const std::string line = fmt::format("{}: skipped: {}", place, printable(page.reason));
            if (page.expected)
                log.detail(line);
            else
                log.note(line);
            return true;
        }
        for (const auto* told : {&page.extraction.notices, &page.extraction.warnings})
            for (const std::string& text : *told)
                log.warning(fmt::format("{}: {}", place, printable(text)));
        const std::string line = extract_record(page.extraction, options.explain) + '\n';
        if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) failed_with = errno;
        return failed_with == 0;
    };
    run_pipeline(source, pipeline, print, is_interrupted);
    if (is_interrupted()) return ExitStatus::interrupted;
    if (const auto trouble = finish_standard_output(failed_with)) {
        log.error(*trouble);
        return exit_status(trouble->code);
    }
    return any_failed ? ExitStatus::partial : ExitStatus::done;
}

}  // namespace news
