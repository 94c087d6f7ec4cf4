// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_check.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/article.hpp"
#include "common/columns/column_check.hpp"
#include "common/posting_sum.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/database_folder.hpp"
#include "indexer/index/input_term.hpp"
#include "indexer/index/ledger.hpp"
#include "indexer/index/whole_reading.hpp"
#include "indexer/stories/story_check.hpp"

namespace news::index {

namespace {

constexpr std::size_t kMostProblems = 20;

class Checker {
  public:
    explicit Checker(const Xapian::Database& database)
        : database_(database),
          sums_(database.get_lastdocid() + std::size_t{1}),
          places_(database.get_lastdocid() + std::size_t{1}) {}

    CheckReport run() {
        sum_postings();
        sum_values();
        compare_articles();
        compare_ledger();
        return std::move(report_);
    }

  private:
    void problem(std::string text) {
        if (report_.problems.size() < kMostProblems)
            report_.problems.push_back(std::move(text));
        else
            ++report_.more;
    }

    static void add(std::vector<std::uint64_t>& sums, Xapian::docid docid, std::uint64_t share) {
        if (docid < sums.size()) sums[docid] += share;
    }

    void sum_postings() {
        std::vector<Xapian::termpos> positions;
        for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
            const std::string name = *term;
            const bool is_input = name.starts_with(kInputPrefix);
            Xapian::doccount found = 0;
            for (auto posting = database_.postlist_begin(name);
                 posting != database_.postlist_end(name); ++posting) {
                positions.assign(posting.positionlist_begin(), posting.positionlist_end());
                const std::uint64_t share = posting_share(name, posting.get_wdf(), positions);
                add(sums_, *posting, share);
                if (is_input) add(places_, *posting, share);
                ++found;
            }
            if (found != term.get_termfreq())
                problem(fmt::format("the term \"{}\" counts {} articles, {} are listed",
                                    printable(name), term.get_termfreq(), found));
        }
    }

    void sum_values() {
        for (const FieldInfo& field : field_table())
            if (field.slot != kNoSlot && field.field != Field::cluster) sum_values_of(field.slot);
        sum_values_of(kSketchSlot);
    }

    void sum_values_of(Xapian::valueno slot) {
        for (auto value = database_.valuestream_begin(slot);
             value != database_.valuestream_end(slot); ++value)
            add(sums_, value.get_docid(), value_share(slot, *value));
    }

    void compare_articles() {
        const std::string id_prefix(info(Field::id).prefix);
        for (auto posting = database_.postlist_begin(""); posting != database_.postlist_end("");
             ++posting) {
            ++report_.articles;
            const Xapian::docid docid = *posting;
            const auto stored = parse_stored_article(database_.get_document(docid).get_data());
            if (!stored) {
                problem(fmt::format("document {}: {}", docid, stored.error().message));
                continue;
            }
            const std::string id = article_id(stored->article.sha256);
            if (docid >= sums_.size() || sums_[docid] != stored->posting_sum)
                problem(fmt::format("{}: its terms, positions or values are not as written", id));
            const std::string term = make_term(id_prefix, stored->article.sha256);
            const auto own = database_.postlist_begin(term);
            if (own == database_.postlist_end(term) || *own != docid ||
                database_.get_termfreq(term) != 1)
                problem(fmt::format("{}: its identity is not unique", id));
            if (docid >= places_.size() || places_[docid] != sum_of_places(stored->locations))
                problem(fmt::format("{}: its inputs are not those of its locations", id));
        }
        if (report_.articles != database_.get_doccount())
            problem(fmt::format("the database counts {} articles, {} are there",
                                database_.get_doccount(), report_.articles));
    }

    void compare_ledger() {
        const std::string prefix(kLedgerPrefix);
        for (auto key = database_.metadata_keys_begin(prefix);
             key != database_.metadata_keys_end(prefix); ++key) {
            const auto entry = parse_ledger_entry(database_.get_metadata(*key));
            if (!entry) {
                problem(fmt::format("the ledger's entry \"{}\" is unreadable", printable(*key)));
                continue;
            }
            if (entry->outcome == InputOutcome::unfinished) continue;
            const std::uint64_t found = articles_in(entry->path, entry->articles);
            if (found != entry->articles)
                problem(fmt::format("{}: it gave {} articles, {} are there", printable(entry->path),
                                    entry->articles, found));
        }
    }

    static std::uint64_t sum_of_places(const std::vector<Location>& locations) {
        std::set<std::string> terms;
        for (const Location& location : locations)
            terms.insert(input_term(location.path));
        std::uint64_t sum = 0;
        for (const std::string& term : terms)
            sum += posting_share(term, 0, {});
        return sum;
    }

