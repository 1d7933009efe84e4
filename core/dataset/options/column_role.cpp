// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/options/column_role.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

struct NamedRole {
    ColumnRole role;
    std::string_view name;
};

constexpr std::array<NamedRole, 14> kRoles = {{
    {ColumnRole::Network, "architecture"},
    {ColumnRole::Index, "index"},
    {ColumnRole::DeviceName, "device"},
    {ColumnRole::Quantity, "latency"},
    {ColumnRole::Spread, "spread"},
    {ColumnRole::Percentile, "percentile"},
    {ColumnRole::Repeat, "repeat"},
    {ColumnRole::Batch, "batch"},
    {ColumnRole::Precision, "precision"},
    {ColumnRole::Runtime, "runtime"},
    {ColumnRole::Accuracy, "accuracy"},
    {ColumnRole::Cost, "cost"},
    {ColumnRole::Feature, "feature"},
    {ColumnRole::Ignored, "ignored"},
}};

/// Quantities that may stand in place of a role, beside "latency".
constexpr std::array<std::string_view, 4> kQuantities = {"energy", "memory", "power", "throughput"};

} // namespace

std::string_view columnRoleName(ColumnRole role)
{
    const auto found = std::ranges::find(kRoles, role, &NamedRole::role);
    return found == kRoles.end() ? std::string_view("ignored") : found->name;
}

Result<ColumnChoice> columnChoiceFromText(std::string_view text)
{
    // The last "=", so that a name may contain one; a role never does.
    const std::size_t equals = text.rfind('=');
    if (equals == std::string_view::npos || trimmed(text.substr(0, equals)).empty())
        return Error{"The choice of a column " + inQuotes(text) +
                     " is not NAME=role; expected for example \"pixel3=latency:ms\"."};
    const std::string_view meaning = trimmed(text.substr(equals + 1));
    const std::size_t colon = std::min(meaning.find(':'), meaning.size());
    ColumnChoice choice;
    choice.column = trimmed(text.substr(0, equals));
    choice.role = asciiLower(trimmed(meaning.substr(0, colon)));
    choice.unit = trimmed(meaning.substr(std::min(colon + 1, meaning.size())));
    const bool isKnown = std::ranges::find(kRoles, choice.role, &NamedRole::name) != kRoles.end() ||
                         std::ranges::find(kQuantities, choice.role) != kQuantities.end();
    if (isKnown)
        return choice;
    std::string roles;
    for (const NamedRole& role : kRoles)
        (roles += role.name) += ", ";
    for (const std::string_view quantity : kQuantities)
        (roles += quantity) += quantity == kQuantities.back() ? "" : ", ";
    return Error{"The role " + inQuotes(choice.role) + " of column " + inQuotes(choice.column) +
                 " is not known; expected one of " + roles + "."};
}

} // namespace latency
