/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Collects the bytes of an answer, and lets go of it once there are too many: a server cannot fill the memory. */
final class BoundedBody implements BodySubscriber<byte[]> {

	private final long limit;
	private final CompletableFuture<byte[]> body = new CompletableFuture<>();
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private Subscription subscription;

	BoundedBody(long limit) {
		this.limit = limit;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Subscription given) {
		subscription = given;
		given.request(1);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			if (bytes.size() + (long) buffer.remaining() > limit) {
				subscription.cancel();
				body.completeExceptionally(new Transport.TooLargeException(limit));
				return;
			}
			byte[] chunk = new byte[buffer.remaining()];
			buffer.get(chunk);
			bytes.writeBytes(chunk);
		}
		subscription.request(1);
	}

	@Override
	public void onError(Throwable failure) {
		body.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		body.complete(bytes.toByteArray());
	}
}
