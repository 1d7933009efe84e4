// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/completion_script.h"

#include "app/command_line/declared_options.h"
#include "app/command_line/window_options.h"
#include "core/base/plain_text.h"

namespace latency
{
namespace
{

struct Completion {
    std::string word;
    std::string description;
    bool takesValue = false;
};

std::vector<Completion> optionsOf(const CLI::App& app)
{
    std::vector<Completion> completions;
    for (const CLI::Option* option : declaredOptions(app))
        for (const std::string& name : option->get_lnames())
            completions.push_back(
                {"--" + name, option->get_description(), option->get_items_expected_max() > 0});
    return completions;
}

std::vector<Completion> optionsOfCall(const CLI::App& app)
{
    std::vector<Completion> completions = optionsOf(app);
    for (const WindowOption& option : kWindowOptions)
        completions.push_back(
            {std::string("--") + option.name, option.description, *option.value != '\0'});
    return completions;
}

std::string words(const std::vector<Completion>& completions)
{
    std::string text;
    for (const Completion& completion : completions)
        text += (text.empty() ? "" : " ") + completion.word;
    return text;
}

/// One line between single quotes; in zsh the brackets and colons of a specification are escaped.
std::string zshText(const std::string& text)
{
    std::string escaped;
    for (const char letter : text.substr(0, text.find('\n'))) {
        if (letter == '\'')
            escaped += "'\\'";
        else if (letter == '[' || letter == ']' || letter == ':' || letter == '\\')
            escaped += '\\';
        escaped += letter;
    }
    return escaped;
}

std::string zshOptions(const std::vector<Completion>& completions)
{
    std::string text;
    for (const Completion& completion : completions)
        text += " \\\n            '" + completion.word + "[" + zshText(completion.description) +
                "]" + (completion.takesValue ? ":value:_files" : "") + "'";
    return text;
}

std::string bashScript(const CLI::App& app)
{
    std::string verbs;
    std::string cases;
    for (const CLI::App* verb : declaredVerbs(app)) {
        verbs += (verbs.empty() ? "" : " ") + verb->get_name();
        cases += "        " + verb->get_name() + ") options='" + words(optionsOf(*verb)) + "' ;;\n";
    }
    return "# SPDX-License-Identifier: GPL-3.0-or-later\n"
           "_latency_studio() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} options\n"
           "    COMPREPLY=()\n"
           "    case ${COMP_WORDS[1]} in\n" +
           cases + "        *) options='" + words(optionsOfCall(app)) +
           "' ;;\n"
           "    esac\n"
           "    if [[ $word == -* ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
           "    elif [[ $COMP_CWORD == 1 ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W '" +
           verbs +
           "' -- \"$word\")\n"
           "    fi\n"
           "}\n"
           "complete -o default -F _latency_studio latency-studio\n";
}

std::string zshScript(const CLI::App& app)
{
    std::string verbs;
    std::string cases;
    for (const CLI::App* verb : declaredVerbs(app)) {
        verbs += "        '" + verb->get_name() + ":" + zshText(verb->get_description()) + "'\n";
        cases += "        " + verb->get_name() + ")\n        _arguments" +
                 zshOptions(optionsOf(*verb)) + " \\\n            '*:file:_files' ;;\n";
    }
    return "#compdef latency-studio\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
           "_latency_studio() {\n"
           "    local -a verbs=(\n" +
           verbs +
           "    )\n"
           "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n"
           "        _describe verb verbs\n        _files\n        return\n    fi\n"
           "    case $words[2] in\n" +
           cases + "        *)\n        _arguments" + zshOptions(optionsOfCall(app)) +
           " \\\n            '*:file:_files' ;;\n"
           "    esac\n"
           "}\n"
           "if [[ $funcstack[1] == _latency-studio ]]; then\n    _latency_studio \"$@\"\nelse\n"
           "    compdef _latency_studio latency-studio\nfi\n";
}

} // namespace

Result<std::string> completionScript(const CLI::App& app, const std::string& shell)
{
    if (shell == "bash")
        return bashScript(app);
    if (shell == "zsh")
        return zshScript(app);
    return Error{"--completion: there is no script for " + inQuotes(shell) +
                 "; expected bash or zsh."};
}

} // namespace latency
