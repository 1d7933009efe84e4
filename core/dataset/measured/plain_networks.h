#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/containers/saved_values.h"
#include "core/dataset/measured/measured_rows.h"

#include <optional>
#include <string>

namespace latency
{

/// An architecture from a Python value: 6 operation ids as Eagle writes them, an official number in
/// a space that was named, or any spelling of `architecture_spelling.h`.
///
/// space   whose; nullptr: found by the value and set
/// errors  begin in the middle
Result<Architecture> architectureOfPlain(const PlainDocument& document, PlainValue value,
                                         const SearchSpace*& space);

/// A Python value as Python would print it, for a cell of a table; empty for None.
std::string plainText(const PlainDocument& document, PlainValue value);

/// Measurements of one device, as Eagle (LatBench) keeps them: {architecture: latency}, or
/// [[architecture, latency], …], each latency a number or a list of repeats.
struct DeviceMeasurements {
    MeasuredRows rows;
    std::vector<std::string> notes;
};

/// True when the value looks like such.
bool isDeviceMeasurements(const SavedValues& values, PlainValue value, const SearchSpace* space);

/// Reads them. Without a unit they are seconds, as in Eagle's published files, where that is
/// plausible.
///
/// space   as for `architectureOfPlain`
/// errors  with the file: no architecture, no latency, a unit that has to be said
Result<DeviceMeasurements> readDeviceMeasurements(const SavedValues& values, PlainValue value,
                                                  const OpenOptions& options,
                                                  const SearchSpace*& space);

/// Milliseconds per unit of numbers that do not say theirs and are seconds by Eagle's convention.
///
/// asIds   whether they stand under Eagle's own keys, tuples of operation ids
/// errors  implausible; the unit has to be said
Result<double> secondsByConvention(std::vector<double> numbers, bool asIds,
                                   const OpenOptions& options, const std::string& where,
                                   std::vector<std::string>& notes);

} // namespace latency
