// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/row_cache/row_cache.h"

#include "core/base/checksum.h"
#include "core/base/file_text.h"

#include <cstring>

namespace latency
{

namespace
{

std::string keyOf(ArchitectureView architecture)
{
    return {reinterpret_cast<const char*>(architecture.data()), architecture.size_bytes()};
}

void appendBytes(std::string& bytes, const void* data, std::size_t count)
{
    bytes.append(static_cast<const char*>(data), count);
}

bool isWhole(std::string_view record, std::uint64_t seed)
{
    std::uint64_t sum = 0;
    const std::string_view payload = record.substr(0, record.size() - sizeof sum);
    std::memcpy(&sum, record.data() + payload.size(), sizeof sum);
    return sum == fnv1a(payload, seed);
}

} // namespace

std::string rowRecord(const RowSource& source, ArchitectureView architecture,
                      std::span<const double> values)
{
    std::string record = keyOf(architecture);
    appendBytes(record, values.data(), values.size_bytes());
    const std::uint64_t sum = fnv1a(record, fnv1a(source.header()));
    appendBytes(record, &sum, sizeof sum);
    return record;
}

Result<RowCache> RowCache::read(const RowSource& source)
{
    RowCache cache;
    cache.columns_ = source.columns;
    const std::string header = source.header();
    cache.sound_ = header;
    std::error_code ignored;
    if (!std::filesystem::exists(source.file(), ignored))
        return cache;
    const auto bytes = readFile(source.file());
    if (!bytes)
        return bytes.error();
    if (!bytes->starts_with(header)) {
        cache.damaged_ = 1;
        return cache;
    }
    const std::size_t keySize = source.decisions * sizeof(Architecture::value_type);
    const std::size_t rowSize = source.columns * sizeof(double);
    const std::size_t recordSize = keySize + rowSize + sizeof(std::uint64_t);
    const std::uint64_t seed = fnv1a(header);
    std::string_view left = std::string_view(*bytes).substr(header.size());
    while (left.size() >= recordSize) {
        const std::string_view record = left.substr(0, recordSize);
        left.remove_prefix(recordSize);
        if (!isWhole(record, seed)) {
            ++cache.damaged_;
            continue;
        }
        cache.sound_ += record;
        const std::size_t row = cache.values_.size();
        if (!cache.places_.try_emplace(std::string(record.substr(0, keySize)), row).second)
            continue;
        cache.values_.resize(row + source.columns);
        std::memcpy(cache.values_.data() + row, record.data() + keySize, rowSize);
    }
    cache.isSound_ = cache.sound_.size() == bytes->size();
    return cache;
}

std::optional<std::span<const double>> RowCache::find(ArchitectureView architecture) const
{
    const auto place = places_.find(keyOf(architecture));
    if (place == places_.end())
        return std::nullopt;
    return std::span(values_).subspan(place->second, columns_);
}

} // namespace latency
