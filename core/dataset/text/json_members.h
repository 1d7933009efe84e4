#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace latency
{

/// Reads members of an object whose types may be wrong; the first wrong one is recorded.
class JsonMembers
{
public:
    explicit JsonMembers(std::string where) : where_(std::move(where)) {}

    std::string text(const nlohmann::ordered_json& object, const char* key, bool isRequired = false)
    {
        const auto found = object.find(key);
        if (found == object.end()) {
            if (isRequired)
                fail(std::string("the key \"") + key + "\" is missing");
            return {};
        }
        if (found->is_string())
            return found->get<std::string>();
        fail(std::string("the key \"") + key + "\" does not hold text");
        return {};
    }
    const nlohmann::ordered_json& list(const nlohmann::ordered_json& object, const char* key)
    {
        static const nlohmann::ordered_json nothing = nlohmann::ordered_json::array();
        const auto found = object.find(key);
        if (found != object.end() && found->is_array())
            return *found;
        fail(std::string("the key \"") + key + "\" is missing or does not hold a list");
        return nothing;
    }
    void fail(const std::string& what)
    {
        if (!error_)
            error_ = Error{where_ + ": " + what + "."};
    }
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

private:
    std::string where_;
    std::optional<Error> error_;
};

} // namespace latency
