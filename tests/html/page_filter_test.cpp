// SPDX-License-Identifier: GPL-3.0-or-later
// The filter must agree with the parser: what gumbo makes of the filtered page
// is what it makes of the whole one, less what the filter leaves out.
#include "indexer/html/page_filter.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <gumbo.h>
#include <zlib.h>

#include "indexer/html/charset.hpp"
#include "indexer/html/set_aside.hpp"

using namespace news::html;
namespace fs = std::filesystem;

namespace {

std::string restored(std::string_view parsed, const StandIns& stand_ins) {
    std::string text(stand_ins.restored_size(parsed), ' ');
    stand_ins.restore(parsed, text.data());
    return text;
}

// What gumbo made of a page, whole or filtered.
struct Parsed {
    std::string_view html;
    const StandIns& stand_ins;
    const SetAside& set_aside;
};

struct ReadAttribute {
    std::string name;
    std::string value;
};

// Those that are read, each once.
std::vector<ReadAttribute> attributes_of(const GumboElement& element, const Parsed& parsed) {
    std::vector<ReadAttribute> attributes;
    const auto add = [&](std::string_view name, std::string value) {
        const auto known = AttributeName::find(name);
        const bool again =
            std::ranges::find(attributes, name, &ReadAttribute::name) != attributes.end();
        if (known && !again && !is_idle(*known, value))
            attributes.push_back({std::string(name), std::move(value)});
    };
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        add(attribute->name, restored(attribute->value, parsed.stand_ins));
    }
    if (element.attributes.length > 0 || element.original_tag.data == nullptr) return attributes;
    const auto at = static_cast<std::size_t>(element.original_tag.data - parsed.html.data());
    for (const Attribute& attribute : parsed.set_aside.of(at))
        add(attribute.name.text(), std::string(attribute.value));
    return attributes;
}

bool is_left_out(const GumboElement& element, const std::vector<ReadAttribute>& attributes) {
    if (element.tag == GUMBO_TAG_STYLE || element.tag == GUMBO_TAG_SVG) return true;
    if (element.tag != GUMBO_TAG_SCRIPT) return false;
    return std::ranges::none_of(attributes, [](const ReadAttribute& attribute) {
        return attribute.name == "type" && (attribute.value.find("ld+json") != std::string::npos ||
                                            attribute.value.find("LD+JSON") != std::string::npos);
    });
}

// Elements with their attributes, and text without white space (gumbo puts that
// before or behind an end tag depending on comments nearby).
std::string outline(const Parsed& parsed) {
    // With all its errors: without, gumbo runs the name of an attribute that is
    // said twice into the next one.
    const GumboOptions options = kGumboDefaultOptions;
    GumboOutput* output =
        gumbo_parse_with_options(&options, parsed.html.data(), parsed.html.size());
    std::string text;
    std::vector<const GumboNode*> open{output->root};
    while (!open.empty()) {
        const GumboNode* node = open.back();
        open.pop_back();
        if (node == nullptr) {
            text += '>';
        } else if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
            const GumboElement& element = node->v.element;
            text += '<';
            text += gumbo_normalized_tagname(element.tag);
            const std::vector<ReadAttribute> attributes = attributes_of(element, parsed);
            for (const auto& [name, value] : attributes)
                text += fmt::format("@{}={}", name, value);
            open.push_back(nullptr);
            if (is_left_out(element, attributes)) continue;
            for (unsigned i = element.children.length; i-- > 0;) {
                open.push_back(static_cast<const GumboNode*>(element.children.data[i]));
            }
        } else if (node->type != GUMBO_NODE_COMMENT) {
            for (const char c : restored(node->v.text.text, parsed.stand_ins)) {
                if (std::string_view(" \t\r\n\f").find(c) == std::string_view::npos) text += c;
            }
        }
    }
    gumbo_destroy_output(&options, output);
    return text;
}

void check_same_tree(std::string_view page) {
    const auto kept = filter_page(page, Limits{});
    REQUIRE(kept);
    CHECK(outline({kept->text, kept->stand_ins, kept->attributes}) ==
          outline({page, StandIns({}), SetAside()}));
}

// What the parser reads: long plain text by its stand-ins.
std::string abridged(std::string_view html) {
    const auto kept = filter_page(html, Limits{});
    REQUIRE(kept);
    return kept->text;
}

std::string filtered(std::string_view html) {
    const auto kept = filter_page(html, Limits{});
    REQUIRE(kept);
    return restored(kept->text, kept->stand_ins);
}

