// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embedding_rows.h"

#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/encoding/numbered_networks.h"

#include <algorithm>

namespace latency
{
namespace
{

/// HELP's lists of FBNet and OFA, whose row numbers are used by files for these spaces.
constexpr std::size_t kHelpNetworks = 5000;

} // namespace

EmbeddingRows::EmbeddingRows(const LatencyTable& table, std::size_t width, std::string where)
    : table_(table), width_(width), where_(std::move(where)), index_(table.space())
{
}

Result<void> EmbeddingRows::checkWidth(std::span<const float> row, const std::string& place) const
{
    if (row.size() == width_)
        return {};
    return Error{place + ": " + std::to_string(row.size()) + " numbers; expected " +
                 std::to_string(width_) + "."};
}

void EmbeddingRows::keep(ArchitectureView network, std::span<const float> row)
{
    const auto next = static_cast<int>(index_.size());
    if (index_.add(network, next) == next)
        values_.insert(values_.end(), row.begin(), row.end());
}

Result<void> EmbeddingRows::add(std::string_view name, std::span<const float> row,
                                const std::string& place)
{
    if (const auto number = parseNumber<int>(trimmed(name)))
        return add(*number, row, place);
    if (auto fits = checkWidth(row, place); !fits)
        return fits;
    if (const auto spelled = readSpelling(name, &table_.space()))
        keep(spelled->architecture, row);
    return {};
}

Result<void> EmbeddingRows::add(int number, std::span<const float> row, const std::string& place)
{
    if (auto fits = checkWidth(row, place); !fits)
        return fits;
    if (number < 0)
        return Error{place + ": there is no network " + std::to_string(number) +
                     "; expected numbers from 0."};
    numbers_.push_back(number);
    numberedValues_.insert(numberedValues_.end(), row.begin(), row.end());
    return {};
}

/// networksKnown  number of networks in the list; 0 without a list
bool EmbeddingRows::areTableRows(std::size_t networksKnown) const
{
    std::vector<int> sorted = numbers_;
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (sorted[i] != static_cast<int>(i))
            return false;
    const std::size_t wholeList = networksKnown > 0 ? networksKnown : kHelpNetworks;
    return sorted.size() == static_cast<std::size_t>(table_.architectureCount()) &&
           sorted.size() != wholeList;
}

Result<void> EmbeddingRows::resolveNumbers()
{
    if (numbers_.empty())
        return {};
    auto known = numberedNetworks(table_, where_);
    countsTableRows_ = areTableRows(known ? known->rows() : 0);
    if (!known && !countsTableRows_)
        return known.error();
    const ArchitectureMatrix& networks = countsTableRows_ ? table_.architectures() : known.value();
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        const auto number = static_cast<std::size_t>(numbers_[i]);
        if (number >= networks.rows())
            return Error{where_ + ": there is no network " + std::to_string(numbers_[i]) +
                         "; expected numbers below " + std::to_string(networks.rows()) + "."};
        keep(networks.row(number), std::span(numberedValues_).subspan(i * width_, width_));
    }
    return {};
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
                std::span(values_).subspan(static_cast<std::size_t>(known) * width_, width_),
                found.row(row).begin());
    }
    if (missing > 0)
        return Error{where_ + ": " + std::to_string(missing) + " of the table's " +
                     std::to_string(found.rows()) + " " + table_.space().networkNoun() +
                     "s are not in it; expected all."};
    return found;
}

} // namespace latency
