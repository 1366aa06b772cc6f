/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.media.image.ImagePages;

/** How a server gets at the media of items: in the request, from this computer over HTTP, or from a disk that both see. */
sealed interface MediaShare extends AutoCloseable {

	String HTTP = "http";
	String DATA = "data";
	String PATH = "path";
	FormatOption OPTION = FormatOption.choice("media", "How the server gets images and recordings: fetches them from this computer, in the request, or by their path on a disk both see",
			HTTP, DATA, PATH);

	/** What goes into the data of a task. */
	String reference(SourceRecord one) throws IOException;

	@Override
	void close();

	static MediaShare of(String kind) throws IOException {
		return switch (kind) {
		case DATA -> new Inline();
		case PATH -> new SameDisk();
		default -> new Served();
		};
	}

	private static Path file(SourceRecord one) throws IOException {
		// A server that is told where it is would only find out later.
		return one.media().filter(Files::isReadable).orElseThrow(() -> new IOException("its media is not there"));
	}

	/** In the request itself, as a data URL (RFC 2397). */
	final class Inline implements MediaShare {

		private static final long MAX_BYTES = 32L << 20;

		@Override
		public String reference(SourceRecord one) throws IOException {
			Path alone = file(one);
			boolean page = one.item().mediaPath().page().isPresent();
			if (page) {
				alone = Files.createTempFile("labelwright", ".tif");
			}
			try {
				if (page) {
					ImagePages.extract(file(one), one.item().mediaPath().pageIndex(), alone);
				}
				if (Files.size(alone) > MAX_BYTES) {
					throw new IOException("its media has more than " + (MAX_BYTES >> 20) + " MB, too much for a request; choose another way with the option media");
				}
				return "data:" + (page ? "image/tiff" : one.item().mediaType()) + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(alone));
			} finally {
				if (page) {
					Files.delete(alone);
				}
			}
		}

		@Override
		public void close() {
			// Holds nothing.
		}
	}

	/** As Label Studio names files of a disk: the server looks below the folder it was given. */
	final class SameDisk implements MediaShare {

		@Override
		public String reference(SourceRecord one) throws IOException {
			if (one.item().mediaPath().page().isPresent()) {
				throw new IOException("it is a page of a file, which has no path of its own; choose another way with the option media");
			}
			return "/data/local-files/?d=" + URLEncoder.encode(file(one).toAbsolutePath().toString(), StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
		}

		@Override
		public void close() {
			// Holds nothing.
		}
	}

	/** Over HTTP from this computer to programs on it: one item at a time, under an address that cannot be guessed. */
	final class Served implements MediaShare {

		private final HttpServer server;
		private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("Media for model servers").factory());
		private volatile Optional<Shared> shared = Optional.empty();

		/** What can be fetched now. */
		private record Shared(String path, Path file, String type) {
		}

		Served() throws IOException {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/", this::answer);
			server.setExecutor(threads);
			server.start();
		}

		private void answer(HttpExchange exchange) throws IOException {
			try (exchange) {
				Optional<Shared> now = shared.filter(one -> one.path().equals(exchange.getRequestURI().getRawPath()));
				if (now.isEmpty() || !exchange.getRequestMethod().equals("GET")) {
					exchange.sendResponseHeaders(404, -1);
					return;
				}
				exchange.getResponseHeaders().set("Content-Type", now.get().type());
				exchange.sendResponseHeaders(200, Math.max(1, Files.size(now.get().file())));
				try (InputStream in = Files.newInputStream(now.get().file())) {
					in.transferTo(exchange.getResponseBody());
				}
			}
		}

		@Override
		public String reference(SourceRecord one) throws IOException {
			if (one.item().mediaPath().page().isPresent()) {
				throw new BadInputException("\"" + one.item().path() + "\" is a page of a file, which cannot be fetched by itself; use -o media=data");
			}
			Path file = file(one);
			String name = file.getFileName().toString();
			String path = "/" + Tokens.next() + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
			shared = Optional.of(new Shared(path, file, one.item().mediaType()));
			return "http://127.0.0.1:" + server.getAddress().getPort() + path;
		}

		@Override
		public void close() {
			server.stop(0);
			threads.shutdownNow();
		}
	}
}
