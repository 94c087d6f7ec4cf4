// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a caption: what templates put around them, and whether they are about a picture.
#pragma once

#include <string>
#include <string_view>

namespace news::extract {

// The caption without buttons ("Enlarge this image"), labels ("Image caption:"), its place in a
// gallery ("3 of 12 |") and the code around it ("[caption …]…[/caption]"). `text`: clean.
std::string clean_caption_text(std::string text);

// Not a byline beside a portrait, a date, the length of a video, a button or the site's own words.
bool is_about_picture(std::string_view caption);

// "Photo of Anna Smith, the author": describes who wrote, not what the article is about.
bool is_portrait_of_author(std::string_view description);

}  // namespace news::extract
