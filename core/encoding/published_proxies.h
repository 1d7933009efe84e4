#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/encoding.h"

namespace latency
{

/// The 13 zero-cost proxies published for FBNet and by NASLib for NAS-Bench-201, read from
/// zc_fbnet.json or zc_nasbench201.json in a data folder (or its folder "nasflat") and normalised
/// over the table as published. Rows are matched by network (see readProxyFile); networks missing
/// from the file get the mean of the others (see `missingNetworks`).
///
/// errors  no such file, another form, or no network of the table in it
/// source  methods/proxies.md §3
class PublishedProxies : public Encoding
{
public:
    [[nodiscard]] const MethodInfo& info() const override;
    [[nodiscard]] Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const override;
    [[nodiscard]] std::vector<std::string> columns(const SearchSpace& space) const override;
    /// Rows of the table that are not in the file.
    [[nodiscard]] static Result<std::vector<int>> missingNetworks(const LatencyTable& table);
};

} // namespace latency
