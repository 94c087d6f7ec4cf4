// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "indexer/commands.hpp"
#include "indexer/entities/recognizer.hpp"
#include "indexer/index/index_status.hpp"
#include "indexer/index/ledger.hpp"
#include "indexer/parts/part_folder.hpp"
#include "indexer/size_text.hpp"

namespace news {

namespace {

nlohmann::ordered_json text_or_null(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

using index::InputOutcome;

std::uint64_t count_of(const index::IndexStatus& status, InputOutcome outcome) {
    return status.inputs.at(static_cast<std::size_t>(outcome));
}

std::uint64_t recorded(const index::IndexStatus& status) {
    return std::accumulate(status.inputs.begin(), status.inputs.end(), std::uint64_t{0});
}

// Entities of texts in these languages come from the lists of data/ alone.
std::string known_names_only(const index::IndexStatus& status) {
    std::string found;
    for (const auto& [language, count] : status.languages) {
        if (!entities::Recognizer::has_model(language))
            found += (found.empty() ? "" : ", ") + printable(language);
    }
    return found;
}

std::string status_json(const index::IndexStatus& status, const parts::PartFolder& parts) {
    nlohmann::ordered_json json;
    json["format_version"] = 1;
    json["database"] = printable(status.path);
    json["articles"] = status.articles;
    json["undated"] = status.undated;
    json["first_date"] = text_or_null(status.first_date);
    json["last_date"] = text_or_null(status.last_date);
    auto languages = nlohmann::ordered_json::array();
    for (const auto& [language, count] : status.languages)
        languages.push_back(
            {{"value", language},
             {"count", count},
             {"names", entities::Recognizer::has_model(language) ? "model" : "known"}});
    json["languages"] = std::move(languages);
    json["publishers"] = status.publishers;
    json["stories"] = {{"of_several", status.stories}, {"articles", status.in_stories}};
    json["terms"] = status.terms;
    json["inputs"] = {{"recorded", recorded(status)},
                      {"indexed", count_of(status, InputOutcome::indexed)},
                      {"skipped", count_of(status, InputOutcome::skipped)},
                      {"failed", count_of(status, InputOutcome::failed)},
                      {"unfinished", count_of(status, InputOutcome::unfinished)}};
    auto roots = nlohmann::ordered_json::array();
    for (const index::Root& root : status.roots)
        roots.push_back(is_valid_utf8(root.path) ? root.path : printable(root.path));
    json["roots"] = std::move(roots);
    json["removed"] = status.removed;
    json["bytes"] = status.bytes;
    json["has_parts"] = parts.exists();
    json["parts_bytes"] = parts.bytes();
    json["schema"] = status.schema;
    json["analyzer"] = status.analyzer;
    return dump_line(json);
}

void print_status(const index::IndexStatus& status, const parts::PartFolder& parts) {
    const auto line = [](std::string_view name, std::string_view value) {
        fmt::print("{:<11} {}\n", name, value);
    };
    line("database", printable(status.path));
    line("articles", fmt::format("{} ({} undated)", with_thousands(status.articles),
                                 with_thousands(status.undated)));
    line("dates", status.first_date.empty()
                      ? std::string("none")
                      : fmt::format("{} … {}", status.first_date, status.last_date));
    std::string languages;
    for (const auto& [language, count] : status.languages)
        languages += fmt::format("{}{} {}", languages.empty() ? "" : " · ", printable(language),
                                 with_thousands(count));
    line("languages", languages.empty() ? "none" : languages);
    if (const std::string known = known_names_only(status); !known.empty())
        line("names", known + ": only names that are known, and what follows a given name");
    line("publishers", with_thousands(status.publishers));
    line("stories", status.stories == 0 ? std::string("no two articles are one")
                                        : fmt::format("{} of several articles, {} in all",
                                                      with_thousands(status.stories),
                                                      with_thousands(status.in_stories)));
    line("terms", with_thousands(status.terms));
    const auto count = [&](InputOutcome outcome) {
        return with_thousands(count_of(status, outcome));
    };
    line("inputs", fmt::format("{} recorded: {} indexed, {} skipped, {} failed, {} unfinished",
                               with_thousands(recorded(status)), count(InputOutcome::indexed),
                               count(InputOutcome::skipped), count(InputOutcome::failed),
                               count(InputOutcome::unfinished)));
    for (const index::Root& root : status.roots)
        line(&root == &status.roots.front() ? "folders" : "", printable(root.path));
    if (status.removed > 0)
        line("removed", fmt::format("{} articles, for good", with_thousands(status.removed)));
    if (parts.exists())
        line("parts", fmt::format("more articles wait in them ({}): a run is writing them, or was "
                                  "interrupted and is to be started again",
                                  size_text(parts.bytes())));
    line("size", size_text(status.bytes));
    line("format", fmt::format("index format {}, analyzer {}", status.schema, status.analyzer));
}

}  // namespace

ExitStatus run_status(const SharedOptions& shared) {
    const auto status = index::read_status(shared.databases.front());
    if (!status) {
        make_log(shared).error(status.error());
        return exit_status(status.error().code);
    }
    const parts::PartFolder parts(shared.databases.front());
    if (shared.json)
        fmt::print("{}\n", status_json(*status, parts));
    else
        print_status(*status, parts);
    return ExitStatus::done;
}

}  // namespace news
