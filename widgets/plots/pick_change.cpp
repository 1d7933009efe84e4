// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/pick_change.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace latency
{

PickGesture pickGesture(Qt::KeyboardModifiers modifiers, PickGesture plain)
{
    if (modifiers.testFlag(Qt::ShiftModifier))
        return PickGesture::Add;
    if (modifiers.testFlag(Qt::ControlModifier))
        return PickGesture::Toggle;
    if (modifiers.testFlag(Qt::AltModifier))
        return PickGesture::Remove;
    return plain;
}

std::vector<int> changedPicks(const std::vector<int>& picks, std::span<const int> architectures,
                              PickGesture gesture)
{
    if (gesture == PickGesture::Select)
        return picks;
    const std::unordered_set<int> touched(architectures.begin(), architectures.end());
    const std::unordered_set<int> before(picks.begin(), picks.end());
    std::vector<int> after;
    for (const int pick : picks)
        if (gesture == PickGesture::Add || !touched.contains(pick))
            after.push_back(pick);
    if (gesture != PickGesture::Remove)
        for (const int architecture : architectures)
            if (!before.contains(architecture))
                after.push_back(architecture);
    return after;
}

std::vector<int> changedSelection(const std::vector<int>& selected, std::span<const int> touched,
                                  PickGesture gesture)
{
    std::vector<int> before(selected);
    std::vector<int> area(touched.begin(), touched.end());
    std::ranges::sort(before);
    std::ranges::sort(area);
    std::vector<int> after;
    switch (gesture) {
    case PickGesture::Select:
        return area;
    case PickGesture::Add:
        std::ranges::set_union(before, area, std::back_inserter(after));
        break;
    case PickGesture::Toggle:
        std::ranges::set_symmetric_difference(before, area, std::back_inserter(after));
        break;
    case PickGesture::Remove:
        std::ranges::set_difference(before, area, std::back_inserter(after));
        break;
    }
    return after;
}

} // namespace latency
