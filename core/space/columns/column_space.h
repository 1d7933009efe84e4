#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/columns/feature_column.h"
#include "core/space/search_space.h"

#include <unordered_map>

namespace latency
{

/// A space made from the columns of a table: whatever describes its networks, and nothing else is
/// known of them. There is no graph and there are no layers; costs are those that stand in the
/// columns.
///
/// An architecture holds, column by column, the place of its value among the column's words (the
/// place behind the last for none); a sequence has as many positions as the longest has values. Its
/// text form is `embed_dim=768;heads=4_12_8`, or the bare value in a space of one column.
///
/// One-hot: a number, an ordered number, a cost or a numeric context as its share of the column's
/// range (0…1); words as ones and zeros; a sequence as the shares at each place, then their mean
/// and how many there are; names only where nothing else is known.
class ColumnSpace final : public SearchSpace
{
public:
    /// title    as shown, such as the table's name
    /// columns  at least one, each with at least one word; names differ
    ColumnSpace(std::string title, std::vector<FeatureColumn> columns);
    ColumnSpace(const ColumnSpace&) = delete; // words are found by views of its own texts
    ColumnSpace& operator=(const ColumnSpace&) = delete;

    /// "columns:" and a checksum of columns and values: equal names are equal spaces.
    [[nodiscard]] std::string name() const override { return name_; }
    [[nodiscard]] std::string title() const override { return title_; }
    [[nodiscard]] std::string description() const override;
    [[nodiscard]] std::string networkNoun() const override { return "network"; }
    [[nodiscard]] const std::vector<Position>& positions() const override { return positions_; }
    [[nodiscard]] const SpaceFacts& facts() const override { return facts_; }

    [[nodiscard]] const std::vector<FeatureColumn>& columns() const { return columns_; }
    /// Whether `costs` are known: some column is a cost with a known meaning.
    [[nodiscard]] bool hasCosts() const { return hasCosts_; }
    /// The first position of each column.
    [[nodiscard]] const std::vector<std::size_t>& firstPositions() const { return first_; }

    /// Appends the values of one column as they are written; an empty text is no value.
    ///
    /// errors  begin in the middle: no value of the column, a sequence too long
    Result<void> append(Architecture& architecture, std::size_t column,
                        std::string_view text) const;
    /// The values of one column as they are written.
    [[nodiscard]] std::string valueText(ArchitectureView architecture, std::size_t column) const;

    [[nodiscard]] std::string toText(ArchitectureView architecture) const override;
    [[nodiscard]] Result<Architecture> fromText(std::string_view text) const override;

    [[nodiscard]] int graphOperationCount(GraphForm) const override { return 0; }
    [[nodiscard]] ArchitectureGraph graph(ArchitectureView, GraphForm) const override { return {}; }

    [[nodiscard]] int oneHotWidth() const override { return oneHotWidth_; }
    void oneHot(ArchitectureView architecture, std::span<float> row) const override;

    /// What each column of `oneHot` stands for.
    [[nodiscard]] std::vector<std::string> oneHotNames() const;

    [[nodiscard]] std::vector<LayerCost> layers(ArchitectureView) const override { return {}; }
    [[nodiscard]] Costs costs(ArchitectureView architecture) const override;

    [[nodiscard]] ArchitectureDrawing drawing(ArchitectureView architecture) const override;

private:
    [[nodiscard]] std::optional<std::int16_t> levelOf(std::size_t column,
                                                      std::string_view value) const;
    [[nodiscard]] int columnWidth(const FeatureColumn& column) const;

    std::string title_;
    std::string name_;
    std::vector<FeatureColumn> columns_;
    std::vector<std::size_t> first_;
    std::vector<Position> positions_;
    std::vector<std::unordered_map<std::string_view, std::int16_t>> levelOf_; ///< by column
    bool showsNames_ = false; ///< names are all that is known
    bool hasCosts_ = false;
    int oneHotWidth_ = 0;
    SpaceFacts facts_;
};

/// The space as one made from columns, or nullptr.
const ColumnSpace* asColumnSpace(const SearchSpace& space);
/// True unless the space is made from columns of which none is a cost.
bool hasCosts(const SearchSpace& space);

} // namespace latency
