// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_guess.h"

#include "core/dataset/columns/column_senses.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

class Guesser : NameSenses
{
public:
    Guesser(const ColumnName& name, const ColumnFacts& facts) : NameSenses(name), facts_(facts)
    {
        left_.assign(name.words.size(), false);
    }

    ColumnGuess guess();

private:
    [[nodiscard]] bool holdsWords() const;

    void ignore(std::string reason);
    void become(ColumnRole role, std::string reason);
    void nameDevice(std::initializer_list<Flag> taken);
    void leaveQuantities(std::initializer_list<Flag> taken);
    void readStatistic();
    bool guessWords();
    bool guessMeasured();
    void guessSpread();
    void guessMain();
    bool guessCircumstance();
    bool guessOther();
    void guessLatency();

    const ColumnFacts& facts_;
    std::vector<bool> left_;
    ColumnGuess guess_;
};

bool Guesser::holdsWords() const
{
    const int asNumbers = facts_.separators.decimalCommas + facts_.separators.groupedCommas;
    return facts_.texts > 0 && facts_.numbers < facts_.texts &&
           static_cast<std::size_t>(asNumbers) < facts_.texts;
}

void Guesser::ignore(std::string reason)
{
    become(ColumnRole::Ignored, std::move(reason));
}

void Guesser::become(ColumnRole role, std::string reason)
{
    guess_.role = role;
    guess_.reason = std::move(reason);
}

/// "energy" of "phone energy [mJ]"; in "energy saver [ms]" it is part of the device's name.
void Guesser::leaveQuantities(std::initializer_list<Flag> taken)
{
    const auto isPower = [](std::string_view quantity) {
        return quantity == "energy" || quantity == "power";
    };
    const bool isNamed = std::ranges::any_of(senses_, [this](const WordSense& sense) {
        return sense.quantity == guess_.quantity && !sense.quantity.empty();
    });
    bool hasOthers = false;
    for (std::size_t i = 0; i < senses_.size(); ++i) {
        const bool isTaken =
            std::ranges::any_of(taken, [&](Flag flag) { return senses_[i].*flag; });
        hasOthers = hasOthers || (!left_[i] && !isTaken && !name_.words[i].isUnit &&
                                  !senses_[i].isConnecting && senses_[i].quantity.empty());
    }
    for (std::size_t i = 0; i < senses_.size(); ++i) {
        const std::string_view quantity = senses_[i].quantity;
        // "power consumption [mJ]"; but "low power board energy [mJ]".
        const bool isItsOwn = guess_.quantity.empty() || quantity == guess_.quantity ||
                              (!isNamed && isPower(quantity) && isPower(guess_.quantity));
        left_[i] = left_[i] || (!quantity.empty() && (isItsOwn || !hasOthers));
    }
}

/// The rest of the name without the words for what is measured.
void Guesser::nameDevice(std::initializer_list<Flag> taken)
{
    const auto leave = [&](std::initializer_list<Flag> flags) {
        for (std::size_t i = 0; i < senses_.size(); ++i)
            left_[i] =
                left_[i] || std::ranges::any_of(flags, [&](Flag flag) { return senses_[i].*flag; });
    };
    leave({&WordSense::isLatency});
    leaveQuantities(taken);
    guess_.wholeName = name_.without(left_);
    leave(taken);
    // The "90" of "90 percentile" and of "90 %".
    for (std::size_t i = 1; i < senses_.size(); ++i)
        if ((senses_[i].isPercentile || name_.words[i].lower == "%") && left_[i] &&
            isNumberWord(name_.words[i - 1].lower))
            left_[i - 1] = true;
    if (!guess_.derived.empty())
        for (std::size_t i = 0; i < senses_.size(); ++i)
            left_[i] = left_[i] || senses_[i].isDerived || isFirstWord(name_.words[i].lower);
    // "time on pixel3", and names that consist of such words only.
    bool isConnecting = true;
    for (std::size_t i = 0; i < senses_.size() && isConnecting; ++i) {
        const bool isGone = left_[i] || name_.words[i].isUnit;
        isConnecting = isGone || senses_[i].isConnecting;
        left_[i] = left_[i] || (isConnecting && !isGone);
    }
    for (std::size_t i = 1; i < senses_.size(); ++i)
        if (name_.words[i].lower == "per" && left_[i - 1])
            left_[i] = true;
    for (std::size_t i = 1; i < senses_.size(); ++i)
        if (name_.words[i - 1].lower == "per" && countedBy(name_.words[i].lower))
            left_[i] = left_[i - 1] = true;
    guess_.device = name_.without(left_);
}

