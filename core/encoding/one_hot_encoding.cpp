// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/one_hot_encoding.h"

#include "core/encoding/encode_rows.h"
#include "core/encoding/one_hot_columns.h"
#include "core/space/columns/column_space.h"

namespace latency
{

const MethodInfo& OneHotEncoding::info() const
{
    static const MethodInfo info{
        .name = "one-hot",
        .title = "One-hot",
        .description = "Every decision as ones and zeros; decisions without effect are zeros.",
        .source = "White et al., A Study on Encodings for Neural Architecture Search (2007.04965)",
        .spaces = {},
        .options = {}};
    return info;
}

Outcome<FloatMatrix> OneHotEncoding::encode(const LatencyTable& table,
                                            const RunControl<EncodingProgress>& control) const
{
    const SearchSpace& space = table.space();
    return encodeRows(table, static_cast<std::size_t>(space.oneHotWidth()), control,
                      [&](ArchitectureView architecture, std::span<float> row) {
                          space.oneHot(architecture, row);
                      });
}

std::vector<std::string> OneHotEncoding::columns(const SearchSpace& space) const
{
    if (const ColumnSpace* columns = asColumnSpace(space))
        return columns->oneHotNames();
    std::vector<std::string> names;
    for (const OneHotColumn& column : oneHotColumns(space)) {
        const Position& position = space.positions()[column.position];
        names.push_back(position.name + " " + position.labels[column.value]);
    }
    return names;
}

} // namespace latency
