// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/embedding_rows.h"

#include "core/network/pass_stop.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>
#include <numeric>
#include <string>

namespace latency
{

at::Tensor placesOf(std::span<const int> rows)
{
    at::Tensor places =
        at::empty({static_cast<std::int64_t>(rows.size())}, at::TensorOptions(at::kLong));
    std::ranges::copy(rows, places.data_ptr<std::int64_t>());
    return places;
}

FloatMatrix rowsInParts(std::size_t count, const std::stop_token& stop,
                        const std::function<at::Tensor(std::span<const int> rows)>& compute)
{
    constexpr std::size_t kRowsAtATime = 256;
    std::vector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    FloatMatrix rows;
    for (std::size_t first = 0; first < count; first += kRowsAtATime) {
        if (stop.stop_requested())
            throw PassStopped{};
        const at::Tensor part =
            compute(std::span(all).subspan(first, std::min(kRowsAtATime, count - first)))
                .contiguous();
        const auto columns = static_cast<std::size_t>(part.size(1));
        if (first == 0)
            rows = FloatMatrix(count, columns);
        std::copy_n(part.data_ptr<float>(), part.numel(),
                    rows.values().begin() + static_cast<std::ptrdiff_t>(first * columns));
    }
    return rows;
}

Outcome<FloatMatrix> embeddingOutcome(const char* name, const std::function<FloatMatrix()>& learn)
{
    try {
        FloatMatrix rows = learn();
        if (std::ranges::all_of(rows.values(), [](float value) { return std::isfinite(value); }))
            return rows;
        return Error{std::string("encoding ") + name +
                     ": training gave numbers that are not "
                     "finite."};
    } catch (const PassStopped&) {
        return Stopped{};
    } catch (const std::bad_alloc&) {
        throw; // for the sentence of whoever asked
    } catch (const std::exception& fault) {
        const std::string reason = fault.what();
        return Error{std::string("encoding ") + name + ": " + reason.substr(0, reason.find('\n')) +
                     "."};
    }
}

} // namespace latency
