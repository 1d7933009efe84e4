#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

#include <string_view>

namespace latency
{

/// The translation of a text of core, which has no languages: titles, descriptions, choices and
/// units of its registries, nouns, names of decisions. Numbers are placeholders, so that "layer 4"
/// is looked up as "layer %1". Returns the text itself without a translation.
QString coreText(std::string_view text);

/// The plural of a noun of core: "cells" for "cell".
QString pluralText(std::string_view noun);

/// A count with its noun: "1 cell", "15 625 cells".
QString countedText(qint64 count, std::string_view noun);

} // namespace latency
