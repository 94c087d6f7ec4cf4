// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/charset_labels.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace news::html {
namespace {

struct Labels {
    Encoding encoding;
    std::string_view labels;  // parted and surrounded by spaces
};

constexpr auto kEncodings = std::to_array<Labels>({
    {{"utf-8", "UTF-8"},
     " utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 "},
    {{"utf-16le", "UTF-16LE"},
     " utf-16 utf-16le ucs-2 csunicode iso-10646-ucs-2 unicode unicodefeff "},
    {{"utf-16be", "UTF-16BE"}, " utf-16be unicodefffe "},
    {{"windows-1252", "windows-1252"},
     " windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 "
     "iso-ir-100 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968 cp819 ibm819 csisolatin1 "},
    {{"windows-1250", "windows-1250"}, " windows-1250 cp1250 x-cp1250 "},
    {{"windows-1251", "windows-1251"}, " windows-1251 cp1251 x-cp1251 win-1251 "},
    {{"windows-1253", "windows-1253"}, " windows-1253 cp1253 x-cp1253 "},
    {{"windows-1254", "windows-1254"},
     " windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 "
     "iso-ir-148 latin5 l5 csisolatin5 "},
    {{"windows-1255", "windows-1255"}, " windows-1255 cp1255 x-cp1255 "},
    {{"windows-1256", "windows-1256"}, " windows-1256 cp1256 x-cp1256 "},
    {{"windows-1257", "windows-1257"}, " windows-1257 cp1257 x-cp1257 "},
    {{"windows-1258", "windows-1258"}, " windows-1258 cp1258 x-cp1258 "},
    {{"windows-874", "windows-874"},
     " windows-874 dos-874 tis-620 iso-8859-11 iso8859-11 iso885911 "},
    {{"iso-8859-2", "ISO-8859-2"},
     " iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2 "},
    {{"iso-8859-3", "ISO-8859-3"},
     " iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3 "},
    {{"iso-8859-4", "ISO-8859-4"},
     " iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4 "},
    {{"iso-8859-5", "ISO-8859-5"},
     " iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic "
     "csisolatincyrillic "},
    {{"iso-8859-6", "ISO-8859-6"},
     " iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i "
     "iso-ir-127 arabic asmo-708 ecma-114 csiso88596e csiso88596i csisolatinarabic "},
    {{"iso-8859-7", "ISO-8859-7"},
     " iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 ecma-118 "
     "elot_928 sun_eu_greek csisolatingreek "},
    {{"iso-8859-8", "ISO-8859-8"},
     " iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-e iso-8859-8-i logical "
     "visual iso-ir-138 hebrew csiso88598e csiso88598i csisolatinhebrew "},
    {{"iso-8859-10", "ISO-8859-10"},
     " iso-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6 "},
    {{"iso-8859-13", "ISO-8859-13"}, " iso-8859-13 iso8859-13 iso885913 "},
    {{"iso-8859-14", "ISO-8859-14"}, " iso-8859-14 iso8859-14 iso885914 "},
    {{"iso-8859-15", "ISO-8859-15"},
     " iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9 csisolatin9 "},
    {{"iso-8859-16", "ISO-8859-16"}, " iso-8859-16 "},
    {{"koi8-r", "KOI8-R"}, " koi8-r koi8 koi8_r koi cskoi8r "},
    {{"koi8-u", "KOI8-U"}, " koi8-u koi8-ru "},
    {{"ibm866", "IBM866"}, " ibm866 866 cp866 csibm866 "},
    {{"macintosh", "macintosh"}, " macintosh mac x-mac-roman csmacintosh "},
    {{"x-mac-cyrillic", "x-mac-cyrillic"}, " x-mac-cyrillic x-mac-ukrainian "},
    {{"gb18030", "gb18030"},
     " gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 "
     "cp936 "},
    {{"big5", "Big5-HKSCS"}, " big5 big5-hkscs cn-big5 csbig5 x-x-big5 "},
    {{"shift_jis", "windows-31j"},
     " shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j cp932 csshiftjis "},
    {{"euc-jp", "EUC-JP"}, " euc-jp x-euc-jp eucjp cseucpkdfmtjapanese "},
    {{"iso-2022-jp", "ISO-2022-JP"}, " iso-2022-jp csiso2022jp "},
    {{"euc-kr", "windows-949"},
     " euc-kr windows-949 cp949 ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean iso-ir-149 "
     "cseuckr csksc56011987 "},
});

}  // namespace

Encoding encoding_for_label(std::string_view label) {
    constexpr std::string_view kSpace = " \t\n\f\r";
    const std::size_t start = label.find_first_not_of(kSpace);
    if (start == std::string_view::npos) return {};
    label = label.substr(start, label.find_last_not_of(kSpace) - start + 1);
    if (label.size() > 40 || label.find(' ') != std::string_view::npos) return {};
    std::string word = " ";
    for (char c : label)
        word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    word += ' ';
    const auto found = std::ranges::find_if(kEncodings, [&word](const Labels& entry) {
        return entry.labels.find(word) != std::string_view::npos;
    });
    return found == kEncodings.end() ? Encoding{} : found->encoding;
}

}  // namespace news::html
