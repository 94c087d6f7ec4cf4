// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/prose.hpp"

#include <fmt/format.h>

namespace news::test {

const std::vector<std::string>& bridge_report() {
    static const std::vector<std::string> kParagraphs = {
        "The old iron bridge at Marrow Ferry was closed to all traffic on Tuesday after divers "
        "found deep cracks in two of its five piers, the county engineer said.",
        "Lorries had been kept off the crossing since the spring, when a routine inspection "
        "showed that the river had washed out part of the bed beneath the northern pier.",
        "\"We would rather explain a detour than a collapse,\" the engineer, Odile Trask, told a "
        "meeting in the village hall that lasted well past midnight and was often loud.",
        "Some two thousand people use the bridge every day on their way to the mills of Lower "
        "Marrow, and the next crossing lies nineteen miles upstream at Cold Harbour Weir.",
        "The ferry company offered to bring back the flat boat that gave the village its name, "
        "but its owner said that the landing stage would first have to be built anew.",
        "Shopkeepers in the high street fear for their trade. A petition that was handed round "
        "at the meeting asks for a temporary bridge of the kind that armies carry with them.",
        "A repair would take eighteen months and cost eleven million crowns, according to a "
        "report that the council has kept in a drawer for nearly four years.",
        "The mayor denied that anything had been kept from the public and promised to read the "
        "report aloud, if need be, at the next session of the council in November."};
    return kParagraphs;
}

const std::vector<std::string>& quota_report() {
    static const std::vector<std::string> kParagraphs = {
        "Fishing crews of the Sound may land a tenth less herring next season, the ministry "
        "decided on Friday against the advice of its own scientists, who had asked for a third.",
        "The fleet had waited in harbour for a week while delegates from five coastal towns "
        "argued over who should lie idle and for how long.",
        "\"Nobody here has won, and the herring least of all,\" said Ruben Asherly, a skipper "
        "from Porto Alto who has fished these waters since he was fourteen years old.",
        "Surveys show that young fish have become rare in the shallow bays in which they grow, "
        "perhaps since the water there has been unusually warm three summers in a row.",
        "Canneries on the southern shore said they would buy from abroad what the crews could "
        "not bring them, and asked for lower duties until the stocks recover."};
    return kParagraphs;
}

std::string body_of(const std::vector<std::string>& paragraphs) {
    std::string body;
    for (const std::string& paragraph : paragraphs)
        body += (body.empty() ? "" : "\n\n") + paragraph;
    return body;
}

std::string with_dateline() {
    std::vector<std::string> paragraphs = bridge_report();
    paragraphs.front().insert(0, "MARROW FERRY (MW) – ");
    return body_of(paragraphs);
}

std::string edited() {
    std::vector<std::string> paragraphs = bridge_report();
    const auto change = [&](std::size_t number, const std::string& from, const std::string& to) {
        std::string& text = paragraphs[number];
        text.replace(text.find(from), from.size(), to);
    };
    change(0, "on Tuesday", "this week");
    change(1, "Lorries", "Heavy goods vehicles");
    change(3, "Some two thousand", "About 2,000");
    change(5, "Shopkeepers", "Traders");
    change(7, "in November", "next month");
    return body_of(paragraphs);
}

std::string cut() {
    const std::vector<std::string>& all = bridge_report();
    return body_of({all.begin(), all.begin() + 4});
}

std::string tide_table(int day) {
    const auto number = [&](int factor) { return (day * factor) % 47 + 11; };
    return fmt::format(
        "Tides at Saltmouth for day {} of the season. High water in the morning at {} minutes past "
        "six with {} decimetres, in the evening at {} minutes past seven with {} decimetres. Low "
        "water at noon with {} decimetres and at midnight with {} decimetres. Wind of {} knots "
        "from "
        "the west, waves of {} decimetres, visibility {} miles, water at {} degrees. Pilots are "
        "called on channel {}; {} ships are expected and {} are to leave.",
        day, number(7), number(11), number(13), number(17), number(19), number(23), number(29),
        number(31), number(37), number(41), number(43), number(3), number(5));
}

}  // namespace news::test
