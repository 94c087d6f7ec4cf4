// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/charset_converter.hpp"

#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

namespace news::html {
namespace {

struct CountReplacements {
    static void callback(const void* context, UConverterToUnicodeArgs* args, const char*, int32_t,
                         UConverterCallbackReason reason, UErrorCode* error) {
        if (reason > UCNV_IRREGULAR) return;  // reset, close and clone are no errors
        ++*static_cast<std::size_t*>(const_cast<void*>(context));
        *error = U_ZERO_ERROR;
        ucnv_cbToUWriteSub(args, 0, error);
    }
};

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

}  // namespace

std::optional<ConvertedText> convert(std::string_view bytes, Encoding encoding) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open(std::string(encoding.converter).c_str(), &error));
    if (U_FAILURE(error)) return std::nullopt;
    ConvertedText converted;
    ucnv_setToUCallBack(converter.get(), CountReplacements::callback, &converted.replaced, nullptr,
                        nullptr, &error);
    // No converter makes more than three bytes of UTF-8 out of one byte.
    converted.utf8.resize(bytes.size() * 3 + 8);
    const int32_t length =
        ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), converted.utf8.data(),
                           static_cast<int32_t>(converted.utf8.size()), bytes.data(),
                           static_cast<int32_t>(bytes.size()), &error);
    if (U_FAILURE(error)) return std::nullopt;
    converted.utf8.resize(static_cast<std::size_t>(length));
    return converted;
}

}  // namespace news::html
