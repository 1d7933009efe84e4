// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_facts.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace latency
{
namespace
{

constexpr std::size_t kExamples = 5;
constexpr std::size_t kMostTexts = 1000;
constexpr std::size_t kFewest = 5; ///< numbers from which an order or a constant says something

bool isDate(double number)
{
    constexpr double first = 978'307'200.0;  // 2001
    constexpr double last = 3'000'000'000.0; // 2065
    for (const double unit : {1.0, 1e3, 1e6, 1e9})
        if (number >= first * unit && number <= last * unit)
            return true;
    return false;
}

void readOrder(const std::vector<double>& numbers, ColumnFacts& facts)
{
    facts.smallest = *std::ranges::min_element(numbers);
    facts.largest = *std::ranges::max_element(numbers);
    facts.isConstant = numbers.size() >= kFewest && facts.smallest == facts.largest;
    facts.areWhole =
        std::ranges::all_of(numbers, [](double number) { return std::floor(number) == number; });
    facts.areEpochSeconds = std::ranges::all_of(numbers, isDate);
    facts.isCounting = numbers.size() > 1;
    facts.isRising = numbers.size() >= kFewest;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        facts.isCounting = facts.isCounting && numbers[i] == numbers[i - 1] + 1.0;
        facts.isRising = facts.isRising && numbers[i] > numbers[i - 1];
    }
    std::vector<double> positive;
    std::ranges::copy_if(numbers, std::back_inserter(positive),
                         [](double number) { return number > 0.0; });
    if (positive.empty())
        return;
    const auto middle = positive.begin() + static_cast<std::ptrdiff_t>(positive.size() / 2);
    std::ranges::nth_element(positive, middle);
    facts.median = *middle;
}

} // namespace

ColumnFacts readColumnFacts(const RawTable& table, std::size_t column, const NumberStyle& style)
{
    ColumnFacts facts;
    facts.rows = table.rows();
    std::vector<double> numbers;
    std::unordered_set<std::string_view> texts;
    std::size_t withUnit = 0;
    bool areAgreed = true;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string_view text = table.cell(row, column);
        if (facts.examples.size() < kExamples)
            facts.examples.emplace_back(text.substr(0, 200));
        const TableCell cell = readTableCell(text, style);
        switch (cell.kind) {
        case TableCell::Kind::Number:
            numbers.push_back(cell.number);
            countSeparators(text, facts.separators);
            break;
        case TableCell::Kind::Hole:
            ++facts.holes;
            break;
        case TableCell::Kind::Failed:
            ++facts.failed;
            break;
        case TableCell::Kind::Text:
            ++facts.texts;
            countSeparators(text, facts.separators);
            if (texts.size() < kMostTexts)
                texts.insert(text);
            break;
        }
        if (!cell.unit)
            continue;
        ++withUnit;
        areAgreed = areAgreed && (!facts.unit || facts.unit->text == cell.unit->text);
        facts.unit = cell.unit;
    }
    facts.numbers = numbers.size();
    facts.distinctTexts = texts.size();
    facts.hasUnits = withUnit > 0 && withUnit == numbers.size();
    if (!areAgreed || !facts.hasUnits)
        facts.unit.reset();
    if (!numbers.empty())
        readOrder(numbers, facts);
    return facts;
}

} // namespace latency
