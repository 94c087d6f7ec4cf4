// SPDX-License-Identifier: GPL-3.0-or-later
// What a shell offers where Tab is pressed. The scripts of the shells (completions/) only hand over
// the words, "--complete WORD..." with the one that is being typed last; what fits is said here,
// from the tables that the help is made of, so that it cannot be out of date.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news {

// What the options and commands of a program are, as far as completing them needs it.
struct CompletedOption {
    std::vector<std::string> names;  // with their hyphens: "-n", "--limit"
    std::string value;               // what its value is called; empty: it has none
    std::string help;
};
struct CompletedCommand {
    std::string name;
    std::string help;
    std::string words;  // what its words are called: "QUERY"; empty: it has none
    std::vector<CompletedOption> options;
};
struct CompletedProgram {
    std::vector<CompletedOption> options;  // of all commands
    std::vector<CompletedCommand> commands;
    std::string usual;  // the command that is meant where none is named; empty: none
};

// The word before the cursor.
struct TypedWord {
    std::string fixed;  // what stands before the text that is being completed: "--where="
    std::string typed;  // so much of that text is there
};

// Where on its command line the user is. Points into the program that it was made for.
struct CompletionPoint {
    const CompletedCommand* command = nullptr;  // the named one, else the usual; nullptr: neither
    bool command_named = false;
    std::vector<std::string> words;                           // before this one; no options
    std::vector<std::pair<std::string, std::string>> values;  // of options before: "--db", "my.db"
    const CompletedOption* option =
        nullptr;                // whose value this is; nullptr: it is a word or option
    bool may_be_option = true;  // not after "--"
    TypedWord word;
};

struct Candidate {
    std::string
        text;  // goes on from `fixed`; one that ends in '=', ':' or ',' is to be gone on with
    std::string help;  // may be empty
    friend bool operator==(const Candidate&, const Candidate&) = default;
};
struct Candidates {
    std::vector<Candidate> list;
    bool files = false;  // names of files fit as well
};

// The words that follow "--complete" where that is the first argument, at least one.
std::optional<std::vector<std::string>> words_to_complete(int argc, const char* const* argv);

// `words` must not be empty.
CompletionPoint completion_point(const CompletedProgram& program,
                                 const std::vector<std::string>& words);

// Options and commands, where one may stand. Values and words are each program's own.
Candidates names_at(const CompletedProgram& program, const CompletionPoint& point);

// "a, b, c" or "a,b,c": one after the other.
std::vector<Candidate> choices(std::string_view between_commas);

// Of a list of values ("year,pub"): those before the one that is being typed are fixed.
void go_to_last_value(TypedWord& word);

// What is printed for the scripts: a line each of those that begin as is typed, the whole word, a
// tab and the help; where files fit, last a line ":files". What is not printable as it is is left
// out.
std::string completion_lines(const TypedWord& word, const Candidates& candidates);

}  // namespace news