std::string read_gzip(const fs::path& path) {
    std::string bytes;
    gzFile file = gzopen(path.c_str(), "rb");
    REQUIRE(file != nullptr);
    char buffer[65536];
    for (int read = 0; (read = gzread(file, buffer, sizeof buffer)) > 0;) {
        bytes.append(buffer, static_cast<std::size_t>(read));
    }
    gzclose(file);
    return bytes;
}

}  // namespace

TEST_CASE("what no reader sees is left out, data in JSON is kept") {
    CHECK(filtered("a<script>x</script>b") == "a<script></script>b");
    CHECK(filtered("<style>p { }</style>") == "<style></style>");
    CHECK(filtered("a<!-- x -->b") == "ab");
    CHECK(filtered("a<!-- x\n -->b") == "a<!--\n-->b");
    CHECK(filtered("<svg a=1><path d='<'/></svg>") == "<svg></svg>");
    CHECK(filtered("<script type='application/json'>{}</script>") == "<script></script>");
    CHECK(filtered("<script type='application/ld+json'>{}</script>") == "<script>{}</script>");
}

TEST_CASE("attributes are set aside, what is never read and indentation are left out") {
    CHECK(filtered("<img src=a srcset='b 2x' sizes=c alt=d>") == "<img>");
    CHECK(filtered("<br class=a />") == "<br/>");
    CHECK(filtered("<br class=a/>") == "<br>");
    CHECK(filtered("<a data-x='\n'>") == "<a\n>");  // lines are kept
    // What the parser has to read itself.
    CHECK(filtered("<p data-x=\"1\"data-caption='&lt;' ONCLICK=f() aria-label=y "
                   "aria-hidden=true>") == "<p data-caption='&lt;'   aria-hidden=true>");
    CHECK(filtered("<body style='color:red'><input type=hidden style='Display: none'>") ==
          "<body ><input type=hidden style='Display: none'>");
    CHECK(filtered("<body data-timestamp=1 data-times=1>") == "<body data-timestamp=1 >");
    CHECK(filtered("<b data-x=1><b data-x=2>") == "<b data-x=1><b data-x=2>");
    CHECK(filtered("<p>\n     \t<b> a  </b>") == "<p>\n<b> a  </b>");
    CHECK(filtered("<p> \n\n  <b>") == "<p> \n\n<b>");
}

