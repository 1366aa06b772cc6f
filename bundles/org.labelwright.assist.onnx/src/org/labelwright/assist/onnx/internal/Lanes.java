/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.Progress;

/**
 * A model in several processes that share the processors: two pictures at a time take less than one after the other, as threads that
 * share a picture wait for each other at each layer of the network, the more so while the next picture is decoded. A further process is started when
 * there is a picture for it. Safe for use by several threads.
 */
final class Lanes implements Desk.Office, Closeable {

	private final Duration patience;
	private final List<Lane> lanes = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();

	/** A process, and how many pictures are there or on their way. */
	private static final class Lane {

		private final Onnx onnx;
		private final Network network;
		private Optional<Onnx.Description> description = Optional.empty();
		private int pictures;

		Lane(Onnx onnx, Network network) {
			this.onnx = onnx;
			this.network = network;
		}

		/** Loading a model has its own time, whatever one picture may take. */
		synchronized Onnx.Description load(Progress progress) throws IOException {
			if (description.isEmpty()) {
				description = Optional.of(onnx.describe(network, Device.CPU.patience(), progress));
			}
			return description.get();
		}
	}

	/**
	 * @param device its threads are those of all lanes together
	 * @param most how many; there are no more than threads, and one where the processor is not what computes
	 */
	Lanes(Model model, Device device, int most) throws IOException {
		patience = device.patience();
		int threads = device.threads() > 0 ? device.threads() : Runtime.getRuntime().availableProcessors();
		int count = device.cuda() ? 1 : Math.max(1, Math.min(threads, most));
		for (int lane = 0; lane < count; lane++) {
			int share = count == 1 ? device.threads() : (threads + count - 1 - lane) / count;
			lanes.add(new Lane(new Onnx(device.runtime()), Network.of(model.network(), new Device(device.cuda(), share, device.runtime(), patience))));
		}
	}

	int count() {
		return lanes.size();
	}

	/** Loads the model into the first process. */
	Onnx.Description load(Progress progress) throws IOException {
		return lanes.getFirst().load(progress);
	}

	@Override
	public Desk take(int length) throws IOException {
		Lane lane = join();
		try {
			lane.load(Progress.NONE);
		} catch (IOException e) {
			drop(lane, e);
			return take(length);
		}
		try {
			return new Place(lane, lane.onnx.desk(lane.network, length, patience));
		} catch (IOException | RuntimeException e) {
			leave(lane);
			throw e;
		}
	}

	/** There may be no memory for the model a second time: then the others do it alone. */
	private synchronized void drop(Lane lane, IOException reason) throws IOException {
		if (lanes.equals(List.of(lane))) {
			leave(lane);
			throw reason;
		}
		// Several pictures may have waited for the same.
		if (lanes.remove(lane)) {
			lane.onnx.close();
			remarks.add("one process less looked at pictures, as it could not load the model: " + reason.getMessage());
		}
	}

	@Override
	public synchronized List<String> remarks() {
		return List.copyOf(remarks);
	}

	private synchronized Lane join() {
		Lane least = lanes.stream().min(Comparator.comparingInt(lane -> lane.pictures)).orElseThrow();
		least.pictures++;
		return least;
	}

	private synchronized void leave(Lane lane) {
		lane.pictures--;
	}

	/** A desk that says when it is free again. */
	private final class Place implements Desk {

		private final Lane lane;
		private final Desk desk;

		Place(Lane lane, Desk desk) {
			this.lane = lane;
			this.desk = desk;
		}

		@Override
		public ByteBuffer input() {
			return desk.input();
		}

		@Override
		public Map<String, Tensor> run(String name, Tensor input, Progress progress) throws IOException {
			return desk.run(name, input, progress);
		}

		@Override
		public void close() throws IOException {
			desk.close();
			leave(lane);
		}
	}

	@Override
	public synchronized void close() {
		lanes.forEach(lane -> lane.onnx.close());
	}
}
