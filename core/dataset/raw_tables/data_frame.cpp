// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/raw_tables/data_frame.h"

#include "core/dataset/measured/plain_networks.h"
#include "core/dataset/raw_tables/raw_table_writer.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;

/// Labels of an index, or texts of a column.
struct Labels {
    std::string name;
    std::vector<std::string> texts;
    bool areCounts = false; ///< nothing but the numbers of the rows
};

/// Reads pandas' objects as stored by PickleCalls.
class FrameReader
{
public:
    explicit FrameReader(const SavedValues& values) : document_(values.document()) {}

    [[nodiscard]] std::string_view classOf(PlainValue object) const
    {
        return document_.text(member(object, "class"));
    }
    [[nodiscard]] bool isA(PlainValue object, std::string_view ending) const
    {
        const std::string_view name = classOf(object);
        return name.starts_with("pandas.") && name.ends_with(ending);
    }
    [[nodiscard]] PlainValue member(PlainValue object, std::string_view key) const
    {
        return document_.find(object, key).value_or(PlainValue{});
    }
    /// A member of an object's state.
    [[nodiscard]] PlainValue state(PlainValue object, std::string_view key) const
    {
        return member(member(object, "state"), key);
    }

    struct Frame {
        std::vector<PlainValue> axes; ///< columns and rows; of a series only rows
        std::vector<std::pair<PlainValue, PlainValue>> blocks; ///< placement, values
    };
    [[nodiscard]] std::optional<Frame> frame(PlainValue root) const;
    [[nodiscard]] std::optional<Labels> labels(PlainValue index, int depth = 0) const;
    /// The values of a column, wherever an array of pandas stores them; empty for unknown kinds.
    [[nodiscard]] std::optional<std::vector<std::string>> texts(PlainValue array) const;
    /// Whole numbers of a placement or of codes.
    [[nodiscard]] std::vector<std::int64_t> places(PlainValue value) const;
    /// The list with the values of an array of pandas.
    [[nodiscard]] PlainValue arrayIn(PlainValue object) const;

private:
    [[nodiscard]] std::optional<std::vector<std::string>> categories(PlainValue object,
                                                                     PlainValue codes) const;

    const PlainDocument& document_;
};

std::string cellText(const PlainDocument& document, PlainValue value)
{
    if (value.is(Kind::Real) && std::isnan(value.real))
        return {};
    return plainText(document, value);
}

std::optional<FrameReader::Frame> FrameReader::frame(PlainValue root) const
{
    PlainValue manager = state(root, "_mgr");
    if (manager.is(Kind::None))
        manager = state(root, "_data");
    if (manager.is(Kind::None))
        manager = member(root, "state");
    Frame frame;
    const auto take = [&](PlainValue axes, PlainValue blocks, bool areDictionaries) {
        const auto axisItems = document_.items(axes);
        frame.axes.assign(axisItems.begin(), axisItems.end());
        for (const PlainValue& block : document_.items(blocks)) {
            const auto arguments = document_.items(member(block, "arguments"));
            if (areDictionaries)
                frame.blocks.emplace_back(member(block, "mgr_locs"), member(block, "values"));
            else if (arguments.size() >= 2)
                frame.blocks.emplace_back(arguments[1], arguments[0]);
        }
    };
    const auto arguments = document_.items(member(manager, "arguments"));
    const auto stored = document_.items(member(manager, "state"));
    if (arguments.size() == 2 && arguments[0].isSequence()) {
        take(arguments[1], arguments[0], false);
    } else if (arguments.size() == 2) { // of a series: one block, one axis
        const auto block = document_.items(member(arguments[0], "arguments"));
        if (block.empty())
            return std::nullopt;
        frame.axes = {arguments[1]};
        frame.blocks.emplace_back(PlainValue{}, block[0]);
    } else if (stored.size() == 4) {
        const PlainValue kept = member(stored[3], "0.14.1");
        take(member(kept, "axes"), member(kept, "blocks"), true);
    }
    if (frame.axes.empty() || frame.axes.size() > 2)
        return std::nullopt;
    return frame;
}

