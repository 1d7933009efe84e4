// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"

#include "core/base/plain_text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

namespace latency
{
namespace
{

/// Iterator over the text that records its position, which nlohmann's parser does not report.
struct TextPosition {
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** reached = nullptr;

    reference operator*() const { return *at; }
    TextPosition& operator++()
    {
        *reached = ++at;
        return *this;
    }
    bool operator==(const TextPosition& other) const { return at == other.at; }
    bool operator!=(const TextPosition& other) const { return at != other.at; }
};

/// "line 3, column 7" for the last letter before `end`, counted like nlohmann's.
std::string placeOf(std::string_view text, std::size_t end)
{
    const std::string_view before = text.substr(0, end);
    const std::size_t lineStart = before.rfind('\n') + 1;
    return "line " + std::to_string(1 + std::ranges::count(before, '\n')) + ", column " +
           std::to_string(end - lineStart);
}

/// The keys of an object, for the search for duplicates.
class KeySet
{
public:
    /// False when the key is there already.
    bool add(const std::string& key)
    {
        constexpr std::size_t few = 8;
        if (keys_.empty() && list_.size() < few) {
            if (std::ranges::find(list_, key) != list_.end())
                return false;
            list_.push_back(key);
            return true;
        }
        if (keys_.empty())
            keys_.insert(list_.begin(), list_.end());
        return keys_.insert(key).second;
    }

private:
    std::vector<std::string> list_;
    std::unordered_set<std::string> keys_;
};

/// Builds values from the parser's events; an event handler that returns false ends the parsing.
template <class Json>
class Builder final : public nlohmann::json_sax<Json>
{
public:
    using typename nlohmann::json_sax<Json>::number_integer_t;
    using typename nlohmann::json_sax<Json>::number_unsigned_t;
    using typename nlohmann::json_sax<Json>::number_float_t;
    using typename nlohmann::json_sax<Json>::string_t;
    using typename nlohmann::json_sax<Json>::binary_t;

    Builder(std::string_view text, std::string where, const JsonFilter& isRead)
        : text_(text), where_(std::move(where)), isRead_(isRead), reached_(text.data())
    {
    }

    Result<Json> build()
    {
        const TextPosition first{text_.data(), &reached_};
        const TextPosition end{text_.data() + text_.size(), &reached_};
        if (!Json::sax_parse(first, end, this) || fault_)
            return fault_.value_or(Error{where_ + ": not valid JSON."});
        return std::move(root_);
    }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; } // no text has any
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        if (passedOver_ > 0)
            return true;
        if (!open_.back().keys.add(name))
            return refuse("duplicate key " + inQuotes(name) +
                          " in an object; expected each key once");
        isNextPassedOver_ = isRead_ && !isRead_(name, static_cast<int>(open_.size()));
        if (isNextPassedOver_)
            return true;
        // The library's own insertion into an ordered object is a linear search.
        auto& members = *open_.back().value->template get_ptr<typename Json::object_t*>();
        if constexpr (std::is_same_v<Json, nlohmann::ordered_json>) {
            using Member = typename Json::object_t::value_type;
            static_cast<std::vector<Member>&>(members).emplace_back(std::move(name), nullptr);
            member_ = &members.back().second;
        } else {
            member_ = &members[std::move(name)];
        }
        return true;
    }

    bool parse_error(std::size_t, const std::string& token,
                     const nlohmann::detail::exception& exception) override
    {
        if (dynamic_cast<const nlohmann::json::parse_error*>(&exception) == nullptr)
            return refuse("not valid JSON: the number " + inQuotes(token) + " is too large");
        fault_ = jsonFault(where_, exception);
        return false;
    }

private:
    struct Open {
        Json* value = nullptr;
        KeySet keys{};
    };

    bool refuse(const std::string& what)
    {
        fault_ = Error{where_ + ", " +
                       placeOf(text_, static_cast<std::size_t>(reached_ - text_.data())) + ": " +
                       what + "."};
        return false;
    }

