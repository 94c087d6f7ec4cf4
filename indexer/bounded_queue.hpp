// SPDX-License-Identifier: GPL-3.0-or-later
// A queue between threads and the budget that keeps what is on its way bounded.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace news {

// First in, first out. Thread-safe.
template <class Item>
class Queue {
  public:
    void push(Item item) {
        {
            const std::lock_guard lock(mutex_);
            items_.push_back(std::move(item));
        }
        ready_.notify_one();
    }

    // Waits for an item; nullopt once the queue is closed and empty.
    std::optional<Item> pop() {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [&] { return closed_ || !items_.empty(); });
        if (items_.empty()) return std::nullopt;
        Item item = std::move(items_.front());
        items_.pop_front();
        return item;
    }

    void close() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        ready_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<Item> items_;
    bool closed_ = false;
};

// What may be on its way at one time, in bytes. A single item over the whole budget passes when
// nothing else is on its way, so that nothing waits for ever. Thread-safe.
class FlightBudget {
  public:
    explicit FlightBudget(std::size_t bytes) : budget_(bytes) {}

    void take(std::size_t bytes) { static_cast<void>(take_beside(bytes, 0)); }

    // The same for one who holds `held` bytes himself: false, and nothing is taken, where they are
    // all that is on its way, so that waiting would not end.
    bool take_beside(std::size_t bytes, std::size_t held) {
        std::unique_lock lock(mutex_);
        const auto fits = [&] { return in_flight_ == 0 || in_flight_ + bytes <= budget_; };
        room_.wait(lock, [&] { return fits() || in_flight_ == held; });
        if (!fits()) return false;
        in_flight_ += bytes;
        return true;
    }

    void give_back(std::size_t bytes) {
        {
            const std::lock_guard lock(mutex_);
            in_flight_ -= bytes;
        }
        room_.notify_one();
    }

  private:
    std::size_t budget_;
    std::size_t in_flight_ = 0;
    std::mutex mutex_;
    std::condition_variable room_;
};

}  // namespace news
