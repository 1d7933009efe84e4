// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/feature_guess.h"

#include "core/base/plain_text.h"
#include "core/dataset/columns/column_words.h"
#include "core/dataset/columns/feature_values.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/columns/column_text.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kFewContexts = 64;
constexpr std::size_t kFewNumbers = 32;
constexpr std::size_t kFewWords = 64;
constexpr double kWideRange = 8.0; ///< largest by smallest, from which ratios count
constexpr double kNearlyAll = 0.95;

bool anyWord(const ColumnName& name, bool WordSense::*sense)
{
    return std::ranges::any_of(name.words, [sense](const NameWord& word) {
        return !word.isUnit && wordSense(word.lower).*sense;
    });
}

bool hasOneOf(const ColumnName& name, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return name.has(word); });
}

bool isMeasured(const PlannedColumn& column)
{
    const ColumnRole role = column.guess.role;
    return role == ColumnRole::Quantity || role == ColumnRole::Repeat ||
           role == ColumnRole::Spread || role == ColumnRole::Percentile;
}

/// Measured by a unit, by a word that says so, or by a person's choice.
bool isSurelyMeasured(const PlannedColumn& column)
{
    if (!isMeasured(column) || column.guess.quantity.empty())
        return false;
    return column.isChosen || column.guess.unit || anyWord(column.name, &WordSense::isLatency) ||
           std::ranges::any_of(column.name.words, [](const NameWord& word) {
               return !wordSense(word.lower).quantity.empty();
           });
}

/// Columns that may describe networks once measurements are known to be marked.
bool mayDescribe(const PlannedColumn& column)
{
    if (column.isChosen)
        return column.guess.role == ColumnRole::Feature || column.guess.role == ColumnRole::Cost ||
               column.guess.role == ColumnRole::Network;
    if (column.facts.isEmpty() || column.guess.isStatus || column.guess.isUnclear)
        return false;
    switch (column.guess.role) {
    case ColumnRole::Cost:
        return true;
    case ColumnRole::Quantity:
    case ColumnRole::Repeat:
        return !isSurelyMeasured(column) && !column.guess.unit;
    case ColumnRole::Spread:
        // "latency_std_encoder" tells of measurements, "kernel_std" of a network.
        return !isSurelyMeasured(column) && !column.guess.unit &&
               !anyWord(column.name, &WordSense::isLatency);
    case ColumnRole::Ignored:
        return column.facts.texts > 0 && !column.guess.unit;
    default:
        return false;
    }
}

CostMeaning costMeaning(const ColumnName& name)
{
    for (const NameWord& word : name.words) {
        std::string_view plain = word.lower;
        const auto isCount = [&plain](std::initializer_list<std::string_view> counted) {
            return std::ranges::any_of(counted, [&](std::string_view one) {
                return plain == one ||
                       (plain.size() == one.size() + 1 && plain.ends_with(one) &&
                        std::string_view("kmgtn").find(plain.front()) != std::string_view::npos);
            });
        };
        if (isCount({"flops", "flop", "macs", "mac", "madds", "madd", "muladds", "ops"}))
            return CostMeaning::MultiplyAdds;
        if (isCount({"params", "param", "parameters", "parameter", "weights"}))
            return CostMeaning::Parameters;
        if (isCount({"acts", "activations"}))
            return CostMeaning::MemoryTraffic;
    }
    return CostMeaning::Other;
}

/// 1e9 of "gmacs", 1 of "macs".
double costFactor(const ColumnName& name)
{
    for (const NameWord& word : name.words)
        for (const std::string_view counted :
             {"flops", "flop", "macs", "mac", "madds", "params", "param", "acts", "ops"})
            if (word.lower.size() == counted.size() + 1 && word.lower.ends_with(counted))
                switch (word.lower.front()) {
                case 'k':
                    return 1e3;
                case 'm':
                    return 1e6;
                case 'g':
                    return 1e9;
                case 't':
                    return 1e12;
                default:
                    return 1.0;
                }
    return 1.0;
}

