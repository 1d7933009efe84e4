// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/join/join_tables.h"

#include "core/dataset/join/joined_columns.h"
#include "core/dataset/join/joined_devices.h"
#include "core/dataset/table/table_notes.h"
#include "core/dataset/text/ascii_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace latency
{
namespace
{

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

std::string quantityOf(const LatencyTable& table)
{
    return table.quantity().name + " in " + table.quantity().unit + " for each " +
           table.quantity().subject;
}

std::optional<Error> checkKinds(const std::vector<LatencyTablePointer>& tables)
{
    const LatencyTable& first = *tables.front();
    for (const LatencyTablePointer& table : tables) {
        if (table->space().name() != first.space().name())
            return Error{table->name() + " is on " + table->space().title() + ", but " +
                         first.name() + " is on " + first.space().title() +
                         "; expected tables of one search space."};
        if (table->quantity() != first.quantity())
            return Error{table->name() + " holds " + quantityOf(*table) + ", but " + first.name() +
                         " holds " + quantityOf(first) + "; expected tables of one quantity."};
    }
    return std::nullopt;
}

std::string nouns(const LatencyTable& table)
{
    return table.space().networkNoun() + "s";
}

std::optional<Error> checkPartners(const std::vector<LatencyTablePointer>& tables,
                                   const JoinedRows& joined, JoinRows rows)
{
    const auto others = [&](std::size_t except) {
        std::string names;
        for (std::size_t i = 0; i < tables.size(); ++i)
            if (i != except)
                names += (names.empty() ? "" : ", ") + tables[i]->name();
        return names;
    };
    const auto withoutPartner = [&](std::size_t t) {
        return joined.partnerless[t] == tables[t]->architectureCount();
    };
    for (std::size_t t = tables.size(); t-- > 0;)
        if (withoutPartner(t))
            return Error{tables[t]->name() + " has no " + tables[t]->space().networkNoun() +
                         " in common with " + others(t) +
                         "; expected tables that measure the same " + nouns(*tables[t]) + "."};
    if (rows == JoinRows::Intersection && joined.architectures.rows() == 0)
        return Error{others(tables.size()) + " have no " + tables.front()->space().networkNoun() +
                     " that is in all of them; join their union instead."};
    return std::nullopt;
}

/// Refuses a nearly empty union: tables with few networks in common join to more cells than they
/// have.
std::optional<Error> checkSize(const std::vector<LatencyTablePointer>& tables,
                               const JoinedRows& joined)
{
    constexpr std::size_t always = 4'000'000; ///< cells
    constexpr std::size_t perCell = 16;
    std::size_t devices = 0;
    std::size_t given = 0;
    for (const LatencyTablePointer& table : tables) {
        devices += static_cast<std::size_t>(table->deviceCount());
        given += table->milliseconds().values().size();
    }
    const std::size_t rows = joined.architectures.rows();
    if (devices * rows <= std::min(kMostCells, always + perCell * given))
        return std::nullopt;
    return Error{"Joined, the tables would be " + std::to_string(devices) + " devices × " +
                 std::to_string(rows) + " " + nouns(*tables.front()) +
                 ", nearly all of them empty; join the networks that all have instead, or fewer "
                 "tables."};
}

/// Distinct texts of several tables, each once.
std::string allOf(const std::vector<LatencyTablePointer>& tables,
                  const std::string& (LatencyTable::*text)() const, const char* between)
{
    std::string joined;
    std::set<std::string> said{""};
    for (const LatencyTablePointer& table : tables)
        if (said.insert((*table.*text)()).second)
            joined += (joined.empty() ? "" : between) + (*table.*text)();
    return joined;
}

/// Notes of the readers; those of `LatencyTable::create` are created again.
std::vector<std::string> notesOf(const LatencyTable& table)
{
    std::vector<std::string> notes;
    const std::vector<std::string> found = tableNotes(table.parts());
    for (const std::string& note : table.notes())
        if (std::ranges::find(found, note) == found.end())
            notes.push_back(table.title() + ": " + note);
    return notes;
}

std::vector<std::string> partnerNotes(const std::vector<LatencyTablePointer>& tables,
                                      const JoinedRows& joined, JoinRows rows)
{
    std::vector<std::string> notes;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const auto leftOut = std::ranges::count(joined.places[t], -1);
        const auto count =
            rows == JoinRows::Union ? static_cast<std::ptrdiff_t>(joined.partnerless[t]) : leftOut;
        if (count == 0)
            continue;
        notes.push_back(groupedDigits(static_cast<int>(count)) + " of the " +
                        groupedDigits(tables[t]->architectureCount()) + " " + nouns(*tables[t]) +
                        " of " + tables[t]->title() +
                        (rows == JoinRows::Union
                             ? " are in no other table, so the others' devices are not measured "
                               "there."
                             : " are not in every other table and are left out."));
    }
    return notes;
}

/// Adds the values of a column; false when they contradict existing ones.
bool addValues(std::vector<float>& values, const std::vector<float>& more,
               const std::vector<int>& places)
{
    const auto at = [&](std::size_t i) -> float& {
        return values[static_cast<std::size_t>(places[i])];
    };
    for (std::size_t i = 0; i < more.size(); ++i)
        if (places[i] >= 0 && !std::isnan(more[i]) && !std::isnan(at(i)) && at(i) != more[i])
            return false;
    for (std::size_t i = 0; i < more.size(); ++i)
        if (places[i] >= 0 && !std::isnan(more[i]))
            at(i) = more[i];
    return true;
}

void addColumn(std::vector<ArchitectureColumn>& columns, ArchitectureColumn column,
               const std::vector<int>& places, const LatencyTable& table, std::size_t rows)
{
    const auto named = [&columns](const std::string& name) {
        return std::ranges::find(columns, name, &ArchitectureColumn::name);
    };
    const auto known = named(column.name);
    if (known != columns.end() && known->unit == column.unit && known->kind == column.kind &&
        addValues(known->values, column.values, places))
        return;
    const std::string behind = column.name + " (" + table.name();
    if (known != columns.end())
        column.name = behind + ")";
    for (int number = 2; named(column.name) != columns.end(); ++number)
        column.name = behind + " " + std::to_string(number) + ")";
    const std::vector<float> values = std::move(column.values);
    column.values.assign(rows, kNaN);
    addValues(column.values, values, places);
    columns.push_back(std::move(column));
}

/// Marks of the cells whose number comes from the marking table.
std::vector<CellMark> marksOf(const std::vector<LatencyTablePointer>& tables,
                              const JoinedRows& rows, const std::vector<JoinedDevice>& devices)
{
    std::vector<CellMark> marks;
    for (std::size_t d = 0; d < devices.size(); ++d) {
        std::set<int> decided; // rows whose number or mark an earlier origin gave
        for (const JoinedDevice::Origin& origin : devices[d].origins) {
            const LatencyTable& table = *tables[origin.table];
            const std::vector<int>& places = rows.places[origin.table];
            for (const CellMark& mark : table.marks()) {
                const int place = places[static_cast<std::size_t>(mark.architecture)];
                const bool isFilled =
                    place >= 0 &&
                    !std::isnan(devices[d].milliseconds[static_cast<std::size_t>(place)]);
                if (mark.device != origin.device || place < 0 || decided.contains(place) ||
                    (mark.kind == CellMark::Kind::Failed && isFilled))
                    continue;
                marks.push_back({static_cast<int>(d), place, mark.kind, mark.reason});
                decided.insert(place);
            }
            if (origin == devices[d].origins.back())
                break;
            for (std::size_t i = 0; i < places.size(); ++i)
                if (places[i] >= 0 && !std::isnan(table.milliseconds(origin.device)[i]))
                    decided.insert(places[i]);
        }
    }
    return marks;
}

/// Moves numbers and names of the devices into the parts.
void takeDevices(LatencyTableParts& parts, std::vector<JoinedDevice> devices)
{
    const std::size_t rows = parts.architectures.rows();
    parts.milliseconds = FloatMatrix(devices.size(), rows);
    if (std::ranges::any_of(devices, [](const JoinedDevice& one) { return !one.spread.empty(); }))
        parts.spread = FloatMatrix(devices.size(), rows, kNaN);
    for (std::size_t d = 0; d < devices.size(); ++d) {
        std::ranges::copy(devices[d].milliseconds, parts.milliseconds.row(d).begin());
        if (!devices[d].spread.empty())
            std::ranges::copy(devices[d].spread, parts.spread.row(d).begin());
        parts.devices.push_back(std::move(devices[d].device));
    }
}

} // namespace

