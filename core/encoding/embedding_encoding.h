#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/computed_encoding.h"
#include "core/encoding/embeddings/embedding_training.h"

namespace latency
{

/// An embedding that is learned from the graphs of a table's architectures. All rows of a table are
/// learned and stored together.
class EmbeddingEncoding : public ComputedEncoding
{
public:
    EmbeddingEncoding(MethodInfo info, EmbeddingFunction function, GraphForm form);

    [[nodiscard]] const MethodInfo& info() const override { return info_; }
    [[nodiscard]] Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const override;
    [[nodiscard]] std::vector<std::string> columns(const SearchSpace& space) const override;
    [[nodiscard]] Result<FloatMatrix> partialRows(const LatencyTable& table) const override;
    [[nodiscard]] Result<EncodingState> state(const LatencyTable& table) const override;
    [[nodiscard]] Outcome<std::monostate> compute(const LatencyTable& table,
                                                  const ComputationControl& control) const override;

private:
    [[nodiscard]] RowSource source(const LatencyTable& table) const;
    [[nodiscard]] Outcome<std::monostate> learn(const LatencyTable& table,
                                                const ComputationControl& control) const;

    MethodInfo info_;
    EmbeddingFunction learn_;
    GraphForm form_;
};

/// arch2vec and CATE, and each as published, which differs on FBNet only.
const std::vector<const EmbeddingEncoding*>& embeddingEncodings();

} // namespace latency
