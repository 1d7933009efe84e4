// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/feature_scaling.h"

#include <QtTest>

using namespace latency;

class FeatureScalingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsGetMeanZeroAndDeviationOneAndConstantOnesGo()
    {
        Eigen::MatrixXd values(4, 3);
        values << 1, 5, 1e9, 2, 5, 2e9, 3, 5, 3e9, 4, 5, 4e9;
        const Eigen::MatrixXd scaled = standardizedColumns(values);
        QCOMPARE(scaled.cols(), 2);
        for (Eigen::Index column = 0; column < 2; ++column) {
            QVERIFY(std::abs(scaled.col(column).mean()) < 1e-12);
            QVERIFY(std::abs(scaled.col(column).squaredNorm() / 4.0 - 1.0) < 1e-12);
        }
    }

    void unitFeaturesHaveAMeanDiagonalOfOne()
    {
        Eigen::MatrixXd values(3, 2);
        values << 1, 2, 4, -3, 0, 9;
        const FeatureMatrix features = unitFeatures(values);
        QVERIFY(std::abs(features.squaredNorm() / 3.0F - 1.0F) < 1e-6F);
        QVERIFY(features.colwise().sum().cwiseAbs().maxCoeff() < 1e-6F);
    }

    void featuresThatSayNothingStayFinite()
    {
        QCOMPARE(unitFeatures(Eigen::MatrixXd::Constant(5, 2, 3.0)).squaredNorm(), 0.0F);
        QCOMPARE(unitFeatures(Eigen::MatrixXd(5, 0)).cols(), 0);
    }
};

QTEST_GUILESS_MAIN(FeatureScalingTest)
#include "feature_scaling_test.moc"
