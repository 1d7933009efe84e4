#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/embeddings/embedding_training.h"

namespace latency
{

/// CATE: a transformer that predicts hidden operations of two architectures of similar size from
/// each other. The embedding is the last node after the layers over a single graph. In the
/// published form (`GraphForm::Paper`) the mark of a hidden operation has the number of a real one,
/// and training takes ten passes of 1024 pairs per step, else four of 256.
///
/// returns  [architectures, 32]
/// source   Yan et al., CATE: Computation-aware Neural Architecture Encoding with Transformers
///          (2102.07108); methods/embeddings.md §2
Outcome<FloatMatrix> learnCate(const EmbeddingTask& task, const ComputationControl& control);

} // namespace latency
