#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>

namespace latency
{

/// Memory for intermediate numbers, reused between batches: no allocation and no page faults after
/// the largest batch. Contents are undefined after `need`.
template <class Real>
class Scratch
{
public:
    /// At least `count` numbers, aligned to a cache line; at the same address until a larger count.
    Real* need(std::size_t count)
    {
        if (count > capacity_) {
            values_.reset(static_cast<Real*>(
                ::operator new (count * sizeof(Real), std::align_val_t{alignment})));
            capacity_ = count;
        }
        return values_.get();
    }
    Real* need(int rows, int columns)
    {
        return need(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
    }
    [[nodiscard]] Real* get() const { return values_.get(); }

private:
    static constexpr std::size_t alignment = 64;
    struct Free {
        void operator()(Real* values) const
        {
            ::operator delete (values, std::align_val_t{alignment});
        }
    };
    std::unique_ptr<Real, Free> values_;
    std::size_t capacity_ = 0;
};

} // namespace latency
