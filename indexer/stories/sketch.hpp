// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of an article's text to find its copies by: 64 bytes that agree in about as many
// places as the two texts have shingles in common (MinHash, Broder 1997, by one permutation: Li,
// Owen, Zhang, "One Permutation Hashing", NIPS 2012; of each minimum 8 bits, Li and König, "b-Bit
// Minwise Hashing", WWW 2010).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/stories/shingles.hpp"

namespace news::stories {

inline constexpr std::size_t kSketchPlaces = 64;

struct Sketch {
    std::array<std::uint8_t, kSketchPlaces> places{};
    std::uint32_t shingles = 0;  // of the text, with repetitions; 0: there is no sketch
};

// As it stands in a value slot: the number of shingles (32 bits, the lowest byte first), then the
// places.
std::string serialise(const Sketch& sketch);
// Without a sketch where that is none.
Sketch parse_sketch(std::string_view value);

// Sketches the words of one text as they come.
class SketchBuilder {
  public:
    SketchBuilder();
    void add(const Token& token);
    // nullopt where the text is too short to say anything: fewer than kFewestShingles.
    std::optional<Sketch> sketch() const;

    static constexpr std::uint32_t kFewestShingles = 20;

  private:
    Shingler shingler_;
    std::array<std::uint32_t, kSketchPlaces> least_;
    std::uint32_t shingles_ = 0;
};

// A band is three places; two articles are candidates where they agree in a band. The chance that
// two texts share one of the 32 bands is 0.23 where they have a fifth in common, 0.97 from a half
// on.
inline constexpr std::size_t kBands = 32;
std::uint32_t band_of(const Sketch& sketch, std::size_t band);
// The bands in which they agree, as bits; where they agree in one only by chance verification will
// tell.
std::uint32_t shared_bands(const Sketch& a, const Sketch& b);

// Whether it is worth looking at the texts themselves: so many places agree that with these lengths
// one may be a copy of the other. Both have sketches.
bool may_be_copies(const Sketch& a, const Sketch& b);

}  // namespace news::stories
