// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/lexicon/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/entities/lexicon/data_file.hpp"
#include "indexer/entities/lexicon/letters.hpp"
#include "indexer/entities/lexicon/own_names.hpp"

namespace news::entities {
namespace {

constexpr unsigned kLargeCityThousands = 300;
constexpr std::size_t kMostTokens = 12;           // of a phrase
constexpr std::size_t kExpectedEntries = 150000;  // of the lists as they are shipped

constexpr std::array<std::pair<std::string_view, Known>, 14> kCueKinds = {{
    {"and_head", kAndHead},
    {"calendar", kCalendar},
    {"demonym", kDemonym},
    {"not_a_name", kNotAName},
    {"of_head", kOfHead},
    {"organisation_head", kOrganisationHead},
    {"organisation_suffix", kOrganisationSuffix},
    {"particle", kParticle},
    {"place_front", kPlaceFront},
    {"place_head", kPlaceHead},
    {"possessive_name", kPossessiveName},
    {"role", kRole},
    {"title", kTitle},
    {"title_modifier", kTitleModifier},
}};

// In the order of EntityType.
constexpr std::array<std::string_view, 3> kTypeNames = {"person", "organisation", "place"};

// The bytes that a tokenizer would take as the first word of `phrase`, and at least how many
// tokens the phrase can make.
struct Opening {
    std::size_t first_word = 0;
    std::size_t tokens = 0;
};

Opening opening(std::string_view phrase) {
    Opening found;
    std::size_t word_start = 0;
    const auto word_ends = [&](std::size_t at) {
        if (at == word_start) return;
        // A mark inside ("Macy's", "Washington, D.C.") is a token of its own.
        const std::string_view word = phrase.substr(word_start, at - word_start);
        const auto marks = static_cast<std::size_t>(std::count_if(
            word.begin(), word.end(), [](char c) { return c == '\'' || c == ',' || c == '-'; }));
        found.tokens += 1 + marks;
        if (found.first_word == 0) {
            found.first_word = at;
            if (word.ends_with("'s")) found.first_word -= 2;
            if (word.ends_with(",")) found.first_word -= 1;
        }
    };
    for (std::size_t at = 0; at < phrase.size(); ++at) {
        const auto byte = static_cast<unsigned char>(phrase[at]);
        if (byte == ' ') {
            word_ends(at);
            word_start = at + 1;
        } else if (byte >= 0xE3 && byte <= 0xE9) {  // kana and ideographs: a token each
            if (found.first_word == 0) found.first_word = at + 3;
            ++found.tokens;
            at += 2;
            word_start = at + 1;
        }
    }
    word_ends(phrase.size());
    return found;
}

}  // namespace

class Gazetteer::Loader {
  public:
    Loader(Gazetteer& gazetteer, const std::filesystem::path& folder)
        : gazetteer_(gazetteer), folder_(folder) {}

    // `use(fields)` returns false for a malformed line.
    template <class Use>
    void read(const std::filesystem::path& name, Use use) {
        if (error_) return;
        const std::filesystem::path path = folder_ / name;
        const Result<std::string> text = read_data_file(path);
        if (!text) {
            error_ = text.error();
        } else if (const auto line = each_record(*text, use)) {
            error_ = malformed_line(path, *line);
        }
    }

    void words(const char* name, Known known) {
        read(name, [&](const auto& fields) {
            add(fields[0], known);
            return fields.size() == 1;
        });
    }

    void given_names() {
        read("given_names.tsv", [&](const auto& fields) {
            GazetteerEntry& entry = add(fields[0], kGivenName);
            if (fields.size() == 1) return true;
            entry.gender = fields[1] == "m" ? Gender::male : Gender::female;
            return fields.size() == 2 && (fields[1] == "m" || fields[1] == "f");
        });
    }

    // Canonical name, then the other names of the same.
    void aliases(const char* name, Known known) {
        read(name, [&](const auto& fields) {
            const std::uint32_t canonical = add_canonical(fields[0]);
            for (const std::string_view spelling : fields)
                add(spelling, known).canonical = canonical;
            add_others(canonical, fields, 1);
            return true;
        });
    }

    void countries() {
        read("countries.tsv", [&](const auto& fields) {
            return fields.size() == 3 && add_local(fields[0], kPlace, fields[1], fields[2]);
        });
    }

