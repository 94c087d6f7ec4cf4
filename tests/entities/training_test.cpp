// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "indexer/entities/tagger/tagger.hpp"
#include "indexer/entities/training/model_writer.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

using namespace entities;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// A small annotated text of our own in the form of the published ones.
constexpr const char* kAnnotated =
    "# newdoc id = one\n"
    "The\tO\nferry\tO\nto\tO\nOldhaven\tB-LOC\nwas\tO\nlate\tO\n,\tO\nsaid\tO\nMira\tB-PER\n"
    "Tallis\tI-PER\nof\tO\nHarbour\tB-ORG\nLines\tI-ORG\n.\tO\n\n"
    "Mira\tB-PER\nTallis\tI-PER\nleft\tO\nOldhaven\tB-LOC\n's\tO\nport\tO\n.\tO\n\n"
    "# newdoc id = two\n"
    "Trains\tO\nto\tO\nEastmoor\tB-LOC\nstopped\tO\n,\tO\nsaid\tO\nJonas\tB-PER\nVeld\tI-PER\n"
    "of\tO\nMoor\tB-ORG\nLines\tI-ORG\n.\tO\n\n"
    "Roads\tO\nto\tO\nWesthill\tB-LOC\nclosed\tO\n,\tO\nsaid\tO\nAda\tB-PER\nBrandt\tI-PER\n"
    "of\tO\nHill\tB-ORG\nLines\tI-ORG\n.\tO\n";

std::vector<AnnotatedText> annotated(const fs::path& folder) {
    std::ofstream(folder / "set.conll", std::ios::binary) << kAnnotated;
    auto texts = read_annotated(folder / "set.conll", 100);
    REQUIRE(texts);
    return *texts;
}

Gazetteer lists() {
    auto gazetteer = Gazetteer::load(fs::path(PROJECT_SOURCE_DIR) / "data");
    REQUIRE(gazetteer);
    return std::move(*gazetteer);
}

void train_into(const fs::path& model, const Gazetteer& gazetteer,
                const std::vector<AnnotatedText>& texts) {
    TrainingSet set(gazetteer, "en");
    for (const AnnotatedText& text : texts)
        set.add(text, nullptr);
    set.number_features(1);
    TrainingPlan plan;
    plan.epochs = 20;
    plan.bound = 0.01F;
    const LearntWeights weights = train(set, plan, [](int) {});
    REQUIRE_FALSE(write_model(model, weights, set.hashes(), set.counts(), 100000));
}

}  // namespace

TEST_CASE("annotated tokens become running text with names by their bytes") {
    const TempFolder folder;
    const auto texts = annotated(folder.path());
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].bytes ==
          "The ferry to Oldhaven was late, said Mira Tallis of Harbour Lines.\n"
          "Mira Tallis left Oldhaven's port.");
    REQUIRE(texts[0].names.size() == 5);
    const AnnotatedName& third = texts[0].names[2];
    CHECK(texts[0].bytes.substr(third.start, third.end - third.start) == "Harbour Lines");
    CHECK(third.type == 1);
}

TEST_CASE("a set of single sentences is cut into texts") {
    const TempFolder folder;
    std::ofstream(folder.path() / "set.conll", std::ios::binary) << kAnnotated;
    const auto texts = read_annotated(folder.path() / "set.conll", 1);
    REQUIRE(texts);
    CHECK(texts->size() == 4);
    CHECK_FALSE(read_annotated(folder.path() / "none.conll", 1));
}

