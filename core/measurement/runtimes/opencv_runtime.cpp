// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/runtimes/opencv_runtime.h"

#include "core/onnx/onnx_file.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

#include <algorithm>

namespace latency
{
namespace
{

class OpencvNetwork final : public BuiltNetwork
{
public:
    OpencvNetwork(cv::dnn::Net net, const NetworkPlan& plan, int batch)
        : net_(std::move(net)), numbers_(drawImages(plan, batch, kImageSeed))
    {
        const int sizes[] = {batch, 3, plan.imageSize, plan.imageSize};
        images_ = cv::Mat(4, sizes, CV_32F, numbers_.data());
    }

    void run() override
    {
        net_.setInput(images_);
        scores_ = net_.forward();
    }
    [[nodiscard]] std::vector<float> scores() const override
    {
        return {scores_.ptr<float>(), scores_.ptr<float>() + scores_.total()};
    }

private:
    cv::dnn::Net net_;
    std::vector<float> numbers_;
    cv::Mat images_; ///< over numbers_
    cv::Mat scores_;
};

} // namespace

std::string OpencvRuntime::version() const
{
    return CV_VERSION;
}

Result<std::unique_ptr<BuiltNetwork>>
OpencvRuntime::build(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                     const RuntimeSettings& settings) const
{
    if (settings.precision != "fp32" || settings.isChannelsLast)
        return Error{"OpenCV is measured with fp32 and the usual memory format only."};
    const auto isHard = [](const PlanLayer& layer) {
        return layer.kind == PlanLayer::Kind::HardSigmoid ||
               layer.kind == PlanLayer::Kind::HardSwish;
    };
    // OpenCV 4.6 reads HardSigmoid without its numbers and knows no Clip with limits as inputs.
    if (std::ranges::any_of(plan.layers, isHard))
        return Error{"OpenCV " + std::string(CV_VERSION) +
                     " gives wrong scores for networks with HardSigmoid, as those of OFA; expected "
                     "another runtime."};
    const auto bytes = onnxBytes(plan, weights, {.name = "network", .batch = settings.batch});
    if (!bytes)
        return bytes.error();
    cv::setNumThreads(settings.threads);
    cv::dnn::Net net = cv::dnn::readNetFromONNX(bytes->data(), bytes->size());
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    return std::unique_ptr<BuiltNetwork>(new OpencvNetwork(std::move(net), plan, settings.batch));
}

} // namespace latency
