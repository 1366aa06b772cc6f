/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;

/**
 * Sends one request and waits for the whole answer, as long as nobody cancels: not longer than it may take, and not more than
 * it may hold. Certificates are always checked, redirections never followed: a token goes only where it was meant to.
 */
final class Transport implements AutoCloseable {

	/** The whole answer was larger than it may be. */
	static final class TooLargeException extends IOException {

		private static final long serialVersionUID = 1L;

		TooLargeException(long limit) {
			super("the answer has more than " + limit / (1 << 20) + " MB");
		}
	}

	private static final long POLL_MILLIS = 50;

	private final HttpClient client;
	private final Limits limits;

	/** @throws BadInputException where the file of certificates cannot be read */
	Transport(ModelServer server, Limits limits) throws IOException {
		this.limits = limits;
		HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(limits.connect()).followRedirects(HttpClient.Redirect.NEVER)
				// Not all servers that are met in practice bear being asked to switch to version 2.
				.version(HttpClient.Version.HTTP_1_1);
		if (server.authority().isPresent()) {
			builder.sslContext(trusting(server.authority().get()));
		}
		client = builder.build();
	}

	private static SSLContext trusting(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
			if (certificates.isEmpty()) {
				throw new BadInputException(file, "", "holds no certificate in PEM");
			}
			KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
			store.load(null, null);
			int number = 0;
			for (Certificate certificate : certificates) {
				store.setCertificateEntry(Integer.toString(number++), certificate);
			}
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(store);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new BadInputException(file, "", "holds no certificates that can be read: " + e.getMessage(), e);
		} catch (BadInputException e) {
			throw e;
		} catch (IOException e) {
			throw new BadInputException(file, "", "cannot be read: " + e.getMessage(), e);
		}
	}

	/**
	 * @throws IOException as the client of the JDK says it, and where the answer is late or too large
	 * @throws CancellationException where the progress told it to stop; the connection is then closed
	 */
	HttpResponse<byte[]> send(HttpRequest request, Progress progress) throws IOException {
		CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new BoundedBody(limits.answerBytes()));
		long end = System.nanoTime() + limits.answer().toNanos();
		try {
			while (true) {
				progress.at(0, -1);
				try {
					return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					if (System.nanoTime() > end) {
						throw new LateException(limits.answer());
					}
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
		} finally {
			// Nothing where it is done.
			answer.cancel(true);
		}
	}

	/** The server was reached, and did not answer in time: it may still be at it, so it is not asked again. */
	static final class LateException extends IOException {

		private static final long serialVersionUID = 1L;

		LateException(Duration patience) {
			super("it did not answer within " + patience.toMillis() / 1000.0 + " s; it may be busy or hang: see what it does, or try again later");
		}
	}

	@Override
	public void close() {
		client.shutdownNow();
	}
}
