// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/fingerprint_set.hpp"

#include <charconv>

namespace news::parts {

std::uint64_t FingerprintSet::fingerprint(std::string_view sha256) {
    constexpr std::size_t kDigits = 16;
    std::uint64_t value = 0;
    const std::string_view digits = sha256.substr(0, kDigits);
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value == 0 ? 1 : value;
}

// Where it stands, or the free slot where it would. The bits of a SHA-256 are as good as a hash.
std::size_t FingerprintSet::slot_of(std::uint64_t fingerprint) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = fingerprint & mask;
    while (slots_[slot] != 0 && slots_[slot] != fingerprint)
        slot = (slot + 1) & mask;
    return slot;
}

void FingerprintSet::grow() {
    std::vector<std::uint64_t> old(slots_.size() * 2);
    old.swap(slots_);
    for (const std::uint64_t fingerprint : old)
        if (fingerprint != 0) slots_[slot_of(fingerprint)] = fingerprint;
}

bool FingerprintSet::insert(std::string_view sha256) {
    const std::uint64_t wanted = fingerprint(sha256);
    const std::lock_guard lock(mutex_);
    if (std::uint64_t& slot = slots_[slot_of(wanted)]; slot == wanted)
        return false;
    else
        slot = wanted;
    ++size_;
    // at most 70 % full
    if (size_ * 10 > slots_.size() * 7) grow();
    return true;
}

bool FingerprintSet::contains(std::string_view sha256) const {
    const std::uint64_t wanted = fingerprint(sha256);
    const std::lock_guard lock(mutex_);
    return slots_[slot_of(wanted)] == wanted;
}

void FingerprintSet::clear() {
    const std::lock_guard lock(mutex_);
    slots_ = std::vector<std::uint64_t>(kFirstSlots);
    size_ = 0;
}

std::size_t FingerprintSet::size() const {
    const std::lock_guard lock(mutex_);
    return size_;
}

}  // namespace news::parts
