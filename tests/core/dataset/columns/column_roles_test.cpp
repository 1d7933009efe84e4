// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

/// Cells of NAS-Bench-201, written @0 … @9 in the tables below.
std::string cell(int number)
{
    const SearchSpace* space = findSearchSpace("nasbench201");
    return space->toText(space->officialArchitecture(100 * number + 7));
}

std::string withCells(std::string text)
{
    for (int i = 0; i < 10; ++i) {
        const std::string mark = "@" + std::to_string(i);
        for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;)
            text.replace(at, mark.size(), cell(i));
    }
    return text;
}

/// "latency ms: pixel3 1.5 2; jetson - 3 | acc" or the sentence of a refusal.
std::string summary(const Result<LatencyTablePointer>& opened)
{
    if (!opened)
        return (isOneSentence(opened.error()) ? "refused: " : "no sentence: ") +
               opened.error().message;
    const LatencyTable& table = **opened;
    std::string text = table.quantity().name + " " + table.quantity().unit + ":";
    for (int device = 0; device < table.deviceCount(); ++device) {
        text += (device == 0 ? " " : "; ") + table.device(device).name;
        for (const float value : table.milliseconds(device))
            text += std::isnan(value) ? std::string(" -")
                                      : " " + QString::number(double{value}, 'g', 5).toStdString();
    }
    for (const ArchitectureColumn& column : table.columns())
        text += " | " + column.name;
    return text;
}

struct Case {
    const char* name;
    const char* options; ///< as on the command line
    const char* table;
    const char* expected; ///< what the summary holds
};

