// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/checks.h"

#include "tests/field/csv_checks.h"
#include "tests/field/lookup.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace field
{
namespace
{

using nlohmann::json;

std::string trimmed(const std::string& text)
{
    return QString::fromStdString(text).trimmed().toStdString();
}

std::string numberFault(const std::string& what, const json* got, double expected, double within)
{
    if (got == nullptr || !got->is_number())
        return what + " is " + (got == nullptr ? "missing" : shown(*got)) + ", expected " +
               shown(expected);
    return isNear(got->get<double>(), expected, within)
               ? ""
               : what + " is " + shown(*got) + ", expected " + shown(expected);
}

std::string textFault(const std::string& what, const json* got, const std::string& pattern)
{
    if (got != nullptr && got->is_string() && isAllOf(pattern, got->get<std::string>()))
        return "";
    return what + " is " + (got == nullptr ? "missing" : shown(*got)) + ", expected " + pattern;
}

std::string valueFault(const std::string& what, const json* got, const json& expected)
{
    if (expected.is_number())
        return numberFault(what, got, expected.get<double>(), 1e-4);
    if (expected.is_string())
        return textFault(what, got, expected.get<std::string>());
    if (got == nullptr)
        return expected.is_null() ? "" : what + " is missing";
    return *got == expected ? "" : what + " is " + shown(*got) + ", expected " + shown(expected);
}

const json* deviceNamed(const json& report, const std::string& pattern)
{
    for (const json& device : report["devices"])
        if (isAllOf(pattern, device.value("name", "")))
            return &device;
    return nullptr;
}

std::string deviceNames(const json& report)
{
    std::string names;
    for (const json& device : report["devices"])
        names += (names.empty() ? "" : ", ") + device.value("name", "");
    return names;
}

/// A device that nobody asked about: a column that was taken for one.
std::string strangerFault(const json& report, const json& devices)
{
    for (const json& device : report["devices"]) {
        const std::string name = device.value("name", "");
        if (std::none_of(devices.items().begin(), devices.items().end(),
                         [&](const auto& one) { return isAllOf(one.key(), name); }))
            return "\"" + name + "\" is a device; expected none but those known";
    }
    if (report["devices"].size() != devices.size())
        return "devices are " + deviceNames(report) + ", expected " +
               std::to_string(devices.size());
    return "";
}

std::string devicesFault(const json& report, const json& expected)
{
    if (!report.contains("devices"))
        return "no devices are printed";
    for (const auto& [name, values] : expected["devices"].items()) {
        const json* device = deviceNamed(report, name);
        if (device == nullptr)
            return "no device \"" + name + "\" among " + deviceNames(report);
        for (const auto& [key, value] : values.items())
            if (auto fault = valueFault(name + ": " + key, valueAt(*device, key), value);
                !fault.empty())
                return fault;
    }
    return expected.value("more", false) ? "" : strangerFault(report, expected["devices"]);
}

/// A median that only a column taken for something else would give.
std::string forbiddenFault(const json& report, const json& medians)
{
    for (const json& device : report["devices"])
        for (const json& median : medians)
            if (const json* got = valueAt(device, "median");
                got != nullptr && got->is_number() &&
                isNear(got->get<double>(), median, 1e-3 * median.get<double>()))
                return "\"" + device.value("name", "") + "\" has the median " + shown(*got) +
                       ", which is none of its latencies";
    return "";
}

std::string infoFault(const json& report, const json& expected)
{
    if (expected.contains("devices"))
        if (auto fault = devicesFault(report, expected); !fault.empty())
            return fault;
    if (expected.contains("never"))
        if (auto fault = forbiddenFault(report, expected["never"]); !fault.empty())
            return fault;
    for (const char* key : {"quantity", "unit", "space", "architectures"})
        if (expected.contains(key))
            if (auto fault = valueFault(key, valueAt(report, key), expected[key]); !fault.empty())
                return fault;
    if (expected.contains("distinct"))
        return valueFault("distinct networks", valueAt(report, "distinct_networks"),
                          expected["distinct"]);
    return "";
}

std::string boundsFault(const std::string& at, const json* value, const json& one)
{
    if (value == nullptr || !value->is_number())
        return at + " is " + (value == nullptr ? "missing" : shown(*value)) + ", expected a number";
    const double got = value->get<double>();
    if (one.contains("least") && got < one["least"].get<double>())
        return at + " is " + shown(*value) + ", expected at least " + shown(one["least"]);
    if (one.contains("most") && got > one["most"].get<double>())
        return at + " is " + shown(*value) + ", expected at most " + shown(one["most"]);
    return "";
}

std::string placeFault(const json& report, const json& one)
{
    const std::string at = one["at"];
    const json* value = valueAt(report, at);
    if (one.contains("is_or_missing") && (value == nullptr || value->is_null()))
        return "";
    if (one.contains("is_or_missing"))
        return valueFault(at, value, one["is_or_missing"]);
    if (one.contains("missing"))
        return value == nullptr || value->is_null() ? "" : at + " is there: " + shown(*value);
    if (one.contains("is"))
        return one["is"].is_number()
                   ? numberFault(at, value, one["is"].get<double>(), one.value("within", 1e-4))
                   : valueFault(at, value, one["is"]);
    if (one.contains("size"))
        return value != nullptr && value->size() == one["size"].get<std::size_t>()
                   ? ""
                   : at + " has " + (value == nullptr ? "no" : std::to_string(value->size())) +
                         " members, expected " + shown(one["size"]);
    return boundsFault(at, value, one);
}

/// Position of the device that a regular expression means, or -1.
int position(const json& names, const std::string& pattern, int other)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (static_cast<int>(i) != other && isAllOf(pattern, names[i].get<std::string>()))
            return static_cast<int>(i);
    return -1;
}

std::string pairFault(const json& report, const json& pair)
{
    const json& names = report["devices"];
    const std::string first = pair["of"][0];
    const std::string second = pair["of"][1];
    const int column = position(names, second, -1);
    const int row = position(names, first, column);
    if (row < 0 || column < 0)
        return "no devices \"" + first + "\" and \"" + second + "\" among " + names.dump();
    const std::string cell = "[" + std::to_string(row) + "][" + std::to_string(column) + "]";
    if (pair.contains("count"))
        if (auto fault = valueFault("networks in common of " + first + " and " + second,
                                    valueAt(report, "counts" + cell), pair["count"]);
            !fault.empty())
            return fault;
    return pair.contains("rho")
               ? numberFault("ρ of " + first + " and " + second, valueAt(report, "matrix" + cell),
                             pair["rho"].get<double>(), 2e-6)
               : "";
}

std::string sameFault(const json& report, const json& same, const std::vector<std::string>& earlier)
{
    const json other = json::parse(earlier.at(same["as"].get<std::size_t>()), nullptr, false);
    for (const json& path : same["at"]) {
        const json* here = valueAt(report, path.get<std::string>());
        const json* there = valueAt(other, path.get<std::string>());
        if (here == nullptr || there == nullptr || *here != *there)
            return path.get<std::string>() + " is " + (here ? shown(*here) : "missing") +
                   ", and was " + (there ? shown(*there) : "missing") + " in the call before";
    }
    return "";
}

std::string printedFault(const Ended& ended, const json& expected)
{
    const std::string printed = ended.out + ended.err;
    for (const json& word : expected.value("says", json::array()))
        if (!occurs(word, printed))
            return "nothing is said of \"" + word.get<std::string>() + "\"";
    for (const json& word : expected.value("silent", json::array()))
        if (occurs(word, printed))
            return "\"" + word.get<std::string>() + "\" is said";
    return occurs("QStandardPaths", ended.err) ? "a library speaks on stderr: " + ended.err : "";
}

bool needsReport(const json& expected)
{
    static const std::set<std::string> keys{"devices", "never",    "quantity",      "unit",
                                            "space",   "distinct", "architectures", "json",
                                            "pairs",   "same"};
    return std::any_of(expected.items().begin(), expected.items().end(),
                       [](const auto& one) { return keys.contains(one.key()); });
}

} // namespace

