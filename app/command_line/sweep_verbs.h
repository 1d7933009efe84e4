#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_engine.h"

#include <string>
#include <vector>

namespace latency
{

class SignalStop;

struct SweepEngineArguments {
    std::string engine;
    EngineSettings settings{};
};

struct SweepNewArguments {
    SweepSpec spec{};
    std::vector<std::string> data;
    std::vector<std::string> train;
    std::vector<std::string> test;
    std::vector<std::string> predictors;
    std::vector<std::string> samplers;
    std::string seeds = "1-5";
    std::string out;
};

struct SweepSubmitArguments : SweepEngineArguments {
    std::string sweep;
    std::string folder;
    std::vector<std::string> dataDirs;
    bool waits = false;
    bool isDry = false;
};

struct SweepStatusArguments : SweepEngineArguments {
    std::string folder;
    bool isJson = false;
};

struct SweepCollectArguments {
    std::string folder;
    bool isJson = false;
    std::vector<std::string> out;
};

struct SweepJobArguments {
    std::string folder;
    std::string id;
    int batch = 0;
    int index = -1;
    int threads = 1;
    bool withPredictions = false;
    bool logs = false;
};

// Each prints and returns the exit status.
int newSweep(const SweepNewArguments& arguments);
int submitSweep(const SweepSubmitArguments& arguments, SignalStop& stop);
int retrySweep(const SweepSubmitArguments& arguments, SignalStop& stop);
int sweepStatus(const SweepStatusArguments& arguments, SignalStop& stop);
int watchSweep(const SweepStatusArguments& arguments, SignalStop& stop);
int cancelSweep(const SweepStatusArguments& arguments, SignalStop& stop);
int collectSweep(const SweepCollectArguments& arguments, SignalStop& stop);
int runJobVerb(const SweepJobArguments& arguments, SignalStop& stop);
int runPoolVerb(const SweepSubmitArguments& arguments, SignalStop& stop);

} // namespace latency
