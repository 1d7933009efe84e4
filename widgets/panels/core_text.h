#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

#include <string_view>

namespace latency
{

/// A text of core, which knows no languages, in that of the window: titles, descriptions, choices
/// and units of its registries, nouns, names of decisions. Numbers in it stand for any other, so
/// that "layer 4" is looked up as "layer %1". Without a translation it stays as it is.
QString coreText(std::string_view text);

/// More than one of a noun of core: "cells" for "cell".
QString pluralText(std::string_view noun);

/// So many of them: "1 cell", "15 625 cells".
QString countedText(qint64 count, std::string_view noun);

} // namespace latency