bool isContextName(const ColumnName& name)
{
    return hasOneOf(name, {"resolution", "res", "imgsize", "imagesize", "inputsize", "seqlen"}) ||
           (name.has("size") && hasOneOf(name, {"img", "image", "input", "crop", "batch"})) ||
           (hasOneOf(name, {"seq", "sequence", "context"}) && hasOneOf(name, {"len", "length"})) ||
           anyWord(name, &WordSense::isPrecision) || anyWord(name, &WordSense::isBatch);
}

bool isRatioRange(const std::vector<double>& numbers)
{
    return !numbers.empty() && numbers.front() > 0.0 &&
           numbers.back() / numbers.front() >= kWideRange;
}

/// Kind and reason of a column of numbers.
void guessNumbers(const PlannedColumn& column, FeatureColumn& feature, std::string& reason)
{
    feature.isLogarithmic = isRatioRange(feature.numbers);
    const std::string count = std::to_string(feature.numbers.size()) + " different numbers";
    if (const CostMeaning meaning = costMeaning(column.name); meaning != CostMeaning::Other) {
        feature.kind = FeatureKind::Cost;
        feature.cost = meaning;
        feature.costFactor = costFactor(column.name);
        reason = "Its name speaks of a cost, of which more is never faster.";
    } else if (isContextName(column.name) && feature.numbers.size() <= kFewContexts) {
        feature.kind = FeatureKind::Context;
        reason = "Its name speaks of what a network is run with.";
    } else if (column.facts.areWhole && feature.numbers.size() <= kFewNumbers) {
        feature.kind = FeatureKind::Ordered;
        reason = "It holds " + count + ", all whole.";
    } else {
        feature.kind = FeatureKind::Number;
        reason = "It holds " + count + ".";
    }
}

bool isNameOfNetworks(const ColumnName& name)
{
    return anyWord(name, &WordSense::isArchitecture) || hasOneOf(name, {"name", "checkpoint"});
}

/// Kind and reason of a column of words.
void guessWords(const RawTable& table, std::size_t at, const PlannedColumn& column,
                FeatureColumn& feature, std::string& reason)
{
    const std::string separator = commonSeparator(table, at, kNearlyAll);
    const std::size_t words = feature.words.size();
    if (!separator.empty()) {
        feature.kind = FeatureKind::Sequence;
        feature.separator = separator;
        reason = "Its cells are numbers with " + inQuotes(separator) + " between them.";
    } else if (isNameOfNetworks(column.name)) {
        feature.kind = FeatureKind::Name;
        reason = "It names networks.";
    } else if (words <= kFewWords && 2 * words <= table.rows()) {
        feature.kind = FeatureKind::Category;
        reason = "It holds " + std::to_string(words) + " different words.";
    } else {
        feature.kind = FeatureKind::Name;
        reason = "It holds " + groupedDigits(static_cast<long long>(words)) +
                 " different words, nearly one per row.";
    }
}

/// What a person said the column is: NAME=feature:kind.
std::optional<Error> applyKind(const RawTable& table, std::size_t at, FeatureKind kind,
                               FeatureColumn& feature)
{
    const auto refuse = [&](const std::string& what) {
        return columnsUnclear(table, "column " + inQuotes(table.header[at]) + " " + what);
    };
    feature.kind = kind;
    const bool needsNumbers =
        kind == FeatureKind::Number || kind == FeatureKind::Ordered || kind == FeatureKind::Cost;
    if (needsNumbers && !feature.isNumeric())
        return refuse("was chosen as " + std::string(featureKindName(kind)) +
                      ", but holds words; expected numbers.");
    if (kind == FeatureKind::Category || kind == FeatureKind::Name)
        feature.numbers.clear();
    if (kind == FeatureKind::Category && feature.words.size() > kMostCategories)
        return refuse("was chosen as category, but holds " +
                      groupedDigits(static_cast<long long>(feature.words.size())) +
                      " different words; expected at most " + std::to_string(kMostCategories) +
                      ", or the kind name.");
    if (kind == FeatureKind::Sequence) {
        feature.separator = commonSeparator(table, at, 0.0);
        if (feature.separator.empty())
            return refuse("was chosen as sequence, but no cell holds several values; expected "
                          "such as 8_12_4.");
    }
    return std::nullopt;
}

} // namespace

