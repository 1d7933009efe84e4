#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/base/result.h"
#include "core/space/architecture.h"
#include "core/space/architecture_drawing.h"
#include "core/space/architecture_graph.h"
#include "core/space/costs.h"
#include "core/space/space_facts.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// One decision of a space and the values it may take.
struct Position {
    std::string name;                 ///< such as "edge 0→1" or "layer 3"
    std::vector<std::int16_t> values; ///< allowed values
    std::vector<std::string> labels;  ///< one a value, such as "conv 3×3"
};

/// A search space: the common properties of its architectures. All functions expect a valid
/// architecture (`check`), are const and may be called from any thread.
class SearchSpace : public std::enable_shared_from_this<SearchSpace>
{
public:
    virtual ~SearchSpace() = default;

    [[nodiscard]] virtual std::string name() const = 0;        ///< "nasbench201", "fbnet", "ofa"
    [[nodiscard]] virtual std::string title() const = 0;       ///< "NAS-Bench-201"
    [[nodiscard]] virtual std::string description() const = 0; ///< one line
    [[nodiscard]] virtual std::string networkNoun() const = 0; ///< "cell" or "network"
    [[nodiscard]] virtual const std::vector<Position>& positions() const = 0;
    [[nodiscard]] virtual const SpaceFacts& facts() const;

    /// An error of one sentence if `architecture` does not belong to this space; else nullopt.
    [[nodiscard]] std::optional<Error> check(ArchitectureView architecture) const;

    /// Conversion to the text form written to files, and back. Round-trips.
    [[nodiscard]] virtual std::string toText(ArchitectureView architecture) const = 0;
    [[nodiscard]] virtual Result<Architecture> fromText(std::string_view text) const = 0;

    /// Spellings of networks in files, one example each, for lists and help.
    [[nodiscard]] virtual std::vector<std::string> spellings() const;

    /// The representative of all architectures that build the same network: decisions without
    /// effect (blocks beyond a stage's depth) take their first value.
    [[nodiscard]] virtual Architecture sameNetwork(ArchitectureView architecture) const;
    /// The representative of all architectures that compute the same function with the same number
    /// of layers, such as isomorphic cells; `sameNetwork` by default.
    [[nodiscard]] virtual Architecture sameFunction(ArchitectureView architecture) const;

    /// Number of networks with an official number, 0 if the space has none. The numbers run from 0.
    [[nodiscard]] virtual int officialCount() const { return 0; }
    /// The network of an official number, 0 ≤ number < officialCount().
    [[nodiscard]] virtual Architecture officialArchitecture(int number) const;
    /// Its official number, or -1.
    [[nodiscard]] virtual int officialNumber(ArchitectureView architecture) const;

    [[nodiscard]] virtual int graphOperationCount(GraphForm form) const = 0;
    [[nodiscard]] virtual ArchitectureGraph graph(ArchitectureView architecture,
                                                  GraphForm form) const = 0;

    /// Length of `oneHot`.
    [[nodiscard]] virtual int oneHotWidth() const;
    /// Decisions as ones and zeros; decisions without effect (blocks beyond a stage's depth) are
    /// all zeros.
    virtual void oneHot(ArchitectureView architecture, std::span<float> row) const;

    /// Every layer a runtime executes, including the fixed ones.
    [[nodiscard]] virtual std::vector<LayerCost> layers(ArchitectureView architecture) const = 0;
    [[nodiscard]] virtual Costs costs(ArchitectureView architecture) const;

    [[nodiscard]] virtual ArchitectureDrawing drawing(ArchitectureView architecture) const = 0;

    [[nodiscard]] virtual Architecture random(RandomEngine& random) const;
};

/// A share in a space, which lives as long as any table of its networks: registered spaces for
/// ever, those made from a table as long as it.
class SharedSpace
{
public:
    SharedSpace() = default;
    SharedSpace(std::nullptr_t) {} // NOLINT(google-explicit-constructor)
    /// space  made by std::make_shared, as registered ones are; any other is not kept, and this
    ///        becomes empty
    SharedSpace(const SearchSpace* space) // NOLINT(google-explicit-constructor)
        : space_(space == nullptr ? nullptr : space->weak_from_this().lock())
    {
    }
    SharedSpace(std::shared_ptr<const SearchSpace> space) // NOLINT(google-explicit-constructor)
        : space_(std::move(space))
    {
    }

    const SearchSpace& operator*() const { return *space_; }
    const SearchSpace* operator->() const { return space_.get(); }
    [[nodiscard]] const SearchSpace* get() const { return space_.get(); }
    bool operator==(std::nullptr_t) const { return space_ == nullptr; }

private:
    std::shared_ptr<const SearchSpace> space_;
};

/// The registered spaces, in the order shown.
const std::vector<const SearchSpace*>& searchSpaces();
/// A registered space by name, or nullptr.
const SearchSpace* findSearchSpace(std::string_view name);
/// Adds a space behind the others; to be called before any thread asks for spaces.
///
/// name  of no other registered space
void registerSearchSpace(std::shared_ptr<const SearchSpace> space);

/// Names of the registered spaces with a property, such as &SpaceFacts::hasPublishedProxies.
std::vector<std::string> spacesWith(bool SpaceFacts::*property);

} // namespace latency
