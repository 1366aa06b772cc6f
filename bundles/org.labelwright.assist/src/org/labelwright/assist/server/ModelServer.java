/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;

/**
 * A server of models that people run, and how to reach it. What lets one in is kept elsewhere, see {@link Secrets}.
 *
 * @param name for people, unique among the servers that are set up
 * @param kind the protocol it speaks
 * @param url where it is: http or https, its paths are below
 * @param user for servers that want a name and a password; empty for those that want a token
 * @param authority a file of certificates in PEM: who is trusted to vouch for the server, instead of those the system trusts
 */
public record ModelServer(String name, Kind kind, URI url, Optional<String> user, Optional<Path> authority) {

	/** The protocols that some assistant speaks. */
	public enum Kind {
		/** ML backends of Label Studio. */
		LABEL_STUDIO,
		/** External recommenders of INCEpTION. */
		INCEPTION,
		/** The Open Inference Protocol: KServe, Triton and others. */
		KSERVE;

		/** As files and people write it. */
		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		public static Optional<Kind> of(String id) {
			for (Kind kind : values()) {
				if (kind.id().equals(id)) {
					return Optional.of(kind);
				}
			}
			return Optional.empty();
		}
	}

	private static final Set<String> SCHEMES = Set.of("http", "https");

	/** @throws IllegalArgumentException where the address is none of http or https */
	public ModelServer {
		if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT)) || url.getHost() == null) {
			throw new IllegalArgumentException("\"" + url + "\" is no address of a server, such as http://localhost:9090");
		}
		if (url.getUserInfo() != null) {
			throw new IllegalArgumentException("An address holds no password; it has a place of its own");
		}
	}

	/** @throws BadInputException where the text is no address of a server */
	public static ModelServer at(Kind kind, String url) throws BadInputException {
		try {
			return new ModelServer(url, kind, new URI(url.strip()), Optional.empty(), Optional.empty());
		} catch (URISyntaxException | IllegalArgumentException e) {
			throw new BadInputException("\"" + url + "\" is neither the name of a server that is set up nor an address such as http://localhost:9090");
		}
	}

	public ModelServer withUser(Optional<String> other) {
		return new ModelServer(name, kind, url, other, authority);
	}

	public ModelServer withAuthority(Optional<Path> other) {
		return new ModelServer(name, kind, url, user, other);
	}

	/** The address of a path below that of the server. */
	public URI resolve(String path) {
		String base = url.toString();
		return URI.create((base.endsWith("/") ? base : base + "/") + path);
	}

	/** Whether it runs on this computer, so that nobody can listen on the way. */
	public boolean isLocal() {
		String host = url.getHost().replaceAll("^\\[|\\]$", "");
		try {
			// Asks no name server: only addresses in digits and the name that every system knows.
			return host.equalsIgnoreCase("localhost") || host.matches("[0-9.]+|[0-9a-fA-F:]+:[0-9a-fA-F:.]*") && InetAddress.getByName(host).isLoopbackAddress();
		} catch (UnknownHostException e) {
			return false;
		}
	}

	/** Whether what is sent can be read by nobody else. */
	public boolean isPrivate() {
		return url.getScheme().equalsIgnoreCase("https") || isLocal();
	}
}
