// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of data/: names, parts of names and the words that announce them, in one hash table
// over words and phrases.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/hash_table.hpp"
#include "common/result.hpp"
#include "indexer/entities/lexicon/token.hpp"

namespace news::entities {

// What a word or phrase is known as; a set of bits.
enum Known : std::uint32_t {
    // Whole names, from the hand-written tables and the list of countries.
    kPerson = 1,
    kOrganisation = 2,
    kPlace = 4,
    // Whole names seen in annotated text: good evidence, not proof.
    kSeenPerson = 8,
    kSeenOrganisation = 16,
    kSeenPlace = 32,
    // Words that make up names.
    kGivenName = 64,
    kSurname = 128,
    kCity = 256,
    kCommonWord = 512,  // stands in lower case more often than not
    // The kinds of data/cues.tsv.
    kTitle = 1024,
    kTitleModifier = 2048,
    kRole = 4096,
    kOrganisationHead = 8192,
    kOrganisationSuffix = 1 << 14,
    kOfHead = 1 << 15,
    kAndHead = 1 << 16,
    kPlaceHead = 1 << 17,
    kPlaceFront = 1 << 18,
    kNotAName = 1 << 19,
    kCalendar = 1 << 20,
    kParticle = 1 << 21,
    kPossessiveName = 1 << 22,
    kDemonym = 1 << 23,
    kLargeCity = 1 << 24,  // 300,000 people or more
    // Names of brands and operators, and those that a dictionary knows: for a model to weigh.
    kBrand = 1 << 25,
    kNotedPerson = 1 << 26,
    kNotedOrganisation = 1 << 27,
    kNotedPlace = 1 << 28,
    kOwnName = 1 << 29,  // of a user's file
};
inline constexpr std::uint32_t kWholeName = kPerson | kOrganisation | kPlace;
inline constexpr std::uint32_t kNotedName = kNotedPerson | kNotedOrganisation | kNotedPlace;
inline constexpr std::uint32_t kSeenName = kSeenPerson | kSeenOrganisation | kSeenPlace;

enum class Gender : std::uint8_t { unknown, male, female };

struct GazetteerEntry {
    std::uint64_t hash = 0;
    std::uint32_t known = 0;
    std::uint32_t canonical = 0;      // of a whole name: where canonical() finds the name to show
    std::uint8_t longest = 0;         // most words of a phrase that begins with this word
    Gender gender = Gender::unknown;  // of those who bear this given name
};

// A phrase found at some token.
struct GazetteerMatch {
    std::size_t tokens = 0;  // 0: nothing found
    const GazetteerEntry* entry = nullptr;
};

class Gazetteer {
  public:
    // Reads the lists of the data folder, then the user's `own` files (own_names.hpp). What these
    // say of a name is all that is known of it. Fails with ErrorCode::io, naming the file that is
    // missing or the line that is malformed, or as read_own_names() does.
    static Result<Gazetteer> load(const std::filesystem::path& data_folder,
                                  const std::vector<std::string>& own = {});

    // Whether a user's file has been read.
    bool has_own_names() const { return has_own_names_; }

    // What is known of the word or phrase with this hash; no bit for an unknown one.
    std::uint32_t known(std::uint64_t hash) const;
    const GazetteerEntry* find(std::uint64_t hash) const { return table_.find(hash); }

    // The longest phrase that begins at tokens[at], lies within `tokens` and is known as one of
    // `wanted`, in any language or in the one whose language_seed is given. The tokens are those of
    // `text`.
    GazetteerMatch longest_match(std::string_view text, std::span<const Token> tokens,
                                 std::size_t at, std::uint32_t wanted,
                                 std::uint64_t language) const;

    // The name to show for a whole name of one of `types`; empty where it is its own.
    std::string_view canonical(const GazetteerEntry& entry) const;
    // What else it is called, by the tables of aliases and the user's files: all of a line but the
    // name to show, and what English calls a country.
    std::span<const std::string> other_names(const GazetteerEntry& entry) const;

    // Where the phrases of one language begin: names of countries differ, and `Island` is one only
    // in some. English has the seed of the names that hold for all.
    static std::uint64_t language_seed(std::string_view language);

  private:
    class Loader;
    // The same among the phrases of one seed.
    GazetteerMatch longest_from(std::string_view text, std::span<const Token> tokens,
                                std::size_t at, std::uint32_t wanted, std::uint64_t language) const;

    struct Shown {
        std::string name;
        std::vector<std::string> others;
    };

    HashTable<GazetteerEntry> table_;
    std::vector<Shown> shown_{Shown{}};  // the first: of names without one
    bool has_own_names_ = false;
};

// The hash of the words tokens[first, last) of `text`, one space between those that stand apart.
std::uint64_t phrase_hash(std::string_view text, std::span<const Token> tokens, std::size_t first,
                          std::size_t last, std::uint64_t seed = kHashSeed);

}  // namespace news::entities
