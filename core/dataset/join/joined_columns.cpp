// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/join/joined_columns.h"

#include "core/base/plain_text.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/columns/column_space.h"
#include "core/space/columns/column_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace latency
{
namespace
{

/// A column of the joined space and where it stands in each table.
struct SharedColumn {
    FeatureColumn column;
    std::vector<std::optional<std::size_t>> places; ///< [tables]
    bool isIdentity = false;                        ///< in every table, and no cost
};

const ColumnSpace& spaceOf(const LatencyTablePointer& table)
{
    return *asColumnSpace(table->space());
}

std::optional<std::size_t> placeOf(const ColumnSpace& space, const std::string& name)
{
    const auto found = std::ranges::find(space.columns(), name, &FeatureColumn::name);
    if (found == space.columns().end())
        return std::nullopt;
    return static_cast<std::size_t>(found - space.columns().begin());
}

std::vector<SharedColumn> sharedColumns(const std::vector<LatencyTablePointer>& tables)
{
    std::vector<SharedColumn> shared;
    for (const LatencyTablePointer& table : tables)
        for (const FeatureColumn& column : spaceOf(table).columns()) {
            const bool isKnown = std::ranges::any_of(
                shared, [&](const SharedColumn& one) { return one.column.name == column.name; });
            if (isKnown)
                continue;
            SharedColumn one{column, {}, column.kind != FeatureKind::Cost};
            for (const LatencyTablePointer& other : tables) {
                one.places.push_back(placeOf(spaceOf(other), column.name));
                one.isIdentity = one.isIdentity && one.places.back();
            }
            shared.push_back(std::move(one));
        }
    return shared;
}

/// Gives a column the values of all tables.
std::optional<Error> unite(SharedColumn& shared, const std::vector<LatencyTablePointer>& tables)
{
    FeatureColumn& column = shared.column;
    std::map<double, std::string> numbers;
    std::vector<std::string> words;
    bool isUneven = false; // some sequences are shorter
    for (std::size_t t = 0; t < tables.size(); ++t) {
        if (!shared.places[t])
            continue;
        const FeatureColumn& own = spaceOf(tables[t]).columns()[*shared.places[t]];
        if (own.isNumeric() != column.isNumeric())
            return Error{tables[t]->name() + ": column " + inQuotes(column.name) +
                         " holds numbers in one table and words in another; expected one of "
                         "them."};
        if (own.kind == FeatureKind::Sequence && column.kind != FeatureKind::Sequence) {
            column.kind = FeatureKind::Sequence;
            column.separator = own.separator;
        }
        isUneven = isUneven || (t > 0 && own.places != column.places);
        column.places = std::max(column.places, own.places);
        column.hasHoles = column.hasHoles || own.hasHoles;
        column.isLogarithmic = column.isLogarithmic || own.isLogarithmic;
        for (std::size_t i = 0; i < own.words.size(); ++i) {
            if (own.isNumeric())
                numbers.try_emplace(own.numbers[i], own.words[i]);
            else if (std::ranges::find(words, own.words[i]) == words.end())
                words.push_back(own.words[i]);
        }
    }
    column.hasHoles = column.hasHoles || isUneven;
    if (column.isNumeric()) {
        column.numbers.clear();
        column.words.clear();
        for (const auto& [number, word] : numbers) {
            column.numbers.push_back(number);
            column.words.push_back(word);
        }
        column.isLogarithmic = column.isLogarithmic && column.numbers.front() > 0.0;
    } else {
        column.words = std::move(words);
    }
    if (column.words.size() >= kMostLevels)
        return Error{"Column " + inQuotes(column.name) + " of the joined tables has more than " +
                     groupedDigits(static_cast<long long>(kMostLevels)) +
                     " different values; expected fewer, or the column to be skipped."};
    return std::nullopt;
}

class ColumnJoiner
{
public:
    explicit ColumnJoiner(const std::vector<LatencyTablePointer>& tables)
        : tables_(tables), shared_(sharedColumns(tables))
    {
    }

    Result<std::vector<LatencyTablePointer>> join();

private:
    [[nodiscard]] std::string textOf(std::size_t table, int row, std::size_t column) const;
    [[nodiscard]] std::string identityOf(std::size_t table, int row) const;
    void collect();
    Result<LatencyTablePointer> inSpace(std::size_t table,
                                        const std::shared_ptr<const ColumnSpace>& space) const;

    const std::vector<LatencyTablePointer>& tables_;
    std::vector<SharedColumn> shared_;
    /// By identity: the first text of each column that any table has.
    std::unordered_map<std::string, std::vector<std::string>> known_;
};

/// As the joined column writes it: 224 for 224.0, its own separator between values.
std::string ColumnJoiner::textOf(std::size_t table, int row, std::size_t column) const
{
    const auto place = shared_[column].places[table];
    if (!place)
        return {};
    const ColumnSpace& own = spaceOf(tables_[table]);
    const FeatureColumn& told = own.columns()[*place];
    const FeatureColumn& joined = shared_[column].column;
    const auto values =
        tables_[table]->architecture(row).subspan(own.firstPositions()[*place], told.places);
    std::string text;
    for (const std::int16_t value : values) {
        const auto level = static_cast<std::size_t>(value);
        if (level >= told.words.size())
            continue;
        text += text.empty() ? "" : joined.separator;
        if (!told.isNumeric()) {
            text += told.words[level];
            continue;
        }
        const auto found = std::ranges::lower_bound(joined.numbers, told.numbers[level]);
        text += joined.words[static_cast<std::size_t>(found - joined.numbers.begin())];
    }
    return text;
}

std::string ColumnJoiner::identityOf(std::size_t table, int row) const
{
    std::string key;
    for (std::size_t i = 0; i < shared_.size(); ++i)
        if (shared_[i].isIdentity)
            key += escaped(textOf(table, row, i)) + ';';
    return key;
}

void ColumnJoiner::collect()
{
    for (std::size_t t = 0; t < tables_.size(); ++t)
        for (int row = 0; row < tables_[t]->architectureCount(); ++row) {
            auto& texts = known_[identityOf(t, row)];
            texts.resize(shared_.size());
            for (std::size_t i = 0; i < shared_.size(); ++i)
                if (texts[i].empty())
                    texts[i] = textOf(t, row, i);
        }
    for (std::size_t i = 0; i < shared_.size(); ++i)
        for (const auto& [identity, texts] : known_)
            shared_[i].column.hasHoles = shared_[i].column.hasHoles || texts[i].empty();
}

Result<LatencyTablePointer>
ColumnJoiner::inSpace(std::size_t table, const std::shared_ptr<const ColumnSpace>& space) const
{
    LatencyTableParts parts = tables_[table]->parts();
    parts.space = space.get();
    ArchitectureMatrix architectures(parts.architectures.rows(), space->positions().size());
    for (int row = 0; row < tables_[table]->architectureCount(); ++row) {
        const std::vector<std::string>& texts = known_.at(identityOf(table, row));
        Architecture architecture;
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (auto added = space->append(architecture, i, texts[i]); !added)
                return Error{tables_[table]->name() + ": " + added.error().message};
        std::ranges::copy(architecture, architectures.row(static_cast<std::size_t>(row)).begin());
    }
    parts.architectures = std::move(architectures);
    return LatencyTable::create(std::move(parts));
}

Result<std::vector<LatencyTablePointer>> ColumnJoiner::join()
{
    const auto isIdentity = [](const SharedColumn& one) { return one.isIdentity; };
    if (std::ranges::none_of(shared_, isIdentity))
        return Error{tables_.front()->name() + " and " + tables_.back()->name() +
                     " have no column in common that tells networks apart; expected one, such as "
                     "their names."};
    for (SharedColumn& one : shared_)
        if (auto wrong = unite(one, tables_))
            return *wrong;
    collect();
    std::vector<FeatureColumn> columns;
    for (const SharedColumn& one : shared_)
        columns.push_back(one.column);
    const auto space =
        std::make_shared<const ColumnSpace>(tables_.front()->space().title(), std::move(columns));
    std::vector<LatencyTablePointer> joined;
    for (std::size_t t = 0; t < tables_.size(); ++t) {
        auto one = inSpace(t, space);
        if (!one)
            return one.error();
        joined.push_back(std::move(*one));
    }
    return joined;
}

} // namespace

bool areColumnTables(const std::vector<LatencyTablePointer>& tables)
{
    return std::ranges::all_of(tables, [](const LatencyTablePointer& table) {
        return asColumnSpace(table->space()) != nullptr;
    });
}

Result<std::vector<LatencyTablePointer>>
inOneColumnSpace(const std::vector<LatencyTablePointer>& tables)
{
    return ColumnJoiner(tables).join();
}

} // namespace latency
