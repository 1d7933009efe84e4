// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/hardware_specification.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace latency;

class HardwareSpecificationTest : public QObject
{
    Q_OBJECT

    static Device named(const char* name)
    {
        Device device;
        device.name = name;
        return device;
    }

private Q_SLOTS:
    void findsGpusByTheirPublishedNames()
    {
        const auto known = HardwareSpecifications::builtIn();
        QCOMPARE(known.find(named("2080ti_32"))->cores, 4352.0);
        QCOMPARE(known.find(named("RTX_2080_Ti_GPU_ofa"))->bandwidth, 616.0);
        QCOMPARE(known.find(named("titan_rtx_1"))->memory, 24.0);
        QCOMPARE(known.find(named("titan_xp_64"))->cores, 3840.0);
        QCOMPARE(known.find(named("v100_1"))->cores, 5120.0);
        QCOMPARE(known.find(named("Tesla_P40_GPU_ofa"))->memory, 24.0);
        QVERIFY(!known.find(named("pixel3")));
        QVERIFY(!known.find(named("titanx_32"))); // there are two Titan X
    }
    void aFileComesBeforeWhatIsBuiltIn()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("h.json").toStdString();
        std::ofstream(file) << R"({"2080 Ti": {"cores": 4352, "memory_gb": 11,
            "bandwidth_gb_s": 1232, "peak_tflops": 13.45, "hypothetical": true}})";
        const auto known = HardwareSpecifications::read(file);
        QVERIFY2(known.hasValue(), known.hasValue() ? "" : known.error().message.c_str());
        const auto doubled = known->find(named("2080ti_1"));
        QCOMPARE(doubled->bandwidth, 1232.0);
        QVERIFY(doubled->isHypothetical);
        QCOMPARE(doubled->source, file);
        QVERIFY(known->find(named("v100_1")));
    }
    void anExactNameComesBeforeAFile()
    {
        auto known = HardwareSpecifications::builtIn();
        known.setExactly({{"2080ti_1", {1, 2, 3, 4, "typed in", false}}});
        QCOMPARE(known.find(named("2080ti_1"))->bandwidth, 3.0);
        QCOMPARE(known.find(named("2080ti_16"))->bandwidth, 616.0);
    }
    void jsonBringsBackEverySpecification()
    {
        const SpecificationsByDevice some{{"a", {1, 2, 3, 4, "", false}},
                                          {"b", {5, 6, 7, 8.5, "a guess", true}}};
        const auto read = specificationsFromJson(toJson(some), "test");
        QVERIFY(read.hasValue());
        QCOMPARE(*read, some);
    }
    void saysWhatIsMissing()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("h.json").toStdString();
        for (const char* content : {R"([1])", R"({"a": 3})", R"({"a": {"cores": 1, "memory_gb": 0,
               "bandwidth_gb_s": 1, "peak_tflops": 1}})",
                                    R"({"a": {"cores": "many"}})", "{"}) {
            std::ofstream(file, std::ios::trunc) << content;
            const auto known = HardwareSpecifications::read(file);
            QVERIFY(!known);
            QVERIFY(known.error().message.find("expected") != std::string::npos);
        }
        QVERIFY(!HardwareSpecifications::read("/does/not/exist.json"));
    }
};

QTEST_GUILESS_MAIN(HardwareSpecificationTest)
#include "hardware_specification_test.moc"
