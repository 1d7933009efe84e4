// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embedding_rows.h"

#include "core/dataset/architecture_spelling.h"
#include "core/dataset/ascii_text.h"
#include "core/encoding/numbered_networks.h"

#include <algorithm>

namespace latency
{

EmbeddingRows::EmbeddingRows(const LatencyTable& table, std::size_t width, std::string where)
    : table_(table), width_(width), where_(std::move(where)), index_(table.space())
{
}

Result<void> EmbeddingRows::keep(ArchitectureView network, std::span<const float> row,
                                 const std::string& place)
{
    if (row.size() != width_)
        return Error{place + ": " + std::to_string(row.size()) + " numbers; expected " +
                     std::to_string(width_) + "."};
    const auto next = static_cast<int>(index_.size());
    if (!network.empty() && index_.add(network, next) == next)
        numbers_.insert(numbers_.end(), row.begin(), row.end());
    return {};
}

Result<void> EmbeddingRows::add(std::string_view name, std::span<const float> row,
                                const std::string& place)
{
    if (const auto number = parseNumber<int>(trimmed(name)))
        return add(*number, row, place);
    const auto spelled = readSpelling(name, &table_.space());
    return keep(spelled ? ArchitectureView(spelled->architecture) : ArchitectureView(), row, place);
}

Result<void> EmbeddingRows::add(int number, std::span<const float> row, const std::string& place)
{
    if (numbered_.rows() == 0) {
        auto all = numberedNetworks(table_, where_);
        if (!all)
            return all.error();
        numbered_ = std::move(all).value();
    }
    if (number < 0 || static_cast<std::size_t>(number) >= numbered_.rows())
        return Error{place + ": there is no network " + std::to_string(number) +
                     "; expected numbers below " + std::to_string(numbered_.rows()) + "."};
    return keep(numbered_.row(static_cast<std::size_t>(number)), row, place);
}

Result<FloatMatrix> EmbeddingRows::ofTable() const
{
    FloatMatrix found(static_cast<std::size_t>(table_.architectureCount()), width_);
    int missing = 0;
    for (std::size_t row = 0; row < found.rows(); ++row) {
        const int known = index_.find(table_.architecture(static_cast<int>(row)));
        missing += known < 0 ? 1 : 0;
        if (known >= 0)
            std::ranges::copy(
                std::span(numbers_).subspan(static_cast<std::size_t>(known) * width_, width_),
                found.row(row).begin());
    }
    if (missing > 0)
        return Error{where_ + ": " + std::to_string(missing) + " of the table's " +
                     std::to_string(found.rows()) + " " + table_.space().networkNoun() +
                     "s are not in it; expected all."};
    return found;
}

} // namespace latency
