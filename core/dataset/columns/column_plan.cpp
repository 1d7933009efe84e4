// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_plan.h"

#include "core/dataset/columns/column_choices.h"
#include "core/dataset/columns/column_measures.h"
#include "core/dataset/columns/column_words.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr std::size_t kSamples = 12; ///< networks tried for each column

Error unclear(const RawTable& table, const std::string& sentence)
{
    return Error{headerPlace(table) + ": " + sentence, ErrorKind::ColumnsUnclear};
}

std::size_t lineOf(const RawTable& table, std::size_t row)
{
    return row < table.lines.size() ? table.lines[row] : row + 1;
}

std::string spaceNames()
{
    std::string names;
    for (const SearchSpace* space : searchSpaces())
        names += (names.empty() ? "" : ", ") + space->name();
    return names;
}

Result<const SearchSpace*> saidSpace(const RawTable& table, const OpenOptions& options)
{
    const std::string inside = commentValue(table, "space");
    for (const std::string& name : {inside, options.space})
        if (!name.empty() && findSearchSpace(name) == nullptr)
            return Error{table.where + ": the space " + inQuotes(name) +
                         " is not known; expected one of " + spaceNames() + "."};
    if (!inside.empty() && !options.space.empty() && inside != options.space)
        return Error{table.where + " says that its networks are of " + inside +
                     ", but --space is " + options.space + "; leave the option out."};
    const std::string& name = inside.empty() ? options.space : inside;
    return name.empty() ? nullptr : findSearchSpace(name);
}

/// How well a column's cells can be read as networks.
struct SpellingTrial {
    std::size_t tried = 0;
    std::size_t read = 0;
    std::size_t unclear = 0; ///< would be read if the space were known
    std::optional<Error> error;
    std::size_t row = 0; ///< of the error
};

SpellingTrial trySpelling(const RawTable& table, std::size_t column, const SearchSpace* space)
{
    SpellingTrial trial;
    std::string_view last;
    for (std::size_t row = 0; row < table.rows() && trial.tried < kSamples; ++row) {
        const std::string_view text = table.cell(row, column);
        if (text.empty() || text == last)
            continue;
        last = text;
        ++trial.tried;
        const auto spelled = readSpelling(text, space);
        if (spelled) {
            ++trial.read;
            continue;
        }
        trial.unclear +=
            spelled.error().kind == ErrorKind::ColumnsUnclear && text.find('#') != text.npos ? 1
                                                                                             : 0;
        if (!trial.error) {
            trial.error = spelled.error();
            trial.row = row;
        }
    }
    return trial;
}

bool isNamedArchitecture(const ColumnName& name)
{
    bool isNamed = false;
    for (const NameWord& word : name.words) {
        const WordSense sense = wordSense(word.lower);
        isNamed = isNamed || sense.isArchitecture || word.lower == "op" || word.lower == "ops";
        if (sense.isIndex || sense.isCost)
            return word.lower == "idx" && isNamed; // "op_idx_list" of HW-NAS-Bench
    }
    return isNamed;
}

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
    std::optional<Error> findArchitectures();
    std::optional<Error> findIndex(const std::optional<std::size_t>& named);
    std::optional<Error> findOnly(ColumnRole role, const char* noun,
                                  std::optional<std::size_t>& place);
    std::optional<Error> findDevice();
    void findSettings();
    void findStatus();
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

/// The column the user gave a role that only one column may have.
std::optional<Error> Planner::findOnly(ColumnRole role, const char* noun,
                                       std::optional<std::size_t>& place)
{
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        if (!plan_.columns[i].isChosen || plan_.columns[i].guess.role != role)
            continue;
        if (place)
            return unclear(table_, "columns " + inQuotes(table_.header[*place]) + " and " +
                                       inQuotes(table_.header[i]) + " are both chosen as " + noun +
                                       "; expected one.");
        place = i;
    }
    return std::nullopt;
}

