#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <nlohmann/json.hpp>

#include <QString>
#include <QStringList>

#include <vector>

namespace field
{

/// One call of the program and what it is held against.
///
/// The keys of `expected`, each of them optional:
///   refused     [words]: exit status 2 or 3 and one sentence with each of the words
///   or_refused  [words]: that, or the values of the other keys
///   status      another exit status than 0 that is right as well
///   devices     {name: {median, minimum, maximum, measured, kind, batch, distinct}} of `info`;
///               a name is a regular expression
///   never       [medians] that no device may have
///   more        true: there may be other devices too
///   architectures, distinct, quantity, unit, space: of `info`
///   says        [words] of what is printed; silent: [words] that must not be
///   json        [{at, is, within, least, most, size, missing, is_or_missing}]: values of printed
///   JSON; `at` is a
///               path such as "devices[name=my board].median_ms" or "found.objective"
///   pairs       [{of: [name, name], rho, count}] of `similarity --format json`
///   csv         {file, rows, columns: {name: {filled, minimum, maximum, sum, median}}, cells}
///   same        {as, at: [paths]}: the same values as the printed JSON of the step of that number
/// Words are regular expressions without regard to case.
struct Step {
    QStringList run; ///< "@/" begins a path below the cases, "~/" one in the entry's own folder
    nlohmann::json expected;
};

/// One input, or several that belong together.
struct Entry {
    QString name;
    QStringList inputs; ///< below the cases
    QString data;       ///< "published", "" (none), or a path with @/ or ~/
    nlohmann::json files = nlohmann::json::object(); ///< written into the entry's own folder first
    std::vector<Step> steps;
};

/// Reads the entries of an expectations file; throws std::runtime_error that says what is wrong.
std::vector<Entry> readEntries(const QString& file);

} // namespace field
