// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/published_tasks.h"

#include <algorithm>

namespace latency
{

namespace
{

using Names = std::vector<std::string>;

// The sources that ND and FD share besides the three batch sizes of the GTX 1080 Ti.
Names withPhonesAndServers(Names devices)
{
    for (const char* name :
         {"silver_4114", "silver_4210r", "samsung_a50", "pixel3", "essential_ph_1", "samsung_s7"})
        devices.emplace_back(name);
    return devices;
}

std::vector<PublishedTask> nasbench201Tasks()
{
    const std::string space = "nasbench201";
    return {
        {"ND",
         space,
         withPhonesAndServers({"1080ti_1", "1080ti_32", "1080ti_256"}),
         {"titan_rtx_256", "gold_6226", "fpga", "pixel2", "raspi4", "eyeriss"},
         .959,
         .948,
         .930},
        {"N1",
         space,
         {"embedded_tpu_edge_tpu_int8", "eyeriss", "mobile_gpu_snapdragon_675_adreno_612_int8",
          "mobile_gpu_snapdragon_855_adreno_640_int8", "pixel3"},
         {"1080ti_1", "titan_rtx_32", "titanxp_1", "2080ti_32", "titan_rtx_1"},
         .967,
         .604,
         .970},
        {"N2",
         space,
         {"1080ti_1", "1080ti_32", "titanx_32", "titanxp_1", "titanxp_32"},
         {"embedded_gpu_jetson_nano_fp16", "embedded_tpu_edge_tpu_int8",
          "mobile_dsp_snapdragon_675_hexagon_685_int8",
          "mobile_dsp_snapdragon_855_hexagon_690_int8", "pixel3"},
         .857,
         .509,
         .757},
        {"N3",
         space,
         {"desktop_gpu_gtx_1080ti_fp32", "embedded_gpu_jetson_nano_fp16", "eyeriss",
          "mobile_dsp_snapdragon_675_hexagon_685_int8",
          "mobile_gpu_snapdragon_855_adreno_640_int8"},
         {"1080ti_1", "2080ti_1", "titanxp_1", "2080ti_32", "titanxp_32"},
         .962,
         .729,
         .947},
        {"N4",
         space,
         {"desktop_cpu_core_i7_7820x_fp32", "embedded_gpu_jetson_nano_fp32",
          "embedded_tpu_edge_tpu_int8", "eyeriss", "mobile_cpu_snapdragon_855_kryo_485_int8",
          "mobile_dsp_snapdragon_675_hexagon_685_int8",
          "mobile_dsp_snapdragon_855_hexagon_690_int8", "mobile_gpu_snapdragon_675_adreno_612_int8",
          "mobile_gpu_snapdragon_855_adreno_640_int8", "pixel2"},
         {"1080ti_1", "2080ti_1", "titan_rtx_1"},
         .959,
         .746,
         .952},
        {"NA",
         space,
         {"titan_rtx_1", "titan_rtx_32", "titanxp_1", "2080ti_1", "titanx_1", "1080ti_1",
          "titanx_32", "titanxp_32", "2080ti_32", "1080ti_32", "gold_6226", "samsung_s7",
          "silver_4114", "gold_6240", "silver_4210r", "samsung_a50", "pixel2"},
         {"eyeriss", "desktop_gpu_gtx_1080ti_fp32", "embedded_tpu_edge_tpu_int8"},
         .893,
         .410,
         .820},
    };
}

std::vector<PublishedTask> fbnetTasks()
{
    const std::string space = "fbnet";
    return {
        {"FD",
         space,
         withPhonesAndServers({"1080ti_1", "1080ti_32", "1080ti_64"}),
         {"fpga", "raspi4", "eyeriss"},
         .961,
         .910,
         .960},
        {"F1",
         space,
         {"2080ti_1", "essential_ph_1", "silver_4114", "titan_rtx_1", "titan_rtx_32"},
         {"eyeriss", "fpga", "raspi4", "samsung_a50", "samsung_s7"},
         .809,
         .793,
         .756},
        {"F2",
         space,
         {"essential_ph_1", "gold_6226", "gold_6240", "pixel3", "raspi4"},
         {"1080ti_1", "1080ti_32", "2080ti_32", "titan_rtx_1", "titanxp_1"},
         .871,
         .543,
         .567},
        {"F3",
         space,
         {"essential_ph_1", "pixel2", "pixel3", "raspi4", "samsung_s7"},
         {"1080ti_1", "1080ti_32", "2080ti_1", "titan_rtx_1", "titan_rtx_32"},
         .814,
         .413,
         .434},
        {"F4",
         space,
         {"1080ti_64", "2080ti_1", "eyeriss", "gold_6226", "gold_6240", "raspi4", "samsung_s7",
          "silver_4210r", "titan_rtx_1", "titan_rtx_32"},
         {"1080ti_1", "pixel2", "essential_ph_1"},
         .734,
         .799,
         .763},
        {"FA",
         space,
         {"1080ti_1", "1080ti_32", "1080ti_64", "2080ti_1", "2080ti_32", "2080ti_64", "titan_rtx_1",
          "titan_rtx_32", "titan_rtx_64", "titanx_1", "titanx_32", "titanx_64", "titanxp_1",
          "titanxp_32", "titanxp_64"},
         {"gold_6226", "essential_ph_1", "samsung_s7", "pixel2"},
         .577,
         .370,
         .450},
    };
}

} // namespace

const std::vector<PublishedTask>& publishedTasks()
{
    static const std::vector<PublishedTask> tasks = [] {
        std::vector<PublishedTask> all = nasbench201Tasks();
        for (PublishedTask& task : fbnetTasks())
            all.push_back(std::move(task));
        return all;
    }();
    return tasks;
}

const PublishedTask* findPublishedTask(std::string_view name)
{
    for (const PublishedTask& task : publishedTasks())
        if (task.name == name)
            return &task;
    return nullptr;
}

std::vector<std::string> missingDevices(const PublishedTask& task, const LatencyTable& table)
{
    std::vector<std::string> missing;
    for (const auto* names : {&task.trainDevices, &task.testDevices})
        for (const std::string& name : *names)
            if (table.findDevice(name) < 0)
                missing.push_back(name);
    return missing;
}

std::vector<std::string> publishedDatasets(const PublishedTask& task,
                                           const std::vector<std::string>& devices)
{
    // Names of EAGLE's devices start with their kind: "embedded_tpu_…", "mobile_dsp_…",
    // "desktop_cpu_…".
    const auto isOfEagle = [](const std::string& device) {
        return device.starts_with("desktop_") || device.starts_with("embedded_") ||
               device.starts_with("mobile_");
    };
    std::vector<std::string> datasets;
    if (!std::ranges::all_of(devices, isOfEagle))
        datasets.push_back("help:" + task.space);
    if (std::ranges::any_of(devices, isOfEagle))
        datasets.push_back("eagle:" + task.space);
    return datasets;
}

} // namespace latency
