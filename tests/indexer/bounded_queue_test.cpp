// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/bounded_queue.hpp"

#include <atomic>
#include <thread>

#include <catch2/catch.hpp>

using namespace news;

TEST_CASE("a closed queue gives what is left, then nothing") {
    Queue<int> queue;
    queue.push(1);
    queue.push(2);
    queue.close();
    CHECK(queue.pop() == 1);
    CHECK(queue.pop() == 2);
    CHECK_FALSE(queue.pop());
}

TEST_CASE("the budget holds back what would exceed it, and lets one oversized item pass") {
    FlightBudget budget(100);
    budget.take(500);  // alone: passes
    std::atomic<bool> passed{false};
    std::jthread other([&] {
        budget.take(10);
        passed = true;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    CHECK_FALSE(passed);
    budget.give_back(500);
    other.join();
    CHECK(passed);
}