void Guesser::readStatistic()
{
    using enum ColumnStatistic;
    if (any(&WordSense::isPercentile))
        guess_.statistic = Percentile;
    else if (any(&WordSense::isExtreme) && guess_.quantity != "memory") {
        const std::string word = firstWord(&WordSense::isExtreme);
        const bool isLow = word.find("min") != word.npos || word.find("best") != word.npos ||
                           word.find("fast") != word.npos;
        guess_.statistic = isLow ? Minimum : Maximum;
        guess_.isLoose = true;
    } else if (any(&WordSense::isBound)) {
        const bool isLow = name_.has("low") || name_.has("lower") || name_.has("lo");
        const bool isHigh = name_.has("high") || name_.has("upper") || name_.has("hi");
        guess_.statistic = isLow == isHigh ? Percentile : isLow ? Minimum : Maximum;
        guess_.isLoose = true;
    } else if (any(&WordSense::isMedian))
        guess_.statistic = Median;
    else if (any(&WordSense::isMean))
        guess_.statistic = Mean;
    else if (any(&WordSense::isTotal))
        guess_.statistic = Total;
}

/// Columns of words rather than numbers.
bool Guesser::guessWords()
{
    if (!holdsWords() || guess_.unit)
        return false;
    if (any(&WordSense::isStatus)) {
        ignore("It contains the success of measurements.");
        guess_.isStatus = true;
    } else if (any(&WordSense::isPrecision))
        become(ColumnRole::Precision,
               "Its name contains " + firstWord(&WordSense::isPrecision) + ".");
    else if (any(&WordSense::isRuntime))
        become(ColumnRole::Runtime, "Its name contains " + firstWord(&WordSense::isRuntime) + ".");
    else if (any(&WordSense::isSetting)) {
        become(ColumnRole::Runtime, "Its name contains " + firstWord(&WordSense::isSetting) +
                                        ", a condition of the measurement.");
        guess_.isSetting = true;
    } else
        ignore("It contains words.");
    return true;
}

void Guesser::guessSpread()
{
    const auto says = [this](Flag flag) { return any(flag); };
    guess_.spread = says(&WordSense::isOtherSpread)   ? SpreadKind::Other
                    : says(&WordSense::isVariance)    ? SpreadKind::Variance
                    : says(&WordSense::isCoefficient) ? SpreadKind::Coefficient
                                                      : SpreadKind::Deviation;
    const std::string word = any(&WordSense::isSpread) ? firstWord(&WordSense::isSpread)
                                                       : firstWord(&WordSense::isLooseSpread);
    become(guess_.spread == SpreadKind::Other ? ColumnRole::Percentile : ColumnRole::Spread,
           "Its name contains " + word + ".");
    for (std::size_t i = 0; i < name_.words.size(); ++i)
        if (name_.words[i].lower == "dev" || name_.words[i].lower == "standard")
            left_[i] = true;
    nameDevice({&WordSense::isSpread, &WordSense::isLooseSpread, &WordSense::isMean,
                &WordSense::isMedian});
}

