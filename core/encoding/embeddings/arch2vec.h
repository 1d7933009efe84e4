#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/embeddings/embedding_training.h"

namespace latency
{

/// arch2vec: a variational autoencoder of graphs. Four isomorphism layers read operations and
/// undirected edges; each node becomes a normal distribution of 32 numbers, from which operations
/// and edges are reconstructed. An architecture is the mean of its nodes' means.
///
/// returns  [architectures, 32]
/// source   Yan et al., Does Unsupervised Architecture Representation Learning Help Neural
///          Architecture Search? (2006.06936); methods/embeddings.md §1
Outcome<FloatMatrix> learnArch2vec(const EmbeddingTask& task, const ComputationControl& control);

} // namespace latency
