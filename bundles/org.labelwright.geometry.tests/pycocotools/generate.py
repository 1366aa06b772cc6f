# SPDX-License-Identifier: EPL-2.0
"""Writes what pycocotools makes of random polygons, for RasterizerTest: python generate.py [cases] > pycocotools.txt

A line "polygon" has the size, the parts and the compressed runs of their union, a line "pair" two numbers of polygon
lines of the same size, the runs of what is common to both, their IoU and that of the first with the second as crowd.
"""
import random
import sys

import numpy as np
from pycocotools import mask as coco

rng = random.Random(4)


def number(limit):
    value = rng.uniform(-0.2 * limit, 1.2 * limit)
    return rng.choice([value, round(value), round(value * 2) / 2, round(value, 1)])


def polygon(width, height):
    xy = []
    for _ in range(rng.choice([3, 3, 4, 4, 5, 8, 20])):
        xy += [float(number(width)), float(number(height))]
    if rng.random() < 0.2:
        xy += xy[-2:]  # a point twice
    return xy


def box(width, height):
    x, y, right, bottom = number(width), number(height), number(width), number(height)
    x, right, y, bottom = min(x, right), max(x, right), min(y, bottom), max(y, bottom)
    return [float(x), float(y), float(right - x), float(bottom - y)]


def line(*fields):
    print("\t".join(str(field) for field in fields))


cases = int(sys.argv[1]) if len(sys.argv) > 1 else 60
print("# SPDX-License-Identifier: EPL-2.0")
print("# Made by pycocotools/generate.py with pycocotools 2.0.11.")
masks = []
for case in range(cases):
    width, height = (40, 30) if case % 2 else (rng.randint(1, 60), rng.randint(1, 60))
    if case % 5 == 0:
        bounds = box(width, height)
        mask = coco.frPyObjects(np.array([bounds]), height, width)[0]
        line("box", width, height, ",".join(map(repr, bounds)), mask["counts"].decode())
    else:
        parts = [polygon(width, height) for _ in range(rng.choice([1, 1, 2, 3]))]
        mask = coco.merge(coco.frPyObjects(parts, height, width))
        line("polygon", width, height, ";".join(",".join(map(repr, part)) for part in parts), mask["counts"].decode())
    masks.append(mask)
same = [i for i in range(cases) if masks[i]["size"] == [30, 40]]
for _ in range(cases // 2):
    i, j = rng.choice(same), rng.choice(same)
    common = coco.merge([masks[i], masks[j]], intersect=1)
    line("pair", i, j, common["counts"].decode(), coco.iou([masks[i]], [masks[j]], [0])[0][0],
         coco.iou([masks[i]], [masks[j]], [1])[0][0])
