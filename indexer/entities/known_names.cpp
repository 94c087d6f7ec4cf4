// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "indexer/entities/line.hpp"
#include "indexer/entities/spotter.hpp"

namespace news::entities {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestPerson = 6;  // tokens

// German articles: a particle of a name only behind another ("von der Leyen").
constexpr std::array kArticles = {"das"sv, "den"sv, "der"sv, "des"sv, "zu"sv};

class KnownNames {
  public:
    explicit KnownNames(Line line) : line_(line) {}

    void spot() {
        for (std::size_t at = line_.first(); at < line_.last();)
            at = spot_at(at);
    }

  private:
    std::size_t spot_at(std::size_t at) {
        if (line_.token(at).is(kCaseless))
            return take(at, line_.match(at, line_.last(), kWholeName | kLargeCity));
        if (!line_.is_name_word(at)) {
            const bool opens = line_.token(at).is(kWord) && line_.is_name_word(at + 1) &&
                               line_.is_lower_cue(at, kParticle);
            return opens ? take(at, line_.match(at, line_.last(), kWholeName)) : at + 1;
        }
        if (const std::size_t end = article_name_end(at); end > at) return take(at, end, false);
        if (is_french_title(at) && at + 1 < line_.last()) {
            const std::size_t end = titled_person_end(at + 1);
            return end > at + 1 ? take(at + 1, end, true) : at + 1;
        }
        const GazetteerMatch found =
            line_.match(at, line_.last(), kWholeName | kSeenName | kCity | kTitle);
        if (found.tokens > 0 && (found.entry->known & kTitle) != 0) {
            const std::size_t begin = at + found.tokens;
            if (begin >= line_.last()) return begin;
            const std::size_t end = titled_person_end(begin);
            return end > begin ? take(begin, end, true) : begin;
        }
        if (stands_alone(at, found)) return take(at, found);
        const std::size_t end = person_end(at, false);
        if (end > at) return take(at, end, false);
        return is_genitive(at) ? take(at, at + 1, false) : at + 1;
    }

    std::size_t take(std::size_t begin, std::size_t end, bool titled) {
        line_.add(begin, end, titled, Scores{});
        return end;
    }
    std::size_t take(std::size_t at, const GazetteerMatch& found) {
        return found.tokens == 0 ? at + 1 : take(at, at + found.tokens, false);
    }

    // "M. Sarkozy"; in English it is an initial.
    bool is_french_title(std::size_t at) const {
        return line_.scope().language == Gazetteer::language_seed("fr") && line_.is_word(at, "M.");
    }

    std::size_t titled_person_end(std::size_t begin) const {
        const GazetteerMatch known = line_.match(begin, line_.last(), kPerson | kSeenPerson);
        return std::max({person_end(begin, true), article_name_end(begin), begin + known.tokens});
    }

    // Whether what is known is a name here, too: the word of a town may be another word, and
    // where all nouns have capitals only "in", "nach", "aus" before it tells.
    bool stands_alone(std::size_t at, const GazetteerMatch& found) const {
        if (found.tokens > 1) return true;
        if (found.tokens == 0 || (at > line_.first() && line_.knows(at - 1, kGivenName))) {
            return false;
        }
        const bool starts = line_.token(at).is(kSentenceStart);
        if ((found.entry->known & kWholeName) != 0) {
            // The list of common words is of English.
            return !starts || !line_.knows(at, kCommonWord) || line_.scope().language != kHashSeed;
        }
        if ((found.entry->known & kCity) == 0) return false;
        if (at > line_.first() && (line_.is_word(at - 1, "in") || line_.is_word(at - 1, "nach") ||
                                   line_.is_word(at - 1, "aus"))) {
            return true;
        }
        if (line_.scope().nouns_are_capitalised) return false;
        return !starts || (found.entry->known & kLargeCity) != 0;
    }

    // "Deutschlands", "Europas": the genitive of a known place.
    bool is_genitive(std::size_t at) const {
        const std::string_view word = line_.of(at);
        if (line_.scope().language == kHashSeed || !word.ends_with('s')) return false;
        const std::string_view stem = word.substr(0, word.size() - 1);
        const Gazetteer& gazetteer = line_.scope().gazetteer;
        return ((gazetteer.known(word_hash(stem, line_.scope().language)) |
                 gazetteer.known(word_hash(stem))) &
                kPlace) != 0;
    }

    // The longest name of the article's other lines that begins here.
    std::size_t article_name_end(std::size_t at) const {
        const HashTable<ArticleName>& names = line_.scope().article_names;
        const ArticleName* opening = names.find(line_.token(at).hash);
        if (!opening) return at;
        std::size_t found = opening->whole ? at + 1 : at;
        std::uint64_t hash = line_.token(at).hash;
        for (std::size_t i = at + 1; i < line_.last() && i - at < opening->longest; ++i) {
            if (line_.token(i).is(kSpaceBefore)) hash = hash_byte(hash, ' ');
            hash = word_hash(line_.of(i), hash);
            const ArticleName* name = names.find(hash);
            if (name && name->whole) found = i + 1;
        }
        return found;
    }

    // The end of a person's name that begins at `begin`: given names, initials and one word more,
    // with the particles between. `begin` where there is none.
    std::size_t person_end(std::size_t begin, bool titled) const {
        std::size_t end = begin;
        bool complete = false;
        while (!complete && end < begin + kLongestPerson && line_.is_name_word(end) &&
               (end == begin ||
                (line_.token(end).is(kSpaceBefore) && !line_.token(end).is(kSentenceStart)))) {
            const bool given = line_.knows(end, kGivenName) || line_.token(end).is(kInitials);
            if (end == begin && !given && !titled) return begin;
            if (line_.knows(end, kOrganisationHead | kCalendar) && !given) break;
            complete = !given;
            ++end;
            const std::size_t after = complete ? end : name_particles_end(end);
            if (after > end && line_.is_name_word(after)) {
                end = after + 1;
                complete = true;
            }
        }
        return end >= begin + 2 || (titled && end == begin + 1) ? end : begin;
    }

    std::size_t name_particles_end(std::size_t at) const {
        const std::size_t end = line_.particles_end(at);
        const bool article = end > at && std::find(kArticles.begin(), kArticles.end(),
                                                   line_.of(at)) != kArticles.end();
        return article && line_.scope().nouns_are_capitalised ? at : end;
    }

    Line line_;
};

}  // namespace

void spot_known_names(const SpottingScope& scope, const TaggedText& text, std::uint32_t text_index,
                      std::size_t first, std::size_t last, std::vector<Candidate>& candidates) {
    KnownNames(Line(scope, text, text_index, first, last, candidates)).spot();
}

}  // namespace news::entities
