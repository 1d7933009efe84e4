// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/space_recipe.h"

#include <algorithm>

namespace latency::help
{
namespace
{

using TenNetworks = std::array<std::string_view, referenceCount>;

// hardware_embedding_index.pt of each space, as networks, to match any table of the space.
constexpr TenNetworks cells{"|avg_pool_3x3~0|+|none~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~"
                            "1|skip_connect~2|",
                            "|nor_conv_3x3~0|+|none~0|skip_connect~1|+|none~0|none~1|skip_connect~2"
                            "|",
                            "|skip_connect~0|+|skip_connect~0|avg_pool_3x3~1|+|none~0|skip_connect~"
                            "1|none~2|",
                            "|avg_pool_3x3~0|+|none~0|none~1|+|skip_connect~0|none~1|nor_conv_3x3~2"
                            "|",
                            "|none~0|+|nor_conv_1x1~0|none~1|+|nor_conv_3x3~0|nor_conv_1x1~1|nor_co"
                            "nv_1x1~2|",
                            "|skip_connect~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|none~"
                            "1|nor_conv_3x3~2|",
                            "|nor_conv_3x3~0|+|avg_pool_3x3~0|skip_connect~1|+|none~0|nor_conv_1x1~"
                            "1|avg_pool_3x3~2|",
                            "|skip_connect~0|+|nor_conv_3x3~0|nor_conv_1x1~1|+|avg_pool_3x3~0|nor_c"
                            "onv_3x3~1|nor_conv_3x3~2|",
                            "|avg_pool_3x3~0|+|none~0|skip_connect~1|+|none~0|nor_conv_1x1~1|avg_po"
                            "ol_3x3~2|",
                            "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|nor_conv_3x3~0|nor_c"
                            "onv_3x3~1|nor_conv_3x3~2|"};
constexpr TenNetworks fbnetNetworks{
    "1_8_6_6_8_0_3_4_3_7_8_7_4_3_2_5_7_3_0_1_3_7", "5_4_8_5_1_6_8_5_3_0_4_8_0_2_4_5_0_6_6_0_0_5",
    "7_2_7_5_4_6_8_0_6_6_5_1_2_4_0_7_5_6_0_3_3_2", "8_1_6_1_6_2_7_1_6_8_7_5_2_0_1_8_0_3_2_2_5_4",
    "1_7_0_7_4_3_4_6_6_1_1_0_5_6_7_7_6_7_6_3_1_2", "2_2_4_5_7_2_5_7_2_2_1_2_3_1_4_6_3_6_3_2_0_1",
    "4_4_5_5_3_1_1_0_4_2_2_4_2_0_5_0_5_6_2_5_2_5", "8_8_4_4_6_8_1_8_0_3_1_2_8_8_5_8_2_2_8_1_4_8",
    "0_7_6_7_3_3_6_1_7_4_3_7_7_0_8_4_8_5_6_8_5_1", "1_2_4_0_7_3_0_5_6_4_5_7_0_1_4_3_2_3_3_3_0_6"};
constexpr TenNetworks ofaNetworks{
    "ks=7,7,5,5,7,7,3,5,7,7,5,7,3,5,3,3,3,5,5,7;e=3,6,3,6,6,4,3,6,4,6,6,3,3"
    ",4,4,3,3,3,3,4;d=4,3,3,4,2;r=196",
    "ks=7,3,3,7,5,3,7,3,5,7,7,7,3,7,5,5,3,5,7,7;e=4,3,6,6,6,6,4,3,3,6,3,4,6"
    ",3,3,4,6,3,4,3;d=3,2,2,3,2;r=172",
    "ks=7,5,7,3,3,3,7,3,7,7,5,7,5,5,7,7,7,7,7,3;e=4,4,6,6,4,4,4,6,6,3,6,6,3"
    ",6,3,3,3,6,4,6;d=2,2,2,2,3;r=204",
    "ks=3,7,5,7,3,3,5,7,3,3,5,3,7,5,3,7,7,5,5,3;e=4,3,3,6,3,3,4,4,6,6,4,6,3"
    ",6,6,6,4,4,4,6;d=4,3,4,4,4;r=200",
    "ks=5,7,3,5,7,7,3,7,7,3,7,7,7,7,7,3,7,7,5,5;e=4,6,6,3,4,6,6,6,4,3,3,3,6"
    ",4,4,3,4,6,4,4;d=2,2,2,3,2;r=136",
    "ks=7,7,5,7,3,7,3,5,3,7,7,5,3,3,7,7,3,5,7,7;e=6,4,3,6,6,6,6,3,6,4,6,6,6"
    ",6,4,3,4,6,6,3;d=4,2,3,4,4;r=224",
    "ks=5,5,7,3,3,3,3,7,7,3,3,5,7,3,3,7,3,3,3,5;e=6,3,4,4,3,3,3,6,3,3,4,4,3"
    ",3,6,4,3,6,6,3;d=4,2,4,2,3;r=132",
    "ks=7,3,7,3,3,7,5,7,7,3,3,3,3,3,3,7,7,7,3,7;e=3,6,6,4,6,4,3,4,6,4,4,3,6"
    ",3,4,3,4,3,3,6;d=2,4,2,4,4;r=152",
    "ks=7,3,3,5,3,7,3,5,5,5,5,3,5,5,3,5,5,5,3,7;e=4,4,4,6,6,3,6,4,4,4,4,4,3"
    ",4,6,4,6,3,3,3;d=2,4,3,4,4;r=152",
    "ks=3,3,7,7,7,7,7,7,5,7,3,7,3,5,5,3,3,7,3,5;e=3,3,4,6,6,6,4,3,6,3,3,3,3"
    ",3,6,3,6,6,6,3;d=4,4,3,4,2;r=200"};

} // namespace

const std::vector<SpaceRecipe>& spaceRecipes()
{
    static const std::vector<std::string_view> titans{"titanx_1", "titanx_32", "titanx_64",
                                                      "titanx_256", "gold_6240"};
    static const std::vector<SpaceRecipe> recipes{
        {"nasbench201", 2000, cells, titans},
        {"fbnet", 4000, fbnetNetworks, titans},
        {"ofa", 2000, ofaNetworks, {"titan_rtx_1", "titan_rtx_32"}}};
    return recipes;
}

const SpaceRecipe* findRecipe(std::string_view space)
{
    const auto found = std::ranges::find(spaceRecipes(), space, &SpaceRecipe::space);
    return found == spaceRecipes().end() ? nullptr : &*found;
}

std::vector<std::string> spacesWithRecipe()
{
    std::vector<std::string> names;
    for (const SpaceRecipe& recipe : spaceRecipes())
        names.emplace_back(recipe.space);
    return names;
}

} // namespace latency::help
