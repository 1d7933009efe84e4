// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspaces.h"

#include <QObject>

#include <utility>

namespace latency
{
namespace
{

/// Widths of all panels of a row; those that are not named are hidden.
template <class Panel>
std::vector<int> widths(std::initializer_list<std::pair<Panel, int>> shown)
{
    std::vector<int> all(static_cast<std::size_t>(Panel::Count), 0);
    for (const auto& [panel, width] : shown)
        all[static_cast<std::size_t>(panel)] = width;
    return all;
}

/// A workspace of one row, the upper.
WorkspaceLayout::Workspace single(const QString& title,
                                  std::initializer_list<std::pair<UpperPanel, int>> shown)
{
    return {title, widths(shown), widths<LowerPanel>({}), 800, 0};
}

} // namespace

std::vector<WorkspaceLayout::Workspace> workspaceList()
{
    using Up = UpperPanel;
    using Low = LowerPanel;
    // Sizes are those of a window of 1440 × 900; splitters scale them.
    return {
        single(QObject::tr("Devices"), {{Up::Devices, 720}, {Up::DeviceMap, 700}}),
        {QObject::tr("Samples"), widths<Up>({{Up::Samples, 1060}}),
         widths<Low>({{Low::Scatter, 440}, {Low::Insight, 560}, {Low::Inspector, 400}}), 430, 370},
        {QObject::tr("Train"),
         widths<Up>({{Up::Devices, 464}, {Up::Samples, 600}, {Up::Form, 340}}),
         widths<Low>(
             {{Low::Scatter, 464}, {Low::Curves, 300}, {Low::Runs, 300}, {Low::Inspector, 340}}),
         470, 330},
        {QObject::tr("Compare"), widths<Up>({{Up::Comparison, 880}, {Up::Residuals, 530}}),
         widths<Low>({{Low::Scatter, 470}, {Low::Curves, 400}, {Low::Runs, 540}}), 450, 350},
        single(QObject::tr("Search"), {{Up::Search, 1040}, {Up::SearchInspector, 370}}),
        single(QObject::tr("Evolve"), {{Up::Evolution, 1420}}),
        single(QObject::tr("Hardware"), {{Up::Hardware, 1420}}),
        single(QObject::tr("Transfer"), {{Up::Transfer, 1410}}),
        single(QObject::tr("Accuracy"), {{Up::Joint, 1410}}),
        {QObject::tr("Encodings"), widths<Up>({{Up::Samples, 900}, {Up::Encodings, 520}}),
         widths<Low>({{Low::ProxyTable, 1420}}), 430, 390}};
}

bool showsExperiment(int workspace)
{
    const std::vector<int> widths = workspaceList()[static_cast<std::size_t>(workspace)].top;
    const auto isShown = [&](UpperPanel panel) {
        return widths[static_cast<std::size_t>(panel)] > 0;
    };
    return isShown(UpperPanel::Devices) || isShown(UpperPanel::Samples) ||
           isShown(UpperPanel::Comparison);
}

} // namespace latency
