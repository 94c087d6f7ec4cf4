// SPDX-License-Identifier: GPL-3.0-or-later
// train-names: makes a model out of annotated texts. data/scripts/train.sh calls it; no user does.
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/training/model_writer.hpp"

namespace {

using namespace news;
using namespace news::entities;

constexpr const char* kUsage =
    "train-names --data FOLDER --out MODEL [--language CODE] [--opinion MODEL] [--rows N]\n"
    "            [--runs N] [--epochs N] [--rate X] [--bound X] [--dropout X] [--unknown X] "
    "[--seed N]\n"
    "            [--least N] FILE[:SENTENCES] ... [--silver FILE ...]\n"
    "\n"
    "FILE has a token and its tag a line; a text is cut after SENTENCES. Files behind --silver "
    "are\n"
    "those in which some tags are wrong: with --opinion the tags of that model may stand as "
    "well.\n";

struct Source {
    std::string path;
    std::size_t sentences = 1000;
    bool silver = false;
};

struct Task {
    std::string data, out, opinion, language = "en";
    std::size_t rows = 250000;
    std::uint32_t least = 2;
    TrainingPlan plan;
    std::vector<Source> sources;
};

Source source_of(std::string_view text, bool silver) {
    const std::size_t colon = text.rfind(':');
    std::size_t sentences = 0;
    if (colon != std::string_view::npos) {
        std::from_chars(text.data() + colon + 1, text.data() + text.size(), sentences);
    }
    if (sentences == 0) return {std::string(text), 1000, silver};
    return {std::string(text.substr(0, colon)), sentences, silver};
}

std::optional<Task> task_of(std::vector<std::string> arguments) {
    Task task;
    bool silver = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (name == "--silver") {
            silver = true;
        } else if (name.starts_with("--")) {
            if (++i == arguments.size()) return std::nullopt;
            const std::string& value = arguments[i];
            const float number = std::strtof(value.c_str(), nullptr);
            if (name == "--data") {
                task.data = value;
            } else if (name == "--out") {
                task.out = value;
            } else if (name == "--opinion") {
                task.opinion = value;
            } else if (name == "--language") {
                task.language = value;
            } else if (name == "--rows") {
                task.rows = static_cast<std::size_t>(number);
            } else if (name == "--least") {
                task.least = static_cast<std::uint32_t>(number);
            } else if (name == "--epochs") {
                task.plan.epochs = static_cast<int>(number);
            } else if (name == "--runs") {
                task.plan.runs = static_cast<int>(number);
            } else if (name == "--rate") {
                task.plan.rate = number;
            } else if (name == "--bound") {
                task.plan.bound = number;
            } else if (name == "--dropout") {
                task.plan.dropout = number;
            } else if (name == "--unknown") {
                task.plan.unknown = number;
            } else if (name == "--seed") {
                task.plan.seed = static_cast<std::uint64_t>(number);
            } else {
                return std::nullopt;
            }
        } else {
            task.sources.push_back(source_of(name, silver));
        }
    }
    if (task.data.empty() || task.out.empty() || task.sources.empty()) return std::nullopt;
    return task;
}

int complain(const Error& error) {
    std::fprintf(stderr, "train-names: %s\n", error.message.c_str());
    return 1;
}

int run(const Task& task) {
    const Result<Gazetteer> gazetteer = Gazetteer::load(task.data);
    if (!gazetteer) return complain(gazetteer.error());
    std::optional<TaggerModel> opinion;
    if (!task.opinion.empty()) {
        Result<TaggerModel> model = TaggerModel::open(task.opinion);
        if (!model) return complain(model.error());
        opinion = std::move(*model);
    }
    TrainingSet set(*gazetteer, task.language);
    for (const Source& source : task.sources) {
        const auto texts = read_annotated(source.path, source.sentences);
        if (!texts) return complain(texts.error());
        for (const AnnotatedText& text : *texts)
            set.add(text, source.silver && opinion ? &*opinion : nullptr);
        std::printf("%s: %zu texts\n", source.path.c_str(), texts->size());
    }
    set.number_features(task.least);
    std::printf("%zu tokens that may be names in %zu stretches, %zu features\n", set.tokens(),
                set.stretches().size(), set.hashes().size());
    const LearntWeights weights = train(set, task.plan, [](int epoch) {
        std::printf("epoch %d\n", epoch);
        std::fflush(stdout);
    });
    const auto error = write_model(task.out, weights, set.hashes(), set.counts(), task.rows);
    return error ? complain(*error) : 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::optional<Task> task = task_of(std::vector<std::string>(argv + 1, argv + argc));
    if (!task) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    return run(*task);
}
