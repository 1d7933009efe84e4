// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/module_list.h"

#include "app/accuracy/accuracy_module.h"
#include "app/compare/compare_module.h"
#include "app/devices/devices_module.h"
#include "app/encodings/encodings_module.h"
#include "app/evolution/evolution_module.h"
#include "app/hardware/hardware_module.h"
#include "app/samples/samples_module.h"
#include "app/search/search_module.h"
#include "app/train/train_module.h"
#include "app/transfer/transfer_module.h"

#include <utility>

namespace latency
{
namespace
{

template <class Made>
Module* make(const Workbench& workbench)
{
    return new Made(workbench);
}

std::vector<MakeModule>& list()
{
    static std::vector<MakeModule> modules{
        make<DevicesModule>,  make<SamplesModule>,   make<TrainModule>,    make<CompareModule>,
        make<SearchModule>,   make<EvolutionModule>, make<HardwareModule>, make<TransferModule>,
        make<AccuracyModule>, make<EncodingsModule>};
    return modules;
}

} // namespace

const std::vector<MakeModule>& moduleList()
{
    return list();
}

void addModule(MakeModule make)
{
    list().push_back(std::move(make));
}

} // namespace latency
