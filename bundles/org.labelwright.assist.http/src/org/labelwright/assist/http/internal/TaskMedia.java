/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.core.Progress;

/**
 * Brings the media of tasks here: out of the request, from below a folder, from programs on this computer, and from the one
 * Label Studio that was named. From nowhere else: who may ask for labels may not use us to read other files and sites.
 */
public final class TaskMedia {

	private static final Pattern DATA = Pattern.compile("data:([\\w.+-]+/[\\w.+-]+)(?:;[\\w=.-]+)*;base64,(.*)", Pattern.DOTALL);
	private static final String LOCAL = "/data/local-files/?d=";
	private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), 256L << 20, 1, Duration.ofMillis(1), Duration.ofMillis(1));

	private final Optional<Path> folder;
	private final Optional<URI> studio;
	private final Optional<String> studioToken;

	/**
	 * @param folder below which files may be named
	 * @param studio where Label Studio is
	 */
	public TaskMedia(Optional<Path> folder, Optional<URI> studio, Optional<String> studioToken) {
		this.folder = folder;
		this.studio = studio;
		this.studioToken = studioToken;
	}

	/**
	 * The file for a reference; made in the folder for scratch where it has to be brought here.
	 *
	 * @throws RequestException where it is not to be had, or not to be had by us
	 */
	Path file(String reference, Path scratch, Progress progress) throws IOException {
		Matcher data = DATA.matcher(reference);
		if (data.matches()) {
			try {
				return Files.write(scratch.resolve("media" + extension(data.group(1))), Base64.getMimeDecoder().decode(data.group(2)));
			} catch (IllegalArgumentException e) {
				throw new RequestException(400, "the media in the request is not coded in base64");
			}
		}
		if (reference.startsWith(LOCAL)) {
			return local(reference.substring(LOCAL.length()));
		}
		return fetch(reference, scratch, progress);
	}

	private static String extension(String type) {
		return switch (type) {
		case "image/jpeg" -> ".jpg";
		case "image/svg+xml", "application/octet-stream" -> "";
		default -> "." + type.substring(type.indexOf('/') + 1).replaceAll("^x-|\\W.*", "");
		};
	}

	private Path local(String encoded) throws IOException {
		Path root = folder.orElseThrow(() -> new RequestException(403, "files of this computer are not offered; start the server with --media FOLDER")).toRealPath();
		try {
			Path file = root.resolve(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8).replaceAll("^/+(?=\\w:)", ""));
			if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
				throw new RequestException(403, "there is no such file below the folder that is offered");
			}
			return file.toRealPath();
		} catch (IllegalArgumentException e) {
			throw new RequestException(400, "\"" + encoded + "\" is no path of a file");
		}
	}

	private Path fetch(String reference, Path scratch, Progress progress) throws IOException {
		URI address;
		try {
			address = studio.isPresent() ? studio.get().resolve(reference) : URI.create(reference);
		} catch (IllegalArgumentException e) {
			throw new RequestException(400, "\"" + reference + "\" is no address");
		}
		if (address.getScheme() == null || address.getHost() == null || !address.getScheme().matches("https?")) {
			throw new RequestException(403, "where \"" + reference + "\" is, is not known; start the server with --label-studio ADDRESS");
		}
		boolean ofStudio = studio.isPresent() && studio.get().getScheme().equals(address.getScheme()) && studio.get().getAuthority().equals(address.getAuthority());
		ModelServer from = new ModelServer("media", ModelServer.Kind.LABEL_STUDIO, address, Optional.empty(), Optional.empty());
		if (!ofStudio && !from.isLocal()) {
			throw new RequestException(403, "media is not fetched from " + address.getHost() + "; start the server with --label-studio ADDRESS, or send it in the request");
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(address);
		if (ofStudio) {
			studioToken.ifPresent(token -> request.header("Authorization", "Token " + token));
		}
		try (Transport transport = new Transport(from, LIMITS)) {
			HttpResponse<byte[]> response = transport.send(request.build(), progress);
			if (response.statusCode() != 200) {
				throw new RequestException(502, "the media at " + address + " is not to be had: " + response.statusCode());
			}
			String name = Optional.ofNullable(address.getPath()).orElse("");
			return Files.write(scratch.resolve("media" + name.substring(name.lastIndexOf('/') + 1).replaceFirst("^.*?(\\.\\w{1,8})?$", "$1")), response.body());
		}
	}
}