const Case kCases[] = {
    {"latency beside costs", "", "arch,my board [ms],flops,params\n@0,1.5,30,0.1\n@1,2,40,0.2\n",
     "latency ms: my board 1.5 2 | flops | params"},
    {"costs with --unit", "--unit ms",
     "arch,my board,flops (M),#params,input_size\n"
     "@0,1.5,30,0.1,32\n@1,2,40,0.2,32\n",
     "latency ms: my board 1.5 2 | flops (M) | params | input_size"},
    {"mean and deviation", "--unit ms", "arch,jetson_mean,jetson_std\n@0,1.5,0.1\n@1,2,0.2\n",
     "latency ms: jetson 1.5 2"},
    {"variance with a unit", "", "arch,device,lat_ms_median,lat_ms_var\n@0,pi,1.5,0.04\n",
     "latency ms: pi 1.5"},
    {"units in names", "", "arch,cpu_ms,gpu_us,\"dsp, us\",npuLatencyMs\n@0,1,2000,3000,4\n",
     "latency ms: cpu 1; gpu 2; dsp 3; npu 4"},
    {"units in brackets", "", "arch,a [Milliseconds],b (µs),c [sec.],d [ms/img]\n@0,1,2,3,4\n",
     "latency ms: a 1; b 0.002; c 3000; d 4"},
    {"the unit of a name wins or refuses", "--unit ms", "arch,cpu_ms,gpu_us\n@0,1,2000\n",
     "contradicts --unit ms"},
    {"one unit for the others", "--unit us", "arch,cpu latency,gpu_ms\n@0,1000,2\n",
     "latency ms: cpu 1; gpu 2"},
    {"two units in one name", "", "arch,cpu_ms [us]\n@0,1\n", "ms"},
    {"an unknown unit", "", "arch,cpu [fortnights]\n@0,1\n", "fortnights"},
    {"rates without a batch", "", "arch,board [fps]\n@0,100\n@1,50\n", "--batch"},
    {"rates with a batch", "--batch 1", "arch,board [fps]\n@0,100\n@1,50\n",
     "latency ms: board 10 20"},
    {"rates of batches", "--batch 4", "arch,board_it/s\n@0,100\n", "latency ms: board 2.5"},
    {"rates with a column of the batch", "", "arch,gpu_samples_per_sec,batch_size\n@0,1000,32\n",
     "latency ms: gpu 1"},
    {"a rate beside the time", "",
     "arch,Latency(ms),Latency_P50,Latency_P90,Throughput(QPS)\n"
     "@0,2,1.9,2.2,500\n",
     "latency ms: mine 2"},
    {"timm", "--unit ms",
     "arch,infer_samples_per_sec,infer_step_time,infer_batch_size\n"
     "@0,1000,32,32\n",
     "latency ms: mine 32"},
    {"TFLite benchmark", "",
     "model,init_us,first_inference_us,warmup_avg_us,inference_avg_us\n"
     "@0,90000,9000,8000,7000\n",
     "latency ms: mine 7"},
    {"onnxruntime", "",
     "engine,version,device,precision,model,batch_size,"
     "average_latency_ms,latency_90_percentile,QPS\n"
     "onnxruntime,1.16,cuda,fp32,@0,1,2.5,2.9,400\nonnxruntime,1.16,cuda,fp16,@0,1,1.5,1.9,660\n",
     "latency ms: cuda fp32 2.5; cuda fp16 1.5"},
    {"OpenVINO", "",
     "Network;Device;Median latency, ms;Average latency, ms;Throughput, FPS\n"
     "@0;CPU;2.5;2.6;400\n",
     "latency ms: CPU 2.5"},
    {"MLPerf-like", "",
     "arch,device,latency_mean_ns,latency_p99_ns,samples/s\n"
     "@0,tpu,2500000,2900000,400\n",
     "latency ms: tpu 2.5"},
    {"time is no latency beside one", "",
     "time,architecture,device,latency_ms\n"
     "1716543210,@0,pixel,6.5\n1716543217,@1,pixel,7\n",
     "latency ms: pixel 6.5 7"},
    {"a runtime of words", "", "device,runtime,latency_ms,arch\npi5,litert,6.5,@0\n",
     "latency ms: pi5 6.5"},
    {"runtimes and tasks", "",
     "device,task,runtime,lat_ms,arch\n"
     "pi5,a,litert,6.5,@0\npi5,b,litert,7.5,@0\npi5,a,onnx,8.5,@0\n",
     "latency ms: pi5 a litert 6.5; pi5 b litert 7.5; pi5 a onnx 8.5"},
    {"batches", "", "arch,device,batch_size,latency [ms]\n@0,gpu,1,6.5\n@0,gpu,32,70\n",
     "latency ms: gpu batch 1 6.5; gpu batch 32 70"},
    {"repeats", "", "arch,device,run,latency [ms]\n@0,a,1,6\n@0,a,2,8\n@0,a,3,7\n",
     "latency ms: a 7"},
    {"a filled worksheet", "",
     "# device: my board\n# unit: ms\nid,architecture,run 1 [ms],"
     "run 2 [ms],run 3 [ms]\n7,@0,6,8,7\n107,@1,2,,1\n",
     "latency ms: my board 7 1.5"},
    {"rows that differ in something unexplained", "",
     "arch,device,resolution,latency_ms\n"
     "@0,a,160,6\n@0,a,224,9\n",
     "--skip \"resolution\""},
    {"which is explained", "--columns resolution=runtime",
     "arch,device,resolution,latency_ms\n"
     "@0,a,160,6\n@0,a,224,9\n",
     "latency ms: a resolution 160 6; a resolution 224 9"},
    {"or skipped", "--skip resolution",
     "arch,device,resolution,latency_ms\n"
     "@0,a,160,6\n@0,a,224,9\n",
     "latency ms: a 7.5"},
    {"energy beside latency", "", "arch,pi [ms],pi energy [mJ],pi_std\n@0,1.5,4,0.1\n",
     "latency ms: pi 1.5"},
    {"energy alone", "", "arch,pi energy [J]\n@0,1.5\n@1,2\n", "energy mJ: pi 1500 2000"},
    {"HW-NAS-Bench as CSV", "--unit ms",
     "arch,edgegpu_latency,edgegpu_energy,raspi4_latency,"
     "eyeriss_arithmetic_intensity\n@0,1.5,4,90,12.5\n",
     "latency ms: edgegpu 1.5; raspi4 90 | eyeriss_arithmetic_intensity"},
    {"memory and accuracy", "", "arch,pi [ms],peak memory [kB],acc [%]\n@0,1.5,4000,66\n",
     "latency ms: pi 1.5 | acc"},
    {"zeros and the like", "", "arch,pi [ms]\n@0,0\n@1,1.5\n@2,-1\n@3,999999\n@4,2\n",
     "latency ms: pi - 1.5 - - 2"},
    {"a constant column", "",
     "arch,timer [ms],pi [ms]\n@0,16,1\n@1,16,2\n@2,16,3\n@3,16,4\n"
     "@4,16,5\n",
     "latency ms: pi 1 2 3 4 5"},
    {"nothing but zeros", "", "arch,pi [ms]\n@0,0\n@1,0\n", "contains no measurement"},
    {"words in cells", "", "arch,pi [ms]\n@0,OOM\n@1,12.5 ms\n@2,#N/A\n@3,3000 us\n@4,<NA>\n@5,—\n",
     "latency ms: pi - 12.5 - 3 - -"},
    {"other words", "", "arch,pi [ms]\n@0,fast\n", "\"fast\" is not a number"},
    {"deviations in cells", "", "arch,pi [ms]\n@0,6.5 ± 0.1\n@1,\"[3, 4, 8]\"\n",
     "latency ms: pi 6.5 4"},
    {"decimal commas are offered", "", "arch;pi [ms]\n@0;6,48\n@1;7,363\n", "--decimal-comma"},
    {"and read", "--decimal-comma", "arch;pi [ms]\n@0;6,48\n@1;1.007,363\n",
     "latency ms: pi 6.48 1007.4"},
    {"points that may group digits", "", "arch;pi [us]\n@0;6.480\n@1;14.925\n", "--decimal-comma"},
    {"blanks that group digits", "", "arch;pi [us]\n@0;6 480\n@1;14\u202f925\n",
     "latency ms: pi 6.48 14.925"},
    {"Excel in German", "--decimal-comma",
     "sep=;\n\"arch\";\"Gerät A [ms]\";;\n\"@0\";\"6,48\";;\n"
     "\"@1\";\"7,36\";;\n;;;\n",
     "latency ms: Gerät A 6.48 7.36"},
    {"names with commas", "",
     "arch;board A, fp32, 4 threads [ms];board B, int8 [ms]\n@0;6.5;7\n"
     "@1;7.5;8\n",
     "latency ms: board A, fp32, 4 threads 6.5 7.5; board B, int8 7 8"},
    {"a title, units in a row, a mean below", "",
     "Board measurements,,\n,,\narch,a,b\n,ms,us\n"
     "@0,1,2000\n@1,3,4000\nmean,2,3000\n",
     "latency ms: a 1 3; b 2 4"},
    {"devices in rows", "", "device,@0,@1\npixel [ms],1,2\njetson [ms],3,4\n",
     "latency ms: pixel 1 2; jetson 3 4"},
    {"no header", "", "@0,6.5\n@1,7.5\n", "begins with a row"},
    {"an index without its space", "", "arch_idx,pi5 [ms]\n7,1.5\n", "--space"},
    {"an index with its space", "--space nasbench201", "arch_idx,pi5 [ms]\n7,1.5\n107,2\n",
     "latency ms: pi5 1.5 2"},
    {"an index beyond the space", "--space nasbench201", "arch_idx,pi5 [ms]\n15625,1.5\n",
     "0 to 15624"},
    {"an index beside the text", "", "arch_idx,arch,pi5 [ms]\n3,@0,1.5\n", "latency ms: pi5 1.5"},
    {"devices named like other things", "",
     "arch,id [ms],index [ms],m1 [ms],m1 max [ms],"
     "tesla_p40_ms\n@0,1,2,3,1.5,4\n",
     "latency ms: id 1; index 2; m1 3; m1 max 1.5; tesla_p40 4"},
    {"minima and maxima", "", "arch,pi_mean_ms,pi_min_ms,pi_max_ms\n@0,2,1,3\n@1,3,2,4\n",
     "latency ms: pi 2 3"},
    {"twice the same device", "", "arch,a [ms],a [us]\n@0,1,2000\n", "two columns are named"},
    {"twice the same numbers", "", "arch,device,latency_us,latency_ms\n@0,pi,1500,1.5\n",
     "latency ms: pi 1.5"},
    {"predictions are no measurements", "",
     "architecture,predicted_ms,deviation_ms,measured_ms\n"
     "@0,1.4,0.1,1.5\n@1,2.4,0.1,\n",
     "latency ms: mine 1.5 -"},
    {"failed rows", "",
     "arch,device,latency_ms,status,error\n@0,pi,1.5,ok,\n@1,pi,0.2,failed,no op\n",
     "latency ms: pi 1.5 -"},
    {"MATLAB", "", "Arch\tLatencyMs\tStdMs\n@0\t1.5\t0.1\n", "latency ms: mine 1.5"},
    {"pandas", "", ",arch_str,pixel3 [ms]\n0,@0,1.5\n1,@1,2\n", "latency ms: pixel3 1.5 2"},
    {"a column of a role twice", "--columns a=latency:ms,a=cost", "arch,a\n@0,1\n", "two roles"},
    {"a column that is not there", "--skip b", "arch,a [ms]\n@0,1\n", "no column \"b\""},
    {"a unit that contradicts", "--columns a=latency:us", "arch,a [ms]\n@0,1\n", "says ms"},
    {"chosen columns", "--columns x=architecture,y=latency:us,z=cost", "x,y,z\n@0,1500,7\n",
     "latency ms: y 1.5 | z"},
    {"unknown spaces", "", "model,latency_ms\nresnet18,1.5\n", "not a network of a known space"},
    {"no networks", "", "depth,width,latency_ms\n3,64,1.5\n", "no column of architectures"},
    {"halves of decimal commas", "",
     "arch,a [ms],b [ms]\n@0,6,48\n@1,14,925\n@2,13,21\n@3,6,715\n"
     "@4,11,35\n@5,3,52\n@6,7,79\n@7,6,14\n@8,7,56\n",
     "decimal commas"},
    {"all quoted comments", "",
     "\"# device: mine\"\n\"# unit: ms\"\n\"arch\",\"run 1 [ms]\"\n"
     "\"@0\",\"2\"\n",
     "latency ms: mine 2"},
    {"hyperfine", "--unit s",
     "command,mean,stddev,median,user,system,min,max\n@0,0.5,0.1,0.4,0.3,0.2,0.3,0.6\n",
     "latency ms: mine 400"},
    {"a column of units", "", "architecture,device,value,unit\n@0,pi,1500,us\n@1,pi,2,ms\n",
     "latency ms: pi 1.5 2"},
    {"numbers made of latencies", "",
     "arch,pi [ms],log_latency_ms,error_ms,limit [ms]\n@0,1.5,0.4,0.1,9\n@1,2,0.7,0.2,8\n",
     "latency ms: pi 1.5 2"},
    {"cycles", "--unit ms", "arch,device,latency (cycles)\n@0,pi,1500\n", "no column of latencies"},
    {"accuracies of other names", "--unit ms", "arch,pi,top-1,val_cifar10\n@0,1.5,70,90\n",
     "latency ms: pi 1.5 | top-1 | val_cifar10"},
    {"energy per image", "", "arch,energy per image [mJ]\n@0,1.5\n@1,2\n", "energy mJ: mine 1.5 2"},
    {"quotes in a device's name", "", "arch,\"lab \"\"phone\"\" [ms]\"\n@0,1.5\n",
     "latency ms: lab \"phone\" 1.5"},
    {"a unit in brackets before a bare word", "", "arch,server us [ms],s8 (us) [ms]\n@0,1.5,2\n",
     "(us) [ms]"},
    {"units in the names of devices", "",
     "arch,server us [ms],us [ms],ns box [us]\n@0,1.5,2,3000\n",
     "latency ms: server us 1.5; us 2; ns box 3"},
    {"quantities in the names of devices", "",
     "arch,energy saver phone [ms],memory stick [ms],power pc [ms],fps cam [us]\n@0,1,2,3,4000\n",
     "latency ms: energy saver phone 1; memory stick 2; power pc 3; fps cam 4"},
    {"the kept quantity is no part of a name", "", "arch,peak memory phone [MB]\n@0,4\n@1,5\n",
     "memory MB: phone 4 5"},
    {"bounds of an interval", "--unit ms",
     "arch,phone [ms],phone ci low [ms],phone ci high [ms],phone lower,phone upper bound [ms]\n"
     "@0,2,1,3,1,3\n@1,3,2,4,2,4\n",
     "latency ms: phone 2 3"},
    {"percentiles of other spellings", "--unit ms",
     "arch,phone [ms],phone 90% [ms],phone 99.9th [ms],phone 99.9% [ms],phone p99.9 [ms]\n"
     "@0,2,3,4,4,4\n@1,3,4,5,5,5\n",
     "latency ms: phone 2 3"},
    {"an extreme without a unit", "--unit ms", "arch,phone_latency_ms,phone_latency_max\n@0,2,3\n",
     "latency ms: phone 2"},
    {"low and high of no other device", "",
     "arch,low [ms],high end [ms],upper board [ms]\n@0,1,2,3\n",
     "latency ms: low 1; high end 2; upper board 3"},
    {"a logarithm", "--unit ms", "arch,phone [ms],log latency [ms],phone ln [ms]\n@0,2,0.7,0.7\n",
     "latency ms: phone 2"},
    {"only a logarithm", "", "arch,log latency [ms]\n@0,0.7\n", "log"},
    {"scaled latencies", "--unit ms",
     "arch,phone [ms],scaled latency,phone normalized [ms],relative latency [ms]\n"
     "@0,2,0.7,0.7,1\n",
     "latency ms: phone 2"},
    {"bare columns beside one with its unit", "--unit ms",
     "arch,phone [ms],ipc,mparams,kmacs,gmadds,mops,phone_runs\n"
     "@0,2,0.7,0.5,3,4,5,9\n@1,3,0.6,0.4,4,3,9,7\n",
     "latency ms: phone 2 3 | mparams | kmacs | gmadds | mops"},
    {"units of the rows", "--unit ms",
     "arch,device,latency,unit\n@0,pi,22510,us\n@1,pi,2,ms\n@2,pi,0.003,s\n",
     "latency ms: pi 22.51 2 3"},
    {"units of the rows without an option", "",
     "arch,device,latency,Units\n@0,pi,22510,us\n@1,pi,,\n@2,pi,3,[ms]\n",
     "latency ms: pi 22.51 - 3"},
    {"units of the rows that nobody knows", "--unit ms",
     "arch,device,latency,unit\n@0,pi,22510,fortnights\n@1,pi,2,ms\n", "fortnights"},
    {"a benchmark tool in the long layout", "",
     "arch,device,init_us,first_us,warmup_avg_us,inference_avg_us\n"
     "@0,lab phone,90000,9000,8000,7000\n",
     "latency ms: lab phone 7"},
    {"a benchmark tool in the wide layout", "",
     "arch,lab phone init_us,lab phone first_us,lab phone cold [us],lab phone inference_avg_us\n"
     "@0,90000,9000,8000,7000\n",
     "latency ms: lab phone 7"},
    {"first and cold of no other device", "", "arch,first board [ms],cold box [ms]\n@0,1,2\n",
     "latency ms: first board 1; cold box 2"},
    {"no-break blanks", "", "arch,lab\u00a0phone\u00a0[ms],\u00a0x\u202fy_ms\u00a0\n@0,1.5,2\n",
     "latency ms: lab phone 1.5; x y 2"},
    {"units of the rows for bare columns and deviations", "",
     "arch,pi,pi_std,top1,time unit\n@0,22510,100,70,us\n@1,2,0.1,71,ms\n",
     "latency ms: pi 22.51 2 | top1"},
    {"processing units", "--unit ms", "arch,device,latency,unit\n@0,pi,2,GPU\n@1,pi,3,GPU\n",
     "latency ms: pi 2 3"},
    {"decimal points with --decimal-comma", "--decimal-comma",
     "arch,pi [ms],gpu [ms]\n@0,6.48,1.125\n@1,14.925,2.250\n",
     "latency ms: pi 6.48 14.925; gpu 1.125 2.25"},
    {"columns with commas and with points", "--decimal-comma",
     "arch;pi [ms];gpu [ms]\n@0;6,48;1.12\n@1;14,925;2.250\n",
     "latency ms: pi 6.48 14.925; gpu 1.12 2.25"},
    {"commas and points in one column", "--decimal-comma",
     "arch;pi [ms]\n@0;6,48\n@1;6.48\n@2;14.925\n", "14.925"},
    {"a unit of the rows that contradicts", "",
     "arch,device,latency_ms,unit\n@0,pi,2000,us\n@1,pi,3,ms\n", "says us"},
    {"a unit of the rows that agrees", "", "arch,device,latency_ms,unit\n@0,pi,2,ms\n@1,pi,3,ms\n",
     "latency ms: pi 2 3"},
    {"a logarithm of the unit", "", "arch,phone log10(ms)\n@0,0.2\n", "log10"},
    {"inverses", "--unit ms", "arch,phone_ms,inverse latency\n@0,2,0.5\n", "latency ms: phone 2"},
    {"power in the name of a device", "", "arch,low power board energy [mJ]\n@0,4\n",
     "energy mJ: low power board 4"},
    {"a line of the file gives its unit to all others", "", "# unit: us\narch,a,b_ms\n@0,2000,3\n",
     "latency ms: a 2; b 3"},
    {"generations of a device", "", "arch,iphone 5th gen [ms],pi 3rd [ms]\n@0,2,3\n",
     "latency ms: iphone 5th gen 2; pi 3rd 3"},
    {"quantiles", "", "arch,pi [ms],pi q0.9 [ms],pi p0.99 [ms],p4 [ms]\n@0,2,3,3,4\n",
     "latency ms: pi 2; p4 4"},
    {"percents among latencies", "", "arch,pi [ms]\n@0,1.5\n@1,12%\n", "line 3"},
    {"rates among latencies", "", "arch,pi [ms]\n@0,12 fps\n@1,2\n", "line 2"},
    {"megabytes among latencies", "", "arch,device,latency [us]\n@0,pi,1\n@1,pi,12 MB\n", "12 MB"},
    {"seconds among milliseconds", "", "arch,pi [ms]\n@0,12 s\n@1,2\n", "latency ms: pi 12000 2"},
    {"only accuracies", "", "arch,top1\n@0,70\n", "#accuracy"},
};

} // namespace

