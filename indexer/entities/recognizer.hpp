// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the people, organisations and places named in an article.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"

namespace news::entities {

class Recognizer {
  public:
    // Reads the gazetteers and alias tables of the data folder. Fails with ErrorCode::io, naming
    // the file that is missing or malformed.
    static Result<Recognizer> load(const std::filesystem::path& data_folder);

    Recognizer(Recognizer&&) noexcept;
    Recognizer& operator=(Recognizer&&) noexcept;
    ~Recognizer();

    // The entities of headline, deck, body and captions, the most often named first; each once,
    // under its fullest name, with all its mentions. What the source states (stated_entities) comes
    // first and wins over what was found. Thread-safe.
    std::vector<Entity> recognize(const Article& article) const;

  private:
    struct Impl;
    explicit Recognizer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace news::entities
