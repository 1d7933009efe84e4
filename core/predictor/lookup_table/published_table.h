#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/predictor/lookup_table/layer_times.h"
#include "core/space/ofa_network.h"
#include "core/space/search_space.h"

#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace latency::lookup_table
{

/// The published tables of a device: a folder with one file for each image size, such as
/// 160_lookup_table.yaml or the same in another form (see readLayerFile). The latency of a network
/// is the sum of its layers' means (methods/ofa.md §6).
class PublishedTable
{
public:
    /// errors  no such folder, no such file in it, a file that cannot be read
    static Result<PublishedTable> read(const std::filesystem::path& folder);
    /// A table from times of one or more image sizes.
    static PublishedTable fromTimes(const std::map<int, LayerTimes>& byResolution);

    /// The published tables are of OFA-MobileNetV3.
    static bool isFor(const SearchSpace& space) { return space.name() == "ofa"; }

    [[nodiscard]] std::vector<int> resolutions() const;
    /// Milliseconds of a network of OFA-MobileNetV3; NaN when a layer or its image size is missing.
    [[nodiscard]] float milliseconds(ArchitectureView network) const;
    /// Parts missing for a network: the image size, or names of layers; empty if complete.
    [[nodiscard]] std::set<std::string> missing(ArchitectureView network) const;

private:
    struct Sums {
        double fixed = 0.0;
        std::array<std::array<double, 9>, ofa::kBlocks> blocks{}; ///< by block and its choice
        std::set<std::string> missingFixed;
        std::array<std::array<std::string, 9>, ofa::kBlocks> missingBlocks; ///< names, or empty
    };
    std::map<int, Sums> sums_;
};

/// The name of an active block in the published files.
///
/// block   0..19
/// choice  ofa::blockChoice
std::string publishedBlockName(int resolution, std::size_t block, std::size_t choice);
/// The names of the layers that every network of that image size has.
std::vector<std::string> publishedFixedNames(int resolution);

} // namespace latency::lookup_table