    /// Adds a value at the parser's position.
    Json& place(Json value)
    {
        if (open_.empty())
            return root_ = std::move(value);
        if (auto* list = open_.back().value->template get_ptr<typename Json::array_t*>())
            return list->emplace_back(std::move(value));
        return *member_ = std::move(value);
    }

    template <class Value>
    bool add(Value&& value)
    {
        if (passedOver_ == 0 && !std::exchange(isNextPassedOver_, false))
            place(Json(std::forward<Value>(value)));
        return true;
    }

    bool open(Json container)
    {
        if (open_.size() + static_cast<std::size_t>(passedOver_) >= kDeepestJson)
            return refuse("lists and objects are nested too deeply; expected at most " +
                          std::to_string(kDeepestJson) + " levels");
        if (passedOver_ > 0 || std::exchange(isNextPassedOver_, false)) {
            ++passedOver_;
            return true;
        }
        Json& placed = place(std::move(container));
        open_.push_back({&placed, {}});
        return true;
    }

    bool close()
    {
        if (passedOver_ > 0)
            --passedOver_;
        else
            open_.pop_back();
        return true;
    }

    std::string_view text_;
    std::string where_;
    const JsonFilter& isRead_;
    const char* reached_;
    Json root_;
    std::vector<Open> open_;
    Json* member_ = nullptr; ///< of the innermost object, waiting for its value
    int passedOver_ = 0;     ///< containers open inside a member that is not read
    bool isNextPassedOver_ = false;
    std::optional<Error> fault_;
};

} // namespace

template <class Json>
Result<Json> parseJson(std::string_view text, const std::string& where, const JsonFilter& isRead)
{
    if (text.size() > kLargestInput)
        return Error{where + " has " + std::to_string(text.size()) + " bytes of JSON; at most " +
                     std::to_string(kLargestInput) + " are read."};
    return Builder<Json>(text, where, isRead).build();
}

template Result<nlohmann::json> parseJson(std::string_view, const std::string&, const JsonFilter&);
template Result<nlohmann::ordered_json> parseJson(std::string_view, const std::string&,
                                                  const JsonFilter&);

Result<nlohmann::json> readJsonFile(const std::filesystem::path& file, std::uintmax_t limit,
                                    const JsonFilter& isRead)
{
    const auto text = readFile(file, limit);
    return text ? parseJson(*text, file.string(), isRead) : text.error();
}

std::string shownJson(const nlohmann::json& value)
{
    constexpr std::size_t longest = 80;
    using nlohmann::json;
    std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    if (text.size() <= longest)
        return text;
    std::size_t length = longest;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80)
        --length;
    return text.substr(0, length) + "…";
}

Error jsonFault(const std::string& where, const nlohmann::json::exception& exception)
{
    std::string_view text = exception.what();
    // nlohmann's "[json.exception.parse_error.101] parse error at line 1, column 48: …"
    if (text.starts_with('['))
        text.remove_prefix(std::min(text.size(), text.find(']') + 1));
    while (text.starts_with(' '))
        text.remove_prefix(1);
    std::string place;
    constexpr std::string_view lead = "parse error at ";
    if (text.starts_with(lead)) {
        text.remove_prefix(lead.size());
        const std::size_t colon = text.find(": ");
        if (colon != text.npos) {
            place = ", " + std::string(text.substr(0, colon));
            text.remove_prefix(colon + 2);
        }
    }
    constexpr std::string_view parsing = "syntax error while parsing ";
    if (const std::size_t dash = text.find(" - "); text.starts_with(parsing) && dash != text.npos)
        text.remove_prefix(dash + 3);
    // It quotes the text, which may hold any bytes and be long.
    constexpr std::size_t longest = 200;
    std::string plain(text.substr(0, longest));
    std::ranges::replace_if(
        plain, [](char c) { return static_cast<unsigned char>(c) >= 0x7F || c < ' '; }, '?');
    const bool isOfText = dynamic_cast<const nlohmann::json::parse_error*>(&exception) != nullptr;
    return Error{where + place +
                 (isOfText ? ": not valid JSON: " : ": not of the expected form: ") + plain + "."};
}

} // namespace latency