TEST_CASE("the marginals of a lattice are those of all its rows of tags") {
    std::vector<TagScores> scores(3);
    TransitionScores transitions{};
    unsigned state = 5;
    const auto next = [&] {
        state = state * 1103515245U + 12345U;
        return static_cast<double>(state >> 16U & 0xFFU) / 64.0 - 2.0;
    };
    for (TagScores& token : scores)
        for (double& score : token)
            score = next();
    for (TagScores& from : transitions)
        for (double& score : from)
            score = next();
    const std::vector<TagSet> allowed = {kAnyTag, static_cast<TagSet>(kAnyTag & ~1U), kAnyTag};

    std::vector<TagScores> wanted(3);
    double total = 0, begins = 0;
    for (std::size_t row = 0; row < kTags * kTags * kTags; ++row) {
        const Tag tags[] = {static_cast<Tag>(row % kTags), static_cast<Tag>(row / kTags % kTags),
                            static_cast<Tag>(row / kTags / kTags)};
        bool possible = may_follow(kOutside, tags[0]) && may_follow(tags[2], kOutside);
        double score = transitions[kOutside][tags[0]] + transitions[tags[2]][kOutside];
        for (std::size_t i = 0; i < 3; ++i) {
            possible = possible && (allowed[i] >> tags[i] & 1U) != 0;
            score += scores[i][tags[i]];
            if (i == 0) continue;
            possible = possible && may_follow(tags[i - 1], tags[i]);
            score += transitions[tags[i - 1]][tags[i]];
        }
        if (!possible) continue;
        const double weight = std::exp(score);
        total += weight;
        for (std::size_t i = 0; i < 3; ++i)
            wanted[i][tags[i]] += weight;
        if (tags[0] == kOutside && tags[1] == tag_of(0, TagPart::begin)) begins += weight;
    }
    const Marginals found = Lattice(scores, transitions).marginals(allowed);
    REQUIRE(found.possible);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t tag = 0; tag < kTags; ++tag)
            CHECK(found.tags[i][tag] == Approx(wanted[i][tag] / total).margin(1e-9));
    const Marginals open = Lattice(scores, transitions).marginals(std::vector<TagSet>(3, kAnyTag));
    CHECK(open.tags[1][kOutside] > 0);
    CHECK(begins > 0);
    double arrivals = 0;
    for (std::size_t to = 0; to < kTags; ++to)
        arrivals += found.transitions[kOutside][to];
    CHECK(arrivals >= 1);
}

TEST_CASE("tags that cannot stand together are said to be impossible") {
    const std::vector<TagScores> scores(1);
    const std::vector<TagSet> allowed = {static_cast<TagSet>(1U << tag_of(0, TagPart::begin))};
    CHECK_FALSE(Lattice(scores, {}).marginals(allowed).possible);
}

TEST_CASE("two trainings give the same bytes, and the model finds names that it never saw") {
    const TempFolder folder;
    const Gazetteer gazetteer = lists();
    const auto texts = annotated(folder.path());
    train_into(folder.path() / "a.model", gazetteer, texts);
    train_into(folder.path() / "b.model", gazetteer, texts);
    CHECK(bytes_of(folder.path() / "a.model") == bytes_of(folder.path() / "b.model"));

    const auto model = TaggerModel::open(folder.path() / "a.model");
    REQUIRE(model);
    const std::string bytes = "Boats to Northquay sank, said Greta Solheim of Quay Lines.";
    const TaggedText text = tag_text("body", bytes, gazetteer);
    ArticleWords words;
    words.add(text);
    const NameFeatures features(text, words, find_cues(text, gazetteer),
                                find_phrases(text, gazetteer, kHashSeed));
    const TaggedScores scores(*model, features, text.tokens.size());
    std::vector<std::string> found;
    for (const TaggedName& name : scores.names(0, text.tokens.size()))
        found.push_back(std::to_string(name.type) + " " +
                        std::string(text.span(name.first, name.last)));
    CHECK(found == std::vector<std::string>{"2 Northquay", "0 Greta Solheim", "1 Quay Lines"});
    // tokens: Boats to Northquay sank , said Greta Solheim
    const auto odds = scores.odds(2, 3);
    CHECK(odds[2] > 0);
    CHECK(odds[2] > odds[0]);
    CHECK(odds[2] > odds[1]);
}

TEST_CASE("of more features than a model may have those are kept that change most") {
    const TempFolder folder;
    LearntWeights weights;
    weights.features.resize(2);
    weights.features[0][0] = 0.5F;
    weights.features[1][0] = 2.0F;
    const std::uint64_t hashes[] = {0x1111111122222222U, 0x3333333344444444U};
    const std::uint32_t counts[] = {4, 4};
    REQUIRE_FALSE(write_model(folder.path() / "m.model", weights, hashes, counts, 1));
    const auto model = TaggerModel::open(folder.path() / "m.model");
    REQUIRE(model);
    CHECK_FALSE(model->find(hashes[0]));
    REQUIRE(model->find(hashes[1]));
    CHECK((*model->find(hashes[1]))[0] == std::lround(2.0F * model->header().scale));
}

}  // namespace news::test
