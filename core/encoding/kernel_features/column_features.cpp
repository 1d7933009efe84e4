// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/column_features.h"

#include "core/encoding/kernel_features/feature_scaling.h"
#include "core/space/columns/column_space.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr Eigen::Index kProductsUpTo = 24; ///< numbers of which all products are taken
constexpr std::size_t kCountsUpTo = 32;    ///< different values of a sequence that are counted
constexpr std::size_t kWordsUpTo = 256;    ///< different words of a column, else it says nothing
constexpr std::size_t kNamesUpTo = 2000;   ///< names that are told apart

/// Columns of features while they are collected.
class FeatureList
{
public:
    explicit FeatureList(int rows) : rows_(rows) {}
    /// A new column, all zeros; valid until the next.
    Eigen::Ref<Eigen::VectorXd> add()
    {
        columns_.emplace_back(Eigen::VectorXd::Zero(rows_));
        return columns_.back();
    }
    [[nodiscard]] Eigen::MatrixXd matrix() const
    {
        Eigen::MatrixXd all(rows_, static_cast<Eigen::Index>(columns_.size()));
        for (std::size_t i = 0; i < columns_.size(); ++i)
            all.col(static_cast<Eigen::Index>(i)) = columns_[i];
        return all;
    }

private:
    Eigen::Index rows_;
    std::vector<Eigen::VectorXd> columns_;
};

class ColumnReader
{
public:
    ColumnReader(const LatencyTable& table, const ColumnSpace& space)
        : table_(table), space_(space), costs_(table.architectureCount()),
          numbers_(table.architectureCount()), words_(table.architectureCount()),
          places_(table.architectureCount()), names_(table.architectureCount())
    {
        for (std::size_t i = 0; i < space.columns().size(); ++i)
            read(i);
    }

    [[nodiscard]] Eigen::MatrixXd costs() const { return costs_.matrix(); }
    [[nodiscard]] Eigen::MatrixXd numbers() const { return numbers_.matrix(); }
    [[nodiscard]] Eigen::MatrixXd words() const { return words_.matrix(); }
    [[nodiscard]] Eigen::MatrixXd places() const { return places_.matrix(); }
    [[nodiscard]] Eigen::MatrixXd names() const { return names_.matrix(); }

private:
    [[nodiscard]] std::size_t level(int row, std::size_t column, std::size_t place = 0) const
    {
        return static_cast<std::size_t>(
            table_.architecture(row)[space_.firstPositions()[column] + place]);
    }
    void read(std::size_t column);
    void readNumbers(std::size_t column, bool asLogarithms, FeatureList& into);
    void readWords(std::size_t column, FeatureList& into);
    void readSequence(std::size_t column);

    const LatencyTable& table_;
    const ColumnSpace& space_;
    FeatureList costs_;
    FeatureList numbers_;
    FeatureList words_;
    FeatureList places_;
    FeatureList names_;
};

/// A network without the number is as the others are on average.
void ColumnReader::readNumbers(std::size_t column, bool asLogarithms, FeatureList& into)
{
    const FeatureColumn& told = space_.columns()[column];
    auto values = into.add();
    double sum = 0.0;
    int known = 0;
    for (int row = 0; row < table_.architectureCount(); ++row) {
        const std::size_t at = level(row, column);
        if (at >= told.numbers.size())
            continue;
        values(row) = asLogarithms ? std::log(told.numbers[at]) : told.numbers[at];
        sum += values(row);
        ++known;
    }
    for (int row = 0; row < table_.architectureCount() && known > 0; ++row)
        if (level(row, column) >= told.numbers.size())
            values(row) = sum / known;
}

void ColumnReader::readWords(std::size_t column, FeatureList& into)
{
    const std::size_t levels = space_.columns()[column].levels();
    const std::size_t most = &into == &names_ ? kNamesUpTo : kWordsUpTo;
    for (std::size_t one = 0; one < levels && levels <= most; ++one) {
        auto values = into.add();
        for (int row = 0; row < table_.architectureCount(); ++row)
            values(row) = level(row, column) == one ? 1.0 : 0.0;
    }
}

