// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/help_pages.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace latency
{
namespace
{

constexpr auto kPages = std::to_array<std::string_view>({
    "start", "import", "networks", "board", "joined", //
    "kernel", "nasflat", "help", "multi-predict",     //
    "transfer", "ofa", "search", "encodings",         //
});
/// Search, Evolve, Hardware, Transfer and Accuracy come behind the four workspaces that all
/// predictors share.
constexpr int kSharedWorkspaces = 4;
constexpr std::array<std::string_view, 5> kOfWorkspaces{"search", "search", "ofa", "transfer",
                                                        "transfer"};

int indexOf(std::string_view page)
{
    const auto found = std::ranges::find(kPages, page);
    return found == kPages.end() ? 0 : static_cast<int>(found - kPages.begin());
}

} // namespace

QList<HelpBrowser::Page> helpPages()
{
    QList<HelpBrowser::Page> pages;
    for (const std::string_view name : kPages)
        pages.push_back(readHelpPage(
            QStringLiteral(":/latency/help/%1.md")
                .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())))));
    return pages;
}

int importHelpPage()
{
    return indexOf("import");
}

int helpPageFor(int workspace, const std::string& predictor)
{
    const int own = workspace - kSharedWorkspaces;
    if (own >= 0 && own < static_cast<int>(kOfWorkspaces.size()))
        return indexOf(kOfWorkspaces[static_cast<std::size_t>(own)]);
    if (workspace == 0)
        return indexOf("start"); // devices: no predictor is in sight
    return indexOf(predictor == "ofa-mlp" ? "ofa" : predictor);
}

} // namespace latency
