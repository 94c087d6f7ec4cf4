// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the people, organisations and places named in an article.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"

namespace news::entities {

class Recognizer {
  public:
    // Reads the gazetteers, alias tables and models of the data folder, then the files of
    // `gazetteers`, which win over them. Fails with ErrorCode::io, naming the file that is missing
    // or malformed.
    static Result<Recognizer> load(const std::filesystem::path& data_folder,
                                   const std::vector<std::string>& gazetteers = {});

    // Whether names in texts of this language (ISO 639-1) are found by a model. In others only
    // names that are known are found, and what stands behind a known given name.
    static bool has_model(std::string_view language);

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
