// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/released_checkpoint.h"

#include "core/dataset/containers/pickle_reader.h"
#include "core/dataset/containers/zip_container.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace latency::help
{
namespace
{

/// Reads a checkpoint; the first fault is kept.
class CheckpointReader
{
public:
    CheckpointReader(const PlainDocument& document, std::string where)
        : document_(document), where_(std::move(where))
    {
    }

    /// Puts a tensor in place of `parameter`.
    void read(const char* group, const std::string& name, const Parameter& parameter,
              bool isTransposed, std::vector<float>& values, std::size_t offset)
    {
        if (error_)
            return;
        const auto dictionary = document_.find(document_.root(), group);
        const auto tensor =
            dictionary ? document_.find(*dictionary, name) : std::optional<PlainValue>();
        if (!tensor)
            return fail(std::string(group) + " has no " + name);
        const auto numbers = tensorNumbers(*tensor, parameter.size(), name);
        if (numbers.empty())
            return;
        const auto rows = static_cast<std::size_t>(parameter.rows);
        const auto columns = static_cast<std::size_t>(parameter.columns);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                values[offset + parameter.offset + row * columns + column] =
                    numbers[isTransposed ? column * rows + row : row * columns + column];
        const std::vector<std::int64_t> expected =
            parameter.rows == 1 && !isTransposed ? std::vector<std::int64_t>{parameter.columns}
            : isTransposed ? std::vector<std::int64_t>{parameter.columns, parameter.rows}
                           : std::vector<std::int64_t>{parameter.rows, parameter.columns};
        if (shape_ != expected)
            fail(name + " is of shape " + shapeText(shape_) + " instead of " + shapeText(expected));
    }

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

private:
    void fail(const std::string& what)
    {
        if (!error_)
            error_ =
                Error{where_ + " is not a HELP checkpoint of this search space: " + what + "."};
    }

    static std::string shapeText(const std::vector<std::int64_t>& shape)
    {
        std::string text;
        for (const std::int64_t size : shape)
            text += (text.empty() ? "" : " × ") + std::to_string(size);
        return text;
    }

    /// The numbers of a contiguous tensor of `count` elements in order; sets shape_.
    std::vector<float> tensorNumbers(PlainValue tensor, std::size_t count, const std::string& name)
    {
        const auto parts = document_.items(tensor);
        if (parts.size() != 6 || document_.text(parts[5]) != "f4" ||
            !parts[1].is(PlainValue::Kind::Text)) {
            fail(name + " is not a tensor");
            return {};
        }
        shape_.clear();
        std::int64_t elements = 1;
        for (const PlainValue& size : document_.items(parts[3])) {
            shape_.push_back(size.asInteger().value_or(-1));
            elements = shape_.back() < 0 || shape_.back() > 1'000'000 || elements > 1'000'000
                           ? -1'000'000
                           : elements * shape_.back();
        }
        std::int64_t stride = 1;
        const auto strides = document_.items(parts[4]);
        bool isContiguous = strides.size() == shape_.size();
        for (std::size_t axis = shape_.size(); isContiguous && axis-- > 0;) {
            isContiguous = strides[axis].asInteger() == stride || shape_[axis] == 1;
            stride *= shape_[axis];
        }
        if (elements != static_cast<std::int64_t>(count)) {
            fail(name + " is of shape " + shapeText(shape_) + ", expected " +
                 std::to_string(count) + " numbers");
            return {};
        }
        const auto bytes = storedZipFile(document_.source(),
                                         "/data/" + std::string(document_.text(parts[1])), where_);
        const std::int64_t first = parts[2].asInteger().value_or(-1);
        if (!bytes || !isContiguous || first < 0 || first > 1'000'000'000 ||
            bytes->size() / 4 < static_cast<std::size_t>(first) + count) {
            fail("the numbers of " + name + " are missing");
            return {};
        }
        std::vector<float> numbers(count);
        std::memcpy(numbers.data(), bytes->data() + 4 * first, 4 * count);
        for (const float number : numbers)
            if (!std::isfinite(number)) {
                fail(name + " holds a number that is not finite");
                return {};
            }
        return numbers;
    }

    const PlainDocument& document_;
    std::string where_;
    std::vector<std::int64_t> shape_;
    std::optional<Error> error_;
};

static_assert(std::endian::native == std::endian::little);

} // namespace

Result<std::vector<float>> readReleasedCheckpoint(std::string archive, const std::string& where,
                                                  const MetaParameters& parameters)
{
    const auto document = readPickleWithTensors(std::move(archive), where);
    if (!document)
        return document.error();
    CheckpointReader reader(*document, where);
    std::vector<float> values(parameters.count());
    for (const Layer* layer : parameters.network.layers()) {
        const std::string name = "meta_learner." + layer->name;
        for (const auto& [group, offset] :
             {std::pair{"model", std::size_t{0}}, std::pair{"task_lr", parameters.ratesOffset()}}) {
            reader.read(group, name + ".weight", layer->weight, !layer->isGraph, values, offset);
            reader.read(group, name + ".bias", layer->bias, false, values, offset);
        }
    }
    for (const Layer* layer : {&parameters.modulator.hidden(), &parameters.modulator.out()}) {
        const std::size_t offset = parameters.modulatorOffset();
        reader.read("inference_network", layer->name + ".weight", layer->weight, true, values,
                    offset);
        reader.read("inference_network", layer->name + ".bias", layer->bias, false, values, offset);
    }
    if (reader.error())
        return *reader.error();
    return values;
}

} // namespace latency::help
