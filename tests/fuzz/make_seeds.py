#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/fuzz/seeds: a few small inputs per target, made up here; no published row is in them.

    python3 tests/fuzz/make_seeds.py            run again after a target or a format has changed
"""
import base64
import bz2
import gzip
import io
import json
import pathlib
import pickle
import shutil
import struct
import zipfile
from collections import OrderedDict

SEEDS = pathlib.Path(__file__).parent / "seeds"
BETWEEN = b"\x1e"  # files of one input

CELL = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|avg_pool_3x3~2|"
CELL2 = "|none~0|+|skip_connect~0|none~1|+|nor_conv_1x1~0|none~1|avg_pool_3x3~2|"
CELLS = ["|" + op + "~0|+|" + op + "~0|" + op + "~1|+|" + op + "~0|" + op + "~1|" + op + "~2|"
         for op in ("none", "skip_connect", "nor_conv_1x1")]
NETWORKS = ["_".join([str(k)] * 22) for k in range(6)]
OFA = ("ks=7,7,3,3,5,3,7,3,3,3,5,5,3,5,3,3,7,3,3,3;e=3,4,3,3,4,3,3,3,6,6,4,3,3,3,3,3,3,3,3,3;"
       "d=2,3,4,2,3;r=192")


def seed(target, name, contents):
    if isinstance(contents, str):
        contents = contents.encode()
    folder = SEEDS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(contents)


def dumps(value):
    return json.dumps(value, separators=(",", ":"))


# ---- bytes of the formats


def npy(descr, shape, data, version=1):
    head = repr({"descr": descr, "fortran_order": False, "shape": shape}).encode()
    size = "<H" if version == 1 else "<I"
    room = 6 + 2 + struct.calcsize(size)
    head += b" " * (-(room + len(head) + 1) % 64) + b"\n"
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack(size, len(head)) + head + data


def archive(files, method=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as zipped:
        for name, contents in files.items():
            zipped.writestr(zipfile.ZipInfo(name), contents, method)
    return out.getvalue()


def text(value):
    return b"X" + struct.pack("<I", len(value)) + value.encode()


def integer(value):
    return b"J" + struct.pack("<i", value)


def tensor(key, shape, kind=b"FloatStorage"):
    """A tensor of PyTorch as its pickles name it."""
    count, strides, step = 1, [], 1
    for one in reversed(shape):
        strides.insert(0, step)
        step *= one
    count = step
    storage = (b"(" + text("storage") + b"ctorch\n" + kind + b"\n" + text(key) + text("cpu") + integer(count)
               + b"tQ")
    return (b"ctorch._utils\n_rebuild_tensor_v2\n(" + storage + integer(0)
            + b"(" + b"".join(map(integer, shape)) + b"t(" + b"".join(map(integer, strides)) + b"t"
            + b"\x89ccollections\nOrderedDict\n)RtR")


def whole(body):
    return b"\x80\x02" + body + b"."


def state_dict():
    return whole(b"ccollections\nOrderedDict\n)R(" + text("a") + tensor("0", [2]) + text("b.weight")
                 + tensor("1", [2, 2]) + b"u")


def torch_archive(body, storages, method=zipfile.ZIP_STORED):
    files = {"archive/data.pkl": body}
    for key, numbers in storages.items():
        files[f"archive/data/{key}"] = struct.pack(f"<{len(numbers)}f", *numbers)
    files["archive/version"] = b"3\n"
    return archive(files, method)


def older_torch():
    old = tensor("0", [2]).replace(text("cpu") + integer(2), text("cpu") + integer(2) + b"N")
    return (whole(b"\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19") + whole(b"M\xe9\x03") + whole(b"}")
            + whole(old) + whole(b"](" + text("0") + b"e") + struct.pack("<q", 2) + struct.pack("<2f", 1.5, 2.5))


def numpy_pickle():
    """An array of int16 as NumPy pickles it."""
    kind = (b"cnumpy\ndtype\n(" + text("i2") + integer(0) + integer(1) + b"tR(" + integer(3) + text("<")
            + b"NNN" + integer(-1) + integer(-1) + integer(0) + b"tb")
    return whole(b"cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(" + integer(0)
                 + b"tC\x01btR(" + integer(1) + b"(" + integer(2) + integer(3) + b"t" + kind + b"\x89C\x0c"
                 + bytes(range(12)) + b"tb")


def hw_nas():
    row = {"arch_str": CELL}
    return {"nasbench201": {"cifar10": {"config": [row, {"arch_str": CELL2}], "raspi4_latency": [2.5, 3.5],
                                        "raspi4_energy": [20.0, 31.0], "fpga_latency": [1.5, None]}}}


def eagle():
    return {(0, 1, 2, 3, 4, 0): 0.0125, (1, 1, 2, 3, 4, 0): 0.0225, (0, 0, 0, 3, 4, 4): [0.01, 0.012]}


# ---- tables

WIDE = f"# source: lab\narchitecture,fpga [ms],\"pix,el [us]\"\n{CELL},1.5,2\n{CELL2},,3e2\n"
LONG = (f"architecture;device;latency_ms;std\n{CELL};fpga;2,5;0,1\n{CELL2};fpga;3,5;0,2\n"
        f"{CELL};pixel2;12,5;\n{CELL2};pixel2;OOM;\n")
INDEX = "# space: nasbench201\nindex,net,gpu_b32 latency (ms),energy [mJ],accuracy\n1,x,1.5,20,91.5\n7,y,2.5,30,92\n"
REPEATS = (f"network\trun 1 [ms]\trun 2 [ms]\tp95 [ms]\tparams (M)\n{NETWORKS[0]}\t1.5\t1.6\t1.8\t3.5\n"
           f"{NETWORKS[1]}\t2.5\t2.4±0.1\t3\t4.1\n")
FPS = f"arch,device,batch size,precision,fps\n\"{OFA}\",\"edge tpu\",8,int8,\"1,234\"\n"
OFANAS = ("child_arch,latency\n\"{'wid': None, 'ks': [" + ", ".join(["3"] * 20) + "], 'e': [" + ", ".join(["3"] * 20)
          + "], 'd': [2, 3, 4, 2, 3], 'r': [160]}\",2.5\n")
NATIVE = {"format": "latency-table/1", "name": "lab", "title": "Lab", "source": "me", "licence": "CC0",
          "space": "fbnet", "notes": ["A note."],
          "devices": [{"name": "fpga", "kind": "fpga", "batch_size": 1, "precision": "int8"}],
          "architectures": NETWORKS[:2], "milliseconds": [[1.5, None]]}
NATIVE2 = dict(NATIVE, format="latency-table/2", quantity={"name": "latency", "unit": "ms"},
               spread=[[0.1, None]], columns=[{"name": "acc", "unit": "%", "kind": "accuracy", "values": [91.5, None]}],
               marks=[{"device": 0, "architecture": 1, "kind": "failed", "reason": "OOM"}])
RECORDS = [{"arch": CELL, "device": "fpga", "latency_ms": 1.5}, {"arch": CELL2, "device": "fpga", "latency_ms": None}]


def tables():
    for name, ending, said, contents in [
            ("wide", "a", "a", WIDE), ("long", "a", "d", LONG), ("index", "a", "a", INDEX), ("index-unit", "a", "c", INDEX),
            ("repeats", "h", "a", REPEATS), ("rates", "a", "g", FPS), ("ofanas", "a", "a", OFANAS),
            ("chosen", "a", "f", f"net,x\n{CELL},1.5\n"), ("skipped", "j", "e", f"arch,lat ms,notes\n{CELL},1.5,a\n"),
            ("records", "b", "a", dumps(RECORDS)), ("lines", "i", "b", "\n".join(map(dumps, RECORDS))),
            ("columns", "b", "a", dumps({"unit": "ms", "architecture": [CELL, CELL2], "fpga": [1.5, 2.5]})),
            ("devices", "b", "b", dumps({"fpga": {CELL: 1.5, CELL2: 2.5}})),
            ("native", "k", "a", dumps(NATIVE)), ("native-2", "k", "a", dumps(NATIVE2)),
            ("hw-nas", "c", "a", pickle.dumps(hw_nas(), 2)), ("eagle", "c", "a", pickle.dumps(eagle(), 4)),
            ("one-proxy", "c", "a", pickle.dumps([[1, 0, 0, 0, 0] * 6 + [1]], 2)),
            ("tensor", "d", "a", torch_archive(whole(tensor("0", [2])), {"0": [1.5, 2.5]})),
            ("matrix", "e", "a", npy("<f8", (2, 2), struct.pack("<4d", 1, 2, 3, 4))),
            ("arrays", "f", "a", archive({"fpga.npy": npy("<f4", (2,), struct.pack("<2f", 1, 2)),
                                          "architecture.npy": npy("<U63", (2,), "".join(
                                              one.ljust(63, "\0")[:63] for one in (CELL, CELL)).encode("utf-32-le"))})),
            ("packed", "g", "a", gzip.compress(WIDE.encode(), mtime=0)),
            ("pointer", "a", "a", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n")]:
        contents = contents.encode() if isinstance(contents, str) else contents
        seed("dataset_file", name, ending.encode() + said.encode() + b"a" + contents)
    seed("dataset_file", "energy", b"cab" + pickle.dumps(hw_nas(), 2))
    wide = b"architecture,fpga ms\n" + CELL.encode() + b",1.5\n"
    seed("dataset_folder", "tables", BETWEEN.join([b"a" + wide, b"b" + wide.replace(b"fpga", b"gpu"), b"jnothing"]))
    # The letters a … e after "|" are no names: 'c' is str_arch2idx.pt, 'e' and 'f' are devices.
    seed("dataset_folder", "help", BETWEEN.join(
        [b"c" + pickle.dumps({CELL: 0, CELL2: 1}, 2), b"e" + pickle.dumps([1.5, 2.5], 2),
         b"f" + npy("<f4", (2,), struct.pack("<2f", 1, 2))]))
    seed("dataset_folder", "help-fbnet", BETWEEN.join(
        [b"d" + pickle.dumps([[0] * 22, [1] * 22], 2), b"n" + pickle.dumps({0: 1.5, 1: 2.5}, 2)]))
    one = [[1, 0, 0, 0, 0] * 6 + [1], [0, 1, 0, 0, 0] * 6 + [1]]
    seed("dataset_folder", "one-proxy", BETWEEN.join([b"g" + pickle.dumps(one, 2), b"h" + pickle.dumps([1.5, -1], 2)]))
    seed("dataset_folder", "eagle", BETWEEN.join([b"i" + pickle.dumps(eagle(), 2), b"k" + dumps(NATIVE).encode()]))
    seed("dataset_folder", "native", b"k" + dumps(NATIVE).encode())
    seed("joined_datasets", "union", b"a" + wide + BETWEEN + wide.replace(b"fpga", b"gpu"))
    seed("joined_datasets", "intersection", b"b" + WIDE.encode() + BETWEEN + wide)
    seed("json_table", "records", dumps(RECORDS))
    seed("json_table", "lines", "\n".join(map(dumps, RECORDS)))
    seed("json_table", "columns", dumps({"unit": "ms", "architecture": [CELL], "fpga": [1.5]}))
    seed("json_table", "devices", dumps({"space": "nasbench201", "unit": "us", "fpga": {CELL: 1.5}}))
    seed("json_table", "networks", dumps({CELL: {"fpga_ms": 1.5, "energy_mj": 2}}))
    seed("json_table", "pandas", dumps({"columns": ["arch", "fpga [ms]"], "index": [0], "data": [[CELL, 1.5]]}))
    seed("json_table", "pandas-columns", dumps({"arch": {"0": CELL}, "fpga [ms]": {"0": 1.5}}))
    for name, contents in [("wide", WIDE), ("long", LONG), ("index", INDEX), ("repeats", REPEATS), ("rates", FPS),
                           ("marks", "sep=;\r\n# a: b\r\n\"a\"\"b\";c\r\n1;\"x\ny\"\r\n"), ("latin", "a,µs\n1,2\n".encode("latin-1")),
                           ("utf-16", "a,b\n1,2\n".encode("utf-16"))]:
        seed("csv_rows", name, contents)
    seed("accuracy_csv", "architectures", "a" + "architecture,top1\n" + "".join(
        f"{network},{91 + k}\n" for k, network in enumerate(NETWORKS)))
    seed("accuracy_csv", "numbers", "barch_idx,cifar100_top1\n0,70.5\n15624,61\n")
    seed("accuracy_csv", "published", "carch_idx,cifar10_val,cifar100,ninapro,darcy\n0,90,70.5,88,0.9\n1,80,60,70,0.7\n")


def columns_and_cells():
    for name, contents in [("unit", "pixel3 [ms]"), ("camel", "latencyMs"), ("rate", "edge_tpu throughput (samples/s)"),
                           ("spread", "fpga std dev us"), ("device", "titan_rtx_256"), ("choice", "x=latency:ms"),
                           ("batch", "ms per batch"), ("memory", "peak memory (KiB)"), ("type", "<M8[ns]"),
                           ("long", "mobile_dsp_snapdragon_855_hexagon_690_int8")]:
        seed("column_name", name, contents)
    for name, contents in [("number", "12.5"), ("unit", "12.5 ms"), ("spread", "2.4±0.1"), ("repeats", "[6.4, 6.5]"),
                           ("comma", "6,48"), ("groups", "1\u202f234,5"), ("hole", "n/a"), ("failed", "OOM: killed"),
                           ("exponent", "-1.5e-300us"), ("apostrophe", "1'234.5")]:
        seed("table_cell", name, contents)
        seed("typed_number", name, contents)
    for name, contents in [("cell", CELL), ("networks", NETWORKS[5]), ("ofa", OFA), ("number", "# 1462"),
                           ("list", "[7, 2, 6, 1, 5, 4, 8, 3, 7, 2, 1, 5, 0, 4, 8, 7, 2, 6, 1, 5, 4, 8]"),
                           ("words", "['k5_e6', 'k3_e3', 'skip']"), ("edges", '{"0_1": "conv_3x3", "0_2": "none"}'),
                           ("config", "{'arch_str': '" + CELL + "'}"), ("tuple", "(0, 1, 2, 3, 4, 0)"),
                           ("array", "array([0, 1, 2, 3, 4, 0])"), ("digits", "012340"),
                           ("ofa-words", "{'ks': [3, 5], 'e': [3, None], 'd': [2, 3, 4, 2, 3], 'r': 192}")]:
        seed("network_text", name, contents)
        seed("python_literal", name, contents)
    for name, contents in [("formula", "=1+1"), ("number", "-1.5"), ("guarded", "'=a"), ("quoted", 'a"b;c'), ("lines", "a\r\n\tb"),
                           ("controls", "\x1b[31m\u0085\u202e\u2028"), ("latin", "\xb5s".encode("latin-1"))]:
        seed("plain_text", name, contents)
    for name, contents in [("all", '{"a":[1,-2,1.5e3,true,null,"\\u00e4\\n"],"b":{"c":{}}}'), ("twice", '{"a":1,"a":2}'),
                           ("deep", "[" * 70 + "]" * 70), ("mark", "\ufeff[]"), ("large", "[1e999]"), ("half", '["\\ud800"]')]:
        seed("json_text", name, contents)
    seed("python_literal", "nested", "{'a': [1, (2.5, -3e4)], \"b\": {1: None, True: false}}")


def python_files():
    for name, contents in [("dictionary", pickle.dumps({"a": [1, 2.5, None, True], "b": ("x", b"y")}, 0)),
                           ("protocol-5", pickle.dumps([1 << 40, "ä", 1.5, {}, [[]]], 5)),
                           ("ordered", pickle.dumps(OrderedDict(a=1), 2)), ("hw-nas", pickle.dumps(hw_nas(), 4)),
                           ("eagle", pickle.dumps(eagle(), 3)), ("array", numpy_pickle()),
                           ("set", pickle.dumps({1, 2}, 4)), ("older-torch", older_torch())]:
        seed("pickle", name, b"a" + contents)
    seed("pickle", "tensors", b"b" + whole(b"}(" + text("a") + tensor("0", [2, 4]) + b"u"))
    seed("pickle", "halves", b"b" + whole(tensor("0", [4], b"HalfStorage")))
    seed("saved_tensors", "archive", torch_archive(state_dict(), {"0": [1, 2], "1": [1, 2, 3, 4]}))
    seed("saved_tensors", "older", older_torch())
    seed("zip_archive", "stored", torch_archive(whole(b"]"), {"0": [1.5]}))
    seed("zip_archive", "deflated", archive({"data.pkl": b"abc" * 20, "b": b""}, zipfile.ZIP_DEFLATED))
    seed("packed_file", "gzip", gzip.compress(b"abc" * 20, mtime=0))
    seed("packed_file", "two-members", gzip.compress(b"abc", mtime=0) + gzip.compress(b"def", mtime=0))
    seed("packed_file", "bzip2", bz2.compress(b"abc" * 20))
    seed("packed_file", "plain", b"abc")
    for name, contents in [("reals", npy("<f8", (2, 2), struct.pack("<4d", 1, 2, 3, 4))),
                           ("big", npy(">i2", (2,), b"\0\1\0\2")), ("version-2", npy("<f4", (1,), b"\0\0\0\0", 2)),
                           ("text", npy("<U3", (2,), "abcde\0".encode("utf-32-le"))), ("bytes", npy("|S2", (2,), b"abcd")),
                           ("records", npy([("a", "<i4"), ("b", "<f8")], (1,), struct.pack("<id", 1, 2.5))),
                           ("objects", npy("|O", (2,), pickle.dumps([1, "a"], 2))),
                           ("archive", archive({"a.npy": npy("<f4", (1,), b"\0\0\0\0")}, zipfile.ZIP_DEFLATED))]:
        seed("numpy_file", name, contents)


def board_files():
    csv = (f"# device: my board\n# dataset: fixture\n# space: fbnet\n# unit: ms\n# asked: 0 1 2\n"
           f"id,architecture,run 1 [ms],run 2 [ms]\n0,\"{NETWORKS[0]}\",1.5,1.6\n1,\"{NETWORKS[1]}\",failed,\n2,\"{NETWORKS[2]}\",,\n")
    sheet = {"format": "latency-worksheet/1", "dataset": "fixture", "space": "fbnet", "device": "my board", "unit": "us",
             "asked": [0, 1], "architectures": [
                 {"id": 0, "architecture": NETWORKS[0], "microseconds": [1500, 1600.5], "layers": []},
                 {"id": 1, "architecture": NETWORKS[1], "milliseconds": [None, None], "failed": "OOM"}]}
    plain = f"architecture,latency [ms]\n{NETWORKS[3]},2.5\n{NETWORKS[4]},OOM\n"
    commas = csv.replace(",1.5,1.6", ";1,5;1,6").replace("id,architecture,run 1 [ms],run 2 [ms]",
                                                        "id;architecture;run 1 [ms];run 2 [ms]")
    for name, contents in [("csv", csv), ("json", dumps(sheet)), ("plain", plain), ("nan", dumps(sheet).replace("1500", "NaN"))]:
        seed("worksheet", name, "a" + contents)
        seed("measurement_file", name, ("b" if contents[0] == "{" else "a") + contents)
        seed("own_file", name, contents)
    seed("worksheet", "commas", "c" + commas)
    seed("worksheet", "unit", f"b{plain}".replace(" [ms]", ""))
    seed("worksheet", "device", f"darchitecture,device,latency_ms\n{NETWORKS[0]},device1,1.5\n{NETWORKS[0]},device2,2.5\n")
    seed("board", "measured", dumps(BOARD))
    seed("board", "empty", dumps({"device": "", "space": "ofa", "measurements": []}))


BOARD = {"device": "my board", "space": "fbnet", "measurements": [
    {"architecture": NETWORKS[0], "ms": [1.5, 1.75], "spread": 0.125}, {"architecture": NETWORKS[1], "failed": "OOM"}]}
SHEETS = {"titan": {"cores": 4608, "memory_gb": 24, "bandwidth_gb_s": 672, "peak_tflops": 16.3, "source": "sheet",
                    "hypothetical": True}}
SWEEP = {"format": "latency-sweep/1", "data": ["simulated:fbnet", {"open": ["a.csv", "b.csv"], "tasks": ["F1"]}],
         "predictors": ["kernel", {"name": "nasflat", "epochs": 3}], "samples": [5, 20], "seeds": [1, 2],
         "exclude": [{"predictor": "kernel", "samples": 5}]}

EXPERIMENT = {"format": "latency-experiment/1", "dataset": "fixture", "train_devices": ["device0", "device2"],
              "test_devices": ["device1"], "predictor": {"name": "kernel"}, "sampler": {"name": "random", "count": 3},
              "source_samples": 4, "trials": 2, "seed": 7, "protocol": "unseen"}
METRICS = {key: 0.5 for key in ("spearman", "kendall", "rmse_ms", "mean_absolute_error_ms", "within_5_percent",
                                "within_10_percent")}
METRICS["architectures"] = 3


def result():
    trial = {"trial": 1, "device": "device1", "samples": [0, 2], "unseen": METRICS, "asked": METRICS,
             "copies_left_out": 0, "transfer_seconds": 0.5, "references": [1], "embedding": [0.5],
             "shares": [{"name": "costs", "share": 0.25}]}
    return {"format": "latency-result/1", "experiment": EXPERIMENT,
            "dataset": {"title": "Fixture", "space": "fbnet", "quantity": "latency", "unit": "ms", "subject": "device",
                        "simulated": False},
            "complete": True, "oracle_sampler": False, "label_free": False, "whole_source_tables": False,
            "budget": {"references": 0, "samples": 3}, "validation_devices": [], "remarks": ["A remark."],
            "trials": [trial], "seconds": {"total": 1.5, "pretrain": [0.5], "epochs": [0.25, 0.25]},
            "threads": 1, "program": "0.1.0", "machine": "a CPU"}


PREDICTIONS = ("trial,device,architecture,text,measured_ms,predicted_ms,deviation_ms,labelled\n"
               + "".join(f"1,device1,{k},{NETWORKS[k]},{0.5 + 2 * k},{0.6 + 2 * k},0.1,{int(k in (0, 2))}\n" for k in range(6)))


def setup(predictor="kernel", sampler="random"):
    return {"task": "", "picks": [0, 1], "pick_origin": "by hand", "predictor": {"name": predictor, "options": {}},
            "sampler": {"name": sampler, "options": {}}, "sample_count": 3, "source_samples": 4, "trials": 2, "seed": 7,
            "protocol": "unseen", "specifications": SHEETS, "removed_runs": [3], "run_notes": [[1, "a note"]],
            "baseline_run": 1, "train": ["device0"], "test": ["device1"]}


def session():
    numbers = base64.b64encode(struct.pack("<6f", *range(6))).decode()
    run = {"id": 1, "result": result(), "curve": [[1, 1, 3, None, 40, False]], "losses": [[1.0, 0.5]],
           "predictions": [{"predicted": numbers, "deviation": numbers, "source_embeddings": [[0, numbers]],
                            "stages": [{"predicted": numbers, "unseen": METRICS}], "left_out": [[1, 0.1, 0.2, None, True]]}]}
    return {"format": "latency-session/1", "dataset": "fixture", "checksum": "0123456789abcdef",
            "setups": [setup(), setup("flops")], "own_measurements": [BOARD, None],
            "other_measurements": [dict(BOARD, space="ofa", measurements=[])], "steps": ["a step"], "current": 1,
            "shown_run": 1, "shown_device": 1, "selected": 2, "selected_group": [0, 1], "selected_devices": [1],
            "window": {"workspace": "train"}, "runs": [run]}


def documents():
    seed("sweep", "small", dumps(SWEEP))
    seed("sweep", "queue", dumps({"jobs": [
        {"job_id": 12, "array_job_id": {"set": True, "number": 10}, "array_task_id": None, "name": "latency-a-1",
         "array_task_string": "0-3,7%2", "job_state": ["PENDING"], "state_reason": "JobHeldUser"}]}))
    seed("sweep", "job", dumps({"format": "latency-sweep-job/1", "id": "0", "scores": [
        {"device": "a", "trial": 1, "spearman": 0.5, "kendall": None}], "architectures": 9, "budget": 20,
        "simulated": True, "oracle_sampler": False, "seconds": 1, "experiment_seconds": 1, "processor_seconds": 1,
        "peak_megabytes": 30, "threads": 1, "program": "p", "machine": "m", "host": "h", "dataset_checksum": ""}))
    seed("sweep", "record", dumps({"format": "latency-sweep-folder/1", "mark": "0123456789abcdef", "program": "p",
        "data_folders": [], "checksums": {"a": "b"}, "jobs_checksum": "0", "sweep": SWEEP}))
    seed("sweep", "seeds", b"1-5,7")
    seed("experiment", "small", dumps(EXPERIMENT))
    seed("experiment", "picks", dumps(dict(EXPERIMENT, dataset=["a.csv", "b.csv"], specifications=SHEETS,
                                           sampler={"name": "by-hand", "picks": [0, 2]})))
    seed("experiment", "networks", dumps(dict(EXPERIMENT, predictor={"name": "help", "preset": "paper"},
                                              sampler={"name": "by-hand", "picks": NETWORKS[:2]}, task="F1")))
    seed("specifications", "titan", dumps(SHEETS))
    for first in "abcd":
        for second in "adgjmp":
            seed("method_options", f"defaults-{first}{second}", first + second + "a{}")
    seed("method_options", "preset", "aaa" + dumps({"name": "x", "preset": "paper", "epochs": 3, "rate": 0.5}))
    seed("result", "small", dumps(result()))
    seed("predictions", "small", PREDICTIONS)
    seed("predictions", "no-deviation", PREDICTIONS.replace(",0.1,", ",,"))
    seed("run_files", "small", dumps(result()).encode() + BETWEEN + PREDICTIONS.encode())
    seed("run_files", "alone", dumps(result()))
    seed("session", "small", dumps(session()))
    seed("session", "fresh", dumps(dict(session(), runs=[], setups=[setup()], steps=[], current=0, own_measurements=[None])))
    reading = {"dataset": "a.csv", "columns": [{"column": "x", "role": "latency", "unit": "ms"}], "skip": ["y"], "unit": "us",
               "space": "fbnet", "batch": 8, "decimal_commas": True, "decided": True}
    seed("dataset_request", "plain", "help:fbnet#energy")
    seed("dataset_request", "readings", dumps({"datasets": [reading, "b.csv"], "join": "intersection"}))
    for name, contents in [("session", session()), ("experiment", EXPERIMENT), ("result", result())]:
        seed("own_file", name, dumps(contents))
    lesson = {"format": "latency-lesson/1", "title": {"en": "Small", "de": "Klein"}, "dataset": "simulated:nasbench201",
              "steps": [{"title": {"en": "Ten"}, "text": {"en": "Pick ten."}, "at": "sampleCanvas", "workspace": "samples",
                         "do": {"en": "Pick."}, "wait": {"picks": {"at_least": 10, "by_hand": True},
                                                         "roles": {"my board": "test"}, "predictor": "flops"}}]}
    seed("lesson", "small", dumps(lesson))
    device = {"name": "sim", "kind": "gpu", "family": "gpu", "batch_size": 1, "precision": "fp32", "gigaflops": 13000,
              "gigabytes_per_second": 330, "cache_kilobytes": 5500, "cache_speedup": 3, "launch_microseconds": 28,
              "fixed_milliseconds": 0.5, "conv1x1": 0.18, "conv3x3": 0.25, "conv5x5": 0.2, "depthwise3": 0.02,
              "depthwise5": 0.014, "grouped": 0.06, "pooling": 0.02, "addition": 0.9, "overlaps_launches": True,
              "prunes_dead_layers": False, "quirk_percent": 8, "noise_percent": 0.8}
    seed("simulated_devices", "one", dumps({"format": "simulated-devices/1", "note": "x", "devices": [device]}))


def methods():
    seed("embedding", "csv", "aaarchitecture,a,b\n" + "".join(f"{network},{k},2.5\n" for k, network in enumerate(NETWORKS)))
    seed("embedding", "json", "bb" + dumps({cell: [k, 0.5] for k, cell in enumerate(CELLS)}))
    seed("embedding", "tensor", b"ca" + torch_archive(whole(tensor("0", [6, 2])), {"0": list(range(12))}))
    seed("embedding", "features", b"cb" + pickle.dumps({cell: {"feature": [1.5, 2.5]} for cell in CELLS}, 2))
    seed("embedding", "numbers", b"ca" + pickle.dumps({k: [1.5, 2.5] for k in range(6)}, 2))
    seed("proxies", "networks", "a" + dumps({network: {"params": k, "synflow": 2.5} for k, network in enumerate(NETWORKS)}))
    seed("proxies", "cells", "b" + dumps({"cifar10": {cell: {"params": {"score": k, "time": 1}, "synflow": {"score": 2}}
                                                      for k, cell in enumerate(CELLS)}}))
    seed("proxies", "tuples", "b" + dumps({"cifar10": {str((k, 1, 2, 3, 4, 0)): {"params": k, "synflow": 2}
                                                       for k in range(5)}}))
    yaml = "Conv-input:224x224x3\n  count: 2\n  mean: 1.5\n  std: 0.1\nLogits: 0.5\n"
    times = {"Conv": {"mean": 1.5, "count": 2}, "Logits": [0.5, 0.6]}
    for name, contents in [("yaml", "a" + yaml), ("yml", "b# a table\n" + yaml), ("json", "c" + dumps(times)),
                           ("list", "c" + dumps([{"name": "Conv", "latency_us": 15}])), ("csv", "dname,mean\nConv,1.5\n"),
                           ("tsv", "ename\tlatency_us\nConv\t15\n"), ("lines", "fConv 1.5\nLogits 0.5\n")]:
        seed("layer_times", name, contents)
    seed("layer_times", "pickle", b"g" + pickle.dumps(times, 2))
    # A record: six decisions and a number, whose checksum the target adds.
    seed("row_cache", "records", b"b" + b"".join(bytes([0, 1, 2, 3, 4, k]) + struct.pack("<d", k) for k in (0, 1, 0)))
    seed("row_cache", "cut-off", b"b" + bytes([0, 1, 2, 3, 4, 0]) + struct.pack("<d", 1.5) + b"abc")
    seed("row_cache", "foreign", "anothing of ours\n")
    header = {"format": "latency-help/1", "space": "nasbench201", "input_width": 8, "values": 0, "references": CELLS[:1],
              "modulated": True}
    seed("checkpoint", "own", "b" + dumps(header) + "\n")
    seed("checkpoint", "cut-off", "a" + dumps(header) + "\nabcd")
    seed("checkpoint", "released", b"c" + torch_archive(state_dict(), {"0": [1, 2], "1": [1, 2, 3, 4]}))
    layers = whole(b"ccollections\nOrderedDict\n)R(" + b"".join(
        text(name) + tensor(key, shape) for name, key, shape in
        (("0.weight", "0", [2, 3]), ("0.bias", "1", [2]), ("2.weight", "2", [1, 2]), ("2.bias", "3", [1]))) + b"u")
    seed("saved_network", "small", torch_archive(layers, {"0": [1] * 6, "1": [1, 2], "2": [1, 2], "3": [1]}))
    seed("saved_network", "others", torch_archive(state_dict(), {"0": [1, 2], "1": [1, 2, 3, 4]}))
    seed("proxy_images", "whole", "a" + "abcdefgh" * 3)
    seed("proxy_images", "cut-off", "babc")
    seed("search_candidates", "small", "12.5\n" + "".join(f"{cell},90.5,0.{k}\n" for k, cell in enumerate(CELLS)) + "\n")


if __name__ == "__main__":
    shutil.rmtree(SEEDS, ignore_errors=True)
    for write in (tables, columns_and_cells, python_files, board_files, documents, methods):
        write()
