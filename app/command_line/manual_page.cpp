// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/manual_page.h"

#include "app/command_line/declared_options.h"
#include "app/command_line/window_options.h"

namespace latency
{
namespace
{

/// Text as man(7) prints it: a hyphen is a minus, because options are copied from the page, and no
/// line begins with a control character.
std::string troff(const std::string& text)
{
    std::string escaped;
    bool isLineStart = true;
    for (const char letter : text) {
        if (isLineStart && (letter == '.' || letter == '\''))
            escaped += "\\&";
        if (letter == '\\')
            escaped += "\\e";
        else if (letter == '-')
            escaped += "\\-";
        else
            escaped += letter;
        isLineStart = letter == '\n';
    }
    return escaped;
}

std::string bold(const std::string& text)
{
    return "\\fB" + troff(text) + "\\fR";
}

std::string italic(const std::string& text)
{
    return "\\fI" + troff(text) + "\\fR";
}

std::string entry(const std::string& term, const std::string& text)
{
    return ".TP\n" + term + "\n" + troff(text) + "\n";
}

std::string optionTerm(const CLI::Option& option)
{
    if (option.nonpositional()) {
        std::string names;
        for (const std::string& name : option.get_snames())
            names += (names.empty() ? "" : ", ") + bold("-" + name);
        for (const std::string& name : option.get_lnames())
            names += (names.empty() ? "" : ", ") + bold("--" + name);
        const std::string type = option.get_type_name();
        const bool takesValue = option.get_items_expected_max() > 0 && !type.empty();
        return names + (takesValue ? " " + italic(type) : "");
    }
    return italic(option.get_name(true));
}

std::string options(const CLI::App& app)
{
    std::string page;
    for (const CLI::Option* option : declaredOptions(app))
        page += entry(optionTerm(*option), option->get_description());
    return page;
}

std::string verb(const CLI::App& app)
{
    std::string arguments;
    for (const CLI::Option* option : declaredOptions(app))
        if (!option->nonpositional())
            arguments += " " + italic(option->get_name(true));
    return ".SS " + troff(app.get_name()) + "\n" + bold("latency-studio " + app.get_name()) +
           arguments + " [" + italic("options") + "]\n.PP\n" + troff(app.get_description()) + "\n" +
           options(app);
}

std::string windowOptions()
{
    std::string page;
    for (const WindowOption& option : kWindowOptions) {
        const std::string value = option.value;
        page += entry(bold(std::string("--") + option.name) +
                          (value.empty() ? "" : " " + italic(value)),
                      option.description);
    }
    return page;
}

constexpr const char* kEnd = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 2
Wrong usage.
.TP
.B 3
Refused input; one sentence on the standard error states the file, the place, what is wrong and what was expected.
.TP
.B 4
Failed for another reason, such as a full disk or no display.
.TP
.B 130
Interrupted; what was finished is kept.
.SH ENVIRONMENT
.TP
.B LATENCY_STUDIO_DATA
Folders of published datasets, separated by colons; searched after those of \fB\-\-data\-dir\fR.
.SH SEE ALSO
The pages of the menu \fIHelp\fR in the window, of which \fIGetting started\fR is the first.
)";

} // namespace

std::string manualPage(const CLI::App& app)
{
    std::string page =
        ".TH LATENCY\\-STUDIO 1 \"\" \"latency\\-studio " LATENCY_VERSION "\" \"User Commands\"\n"
        ".SH NAME\nlatency\\-studio \\- few\\-shot hardware\\-latency prediction for "
        "neural architecture search\n"
        ".SH SYNOPSIS\n";
    page += bold("latency-studio") + " [" + italic("options") + "] [" + italic("FILE") +
            "…]\n.br\n" + bold("latency-studio") + " " + italic("verb") + " [" +
            italic("arguments") + "]\n";
    page +=
        ".SH DESCRIPTION\nPredicts how fast neural networks run on a device of which only a few "
        "networks have been measured.\n.PP\nWithout a verb the window opens, with the given "
        "datasets, experiments and sessions.\nA verb does the same work without a window.\n";
    page += ".SH OPTIONS\n" + options(app) + ".SH OPTIONS OF THE WINDOW\n" + windowOptions();
    page += ".SH VERBS\n";
    for (const CLI::App* each : declaredVerbs(app))
        page += verb(*each);
    return page + kEnd;
}

} // namespace latency