Result<LatencyTableParts> joinTables(const std::vector<LatencyTablePointer>& tables, JoinRows rows)
{
    if (tables.empty())
        return Error{"There is no table to join; expected at least one."};
    if (tables.size() == 1)
        return tables.front()->parts();
    const bool areColumns = areColumnTables(tables);
    const bool areSeveralSpaces = std::ranges::any_of(tables, [&](const LatencyTablePointer& one) {
        return one->space().name() != tables.front()->space().name();
    });
    if (areColumns && areSeveralSpaces) {
        const auto shared = inOneColumnSpace(tables);
        return shared ? joinTables(*shared, rows) : Result<LatencyTableParts>(shared.error());
    }
    if (auto wrong = checkKinds(tables))
        return *wrong;
    JoinedRows joined = joinRows(tables, rows);
    // Devices of such tables may have been given networks of their own.
    if (auto wrong = checkPartners(tables, joined, rows);
        wrong && (!areColumns || rows == JoinRows::Intersection))
        return *wrong;
    if (auto wrong = checkSize(tables, joined))
        return *wrong;

    LatencyTableParts parts;
    parts.name = allOf(tables, &LatencyTable::name, " + ");
    parts.title = allOf(tables, &LatencyTable::title, " + ");
    parts.source = allOf(tables, &LatencyTable::source, "; ");
    parts.licence = allOf(tables, &LatencyTable::licence, "; ");
    parts.space = &tables.front()->space();
    parts.quantity = tables.front()->quantity();
    parts.notes = partnerNotes(tables, joined, rows);
    std::vector<JoinedDevice> devices = joinDevices(tables, joined, parts.notes);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (const ArchitectureColumn& column : tables[t]->columns())
            addColumn(parts.columns, column, joined.places[t], *tables[t],
                      joined.architectures.rows());
        std::ranges::move(notesOf(*tables[t]), std::back_inserter(parts.notes));
    }
    parts.marks = marksOf(tables, joined, devices);
    parts.architectures = std::move(joined.architectures);
    takeDevices(parts, std::move(devices));
    return parts;
}

} // namespace latency
