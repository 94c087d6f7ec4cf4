// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "searcher/batch/query_list.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/search/facets.hpp"
#include "searcher/search/value_counts.hpp"

namespace news {

namespace {

bool is_about_the_query(const Error& error) {
    return error.code == ErrorCode::query || error.code == ErrorCode::usage;
}

// Runs the queries of a list. Rows without a matrix are written as they come; the columns of a
// matrix are known at the end only.
class Batch {
  public:
    Batch(const CommandContext& context, const BatchCommand& command)
        : context_(context), command_(command) {
        head_.databases = context.reader.paths();
        if (command.matrix) head_.matrix = command.matrix->name;
    }

    ExitStatus run(batch::QueryList& list) {
        while (auto listed = list.next()) {
            if (++rows_ == 1 && !command_.matrix) context_.writer.batch_begin(head_);
            if (auto trouble = add(std::move(*listed))) return report(context_, *trouble);
        }
        if (rows_ == 0) {
            context_.log.error("there is no query in the file", "one query a line, or name,query");
            return ExitStatus::usage;
        }
        if (command_.matrix) write_matrix();
        context_.writer.batch_end();
        if (failed_ > 0) return ExitStatus::partial;
        return found_any_ ? ExitStatus::done : ExitStatus::nothing_found;
    }

  private:
    // What ends the run.
    std::optional<Error> add(batch::ListedQuery listed) {
        search::BatchRow row{
            listed.line, std::move(listed.name), std::move(listed.query), {}, {}, {}, 0};
        search::ValueCounts counts;
        if (!listed.problem.empty()) {
            note_problem(row, {ErrorCode::query, std::move(listed.problem)});
        } else if (auto counted = count(row.query); counted) {
            counts = std::move(*counted);
            row.articles = counts.articles;
            row.without_value = counts.without_value;
            found_any_ = found_any_ || counts.articles > 0;
        } else if (is_about_the_query(counted.error())) {
            note_problem(row, std::move(counted.error()));
        } else {
            return std::move(counted.error());
        }
        if (!command_.matrix) {
            context_.writer.batch_row(row);
            return std::nullopt;
        }
        return keep(std::move(row), counts);
    }

    Result<search::ValueCounts> count(const std::string& query) {
        auto selection = command_.select(query);
        if (!selection) return tl::unexpected<Error>(selection.error());
        return search::count_values(context_.reader, *selection, command_.matrix);
    }

    void note_problem(search::BatchRow& row, Error error) {
        ++failed_;
        row.problem = error.message;
        error.message = fmt::format("line {}: {}", row.line, error.message);
        if (error.hint.empty()) error.hint = "the other lines are counted";
        context_.log.error(error);
    }

    std::optional<Error> keep(search::BatchRow row, const search::ValueCounts& counts) {
        cells_ += counts.values.size() + 1;
        if (cells_ > search::kMostValues)
            return Error{ErrorCode::query, "that gives more numbers than can be held",
                         "--matrix year   (or fewer queries at a time)"};
        std::map<std::uint32_t, std::size_t> by_column;
        for (const search::FacetValue& value : counts.values) {
            const auto next = static_cast<std::uint32_t>(columns_.size());
            const auto column = columns_.try_emplace(value.value, Column{next, 0}).first;
            column->second.articles += value.count;
            by_column.emplace(column->second.number, value.count);
        }
        kept_.emplace_back(std::move(row), std::move(by_column));
        return std::nullopt;
    }

    // Dates in their order, other values the commonest first.
    void write_matrix() {
        std::vector<std::pair<std::string, Column>> columns(columns_.begin(), columns_.end());
        if (command_.matrix->digits == 0)
            std::stable_sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) {
                return a.second.articles > b.second.articles;
            });
        for (const auto& [value, column] : columns)
            head_.columns.push_back(value);
        context_.writer.batch_begin(head_);
        for (auto& [row, counts] : kept_) {
            for (const auto& [value, column] : columns) {
                const auto found = counts.find(column.number);
                row.counts.push_back(found == counts.end() ? 0 : found->second);
            }
            context_.writer.batch_row(row);
            row = {};
        }
    }

    struct Column {
        std::uint32_t number;
        std::size_t articles;
    };

    const CommandContext& context_;
    const BatchCommand& command_;
    search::BatchHead head_;
    std::map<std::string, Column> columns_;
    std::vector<std::pair<search::BatchRow, std::map<std::uint32_t, std::size_t>>> kept_;
    std::size_t cells_ = 0;
    std::size_t rows_ = 0;
    std::size_t failed_ = 0;
    bool found_any_ = false;
};

}  // namespace

ExitStatus run(const CommandContext& context, const BatchCommand& command) {
    Batch batch(context, command);
    if (command.file == "-") {
        batch::QueryList list(std::cin, false);
        return batch.run(list);
    }
    errno = 0;
    std::ifstream file(command.file, std::ios::binary);
    file.peek();  // a folder can be opened, and not read
    if (!file && !file.eof())
        return report(context, {ErrorCode::usage,
                                fmt::format("cannot read {}: {}", printable(command.file),
                                            std::strerror(errno)),
                                "news-searcher batch queries.txt   (one query a line)"});
    file.clear();
    batch::QueryList list(file, batch::is_table_name(command.file));
    return batch.run(list);
}

}  // namespace news
