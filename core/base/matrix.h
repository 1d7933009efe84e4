#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace latency
{

/// Owning dense matrix, row-major.
template <class T>
class BasicMatrix
{
public:
    BasicMatrix() = default;
    BasicMatrix(std::size_t rows, std::size_t columns, T fill = T{})
        : rows_(rows), columns_(columns), values_(rows * columns, fill)
    {
    }

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] bool isEmpty() const { return values_.empty(); }

    T& operator()(std::size_t row, std::size_t column)
    {
        assert(row < rows_ && column < columns_);
        return values_[row * columns_ + column];
    }
    const T& operator()(std::size_t row, std::size_t column) const
    {
        assert(row < rows_ && column < columns_);
        return values_[row * columns_ + column];
    }

    [[nodiscard]] std::span<T> row(std::size_t index)
    {
        return {values_.data() + index * columns_, columns_};
    }
    [[nodiscard]] std::span<const T> row(std::size_t index) const
    {
        return {values_.data() + index * columns_, columns_};
    }

    [[nodiscard]] std::span<T> values() { return values_; }
    [[nodiscard]] std::span<const T> values() const { return values_; }

    bool operator==(const BasicMatrix&) const = default;

private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<T> values_;
};

using Matrix = BasicMatrix<double>;
using FloatMatrix = BasicMatrix<float>;

} // namespace latency