    void local_names() {
        read("local_names.tsv", [&](const auto& fields) {
            if (fields.size() != 4) return false;
            if (fields[1] == "place") return add_local(fields[0], kPlace, fields[2], fields[3]);
            return fields[1] == "organisation" &&
                   add_local(fields[0], kOrganisation, fields[2], fields[3]);
        });
    }

    void cities() {
        read("cities.tsv", [&](const auto& fields) {
            const auto thousands = fields.size() == 2 ? count_field(fields[1]) : std::nullopt;
            if (!thousands) return false;
            add(fields[0], kCity);
            if (*thousands >= kLargeCityThousands) add(fields[0], kLargeCity);
            return true;
        });
    }

    void seen_names() {
        read("names.tsv", [&](const auto& fields) {
            if (fields.size() != 4) return false;
            std::array<unsigned, 3> counts{};
            for (std::size_t i = 0; i < counts.size(); ++i) {
                const auto count = count_field(fields[i + 1]);
                if (!count) return false;
                counts[i] = *count;
            }
            const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
            add(fields[0], static_cast<Known>(kSeenPerson << most));
            return true;
        });
    }

    void noted_names() {
        read("noted_names.tsv", [&](const auto& fields) {
            if (fields.size() != 2) return false;
            const auto type = std::find(kTypeNames.begin(), kTypeNames.end(), fields[0]);
            if (type == kTypeNames.end()) return false;
            add(fields[1], static_cast<Known>(kNotedPerson << (type - kTypeNames.begin())));
            return true;
        });
    }

    void own_names(const std::string& file) {
        if (error_) return;
        const auto names = read_own_names(file);
        if (!names) {
            error_ = names.error();
            return;
        }
        for (const OwnName& name : *names)
            add_own_name(name);
    }

    void cues() {
        read("cues.tsv", [&](const auto& fields) {
            if (fields.size() != 2) return false;
            const auto kind = std::find_if(kCueKinds.begin(), kCueKinds.end(),
                                           [&](const auto& k) { return k.first == fields[0]; });
            if (kind == kCueKinds.end()) return false;
            add(fields[1], kind->second);
            return true;
        });
    }

    std::optional<Error> error() const { return error_; }

  private:
    void add_own_name(const OwnName& own) {
        const std::uint32_t canonical = add_canonical(own.names.front());
        for (const std::string& name : own.names) {
            GazetteerEntry& entry = add(name, kOwnName);
            entry.known = kOwnName | (kPerson << static_cast<std::uint32_t>(own.type));
            entry.canonical = canonical;
            // A stop at its end ("Q-Corp.") may be a token of its own, or not.
            note_opening(name, tokenize(name));
            note_opening(name, tokenize(name + " a"));
        }
        add_others(canonical, {own.names.begin(), own.names.end()}, 1);
    }
    void note_opening(const std::string& phrase, const std::vector<Token>& tokens) {
        if (tokens.size() < 2) return;
        const std::string_view word = std::string_view(phrase).substr(0, tokens.front().end);
        GazetteerEntry& first = gazetteer_.table_[word_hash(word)];
        first.longest = std::max(first.longest,
                                 static_cast<std::uint8_t>(std::min(tokens.size(), kMostTokens)));
    }

    // `name` is what `language` calls the place or organisation that is shown as `shown`.
    bool add_local(std::string_view language, Known known, std::string_view name,
                   std::string_view shown) {
        std::uint32_t canonical = add(shown, known).canonical;
        if (canonical == 0) canonical = add(shown, known).canonical = add_canonical(shown);
        add(name, known, language_seed(language)).canonical = canonical;
        if (language == "en" && name != shown)
            gazetteer_.shown_[canonical].others.emplace_back(name);
        return true;
    }

    GazetteerEntry& add(std::string_view phrase, Known known, std::uint64_t seed = kHashSeed) {
        const Opening start = opening(phrase);
        if (start.tokens > 1) {
            GazetteerEntry& first =
                gazetteer_.table_[word_hash(phrase.substr(0, start.first_word), seed)];
            first.longest = std::max(
                first.longest, static_cast<std::uint8_t>(std::min(start.tokens + 1, kMostTokens)));
        }
        GazetteerEntry& entry = gazetteer_.table_[word_hash(phrase, seed)];
        entry.longest = std::max<std::uint8_t>(entry.longest, 1);
        entry.known |= known;
        return entry;
    }

