#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace latency
{

/// One choice of an option with a fixed list of values.
struct OptionChoice {
    std::string value; ///< as written in experiment.json
    std::string title; ///< as shown
};

/// One option of a method, as the form shows it and the experiment file names it.
struct OptionSpec {
    enum class Kind { Integer, Real, Toggle, Choice, Text };
    enum class FileRole { None, Opened, Saved };

    std::string name;  ///< key in experiment.json
    std::string title; ///< as shown, sentence case
    Kind kind = Kind::Integer;
    nlohmann::json defaultValue;
    double minimum = 0.0; ///< Integer and Real only
    double maximum = 0.0;
    std::string unit;                  ///< "ms", "epochs", … or empty
    std::vector<OptionChoice> choices; ///< Choice only
    std::string help;                  ///< why it matters, one sentence
    FileRole file = FileRole::None;    ///< Text only: what the named file is for
    bool isAdvanced = false;           ///< folded away in the form
    /// For a switch between a quirk and its correction: the effect of the quirk. Empty for ordinary
    /// options. The value "paper" or true is the quirk.
    std::string paperQuirk;
};

OptionSpec integerOption(std::string name, std::string title, int value, int minimum, int maximum,
                         std::string unit, std::string help);
OptionSpec realOption(std::string name, std::string title, double value, double minimum,
                      double maximum, std::string unit, std::string help);
OptionSpec toggleOption(std::string name, std::string title, bool value, std::string help);
OptionSpec choiceOption(std::string name, std::string title, std::string value,
                        std::vector<OptionChoice> choices, std::string help);

/// Any text, such as a path; empty by default.
OptionSpec textOption(std::string name, std::string title, std::string help);

/// The path of a file that is read or written.
OptionSpec fileOption(std::string name, std::string title, OptionSpec::FileRole role,
                      std::string help);

/// Values for every option of a method, checked and completed with defaults.
///
/// given    a JSON object; the key "name" is ignored
/// where    how to begin the sentence of an error, such as "predictor nasflat"
/// returns  an object with exactly the keys of `specs`
/// errors   unknown key, wrong type, value out of range or not among the choices
Result<nlohmann::json> resolveOptions(const std::vector<OptionSpec>& specs,
                                      const nlohmann::json& given, const std::string& where);

/// Values for several options of a method at once, such as those of a published experiment.
struct OptionPreset {
    std::string name;                ///< value of "preset" in experiment.json
    std::string title;               ///< as shown
    std::vector<std::string> spaces; ///< empty for all
    nlohmann::json options;          ///< those that differ from the defaults
    int sourceSamples = 0;           ///< that go with it; 0 for the usual number
};

/// Description of a method in a registry; forms, command line and documentation are generated from
/// it.
struct MethodInfo {
    std::string name;                ///< as in experiment.json, such as "nasflat"
    std::string title;               ///< as shown, such as "NASFLAT"
    std::string description;         ///< one line
    std::string source;              ///< paper and section, or "ours"
    std::vector<std::string> spaces; ///< search spaces it works on; empty for all
    std::vector<OptionSpec> options;
    std::vector<OptionPreset> presets{};

    [[nodiscard]] bool supportsSpace(const std::string& space) const;
    /// The preset of that name for `space`, or null.
    [[nodiscard]] const OptionPreset* findPreset(const std::string& preset,
                                                 const std::string& space) const;
};

/// The same for a method on one search space: the key "preset" selects the starting values.
///
/// errors  also a preset the method lacks for that space
Result<nlohmann::json> resolveOptions(const MethodInfo& info, const nlohmann::json& given,
                                      const std::string& space, const std::string& where);

/// All quirks, set to the published behaviour.
nlohmann::json paperQuirks(const std::vector<OptionSpec>& specs);

/// The registry as `latency-studio list … --json` prints it.
nlohmann::json toJson(const MethodInfo& info);

} // namespace latency
