// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/spelling/cell_spelling.h"

#include "core/dataset/spelling/spelled_items.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"
#include "core/space/nasbench201_cell.h"

#include <algorithm>
#include <array>
#include <utility>

namespace latency
{

using namespace nasbench201;

namespace
{

constexpr std::size_t kEdges = kCellEdges.size();
constexpr std::int16_t kUnset = -1;

struct OperationName {
    std::string_view bare;
    Operation operation;
};
/// As publishers write them, see `bareName`: the benchmark, NNI, NASLib's classes, HW-NAS-Bench.
constexpr std::array kNames{
    OperationName{"none", None},
    OperationName{"zero", None},
    OperationName{"zeroize", None},
    OperationName{"skipconnect", SkipConnect},
    OperationName{"skipconnection", SkipConnect},
    OperationName{"skip", SkipConnect},
    OperationName{"identity", SkipConnect},
    OperationName{"norconv1x1", Conv1x1},
    OperationName{"conv1x1", Conv1x1},
    OperationName{"reluconvbn1x1", Conv1x1},
    OperationName{"norconv3x3", Conv3x3},
    OperationName{"conv3x3", Conv3x3},
    OperationName{"reluconvbn3x3", Conv3x3},
    OperationName{"avgpool3x3", AveragePool3x3},
    OperationName{"averagepool3x3", AveragePool3x3},
    OperationName{"avgpool", AveragePool3x3},
    OperationName{"avgpool1x1", AveragePool3x3}, // so NASLib calls its class of the 3×3 pool
};

std::optional<std::int16_t> operationOf(std::string_view name)
{
    const auto* found = std::ranges::find(kNames, bareName(name), &OperationName::bare);
    return found == kNames.end() ? std::nullopt
                                 : std::optional(static_cast<std::int16_t>(found->operation));
}

Error unknownOperation(std::string_view name)
{
    return Error{"the cell has an operation " + inQuotes(name) +
                 "; expected none, skip_connect, nor_conv_1x1, nor_conv_3x3 or avg_pool_3x3."};
}

/// The edge between two nodes, from either end, or kEdges.
std::size_t edgeBetween(int one, int other)
{
    const auto [from, to] = std::minmax(one, other);
    const auto* found =
        std::ranges::find_if(kCellEdges, [from = from, to = to](const CellEdge& edge) {
            return edge.from == from && edge.to == to;
        });
    return static_cast<std::size_t>(found - kCellEdges.begin());
}

std::string edgeName(std::size_t edge)
{
    return std::to_string(kCellEdges[edge].from) + "→" + std::to_string(kCellEdges[edge].to);
}

/// A cell under construction, edge by edge.
class CellParts
{
public:
    std::optional<Error> set(std::size_t edge, std::int16_t operation)
    {
        if (edge >= kEdges)
            return Error{"the cell has an edge between nodes that it does not join; expected " +
                         allEdges() + "."};
        if (cell_[edge] != kUnset)
            return Error{"the cell has the edge " + edgeName(edge) + " twice; expected " +
                         allEdges() + "."};
        cell_[edge] = operation;
        return std::nullopt;
    }
    [[nodiscard]] Result<Architecture> cell() const
    {
        for (std::size_t edge = 0; edge < kEdges; ++edge)
            if (cell_[edge] == kUnset)
                return Error{"the cell has no operation for the edge " + edgeName(edge) +
                             "; expected " + allEdges() + "."};
        return cell_;
    }

private:
    static std::string allEdges()
    {
        std::string text;
        for (std::size_t edge = 0; edge < kEdges; ++edge)
            text += (edge == 0 ? "" : ", ") + edgeName(edge);
        return text;
    }
    Architecture cell_ = Architecture(kEdges, kUnset);
};

/// The operation of a name or of an id.
Result<std::int16_t> operationFrom(const PlainDocument& document, PlainValue value)
{
    const auto number = spelledNumber(document, value);
    if (number && *number >= 0 && *number < static_cast<int>(kOperationLabels.size()))
        return static_cast<std::int16_t>(*number);
    if (number || !value.is(PlainValue::Kind::Text))
        return Error{"the cell has an operation " +
                     (number ? std::to_string(*number) : "of no name") +
                     "; expected 0 to 4 (none, skip_connect, nor_conv_1x1, nor_conv_3x3, "
                     "avg_pool_3x3) or their names."};
    if (const auto operation = operationOf(document.text(value)))
        return *operation;
    return unknownOperation(document.text(value));
}

/// `op~input` parts; bars and blanks are ignored, "+" begins the next node. Without "+" the parts
/// are in the benchmark's order.
Result<Architecture> cellOfInputs(std::string_view text)
{
    if (const std::size_t first = text.find('|');
        text.starts_with("Structure(") && first != text.npos)
        text = text.substr(first, text.rfind('|') + 1 - first);
    const bool hasNodes = text.find('+') != text.npos;
    CellParts parts;
    int node = 0;
    std::size_t place = 0;
    for (const std::string_view group : splitText(text, '+')) {
        ++node;
        for (const std::string_view each : splitWords(group, "|")) {
            const std::string_view part = trimmed(each);
            if (part.empty())
                continue;
            const std::size_t tilde = part.find('~');
            const int input = tilde == part.npos
                                  ? -1
                                  : parseNumber<int>(trimmed(part.substr(tilde + 1))).value_or(-1);
            const auto operation = operationOf(part.substr(0, tilde));
            if (tilde != part.npos && !operation)
                return unknownOperation(part.substr(0, tilde));
            const int to = hasNodes ? node : place < kEdges ? kCellEdges[place].to : 0;
            ++place;
            if (input < 0 || input >= to || to > 3)
                return Error{"the cell " + inQuotes(text) +
                             " is not of the form |op~0|+|op~0|op~1|+|op~0|op~1|op~2|."};
            if (auto wrong = parts.set(edgeBetween(input, to), *operation))
                return *wrong;
        }
    }
    return parts.cell();
}

/// "421211": six digits.
std::optional<Architecture> cellOfDigits(std::string_view text)
{
    if (text.size() != kEdges || text.find_first_not_of("01234") != text.npos)
        return std::nullopt;
    Architecture cell;
    for (const char digit : text)
        cell.push_back(static_cast<std::int16_t>(digit - '0'));
    return cell;
}

/// ((name, 0),), ((name, 0), (name, 1)), ((name, 0), (name, 1), (name, 2))
Result<Architecture> cellOfNodes(const PlainDocument& document, PlainValue list)
{
    CellParts parts;
    int node = 0;
    for (const PlainValue& inputs : document.items(list)) {
        ++node;
        for (const PlainValue& pair : document.items(inputs)) {
            const auto items = document.items(pair);
            const auto input = items.size() == 2 ? spelledNumber(document, items[1]) : std::nullopt;
            if (!input || *input < 0 || *input >= node)
                return Error{"the cell is not of the form ((('nor_conv_3x3', 0),), …): each node "
                             "needs pairs of an operation and an earlier node."};
            const auto operation = operationFrom(document, items[0]);
            if (!operation)
                return operation.error();
            if (auto wrong = parts.set(edgeBetween(*input, node), *operation))
                return *wrong;
        }
    }
    return parts.cell();
}

Result<Architecture> cellOfList(const PlainDocument& document, PlainValue list)
{
    const auto items = document.items(list);
    if (items.size() == 3 && std::ranges::all_of(items, &PlainValue::isSequence))
        return cellOfNodes(document, list);
    if (items.size() != kEdges)
        return Error{"the cell has " + std::to_string(items.size()) +
                     " operations; expected six, of the edges 0→1, 0→2, 1→2, 0→3, 1→3, 2→3."};
    Architecture cell;
    for (const PlainValue& item : items) {
        const auto operation = operationFrom(document, item);
        if (!operation)
            return operation.error();
        cell.push_back(*operation);
    }
    return cell;
}

/// The two nodes that a key names: "0_1", "edge_0_1", "1<-0", "0→1", (0, 1).
std::optional<std::pair<int, int>> nodesOf(const PlainDocument& document, PlainValue key)
{
    if (const auto numbers = spelledNumbers(document, key))
        return numbers->size() == 2 ? std::optional(std::pair((*numbers)[0], (*numbers)[1]))
                                    : std::nullopt;
    std::vector<int> nodes;
    for (const char letter : document.text(key))
        if (letter >= '0' && letter <= '9')
            nodes.push_back(letter - '0');
    return nodes.size() == 2 ? std::optional(std::pair(nodes[0], nodes[1])) : std::nullopt;
}

bool isEdgeDictionary(const PlainDocument& document, PlainValue value)
{
    const auto pairs = document.pairs(value);
    return !pairs.empty() && std::ranges::all_of(pairs, [&](const PlainPair& pair) {
        return nodesOf(document, pair.first).has_value();
    });
}

/// Nodes count from 0, or all of them from 1.
Result<Architecture> cellOfEdges(const PlainDocument& document, PlainValue dictionary)
{
    const auto pairs = document.pairs(dictionary);
    const auto touches = [&](int node) {
        return std::ranges::any_of(pairs, [&](const PlainPair& pair) {
            const auto nodes = nodesOf(document, pair.first);
            return nodes && (nodes->first == node || nodes->second == node);
        });
    };
    const int first = touches(4) && !touches(0) ? 1 : 0;
    CellParts parts;
    for (const auto& [key, value] : pairs) {
        const auto nodes = nodesOf(document, key);
        if (!nodes)
            return Error{"the key " + inQuotes(document.text(key)) +
                         " names no edge of a cell; expected two nodes such as \"0_1\"."};
        const auto operation = operationFrom(document, value);
        if (!operation)
            return operation.error();
        if (auto wrong =
                parts.set(edgeBetween(nodes->first - first, nodes->second - first), *operation))
            return *wrong;
    }
    return parts.cell();
}

bool namesOperations(const PlainDocument& document, PlainValue list)
{
    return isListOfTexts(document, list) &&
           std::ranges::all_of(document.items(list), [&](const PlainValue& item) {
               return operationOf(document.text(item)).has_value();
           });
}

} // namespace

bool resemblesCell(const PlainDocument& document, PlainValue value)
{
    if (value.is(PlainValue::Kind::Text))
        return document.text(value).find('~') != std::string_view::npos;
    if (value.is(PlainValue::Kind::Dictionary))
        return isEdgeDictionary(document, value);
    const auto items = document.items(value);
    if (items.size() == 3 && std::ranges::all_of(items, &PlainValue::isSequence))
        return true;
    const auto numbers = spelledNumbers(document, value);
    return namesOperations(document, value) || (numbers && numbers->size() == kEdges);
}

Result<Architecture> cellFromPlain(const PlainDocument& document, PlainValue value,
                                   const SearchSpace& /*space*/)
{
    if (value.is(PlainValue::Kind::Dictionary))
        return cellOfEdges(document, value);
    if (value.isSequence())
        return cellOfList(document, value);
    const std::string_view text = document.text(value);
    if (const auto cell = cellOfDigits(text))
        return *cell;
    return cellOfInputs(text);
}

Result<Architecture> cellFromNaslibIndices(std::string_view text, const SearchSpace& space)
{
    constexpr std::array operations{SkipConnect, None, Conv3x3, Conv1x1, AveragePool3x3};
    constexpr std::array<CellEdge, kEdges> edges{{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}};
    const auto document = spelledDocument(text);
    if (!document)
        return document.error();
    const auto numbers = spelledNumbers(*document, document->root());
    const bool isWhole =
        numbers && numbers->size() == kEdges &&
        std::ranges::all_of(*numbers, [](int number) { return number >= 0 && number <= 4; });
    if (!isWhole)
        return Error{inQuotes(text) + " is not of the form (4, 0, 3, 1, 4, 3)."};
    Architecture cell(space.positions().size());
    for (std::size_t i = 0; i < kEdges; ++i)
        cell[edgeBetween(edges[i].from, edges[i].to)] =
            static_cast<std::int16_t>(operations[static_cast<std::size_t>((*numbers)[i])]);
    return cell;
}

} // namespace latency
