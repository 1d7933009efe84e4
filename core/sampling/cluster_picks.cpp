// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/cluster_picks.h"

#include <libalglib/dataanalysis.h>

#include <algorithm>
#include <limits>
#include <set>

namespace latency
{
namespace
{

constexpr std::uint64_t kRestarts = 10;
constexpr std::uint64_t kSeeds = 1'000'000'007; ///< ALGLIB takes positive ones
constexpr int kIterations = 300;

std::size_t differentRows(const FloatMatrix& rows, std::size_t enough)
{
    std::set<std::vector<float>> different;
    for (std::size_t i = 0; i < rows.rows() && different.size() < enough; ++i)
        different.emplace(rows.row(i).begin(), rows.row(i).end());
    return different.size();
}

double squaredDistance(std::span<const float> row, const double* centre)
{
    double sum = 0.0;
    for (std::size_t c = 0; c < row.size(); ++c)
        sum += (row[c] - centre[c]) * (row[c] - centre[c]);
    return sum;
}

} // namespace

Result<std::vector<int>> clusterPicks(const EncodedCandidates& encoded, int count,
                                      ClusterMember member, Seed seed, std::stop_token stop)
{
    const FloatMatrix& rows = encoded.rows;
    const auto clusters = static_cast<std::size_t>(count);
    if (const std::size_t different = differentRows(rows, clusters); different < clusters)
        return Error{"sampler kmeans: the encoding has only " + std::to_string(different) +
                     " different rows, too few for " + std::to_string(count) +
                     " clusters; expected another encoding or fewer samples."};
    alglib::real_2d_array points;
    points.setlength(static_cast<alglib::ae_int_t>(rows.rows()),
                     static_cast<alglib::ae_int_t>(rows.columns()));
    for (std::size_t i = 0; i < rows.rows(); ++i)
        for (std::size_t c = 0; c < rows.columns(); ++c)
            points(static_cast<alglib::ae_int_t>(i), static_cast<alglib::ae_int_t>(c)) = rows(i, c);
    alglib::clusterizerstate state;
    alglib::kmeansreport report;
    alglib::clusterizercreate(state);
    alglib::clusterizersetpoints(state, points, 2); // 2: Euclidean
    alglib::clusterizersetkmeanslimits(state, 1, kIterations);
    alglib::clusterizersetkmeansinit(state, 2); // k-means++
    for (std::uint64_t restart = 0; restart < kRestarts; ++restart) {
        alglib::kmeansreport run;
        alglib::clusterizersetseed(
            state, static_cast<alglib::ae_int_t>(seed.derive(restart).value % kSeeds + 1));
        alglib::clusterizerrunkmeans(state, count, run);
        if (run.terminationtype > 0 && (report.terminationtype <= 0 || run.energy < report.energy))
            report = run;
        if (stop.stop_requested())
            break;
    }
    if (report.terminationtype <= 0)
        return Error{"sampler kmeans: no " + std::to_string(count) +
                     " clusters were found; expected another encoding or fewer samples."};

    RandomEngine random(seed);
    std::vector<int> picks(clusters, -1);
    std::vector<double> best(clusters, std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const auto cluster =
            static_cast<std::size_t>(report.cidx[static_cast<alglib::ae_int_t>(i)]);
        const double order =
            member == ClusterMember::Random
                ? random.uniform()
                : squaredDistance(rows.row(i), report.c[static_cast<alglib::ae_int_t>(cluster)]);
        if (order < best[cluster]) {
            best[cluster] = order;
            picks[cluster] = static_cast<int>(i);
        }
    }
    if (std::ranges::find(picks, -1) != picks.end())
        return Error{"sampler kmeans: a cluster is empty; use another encoding or fewer samples."};
    return picks;
}

OptionSpec clusterMemberOption()
{
    return choiceOption("member", "Member", "nearest",
                        {{"nearest", "nearest the centre"}, {"random", "at random"}},
                        "Architecture that represents its cluster.");
}

ClusterMember clusterMember(const nlohmann::json& options)
{
    return options.at("member") == "random" ? ClusterMember::Random : ClusterMember::Nearest;
}

} // namespace latency
