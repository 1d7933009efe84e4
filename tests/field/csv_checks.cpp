// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/csv_checks.h"

#include "tests/field/lookup.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <vector>

namespace field
{
namespace
{

using nlohmann::json;

struct Csv {
    QStringList header;
    QList<QStringList> rows;
};

QStringList fields(const QString& line)
{
    QStringList fields{QString()};
    bool isQuoted = false;
    for (const QChar letter : line)
        if (letter == QLatin1Char('"'))
            isQuoted = !isQuoted;
        else if (letter == QLatin1Char(',') && !isQuoted)
            fields << QString();
        else
            fields.back() += letter;
    return fields;
}

/// Lines that begin with # stand for nothing here.
Csv readCsv(const QString& file)
{
    Csv csv;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return csv;
    const QStringList lines = QString::fromUtf8(source.readAll()).split(QLatin1Char('\n'));
    for (const QString& line : lines)
        if (!line.trimmed().isEmpty() && !line.startsWith(QLatin1Char('#'))) {
            if (csv.header.isEmpty())
                csv.header = fields(line.trimmed());
            else
                csv.rows << fields(line.trimmed());
        }
    return csv;
}

int columnNamed(const Csv& csv, const std::string& pattern)
{
    for (int i = 0; i < csv.header.size(); ++i)
        if (isAllOf(pattern, csv.header[i].toStdString()))
            return i;
    return -1;
}

std::vector<double> numbers(const Csv& csv, int column)
{
    std::vector<double> numbers;
    for (const QStringList& row : csv.rows) {
        bool isNumber = false;
        const double value = row.value(column).toDouble(&isNumber);
        if (isNumber)
            numbers.push_back(value);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::string summaryFault(const std::string& name, const std::vector<double>& numbers,
                         const json& expected)
{
    const std::size_t count = numbers.size();
    if (expected.contains("filled") && expected["filled"].get<std::size_t>() != count)
        return "column " + name + " has " + std::to_string(count) + " numbers, expected " +
               shown(expected["filled"]);
    if (count == 0)
        return "";
    const json got{{"minimum", numbers.front()},
                   {"maximum", numbers.back()},
                   {"median", 0.5 * (numbers[(count - 1) / 2] + numbers[count / 2])},
                   {"sum", std::accumulate(numbers.begin(), numbers.end(), 0.0)}};
    for (const auto& [key, value] : got.items()) {
        if (expected.contains(key) && !isNear(value, expected[key], expected.value("within", 1e-3)))
            return "column " + name + ": " + key + " is " + shown(value) + ", expected " +
                   shown(expected[key]);
    }
    if (expected.contains("least") && numbers.front() < expected["least"].get<double>())
        return "column " + name + " begins at " + shown(numbers.front()) + ", expected at least " +
               shown(expected["least"]);
    if (expected.contains("most") && numbers.back() > expected["most"].get<double>())
        return "column " + name + " reaches " + shown(numbers.back()) + ", expected at most " +
               shown(expected["most"]);
    return "";
}

std::string cellFault(const Csv& csv, const json& cell)
{
    const int column = columnNamed(csv, cell["column"]);
    const QString of = QString::fromStdString(cell["of"].get<std::string>());
    for (const QStringList& row : csv.rows)
        if (row.value(0) == of) {
            const std::string got = row.value(column).toStdString();
            if (cell["is"].is_string())
                return isAllOf(cell["is"], got) ? ""
                                                : "the cell of " + of.toStdString() + " is \"" +
                                                      got + "\", expected " + shown(cell["is"]);
            return isNear(row.value(column).toDouble(), cell["is"], cell.value("within", 1e-3))
                       ? ""
                       : "the cell of " + of.toStdString() + " is \"" + got + "\", expected " +
                             shown(cell["is"]);
        }
    return "no row of " + of.toStdString();
}

} // namespace

std::string csvFault(const json& expected, const QString& folder)
{
    const std::string name = expected["file"];
    const Csv csv = readCsv(folder + QLatin1Char('/') + QString::fromStdString(name));
    if (csv.header.isEmpty())
        return name + " was not written";
    if (expected.contains("rows") && csv.rows.size() != expected["rows"].get<int>())
        return name + " has " + std::to_string(csv.rows.size()) + " rows, expected " +
               shown(expected["rows"]);
    const json columns = expected.value("columns", json::object());
    for (const auto& [pattern, values] : columns.items()) {
        const int column = columnNamed(csv, pattern);
        if (column < 0)
            return name + " has no column " + pattern + " but " +
                   csv.header.join(QStringLiteral(", ")).toStdString();
        if (auto fault = summaryFault(pattern, numbers(csv, column), values); !fault.empty())
            return fault;
    }
    for (const json& cell : expected.value("cells", json::array()))
        if (auto fault = cellFault(csv, cell); !fault.empty())
            return fault;
    return "";
}

} // namespace field
