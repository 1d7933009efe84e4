// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_plan.h"

#include "core/dataset/columns/column_choices.h"
#include "core/dataset/columns/column_measures.h"
#include "core/dataset/columns/column_networks.h"
#include "core/dataset/columns/column_words.h"
#include "core/dataset/columns/feature_guess.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <set>

namespace latency
{
namespace
{

class Planner
{
public:
    Planner(const RawTable& table, const OpenOptions& options, const std::string& quantity)
        : table_(table), options_(options), quantity_(quantity)
    {
    }

    ColumnPlan plan();

private:
    std::optional<Error> readColumns();
    void findDecimalPoints();
    void findNetworksAndDevice();
    [[nodiscard]] bool mayDescribeNetworks(const Error& missing) const;
    std::optional<Error> makeSpace(const Error& missing);
    std::optional<Error> findDevice();
    void findSettings();
    void findStatus();
    void compareRates();
    void describe();
    void noteLeftOut();

    const RawTable& table_;
    const OpenOptions& options_;
    const std::string& quantity_;
    ColumnPlan plan_;
};

/// Columns without a comma whose points cannot group digits have decimal points, whatever the other
/// columns and tables that are opened together have.
void Planner::findDecimalPoints()
{
    const auto commas = [](const PlannedColumn& column) {
        const SeparatorSigns& signs = column.facts.separators;
        return signs.decimalCommas + signs.groupedCommas + signs.certainGroups;
    };
    const auto hasPoints = [](const PlannedColumn& column) {
        return column.facts.isNumeric() && column.facts.separators.otherPoints > 0;
    };
    const bool arePoints = std::ranges::any_of(plan_.columns, hasPoints) &&
                           std::ranges::none_of(plan_.columns, [&](const PlannedColumn& column) {
                               return column.facts.isNumeric() && commas(column) > 0;
                           });
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        PlannedColumn& column = plan_.columns[i];
        if (commas(column) > 0 || !(hasPoints(column) || (arePoints && column.facts.isNumeric())))
            continue;
        column.style.hasDecimalCommas = false;
        column.facts = readColumnFacts(table_, i, column.style);
        column.guess = guessColumn(column.name, column.facts);
    }
}

std::optional<Error> Planner::readColumns()
{
    NumberStyle style;
    style.hasDecimalCommas = options_.hasDecimalCommas;
    bool hasCommas = false;
    for (std::size_t i = 0; i < table_.columns(); ++i) {
        PlannedColumn column;
        column.name = readColumnName(table_.header[i]);
        column.style = style;
        column.facts = readColumnFacts(table_, i, column.style);
        column.guess = guessColumn(column.name, column.facts);
        const SeparatorSigns& signs = column.facts.separators;
        hasCommas = hasCommas || signs.decimalCommas > 0 || signs.groupedCommas > 0 ||
                    signs.groupedPoints > 0;
        plan_.columns.push_back(std::move(column));
    }
    if (options_.hasDecimalCommas)
        findDecimalPoints();
    if (options_.hasDecimalCommas && !hasCommas)
        plan_.notes.emplace_back("No number of the table has a decimal comma.");
    return applyChoices(table_, options_, plan_.columns);
}

/// Whether no network of a known space is meant, so that columns may describe networks instead.
bool Planner::mayDescribeNetworks(const Error& missing) const
{
    const bool isNamed = missing.kind != ErrorKind::ColumnsUnclear;
    return plan_.space == nullptr && !plan_.architecture && (!isNamed || plan_.hasForeignNames) &&
           tellsFeaturesApart(table_, plan_);
}

void Planner::findNetworksAndDevice()
{
    const std::optional<Error> missing = findNetworks(table_, plan_);
    if (missing && !mayDescribeNetworks(*missing)) {
        plan_.error = missing;
        return;
    }
    plan_.error = findDevice();
    if (!plan_.error && missing)
        plan_.error = makeSpace(*missing);
}

std::optional<Error> Planner::makeSpace(const Error& missing)
{
    if (auto wrong = guessFeatures(table_, plan_))
        return wrong;
    std::vector<FeatureColumn> columns;
    for (std::size_t i = 0; i < plan_.columns.size(); ++i)
        if (plan_.columns[i].feature) {
            columns.push_back(*plan_.columns[i].feature);
            plan_.features.push_back(i);
        }
    // Names alone describe nothing; they serve where devices can be compared by them.
    const bool isDescribed = std::ranges::any_of(columns, [](const FeatureColumn& column) {
        return column.kind != FeatureKind::Name && column.kind != FeatureKind::Context;
    });
    std::set<std::string_view> devices;
    for (const PlannedColumn& column : plan_.columns)
        if (column.guess.role == ColumnRole::Quantity || column.guess.role == ColumnRole::Repeat)
            devices.insert(column.guess.device);
    if (!isDescribed && !plan_.device && devices.size() < 2)
        return missing;
    plan_.needsSpace = false;
    plan_.madeSpace = std::make_shared<const ColumnSpace>("networks by columns", columns);
    plan_.space = plan_.madeSpace.get();
    return std::nullopt;
}

std::optional<Error> Planner::findDevice()
{
    if (auto wrong = findChosen(table_, plan_, ColumnRole::DeviceName, "the devices", plan_.device))
        return wrong;
    for (std::size_t i = 0; i < plan_.columns.size() && !plan_.device; ++i) {
        const PlannedColumn& column = plan_.columns[i];
        if (i == plan_.architecture || column.isChosen || column.guess.unit ||
            column.facts.numbers > column.facts.texts)
            continue;
        bool isDevice = false;
        bool isOther = false;
        for (const NameWord& word : column.name.words) {
            const WordSense sense = wordSense(word.lower);
            isDevice = isDevice || sense.isDevice;
            isOther = isOther || sense.isRuntime || sense.isStatus || sense.isPrecision ||
                      word.lower == "version" || word.lower == "os";
        }
        if (isDevice && !isOther)
            plan_.device = i;
    }
    if (plan_.device) {
        PlannedColumn& column = plan_.columns[*plan_.device];
        column.guess = {.role = ColumnRole::DeviceName,
                        .reason = column.isChosen
                                      ? column.guess.reason
                                      : "It contains words, and its name implies a device."};
    }
    plan_.onlyDevice = commentValue(table_, "device");
    if (plan_.onlyDevice.empty())
        plan_.onlyDevice = table_.name.empty() ? "device" : table_.name;
    return std::nullopt;
}

void Planner::findSettings()
{
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        const ColumnRole role = plan_.columns[i].guess.role;
        const bool isSetting = role == ColumnRole::Batch || role == ColumnRole::Precision ||
                               role == ColumnRole::Runtime;
        if (!isSetting || i == plan_.architecture || plan_.columns[i].facts.isEmpty())
            continue;
        plan_.settings.push_back(i);
        if (role == ColumnRole::Batch && !plan_.batch)
            plan_.batch = i;
        if (role == ColumnRole::Precision && !plan_.precision)
            plan_.precision = i;
    }
}

