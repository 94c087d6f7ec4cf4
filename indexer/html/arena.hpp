// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for one parsed tree: handed out in one direction and freed as a whole. So a tree needs no
// walk to be destroyed (gumbo's own recurses and overflows the stack on deep pages), and a page
// that grows beyond all measure can be stopped.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace news::html {

struct ArenaExhausted {};  // thrown by Arena::allocate

class Arena {
  public:
    explicit Arena(std::size_t max_bytes) : left_(max_bytes) {}
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    // Aligned for every type; valid while the arena lives. Throws ArenaExhausted over the bound.
    void* allocate(std::size_t bytes);

  private:
    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    std::byte* next_ = nullptr;
    std::size_t free_ = 0;  // bytes at next_
    std::size_t left_;      // bytes that may still be taken from the system
};

}  // namespace news::html