class ColumnRolesTest : public QObject
{
    Q_OBJECT
    ScratchFolder folder_;

    static OpenOptions optionsOf(const QString& text)
    {
        OpenOptions options;
        const QStringList words = text.split(' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < words.size(); ++i) {
            const std::string value =
                i + 1 < words.size() ? words[i + 1].toStdString() : std::string();
            if (words[i] == "--unit")
                options.unit = latencyUnitFromName(value);
            else if (words[i] == "--space")
                options.space = value;
            else if (words[i] == "--batch")
                options.batch = std::stoi(value);
            else if (words[i] == "--skip")
                options.skip.push_back(value);
            else if (words[i] == "--decimal-comma")
                options.hasDecimalCommas = true;
            else if (words[i] == "--columns")
                for (const QString& choice : words[i + 1].split(','))
                    options.columns.push_back(*columnChoiceFromText(choice.toStdString()));
        }
        return options;
    }
    Result<LatencyTablePointer> open(const std::string& table, const OpenOptions& options = {},
                                     const std::string& part = {})
    {
        return openDataset(folder_.write("mine.csv", withCells(table)) + part, options);
    }

private Q_SLOTS:
    void tablesMeanWhatTheySay_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("expected");
        for (const Case& one : kCases)
            QTest::newRow(one.name)
                << QString(one.options) << QString(one.table) << QString(one.expected);
    }
    void tablesMeanWhatTheySay()
    {
        QFETCH(QString, options);
        QFETCH(QString, table);
        QFETCH(QString, expected);
        const std::string found = summary(open(table.toStdString(), optionsOf(options)));
        const bool isRefusal = !expected.startsWith("latency ms:") &&
                               !expected.startsWith("energy mJ:") &&
                               !expected.startsWith("memory MB:");
        const bool isRight = isRefusal ? found.starts_with("refused") &&
                                             found.find(expected.toStdString()) != found.npos
                                       : found == expected.toStdString();
        QVERIFY2(isRight, found.c_str());
    }
    void tablesInWindows1252AreRead()
    {
        QCOMPARE(summary(open("arch,Ger\xe4t N\xba 7 [\xb5s],\x84lab\x93 \x99 [ms]\n@0,1500,2\n")),
                 std::string("latency ms: Ger\u00e4t N\u00ba 7 1.5; \u201elab\u201c \u2122 2"));
        QVERIFY(summary(open("arch,\xc3\xa4 \xb5 [ms]\n@0,1500\n")).find("UTF-8") !=
                std::string::npos);
    }
    void decimalCommasOfOneFileAreNoneOfAnother()
    {
        const std::string commas =
            folder_.write("commas.csv", withCells("arch;pi [ms]\n@0;6,48\n@1;14,925\n"));
        const std::string points =
            folder_.write("points.csv", withCells("arch,gpu [ms]\n@0,6.480\n@1,14.925\n"));
        OpenOptions options;
        options.hasDecimalCommas = true;
        QCOMPARE(summary(openDatasets({commas, points}, options)),
                 std::string("latency ms: pi 6.48 14.925; gpu 6.48 14.925"));
        QCOMPARE(summary(openDatasets({points, commas}, options)),
                 std::string("latency ms: gpu 6.48 14.925; pi 6.48 14.925"));
    }
    void deviationsAreKept()
    {
        const auto deviation = [&](const std::string& table) {
            const auto opened = open(table);
            return opened && !(*opened)->spread(0).empty() ? (*opened)->spread(0)[0] : -1.0F;
        };
        QCOMPARE(deviation("arch,pi mean [ms],pi std [ms]\n@0,2,0.5\n"), 0.5F);
        QCOMPARE(deviation("arch,pi_us,pi_std_us\n@0,2000,500\n"), 0.5F);
        QCOMPARE(deviation("arch,device,lat_ms_mean,lat_ms_var\n@0,pi,2,0.25\n"), 0.5F);
        QCOMPARE(deviation("arch,pi_mean_ms,pi_cv\n@0,2,0.25\n"), 0.5F);
        QCOMPARE(deviation("arch,pi_mean_ms,pi_cv [%]\n@0,2,25\n"), 0.5F);
        QCOMPARE(deviation("arch,pi [ms]\n@0,2 ± 0.5\n"), 0.5F);
        QCOMPARE(deviation("arch,pi [ms],pi std\n@0,2,500 us\n"), 0.5F);
        QCOMPARE(deviation("arch,pi,pi_std,unit\n@0,2000,500,us\n@1,2,1,ms\n"), 0.5F);
        QCOMPARE(deviation("arch,pi [ms]\n@0,1\n@0,2\n@0,3\n"), 1.0F);
        QCOMPARE(deviation("arch,pi [ms],sd 855 [ms]\n@0,1,3\n"), -1.0F);
    }
    void quantitiesAreChosenByName()
    {
        const std::string table = "arch,pi [ms],pi energy [mJ],pi memory [KiB],top1\n"
                                  "@0,1.5,4,1000,70\n@1,2,5,2000,0.71\n@2,3,6,3000,72\n";
        const auto opened = open(table);
        QVERIFY(opened);
        QCOMPARE((*opened)->otherQuantities(),
                 (std::vector<std::string>{"energy", "memory", "accuracy"}));
        QCOMPARE(summary(open(table, {}, "#energy")), std::string("energy mJ: pi 4 5 6 | top1"));
        QCOMPARE(summary(open(table, {}, "#memory")),
                 std::string("memory MB: pi 1.024 2.048 3.072 | top1"));
        QVERIFY(summary(open(table, {}, "#accuracy")).starts_with("error %: top1 30 "));
        QVERIFY(summary(open(table, {}, "#power")).starts_with("refused: "));
    }
    void failuresAreMarkedWithTheirReason()
    {
        const auto opened = open("arch,pi [ms],status\n@0,OOM,ok\n@1,1.5,ok\n@2,,failed\n"
                                 "@3,failed: no kernel,ok\n");
        QVERIFY(opened);
        const std::vector<CellMark> expected = {{0, 0, CellMark::Kind::Failed, "out of memory"},
                                                {0, 2, CellMark::Kind::Failed, ""},
                                                {0, 3, CellMark::Kind::Failed, "no kernel"}};
        QVERIFY((*opened)->marks() == expected);
    }
    void devicesAreDescribedByTheirColumns()
    {
        const auto opened = open("arch,device,batch,dtype,framework,threads,latency_ms\n"
                                 "@0,a,8,float16,tflite,4,1.5\n");
        QVERIFY(opened);
        const Device& device = (*opened)->device(0);
        QCOMPARE(device.name, std::string("a"));
        QCOMPARE(device.batchSize, std::optional<int>(8));
        QCOMPARE(device.precision, std::string("fp16"));
        QCOMPARE(device.framework, std::string("tflite"));
        QCOMPARE(device.measurement, std::string("threads 4"));
    }
    void everyColumnHasAReason()
    {
        const std::string file =
            folder_.write("reasons.csv",
                          withCells("arch,pi_mean_ms,pi_std_ms,pi_fps,flops,note\n@0,1,2,3,4,x\n"));
        const auto preview = previewTable(file, {});
        QVERIFY(preview && !preview->error);
        using enum ColumnRole;
        const std::vector<ColumnRole> expected = {Network, Quantity, Spread,
                                                  Ignored, Cost,     Ignored};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(preview->columns[i].role, expected[i]);
            QVERIFY(preview->columns[i].reason.ends_with('.'));
            QVERIFY(!preview->columns[i].examples.empty());
        }
        QCOMPARE(preview->columns[1].device, std::string("pi"));
        QCOMPARE(preview->columns[1].unit, std::string("ms"));
    }
    void whatIsUnclearCanBeMendedByHand()
    {
        for (const char* table : {"arch,a\n@0,1\n", "arch_idx,a [ms]\n7,1\n",
                                  "arch;a [ms]\n@0;1,5\n", "depth,a [ms]\n3,1\n"}) {
            const auto opened = open(table);
            QVERIFY2(!opened && opened.error().kind == ErrorKind::ColumnsUnclear, table);
        }
        const auto index = previewTable(folder_.write("i.csv", "arch_idx,a [ms]\n7,1\n"), {});
        QVERIFY(index && index->needsSpace);
        const auto commas =
            previewTable(folder_.write("c.csv", withCells("arch;a [ms]\n@0;1,5\n")), {});
        QVERIFY(commas && commas->mayHaveDecimalCommas);
    }
    void unlikelyNumbersAreRemarkedOn()
    {
        const auto hasNote = [](const Result<LatencyTablePointer>& table, const char* words) {
            return table && std::ranges::any_of((*table)->notes(), [&](const std::string& note) {
                       return note.find(words) != note.npos;
                   });
        };
        QVERIFY(hasNote(open("arch,a [ms],b [ms]\n@0,1,1000\n@1,2,2100\n@2,3,2900\n"),
                        "check the units"));
        QVERIFY(hasNote(open("arch,a [s]\n@0,9\n@1,12\n"), "check the unit"));
        OpenOptions seconds;
        seconds.unit = LatencyUnit::Seconds;
        QVERIFY(
            hasNote(open("arch,a\n@0,0.2\n@1,0.5\n@2,1\n@3,0.3\n@4,0.4\n", seconds), "normalised"));
        QVERIFY(hasNote(open("arch,device,latency_ms\n@0,Pixel3,1\n@0,pixel3,2\n"), "capitals"));
        OpenOptions commas;
        commas.hasDecimalCommas = true;
        QVERIFY(hasNote(open("arch;a [us]\n@0;6.480\n@1;14.925\n", commas),
                        "The points in \"a [us]\" group digits: \"6.480\" is a thousand or more."));
        QVERIFY(!hasNote(open("arch,a [ms],b [ms]\n@0,1,100\n@1,2,210\n"), "check"));
    }
    void optionsThatCannotApplyAreRefused()
    {
        OpenOptions unit;
        unit.unit = LatencyUnit::Microseconds;
        QVERIFY(summary(openDataset("simulated:nasbench201", unit)).find("--unit") !=
                std::string::npos);
        QVERIFY(summary(open("child_arch,latency\n\"{}\",1\n", unit)).find("--unit") !=
                std::string::npos);
        OpenOptions batch;
        batch.batch = 4;
        QVERIFY(summary(openDataset("simulated:fbnet", batch)).find("--batch") !=
                std::string::npos);
        OpenOptions space;
        space.space = "fbnet";
        QVERIFY(summary(openDataset("simulated:nasbench201", space)).find("--space") !=
                std::string::npos);
    }
    void choicesAreReadFromText()
    {
        const auto choice = columnChoiceFromText("a = b, ms=latency:us");
        QVERIFY(choice && choice->column == "a = b, ms" && choice->role == "latency" &&
                choice->unit == "us");
        for (const char* wrong : {"", "a", "=latency", "a=speed"})
            QVERIFY(!columnChoiceFromText(wrong) &&
                    isOneSentence(columnChoiceFromText(wrong).error()));
    }
};

QTEST_GUILESS_MAIN(ColumnRolesTest)
#include "column_roles_test.moc"
