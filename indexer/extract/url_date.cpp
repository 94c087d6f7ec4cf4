// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/url_date.hpp"

#include <array>
#include <charconv>
#include <vector>

namespace news::extract {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A run of digits or of letters.
struct Piece {
    std::string_view text;
    std::size_t start;
    char before;  // the character in front of it
    char after;   // the one behind it; '/' at the end
    bool number;
};

std::vector<Piece> pieces_of(std::string_view path) {
    constexpr std::size_t kMost = 500;
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < path.size() && pieces.size() < kMost;) {
        const bool number = is_digit(path[at]);
        if (!number && !is_letter(path[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < path.size() && (number ? is_digit(path[end]) : is_letter(path[end])))
            ++end;
        pieces.push_back({path.substr(at, end - at), at, at > 0 ? path[at - 1] : '/',
                          end < path.size() ? path[end] : '/', number});
        at = end;
    }
    return pieces;
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int month_number(const Piece& piece) {
    if (piece.number) return piece.text.size() <= 2 ? number(piece.text) : 0;
    constexpr std::array<std::string_view, 12> kMonths = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    if (piece.text.size() < 3) return 0;
    std::string word(piece.text);
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (word == "sept") return 9;
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (kMonths[i] == word || kMonths[i].substr(0, 3) == word) return static_cast<int>(i) + 1;
    return 0;
}

// From the first years of the web on: an older year in an address is a subject, not a date.
bool is_web_year(int year) {
    return year >= 1990 && year < 2100;
}

class Finder {
  public:
    explicit Finder(std::string_view path) : path_(path), pieces_(pieces_of(path)) {}

    std::optional<UrlDate> find() {
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            look_at(i);
        return contradiction_ ? std::nullopt : best_;
    }

  private:
    void look_at(std::size_t i) {
        const Piece& piece = pieces_[i];
        if (!piece.number) return;
        if (piece.text.size() >= 14 && piece.text.size() <= 20) {
            serial_number(i);
        } else if (piece.text.size() == 8) {
            found(number(piece.text.substr(0, 4)), number(piece.text.substr(4, 2)),
                  number(piece.text.substr(6, 2)), i, i);
        } else if (piece.text.size() == 4 && is_web_year(number(piece.text))) {
            year_first(i);
        } else if (piece.text.size() <= 2 && joined(i, 2) && pieces_[i + 2].text.size() == 4 &&
                   pieces_[i + 2].number && piece.after != '/') {
            // "06-11-2014": only where it cannot be read with the month first.
            const int day = number(piece.text);
            const int month = month_number(pieces_[i + 1]);
            if (!pieces_[i + 1].number || day > 12 || day == month)
                found(number(pieces_[i + 2].text), month, day, i, i + 2);
        }
    }

    // "20260129143200…": a number that counts from the moment it was given. The letter or two in
    // front of it are part of the number.
    void serial_number(std::size_t i) {
        const std::string_view digits = pieces_[i].text;
        const bool clock = number(digits.substr(8, 2)) < 24 && number(digits.substr(10, 2)) < 60 &&
                           number(digits.substr(12, 2)) < 60;
        const int year = number(digits.substr(0, 4));
        const auto date =
            PartialDate::make(year, number(digits.substr(4, 2)), number(digits.substr(6, 2)));
        if (best_ || !clock || !is_web_year(year) || !date || date->day() == 0) return;
        best_ = UrlDate{*date, false, std::string(digits.substr(0, 8))};
    }

    // Whether the next `count` pieces follow with one and the same sign between.
    bool joined(std::size_t i, std::size_t count) const {
        if (i + count >= pieces_.size()) return false;
        for (std::size_t k = i; k < i + count; ++k)
            if (pieces_[k + 1].start != pieces_[k].start + pieces_[k].text.size() + 1 ||
                pieces_[k].after != pieces_[i].after)
                return false;
        return true;
    }

    void year_first(std::size_t i) {
        const int year = number(pieces_[i].text);
        const char sign = pieces_[i].after;
        if (!joined(i, 1)) return;
        const Piece& second = pieces_[i + 1];
        if (sign == '/' && second.number && second.text.size() == 4 && second.after == '/') {
            found(year, number(second.text.substr(0, 2)), number(second.text.substr(2, 2)), i,
                  i + 1);
            return;
        }
        const int month = month_number(second);
        if (month < 1 || month > 12) return;
        // "/2014/11/6-things": a single digit is the day only where it stands alone.
        const bool day = joined(i, 2) && pieces_[i + 2].number &&
                         (pieces_[i + 2].text.size() == 2 || pieces_[i + 2].after == '/' ||
                          pieces_[i + 2].after == '.' || sign != '/');
        if (day && pieces_[i + 2].text.size() <= 2 && !is_letter(pieces_[i + 2].after)) {
            found(year, month, number(pieces_[i + 2].text), i, i + 2);
            return;
        }
        // A month alone only as folders: "/2014/11/".
        const bool folders = sign == '/' && second.after == '/' && pieces_[i].before == '/';
        if (folders && (second.number ? second.text.size() == 2 : true))
            found(year, month, 0, i, i + 1);
    }

    void found(int year, int month, int day, std::size_t first, std::size_t last) {
        if (!is_web_year(year) || month < 1) return;
        const auto date = PartialDate::make(year, month, day);
        if (!date) return;
        const Piece& begin = pieces_[first];
        const Piece& end = pieces_[last];
        if (is_letter(begin.before) || is_letter(end.after)) return;
        UrlDate made{
            *date, begin.before == '/' && end.after == '/',
            std::string(path_.substr(begin.start, end.start + end.text.size() - begin.start))};
        if (best_ && best_->date.day() != 0 && day != 0 && best_->date != *date)
            contradiction_ = best_->folder == made.folder;
        const bool better = !best_ || (best_->date.day() == 0 && day != 0) ||
                            (made.folder && !best_->folder && day != 0);
        if (better) best_ = std::move(made);
    }

    std::string_view path_;
    std::vector<Piece> pieces_;
    std::optional<UrlDate> best_;
    bool contradiction_ = false;
};

}  // namespace

std::optional<UrlDate> find_url_date(std::string_view url) {
    // An address within an address is the page's own, the one around it an archive's or a cache's.
    if (const auto inner = url.rfind("http"); inner != std::string_view::npos && inner > 0 &&
                                              url.substr(inner, 8).find("://") != url.npos)
        url.remove_prefix(inner);
    const auto scheme = url.find("://");
    std::string_view path = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    const auto slash = path.find('/');
    if (scheme != std::string_view::npos && slash == std::string_view::npos) return std::nullopt;
    path.remove_prefix(slash == std::string_view::npos ? 0 : slash);
    path = path.substr(0, path.find('#'));
    constexpr std::size_t kLongestAddress = 2000;
    return Finder(path.substr(0, kLongestAddress)).find();
}

}  // namespace news::extract
