#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/computed_encoding.h"

namespace latency
{

/// An embedding from a file of the user: arch2vec-fbnet.csv, .json or .pt for arch2vec of FBNet,
/// and likewise for others, in a data folder or its folder "embeddings". Nothing is computed;
/// without a file the error names the expected one.
class PublishedEmbedding : public ComputedEncoding
{
public:
    /// method  "arch2vec" or "cate"
    PublishedEmbedding(std::string method, const std::string& title);

    [[nodiscard]] const MethodInfo& info() const override { return info_; }
    /// One sentence if the file's rows had to be read in the order of the table, else empty.
    [[nodiscard]] std::string remark(const LatencyTable& table) const;
    [[nodiscard]] Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const override;
    [[nodiscard]] std::vector<std::string> columns(const SearchSpace& space) const override;
    [[nodiscard]] Result<FloatMatrix> partialRows(const LatencyTable& table) const override;
    /// errors  no file, or an unreadable one
    [[nodiscard]] Result<EncodingState> state(const LatencyTable& table) const override;
    [[nodiscard]] Outcome<std::monostate> compute(const LatencyTable& table,
                                                  const ComputationControl& control) const override;

private:
    [[nodiscard]] std::filesystem::path file(const LatencyTable& table) const;
    [[nodiscard]] Result<FloatMatrix> read(const LatencyTable& table) const;

    std::string method_;
    MethodInfo info_;
};

} // namespace latency