/// A column that is certainly a measurement.
void Guesser::guessMain()
{
    const std::string word = name_.unit ? inQuotes(name_.unit->text) : std::string();
    std::string reason = !word.empty()     ? "Its name contains " + word + "."
                         : facts_.hasUnits ? "Its cells contain their unit."
                                           : "Its name implies " + guess_.quantity + ".";
    readStatistic();
    guess_.derived = derivedWord();
    guess_.isLoose = guess_.isLoose || !guess_.derived.empty();
    become(ColumnRole::Quantity, std::move(reason));
    guess_.batch = numberBehind(&WordSense::isBatch);
    const auto repeat = numberBehind(&WordSense::isRepeat);
    if (repeat && guess_.quantity == "latency" && !any(&WordSense::isOverhead)) {
        become(ColumnRole::Repeat, "Its name contains " + firstWord(&WordSense::isRepeat) + ".");
        for (std::size_t i = 0; i < senses_.size(); ++i) {
            left_[i] = left_[i] || senses_[i].isRepeat;
            const bool isItsNumber =
                i > 0 && senses_[i - 1].isRepeat && isNumberWord(name_.words[i].lower);
            left_[i] = left_[i] || isItsNumber;
        }
    }
    if (guess_.quantity == "memory" || guess_.quantity == "power")
        for (std::size_t i = 0; i < name_.words.size(); ++i)
            if (name_.words[i].lower == "peak" || senses_[i].isExtreme)
                left_[i] = true;
    if (guess_.quantity == "throughput")
        for (std::size_t i = 0; i < name_.words.size(); ++i)
            if (name_.words[i].lower == "speed" || countedBy(name_.words[i].lower))
                left_[i] = true;
    nameDevice({&WordSense::isMean, &WordSense::isMedian, &WordSense::isTotal,
                &WordSense::isPercentile, &WordSense::isExtreme, &WordSense::isBound});
}

/// Columns with a unit in the name or in the cells.
bool Guesser::guessMeasured()
{
    if (!guess_.unit || guess_.unit->quantity == "accuracy")
        return false;
    guess_.quantity = guess_.unit->quantity;
    if (guess_.quantity == "memory" && any(&WordSense::isCost)) {
        become(ColumnRole::Cost, "Its name contains " + firstWord(&WordSense::isCost) + ".");
    } else if (guess_.quantity == "latency" && facts_.areEpochSeconds) {
        ignore("Its numbers are dates.");
    } else if (saysPrediction()) {
        ignore("Its name implies a prediction, not a measurement.");
    } else if (isLogarithm() ||
               (any(&WordSense::isDerived) &&
                (any(&WordSense::isLatency) || isAllOf({&WordSense::isDerived})))) {
        ignore("Its name contains " + firstWord(&WordSense::isDerived) +
               ", which is not a measurement itself.");
    } else if (guess_.quantity == "latency" && (any(&WordSense::isOverhead) || saysFirst())) {
        ignore("Its name contains " +
               (saysFirst() ? std::string("\"first\"") : firstWord(&WordSense::isOverhead)) +
               ", which is not the time of an inference.");
    } else if (saysSpread()) {
        guessSpread();
    } else {
        guessMain();
    }
    return true;
}

/// Batch, precision, numbers of networks and of runs, dates.
bool Guesser::guessCircumstance()
{
    const bool isWhole = facts_.numbers > 0 && facts_.areWhole;
    if (any(&WordSense::isBatch) && isWhole && !numberBehind(&WordSense::isBatch)) {
        become(ColumnRole::Batch, "Its name contains " + firstWord(&WordSense::isBatch) + ".");
    } else if (any(&WordSense::isPrecision) && isWhole && facts_.smallest >= 1 &&
               facts_.largest <= 64) {
        become(ColumnRole::Precision,
               "Its name contains " + firstWord(&WordSense::isPrecision) + ".");
    } else if (isAllOf({&WordSense::isIndex, &WordSense::isArchitecture}) &&
               (any(&WordSense::isIndex) || (isWhole && any(&WordSense::isArchitecture))) &&
               isWhole) {
        become(ColumnRole::Index,
               "It contains whole numbers, and its name contains " +
                   (any(&WordSense::isIndex) ? firstWord(&WordSense::isIndex)
                                             : firstWord(&WordSense::isArchitecture)) +
                   ".");
    } else if (isAllOf({&WordSense::isRepeat, &WordSense::isIndex}) && any(&WordSense::isRepeat) &&
               isWhole && !numberBehind(&WordSense::isRepeat)) {
        become(ColumnRole::Repeat, "It counts measurements of the same network.");
    } else if (facts_.areEpochSeconds || any(&WordSense::isMoment)) {
        ignore(facts_.areEpochSeconds
                   ? "Its numbers are dates."
                   : "Its name contains " + firstWord(&WordSense::isMoment) + ".");
    } else {
        return false;
    }
    return true;
}

