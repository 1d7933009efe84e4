// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/layer_rates.h"
#include "tests/core/encoding/kernel_features/small_tables.h"

#include <QtTest>

#include <array>

using namespace latency;

namespace
{

std::array<double, 7> plainCosts(const LayerCost& layer)
{
    const Costs& c = layer.costs;
    return {std::log1p(c.flops), std::log1p(c.parameters),     std::log1p(c.memoryTraffic),
            c.launches,          std::log1p(c.depthwiseFlops), layer.kernel,
            layer.groups};
}

/// The kernel between two layers, written down from its definition.
Eigen::MatrixXd layerKernel(const std::vector<LayerCost>& layers, double length)
{
    const auto count = static_cast<double>(layers.size());
    std::array<double, 7> mean{};
    std::array<double, 7> square{};
    for (const LayerCost& layer : layers) {
        const auto costs = plainCosts(layer);
        for (std::size_t k = 0; k < 7; ++k) {
            mean[k] += costs[k] / count;
            square[k] += costs[k] * costs[k] / count;
        }
    }
    const auto size = static_cast<Eigen::Index>(layers.size());
    Eigen::MatrixXd kernel(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        for (Eigen::Index j = 0; j < size; ++j) {
            const auto a = plainCosts(layers[static_cast<std::size_t>(i)]);
            const auto b = plainCosts(layers[static_cast<std::size_t>(j)]);
            double distance = 0.0;
            for (std::size_t k = 0; k < 7; ++k)
                distance += std::pow(a[k] - b[k], 2) / (square[k] - mean[k] * mean[k]) / 7.0;
            kernel(i, j) = layers[static_cast<std::size_t>(i)].costs.flops *
                           layers[static_cast<std::size_t>(j)].costs.flops *
                           std::exp(-distance / (2.0 * length * length));
        }
    }
    return kernel;
}

} // namespace

class LayerRatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCatalogueHoldsEverySearchedLayerOfEveryNetwork()
    {
        const auto table = smallTable("fbnet", 20);
        const LayerCatalogue catalogue = layerCatalogue(*table);
        for (int i = 0; i < table->architectureCount(); ++i) {
            std::vector<double> expected;
            for (const LayerCost& layer : table->space().layers(table->architecture(i)))
                if (layer.position >= 0)
                    expected.push_back(layer.costs.flops);
            std::vector<double> found;
            for (const int layer : catalogue.byArchitecture[static_cast<std::size_t>(i)])
                found.push_back(catalogue.layers[static_cast<std::size_t>(layer)].costs.flops);
            QCOMPARE(found, expected);
        }
    }

    void rowProductsAreTheSumOverPairsOfLayers()
    {
        const auto table = smallTable("fbnet", 12);
        const LayerCatalogue catalogue = layerCatalogue(*table);
        Eigen::VectorXd work(static_cast<Eigen::Index>(catalogue.layers.size()));
        for (std::size_t i = 0; i < catalogue.layers.size(); ++i)
            work(static_cast<Eigen::Index>(i)) = catalogue.layers[i].costs.flops;
        const Eigen::MatrixXd features = layerRateFeatures(catalogue, work, 1.0);
        const Eigen::MatrixXd kernel = layerKernel(catalogue.layers, 1.0);
        const Eigen::MatrixXd found = features * features.transpose();
        for (Eigen::Index a = 0; a < 12; ++a) {
            for (Eigen::Index b = 0; b < 12; ++b) {
                double expected = 0.0;
                for (const int i : catalogue.byArchitecture[static_cast<std::size_t>(a)])
                    for (const int j : catalogue.byArchitecture[static_cast<std::size_t>(b)])
                        expected += kernel(i, j);
                QVERIFY(std::abs(found(a, b) - expected) < 0.02 * expected);
            }
        }
    }

    void layersWithoutWorkGiveNoFeatures()
    {
        const auto table = smallTable("fbnet", 5);
        const LayerCatalogue catalogue = layerCatalogue(*table);
        const Eigen::VectorXd none =
            Eigen::VectorXd::Zero(static_cast<Eigen::Index>(catalogue.layers.size()));
        QCOMPARE(layerRateFeatures(catalogue, none, 1.0).cols(), 0);
    }
};

QTEST_GUILESS_MAIN(LayerRatesTest)
#include "layer_rates_test.moc"
