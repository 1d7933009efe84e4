// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/transfer_report.h"

#include "core/base/plain_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace latency
{
namespace
{

constexpr std::size_t kColumn = 22;

std::string number(double value, int decimals)
{
    if (!std::isfinite(value))
        return "–";
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

/// A single draw has no deviation.
std::string meanText(const MeanDeviation& value, bool isSingle)
{
    if (!std::isfinite(value.mean) || isSingle)
        return number(value.mean, 3);
    return number(value.mean, 3) + " ± " + number(value.deviation, 3);
}

/// Letters, not bytes: a dash takes three.
std::size_t width(const std::string& text)
{
    std::size_t letters = 0;
    for (const char letter : text)
        letters += (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U ? 1 : 0;
    return letters;
}

std::string column(const std::string& text)
{
    return text + std::string(width(text) < kColumn ? kColumn - width(text) : 1, ' ');
}

std::string counted(std::size_t count, const std::string& noun)
{
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string reachedText(const TransferResult& result)
{
    std::string text = "labels to be as good as that:\n";
    for (const TransferArm arm : transferArms) {
        const auto reached = transferCurve(result, arm).reached;
        text += "  " + column(std::string(transferArmTitle(arm))) +
                (reached ? std::to_string(*reached)
                         : "more than " + std::to_string(result.labels.back())) +
                "\n";
    }
    return text;
}

std::string footnote(const TransferResult& result)
{
    std::vector<std::size_t> widths;
    for (const auto& devices : result.vectors)
        widths.push_back(devices.size());
    const auto [least, most] = widths.empty() ? std::ranges::minmax_result<std::size_t>{0, 0}
                                              : std::ranges::minmax(widths);
    std::string text =
        "counted on " +
        counted(static_cast<std::size_t>(result.draws.front().testNetworks), "unseen network") +
        " a draw; the latency vector needs every one of them measured on " +
        (least < most ? std::to_string(least) + " to " : "") + counted(most, "other device") + "\n";
    if (result.unmeasured > 0)
        text += counted(static_cast<std::size_t>(result.unmeasured), "network") +
                " left out: not measured on a device of the vector\n";
    if (result.isPublishedForm)
        text += "with quirks of the reference\n";
    if (result.isSimulated)
        text += "SIMULATED latencies\n";
    if (!result.isComplete)
        text += "STOPPED early: " + counted(result.draws.size(), "draw") + " done\n";
    return text;
}

nlohmann::ordered_json jsonNumber(double value)
{
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json curveJson(const TransferResult& result, TransferArm arm)
{
    const TransferCurve curve = transferCurve(result, arm);
    nlohmann::ordered_json json{{"network", transferArmName(arm)},
                                {"spearman", nlohmann::ordered_json::array()},
                                {"deviation", nlohmann::ordered_json::array()},
                                {"reached_at_labels", nullptr}};
    for (const MeanDeviation& rho : curve.rho) {
        json["spearman"].push_back(jsonNumber(rho.mean));
        json["deviation"].push_back(jsonNumber(rho.deviation));
    }
    if (curve.reached)
        json["reached_at_labels"] = *curve.reached;
    return json;
}

} // namespace

std::string transferText(const TransferResult& result)
{
    std::string text =
        result.sourceTitle + " → " + result.targetTitle + ": " +
        counted(result.devices.size(), "device") + ", " +
        counted(static_cast<std::size_t>(result.repeats), "draw") + " of labels each, " +
        counted(static_cast<std::size_t>(result.sourceSamples), "source network") + "\n";
    if (result.draws.empty())
        return text + "stopped before the first draw was done\n";
    text += "labels  ";
    std::vector<TransferCurve> curves;
    for (const TransferArm arm : transferArms) {
        text += column("ρ " + std::string(transferArmTitle(arm)));
        curves.push_back(transferCurve(result, arm));
    }
    text += "\n";
    for (std::size_t place = 0; place < result.labels.size(); ++place) {
        const std::string labels = std::to_string(result.labels[place]);
        text += std::string(6 - std::min<std::size_t>(labels.size(), 6), ' ') + labels + "  ";
        for (const TransferCurve& curve : curves)
            text += column(meanText(curve.rho[place], result.repeats == 1));
        text += "\n";
    }
    if (const MeanDeviation scratch = scratchRho(result); std::isfinite(scratch.mean))
        text += "from scratch, architecture alone, " +
                counted(static_cast<std::size_t>(result.scratchLabels), "label") + ": ρ " +
                number(scratch.mean, 3) + "\n" + reachedText(result);
    return text + footnote(result);
}

nlohmann::ordered_json toJson(const TransferResult& result)
{
    nlohmann::ordered_json json{
        {"format", "latency-transfer/1"},
        {"source", result.sourceTitle},
        {"target", result.targetTitle},
        {"labels", result.labels},
        {"source_samples", result.sourceSamples},
        {"repeats", result.repeats},
        {"from_scratch",
         {{"labels", result.scratchLabels}, {"spearman", jsonNumber(scratchRho(result).mean)}}},
        {"curves", nlohmann::ordered_json::array()},
        {"devices", nlohmann::ordered_json::array()},
        {"networks_left_out", result.unmeasured},
        {"published_form", result.isPublishedForm},
        {"simulated", result.isSimulated},
        {"complete", result.isComplete},
        {"seconds", result.seconds}};
    for (const TransferArm arm : transferArms)
        json["curves"].push_back(curveJson(result, arm));
    for (std::size_t i = 0; i < result.devices.size(); ++i)
        json["devices"].push_back(
            {{"name", result.devices[i]}, {"latency_vector", result.vectors[i]}});
    json["draws"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < result.draws.size(); ++i) {
        const TransferDraw& draw = result.draws[i];
        nlohmann::ordered_json one{
            {"device", draw.device}, {"repeat", draw.repeat}, {"test_networks", draw.testNetworks}};
        for (const TransferArm arm : transferArms) {
            one[std::string(transferArmName(arm))] = nlohmann::ordered_json::array();
            for (const double rho : result.rhos(arm, i))
                one[std::string(transferArmName(arm))].push_back(jsonNumber(rho));
        }
        one["scratch"] = draw.scratch ? jsonNumber(*draw.scratch) : nullptr;
        json["draws"].push_back(std::move(one));
    }
    return json;
}

std::string transferCsv(const std::vector<TransferResult>& results)
{
    std::string csv = "source,target,device,repeat,network,labels,spearman\n";
    const auto add = [&](const TransferResult& result, const TransferDraw& draw,
                         std::string_view network, int labels, double rho) {
        if (std::isfinite(rho))
            csv += csvField(result.sourceTitle) + "," + csvField(result.targetTitle) + "," +
                   csvField(draw.device) + "," + std::to_string(draw.repeat) + "," +
                   std::string(network) + "," + std::to_string(labels) + "," + number(rho, 6) +
                   "\n";
    };
    for (const TransferResult& result : results)
        for (std::size_t i = 0; i < result.draws.size(); ++i) {
            const TransferDraw& draw = result.draws[i];
            for (const TransferArm arm : transferArms)
                for (std::size_t place = 0; place < result.labels.size(); ++place)
                    add(result, draw, transferArmName(arm), result.labels[place],
                        result.rhos(arm, i)[place]);
            if (draw.scratch)
                add(result, draw, "scratch", result.scratchLabels, *draw.scratch);
        }
    return csv;
}

} // namespace latency
