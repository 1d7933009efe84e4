// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/hw_nas_bench_format.h"

#include "core/dataset/formats/eagle_format.h"
#include "core/dataset/measured/measured_rows.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

namespace latency
{
namespace
{

constexpr std::string_view kLatency = "latency";
constexpr std::string_view kEnergy = "energy";

/// The selected part of the file.
struct Choice {
    std::string images = "cifar10";
    std::string quantity{kLatency};
};

Choice choiceOf(std::string_view part)
{
    Choice choice;
    std::string word;
    const auto take = [&] {
        if (asciiLower(word) == kEnergy || asciiLower(word) == kLatency)
            choice.quantity = asciiLower(word);
        else if (!word.empty())
            choice.images = word;
        word.clear();
    };
    for (const char letter : part) {
        if (letter == '-' || letter == '_' || std::isalnum(static_cast<unsigned char>(letter)) != 0)
            word.push_back(letter);
        else
            take();
    }
    take();
    return choice;
}

/// The device's name of a key such as "raspi4_latency"; empty for other keys.
std::string_view deviceOfKey(std::string_view key, std::string_view quantity)
{
    const bool isOne = key.size() > quantity.size() + 1 && key.ends_with(quantity) &&
                       key[key.size() - quantity.size() - 1] == '_';
    return isOne ? key.substr(0, key.size() - quantity.size() - 1) : std::string_view{};
}

std::string otherImages(const PlainDocument& document, PlainValue space, std::string_view images)
{
    std::string others;
    for (const auto& entry : document.pairs(space))
        if (const auto name = document.text(entry.first); name != images)
            others += (others.empty() ? "" : ", ") + inQuotes(name);
    return others;
}

/// The configurations in order: of a list, or of a dictionary {number: configuration}.
std::vector<PlainValue> configurationsOf(const PlainDocument& document, PlainValue value)
{
    const auto items = document.items(value);
    std::vector<PlainValue> all(items.begin(), items.end());
    std::map<std::int64_t, PlainValue> numbered;
    for (const auto& [number, configuration] : document.pairs(value))
        numbered[number.asInteger().value_or(-1)] = configuration;
    std::int64_t expected = 0;
    for (const auto& [number, configuration] : numbered) {
        if (number != expected++)
            return {};
        all.push_back(configuration);
    }
    return all;
}

Result<ArchitectureMatrix> readConfigurations(const PlainDocument& document, PlainValue value,
                                              const SearchSpace& space, const std::string& where)
{
    constexpr std::size_t mostEntries = 256; // a configuration is a small dictionary
    const auto items = configurationsOf(document, value);
    if (items.empty())
        return Error{where + " has no list \"config\" of cells."};
    ArchitectureMatrix cells(items.size(), space.positions().size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto cell = document.pairs(items[i]).size() > mostEntries
                              ? Result<Architecture>(Error{"expected a configuration of a cell."})
                              : architectureFromPlain(document, items[i], space);
        if (!cell)
            return Error{where + ", configuration " + std::to_string(i) + ": " +
                         cell.error().message};
        std::ranges::copy(*cell, cells.row(i).begin());
    }
    return cells;
}

/// Adds every "<device>_<quantity>" of the measured images.
class DeviceReader
{
public:
    DeviceReader(const SavedValues& values, const Choice& choice, std::string where)
        : values_(values), choice_(choice), where_(std::move(where))
    {
    }

    Result<void> read(PlainValue images, LatencyTableParts& parts)
    {
        const PlainDocument& document = values_.document();
        std::vector<std::vector<float>> rows;
        for (const auto& [key, value] : document.pairs(images)) {
            const std::string_view text = document.text(key);
            if (deviceOfKey(text, choice_.quantity == kLatency ? kEnergy : kLatency).size() > 0)
                hasOther_ = true;
            // A mean over the devices is not a device.
            const bool isMean = text.starts_with("average");
            const std::string_view name =
                isMean ? std::string_view{} : deviceOfKey(text, choice_.quantity);
            if (name.empty()) {
                const bool isOther = text.ends_with(kLatency) || text.ends_with(kEnergy);
                if (text != "config" && (isMean || !isOther))
                    unread_ += (unread_.empty() ? "" : ", ") + inQuotes(text);
                continue;
            }
            auto row = readRow(value, parts.architectures.rows(), where_ + ", " + inQuotes(text));
            if (!row)
                return row.error();
            rows.push_back(std::move(*row));
            parts.devices.push_back(deviceFromPublishedName(name));
            parts.devices.back().source = "HW-NAS-Bench";
            parts.devices.back().licence = parts.licence;
            if (isOutOfProportion(rows.size(), parts.architectures.rows(),
                                  document.source().size()))
                return Error{where_ + " repeats the same latencies for more devices than this "
                                      "program reads."};
        }
        if (rows.empty())
            return Error{where_ + " has no " + choice_.quantity +
                         "; expected lists such as raspi4_" + choice_.quantity + "."};
        parts.milliseconds = FloatMatrix(rows.size(), parts.architectures.rows());
        for (std::size_t i = 0; i < rows.size(); ++i)
            std::ranges::copy(rows[i], parts.milliseconds.row(i).begin());
        if (std::string note = measurements_.note(where_); !note.empty())
            parts.notes.push_back(std::move(note));
        if (!unread_.empty())
            parts.notes.push_back("Not read: " + unread_ + ".");
        // Opened as FILE#…, which means cifar10 unless it names other images.
        const std::string prefix = choice_.images == Choice().images ? "" : choice_.images + "/";
        if (hasOther_)
            parts.otherQuantities.push_back(
                prefix + std::string(choice_.quantity == kLatency ? kEnergy : kLatency));
        return leaveOutConstantDevices(where_, parts);
    }

private:
    Result<std::vector<float>> readRow(PlainValue list, std::size_t count, const std::string& where)
    {
        const auto block = values_.numbers(list);
        if (!block)
            return firstWrong(list, where);
        if (block->values.size() != count || block->shape.size() != 1)
            return Error{where + " has " + std::to_string(block->values.size()) +
                         " values; expected " + std::to_string(count) + ", one per cell."};
        std::vector<float> row;
        for (const double number : block->values) {
            const auto measured = measurements_.read(std::span(&number, 1));
            if (!measured)
                return notFinite(where, row.size());
            row.push_back(measured->value);
        }
        return row;
    }
    Error firstWrong(PlainValue list, const std::string& where) const
    {
        std::size_t at = 0;
        for (const PlainValue& item : values_.document().items(list)) {
            if (!item.asNumber() && !item.is(PlainValue::Kind::None))
                return notFinite(where, at);
            ++at;
        }
        return Error{where + " is not a list of numbers; expected one per cell."};
    }
    [[nodiscard]] Error notFinite(const std::string& where, std::size_t at) const
    {
        return Error{where + ": value " + std::to_string(at) +
                     " is not a finite number ≥ 0; expected " +
                     (choice_.quantity == kLatency ? "milliseconds." : "millijoules.")};
    }

