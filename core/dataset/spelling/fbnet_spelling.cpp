// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/spelling/fbnet_spelling.h"

#include "core/dataset/spelling/spelled_items.h"
#include "core/space/architecture_text.h"
#include "core/space/fbnet_network.h"

#include <algorithm>
#include <string>

namespace latency
{

using namespace fbnet;

namespace
{

/// The operation of "k3_e1_g2", "ir_k3_e1_g2" or, as the first implementation wrote two groups,
/// "ir_k3_s2".
std::optional<std::int16_t> operationOf(std::string_view name)
{
    std::string bare = bareName(name);
    if (bare == "skip" || bare == "skipconnect" || bare == "identity")
        return kSkip;
    if (bare.starts_with("irk"))
        bare.erase(0, 2);
    for (std::size_t id = 0; id < kBlocks.size(); ++id) {
        const Block& block = kBlocks[id];
        const std::string kernel = "k" + std::to_string(block.kernel);
        const std::string expansion = "e" + std::to_string(block.expansion);
        const bool isSame = block.groups == 1
                                ? bare == kernel + expansion || bare == kernel + expansion + "g1"
                                : bare == kernel + expansion + "g2" || bare == kernel + "s2";
        if (isSame)
            return static_cast<std::int16_t>(id);
    }
    return std::nullopt;
}

Result<std::int16_t> operationFrom(const PlainDocument& document, PlainValue value,
                                   const Position& position)
{
    if (const auto number = spelledNumber(document, value)) {
        if (auto wrong = checkValue(*number, position, "fbnet"))
            return *wrong;
        return static_cast<std::int16_t>(*number);
    }
    if (const auto operation = operationOf(document.text(value)))
        return *operation;
    return Error{"fbnet: " + position.name + " is " + inQuotes(document.text(value)) +
                 "; expected k3_e1, k3_e1_g2, k3_e3, k3_e6, k5_e1, k5_e1_g2, k5_e3, k5_e6, skip or "
                 "their numbers 0 to 8."};
}

} // namespace

bool resemblesFbnet(const PlainDocument& document, PlainValue value)
{
    const auto items = document.items(value);
    const bool hasNames = std::ranges::any_of(items, [&](const PlainValue& item) {
        const std::string bare = bareName(document.text(item));
        return operationOf(document.text(item)) && (bare[0] == 'k' || bare.starts_with("irk"));
    });
    const auto numbers = spelledNumbers(document, value);
    return hasNames || (items.size() == kLayers && (numbers || isListOfTexts(document, value)));
}

Result<Architecture> fbnetFromPlain(const PlainDocument& document, PlainValue value,
                                    const SearchSpace& space)
{
    const std::vector<Position>& positions = space.positions();
    Architecture network;
    const std::string_view text = document.text(value);
    if (text.size() == kLayers && text.find_first_not_of("012345678") == text.npos) {
        for (const char digit : text)
            network.push_back(static_cast<std::int16_t>(digit - '0'));
        return network;
    }
    const auto items = document.items(value);
    if (items.size() != kLayers)
        return Error{"the network of FBNet has " + std::to_string(items.size()) +
                     " layers; expected 22 operations such as " +
                     inQuotes("0_3_6_0_3_6_0_3_6_0_3_6_0_3_6_0_3_6_0_3_6_0") + "."};
    for (std::size_t i = 0; i < kLayers; ++i) {
        const auto operation = operationFrom(document, items[i], positions[i]);
        if (!operation)
            return operation.error();
        network.push_back(*operation);
    }
    return network;
}

} // namespace latency
