# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings as a target: link newsarchive_warnings PRIVATE. CI builds with WARNINGS_AS_ERRORS.
option(WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)

add_library(newsarchive_warnings INTERFACE)
target_compile_options(newsarchive_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  # g++ 12 reports -Wrestrict falsely for std::string (GCC bug 105651)
  -Wno-restrict
  -Woverloaded-virtual -Wcast-align -Wunused -Wimplicit-fallthrough
  $<$<BOOL:${WARNINGS_AS_ERRORS}>:-Werror>)

# newsarchive_room(NAME SOURCES … LINK …): one room of the house, a static library that sees only
# what it links.
function(newsarchive_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ROOM_LINK}
                        PRIVATE newsarchive_warnings ${ROOM_PRIVATE_LINK})
endfunction()

# newsarchive_test(NAME SOURCES … LINK …): the tests of one room.
function(newsarchive_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE ${TEST_LINK} Catch2::Catch2WithMain newsarchive_warnings)
  target_compile_definitions(${name} PRIVATE PROJECT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  # what is tested is optimised; the tests themselves compile faster than they would run slower
  target_compile_options(${name} PRIVATE -O0)
  catch_discover_tests(${name} TEST_PREFIX "${name}: ")
endfunction()