TEST_CASE("filtered or not, the parser sees the same page") {
    const std::string page = GENERATE(
        as<std::string>{}, "<script>if (a < b) document.write('<p>x</p>');</script><p>y",
        "<script><!-- <script> </script> --></script><p>y",
        "<script><!-- <script> </script> </script><p>y", "<script><!--></script><p>y",
        "<script><!-- x --> y </script><p>z", "<script>x</scripty>y</script >z",
        "<SCRIPT>x</Script\n>y", "<script/>x</script>y", "<style><!-- </style> --><p>x",
        "<style>a</style/>b", "<title><b>x</b></title>y", "<textarea><script>x</textarea>y",
        "<iframe><p>x</iframe>y", "<xmp><p></xmp>x", "<noscript><img src=x><p>y</p></noscript>z",
        "<head><noscript><style>x</style></noscript>", "<svg><p>x</svg>y",
        "<svg><style><b>x</style></svg>y", "<svg><title>a</title></svg>b",
        "<svg><desc><div>x</div></desc></svg>y", "<svg><![CDATA[<p>x]]></svg>y", "<svg/>x<p>y",
        "<svg><svg></svg><path></svg>x", "<svg><g></svg>x", "<svg></div>x</svg>y",
        "<div><svg></div>x", "<svg><foreignObject><p>x</p></foreignObject></svg>y",
        "<math><mi>x</mi><script>a<b</script></math>y", "<svg><script>a<b>c</script></svg>d",
        "<!--><p>x-->y", "<!---><p>x-->y", "<!-- x --!>y", "<!-- x -- y -->z", "<!x>y", "<?x>y",
        "</3>x", "<3>x", "< p>x", "a<b", "<p a=\">\" b='>' c=>>x", "<p a = '1'b=2/>x",
        "<p/a/b=1//>x", "<p =a>x", "<p a=b=c>x", "<p\n\ta\f=\r'x'>y", "<p a='x", "<p a=\"x>y",
        "<table><script>x</script><tr><td>y", "<select><script>x</script><option>y",
        "<select><style><option>x</style></select>y", "<template><script>x</script></template>y",
        "<p>a<script>b</script>c<!--d-->e<style>f</style>g", "<!doctype html><!-- x --><p>y",
        "<plaintext><script>x</script>", "<body><frameset><script>x</script>",
        "<img alt='<!--'><p>x-->", "<a href=x>1<a href=y>2", "<b><p>x</b>y<i>z",
        "<p><b onclick=1><b onclick=2><b onclick=3><b onclick=4></p><p>x", "<p data-a=1/>x",
        "<br data-a/>x", "<input type=hidden data-x=1><p>x", "<table> \n\n <tr>\t\t\t<td>x",
        "<pre>\n   \n<b>x</b></pre>", "a<   <b>x",
        // what is long enough for a stand-in
        "harbour pilots<p>harbour pilots & crews &amp; guests&ampcrews&notit; of "
        "the harbour",
        "<pre>\nharbour pilots\n  harbour pilots\r\nharbour pilots</pre>",
        "\n harbour pilots<head>",
        "<table>harbour pilots<tr>harbour crews<td>harbour guests</table>harbour",
        "<table> \n harbour pilots \n <tr><td>x", "<select>harbour pilots<option>harbour crews",
        "<table><colgroup> harbour pilots <col>x", "</body> harbour pilots </html> harbour crews",
        "<title>harbour &amp; pilots</title><textarea>\nharbour "
        "pilots</textarea>x",
        "<title>harbour pilots <b>x</title>harbour pilots",
        "<script type='application/ld+json'>{\"name\": \"harbour "
        "pilots\"}</script>x",
        "<script type='application/ld+json'><!-- <script> harbour pilots "
        "--></script>x</script>y",
        "<frameset>harbour pilots<frame></frameset>harbour pilots", "<p>a < harbour pilots",
        "<noframes>harbour pilots</noframes>x", "<svg><desc>harbour pilots<p>harbour pilots",
        "<math><mi>harbour pilots<![CDATA[harbour pilots]]></mi></math>",
        "<isindex prompt='harbour pilots'>",
        "<a href='https://harbour.example/?a=1&copy=2&amp;pilots=1'>1<a "
        "title=\"harbour pilots\">2",
        "<b title='harbour pilots'><b title='harbour crews'><b title='harbour "
        "crews'><p></b></b>x",
        "<td title='harbour\npilots and crews' title='harbour pilots and "
        "crews'>x",
        "<p>harbour\x01pilots and crews\x7f of the harbour",
        "<p>Häfen & Lotsen für Schiffe \u00a0…",
        "<p>harbour \xff pilots of the \xe2\x82 harbour \xed\xa0\x80 and crews "
        "\xef\xb7\x90 and "
        "\xc2\x85",
        "<p>harbour \U000f0000 pilots and crews", "<p title='harbour pilots &#xF0000; harbour'>x",
        "<p title='harbour pilots &#0000983040; harbour'>x",
        "<p>harbour \U0001F6A2 pilots \U000E0101", "<p title=harbour-pilots\" lang=\"en\">x",
        "<p title=harbour-pilots' lang=x>", "<<!-- -->p>harbour pilots", "&a<!-- -->mp; harbour",
        "&a<!--\n-->mp; harbour<!-- -->s",
        "<math><mi><annotation-xml encoding='application/xhtml+xml'><p>x</math>",
        std::string("<p>harbour pilots\0harbour pilots", 32), "<p>harbour pilots <",
        "<plaintext>harbour pilots<p>harbour pilots");
    CAPTURE(page);
    check_same_tree(page);
}

TEST_CASE("one character stands in for long plain text") {
    const std::string page =
        "<body title='harbour pilots' lang='en'>two harbours "
        "&amp; harbour crews\n  harbours";
    CHECK(abridged(page) ==
          "<body title='\U000F0000' lang='en'>\U000F0001&amp; "
          "\U000F0002\n  \U000F0003");
    CHECK(filtered(page) == page);
    CHECK(abridged("<p>harbour pilots &#xEFFFF; \U000E0101") ==
          "<p>\U000F0000&#xEFFFF; \U000E0101");
}

TEST_CASE("a page with private characters of its own is not abridged") {
    const std::string page = GENERATE(
        as<std::string>{}, "<p>harbour pilots \U000F0000", "<p title='&#xf0000;'>harbour pilots",
        "<p>harbour pilots &#X00F0000;", "<p>harbour pilots &#983040 x");
    CHECK(abridged(page) == page);
}

TEST_CASE("filtered or not, real pages are the same to the parser") {
    const fs::path pages = fs::path(PROJECT_SOURCE_DIR) / "../shared/extraction/pages";
    if (!fs::exists(pages)) {
        WARN("skipped: ../shared/extraction/pages is not there");
        return;
    }
    // Every tenth page: the whole set takes a quarter of a minute.
    std::size_t number = 0;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(pages))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
        if (number++ % 10 != 0) continue;
        const std::string page = decode(read_gzip(path)).utf8;
        CAPTURE(path.filename());
        check_same_tree(page);
    }
}