/// Numbers that belong to a network, and numbers that are neither measurement nor cost.
bool Guesser::guessOther()
{
    const std::string_view quantity = quantityWord();
    if (saysSpread()) {
        guess_.quantity = quantity;
        guessSpread();
    } else if (saysPrediction() || any(&WordSense::isOverhead) || saysFirst()) {
        ignore("Its name implies that it is not a measured inference.");
    } else if (!quantity.empty() && !any(&WordSense::isOther)) {
        guess_.quantity = quantity;
        guessMain();
    } else if (any(&WordSense::isCost)) {
        become(ColumnRole::Cost, "Its name contains " + firstWord(&WordSense::isCost) + ".");
    } else if (any(&WordSense::isAccuracy) && !any(&WordSense::isLatency)) {
        become(ColumnRole::Accuracy,
               "Its name contains " + firstWord(&WordSense::isAccuracy) + ".");
    } else if (any(&WordSense::isOther)) {
        ignore("Its name contains " + firstWord(&WordSense::isOther) + ".");
    } else if (guess_.unit) {
        ignore("It is given in percent.");
    } else if (any(&WordSense::isSetting) && facts_.areWhole) {
        become(ColumnRole::Runtime, "Its name contains " + firstWord(&WordSense::isSetting) +
                                        ", a condition of the measurement.");
        guess_.isSetting = true;
    } else if (any(&WordSense::isStatus) && !any(&WordSense::isLatency)) {
        ignore("It contains the success of measurements.");
        guess_.isStatus = true;
    } else {
        return false;
    }
    return true;
}

/// Numbers without a unit that are latencies by their name, or may be.
void Guesser::guessLatency()
{
    guess_.quantity = "latency";
    const bool isNamed = any(&WordSense::isLatency) || any(&WordSense::isMean) ||
                         any(&WordSense::isMedian) || any(&WordSense::isPercentile) ||
                         numberBehind(&WordSense::isRepeat).has_value();
    guessMain();
    if (isNamed)
        return;
    guess_.isWordless = true;
    if (!guess_.isLoose || guess_.device.empty()) {
        guess_.isLoose = false;
        guess_.derived.clear();
        guess_.statistic = ColumnStatistic::Plain;
        guess_.device = guess_.wholeName;
    }
    guess_.reason = "Its name contains neither a unit nor a known word.";
}

ColumnGuess Guesser::guess()
{
    guess_.unit = name_.unit ? name_.unit : facts_.unit;
    if (!guess_.unit && facts_.hasUnits)
        guess_.unit = quantityUnit("ms"); // every cell says its own, which is turned into this
    if (!name_.contradiction.empty()) {
        ignore("Its name contains " + name_.contradiction + ".");
        guess_.isUnclear = true;
    } else if (facts_.isEmpty() && !guess_.unit) {
        ignore("It is empty.");
    } else if (guessWords() || guessMeasured()) {
        return guess_;
    } else if (!name_.unknownUnit.empty() && !any(&WordSense::isCost) &&
               !any(&WordSense::isAccuracy) && !any(&WordSense::isOther)) {
        ignore("Its unit " + inQuotes(name_.unknownUnit) + " is unknown.");
        guess_.isUnclear = true;
    } else if (name_.words.empty()) {
        become(facts_.areWhole && facts_.isCounting ? ColumnRole::Index : ColumnRole::Ignored,
               "It has no name.");
    } else if (!guessCircumstance() && !guessOther()) {
        guessLatency();
    }
    return guess_;
}

} // namespace

ColumnGuess guessColumn(const ColumnName& name, const ColumnFacts& facts)
{
    return Guesser(name, facts).guess();
}

std::string statisticName(ColumnStatistic statistic)
{
    switch (statistic) {
    case ColumnStatistic::Plain:
        return {};
    case ColumnStatistic::Median:
        return "the median";
    case ColumnStatistic::Mean:
        return "the mean";
    case ColumnStatistic::Total:
        return "the total";
    case ColumnStatistic::Minimum:
        return "the smallest";
    case ColumnStatistic::Percentile:
        return "a percentile";
    case ColumnStatistic::Maximum:
        return "the largest";
    }
    return {};
}

} // namespace latency
