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
    "start", "import", "networks", "board", "joined",        //
    "kernel", "nasflat", "help", "multi-predict", "brp-nas", //
    "transfer", "ofa", "search", "encodings", "sweep",       //
});

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

int helpPage(const QString& name)
{
    const std::string wanted = name.toStdString();
    const auto found = std::ranges::find(kPages, std::string_view(wanted));
    return found == kPages.end() ? 0 : static_cast<int>(found - kPages.begin());
}

QString helpOnPredictor(const std::string& predictor)
{
    return predictor == "ofa-mlp" ? QStringLiteral("ofa") : QString::fromStdString(predictor);
}

} // namespace latency
