#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_name.h"
#include "core/dataset/columns/column_words.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Meanings of the words of a column's name, singly and combined.
class NameSenses
{
protected:
    using Flag = bool WordSense::*;

    /// name  must outlive this
    explicit NameSenses(const ColumnName& name);

    [[nodiscard]] bool any(Flag flag) const;
    [[nodiscard]] std::string firstWord(Flag flag) const;
    [[nodiscard]] bool isAllOf(std::initializer_list<Flag> flags) const;
    [[nodiscard]] bool saysFirst() const;
    [[nodiscard]] bool isLogarithm() const;
    [[nodiscard]] std::string derivedWord() const;
    [[nodiscard]] bool saysSpread() const;
    [[nodiscard]] bool saysPrediction() const;
    [[nodiscard]] std::string_view quantityWord() const;
    /// The number behind a word of a kind: 3 of "run 3" and of "run3".
    [[nodiscard]] std::optional<int> numberBehind(Flag flag) const;

    const ColumnName& name_;
    std::vector<WordSense> senses_; ///< [words]
};

/// A word of digits only.
bool isNumberWord(std::string_view word);

/// A word for a run slower than the later ones: "first", "cold".
bool isFirstWord(std::string_view word);

} // namespace latency
