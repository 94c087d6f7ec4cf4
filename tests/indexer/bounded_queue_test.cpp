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

TEST_CASE("who holds all that is on its way does not wait for himself") {
    FlightBudget budget(100);
    CHECK(budget.take_beside(80, 0));
    CHECK_FALSE(budget.take_beside(30, 80));
    budget.take(20);  // of another
    std::atomic<bool> refused{false};
    std::jthread holder([&] { refused = !budget.take_beside(30, 80); });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    CHECK_FALSE(refused);  // the other may give room
    budget.give_back(20);
    holder.join();
    CHECK(refused);
    CHECK(budget.take_beside(20, 80));
}
