// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/device.h"

#include <QTest>

using namespace latency;

class DeviceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishedNamesSayTheKind_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("batchSize");
        QTest::addColumn<QString>("precision");
        const auto row = [](const char* name, const char* kind, int batch = 0,
                            const char* precision = "") {
            QTest::newRow(name) << name << kind << batch << precision;
        };
        row("1080ti_1", "gpu", 1);
        row("2080ti_64", "gpu", 64);
        row("titan_rtx_256", "gpu", 256);
        row("titan_xp_32", "gpu", 32);
        row("titanx_1", "gpu", 1);
        row("titanxp_256", "gpu", 256);
        row("v100_32", "gpu", 32);
        row("gtx_1080", "gpu");
        row("RTX_2080_Ti_GPU_ofa", "gpu");
        row("Tesla_P40_GPU_ofa", "gpu");
        row("gold_6226", "cpu");
        row("gold_6240", "cpu");
        row("silver_4114", "cpu");
        row("silver_4210r", "cpu");
        row("Intel_Xeon_CPU_fixedkernelcompofa", "cpu");
        row("pixel2", "mobile_cpu");
        row("pixel3", "mobile_cpu");
        row("essential_ph_1", "mobile_cpu");
        row("samsung_a50", "mobile_cpu");
        row("samsung_s7", "mobile_cpu");
        row("note10_lookuptable_ofa", "mobile_cpu");
        row("raspi4", "embedded");
        row("edgegpu", "embedded");
        row("edgetpu", "tpu");
        row("eyeriss", "asic");
        row("fpga", "fpga");
        row("desktop_cpu_core_i7_7820x_fp32", "cpu", 0, "fp32");
        row("desktop_gpu_gtx_1080ti_fp32", "gpu", 0, "fp32");
        row("embedded_gpu_jetson_nano_fp16", "embedded", 0, "fp16");
        row("embedded_tpu_edge_tpu_int8", "tpu", 0, "int8");
        row("mobile_cpu_snapdragon_450_cortex_a53_int8", "mobile_cpu", 0, "int8");
        row("mobile_dsp_snapdragon_855_hexagon_690_int8", "mobile_dsp", 0, "int8");
        row("mobile_gpu_snapdragon_675_adreno_612_int8", "mobile_gpu", 0, "int8");
        row("my_new_board", "unknown");
        row("", "unknown");
    }
    void publishedNamesSayTheKind()
    {
        QFETCH(QString, name);
        QFETCH(QString, kind);
        QFETCH(int, batchSize);
        QFETCH(QString, precision);
        const Device device = deviceFromPublishedName(name.toStdString());
        QCOMPARE(device.name, name.toStdString());
        QCOMPARE(std::string(deviceKindName(device.kind)), kind.toStdString());
        QCOMPARE(device.batchSize.value_or(0), batchSize);
        QCOMPARE(device.precision, precision.toStdString());
        QVERIFY(!device.isSimulated);
    }
    void kindNamesComeBack()
    {
        for (int i = 0; i <= static_cast<int>(DeviceKind::Asic); ++i) {
            const auto kind = static_cast<DeviceKind>(i);
            QCOMPARE(deviceKindFromName(deviceKindName(kind)), kind);
            QVERIFY(!deviceKindTitle(kind).empty());
        }
        QCOMPARE(deviceKindFromName("toaster"), DeviceKind::Unknown);
    }
};

QTEST_GUILESS_MAIN(DeviceTest)
#include "device_test.moc"
