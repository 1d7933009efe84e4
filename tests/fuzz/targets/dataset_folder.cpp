// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of files opened as a dataset: HELP, OneProxy, Eagle, OFANAS and folders of tables. The
// input is files one behind the other, each a letter for its name and its contents up to 0x1E.
#include "core/dataset/open_dataset.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <array>

using namespace latency;

namespace
{

constexpr std::array kNames{"a.csv",
                            "b.csv",
                            "str_arch2idx.pt",
                            "arch.pt",
                            "latency/pixel2.pt",
                            "latency/fpga.npy",
                            "encode.pickle",
                            "latency_data/gpu.pickle",
                            "cpu.pickle",
                            "gpu.json",
                            "table.latency.json",
                            "ofa_archs.pt",
                            "table.latency.csv",
                            "latency/raspi4.pickle"};

void read(std::string_view bytes)
{
    const std::filesystem::path folder = fuzz::scratchFolder() / "folder";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    fuzz::Input input(bytes);
    while (!input.isAtEnd()) {
        const std::string name = kNames[input.choice(kNames.size())];
        fuzz::fuzzedFile("folder/" + name, input.piece('\x1E'));
    }
    fuzz::expectSentence(openDataset(folder.string(), {}));
}

const fuzz::Registration registration("dataset_folder", read);

} // namespace
