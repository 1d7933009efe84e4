// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/graph_layer_kernels.h"

#include "core/predictor/nasflat/graph_layer_backward.h"
#include "core/predictor/nasflat/graph_layer_forward.h"

namespace latency::nasflat
{

namespace
{

// Only these functions use the instruction set, and everything inlined into them stays in this
// file, so no other code can contain instructions the processor lacks.
#define LATENCY_KERNELS(name, Real, target)                                                        \
    namespace name                                                                                 \
    {                                                                                              \
    target void sumGroups(const LayerRows<Real>& layer, int first, int last)                       \
    {                                                                                              \
        rows::sumGroups(layer, first, last);                                                       \
    }                                                                                              \
    target void aggregate(const LayerRows<Real>& layer, int first, int last)                       \
    {                                                                                              \
        rows::aggregate(layer, first, last);                                                       \
    }                                                                                              \
    target void combine(const LayerRows<Real>& layer, int first, int last)                         \
    {                                                                                              \
        rows::combine(layer, first, last);                                                         \
    }                                                                                              \
    target void combineBackward(const LayerRows<Real>& layer,                                      \
                                const LayerRowGradients<Real>& gradients, int first, int last)     \
    {                                                                                              \
        rows::combineBackward(layer, gradients, first, last);                                      \
    }                                                                                              \
    target void aggregateBackward(const LayerRows<Real>& layer,                                    \
                                  const LayerRowGradients<Real>& gradients, int first, int last)   \
    {                                                                                              \
        rows::aggregateBackward(layer, gradients, first, last);                                    \
    }                                                                                              \
    target void sumGroupsBackward(const LayerRows<Real>& layer,                                    \
                                  const LayerRowGradients<Real>& gradients, int first, int last)   \
    {                                                                                              \
        rows::sumGroupsBackward(layer, gradients, first, last);                                    \
    }                                                                                              \
    constexpr LayerKernels<Real> kernels{sumGroups,       aggregate,         combine,              \
                                         combineBackward, aggregateBackward, sumGroupsBackward};   \
    }

LATENCY_KERNELS(portableDouble, double, )
LATENCY_KERNELS(portable, float, )
#if defined(__x86_64__)
LATENCY_KERNELS(avx2, float, __attribute__((target("avx2,fma"))))
LATENCY_KERNELS(avx512, float, __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"))))
#endif
#undef LATENCY_KERNELS

const LayerKernels<float>& chooseKernels()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw"))
        return avx512::kernels;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return avx2::kernels;
#endif
    return portable::kernels;
}

} // namespace

template <>
const LayerKernels<float>& layerKernels<float>()
{
    static const LayerKernels<float>& kernels = chooseKernels();
    return kernels;
}

template <>
const LayerKernels<double>& layerKernels<double>()
{
    return portableDouble::kernels;
}

} // namespace latency::nasflat
