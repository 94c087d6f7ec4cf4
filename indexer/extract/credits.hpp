// SPDX-License-Identifier: GPL-3.0-or-later
// Who made a picture, parted from what it shows: "… in Tehran, Iran. (AP Photo/Office …)".
#pragma once

#include <string>
#include <string_view>

namespace news::extract {

struct CreditedCaption {
    std::string caption;  // without the credit; empty where the text is nothing but a credit
    std::string credit;   // without brackets and labels ("Foto:"); empty: none
};

// `text`: one caption, clean text.
CreditedCaption part_credit(std::string_view text);

// Whether a paragraph of running text is a caption that lost its picture: it opens as captions do
// ("In this file photo …") or ends in a picture's credit.
bool reads_like_caption(std::string_view paragraph);

// Whether a line is nothing but a credit with its label: "Photos: Anna Smith".
bool is_credit_line(std::string_view line);

// A credit as it is stored: labels ("Photo: ", "©") and surrounding marks taken off.
std::string clean_credit(std::string_view text);

}  // namespace news::extract
