// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/workspaces.h"

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

template <class Panel>
std::vector<QSize> inOrder(std::initializer_list<std::pair<Panel, QSize>> needs)
{
    std::vector<QSize> all(static_cast<std::size_t>(Panel::Count));
    for (const auto& [panel, need] : needs)
        all[static_cast<std::size_t>(panel)] = need;
    return all;
}

/// A workspace of one row, the upper.
WorkspaceLayout::Workspace single(const QString& title,
                                  std::initializer_list<std::pair<UpperPanel, int>> shown)
{
    return {title, widths(shown), widths<LowerPanel>({}), 800, 0};
}

} // namespace

std::vector<QSize> upperNeeds()
{
    using Up = UpperPanel;
    return inOrder<Up>({{Up::Devices, {380, 400}},
                        {Up::DeviceMap, {380, 400}},
                        {Up::Samples, {440, 380}},
                        {Up::Form, {300, 380}},
                        {Up::Search, {620, 480}},
                        {Up::SearchInspector, {280, 480}},
                        {Up::Evolution, {700, 480}},
                        {Up::Hardware, {700, 480}},
                        {Up::Transfer, {700, 480}},
                        {Up::Joint, {700, 480}},
                        {Up::Comparison, {520, 400}},
                        {Up::Residuals, {380, 380}},
                        {Up::Encodings, {400, 380}}});
}

std::vector<QSize> lowerNeeds()
{
    using Low = LowerPanel;
    return inOrder<Low>({{Low::Scatter, {310, 300}},
                         {Low::Curves, {260, 280}},
                         {Low::Runs, {260, 280}},
                         {Low::Insight, {420, 300}},
                         {Low::Inspector, {280, 360}},
                         {Low::ProxyTable, {560, 300}}});
}

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