    std::uint32_t add_canonical(std::string_view name) {
        gazetteer_.shown_.push_back({std::string(name), {}});
        return static_cast<std::uint32_t>(gazetteer_.shown_.size() - 1);
    }
    void add_others(std::uint32_t canonical, const std::vector<std::string_view>& fields,
                    std::size_t first) {
        auto& others = gazetteer_.shown_[canonical].others;
        for (std::size_t i = first; i < fields.size(); ++i)
            others.emplace_back(fields[i]);
    }

    Gazetteer& gazetteer_;
    const std::filesystem::path& folder_;
    std::optional<Error> error_;
};

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& data_folder,
                                  const std::vector<std::string>& own) {
    Gazetteer gazetteer;
    gazetteer.table_.reserve(kExpectedEntries);
    Loader loader(gazetteer, data_folder);
    loader.aliases("people.tsv", kPerson);
    loader.aliases("organisations.tsv", kOrganisation);
    loader.aliases("places.tsv", kPlace);
    loader.countries();
    loader.local_names();
    loader.cities();
    loader.seen_names();
    loader.given_names();
    loader.words("surnames.txt", kSurname);
    loader.words("common_words.txt", kCommonWord);
    loader.words("brands.txt", kBrand);
    loader.noted_names();
    loader.cues();
    for (const std::string& file : own)
        loader.own_names(file);
    gazetteer.has_own_names_ = !own.empty();
    if (loader.error()) return tl::unexpected<Error>(*loader.error());
    return gazetteer;
}

std::uint32_t Gazetteer::known(std::uint64_t hash) const {
    const GazetteerEntry* entry = table_.find(hash);
    return entry ? entry->known : 0;
}

std::string_view Gazetteer::canonical(const GazetteerEntry& entry) const {
    return shown_[entry.canonical].name;
}

std::span<const std::string> Gazetteer::other_names(const GazetteerEntry& entry) const {
    return shown_[entry.canonical].others;
}

std::uint64_t Gazetteer::language_seed(std::string_view language) {
    if (language.empty() || language == "en") return kHashSeed;
    return hash_byte(word_hash(language), '\t');
}

GazetteerMatch Gazetteer::longest_match(std::string_view text, std::span<const Token> tokens,
                                        std::size_t at, std::uint32_t wanted,
                                        std::uint64_t language) const {
    const GazetteerMatch everywhere = longest_from(text, tokens, at, wanted, kHashSeed);
    const bool is_own = everywhere.tokens > 0 && (everywhere.entry->known & kOwnName) != 0;
    if (language == kHashSeed || is_own) return everywhere;
    const GazetteerMatch local = longest_from(text, tokens, at, wanted, language);
    return local.tokens > 0 && local.tokens >= everywhere.tokens ? local : everywhere;
}

GazetteerMatch Gazetteer::longest_from(std::string_view text, std::span<const Token> tokens,
                                       std::size_t at, std::uint32_t wanted,
                                       std::uint64_t language) const {
    const std::uint64_t first =
        language == kHashSeed ? tokens[at].hash : phrase_hash(text, tokens, at, at + 1, language);
    const GazetteerEntry* entry = table_.find(first);
    if (!entry) return {};
    GazetteerMatch best;
    if ((entry->known & wanted) != 0) best = {1, entry};
    const std::size_t end = std::min(tokens.size(), at + entry->longest);
    std::uint64_t hash = first;
    for (std::size_t i = at + 1; i < end; ++i) {
        if (tokens[i].is(kLineStart)) break;
        if (tokens[i].is(kSpaceBefore)) hash = hash_byte(hash, ' ');
        hash = word_hash(text.substr(tokens[i].start, tokens[i].end - tokens[i].start), hash);
        const GazetteerEntry* longer = table_.find(hash);
        if (longer && (longer->known & wanted) != 0) best = {i - at + 1, longer};
    }
    return best;
}

std::uint64_t phrase_hash(std::string_view text, std::span<const Token> tokens, std::size_t first,
                          std::size_t last, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (std::size_t i = first; i < last; ++i) {
        if (i > first && tokens[i].is(kSpaceBefore)) hash = hash_byte(hash, ' ');
        hash = word_hash(text.substr(tokens[i].start, tokens[i].end - tokens[i].start), hash);
    }
    return hash;
}

}  // namespace news::entities