void ColumnReader::readSequence(std::size_t column)
{
    const FeatureColumn& told = space_.columns()[column];
    const int rows = table_.architectureCount();
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(rows);
    Eigen::VectorXd length = Eigen::VectorXd::Zero(rows);
    const bool areCounted = told.words.size() <= kCountsUpTo;
    Eigen::MatrixXd counts =
        Eigen::MatrixXd::Zero(rows, areCounted ? static_cast<Eigen::Index>(told.words.size()) : 0);
    for (std::size_t place = 0; place < told.places; ++place) {
        auto at = places_.add();
        for (int row = 0; row < rows; ++row) {
            const std::size_t value = level(row, column, place);
            if (value >= told.words.size())
                continue;
            at(row) = told.isNumeric() ? 0.5 + 0.5 * told.share(value) : 1.0;
            sum(row) += told.isNumeric() ? told.numbers[value] : 0.0;
            length(row) += 1.0;
            if (areCounted)
                counts(row, static_cast<Eigen::Index>(value)) += 1.0;
        }
    }
    for (Eigen::Index i = 0; i < counts.cols(); ++i)
        places_.add() = counts.col(i);
    numbers_.add() = length;
    if (told.isNumeric()) {
        numbers_.add() = sum;
        numbers_.add() = sum.cwiseQuotient(length.cwiseMax(1.0));
    }
}

void ColumnReader::read(std::size_t column)
{
    const FeatureColumn& told = space_.columns()[column];
    const bool hasLogarithms = told.isNumeric() && told.numbers.front() > 0.0;
    switch (told.kind) {
    case FeatureKind::Cost:
        readNumbers(column, false, costs_);
        if (hasLogarithms)
            readNumbers(column, true, costs_);
        break;
    case FeatureKind::Number:
    case FeatureKind::Ordered:
        readNumbers(column, told.isLogarithmic, numbers_);
        break;
    case FeatureKind::Context:
        if (told.isNumeric())
            readNumbers(column, told.isLogarithmic, numbers_);
        readWords(column, words_);
        break;
    case FeatureKind::Category:
        readWords(column, words_);
        break;
    case FeatureKind::Sequence:
        readSequence(column);
        break;
    case FeatureKind::Name:
        if (space_.columns().size() == 1)
            readWords(column, names_);
        break;
    }
}

/// Products of any two columns, squares included.
Eigen::MatrixXd products(const Eigen::MatrixXd& values)
{
    if (values.cols() > kProductsUpTo)
        return Eigen::MatrixXd(values.rows(), 0);
    Eigen::MatrixXd all(values.rows(), values.cols() * (values.cols() + 1) / 2);
    Eigen::Index column = 0;
    for (Eigen::Index i = 0; i < values.cols(); ++i)
        for (Eigen::Index j = i; j < values.cols(); ++j)
            all.col(column++) = values.col(i).cwiseProduct(values.col(j));
    return all;
}

} // namespace

std::vector<ColumnGroup> columnGroups(const LatencyTable& table, const ColumnSpace& space)
{
    const ColumnReader reader(table, space);
    std::vector<ColumnGroup> groups;
    const auto add = [&groups](const char* title, double weight, const Eigen::MatrixXd& values) {
        Eigen::MatrixXd standardized = standardizedColumns(values);
        if (standardized.cols() > 0)
            groups.push_back({title, weight, std::move(standardized)});
    };
    const Eigen::MatrixXd numbers = standardizedColumns(reader.numbers());
    add("costs", 0.5, reader.costs());
    add("numbers", 0.3, numbers);
    add("products of numbers", 0.1, products(numbers));
    add("words", 0.1, reader.words());
    add("sequences", 0.1, reader.places());
    add("names", 0.3, reader.names());
    return groups;
}

Eigen::VectorXd columnSlowness(const LatencyTable& table, const ColumnSpace& space)
{
    Eigen::VectorXd slowness = Eigen::VectorXd::Zero(table.architectureCount());
    for (std::size_t i = 0; i < space.columns().size(); ++i) {
        const FeatureColumn& told = space.columns()[i];
        if (told.kind != FeatureKind::Cost)
            continue;
        Eigen::MatrixXd cost = Eigen::MatrixXd::Zero(table.architectureCount(), 1);
        for (int row = 0; row < table.architectureCount(); ++row) {
            const auto level =
                static_cast<std::size_t>(table.architecture(row)[space.firstPositions()[i]]);
            if (level < told.numbers.size())
                cost(row, 0) = told.numbers[level];
        }
        const Eigen::MatrixXd standardized = standardizedColumns(cost);
        if (standardized.cols() > 0)
            slowness += standardized.col(0);
    }
    return slowness;
}

} // namespace latency