std::string faultOfRefusal(const Ended& ended, const json& words)
{
    const std::string sentence = trimmed(ended.err);
    if (sentence.empty())
        return "refused without a word";
    if (sentence.find('\n') != std::string::npos)
        return "refused in several lines: " + sentence;
    if (ended.status == 3 && !sentence.ends_with('.'))
        return "no sentence: " + sentence;
    if (QString::fromStdString(sentence).contains(QRegularExpression("[a-z\")]{2}\\. [A-Z]")))
        return "more than one sentence: " + sentence;
    for (const json& word : words)
        if (!occurs(word, sentence))
            return "nothing is said of \"" + word.get<std::string>() + "\": " + sentence;
    return "";
}

std::string faultOfValues(const Ended& ended, const json& expected,
                          const std::vector<std::string>& earlier, const QString& folder)
{
    if (auto fault = printedFault(ended, expected); !fault.empty())
        return fault;
    if (expected.contains("csv"))
        if (auto fault = csvFault(expected["csv"], folder); !fault.empty())
            return fault;
    if (!needsReport(expected))
        return "";
    const json report = json::parse(ended.out, nullptr, false);
    if (report.is_discarded())
        return "no JSON is printed";
    if (auto fault = infoFault(report, expected); !fault.empty())
        return fault;
    for (const json& one : expected.value("json", json::array()))
        if (auto fault = placeFault(report, one); !fault.empty())
            return fault;
    for (const json& pair : expected.value("pairs", json::array()))
        if (auto fault = pairFault(report, pair); !fault.empty())
            return fault;
    return expected.contains("same") ? sameFault(report, expected["same"], earlier) : "";
}

} // namespace field