std::optional<Error> Planner::findArchitectures()
{
    if (auto wrong = findOnly(ColumnRole::Network, "the architectures", plan_.architecture))
        return wrong;
    std::optional<std::size_t> chosenIndex;
    if (auto wrong = findOnly(ColumnRole::Index, "the index", chosenIndex))
        return wrong;
    if (plan_.architecture || chosenIndex) {
        if (plan_.architecture)
            return std::nullopt;
        return findIndex(std::nullopt);
    }
    std::optional<std::size_t> named; // as architectures, and not read as such
    double best = 0.0;
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        PlannedColumn& column = plan_.columns[i];
        const bool isNamed = isNamedArchitecture(column.name);
        if (column.isChosen || column.name.unit || column.facts.rows == 0)
            continue;
        if (!isNamed && column.facts.texts == 0)
            continue;
        const SpellingTrial trial = trySpelling(table_, i, plan_.space);
        if (trial.tried == 0)
            continue;
        const double share =
            static_cast<double>(trial.read + trial.unclear) / static_cast<double>(trial.tried);
        if (share >= 0.5 && share + (isNamed ? 0.3 : 0.0) > best) {
            best = share + (isNamed ? 0.3 : 0.0);
            plan_.architecture = i;
            plan_.needsSpace = trial.unclear > trial.read;
        } else if (isNamed && !named && column.guess.role != ColumnRole::Index) {
            named = i;
        }
    }
    if (plan_.needsSpace)
        return unclear(table_, "column " + inQuotes(table_.header[*plan_.architecture]) +
                                   " counts networks and does not say in which space; give "
                                   "--space, such as --space nasbench201.");
    return plan_.architecture ? std::nullopt : findIndex(named);
}

/// Without a column of architectures: official numbers, or the error why there are none.
std::optional<Error> Planner::findIndex(const std::optional<std::size_t>& named)
{
    const auto isIndex = [](const PlannedColumn& column) {
        return column.guess.role == ColumnRole::Index;
    };
    const auto hasArchitectureWord = [&](const PlannedColumn& column) {
        return isIndex(column) && (column.isChosen || column.name.has("arch") ||
                                   column.name.has("architecture") || column.name.has("cell"));
    };
    auto found = std::ranges::find_if(plan_.columns, hasArchitectureWord);
    if (found == plan_.columns.end())
        found = std::ranges::find_if(plan_.columns, isIndex);
    if (named && (found == plan_.columns.end() || !found->isChosen)) {
        const SpellingTrial trial = trySpelling(table_, *named, plan_.space);
        return Error{table_.where + ", line " + std::to_string(lineOf(table_, trial.row)) +
                     ", column " + inQuotes(table_.header[*named]) + ": " + trial.error->message};
    }
    const std::string expected = "expected one named architecture with the text form of each";
    if (found == plan_.columns.end())
        return unclear(table_, "no column of architectures; " + expected + ".");
    if (plan_.space == nullptr) {
        plan_.needsSpace = true;
        return unclear(table_, "no column of architectures, and the numbers of " +
                                   inQuotes(found->name.written) +
                                   " count in a space that is not said; " + expected +
                                   ", because an index alone does not say which network is meant, "
                                   "or give --space nasbench201.");
    }
    if (plan_.space->officialCount() == 0)
        return unclear(table_, "no column of architectures, and the networks of " +
                                   plan_.space->title() + " have no official numbers; " + expected +
                                   ".");
    plan_.index = static_cast<std::size_t>(found - plan_.columns.begin());
    return std::nullopt;
}

std::optional<Error> Planner::findDevice()
{
    if (auto wrong = findOnly(ColumnRole::DeviceName, "the devices", plan_.device))
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
                                      : "It holds words, and its name speaks of a device."};
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
    for (const auto step : {&Planner::findArchitectures, &Planner::findDevice})
        if (!plan_.error)
            plan_.error = (this->*step)();
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
    for (std::size_t i = 0; i < plan_.columns.size(); ++i)
        if (const ColumnRole role = plan_.columns[i].guess.role;
            role == ColumnRole::Accuracy || role == ColumnRole::Cost)
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

ColumnPlan planColumns(const RawTable& table, const OpenOptions& options,
                       const std::string& quantity)
{
    return Planner(table, options, quantity).plan();
}

} // namespace latency
