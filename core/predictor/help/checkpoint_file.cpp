// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/checkpoint_file.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/dataset/containers/zip_container.h"
#include "core/predictor/help/released_checkpoint.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace latency::help
{
namespace
{

using nlohmann::json;
constexpr const char* format = "latency-help/1";
constexpr std::uintmax_t largestCheckpoint = 64U << 20U;

static_assert(std::endian::native == std::endian::little);

Result<Checkpoint> readOwn(const std::string& bytes, const std::string& where,
                           const std::string& space, const MetaParameters& parameters)
{
    const std::size_t end = bytes.find('\n');
    const auto parsed =
        parseJson(std::string_view(bytes).substr(0, end == std::string::npos ? 0 : end), where);
    const json header = parsed ? *parsed : json();
    if (!header.is_object() || header.value("format", json()) != json(format))
        return Error{where + " is not a HELP checkpoint; expected a file of this program or a "
                             "released help_max_corr.pt."};
    const bool fits =
        header.value("space", json()) == json(space) &&
        header.value("input_width", json()) == json(parameters.network.shape().inputWidth) &&
        header.value("values", json()) == json(parameters.count());
    if (!fits)
        return Error{where + " is a HELP checkpoint of " +
                     shownJson(header.value("space", json())) + "; expected one of \"" + space +
                     "\"."};
    Checkpoint read;
    read.space = space;
    try {
        read.references = header.at("references").get<std::vector<std::string>>();
        read.readsHardware = !read.references.empty();
        read.isModulated = header.at("modulated").get<bool>();
    } catch (const json::exception&) {
        return Error{where + ": the first line lacks references or modulated."};
    }
    if (bytes.size() - end - 1 != 4 * parameters.count())
        return Error{where + " is cut short; expected " + std::to_string(4 * parameters.count()) +
                     " bytes of numbers."};
    read.values.resize(parameters.count());
    std::memcpy(read.values.data(), bytes.data() + end + 1, 4 * parameters.count());
    if (!std::ranges::all_of(read.values, [](float value) { return std::isfinite(value); }))
        return Error{where + " holds a number that is not finite."};
    return read;
}

} // namespace

Result<void> writeCheckpoint(const std::filesystem::path& file, const NetworkShape& shape,
                             const Checkpoint& checkpoint)
{
    const json header{{"format", format},
                      {"space", checkpoint.space},
                      {"input_width", shape.inputWidth},
                      {"values", checkpoint.values.size()},
                      {"references", checkpoint.references},
                      {"modulated", checkpoint.isModulated}};
    std::string bytes = header.dump() + "\n";
    bytes.append(reinterpret_cast<const char*>(checkpoint.values.data()),
                 4 * checkpoint.values.size());
    return writeFileAtomically(file, bytes);
}

Result<Checkpoint> readCheckpoint(const std::filesystem::path& file, const std::string& space,
                                  const MetaParameters& parameters)
{
    auto bytes = readFile(file, largestCheckpoint);
    if (!bytes)
        return bytes.error();
    if (!looksLikeZip(*bytes))
        return readOwn(*bytes, file.string(), space, parameters);
    auto values = readReleasedCheckpoint(std::move(bytes).value(), file.string(), parameters);
    if (!values)
        return values.error();
    return Checkpoint{space, {}, true, true, std::move(values).value()};
}

} // namespace latency::help
