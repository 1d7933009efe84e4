// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/encoding_choice_states.h"

#include "core/encoding/encoding_choices.h"
#include "widgets/panels/core_text.h"

#include <algorithm>

namespace latency
{
namespace
{

QString stateText(const EncodingStates::State& state, const EncodingStates::Computation& under)
{
    if (state.readiness.isComplete())
        return {};
    if (under.encoding == state.encoding)
        return EncodingStates::tr("computing");
    if (!state.readiness.isComputed)
        return EncodingStates::tr("no file");
    return state.readiness.ready > 0 ? EncodingStates::tr("partly computed")
                                     : EncodingStates::tr("not computed yet");
}

void addStates(OptionSpec& option, const EncodingStates& states, const nlohmann::json& chosen)
{
    std::vector<OptionChoice> ready;
    std::vector<OptionChoice> others;
    for (OptionChoice& choice : option.choices) {
        const auto known = std::ranges::find_if(states.states(), [&](const auto& state) {
            return state.encoding->info().name == choice.value;
        });
        if (known != states.states().end()) {
            const QString text = stateText(*known, states.computation());
            if (!text.isEmpty())
                choice.title = (coreText(choice.title) + " · " + text).toStdString();
            (text.isEmpty() ? ready : others).push_back(std::move(choice));
            continue;
        }
        const bool isEncoding = findEncoding(choice.value) != nullptr;
        const bool isKept =
            option.defaultValue == nlohmann::json(choice.value) ||
            chosen.value(option.name, nlohmann::json()) == nlohmann::json(choice.value);
        if (!isEncoding)
            ready.push_back(std::move(choice));
        else if (isKept) {
            choice.title =
                (coreText(choice.title) + " · " + EncodingStates::tr("not for this space"))
                    .toStdString();
            others.push_back(std::move(choice));
        }
    }
    ready.insert(ready.end(), std::make_move_iterator(others.begin()),
                 std::make_move_iterator(others.end()));
    option.choices = std::move(ready);
}

} // namespace

MethodInfo withEncodingStates(MethodInfo method, const EncodingStates& states,
                              const nlohmann::json& chosen)
{
    if (states.states().empty())
        return method;
    for (OptionSpec& option : method.options)
        if (offersEncodings(option))
            addStates(option, states, chosen.is_object() ? chosen : nlohmann::json::object());
    return method;
}

} // namespace latency