std::vector<std::int64_t> FrameReader::places(PlainValue value) const
{
    std::vector<std::int64_t> all;
    const auto items = document_.items(value);
    if (value.is(Kind::Tuple) && items.size() == 3) {
        // A slice, whose end and step may be missing.
        const std::int64_t start = items[0].asInteger().value_or(0);
        const std::int64_t stop = items[1].asInteger().value_or(0);
        const std::int64_t step = items[2].asInteger().value_or(1);
        constexpr std::int64_t most = 1'000'000;
        if (start < 0 || stop > most || step <= 0)
            return all;
        for (std::int64_t place = start; place < stop; place += step)
            all.push_back(place);
        return all;
    }
    for (const PlainValue& item : items)
        all.push_back(item.asInteger().value_or(-1));
    return all;
}

PlainValue FrameReader::arrayIn(PlainValue object) const
{
    if (object.isSequence())
        return object;
    for (const char* key : {"_ndarray", "_data", "_codes", "data"})
        if (const PlainValue found = state(object, key); found.isSequence())
            return found;
    // (dtype, array, attributes) in any order
    for (const PlainValue& part : document_.items(member(object, "state")))
        if (part.is(Kind::List))
            return part;
    for (const PlainValue& argument : document_.items(member(object, "arguments")))
        for (const PlainValue& part : document_.items(argument))
            if (part.is(Kind::List))
                return part;
    return {};
}

std::optional<std::vector<std::string>> FrameReader::categories(PlainValue object,
                                                                PlainValue codes) const
{
    PlainValue type = state(object, "_dtype");
    for (const PlainValue& part : document_.items(member(object, "state")))
        if (isA(part, ".CategoricalDtype"))
            type = part;
    if (!isA(type, ".CategoricalDtype"))
        return std::nullopt;
    const auto names = labels(state(type, "categories"), 1);
    if (!names)
        return std::nullopt;
    std::vector<std::string> all;
    for (const std::int64_t code : places(codes)) {
        const bool isKnown = code >= 0 && code < static_cast<std::int64_t>(names->texts.size());
        all.push_back(isKnown ? names->texts[static_cast<std::size_t>(code)] : std::string());
    }
    return all;
}

std::optional<std::vector<std::string>> FrameReader::texts(PlainValue array) const
{
    const PlainValue inside = arrayIn(array);
    if (!inside.isSequence())
        return std::nullopt;
    if (auto named = categories(array, inside))
        return named;
    const auto mask = document_.items(state(array, "_mask"));
    const auto items = document_.items(inside);
    std::vector<std::string> all;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool isMasked = i < mask.size() && mask[i].asInteger().value_or(0) != 0;
        all.push_back(isMasked ? std::string() : cellText(document_, items[i]));
    }
    return all;
}

std::optional<Labels> FrameReader::labels(PlainValue index, int depth) const
{
    const auto arguments = document_.items(member(index, "arguments"));
    if (arguments.size() < 2 || depth > 3)
        return std::nullopt;
    const PlainValue parts = arguments[1];
    Labels labels;
    labels.name = plainText(document_, member(parts, "name"));
    if (document_.find(parts, "stop")) {
        const std::int64_t start = member(parts, "start").asInteger().value_or(0);
        const std::int64_t step = member(parts, "step").asInteger().value_or(1);
        const std::int64_t stop = member(parts, "stop").asInteger().value_or(0);
        constexpr std::int64_t most = 10'000'000;
        if (std::abs(start) > most || std::abs(stop) > most || step == 0)
            return std::nullopt;
        for (std::int64_t i = start; step > 0 ? i < stop : i > stop; i += step)
            labels.texts.push_back(std::to_string(i));
        labels.areCounts = labels.name.empty();
        return labels;
    }
    const PlainValue levels = member(parts, "levels");
    if (levels.isSequence()) {
        const auto codes =
            document_.items(document_.find(parts, "codes").value_or(member(parts, "labels")));
        const auto levelItems = document_.items(levels);
        for (std::size_t level = 0; level < std::min(levelItems.size(), codes.size()); ++level) {
            const auto names = this->labels(levelItems[level], depth + 1);
            if (!names)
                return std::nullopt;
            const auto places = this->places(codes[level]);
            labels.texts.resize(std::max(labels.texts.size(), places.size()));
            for (std::size_t i = 0; i < places.size(); ++i)
                if (places[i] >= 0 && places[i] < static_cast<std::int64_t>(names->texts.size()))
                    labels.texts[i] += (labels.texts[i].empty() ? "" : " ") +
                                       names->texts[static_cast<std::size_t>(places[i])];
        }
        return labels;
    }
    auto named = texts(member(parts, "data"));
    if (!named)
        return std::nullopt;
    labels.texts = std::move(*named);
    const bool isWhole = std::ranges::all_of(labels.texts, [](const std::string& text) {
        return !text.empty() && text.find_first_not_of("-0123456789") == std::string::npos;
    });
    labels.areCounts = labels.name.empty() && isWhole;
    return labels;
}

} // namespace

