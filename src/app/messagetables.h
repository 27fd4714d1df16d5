// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace vigil {

/// A code and its English sentence, the source text of translations: %1 is the detail, %2 the field.
struct Sentence
{
    std::string_view code;
    const char* text;
};

std::span<const Sentence> errorSentences();
std::span<const Sentence> findingSentences();
std::span<const Sentence> bareFindingSentences(); ///< used when a finding has no detail
std::span<const Sentence> reasonSentences();      ///< outcomes of sending
std::span<const Sentence> explanationSentences(); ///< %1 … %9 are the step's arguments
std::span<const Sentence> verbSentences();
std::span<const Sentence> ruleWords(); ///< names and citations of term rules, as they come in a step
std::span<const Sentence> kindWords(); ///< a kind's key and the word for it in a sentence

} // namespace vigil
