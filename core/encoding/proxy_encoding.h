#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/computed_encoding.h"
#include "core/encoding/proxies/zero_cost_proxy.h"

namespace latency
{

/// Zero-cost proxies as columns, normalised over the table as published (methods/proxies.md §2).
/// FLOPs and parameters are available at once; the others are computed on the networks and cached
/// by architecture, so that tables of one space share them. Architectures with equal networks share
/// a row, except for proxies that count dead parts.
class ProxyEncoding : public ComputedEncoding
{
public:
    enum class Batches {
        One,    ///< for the whole space
        PerJob, ///< the reference's: another for every 50 networks of the table, labels at random
    };

    ProxyEncoding(MethodInfo info, std::vector<ProxyId> proxies, Batches batches = Batches::One);
    /// One proxy under its own name.
    explicit ProxyEncoding(ProxyId proxy);
    /// All 13 as "proxies", or as "proxies-paper".
    explicit ProxyEncoding(Batches batches);

    [[nodiscard]] const MethodInfo& info() const override { return info_; }
    [[nodiscard]] Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const override;
    [[nodiscard]] std::vector<std::string> columns(const SearchSpace& space) const override;
    [[nodiscard]] Result<FloatMatrix> partialRows(const LatencyTable& table) const override;
    [[nodiscard]] Result<EncodingState> state(const LatencyTable& table) const override;
    [[nodiscard]] Outcome<std::monostate> compute(const LatencyTable& table,
                                                  const ComputationControl& control) const override;

private:
    /// Rows of the table before normalisation, and the missing ones.
    struct RawRows;
    [[nodiscard]] Result<RawRows> read(const LatencyTable& table) const;
    [[nodiscard]] FloatMatrix scaled(RawRows raw) const;
    [[nodiscard]] RowSource source(ProxyId proxy, const LatencyTable& table,
                                   const std::string& images) const;
    [[nodiscard]] Outcome<std::monostate> computeGroup(const LatencyTable& table,
                                                       const std::vector<ProxyId>& group,
                                                       const ComputationControl& control) const;

    MethodInfo info_;
    std::vector<ProxyId> proxies_;
    Batches batches_;
};

} // namespace latency
