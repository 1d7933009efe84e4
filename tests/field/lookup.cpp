// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/lookup.h"

#include <QRegularExpression>

#include <cmath>

namespace field
{
namespace
{

using nlohmann::json;

/// "[name=my board]" or "[3]" of a list.
const json* memberOfList(const json& list, const std::string& wanted)
{
    const auto equals = wanted.find('=');
    if (equals == std::string::npos) {
        const auto index = static_cast<std::size_t>(std::stoul(wanted));
        return index < list.size() ? &list[index] : nullptr;
    }
    const std::string key = wanted.substr(0, equals);
    for (const json& one : list)
        if (one.is_object() && one.contains(key) && one[key].is_string() &&
            isAllOf(wanted.substr(equals + 1), one[key].get<std::string>()))
            return &one;
    return nullptr;
}

const json* memberOfObject(const json& object, const std::string& key)
{
    if (object.contains(key))
        return &object[key];
    for (const auto& [name, value] : object.items())
        if (name.starts_with(key))
            return &value;
    return nullptr;
}

} // namespace

bool occurs(const std::string& pattern, const std::string& text)
{
    return QRegularExpression(QString::fromStdString(pattern),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::DotMatchesEverythingOption |
                                  QRegularExpression::UseUnicodePropertiesOption)
        .match(QString::fromStdString(text))
        .hasMatch();
}

bool isAllOf(const std::string& pattern, const std::string& text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromStdString(pattern)))
        .match(QString::fromStdString(text))
        .hasMatch();
}

const json* valueAt(const json& root, const std::string& path)
{
    const json* here = &root;
    for (std::size_t at = 0; at < path.size() && here != nullptr;) {
        if (path[at] == '[') {
            const auto end = path.find(']', at);
            here =
                here->is_array() ? memberOfList(*here, path.substr(at + 1, end - at - 1)) : nullptr;
            at = end + 1;
        } else {
            at += path[at] == '.' ? 1 : 0;
            const auto end = std::min(path.find_first_of(".[", at), path.size());
            here = here->is_object() ? memberOfObject(*here, path.substr(at, end - at)) : nullptr;
            at = end;
        }
    }
    return here;
}

bool isNear(double value, double expected, double within)
{
    return std::abs(value - expected) <= std::max(within, std::abs(expected) * 2e-6);
}

std::string shown(const json& value)
{
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    return text.size() > 160 ? text.substr(0, 157) + "…" : text;
}

} // namespace field
