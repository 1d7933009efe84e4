#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string_view>

namespace latency
{

/// Possible meanings of a word in the name of a column. Neighbouring words, the unit and the values
/// decide between them (see guessColumn).
struct WordSense {
    bool isLatency = false;    ///< "latency", "time"
    bool isConnecting = false; ///< "on", "of": nothing of itself
    bool isMean = false;
    bool isMedian = false;
    bool isTotal = false;
    bool isSpread = false;      ///< "std", wherever it stands
    bool isLooseSpread = false; ///< "sd", "cv": last in the name or beside a latency word only
    bool isVariance = false;
    bool isCoefficient = false; ///< deviation by mean
    bool isOtherSpread = false; ///< "iqr", "sem": no deviation
    bool isExtreme = false;     ///< "min", "max"
    bool isPercentile = false;  ///< "p90"
    bool isBound = false;       ///< "ci", "low", "90%": beside the device it belongs to only
    bool isOverhead = false;    ///< "init", "warmup": not the inference
    bool isMoment = false;      ///< "timestamp", "date"
    bool isIndex = false;
    bool isRepeat = false;
    bool isBatch = false;
    bool isPrecision = false;
    bool isRuntime = false;
    bool isSetting = false; ///< another circumstance of measuring: "task", "threads"
    bool isStatus = false;
    bool isDevice = false; ///< "device", "hardware": whose name a long table's row says
    bool isArchitecture = false;
    bool isAccuracy = false;
    bool isCost = false;
    bool isOther = false;      ///< known to be no measurement of ours: "temperature", "price"
    bool isDerived = false;    ///< "log", "error", "limit": made of latencies, or for them
    std::string_view quantity; ///< "energy", "memory", "power", "throughput"
};

/// word  in small letters
WordSense wordSense(std::string_view word);

} // namespace latency