    // Two paths may share a term: where the number is not the expected one, the locations decide.
    std::uint64_t articles_in(const std::string& path, std::uint64_t expected) const {
        const std::string term = input_term(path);
        const std::uint64_t listed = database_.get_termfreq(term);
        if (listed <= expected) return listed;
        std::uint64_t count = 0;
        for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term);
             ++posting) {
            const auto stored = parse_stored_article(database_.get_document(*posting).get_data());
            const auto is_here = [&](const Location& place) { return place.path == path; };
            if (stored && std::any_of(stored->locations.begin(), stored->locations.end(), is_here))
                ++count;
        }
        return count;
    }

    const Xapian::Database& database_;
    std::vector<std::uint64_t> sums_;
    std::vector<std::uint64_t> places_;  // of the input terms alone
    CheckReport report_;
};

// The child's report as lines: the count, the number left out, then a problem a line.
std::string to_lines(const Result<CheckReport>& result) {
    if (!result)
        return fmt::format("error {}\n{}\n{}\n", static_cast<int>(result.error().code),
                           result.error().message, result.error().hint);
    std::string lines = fmt::format("report {} {}\n", result->articles, result->more);
    for (const std::string& text : result->problems)
        lines += text + '\n';
    return lines;
}

Result<CheckReport> from_lines(const std::string& lines) {
    std::istringstream in(lines);
    std::string kind;
    in >> kind;
    std::string line;
    if (kind == "error") {
        int code = 0;
        in >> code;
        std::getline(in, line);
        Error error{static_cast<ErrorCode>(code), {}, {}};
        std::getline(in, error.message);
        std::getline(in, error.hint);
        return tl::unexpected(std::move(error));
    }
    CheckReport report;
    in >> report.articles >> report.more;
    std::getline(in, line);
    while (std::getline(in, line))
        report.problems.push_back(line);
    return report;
}

}  // namespace

std::string hint_for_damaged(const std::string& path) {
    return fmt::format(
        "move the folder away and index the sources again: news-indexer --db {} add PATH…",
        printable(path));
}

Result<CheckReport> check_index(const std::string& path) {
    return read_whole(path, [&](const Xapian::Database& database) {
        std::ostringstream details;
        const std::size_t errors = Xapian::Database::check(path, 0, &details);
        CheckReport report = Checker(database).run();
        for (std::string& text : stories::check_stories(database))
            report.problems.push_back(std::move(text));
        for (std::string& text : columns::check_columns(database, path))
            report.problems.push_back(std::move(text));
        if (errors != 0)
            report.problems.insert(report.problems.begin(),
                                   fmt::format("Xapian's own check finds {} errors in the files "
                                               "(xapian-check shows them)",
                                               errors));
        return report;
    });
}

Result<CheckReport> check_in_child(const std::string& path) {
    int ends[2];
    if (pipe(ends) != 0)
        return fail(ErrorCode::io, fmt::format("cannot make a pipe: {}", std::strerror(errno)));
    const pid_t child = fork();
    if (child < 0)
        return fail(ErrorCode::io, fmt::format("cannot start a process: {}", std::strerror(errno)));
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);  // who asked is not there any more
        close(ends[0]);
        std::string lines;
        try {
            lines = to_lines(check_index(path));
        } catch (const std::exception& error) {
            lines = to_lines(fail(ErrorCode::damaged_database,
                                  fmt::format("checking ended with: {}", error.what())));
        } catch (const Xapian::Error& error) {
            lines = to_lines(tl::unexpected(database_error(error, path)));
        }
        for (std::size_t sent = 0; sent < lines.size();) {
            const ssize_t count = write(ends[1], lines.data() + sent, lines.size() - sent);
            if (count <= 0) break;
            sent += static_cast<std::size_t>(count);
        }
        _exit(0);
    }
    close(ends[1]);
    std::string lines;
    char chunk[4096];
    for (ssize_t count = 0; (count = read(ends[0], chunk, sizeof chunk)) != 0;) {
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) break;
        lines.append(chunk, static_cast<std::size_t>(count));
    }
    close(ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFSIGNALED(status) || lines.empty())
        return fail(ErrorCode::damaged_database,
                    fmt::format("{} is damaged: reading it crashes (signal {})", printable(path),
                                WIFSIGNALED(status) ? WTERMSIG(status) : 0),
                    hint_for_damaged(path));
    auto report = from_lines(lines);
    // elsewhere the hint is to run this very check
    if (!report && report.error().code == ErrorCode::damaged_database)
        report.error().hint = hint_for_damaged(path);
    else if (!report && report.error().code == ErrorCode::io)
        report.error().hint = "if the disk is well: " + hint_for_damaged(path);
    return report;
}

}  // namespace news::index
