#!/bin/bash
# Makes the pictures of the help pages with the program itself, on the bundled simulated FBNet:
#   resources/help/make-pictures.sh build/latency-studio
# Takes a few minutes on two cores.
set -euo pipefail
studio=$(realpath "$1")
pages=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen

# draw NAME OPTIONS: predicted against measured on a simulated GPU unlike the train devices (mean
# cross-correlation .23), 20 random labels, one seed
draw() {
    cat > "$work/$1.json" <<JSON
{ "format": "latency-experiment/1", "dataset": "simulated:fbnet",
  "train_devices": ["sim_gpu_large_b1", "sim_gpu_desktop_b1", "sim_mobile_gpu_a_fp16",
                    "sim_mobile_gpu_b_fp16", "sim_board_gpu_fp16"],
  "test_devices": ["sim_gpu_old_b32"], "source_samples": 300,
  "predictor": {"name": "nasflat", $2}, "sampler": {"name": "random", "count": 20},
  "trials": 1, "seed": 1 }
JSON
    "$studio" run "$work/$1.json" --quiet --out "$work/$1"
    "$studio" plot "$work/$1" --out "$work/$1.png"
    convert "$work/$1.png" -resize 456x -colors 96 "PNG8:$pages/pictures/nasflat-$1.png" # ImageMagick
}

mkdir -p "$pages/pictures"
draw default '"epochs": 30'
draw published-graph '"fbnet_graph": "paper", "node_features": "paper"'
draw from-scratch '"epochs": 0'
draw few-epochs '"epochs": 5'
draw gated-sums '"layers": "dense"'
draw squared-error '"loss": "mse"'
draw without-device '"hardware_transfer": false'
draw plain-network '"network": "flat", "supplement": "one-hot"'
