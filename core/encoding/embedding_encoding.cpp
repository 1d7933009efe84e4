// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embedding_encoding.h"

#include "core/base/atomic_file.h"
#include "core/encoding/embeddings/arch2vec.h"
#include "core/encoding/embeddings/cate.h"
#include "core/encoding/row_cache/cache_lock.h"
#include "core/encoding/row_cache/row_cache.h"
#include "core/encoding/table_fingerprint.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>

namespace latency
{

namespace
{

/// Increase when training changes: older embeddings are then learned again.
constexpr int kVersion = 1;
constexpr Seed kSeed{1};

MethodInfo arch2vecInfo()
{
    MethodInfo info;
    info.name = "arch2vec";
    info.title = "arch2vec (learned here)";
    info.spaces = spacesWith(&SpaceFacts::hasGraph);
    info.description = "32 numbers from which a graph's operations and edges can be reconstructed.";
    info.source = "Yan et al., Does Unsupervised Architecture Representation Learning Help Neural "
                  "Architecture Search? (2006.06936); methods/embeddings.md §1";
    return info;
}

MethodInfo cateInfo()
{
    MethodInfo info;
    info.name = "cate";
    info.title = "CATE (learned here)";
    info.spaces = spacesWith(&SpaceFacts::hasGraph);
    info.description = "32 numbers of a transformer that predicts hidden operations of "
                       "architectures of similar size.";
    info.source = "Yan et al., CATE: Computation-aware Neural Architecture Encoding with "
                  "Transformers (2102.07108); methods/embeddings.md §2";
    return info;
}

/// The form without edges, for FBNet.
MethodInfo asPublished(MethodInfo info)
{
    info.name += "-paper";
    info.title.replace(info.title.find(" (") + 2, std::string::npos, "learned as published)");
    info.description += " FBNet's layers have no edges, so their order is lost.";
    info.spaces = spacesWith(&SpaceFacts::hasPaperGraph);
    return info;
}

/// Learned numbers are finite.
int missingCount(const FloatMatrix& rows)
{
    int count = 0;
    for (std::size_t row = 0; row < rows.rows(); ++row)
        count += std::isnan(rows(row, 0)) ? 1 : 0;
    return count;
}

} // namespace

EmbeddingEncoding::EmbeddingEncoding(MethodInfo info, EmbeddingFunction function, GraphForm form)
    : info_(std::move(info)), learn_(function), form_(form)
{
}

std::vector<std::string> EmbeddingEncoding::columns(const SearchSpace&) const
{
    std::vector<std::string> names;
    for (int i = 0; i < kEmbeddingWidth; ++i)
        names.push_back(info_.name + " " + std::to_string(i));
    return names;
}

RowSource EmbeddingEncoding::source(const LatencyTable& table) const
{
    RowSource source;
    source.space = table.space().name();
    source.subject = info_.name;
    source.decisions = table.space().positions().size();
    source.columns = kEmbeddingWidth;
    source.recipe = {{"version", kVersion},
                     {"seed", kSeed.value},
                     {"learned from table", std::to_string(tableFingerprint(table))}};
    return source;
}

Result<FloatMatrix> EmbeddingEncoding::partialRows(const LatencyTable& table) const
{
    const auto cache = RowCache::read(source(table));
    if (!cache)
        return cache.error();
    FloatMatrix rows(static_cast<std::size_t>(table.architectureCount()), kEmbeddingWidth,
                     std::numeric_limits<float>::quiet_NaN());
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (const auto values = cache->find(table.architecture(static_cast<int>(row))))
            std::ranges::transform(*values, rows.row(row).begin(),
                                   [](double value) { return static_cast<float>(value); });
    return rows;
}

Result<EncodingState> EmbeddingEncoding::state(const LatencyTable& table) const
{
    const auto rows = partialRows(table);
    if (!rows)
        return rows.error();
    return EncodingState{table.architectureCount() - missingCount(*rows),
                         table.architectureCount()};
}

Outcome<FloatMatrix> EmbeddingEncoding::encode(const LatencyTable& table,
                                               const RunControl<EncodingProgress>& control) const
{
    auto rows = partialRows(table);
    if (!rows)
        return rows.error();
    if (control.stop.stop_requested())
        return Stopped{};
    if (const int missing = missingCount(*rows))
        return missingRows(table, missing);
    if (control.report)
        control.report({table.architectureCount(), table.architectureCount()});
    return std::move(*rows);
}

Outcome<std::monostate> EmbeddingEncoding::learn(const LatencyTable& table,
                                                 const ComputationControl& control) const
{
    EmbeddingTask task;
    task.space = &table.space();
    task.form = form_;
    task.seed = kSeed;
    for (int i = 0; i < table.architectureCount(); ++i) {
        const ArchitectureView one = table.architecture(i);
        task.architectures.emplace_back(one.begin(), one.end());
    }
    const auto outcome = learn_(task, control);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    const FloatMatrix& rows = std::get<FloatMatrix>(outcome);
    const RowSource target = source(table);
    std::string bytes = target.header();
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const std::vector<double> values(rows.row(i).begin(), rows.row(i).end());
        bytes += rowRecord(target, task.architectures[i], values);
    }
    if (const auto written = writeFileAtomically(target.file(), bytes); !written)
        return written.error();
    return std::monostate{};
}

Outcome<std::monostate> EmbeddingEncoding::compute(const LatencyTable& table,
                                                   const ComputationControl& control) const
{
    while (!control.run.stop.stop_requested()) {
        const auto lock = CacheLock::take(table.space().name() + "-" + info_.name);
        if (!lock)
            return lock.error();
        if (*lock) {
            const auto ready = state(table);
            if (!ready)
                return ready.error();
            return ready->isComplete() ? std::monostate{} : learn(table, control);
        }
        if (control.run.report)
            control.run.report({0, table.architectureCount(), -1.0, 0, true});
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return Stopped{};
}

const std::vector<const EmbeddingEncoding*>& embeddingEncodings()
{
    using enum GraphForm;
    static const EmbeddingEncoding arch2vec(arch2vecInfo(), learnArch2vec, Corrected);
    static const EmbeddingEncoding cate(cateInfo(), learnCate, Corrected);
    static const EmbeddingEncoding arch2vecPaper(asPublished(arch2vecInfo()), learnArch2vec, Paper);
    static const EmbeddingEncoding catePaper(asPublished(cateInfo()), learnCate, Paper);
    static const std::vector<const EmbeddingEncoding*> all{&arch2vec, &cate, &arch2vecPaper,
                                                           &catePaper};
    return all;
}

} // namespace latency
