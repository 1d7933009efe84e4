#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/containers/saved_values.h"
#include "core/dataset/measured/measured_rows.h"

#include <optional>
#include <string>

namespace latency
{

/// An architecture from a Python value: 6 operation ids in EAGLE's order, an official number in a
/// given space, or any spelling of `architecture_spelling.h`.
///
/// space   the space; nullptr: derived from the value and set
/// errors  without their beginning
Result<Architecture> architectureOfPlain(const PlainDocument& document, PlainValue value,
                                         const SearchSpace*& space);

/// A Python value as Python would print it, for a cell of a table; empty for None.
std::string plainText(const PlainDocument& document, PlainValue value);

/// Measurements of one device, in EAGLE's (LatBench) form: {architecture: latency}, or
/// [[architecture, latency], …], each latency a number or a list of repeats.
struct DeviceMeasurements {
    MeasuredRows rows;
    std::vector<std::string> notes;
};

/// True when the value has that form.
bool isDeviceMeasurements(const SavedValues& values, PlainValue value, const SearchSpace* space);

/// Reads them. Without a unit they are seconds, as in EAGLE's published files, if plausible.
///
/// space   as for `architectureOfPlain`
/// errors  with the file: no architecture, no latency, an ambiguous unit
Result<DeviceMeasurements> readDeviceMeasurements(const SavedValues& values, PlainValue value,
                                                  const OpenOptions& options,
                                                  const SearchSpace*& space);

/// Milliseconds per unit of numbers without one, which are seconds by EAGLE's convention.
///
/// asIds   whether they have EAGLE's own keys, tuples of operation ids
/// errors  implausible; an ambiguous unit
Result<double> secondsByConvention(std::vector<double> numbers, bool asIds,
                                   const OpenOptions& options, const std::string& where,
                                   std::vector<std::string>& notes);

} // namespace latency
