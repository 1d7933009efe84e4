#!/bin/bash
# Makes the pictures of the help pages with the program itself, on the bundled simulated FBNet:
#   resources/help/make-pictures.sh build/latency-studio
# Takes about ten minutes on two cores.
set -euo pipefail
studio=$(realpath "$1")
pages=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen

# draw NAME OPTIONS: predicted against measured on the simulated ASIC, 20 random labels, one seed
draw() {
    cat > "$work/$1.json" <<JSON
{ "format": "latency-experiment/1", "dataset": "simulated:fbnet",
  "train_devices": ["sim_gpu_large_b32", "sim_gpu_desktop_b256", "sim_cpu_server_a",
                    "sim_phone_2019", "sim_mobile_gpu_a_fp16", "sim_dsp_a_int8"],
  "test_devices": ["sim_asic_dataflow"],
  "predictor": {"name": "nasflat", $2}, "sampler": {"name": "random", "count": 20},
  "trials": 1, "seed": 1 }
JSON
    "$studio" run "$work/$1.json" --quiet --out "$work/$1"
    "$studio" plot "$work/$1" --out "$pages/pictures/nasflat-$1.png"
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
