// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/published_embedding.h"

#include "core/dataset/open_dataset.h"
#include "core/encoding/embedding_file.h"
#include "core/encoding/embeddings/embedding_training.h"

namespace latency
{

PublishedEmbedding::PublishedEmbedding(std::string method, const std::string& title)
    : method_(std::move(method))
{
    info_.name = method_ + "-published";
    info_.title = title + " (from a file)";
    info_.description = "32 numbers learned elsewhere, read from a data folder.";
    info_.source = "On Latency Predictors for NAS (arXiv 2403.02446); methods/embeddings.md §3";
}

std::filesystem::path PublishedEmbedding::file(const LatencyTable& table) const
{
    for (const std::filesystem::path& folder : dataFolders({}))
        for (const char* within : {"", "embeddings"})
            for (const char* extension : {".csv", ".json", ".pt"}) {
                const auto path =
                    folder / within / (method_ + "-" + table.space().name() + extension);
                std::error_code ignored;
                if (std::filesystem::exists(path, ignored))
                    return path;
            }
    return {};
}

Result<FloatMatrix> PublishedEmbedding::read(const LatencyTable& table) const
{
    const std::filesystem::path found = file(table);
    if (found.empty())
        return Error{
            "encoding " + info_.name + ": there is no file; expected " + method_ + "-" +
            table.space().name() +
            ".csv, .json or .pt in the folder that LATENCY_STUDIO_DATA names, or its folder "
            "embeddings."};
    auto read = readEmbedding(found, table, kEmbeddingWidth);
    if (!read)
        return read.error();
    return std::move(read).value().rows;
}

std::string PublishedEmbedding::remark(const LatencyTable& table) const
{
    const std::filesystem::path found = file(table);
    const auto read = found.empty() ? Result<PublishedRows>(Error{""})
                                    : readEmbedding(found, table, kEmbeddingWidth);
    if (!read || !read->areInTableOrder)
        return {};
    return info_.title + ": " + found.filename().string() +
           " names no networks, so its rows are taken in the order of the table.";
}

Outcome<FloatMatrix> PublishedEmbedding::encode(const LatencyTable& table,
                                                const RunControl<EncodingProgress>& control) const
{
    auto rows = read(table);
    if (!rows)
        return rows.error();
    if (control.stop.stop_requested())
        return Stopped{};
    if (control.report)
        control.report({table.architectureCount(), table.architectureCount()});
    return std::move(*rows);
}

std::vector<std::string> PublishedEmbedding::columns(const SearchSpace&) const
{
    std::vector<std::string> names;
    for (int i = 0; i < kEmbeddingWidth; ++i)
        names.push_back(method_ + " " + std::to_string(i));
    return names;
}

Result<FloatMatrix> PublishedEmbedding::partialRows(const LatencyTable& table) const
{
    return read(table);
}

Result<EncodingState> PublishedEmbedding::state(const LatencyTable& table) const
{
    const int total = table.architectureCount();
    const auto rows = read(table);
    if (!rows)
        return rows.error();
    return EncodingState{total, total};
}

Outcome<std::monostate> PublishedEmbedding::compute(const LatencyTable& table,
                                                    const ComputationControl&) const
{
    const auto rows = read(table);
    if (!rows)
        return rows.error();
    return std::monostate{};
}

} // namespace latency
