// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/progress.hpp"
#include "common/unicode.hpp"
#include "indexer/commands.hpp"
#include "indexer/index/index_audit.hpp"
#include "indexer/waiting_parts.hpp"

namespace news {

namespace {

using index::FieldCounts;
using index::Outlier;
using index::OutlierKind;
using index::PublisherAudit;
using Json = nlohmann::ordered_json;

// The key of the JSON object, and the label of the text.
std::string_view kind_name(OutlierKind kind) {
    constexpr std::string_view kNames[] = {
        "missing-headline", "missing-date",       "missing-byline", "missing-body",
        "missing-captions", "short-body",         "long-body",      "early-date",
        "late-date",        "future-date",        "same-date",      "repeated-headline",
        "repeated-caption", "repeated-paragraph",
    };
    return kNames[static_cast<std::size_t>(kind)];
}

Json outlier_json(const Outlier& outlier) {
    Json json;
    json["kind"] = kind_name(outlier.kind);
    json["articles"] = outlier.articles;
    json["exact"] = outlier.exact;
    json["value"] = outlier.value.empty() ? Json(nullptr) : Json(outlier.value);
    json["examples"] = Json::array();
    for (const auto& [id, location] : outlier.examples)
        json["examples"].push_back({{"id", id},
                                    {"path", printable(location.path)},
                                    {"container", container_to_json(location)}});
    return json;
}

Json counts_json(const FieldCounts& counts) {
    return {{"headline", counts.headline},
            {"date", counts.date},
            {"byline", counts.byline},
            {"body", counts.body},
            {"captions", counts.captions}};
}

std::string audit_json(const index::IndexAudit& audit, std::size_t shown, bool has_parts) {
    Json json;
    json["format_version"] = 1;
    json["database"] = printable(audit.path);
    FieldCounts all;
    for (const PublisherAudit& publisher : audit.publishers)
        all += publisher.counts;
    json["articles"] = all.articles;
    json["with"] = counts_json(all);
    json["publishers"] = Json::array();
    for (const PublisherAudit& publisher : std::span(audit.publishers).first(shown)) {
        Json row;
        row["publisher"] = publisher.name.empty() ? Json(nullptr) : Json(publisher.name);
        row["articles"] = publisher.counts.articles;
        row["with"] = counts_json(publisher.counts);
        row["median_words"] =
            publisher.median_words == 0 ? Json(nullptr) : Json(publisher.median_words);
        row["date_sources"] = Json::object();
        for (std::size_t i = 0; i < publisher.date_sources.size(); ++i)
            if (publisher.date_sources[i] > 0)
                row["date_sources"][std::string(to_string(static_cast<DateSource>(i)))] =
                    publisher.date_sources[i];
        row["outliers"] = Json::array();
        for (const Outlier& outlier : publisher.outliers)
            row["outliers"].push_back(outlier_json(outlier));
        json["publishers"].push_back(std::move(row));
    }
    json["more_publishers"] = audit.publishers.size() - shown;
    json["has_parts"] = has_parts;
    return dump_line(json);
}

// Only all are 100 %, and only none are 0 %.
std::string share(std::uint64_t part, std::uint64_t whole) {
    if (part == 0) return "-";
    const auto percent = (part * 200 + whole) / (whole * 2);
    return fmt::format("{} %", part == whole ? 100 : std::clamp<std::uint64_t>(percent, 1, 99));
}

// As much of a text as so many columns of a terminal take.
std::string cut(std::string_view text, std::size_t columns) {
    std::string line = printable(text);
    if (display_width(line) <= columns) return line;
    std::size_t end = 0;
    for (std::size_t at = 0; at < line.size(); end = at) {
        next_code_point(line, at);
        if (display_width(std::string_view(line).substr(0, at)) >= columns) break;
    }
    return line.substr(0, end) + "…";
}

std::string counted(std::uint64_t number, std::string_view what) {
    return fmt::format("{} {}{}", with_thousands(number), what, number == 1 ? "" : "s");
}

void print_line(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    fmt::print("{}\n", line);
}

// `columns`: what stands under each heading.
void print_row(std::string_view name, std::array<std::string_view, 7> columns) {
    std::string first = cut(name, 40);
    first.append(40 - display_width(first), ' ');
    print_line(fmt::format("{} {:>9} {:>9} {:>6} {:>7} {:>6} {:>9} {:>7}", first, columns[0],
                           columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]));
}

void print_counts(std::string_view name, const FieldCounts& counts, std::string_view words) {
    const auto of_all = [&](std::uint64_t part) { return share(part, counts.articles); };
    print_row(name, {with_thousands(counts.articles), of_all(counts.headline), of_all(counts.date),
                     of_all(counts.byline), of_all(counts.body), of_all(counts.captions), words});
}

std::string explanation(const Outlier& outlier) {
    switch (outlier.kind) {
        case OutlierKind::short_body:
            return fmt::format("under {} words", outlier.value);
        case OutlierKind::long_body:
            return fmt::format("over {} words", outlier.value);
        case OutlierKind::early_date:
            return fmt::format("long before {}", outlier.value);
        case OutlierKind::late_date:
            return fmt::format("long after {}", outlier.value);
        case OutlierKind::future_date:
            return fmt::format("after {}, today", outlier.value);
        case OutlierKind::same_date:
            return fmt::format("of {}", outlier.value);
        case OutlierKind::repeated_headline:
        case OutlierKind::repeated_caption:
        case OutlierKind::repeated_paragraph:
            return fmt::format("“{}”", cut(outlier.value, 56));
        default:
            return "";
    }
}

constexpr std::string_view kLabelled = "  {:<19} {}";

// As many on a line as 100 columns take.
void print_date_sources(const PublisherAudit& publisher) {
    std::string line;
    std::string_view label = "dates from";
    for (std::size_t i = 0; i < publisher.date_sources.size(); ++i) {
        if (publisher.date_sources[i] == 0) continue;
        const std::string source =
            fmt::format("{} {}", to_string(static_cast<DateSource>(i)),
                        share(publisher.date_sources[i], publisher.counts.articles));
        if (display_width(line) + 3 + source.size() > 76) {
            print_line(fmt::format(kLabelled, label, line));
            label = "";
            line.clear();
        }
        line += fmt::format("{}{}", line.empty() ? "" : " · ", source);
    }
    print_line(fmt::format(kLabelled, label, line));
}

void print_publisher(const PublisherAudit& publisher) {
    fmt::print("\n{}\n", publisher.name.empty() ? "(none)" : printable(publisher.name));
    print_date_sources(publisher);
    for (const Outlier& outlier : publisher.outliers) {
        print_line(
            fmt::format(kLabelled, kind_name(outlier.kind),
                        fmt::format("{}{} {}", outlier.exact ? "" : "at least ",
                                    counted(outlier.articles, "article"), explanation(outlier))));
        for (const auto& [id, location] : outlier.examples)
            print_line(fmt::format(kLabelled, "", id + "  " + printable(location.path)));
    }
}

void print_audit(const index::IndexAudit& audit, std::size_t shown) {
    const std::span all(audit.publishers);
    FieldCounts total;
    FieldCounts rest;
    for (const PublisherAudit& publisher : all)
        total += publisher.counts;
    for (const PublisherAudit& publisher : all.subspan(shown))
        rest += publisher.counts;
    fmt::print("{} of {}\n", counted(total.articles, "article"), counted(all.size(), "publisher"));
    if (all.empty()) return;
    fmt::print("\n");
    print_row("publisher", {"articles", "headline", "date", "byline", "body", "captions", "words"});
    for (const PublisherAudit& publisher : all.first(shown))
        print_counts(publisher.name.empty() ? "(none)" : publisher.name, publisher.counts,
                     publisher.median_words == 0 ? "-" : with_thousands(publisher.median_words));
    if (rest.articles > 0)
        print_counts(fmt::format("{} more", with_thousands(all.size() - shown)), rest, "");
    for (const PublisherAudit& publisher : all.first(shown))
        print_publisher(publisher);
}

}  // namespace

ExitStatus run_audit(const SharedOptions& shared, const AuditOptions& options) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto audit = index::audit_index(shared.databases.front(), options.publishers, today);
    Log log = make_log(shared);
    if (!audit) {
        log.error(audit.error());
        return exit_status(audit.error().code);
    }
    const bool has_parts = tell_waiting_parts(shared.databases.front(), log);
    const std::size_t all = audit->publishers.size();
    const std::size_t shown = options.limit == 0 ? all : std::min(options.limit, all);
    if (shared.json)
        fmt::print("{}\n", audit_json(*audit, shown, has_parts));
    else
        print_audit(*audit, shown);
    if (all == 0 && !options.publishers.empty())
        log.note("no article is of that publisher; audit without --publisher lists them");
    return ExitStatus::done;
}

}  // namespace news
