#!/usr/bin/python3
# SPDX-License-Identifier: EPL-2.0
"""Measures labelme, as Debian packages it, with the polygons that PaintBench of org.labelwright.ui.image.tests uses.

	apt-get install labelme xvfb
	xvfb-run -a -s "-screen 0 1920x1200x24" releng/bench-labelme.py WORK [POLYGONS...]

WORK is a folder for the picture and the label files. Each number of polygons is a run of its own in a fresh process and is
ended after 300 s; the smaller ones show how the time grows. A line for each step: clock and processor seconds.
Events are delivered as Qt does it, through the window, by QTest.
"""
import json
import math
import os
import random
import resource
import subprocess
import sys
import time

WIDTH, HEIGHT, CORNERS, LIMIT = 6000, 4000, 100, 300


def picture(path):
	from PyQt5 import QtGui
	image = QtGui.QImage(WIDTH, HEIGHT, QtGui.QImage.Format_RGB888)
	gradient = QtGui.QLinearGradient(0, 0, WIDTH, HEIGHT)
	gradient.setColorAt(0, QtGui.QColor(30, 60, 90))
	gradient.setColorAt(1, QtGui.QColor(220, 200, 150))
	painter = QtGui.QPainter(image)
	painter.fillRect(image.rect(), gradient)
	painter.end()
	image.save(path, "jpg", 85)


def labels(path, count):
	random.seed(1)
	shapes = []
	for _ in range(count):
		x, y = 60 + random.random() * (WIDTH - 120), 60 + random.random() * (HEIGHT - 120)
		points = []
		for corner in range(CORNERS):
			radius, angle = 20 + random.random() * 20, 2 * math.pi * corner / CORNERS
			points.append([x + radius * math.cos(angle), y + radius * math.sin(angle)])
		shapes.append({"label": "object", "points": points, "group_id": None, "shape_type": "polygon", "flags": {}})
	with open(path, "w") as out:
		json.dump({"version": "5.1.1", "flags": {}, "shapes": shapes, "imagePath": "picture.jpg", "imageData": None,
			"imageHeight": HEIGHT, "imageWidth": WIDTH}, out)


def measure(path):
	from PyQt5 import QtCore, QtTest, QtWidgets
	import labelme
	from labelme.app import MainWindow
	from labelme.config import get_config

	app = QtWidgets.QApplication([])

	def timed(what, step):
		clock, processor = time.perf_counter(), time.process_time()
		step()
		app.processEvents()
		print("%-34s clock %8.3f s   processor %8.3f s" % (what, time.perf_counter() - clock, time.process_time() - processor), flush=True)

	window = MainWindow(config=get_config(), filename=None)
	window.resize(1900, 1150)
	window.show()
	app.processEvents()
	canvas = window.canvas
	# What opening consists of, each where it ends.
	for owner, name in ((canvas, "loadPixmap"), (window, "loadLabels"), (window, "paintCanvas")):
		plain = getattr(owner, name)
		setattr(owner, name, lambda *args, plain=plain, name=name, **more: timed("  of that " + name, lambda: plain(*args, **more)))
	print("labelme %s, canvas %d x %d" % (labelme.__version__, canvas.width(), canvas.height()), flush=True)
	timed("opened and shown", lambda: (window.loadFile(path), canvas.repaint()))
	for _ in range(3):
		timed("painted again (pan, drag)", canvas.repaint)
	shape = canvas.shapes[0]
	at = (canvas.offsetToCenter() + sum((shape[i] for i in range(CORNERS)), QtCore.QPointF()) / CORNERS) * canvas.scale
	window.toggleDrawMode(True)
	timed("pointer moved over it", lambda: QtTest.QTest.mouseMove(canvas, at.toPoint()))
	timed("selected by a click", lambda: QtTest.QTest.mouseClick(canvas, QtCore.Qt.LeftButton, pos=at.toPoint()))
	timed("a step of a zoom", lambda: (window.addZoom(1.1), canvas.repaint()))
	print("memory %.0f MiB" % (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024), flush=True)
	os._exit(0)


def main(work, counts):
	os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
	os.environ.setdefault("XDG_RUNTIME_DIR", work)
	os.makedirs(work, exist_ok=True)
	os.chmod(work, 0o700)
	picture(os.path.join(work, "picture.jpg"))
	for count in counts:
		path = os.path.join(work, "%d.json" % count)
		labels(path, count)
		print("-- %d polygons of %d corners, load %.1f" % (count, CORNERS, os.getloadavg()[0]), flush=True)
		try:
			subprocess.run([sys.executable, os.path.abspath(__file__), "--one", path], timeout=LIMIT, check=False)
		except subprocess.TimeoutExpired:
			print("ended after %d s" % LIMIT, flush=True)


if __name__ == "__main__":
	if len(sys.argv) == 3 and sys.argv[1] == "--one":
		measure(sys.argv[2])
	elif len(sys.argv) > 1:
		main(os.path.abspath(sys.argv[1]), [int(one) for one in sys.argv[2:]] or [100, 1000, 3000, 10000])
	else:
		sys.exit(__doc__)