bool tellsFeaturesApart(const RawTable& table, const ColumnPlan& plan)
{
    const auto isBeyondCost = [](const PlannedColumn& column) {
        return mayDescribe(column) && column.guess.role != ColumnRole::Cost;
    };
    // Official numbers of a space that is not said are no description, nor are costs beside them.
    if (plan.needsSpace && std::ranges::count_if(plan.columns, isBeyondCost) < 2)
        return false;
    return table.rows() >= kFewestRows && std::ranges::any_of(plan.columns, isSurelyMeasured) &&
           std::ranges::any_of(plan.columns, mayDescribe);
}

std::optional<Error> guessFeatures(const RawTable& table, ColumnPlan& plan)
{
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        PlannedColumn& column = plan.columns[i];
        if (!mayDescribe(column))
            continue;
        auto read = readFeatureValues(table, i, column.style);
        if (!read)
            return read.error();
        FeatureColumn feature = std::move(*read);
        if (!column.isChosen && feature.words.size() < 2) {
            column.guess.role = ColumnRole::Ignored;
            column.guess.reason = "It is the same for every network.";
            continue;
        }
        if (!column.isChosen && column.facts.isCounting && table.rows() > kFewNumbers) {
            column.guess.role = ColumnRole::Ignored;
            column.guess.reason = "It counts rows.";
            continue;
        }
        std::string reason;
        if (feature.isNumeric())
            guessNumbers(column, feature, reason);
        else
            guessWords(table, i, column, feature, reason);
        if (column.isChosen)
            reason = column.guess.reason;
        const bool isChosenCost = column.isChosen && column.guess.role == ColumnRole::Cost;
        const auto kind = isChosenCost ? std::optional(FeatureKind::Cost) : column.chosenKind;
        if (kind)
            if (auto wrong = applyKind(table, i, *kind, feature))
                return wrong;
        if (feature.kind == FeatureKind::Sequence)
            if (auto wrong = splitSequences(table, i, feature))
                return wrong;
        column.guess = {.role = ColumnRole::Feature, .reason = std::move(reason)};
        column.feature = std::move(feature);
    }
    return pairSequences(table, plan);
}

std::optional<Error> pairSequences(const RawTable& table, ColumnPlan& plan)
{
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        if (!plan.columns[i].feature || plan.columns[i].feature->kind != FeatureKind::Sequence)
            continue;
        FeatureColumn& sequence = *plan.columns[i].feature;
        const auto lengthIn = [&](std::size_t row) {
            const auto text = featureText(table.cell(row, i));
            return text.empty() ? std::size_t{0} : sequenceParts(text, sequence.separator).size();
        };
        for (const PlannedColumn& other : plan.columns) {
            if (!other.feature || !other.feature->isNumeric() || !other.facts.areWhole)
                continue;
            const auto at = static_cast<std::size_t>(&other - plan.columns.data());
            std::size_t agreeing = 0;
            std::optional<std::size_t> longer;
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const TableCell cell = readTableCell(table.cell(row, at), other.style);
                const auto length = static_cast<double>(lengthIn(row));
                agreeing += cell.isNumber() && cell.number == length ? 1 : 0;
                if (!longer && cell.isNumber() && length > cell.number)
                    longer = row;
            }
            if (static_cast<double>(agreeing) < kNearlyAll * static_cast<double>(table.rows()))
                continue;
            if (longer)
                return Error{table.where + ", line " + std::to_string(lineOf(table, *longer)) +
                             ": " + inQuotes(sequence.name) + " has " +
                             std::to_string(lengthIn(*longer)) + " values, but " +
                             inQuotes(other.feature->name) + " is " +
                             std::string(trimmed(table.cell(*longer, at))) +
                             "; expected as many values as that."};
            sequence.length = other.feature->name;
            plan.columns[i].guess.reason +=
                " As many as " + inQuotes(other.feature->name) + " says.";
            break;
        }
    }
    return std::nullopt;
}

} // namespace latency
