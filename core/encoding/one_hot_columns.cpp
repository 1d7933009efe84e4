// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/one_hot_columns.h"

namespace latency
{

namespace
{

std::vector<float> oneHot(const SearchSpace& space, ArchitectureView architecture)
{
    std::vector<float> row(static_cast<std::size_t>(space.oneHotWidth()));
    space.oneHot(architecture, row);
    return row;
}

// Every position at its last value: depths at their greatest, so that every decision has effect.
Architecture greatestArchitecture(const SearchSpace& space)
{
    Architecture architecture;
    for (const Position& position : space.positions())
        architecture.push_back(position.values.back());
    return architecture;
}

} // namespace

std::vector<OneHotColumn> oneHotColumns(const SearchSpace& space)
{
    const std::vector<Position>& positions = space.positions();
    const Architecture greatest = greatestArchitecture(space);
    std::vector<OneHotColumn> columns(static_cast<std::size_t>(space.oneHotWidth()));
    std::vector<bool> isKnown(columns.size(), false);
    for (std::size_t position = 0; position < positions.size(); ++position) {
        const std::vector<std::int16_t>& values = positions[position].values;
        std::vector<std::vector<float>> rows;
        std::vector<float> sums(columns.size(), 0.0F);
        for (const std::int16_t value : values) {
            Architecture changed = greatest;
            changed[position] = value;
            rows.push_back(oneHot(space, changed));
            for (std::size_t column = 0; column < columns.size(); ++column)
                sums[column] += rows.back()[column];
        }
        for (std::size_t column = 0; column < columns.size(); ++column) {
            for (std::size_t value = 0; value < values.size(); ++value) {
                // Set by this value only.
                if (!isKnown[column] && sums[column] == 1.0F && rows[value][column] == 1.0F) {
                    columns[column] = {position, value};
                    isKnown[column] = true;
                }
            }
        }
    }
    return columns;
}

} // namespace latency
