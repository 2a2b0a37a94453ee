"""PyTorch, eager, one thread: pytorch.py WORK.bin WORKLOAD LAYOUT, with `default` or `best layout`.

Prints what it says of itself as a line of JSON, then answers each line of so many milliseconds with what it did a second.

WORK.bin holds what every engine is given: a line of JSON, {"x", "t", "classes", "factors", "weights": shapes, "batch", "learningRate"}, then the
numbers of all those arrays one after the other, 32 bits each.
"""
import ctypes
import json
import math
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy
import torch
from torch import nn

torch.set_num_threads(1)

PATH, WORKLOAD, LAYOUT = sys.argv[1:]
IS_BEST = LAYOUT == "best layout"
with open(PATH, "rb") as file:
    WORK = json.loads(file.readline())
    ARRAYS = {name: [torch.from_numpy(numpy.fromfile(file, "<f4", int(numpy.prod(shape))).reshape(shape)) for shape in WORK[name]]
              for name in ("x", "t", "classes", "factors", "weights")}
WEIGHTS = ARRAYS["weights"]


def put(layer, name, weight):
    # a copy laid out channels first, as a new layer is: strides of sides of 1 would pass for another layout
    getattr(layer, name).data = torch.empty(weight.shape).copy_(weight)


def dense(index):
    units, inputs = WEIGHTS[index].shape
    layer = nn.Linear(inputs, units)
    put(layer, "weight", WEIGHTS[index])
    layer.bias.data.zero_()
    return layer


def mlp(hidden, output):
    layers = []
    for index in range(len(WEIGHTS)):
        activation = output if index == len(WEIGHTS) - 1 else hidden
        layers += [dense(index)] + ([activation()] if activation else [])
    return nn.Sequential(*layers)


def cnn():
    first, second, top = nn.Conv2d(1, 8, 5), nn.Conv2d(8, 16, 5), nn.Linear(256, 10)
    put(first, "weight", WEIGHTS[0].permute(0, 3, 1, 2))
    put(second, "weight", WEIGHTS[1].permute(0, 3, 1, 2))
    # flattened channels first here, channels last everywhere else
    put(top, "weight", WEIGHTS[2].reshape(10, 4, 4, 16).permute(0, 3, 1, 2).reshape(10, 256))
    for layer in (first, second, top):
        layer.bias.data.zero_()
    return nn.Sequential(first, nn.ReLU(), nn.MaxPool2d(2), second, nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), top)


class Recurrent(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.cells = kind(8, 64, batch_first=True)
        put(self.cells, "weight_ih_l0", WEIGHTS[0])
        put(self.cells, "weight_hh_l0", WEIGHTS[1])
        self.cells.bias_ih_l0.data.zero_()
        self.cells.bias_hh_l0.data.zero_()
        self.top = dense(2)

    def forward(self, x):
        return self.top(self.cells(x)[0][:, -1])


def answer(run, amount, loss=lambda: math.nan, note=None):
    def or_none(value):
        return value if math.isfinite(value) else None

    at_start = or_none(loss())
    run()
    start = {"lossAtStart": at_start, "lossAfterPass": or_none(loss()), "sameUpdates": at_start is not None, "note": note}
    print(json.dumps(start), flush=True)
    for line in sys.stdin:
        at_least, began, done, elapsed = float(line) / 1000, time.perf_counter(), 0, 0
        while elapsed < at_least:
            run()
            done += 1
            elapsed = time.perf_counter() - began
        print(done * amount / elapsed, flush=True)


def training(model, x, optimizer, memory_format=None, note=None):
    if ARRAYS["t"]:
        targets = ARRAYS["t"][0].reshape(-1, 1)
        loss_of = lambda y, t: 0.5 * ((y - t) ** 2).mean()
    else:
        targets = ARRAYS["classes"][0].long()
        loss_of = nn.CrossEntropyLoss()
    if memory_format:
        model, x = model.to(memory_format=memory_format), x.contiguous(memory_format=memory_format)
    optimizer = optimizer(model.parameters(), lr=WORK["learningRate"])
    batch, count = WORK["batch"], len(x)

    def run():
        for start in range(0, count, batch):
            optimizer.zero_grad()
            loss_of(model(x[start:start + batch]), targets[start:start + batch]).backward()
            optimizer.step()

    def loss():
        with torch.no_grad():
            return loss_of(model(x[:batch]), targets[:batch]).item()

    answer(run, count, loss, note)


def inference(x, memory_format=None, note=None):
    model = cnn()
    if memory_format:
        model, x = model.to(memory_format=memory_format), x.contiguous(memory_format=memory_format)

    def run():
        with torch.no_grad():
            for start in range(0, len(x), WORK["batch"]):
                model(x[start:start + WORK["batch"]])

    answer(run, len(x), note=note)


def keep_freed_memory():
    """Keeps what a sweep has freed: given back and fetched again page by page it takes longer than the arithmetic."""
    trim_threshold, mmap_threshold = -1, -3
    mallopt = ctypes.CDLL(None).mallopt
    mallopt(mmap_threshold, 1 << 25)  # set by hand, either no longer grows by itself
    mallopt(trim_threshold, 1 << 30)


def sweep(model, x, note=None):
    def run():
        with torch.no_grad():
            values, y = [], x
            for layer in model:
                y = layer(y)
                values.append(y)

    answer(run, 1, note=note)


def product():
    a, b = ARRAYS["factors"]
    answer(lambda: torch.mm(a, b), 2 * 256 ** 3 / 1e9)


def work():
    x = ARRAYS["x"][0] if ARRAYS["x"] else None
    images = x.reshape(-1, 1, 28, 28) if WORKLOAD.startswith("W4") else None
    channels_last = (torch.channels_last, "channels last") if IS_BEST else ()
    if WORKLOAD == "W1":
        training(mlp(nn.Tanh, nn.Tanh), x.reshape(-1, 2), torch.optim.SGD)
    elif WORKLOAD == "W2":
        torch.set_flush_denormal(IS_BEST)
        training(mlp(nn.ReLU, None), x.reshape(-1, 2), torch.optim.Adam, note="subnormals flushed" if IS_BEST else None)
    elif WORKLOAD in ("W3a", "W3b"):
        if IS_BEST:
            keep_freed_memory()
        sweep(mlp(nn.Tanh, nn.Tanh) if WORKLOAD == "W3a" else mlp(nn.ReLU, None), x.reshape(-1, 2), "freed memory kept" if IS_BEST else None)
    elif WORKLOAD == "W4 train":
        training(cnn(), images, torch.optim.Adam, *channels_last)
    elif WORKLOAD == "W4 infer":
        inference(images, *channels_last)
    elif WORKLOAD in ("W5 LSTM", "W5 RNN"):
        training(Recurrent(nn.LSTM if WORKLOAD == "W5 LSTM" else nn.RNN), x.reshape(-1, 32, 8), torch.optim.Adam)
    else:
        product()


work()
