// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_words.h"

#include "core/dataset/text/ascii_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace latency
{
namespace
{

using Words = std::initializer_list<std::string_view>;

bool isOneOf(std::string_view word, Words words)
{
    return std::ranges::find(words, word) != words.end();
}

constexpr std::string_view kDigits = "0123456789";

/// "p50", "q90", "90th", "p99.9": not "p4", "p40" and "p100", which are graphics cards.
bool isPercentileWord(std::string_view word)
{
    if (isOneOf(word, {"percentile", "quantile", "pctl", "pct"}))
        return true;
    // The "5th" in a device's name is not a percentile unless the device exists without it.
    if (word.size() > 2 && word.ends_with("th"))
        return isOneOf(word.substr(0, word.find_first_not_of(kDigits)),
                       {"75", "80", "90", "95", "98", "99", "999"});
    if (word.size() < 2 || (word.front() != 'p' && word.front() != 'q'))
        return false;
    const std::string_view digits = word.substr(1);
    const std::size_t point = digits.find('.');
    if (digits.find_first_not_of(kDigits, point == digits.npos ? 0 : point + 1) != digits.npos)
        return false;
    return digits.starts_with("0.") ||
           isOneOf(digits.substr(0, point),
                   {"1", "5", "10", "20", "25", "75", "80", "90", "95", "98", "99", "999"});
}

/// "low", "upper", "90%", "30th": the end of an interval, a percentile, or part of a device's name.
bool isBoundWord(std::string_view word)
{
    if (isOneOf(word, {"ci", "ci95", "ci90", "ci99", "low", "lo", "lower", "high", "hi", "upper",
                       "bound", "conf", "confidence", "interval", "%", "unten", "oben"}))
        return true;
    for (const std::string_view end : {"%", "th"}) {
        const std::string_view number =
            word.substr(0, word.size() - std::min(word.size(), end.size()));
        if (word.ends_with(end) && !number.empty() &&
            number.find_first_not_of("0123456789.") == number.npos)
            return true;
    }
    return false;
}

void readStatistics(std::string_view word, WordSense& sense)
{
    sense.isMean = isOneOf(word, {"mean", "avg", "average", "mittelwert", "mittel"});
    sense.isMedian = isOneOf(word, {"median", "med", "p50", "q50", "50th"});
    sense.isTotal = isOneOf(word, {"total", "sum", "overall"});
    sense.isSpread =
        isOneOf(word, {"std", "stddev", "stdev", "stdv", "deviation", "sigma", "variance",
                       "std_dev", "stds", "jitter", "standardabweichung", "streuung"});
    sense.isLooseSpread =
        isOneOf(word, {"sd", "var", "cv", "sem", "stderr", "iqr", "mad", "ci", "ci95", "rsd"});
    sense.isVariance = isOneOf(word, {"var", "variance"});
    sense.isCoefficient = isOneOf(word, {"cv", "rsd"});
    sense.isOtherSpread = isOneOf(word, {"sem", "stderr", "iqr", "mad", "ci", "ci95", "jitter"});
    sense.isExtreme =
        isOneOf(word, {"min", "minimum", "max", "maximum", "best", "worst", "fastest", "slowest"});
    sense.isPercentile = isPercentileWord(word);
    sense.isBound = !sense.isMedian && !sense.isPercentile && isBoundWord(word);
    sense.isOverhead = isOneOf(
        word, {"init",       "initialization", "initialisation", "warmup",      "warm",
               "load",       "loading",        "compile",        "compilation", "startup",
               "setup",      "preprocess",     "preprocessing",  "postprocess", "postprocessing",
               "train",      "training",       "queue",          "wait",        "overhead",
               "conversion", "convert",        "copy",           "h2d",         "d2h"});
    sense.isMoment = isOneOf(word, {"timestamp", "date", "datetime", "epoch", "unixtime", "ts",
                                    "created", "updated", "started", "finished", "begin", "start",
                                    "stop", "day", "hour", "when", "datum", "zeitstempel"});
}

void readCircumstances(std::string_view word, WordSense& sense)
{
    sense.isIndex = isOneOf(word, {"index", "idx", "id", "ids", "no", "nr", "number", "num", "row",
                                   "unnamed", "uid", "key", "i", "nummer", "lfd", "#"});
    sense.isRepeat = isOneOf(
        word, {"iterations", "repeats",   "reps",      "trials",      "samples",    "measurements",
               "run",        "runs",      "rep",       "repeat",      "repetition", "trial",
               "iter",       "iteration", "replicate", "attempt",     "round",      "measurement",
               "sample",     "lauf",      "messung",   "wiederholung"});
    sense.isBatch = isOneOf(word, {"batch", "batchsize", "bs", "bsz", "batches"});
    sense.isPrecision = isOneOf(word, {"precision", "dtype", "datatype", "quant", "quantization",
                                       "quantisation", "bits", "bitwidth", "numerics"});
    sense.isRuntime =
        isOneOf(word, {"runtime", "framework", "backend", "engine", "delegate", "provider", "ep",
                       "library", "software", "compiler", "accelerator", "toolchain"});
    sense.isSetting = isOneOf(word, {"task", "dataset", "data", "thread", "threads", "cores",
                                     "mode", "scenario", "governor", "profile", "images",
                                     "benchmark", "streams", "affinity", "nthreads", "layout"});
    sense.isStatus = isOneOf(word, {"status", "state", "ok", "success", "outcome", "error",
                                    "errors", "exception", "failed", "failure", "valid"});
    sense.isDevice = isOneOf(word, {"device", "hardware", "hw", "platform", "board", "target",
                                    "machine", "host", "soc", "chip", "phone", "devices", "gerät",
                                    "geraet", "processor", "predictor"});
    sense.isArchitecture =
        isOneOf(word, {"architecture", "arch", "archs", "cell", "network", "net", "model",
                       "genotype", "config", "architektur", "netz", "spec", "structure", "subnet"});
}

/// "mparams", "gmacs": a cost in thousands, millions …
bool isCountedCost(std::string_view word)
{
    constexpr std::string_view prefixes = "kmgtn#";
    return word.size() > 1 && prefixes.find(word.front()) != prefixes.npos &&
           isOneOf(word.substr(1),
                   {"flops", "flop", "macs", "mac", "madds", "madd", "muladds", "params", "param",
                    "parameters", "activations", "acts", "weights", "ops", "op"});
}

void readOthers(std::string_view word, WordSense& sense)
{
    sense.isAccuracy =
        isOneOf(word, {"acc",         "accuracy", "top",      "val",        "validation", "test",
                       "cifar10",     "cifar100", "imagenet", "imagenet16", "top1",       "top5",
                       "loss",        "score",    "map",      "miou",       "iou",        "auc",
                       "f1",          "bleu",     "ppl",      "perplexity", "error",      "err",
                       "genauigkeit", "recall",   "psnr"});
    sense.isCost =
        isOneOf(word, {"flops",      "flop",      "gflops",    "mflops",      "tflops",  "macs",
                       "mac",        "gmacs",     "mmacs",     "gmac",        "mmac",    "madds",
                       "madd",       "mult",      "muladds",   "params",      "param",   "nparams",
                       "parameters", "parameter", "size",      "resolution",  "res",     "depth",
                       "width",      "layers",    "channels",  "activations", "acts",    "macts",
                       "weights",    "nodes",     "edges",     "gops",        "mops",    "ops",
                       "input",      "intensity", "modelsize", "imgsize",     "synflow", "nwot",
                       "kernels"}) ||
        isCountedCost(word);
    sense.isOther = isOneOf(
        word,
        {"ticks",        "tick",       "kcycles",   "mcycles",      "mae",         "rmse",
         "zscore",       "residual",   "limit",     "budget",       "threshold",   "deadline",
         "temperature",  "temp",       "celsius",   "utilization",  "utilisation", "util",
         "usage",        "freq",       "frequency", "clock",        "mhz",         "ghz",
         "voltage",      "current",    "volt",      "amp",          "price",       "usd",
         "eur",          "euro",       "year",      "rank",         "ranking",     "seed",
         "version",      "speedup",    "ratio",     "reward",       "fitness",     "percent",
         "rel",          "relative",   "count",     "carbon",       "co2",         "log",
         "hash",         "sparsity",   "diff",      "delta",        "cycles",      "fan",
         "rpm",          "battery",    "order",     "fold",         "kendall",     "spearman",
         "normalized",   "normalised", "norm",      "predicted",    "prediction",  "estimated",
         "ipc",          "cpi",        "misses",    "instructions", "scaled",      "standardized",
         "standardised", "ln",         "log2",      "log10",        "log1p",       "logarithm",
         "inverse",      "inverted",   "reciprocal"});
    sense.isDerived = isOneOf(
        word, {"log",        "log2",         "log10",       "ln",        "normalized", "normalised",
               "norm",       "relative",     "rel",         "speedup",   "ratio",      "rank",
               "diff",       "delta",        "error",       "err",       "mae",        "rmse",
               "residual",   "limit",        "budget",      "threshold", "deadline",   "zscore",
               "constraint", "scaled",       "log1p",       "logarithm", "inverse",    "inverted",
               "reciprocal", "standardized", "standardised"});
    if (isOneOf(word, {"energy", "energie", "joule", "joules", "consumption"}))
        sense.quantity = "energy";
    else if (isOneOf(word, {"power", "watt", "watts", "leistung"}))
        sense.quantity = "power";
    else if (isOneOf(word, {"memory", "mem", "ram", "vram", "rss", "footprint", "speicher"}))
        sense.quantity = "memory";
    else if (isOneOf(word, {"throughput", "fps", "ips", "qps", "durchsatz"}))
        sense.quantity = "throughput";
}

} // namespace

WordSense wordSense(std::string_view word)
{
    WordSense sense;
    sense.isLatency = isOneOf(word, {"latency", "latencies", "lat", "time", "times", "runtime",
                                     "duration", "inference", "infer", "exec", "execution",
                                     "elapsed", "delay", "latenz", "zeit", "laufzeit", "dauer"});
    sense.isConnecting = isOneOf(word, {"on", "of", "for", "in", "at", "the", "per", "auf",
                                        "measured", "value", "values", "result", "results",
                                        "forward", "pass", "raw", "e2e", "step", "steps"});
    readStatistics(word, sense);
    readCircumstances(word, sense);
    readOthers(word, sense);
    return sense;
}

} // namespace latency