bool isDataFrame(const SavedValues& values)
{
    const FrameReader reader(values);
    return reader.isA(values.root(), ".DataFrame") || reader.isA(values.root(), ".Series");
}

Result<RawTable> rawTableFromDataFrame(const SavedValues& values, const std::string& name)
{
    const FrameReader reader(values);
    const PlainDocument& document = values.document();
    const std::string& where = values.where();
    const auto unknown = [&where](const std::string& what) {
        return Error{where + " is a data frame whose " + what +
                     " not read; expected plain numbers and text, or to_csv instead of "
                     "to_pickle."};
    };
    const auto frame = reader.frame(values.root());
    if (!frame)
        return unknown("layout is");
    const auto rows = reader.labels(frame->axes.back());
    if (!rows)
        return unknown("index is");
    Labels columns;
    if (frame->axes.size() == 2) {
        auto named = reader.labels(frame->axes.front());
        if (!named)
            return unknown("names of columns are");
        columns = std::move(*named);
    } else {
        std::string own = plainText(document, reader.state(values.root(), "_name"));
        if (own.empty())
            own = plainText(document, reader.state(values.root(), "name"));
        columns.texts = {own.empty() ? name : own};
    }
    RawTableWriter writer(where, name, document.source().size());
    for (std::size_t row = 0; row < rows->texts.size(); ++row)
        writer.addRow();
    std::vector<std::size_t> places;
    const std::string index = rows->name.empty() ? "architecture" : rows->name;
    if (!rows->areCounts) {
        const std::size_t first = writer.column(index);
        for (std::size_t row = 0; row < rows->texts.size(); ++row)
            writer.set(row, first, rows->texts[row]);
    }
    for (std::size_t i = 0; i < columns.texts.size(); ++i) {
        places.push_back(writer.column(columns.texts[i]));
        if (places.back() != i + (rows->areCounts ? 0 : 1))
            return Error{where + " has two columns " + inQuotes(columns.texts[i]) +
                         "; expected different names."};
    }
    std::string left;
    const auto fill = [&](std::int64_t column, PlainValue array) {
        if (column < 0 || column >= static_cast<std::int64_t>(places.size()))
            return false;
        const auto at = static_cast<std::size_t>(column);
        const auto texts = reader.texts(array);
        if (!texts || texts->size() != rows->texts.size())
            left += (left.empty() ? "" : ", ") + inQuotes(columns.texts[at]);
        else
            for (std::size_t row = 0; row < texts->size(); ++row)
                writer.set(row, places[at], (*texts)[row]);
        return true;
    };
    for (const auto& [placement, block] : frame->blocks) {
        const bool isSeries = frame->axes.size() == 1;
        const PlainValue inside = block.isSequence() ? block : reader.arrayIn(block);
        const auto items = document.items(inside);
        const bool isOneColumn = isSeries || items.empty() || !items.front().is(Kind::List);
        const auto targets = isSeries ? std::vector<std::int64_t>{0} : reader.places(placement);
        if (!isOneColumn && targets.size() != items.size())
            return unknown("blocks are");
        for (std::size_t i = 0; i < targets.size() && !writer.isFull(); ++i)
            if (!fill(targets[i], isOneColumn ? block : items[i]))
                return unknown("blocks are");
    }
    if (!left.empty())
        writer.note("Not read: " + left + ", of a kind of column that is not known.");
    return writer.finish();
}

} // namespace latency
