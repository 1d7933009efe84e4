// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/graph_trunk.h"

#include "core/predictor/nasflat/dense_layer.h"

#include <algorithm>

namespace latency::nasflat
{

namespace
{

template <class Real>
void gatherRows(MatrixView<const Real> from, std::span<const int> rows, Real* to)
{
    for (const int row : rows)
        to = std::copy_n(from.data + row * from.stride, from.columns, to);
}

} // namespace

template <class Real>
GraphTrunk<Real>::GraphTrunk(const NetworkParameters& parameters, AttentionMask mask)
    : parameters_(parameters),
      table_(parameters.shape, parameters.refinement[0], mask, GraphLayer<Real>::Ending::Rectified),
      outputNodes_(parameters.shape, parameters.refinement[1], mask,
                   GraphLayer<Real>::Ending::Plain),
      first_(parameters.shape, parameters.trunk[0], mask, GraphLayer<Real>::Ending::Rectified),
      second_(parameters.shape, parameters.trunk[1], mask, GraphLayer<Real>::Ending::Rectified),
      third_(parameters.shape, parameters.trunk[2], mask, GraphLayer<Real>::Ending::Pooled)
{
}

template <class Real>
void GraphTrunk<Real>::fillEntries(const Real* values)
{
    const NetworkShape& shape = parameters_.shape;
    Real* to = std::fill_n(entry_.need(entries(), entryWidth), entryWidth, Real(0));
    to = std::copy_n(values + parameters_.outputEntry.offset, entryWidth, to);
    const int width = shape.operationWidth();
    for (int device = 0; device < shape.devicesAtNodes(); ++device)
        for (int operation = 0; operation < shape.operations; ++operation) {
            to = std::copy_n(values + parameters_.operationTable.offset + operation * width, width,
                             to);
            to = std::copy_n(values + parameters_.deviceTable.offset + device * deviceWidth,
                             entryWidth - width, to);
        }
}

template <class Real>
void GraphTrunk<Real>::entriesBackward(Real* gradients)
{
    const NetworkShape& shape = parameters_.shape;
    const Real* from = entryGradient_.get() + entryWidth;
    addRow(from, entryWidth, gradients + parameters_.outputEntry.offset);
    const int width = shape.operationWidth();
    for (int device = 0; device < shape.devicesAtNodes(); ++device)
        for (int operation = 0; operation < shape.operations; ++operation) {
            from += entryWidth;
            addRow(from, width, gradients + parameters_.operationTable.offset + operation * width);
            addRow(from + width, entryWidth - width,
                   gradients + parameters_.deviceTable.offset + device * deviceWidth);
        }
}

template <class Real>
MatrixView<const Real> GraphTrunk<Real>::forward(const Real* values,
                                                 const GraphCatalogue& catalogue,
                                                 const NetworkBatch& batch)
{
    fillEntries(values);
    const MatrixView<Real> features(features_.need(parameters_.shape.featureRows, featureWidth),
                                    parameters_.shape.featureRows, featureWidth);
    denseForward<Real>(values, parameters_.lift, parameters_.nodeFeatures.in(values), features,
                       Activation::None);
    inputs_.table = {features, {}, &catalogue.firstLayer(), batch.tableContext.data(), {}};
    inputs_.first = {features, {}, &catalogue.firstLayer(), batch.context.data(), {}};
    refine(values, batch);
    updateEntries(values, batch);
    const MatrixView<Real> updated(updated_.get(), batch.rows(), entryWidth);
    inputs_.first.entries = updated;
    inputs_.second = {first_.forward(values, inputs_.first), updated, &batch.nodes, nullptr,
                      batch.rowStart};
    inputs_.third = {second_.forward(values, inputs_.second), updated, &batch.nodes, nullptr,
                     batch.rowStart};
    return third_.forward(values, inputs_.third);
}

template <class Real>
void GraphTrunk<Real>::refine(const Real* values, const NetworkBatch& batch)
{
    gatherRows<Real>(entryTable(), batch.tableEntry,
                     tableEntry_.need(batch.tableRows(), entryWidth));
    inputs_.table.entries = {tableEntry_.get(), batch.tableRows(), entryWidth};
    const MatrixView<const Real> table = table_.forward(values, inputs_.table);
    Real* to = outputEntry_.need(batch.graphs(), entryWidth);
    for (int graph = 0; graph < batch.graphs(); ++graph)
        to = std::copy_n(values + parameters_.outputEntry.offset, entryWidth, to);
    inputs_.outputNodes = {
        table, {outputEntry_.get(), batch.graphs(), entryWidth}, &batch.outputNodes, nullptr, {}};
    refined_ = outputNodes_.forward(values, inputs_.outputNodes);
    MatrixView<const Real> in = refined_;
    for (std::size_t i = 0; i < 3; ++i) {
        const MatrixView<Real> out(summary_[i].need(batch.graphs(), graphWidth), batch.graphs(),
                                   graphWidth);
        denseForward<Real>(values, parameters_.summary[i], in, out,
                           i < 2 ? Activation::Relu : Activation::None);
        in = out;
    }
}

template <class Real>
void GraphTrunk<Real>::updateEntries(const Real* values, const NetworkBatch& batch)
{
    // The product with [entry, summary] is a sum of one row per entry and one row per graph.
    const MatrixView<Real> entryShare(entryShare_.need(entries(), graphWidth), entries(),
                                      graphWidth);
    multiply<Real>(entryTable(), parameters_.updateEntry.in(values), entryShare);
    for (int entry = 0; entry < entries(); ++entry)
        addRow(values + parameters_.updateBias.offset, graphWidth,
               entryShare.data + entry * graphWidth);
    const MatrixView<Real> summaryShare(summaryShare_.need(batch.graphs(), graphWidth),
                                        batch.graphs(), graphWidth);
    multiply<Real>({summary_[2].get(), batch.graphs(), graphWidth},
                   parameters_.updateSummary.in(values), summaryShare);
    Real* hidden = hidden_.need(batch.rows(), graphWidth);
    for (int graph = 0; graph < batch.graphs(); ++graph) {
        const Real* summary = summaryShare.data + graph * graphWidth;
        const auto at = static_cast<std::size_t>(graph);
        for (int row = batch.rowStart[at]; row < batch.rowStart[at + 1]; ++row) {
            const Real* entry =
                entryShare.data + batch.entry[static_cast<std::size_t>(row)] * graphWidth;
            for (int i = 0; i < graphWidth; ++i)
                hidden[row * graphWidth + i] = std::max(entry[i] + summary[i], Real(0));
        }
    }
    denseForward<Real>(values, parameters_.update, {hidden, batch.rows(), graphWidth},
                       {updated_.need(batch.rows(), entryWidth), batch.rows(), entryWidth},
                       Activation::None);
}

template <class Real>
void GraphTrunk<Real>::backward(const Real* values, const GraphCatalogue&,
                                const NetworkBatch& batch, MatrixView<const Real> arriving,
                                Real* gradients)
{
    const int rows = batch.rows();
    const MatrixView<Real> updated(updatedGradient_.need(rows, entryWidth), rows, entryWidth);
    const MatrixView<Real> second(rowGradient_[0].need(rows, graphWidth), rows, graphWidth);
    const MatrixView<Real> first(rowGradient_[1].need(rows, graphWidth), rows, graphWidth);
    const MatrixView<Real> features(
        featuresGradient_.need(parameters_.shape.featureRows, featureWidth),
        parameters_.shape.featureRows, featureWidth);
    third_.backward(values, inputs_.third, arriving, gradients, second, updated, Into::Replace);
    second_.backward(values, inputs_.second, second, gradients, first, updated, Into::Add);
    first_.backward(values, inputs_.first, first, gradients, features, updated, Into::Add);
    updateEntriesBackward(values, batch, gradients);
    refineBackward(values, batch, gradients);
    const MatrixView<Real> more(xGradient_.get(), features.rows, featureWidth);
    addRow(more.data, features.rows * featureWidth, features.data);
    const MatrixView<Real> nodeFeatures = parameters_.nodeFeatures.in(gradients);
    addColumnSums<Real>(features, gradients + parameters_.lift.bias.offset);
    multiplyTransposedLeft<Real>(parameters_.nodeFeatures.in(values), features,
                                 parameters_.lift.weight.in(gradients), Into::Add);
    multiplyTransposedRight<Real>(features, parameters_.lift.weight.in(values), nodeFeatures,
                                  Into::Add);
    entriesBackward(gradients);
}

template <class Real>
void GraphTrunk<Real>::updateEntriesBackward(const Real* values, const NetworkBatch& batch,
                                             Real* gradients)
{
    const int rows = batch.rows();
    const MatrixView<Real> hidden(hiddenGradient_.need(rows, graphWidth), rows, graphWidth);
    denseBackward<Real>(values, parameters_.update, {hidden_.get(), rows, graphWidth}, {},
                        {updatedGradient_.get(), rows, entryWidth}, gradients, hidden,
                        Activation::None);
    const MatrixView<Real> entryShare(entryShareGradient_.need(entries(), graphWidth), entries(),
                                      graphWidth);
    const MatrixView<Real> summary(summaryShareGradient_.need(batch.graphs(), graphWidth),
                                   batch.graphs(), graphWidth);
    shutRelu<Real>({hidden_.get(), rows, graphWidth}, hidden);
    std::fill_n(entryShare.data, entryShare.rows * graphWidth, Real(0));
    std::fill_n(summary.data, summary.rows * graphWidth, Real(0));
    for (int graph = 0; graph < batch.graphs(); ++graph) {
        const auto at = static_cast<std::size_t>(graph);
        for (int row = batch.rowStart[at]; row < batch.rowStart[at + 1]; ++row) {
            const Real* from = hidden.data + row * graphWidth;
            addRow(from, graphWidth,
                   entryShare.data + batch.entry[static_cast<std::size_t>(row)] * graphWidth);
            addRow(from, graphWidth, summary.data + graph * graphWidth);
        }
    }
    addColumnSums<Real>(entryShare, gradients + parameters_.updateBias.offset);
    multiplyTransposedLeft<Real>(entryTable(), entryShare, parameters_.updateEntry.in(gradients),
                                 Into::Add);
    entryGradient_.need(entries(), entryWidth);
    multiplyTransposedRight<Real>(entryShare, parameters_.updateEntry.in(values),
                                  entryTableGradient());
    multiplyTransposedLeft<Real>({summary_[2].get(), batch.graphs(), graphWidth}, summary,
                                 parameters_.updateSummary.in(gradients), Into::Add);
    summaryGradient_[0].need(batch.graphs(), graphWidth);
    multiplyTransposedRight<Real>(summary, parameters_.updateSummary.in(values),
                                  {summaryGradient_[0].get(), batch.graphs(), graphWidth});
}

template <class Real>
void GraphTrunk<Real>::refineBackward(const Real* values, const NetworkBatch& batch,
                                      Real* gradients)
{
    const int graphs = batch.graphs();
    summaryGradient_[1].need(graphs, graphWidth);
    for (std::size_t i = 3; i-- > 0;) {
        const Scratch<Real>& arriving = summaryGradient_[i % 2];
        const Scratch<Real>& departing = summaryGradient_[(i + 1) % 2];
        const MatrixView<const Real> in =
            i > 0 ? MatrixView<const Real>(summary_[i - 1].get(), graphs, graphWidth) : refined_;
        denseBackward<Real>(
            values, parameters_.summary[i], in, {summary_[i].get(), graphs, graphWidth},
            {arriving.get(), graphs, graphWidth}, gradients, {departing.get(), graphs, graphWidth},
            i < 2 ? Activation::Relu : Activation::None);
    }
    const int tableRows = batch.tableRows();
    const MatrixView<Real> table(tableGradient_.need(tableRows, graphWidth), tableRows, graphWidth);
    const MatrixView<Real> outputEntry(outputEntryGradient_.need(graphs, entryWidth), graphs,
                                       entryWidth);
    const MatrixView<Real> tableEntry(tableEntryGradient_.need(tableRows, entryWidth), tableRows,
                                      entryWidth);
    outputNodes_.backward(values, inputs_.outputNodes,
                          {summaryGradient_[1].get(), graphs, graphWidth}, gradients, table,
                          outputEntry, Into::Replace);
    addColumnSums<Real>(outputEntry, gradients + parameters_.outputEntry.offset);
    table_.backward(values, inputs_.table, table, gradients,
                    {xGradient_.need(parameters_.shape.featureRows, featureWidth),
                     parameters_.shape.featureRows, featureWidth},
                    tableEntry, Into::Replace);
    for (int row = 0; row < tableRows; ++row)
        addRow(tableEntry.data + row * entryWidth, entryWidth,
               entryGradient_.get() + batch.tableEntry[static_cast<std::size_t>(row)] * entryWidth);
}

template class GraphTrunk<float>;
template class GraphTrunk<double>;

} // namespace latency::nasflat
