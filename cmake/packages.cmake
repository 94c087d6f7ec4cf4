# SPDX-License-Identifier: GPL-3.0-or-later
# Every package the two programs stand on; docs/decisions/ has the reason for each.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
# only SHA-256 is used of it
set(OPENSSL_USE_STATIC_LIBS ON)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)
pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)

# static_package(NAME MODULE LIBRARY…): the target Static::NAME links the static libraries of a pkg-config
# module, or the shared ones where a system has not all of them. A search unpacks nothing, but loads what is
# shared: with libarchive and all that it needs in turn that was a third of the start.
function(static_package name module)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${module})
  add_library(Static::${name} INTERFACE IMPORTED GLOBAL)
  set(libraries)
  foreach(library ${ARGN})
    find_library(STATIC_${library} lib${library}.a)
    list(APPEND libraries ${STATIC_${library}})
  endforeach()
  if(libraries MATCHES "NOTFOUND")
    set(libraries PkgConfig::${name})
  endif()
  target_link_libraries(Static::${name} INTERFACE ${libraries})
endfunction()
static_package(ZSTD libzstd zstd)
static_package(BROTLI libbrotlidec brotlidec brotlicommon)
static_package(ARCHIVE libarchive archive nettle lzma bz2 lz4 zstd)
target_link_libraries(Static::ARCHIVE INTERFACE ZLIB::ZLIB)

# A fifth less time for indexing. The sanitizers bring an allocator of their own.
option(NEWSARCHIVE_JEMALLOC "Link news-indexer with jemalloc" ON)
if(NEWSARCHIVE_JEMALLOC)
  pkg_check_modules(JEMALLOC REQUIRED IMPORTED_TARGET jemalloc)
endif()

# CLD2 comes without a CMake or pkg-config file.
find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
find_library(CLD2_LIBRARY cld2 REQUIRED)
add_library(CLD2::CLD2 UNKNOWN IMPORTED)
set_target_properties(CLD2::CLD2 PROPERTIES IMPORTED_LOCATION "${CLD2_LIBRARY}"
                      INTERFACE_INCLUDE_DIRECTORIES "${CLD2_INCLUDE_DIR}")

if(NEWSARCHIVE_BENCHMARKS)
  find_package(benchmark REQUIRED)
endif()
if(BUILD_TESTING)
  find_package(Catch2 2 REQUIRED)
  pkg_check_modules(BROTLI_ENCODER REQUIRED IMPORTED_TARGET libbrotlienc)
  include(Catch)
endif()
