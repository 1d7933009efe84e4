// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201_order.h"

#include "core/space/nasbench201_cell.h"

#include <array>
#include <bit>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace latency::nasbench201
{
namespace
{

/// The Mersenne Twister MT19937 as Python seeds it with one small number. std::mt19937 is the same
/// generator but does not expose the seeding by an array that Python uses.
class PythonRandom
{
public:
    explicit PythonRandom(std::uint32_t seed)
    {
        state_[0] = 19650218U;
        for (std::uint32_t i = 1; i < kSize; ++i)
            state_[i] = 1812433253U * mixed(i - 1) + i;
        std::uint32_t i = 1;
        for (std::uint32_t step = 0; step < kSize; ++step) {
            state_[i] = (state_[i] ^ (mixed(i - 1) * 1664525U)) + seed;
            advance(i);
        }
        for (std::uint32_t step = 0; step < kSize - 1; ++step) {
            state_[i] = (state_[i] ^ (mixed(i - 1) * 1566083941U)) - i;
            advance(i);
        }
        state_[0] = 0x80000000U;
    }

    /// Uniform below `count` (> 0): draws as many bits as `count` has, again while the result is
    /// too large.
    std::uint32_t below(std::uint32_t count)
    {
        const int bits = std::bit_width(count);
        std::uint32_t drawn = count;
        while (drawn >= count)
            drawn = next() >> (32 - bits);
        return drawn;
    }

private:
    static constexpr std::uint32_t kSize = 624;

    [[nodiscard]] std::uint32_t mixed(std::uint32_t i) const
    {
        return state_[i] ^ (state_[i] >> 30U);
    }
    void advance(std::uint32_t& i)
    {
        if (++i < kSize)
            return;
        state_[0] = state_[kSize - 1];
        i = 1;
    }
    std::uint32_t next()
    {
        if (at_ == kSize) {
            for (std::uint32_t i = 0; i < kSize; ++i) {
                const std::uint32_t word =
                    (state_[i] & 0x80000000U) | (state_[(i + 1) % kSize] & 0x7fffffffU);
                state_[i] = state_[(i + 397) % kSize] ^ (word >> 1U) ^
                            ((word & 1U) != 0 ? 0x9908b0dfU : 0U);
            }
            at_ = 0;
        }
        std::uint32_t word = state_[at_++];
        word ^= word >> 11U;
        word ^= (word << 7U) & 0x9d2c5680U;
        word ^= (word << 15U) & 0xefc60000U;
        return word ^ (word >> 18U);
    }

    std::array<std::uint32_t, kSize> state_{};
    std::uint32_t at_ = kSize;
};

struct Order {
    std::vector<int> codes;   ///< by number
    std::vector<int> numbers; ///< by code
};

const Order& order()
{
    static const Order both = [] {
        Order made;
        // The place in the unshuffled list counts the first edge slowest, a code fastest.
        for (int place = 0; place < kCellCount; ++place) {
            int code = 0;
            for (int rest = place, edge = 0; edge < 6; ++edge, rest /= 5)
                code = 5 * code + rest % 5;
            made.codes.push_back(code);
        }
        PythonRandom random(88);
        for (std::size_t i = made.codes.size() - 1; i > 0; --i)
            std::swap(made.codes[i], made.codes[random.below(static_cast<std::uint32_t>(i + 1))]);
        made.numbers.resize(made.codes.size());
        for (std::size_t number = 0; number < made.codes.size(); ++number)
            made.numbers[static_cast<std::size_t>(made.codes[number])] = static_cast<int>(number);
        return made;
    }();
    return both;
}

} // namespace

int codeOfOfficialNumber(int number)
{
    return order().codes[static_cast<std::size_t>(number)];
}

int officialNumberOfCode(int code)
{
    return order().numbers[static_cast<std::size_t>(code)];
}

} // namespace latency::nasbench201
