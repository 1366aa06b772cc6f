/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.labelwright.assist.AssistantException;
import org.labelwright.core.Progress;
import org.labelwright.worker.BundleClassPath;
import org.labelwright.worker.WorkerException;
import org.labelwright.worker.WorkerMain;
import org.labelwright.worker.WorkerProcess;
import org.opencv.core.Mat;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The process in which OpenCV runs. Started by the first call, and again by the next one after it has died. Safe for use by several threads. */
final class OpenCvProcess implements AutoCloseable {

	/** The first call starts a Java machine and unpacks the libraries, which took 2 to 20 s. */
	static final Duration PATIENCE = Duration.ofSeconds(60);
	/** To start it anew takes longer than what a newer prompt makes useless, so that may be done to its end; for as long as a start can take. */
	private static final Duration GRACE = Duration.ofSeconds(20);

	private Optional<WorkerProcess> process = Optional.empty();

	/** The process that all share who keep nothing in it. */
	static OpenCvProcess shared() throws AssistantException {
		BundleContext context = FrameworkUtil.getBundle(OpenCvProcess.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(OpenCvProcess.class)).map(context::getService)
				.orElseThrow(() -> new AssistantException("The OpenCV assistants are being shut down"));
	}

	private synchronized WorkerProcess process() throws WorkerException {
		if (process.isEmpty()) {
			List<Path> classPath = BundleClassPath.of(WorkerMain.class, OpenCvWorker.class, Loader.class, openblas.class, Mat.class);
			process = Optional.of(new WorkerProcess(new WorkerProcess.Launch("The OpenCV process", classPath, OpenCvWorker.class.getName(),
					List.of("-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"))));
		}
		return process.get();
	}

	/** The process, while it runs. */
	synchronized Optional<ProcessHandle> handle() {
		return process.flatMap(WorkerProcess::process);
	}

	/**
	 * @param patience after which the process is ended
	 * @param progress asked before the call and while it waits
	 */
	byte[] call(byte[] request, Duration patience, Progress progress) throws WorkerException {
		return process().call(request, patience, new WorkerProcess.Recall(() -> progress.at(0, -1), GRACE));
	}

	@Override
	public synchronized void close() {
		process.ifPresent(WorkerProcess::close);
		process = Optional.empty();
	}
}