    const SavedValues& values_;
    const Choice& choice_;
    MeasurementReader measurements_{1.0};
    std::string where_;
    std::string unread_;
    bool hasOther_ = false;
};

bool resemblesHwNasBench(const FormatSource& source)
{
    // Its first key is within the first bytes in every protocol.
    const std::string_view start = std::string_view(source.beginning).substr(0, 100);
    return looksPickled(source) && (start.find("nasbench201") != std::string_view::npos ||
                                    start.find("fbnet") != std::string_view::npos);
}

} // namespace

bool isHwNasBench(const PlainDocument& document)
{
    const auto isPart = [&](const char* key) {
        const auto found = document.find(document.root(), key);
        return found && !found->isSequence();
    };
    return document.pairs(document.root()).size() <= 64 &&
           (isPart("nasbench201") || isPart("fbnet"));
}

Result<LatencyTableParts> readHwNasBench(const SavedValues& values, const std::string& part,
                                         const OpenOptions& options)
{
    const PlainDocument& document = values.document();
    const std::string& where = values.where();
    const Choice choice = choiceOf(part);
    const auto cells = document.find(document.root(), "nasbench201");
    if (!cells)
        return Error{where +
                     " holds only the FBNet part of HW-NAS-Bench, which has costs of layers "
                     "and no networks; expected its NAS-Bench-201 part."};
    const auto images = document.find(*cells, choice.images);
    if (!images)
        return Error{where + " has no latencies for the images " + inQuotes(choice.images) +
                     "; it has " + otherImages(document, *cells, choice.images) + "."};
    LatencyTableParts parts;
    parts.space = findSearchSpace("nasbench201");
    parts.name = "hw-nas-bench:" + choice.images;
    parts.title = "HW-NAS-Bench · " + parts.space->title() + " · " + choice.images;
    parts.source = "Li et al., HW-NAS-Bench: Hardware-Aware Neural Architecture Search Benchmark, "
                   "ICLR 2021";
    parts.licence = "MIT";
    const bool isEnergy = choice.quantity == kEnergy;
    if (isEnergy)
        parts.quantity = {"energy", "mJ", "device"};
    if (auto wrong = optionThatCannotApply(where, options, isEnergy ? "mJ" : "ms", false))
        return *wrong;
    const std::string inside = where + ", nasbench201, " + choice.images;
    auto read = readConfigurations(
        document, document.find(*images, "config").value_or(PlainValue{}), *parts.space, inside);
    if (!read)
        return read.error();
    parts.architectures = std::move(read).value();
    DeviceReader devices(values, choice, inside);
    if (const auto done = devices.read(*images, parts); !done)
        return done.error();
    if (const std::string others = otherImages(document, *cells, choice.images); !others.empty())
        parts.notes.insert(parts.notes.begin(), "The file also holds latencies for " + others +
                                                    "; open it as file#name for those.");
    return parts;
}

DatasetFormat hwNasBenchFormat()
{
    return {.name = "hw-nas-bench",
            .title = "HW-NAS-Bench pickle",
            .endings = {".pickle", ".pkl"},
            .howWritten = "{\"nasbench201\": {images: {\"config\": [cell, …], \"raspi4_latency\": "
                          "[ms, …], \"fpga_energy\": [mJ, …]}}}; FILE#cifar100, FILE#energy",
            .recognises = resemblesHwNasBench,
            .read = eagleFormat().read};
}

} // namespace latency
