#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/field/judge.h"

namespace field
{

/// One line an entry, with got against expected below those that are wrong, and the counts.
QString verdictTable(const std::vector<Entry>& entries, const std::vector<Judgement>& judgements,
                     const Surroundings& surroundings);

/// True where nothing is wrong.
bool isAllGood(const std::vector<Judgement>& judgements);

} // namespace field
