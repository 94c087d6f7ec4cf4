// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/paywall.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/unicode.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/phrases.hpp"

namespace news::extract {
namespace {

// What a notice says in any case, in lower case.
const Phrases kNotices(std::to_array<std::string_view>(
    {// English
     "for subscribers only", "is for subscribers", "exclusive to subscribers",
     "only available to subscribers", "available only to subscribers", "subscriber-only article",
     "subscribe to continue reading", "subscribe now to continue", "subscribe to read the full",
     "to continue reading, subscribe", "to continue reading this article",
     "to keep reading, subscribe", "log in to continue reading", "sign in to continue reading",
     "register to continue reading",
     // German
     "jetzt weiterlesen mit", "weiterlesen mit", "nur für abonnent", "exklusiv für abonnent",
     "um weiterzulesen", "um diesen artikel zu lesen", "diesen artikel weiterlesen",
     // French
     "réservé aux abonnés", "réservé à nos abonnés", "réservée aux abonnés",
     "pour lire la suite, abonnez", "abonnez-vous pour lire", "abonnez-vous pour continuer",
     // Spanish, Portuguese, Italian
     "exclusivo para suscriptores", "solo para suscriptores", "sólo para suscriptores",
     "suscríbete para seguir leyendo", "para seguir leyendo", "exclusivo para assinantes",
     "só para assinantes", "exclusiva para assinantes", "assine para continuar",
     "riservato agli abbonati", "riservata agli abbonati", "solo per gli abbonati",
     "abbonati per continuare", "per continuare a leggere",
     // Dutch, Scandinavian
     "alleen voor abonnees", "exclusief voor abonnees", "word abonnee om", "om verder te lezen",
     "endast för prenumeranter", "bara för prenumeranter", "kun for abonnenter", "for abonnenter",
     "for at læse videre", "for å lese videre",
     // Polish, Czech, Russian
     "tylko dla prenumeratorów", "tylko dla subskrybentów", "dla prenumeratorów", "wykup dostęp",
     "aby czytać dalej", "jen pro předplatitele", "pouze pro předplatitele",
     "только для подписчиков", "доступно подписчикам",
     // Japanese, Chinese, Korean
     "この記事は会員限定", "この記事は有料会員", "会員限定記事です", "会員限定の記事です",
     "続きを読むには", "订阅后阅读", "訂閱後閱讀", "会员专享", "구독자 전용"}));

// What a box that is named for it asks of readers.
const Phrases kDemands(std::to_array<std::string_view>(
    {"subscri",  "log in", "login", "sign in",  "register", "abonn",    "anmelden",
     "abbonat",  "suscr",  "assin", "inloggen", "logga in", "prenumer", "zaloguj",
     "předplat", "подпис", "会員",  "登録",     "订阅",     "訂閱",     "구독"}));

// What it promises for that: newsletters are named so, too.
const Phrases kPromises(std::to_array<std::string_view>(
    {"article",  "story",    "read",   "unlimited", "artikel", "lesen", "lire", "leer", "leggere",
     "artículo", "articolo", "artigo", "ler ",      "lezen",   "läsa",  "læse", "lese", "artyku",
     "czyta",    "článek",   "чита",   "стать",     "記事",    "読",    "阅读", "閱讀", "기사"}));
const Phrases kInside(std::to_array<std::string_view>({"log out", "logout", "sign out", "abmelden",
                                                       "déconnexion", "cerrar sesión"}));

// A paragraph of an article may speak of subscribers; it is longer.
bool is_notice(const Block& block) {
    constexpr unsigned kMost = 160;
    return block.weight <= kMost && kNotices.occur_in(lower_case(block.text));
}

bool is_named_paywall(html::Node element) {
    static const Phrases kNames(std::to_array<std::string_view>(
        {"paywall", "pay-wall", "subscriber-only", "subscribers-only", "subscriberonly", "regwall",
         "subscription-wall", "subscribe-wall"}));
    for (const html::AttributeName attribute : html::AttributeNames{"class", "id"}) {
        const std::string_view value = element.attribute(attribute);
        // All of the names have one of these, and hardly any other value has.
        if (value.find("all") == std::string_view::npos &&
            value.find("only") == std::string_view::npos &&
            value.find("Only") == std::string_view::npos)
            continue;
        if (kNames.occur_in(lower_case(value))) return true;
    }
    return false;
}

// The text behind a paywall may be named for it as well: that is longer, and asks for nothing.
bool is_notice_box(const Outline& outline, const Region& region) {
    constexpr unsigned kMost = 500;
    if (region.first_block == region.end_block || region.prose > kMost) return false;
    if (region.node.tag() == html::Tag::p || !is_named_paywall(region.node)) return false;
    unsigned weight = 0;
    bool demands = false;
    bool promises = false;
    for (std::size_t i = region.first_block; i < region.end_block && weight <= kMost; ++i) {
        const std::string text = lower_case(outline.blocks[i].text);
        weight += outline.blocks[i].weight;
        demands = demands || kDemands.occur_in(text);
        promises = promises || kPromises.occur_in(text);
        // Shown to those who are in already.
        if (kInside.occur_in(text)) return false;
    }
    return demands && promises && weight <= kMost;
}

}  // namespace

std::vector<std::size_t> find_paywall_notices(const Outline& outline, std::size_t first,
                                              std::size_t end) {
    std::vector<bool> notices(outline.blocks.size());
    for (std::size_t i = first; i < std::min(end, outline.blocks.size()); ++i)
        notices[i] = is_notice(outline.blocks[i]);
    for (std::size_t r = 1; r < outline.regions.size();) {
        const Region& region = outline.regions[r];
        const bool apart = region.end_block <= first || region.first_block >= end;
        if (apart || !is_notice_box(outline, region)) {
            ++r;
            continue;
        }
        for (std::size_t i = region.first_block; i < region.end_block; ++i)
            notices[i] = true;
        r = region.end;
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < notices.size(); ++i)
        if (notices[i]) found.push_back(i);
    return found;
}

std::optional<Reason> find_paywall(const PageMetadata& metadata, const Outline& outline,
                                   const Body& body) {
    for (const StatedArticle& stated : metadata.stated) {
        if (!stated.own || !stated.free_to_read) continue;
        if (*stated.free_to_read) return std::nullopt;
        const bool meta = stated.source == DateSource::meta;
        return make_reason("paywalled", meta ? "content tier" : "isAccessibleForFree", stated.place,
                           meta ? "locked" : "false");
    }
    if (body.blocks.empty()) return std::nullopt;
    for (std::size_t i : body.notices) {
        if (i + kNearNotice < body.blocks.front() || i > body.blocks.back() + kNearNotice) continue;
        const Block& block = outline.blocks[i];
        return make_reason("paywalled", "notice beside the text", block.node.place(), block.text);
    }
    return std::nullopt;
}

}  // namespace news::extract
