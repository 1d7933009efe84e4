#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace latency
{

/// A value of a JSON file together with its path, for errors such as `lesson.json:
/// steps[2].wait.labels is "ten"; expected a whole number of 1 to 1000.` The value must outlive it.
class JsonPlace
{
public:
    /// Thrown inside a reader, which converts it into its error.
    struct Refusal {
        std::string sentence;
    };

    JsonPlace(const nlohmann::json& value, std::string file);

    [[nodiscard]] const nlohmann::json& value() const { return *value_; }
    [[nodiscard]] bool has(const std::string& key) const;
    /// A required member.
    [[nodiscard]] JsonPlace operator[](const std::string& key) const;
    [[nodiscard]] std::vector<std::pair<std::string, JsonPlace>> members() const;
    [[nodiscard]] std::vector<JsonPlace> elements() const;
    [[nodiscard]] std::string text() const; ///< not empty
    [[nodiscard]] bool truth() const;
    [[nodiscard]] int wholeNumber(int least, int most) const;
    [[nodiscard]] double number(double least, double most) const;

    /// Refuses members with other names.
    void allowOnly(std::initializer_list<std::string_view> keys) const;
    [[noreturn]] void fail(const std::string& expected) const;

private:
    JsonPlace(const nlohmann::json& value, std::string file, std::string path);

    const nlohmann::json* value_;
    std::string file_;
    std::string path_;
};

} // namespace latency
