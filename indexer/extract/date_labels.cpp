// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_labels.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "common/unicode.hpp"
#include "indexer/extract/phrases.hpp"
#include "indexer/html/tag.hpp"

namespace news::extract {

namespace {

using Entry = std::pair<std::string_view, DateLabel>;
constexpr auto kPublished = DateLabel::published;
constexpr auto kModified = DateLabel::modified;
constexpr auto kForeign = DateLabel::foreign;

// Folded beginnings of words.
constexpr auto kTextLabels = std::to_array<Entry>({
    {"published", kPublished},
    {"posted", kPublished},
    {"pub.", kPublished},
    {"created", kPublished},
    {"first publish", kPublished},
    {"originally", kPublished},
    {"issued", kPublished},
    {"released", kPublished},
    {"veroffentlich", kPublished},
    {"erschienen", kPublished},
    {"erstell", kPublished},
    {"publie", kPublished},
    {"mise en ligne", kPublished},
    {"mis en ligne", kPublished},
    {"paru le", kPublished},
    {"cree le", kPublished},
    {"publicad", kPublished},
    {"creado", kPublished},
    {"publicat", kPublished},
    {"pubblicat", kPublished},
    {"gepubliceerd", kPublished},
    {"geplaatst", kPublished},
    {"publicerad", kPublished},
    {"publisert", kPublished},
    {"offentliggjort", kPublished},
    {"udgivet", kPublished},
    {"julkaistu", kPublished},
    {"opublikowan", kPublished},
    {"utworzono", kPublished},
    {"publikovan", kPublished},
    {"vydan", kPublished},
    {"megjelent", kPublished},
    {"publikalva", kPublished},
    {"objavljen", kPublished},
    {"опубликован", kPublished},
    {"дата публикации", kPublished},
    {"опубліковано", kPublished},
    {"публикац", kPublished},
    {"δημοσιευ", kPublished},
    {"yayın", kPublished},
    {"yayin", kPublished},
    {"giris", kPublished},
    {"eklenme", kPublished},
    {"olusturulma", kPublished},
    {"publikuota", kPublished},
    {"publicet", kPublished},
    {"avaldatud", kPublished},
    {"發布", kPublished},
    {"发布", kPublished},
    {"發佈", kPublished},
    {"发表", kPublished},
    {"發表", kPublished},
    {"公開", kPublished},
    {"掲載", kPublished},
    {"配信", kPublished},
    {"投稿日", kPublished},
    {"입력", kPublished},
    {"등록", kPublished},
    {"게재", kPublished},
    {"승인", kPublished},
    {"작성", kPublished},
    {"نشر", kPublished},
    {"انتشار", kPublished},
    {"פורסם", kPublished},
    {"diterbitkan", kPublished},
    {"dipublikasikan", kPublished},
    {"प्रकाशित", kPublished},
    {"updated", kModified},
    {"update", kModified},
    {"modified", kModified},
    {"last edit", kModified},
    {"revised", kModified},
    {"changed", kModified},
    {"aktualisier", kModified},
    {"stand", DateLabel::entry},
    {"geandert", kModified},
    {"mis a jour", kModified},
    {"maj", kModified},
    {"modifie", kModified},
    {"mise a jour", kModified},
    {"actualizad", kModified},
    {"modificad", kModified},
    {"atualizad", kModified},
    {"actualitzat", kModified},
    {"aggiornat", kModified},
    {"aggiornamento", kModified},
    {"modificat", kModified},
    {"bijgewerkt", kModified},
    {"laatst", kModified},
    {"gewijzigd", kModified},
    {"uppdaterad", kModified},
    {"opdateret", kModified},
    {"oppdatert", kModified},
    {"paivitetty", kModified},
    {"aktualizac", kModified},
    {"aktualizov", kModified},
    {"zaktualizowan", kModified},
    {"frissitve", kModified},
    {"modositva", kModified},
    {"azurirano", kModified},
    {"обновлен", kModified},
    {"оновлено", kModified},
    {"изменен", kModified},
    {"ενημερω", kModified},
    {"guncelle", kModified},
    {"duzenle", kModified},
    {"atnaujint", kModified},
    {"atjaunot", kModified},
    {"更新", kModified},
    {"修改", kModified},
    {"最終", kModified},
    {"수정", kModified},
    {"업데이트", kModified},
    {"تحديث", kModified},
    {"عدل", kModified},
    {"diperbarui", kModified},
    {"עודכן", kModified},
    {"अपडेट", kModified},
    {"copyright", kForeign},
    {"©", kForeign},
    {"all rights", kForeign},
    {"expires", kForeign},
    {"event", kForeign},
    {"when:", kForeign},
    {"born", kForeign},
    {"geboren", kForeign},
    {"photo", kForeign},
    {"foto", kForeign},
    {"image", kForeign},
    {"file pic", kForeign},
    {"since", kForeign},
    {"until", kForeign},
    {"joined", kForeign},
    {"accessed", kForeign},
    {"retrieved", kForeign},
    {"valid", kForeign},
    {"deadline", kForeign},
    {"today is", kForeign},
});

struct NameEntry {
    std::string_view word;
    DateLabel label;
};
// Parts of class names, ids and itemprops, the more telling first.
constexpr auto kNameLabels = std::to_array<NameEntry>({
    {"modif", kModified},
    {"updat", kModified},
    {"lastmod", kModified},
    {"aktualis", kModified},
    {"actualiz", kModified},
    {"published", kPublished},
    {"publish", kPublished},
    {"pubdate", kPublished},
    {"pub-date", kPublished},
    {"pub_date", kPublished},
    {"publicat", kPublished},
    {"posted", kPublished},
    {"post-date", kPublished},
    {"entry-date", kPublished},
    {"article-date", kPublished},
    {"article__date", kPublished},
    {"articledate", kPublished},
    {"created", kPublished},
    {"veroeffentlich", kPublished},
    {"fecha", DateLabel::dated},
    {"datum", DateLabel::dated},
    {"date", DateLabel::dated},
    {"timestamp", DateLabel::dated},
    {"time", DateLabel::dated},
    {"byline", DateLabel::dated},
    {"author", DateLabel::dated},
    {"meta", DateLabel::dated},
    {"info", DateLabel::dated},
    {"dateline", DateLabel::dated},
    {"credits", DateLabel::dated},
    {"details", DateLabel::dated},
});

// Of boxes that are about other pages or about nothing that was published.
constexpr auto kForeignNames = std::to_array<std::string_view>(
    {"comment", "copyright", "share",     "related",  "teaser",   "sidebar",     "recommend",
     "popular", "recent",    "ticker",    "current-", "current_", "currentdate", "todays",
     "weather", "event-",    "most-read", "mostread", "trending", "carousel"});

std::string names_of(html::Node node) {
    std::string names;
    for (const html::AttributeName attribute : html::AttributeNames{"class", "id", "itemprop"}) {
        constexpr std::size_t kLongestName = 300;
        const std::string_view value = node.attribute(attribute);
        if (value.empty() || value.size() > kLongestName) continue;
        names += value;
        names += ' ';
    }
    for (char& c : names)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return names;
}

bool is_foreign_box(html::Node node) {
    const std::string names = names_of(node);
    return std::ranges::any_of(kForeignNames, [&](std::string_view word) {
        return names.find(word) != std::string::npos;
    });
}

DateLabel label_of_names(html::Node node) {
    const std::string names = names_of(node);
    if (names.empty()) return DateLabel::none;
    if (node.has_class("updated"))
        return node.has_class("published") ? kPublished : DateLabel::entry;
    for (const NameEntry& entry : kNameLabels)
        if (names.find(entry.word) != std::string::npos) return entry.label;
    return DateLabel::none;
}

bool holds_label(std::string_view folded) {
    static const Phrases kAnyLabel = [] {
        std::vector<std::string_view> words;
        for (const auto& [word, meaning] : kTextLabels)
            words.push_back(word);
        return Phrases(words);
    }();
    return kAnyLabel.occur_in(folded);
}

}  // namespace

TextLabel find_label(std::string_view before) {
    constexpr std::size_t kReach = 60;  // bytes: a label stands close to its date
    if (before.size() > kReach) before.remove_prefix(before.size() - kReach);
    const std::string folded = fold(before);
    TextLabel found;
    if (!holds_label(folded)) return found;
    std::size_t last = 0;
    for (const auto& [word, meaning] : kTextLabels) {
        const auto at = folded.rfind(word);
        if (at == std::string::npos || at < last) continue;
        const bool inside_word = at > 0 && ((folded[at - 1] >= 'a' && folded[at - 1] <= 'z'));
        if (inside_word) continue;
        last = at;
        found.label = meaning;
    }
    constexpr std::string_view kFirst = "first ";  // "first published"
    if (std::string_view(folded).substr(0, last).ends_with(kFirst)) last -= kFirst.size();
    found.spaces_behind = static_cast<std::size_t>(
        std::count(folded.begin() + static_cast<std::ptrdiff_t>(last), folded.end(), ' '));
    return found;
}

DateLabel label_in_text(std::string_view before) {
    return find_label(before).label;
}

DateLabel label_of_element(html::Node node, html::Node own) {
    constexpr int kReach = 3;
    constexpr int kBoxReach = 6;
    html::Node around = node;
    for (int steps = 0; around && steps < kBoxReach; ++steps, around = around.parent()) {
        const html::Tag tag = around.tag();
        if (tag == html::Tag::blockquote || tag == html::Tag::figcaption) return DateLabel::foreign;
        if (tag == html::Tag::body || tag == html::Tag::article) break;
        if (own && own.is_inside(around)) break;
        if (is_foreign_box(around)) return DateLabel::foreign;
    }
    if (const DateLabel titled = label_in_text(node ? node.attribute("title") : std::string_view());
        titled != DateLabel::none)
        return titled;
    for (int steps = 0; node && steps < kReach; ++steps, node = node.parent()) {
        if (node.tag() == html::Tag::body) break;
        const DateLabel label = label_of_names(node);
        if (label != DateLabel::none) return label;
    }
    return DateLabel::none;
}

}  // namespace news::extract