void Planner::findStatus()
{
    const auto isGoodWord = [](std::string_view cell) {
        const std::string word = asciiLower(trimmed(cell));
        return word == "ok" || word == "success" || word == "passed" || word == "pass" ||
               word == "done" || word == "true" || word == "valid" || word == "succeeded" ||
               word == "finished" || word == "complete" || word == "completed";
    };
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        if (!plan_.columns[i].guess.isStatus)
            continue;
        bool isStatus = false;
        for (std::size_t row = 0; row < table_.rows() && !isStatus; ++row)
            isStatus = isGoodWord(table_.cell(row, i));
        auto& place = isStatus ? plan_.status : plan_.statusReason;
        if (!place)
            place = i;
    }
}

/// Rates are per image: networks run in batches of their own are still compared on one device.
void Planner::compareRates()
{
    if (!plan_.madeSpace || !plan_.batch || plan_.measures.empty() ||
        !std::ranges::all_of(plan_.measures, &PlannedMeasure::isRate))
        return;
    std::erase(plan_.settings, *plan_.batch);
    plan_.columns[*plan_.batch].guess.reason += " It tells no devices apart: rates are per image.";
}

void Planner::describe()
{
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        const PlannedColumn& column = plan_.columns[i];
        ColumnMeaning meaning;
        meaning.column = table_.header[i];
        meaning.role = column.guess.role;
        meaning.reason = column.guess.reason;
        meaning.examples = column.facts.examples;
        using enum ColumnRole;
        if (meaning.role == Quantity || meaning.role == Spread || meaning.role == Percentile ||
            (meaning.role == Repeat && !column.guess.quantity.empty())) {
            meaning.quantity = column.guess.quantity;
            meaning.unit = column.guess.unit ? column.guess.unit->text : std::string();
            if (!plan_.isLong())
                meaning.device =
                    column.guess.device.empty() ? plan_.onlyDevice : column.guess.device;
        } else if (column.feature) {
            meaning.unit = featureKindName(column.feature->kind);
        } else if (column.guess.unit) {
            meaning.unit = column.guess.unit->text;
        }
        plan_.meanings.push_back(std::move(meaning));
    }
}

