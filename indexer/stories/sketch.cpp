// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/sketch.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace news::stories {

namespace {

constexpr std::uint32_t kEmpty = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kCountBytes = 4;

// The places of a band. No two bands have more than one place in common, so that they say different
// things.
constexpr std::array<std::size_t, 3> places_of(std::size_t band) {
    return {2 * band, (2 * band + 1) % kSketchPlaces, (2 * band + 3) % kSketchPlaces};
}

// Counted in bytes, so that the compiler takes sixteen at once.
std::size_t places_alike(const Sketch& a, const Sketch& b) {
    std::uint8_t alike = 0;
    for (std::size_t i = 0; i < kSketchPlaces; ++i)
        alike = static_cast<std::uint8_t>(alike + (a.places[i] == b.places[i] ? 1 : 0));
    return alike;
}

}  // namespace

std::string serialise(const Sketch& sketch) {
    std::string value;
    value.reserve(kCountBytes + kSketchPlaces);
    for (std::size_t i = 0; i < kCountBytes; ++i)
        value += static_cast<char>(sketch.shingles >> (8 * i) & 0xFFU);
    return value.append(sketch.places.begin(), sketch.places.end());
}

Sketch parse_sketch(std::string_view value) {
    Sketch sketch;
    if (value.size() != kCountBytes + kSketchPlaces) return sketch;
    for (std::size_t i = 0; i < kCountBytes; ++i)
        sketch.shingles |= std::uint32_t{static_cast<unsigned char>(value[i])} << (8 * i);
    std::copy(value.begin() + kCountBytes, value.end(), sketch.places.begin());
    return sketch;
}

SketchBuilder::SketchBuilder() {
    least_.fill(kEmpty);
}

void SketchBuilder::add(const Token& token) {
    const auto shingle = shingler_.add(token);
    if (!shingle) return;
    ++shingles_;
    // 6 bits say which place, 32 others are what is compared
    std::uint32_t& least = least_[*shingle >> 58];
    least = std::min(least, static_cast<std::uint32_t>(*shingle >> 16));
}

std::optional<Sketch> SketchBuilder::sketch() const {
    if (shingles_ < kFewestShingles) return std::nullopt;
    Sketch sketch;
    sketch.shingles = shingles_;
    for (std::size_t i = 0; i < kSketchPlaces; ++i) {
        // a place that nothing fell to takes what the next one has, changed by the distance
        // (Shrivastava and Li, "Densifying One Permutation Hashing", ICML 2014)
        std::size_t distance = 0;
        while (least_[(i + distance) % kSketchPlaces] == kEmpty)
            ++distance;
        constexpr std::size_t kStep = 41;
        sketch.places[i] =
            static_cast<std::uint8_t>(least_[(i + distance) % kSketchPlaces] + kStep * distance);
    }
    return sketch;
}

std::uint32_t band_of(const Sketch& sketch, std::size_t band) {
    std::uint32_t value = 0;
    for (const std::size_t place : places_of(band))
        value = value << 8 | sketch.places[place];
    return value;
}

std::uint32_t shared_bands(const Sketch& a, const Sketch& b) {
    std::uint32_t bands = 0;
    if (places_alike(a, b) < places_of(0).size()) return bands;
    for (std::size_t band = 0; band < kBands; ++band)
        if (band_of(a, band) == band_of(b, band)) bands |= std::uint32_t{1} << band;
    return bands;
}

bool may_be_copies(const Sketch& a, const Sketch& b) {
    // what is_copy() asks for, less what the estimate may err by: two edited copies share three
    // quarters, a cut one all that its length allows
    constexpr double kSharedByEdited = 0.64;
    constexpr double kShortestCut = 0.39;
    const auto [shorter, longer] = std::minmax(a.shingles, b.shingles);
    const double ratio = static_cast<double>(shorter) / static_cast<double>(longer);
    if (ratio < kShortestCut) return false;
    const double cut = 0.97 * ratio;
    const double spread = std::sqrt(cut * (1 - cut) / kSketchPlaces);
    const double needed = std::min(kSharedByEdited, cut - spread);
    return static_cast<double>(places_alike(a, b)) >= kSketchPlaces * needed;
}

}  // namespace news::stories
