// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/evaluation_protocol.h"

#include "core/dataset/table/label_groups.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{
namespace
{

struct ProtocolNames {
    EvaluationProtocol protocol;
    std::string_view name;
    std::string_view title;
};
constexpr std::array kNames{
    ProtocolNames{EvaluationProtocol::Unseen, "unseen", "unseen networks"},
    ProtocolNames{EvaluationProtocol::All, "all", "all networks"},
    ProtocolNames{EvaluationProtocol::Nasflat128, "nasflat-128", "first 128 (NASFLAT)"},
    ProtocolNames{EvaluationProtocol::Help800, "help-800", "trimmed 800 (HELP)"}};

/// HELP's test slice: 1000 rows after the pool, without a tenth at each end of this device's order.
std::vector<int> helpSlice(const LatencyTable& table, int device)
{
    const auto milliseconds = table.milliseconds(device);
    const int begin = table.space().facts().protocolPool;
    const int end = std::min(begin + 1000, table.architectureCount());
    std::vector<int> slice;
    for (int i = begin; i < end; ++i)
        if (!std::isnan(milliseconds[static_cast<std::size_t>(i)]))
            slice.push_back(i);
    std::ranges::stable_sort(slice, {},
                             [&](int i) { return milliseconds[static_cast<std::size_t>(i)]; });
    const auto trim = static_cast<std::ptrdiff_t>(slice.size() / 10);
    std::vector<int> kept(slice.begin() + trim, slice.end() - trim);
    std::ranges::sort(kept);
    return kept;
}

} // namespace

std::optional<EvaluationProtocol> evaluationProtocolFromName(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name, &ProtocolNames::name);
    return found == kNames.end() ? std::nullopt : std::optional(found->protocol);
}

std::string_view evaluationProtocolName(EvaluationProtocol protocol)
{
    return std::ranges::find(kNames, protocol, &ProtocolNames::protocol)->name;
}

std::string_view evaluationProtocolTitle(EvaluationProtocol protocol)
{
    return std::ranges::find(kNames, protocol, &ProtocolNames::protocol)->title;
}

const std::vector<EvaluationProtocol>& evaluationProtocols()
{
    static const std::vector<EvaluationProtocol> all{
        EvaluationProtocol::Unseen, EvaluationProtocol::All, EvaluationProtocol::Nasflat128,
        EvaluationProtocol::Help800};
    return all;
}

int neededArchitectures(EvaluationProtocol protocol, const SearchSpace& space)
{
    switch (protocol) {
    case EvaluationProtocol::Nasflat128:
        return 128;
    case EvaluationProtocol::Help800:
        return space.facts().protocolPool + 1000;
    default:
        return 2;
    }
}

std::vector<int> evaluationSet(EvaluationProtocol protocol, const LatencyTable& table, int device,
                               const std::vector<int>& labelled)
{
    if (protocol == EvaluationProtocol::Help800)
        return helpSlice(table, device);
    const auto milliseconds = table.milliseconds(device);
    std::vector<bool> hidden; // by row, where labelled ones and their copies are left out
    if (protocol == EvaluationProtocol::Unseen)
        hidden = sharesLabel(table, device, labelled);
    const auto isHidden = [&](int row) {
        return !hidden.empty() && hidden[static_cast<std::size_t>(row)];
    };
    const int end = protocol == EvaluationProtocol::Nasflat128
                        ? std::min(128, table.architectureCount())
                        : table.architectureCount();
    std::vector<int> rows;
    for (int i = 0; i < end; ++i)
        if (!std::isnan(milliseconds[static_cast<std::size_t>(i)]) && !isHidden(i))
            rows.push_back(i);
    return rows;
}

} // namespace latency