void Planner::noteLeftOut()
{
    std::string list;
    std::size_t count = 0;
    for (const PlannedColumn& column : plan_.columns) {
        const bool isCounter =
            column.guess.role == ColumnRole::Repeat && column.guess.quantity.empty();
        const bool isLeftOut = (column.guess.role == ColumnRole::Ignored ||
                                column.guess.role == ColumnRole::Percentile || isCounter) &&
                               !column.facts.isEmpty() && !column.guess.isStatus;
        if (isLeftOut && ++count <= 12)
            list += (list.empty() ? "" : ", ") + (column.name.written.empty()
                                                      ? std::string("one without a name")
                                                      : inQuotes(column.name.written));
    }
    if (count > 12)
        list += " and " + std::to_string(count - 12) + " more";
    if (count > 0)
        plan_.notes.push_back("Of the table's columns " + list +
                              (count == 1 ? " is not read." : " are not read."));
}

ColumnPlan Planner::plan()
{
    const auto space = saidSpace(table_, options_);
    if (!space) {
        plan_.error = space.error();
        return plan_;
    }
    plan_.space = *space;
    plan_.error = readColumns();
    if (!plan_.error)
        findNetworksAndDevice();
    if (plan_.architecture) {
        PlannedColumn& column = plan_.columns[*plan_.architecture];
        column.guess = {.role = ColumnRole::Network,
                        .reason = column.isChosen ? column.guess.reason
                                                  : "Its cells are networks of a known space."};
    }
    for (std::size_t i = 0; i < plan_.columns.size(); ++i)
        if (plan_.columns[i].guess.role == ColumnRole::Index && i != plan_.index)
            plan_.columns[i].guess = {
                .role = ColumnRole::Ignored,
                .reason = plan_.architecture || plan_.index
                              ? "It counts rows; the networks stand in " +
                                    inQuotes(table_.header[plan_.architecture ? *plan_.architecture
                                                                              : *plan_.index]) +
                                    "."
                              : plan_.columns[i].guess.reason};
    findSettings();
    findStatus();
    if (auto wrong = planMeasures(table_, options_, quantity_, plan_); wrong && !plan_.error)
        plan_.error = wrong;
    compareRates();
    for (std::size_t i = 0; i < plan_.columns.size(); ++i)
        if (const ColumnRole role = plan_.columns[i].guess.role;
            role == ColumnRole::Accuracy || role == ColumnRole::Cost ||
            (role == ColumnRole::Feature && plan_.columns[i].feature->kind == FeatureKind::Cost))
            plan_.networkColumns.push_back(i);
    describe();
    noteLeftOut();
    return plan_;
}

} // namespace

std::string commentValue(const RawTable& table, std::string_view key)
{
    for (const std::string_view comment : table.comments) {
        const std::size_t colon = comment.find(':');
        if (colon != comment.npos && asciiLower(trimmed(comment.substr(0, colon))) == key)
            return std::string(trimmed(comment.substr(colon + 1)));
    }
    return {};
}

std::string headerPlace(const RawTable& table)
{
    return table.where;
}

Error columnsUnclear(const RawTable& table, const std::string& sentence)
{
    return Error{headerPlace(table) + ": " + sentence, ErrorKind::ColumnsUnclear};
}

ColumnPlan planColumns(const RawTable& table, const OpenOptions& options,
                       const std::string& quantity)
{
    return Planner(table, options, quantity).plan();
}

} // namespace latency
