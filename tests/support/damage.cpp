// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/damage.hpp"

namespace news::test {

Damaged damage(const std::string& bytes, Chance& chance) {
    Damaged result{bytes, chance.below(bytes.size())};
    const std::size_t kind = chance.below(4);
    if (kind == 0) {
        result.bytes.resize(result.first);
        return result;
    }
    if (kind == 1) {
        result.bytes.erase(result.first, 1 + chance.below(200));
        return result;
    }
    std::size_t at = result.first;
    for (std::size_t more = 1 + chance.below(8); more > 0; --more) {
        const auto byte = static_cast<unsigned char>(result.bytes[at]);
        result.bytes[at] = static_cast<char>(kind == 2 ? static_cast<unsigned>(chance.below(256))
                                                       : byte ^ (1U << chance.below(8)));
        at = result.first + chance.below(bytes.size() - result.first);
    }
    return result;
}

}  // namespace news::test
