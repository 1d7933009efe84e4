// SPDX-License-Identifier: GPL-3.0-or-later
// A file of any format opened as a dataset. The first letter chooses the ending of its name, the
// second what the user said beside it, the third the part behind '#'.
#include "core/dataset/files/native_file.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/table/table_checksum.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <array>

using namespace latency;

namespace
{

constexpr std::array kEndings{".csv",    ".json", ".pickle", ".pt",  ".npy",          ".npz",
                              ".csv.gz", ".tsv",  ".jsonl",  ".txt", ".latency.json", ""};
constexpr std::array kParts{"", "#energy", "#cifar100", "#memory"};

OpenOptions said(std::size_t choice)
{
    OpenOptions options;
    switch (choice) {
    case 1:
        options.unit = LatencyUnit::Microseconds;
        break;
    case 2:
        options.space = "nasbench201";
        break;
    case 3:
        options.hasDecimalCommas = true;
        break;
    case 4:
        options.skip = {"notes"};
        break;
    case 5:
        options.columns = {{"x", "latency", "ms"}, {"net", "architecture", ""}};
        break;
    case 6:
        options.batch = 8;
        break;
    default:
        break;
    }
    return options;
}

void checkReadsBack(const LatencyTable& table)
{
    const auto file = fuzz::scratchFolder() / "written.latency.json";
    const auto written = writeNativeFile(table, file);
    fuzz::expect(written.hasValue(), "what was opened can be written");
    auto parts = readNativeFile(file);
    fuzz::expect(parts.hasValue(), "what was written can be read");
    const auto again = LatencyTable::create(std::move(*parts));
    fuzz::expect(again.hasValue(), "what was written is a table");
    fuzz::expect(tableChecksum(**again) == tableChecksum(table), "what is read back is the same");
}

void read(std::string_view bytes)
{
    fuzz::Input input(bytes);
    const std::string ending = kEndings[input.choice(kEndings.size())];
    const OpenOptions options = said(input.choice(7));
    const std::string part = kParts[input.choice(kParts.size())];
    const auto file = fuzz::fuzzedFile("table" + ending, input.rest());
    fuzz::expectSentence(previewTable(file, options));
    const auto table = openDataset(file.string() + part, options);
    fuzz::expectSentence(table);
    if (table)
        checkReadsBack(**table);
}

const fuzz::Registration registration("dataset_file", read);

} // namespace
